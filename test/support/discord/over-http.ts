import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { request } from 'node:http'
import { isRecord, type Json } from '../peer/json.ts'
import { takeCallback } from './callbacks.ts'
import type { Carrier, HttpAnswer, Manner } from './delivery.ts'
import { bodyIn, type Body } from './read-body.ts'
import type { World } from './world.ts'

interface Came {
  readonly status: number
  readonly body: Body
  readonly ms: number
}

function signatureOf(
  key: KeyObject,
  { signature }: Manner,
  timestamp: string,
  body: string,
): string {
  if (signature === 'forged') return '0'.repeat(128)
  const signer = signature === 'other key' ? generateKeyPairSync('ed25519').privateKey : key
  return sign(null, Buffer.from(`${timestamp}${body}`), signer).toString('hex')
}

function headersOf(world: World, manner: Manner, body: string): Record<string, string> {
  const seconds = Math.trunc(world.now() / 1000) + (manner.skewSeconds ?? 0)
  const timestamp = String(seconds)
  const signed = signatureOf(world.keys.privateKey, manner, timestamp, body)
  return {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'Discord-Interactions/1.0 (+https://discord.com)',
    ...(manner.signature === 'missing'
      ? {}
      : { 'x-signature-ed25519': signed, 'x-signature-timestamp': timestamp }),
  }
}

/** Posts as Discord does, on a connection of its own; status 0 when nothing came. */
async function post(
  url: string,
  headers: Record<string, string>,
  body: string,
  patienceMs: number,
): Promise<Came> {
  const { promise, resolve } = Promise.withResolvers<Came>()
  const begun = performance.now()
  const nothing = async () => ({
    status: 0,
    body: await bodyIn(Buffer.alloc(0), ''),
    ms: performance.now() - begun,
  })
  const sent = request(url, { method: 'POST', headers, agent: false })
  const timer = setTimeout(() => sent.destroy(new Error('no answer')), patienceMs)
  sent.on('error', () => resolve(nothing()))
  sent.on('response', (response) => {
    const parts: Buffer[] = []
    response.on('data', (part: Buffer) => parts.push(part))
    response.on('error', () => resolve(nothing()))
    response.on('end', () => {
      const type = response.headers['content-type'] ?? ''
      const ms = performance.now() - begun
      resolve(
        bodyIn(Buffer.concat(parts), type).then((read) => ({
          status: response.statusCode ?? 0,
          body: read,
          ms,
        })),
      )
    })
  })
  sent.end(body)
  const came = await promise
  clearTimeout(timer)
  sent.destroy()
  return came
}

const told = ({ status, body, ms }: Came): HttpAnswer => ({ status, body: body.value, ms })

/** Sends each interaction to the address as a signed request; the answer obeys the rules of a callback. */
export function overHttp(world: World, url: string): Carrier {
  return async (about, payload, manner) => {
    const body = JSON.stringify(payload)
    const { patienceMs = 3500 } = world.settings
    const came = await post(url, headersOf(world, manner, body), body, patienceMs)
    if (came.status === 200 && isRecord(came.body.value)) {
      takeCallback(world, about, came.body.json, came.body.files)
    } else if (came.status === 200 || came.status === 204) {
      world.journal.violate('http', 'no answer', [`status ${came.status} without a body`])
    }
    return told(came)
  }
}

/** Asks whether the app is there, as Discord does when the address is entered. */
export async function ping(world: World, url: string, manner: Manner = {}): Promise<HttpAnswer> {
  const payload: Json = {
    id: world.ids.next(),
    type: 1,
    token: 'ping',
    version: 1,
    application_id: world.appId,
  }
  const body = JSON.stringify(payload)
  return told(
    await post(url, headersOf(world, manner, body), body, world.settings.patienceMs ?? 3500),
  )
}
