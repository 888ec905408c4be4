import { createPublicKey, verify } from 'node:crypto'
import { listen } from '../peer/listen.ts'
import { bytesOf } from '../peer/bytes-of.ts'
import { type Json, recordIn } from '../peer/json.ts'

const spki = '302a300506032b6570032100' // the head of an Ed25519 key in DER

/** A web server that takes signed interactions and answers them all alike. */
export async function startSmallEndpoint(
  publicKey: string,
  answer: Json | undefined,
  status = 200,
) {
  const key = createPublicKey({
    key: Buffer.from(`${spki}${publicKey}`, 'hex'),
    format: 'der',
    type: 'spki',
  })
  const { host, stop } = await listen({
    upgrade: (_, wire) => wire.destroy(),
    async serve(request, response) {
      const body = await bytesOf(request)
      const { 'x-signature-ed25519': signature = '', 'x-signature-timestamp': time = '' } =
        request.headers
      const signed = Buffer.concat([Buffer.from(String(time)), body])
      const isStale = Math.abs(Date.now() / 1000 - Number(time)) > 60
      const isTrue = verify(null, signed, key, Buffer.from(String(signature), 'hex'))
      if (!isTrue || isStale) {
        response.writeHead(401).end()
        return
      }
      const { type } = recordIn(JSON.parse(body.toString()))
      const said = type === 1 ? { type: 1 } : answer
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(said === undefined ? undefined : JSON.stringify(said))
    },
  })
  return { url: `http://${host}`, stop }
}
