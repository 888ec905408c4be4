import type { Became } from './became.ts'
import type { DiscordPeer } from './peer.ts'

/** A request as a bot without a library would make it. */
export async function told(
  peer: DiscordPeer,
  method: string,
  path: string,
  body?: unknown,
  token = peer.token,
) {
  const json = { 'content-type': 'application/json', authorization: `Bot ${token}` }
  const sent =
    body === undefined
      ? { method, headers: json }
      : { method, headers: json, body: JSON.stringify(body) }
  const response = await fetch(`${peer.api}/v10${path}`, sent)
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : {}) as Readonly<
      Record<string, unknown>
    >,
  }
}

type About = Pick<Became, 'payload'>

/** A first answer to what somebody did. */
export function callback(peer: DiscordPeer, { payload }: About, body: unknown) {
  return told(
    peer,
    'POST',
    `/interactions/${String(payload['id'])}/${String(payload['token'])}/callback`,
    body,
  )
}

/** A request of the webhook of an interaction. */
export function onWebhook(
  peer: DiscordPeer,
  { payload }: About,
  method: string,
  path: string,
  body?: unknown,
) {
  return told(peer, method, `/webhooks/${peer.appId}/${String(payload['token'])}${path}`, body)
}
