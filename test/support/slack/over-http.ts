import { createHmac } from 'node:crypto'
import { request } from 'node:http'
import { type Answer, type Carrier, type Manner, type Parcel, stopwatch } from './delivery.ts'
import { parsed } from '../peer/json.ts'

const form = 'application/x-www-form-urlencoded'

function bodyOf({ kind, payload, manner }: Parcel): string {
  if (manner.raw !== undefined) return manner.raw
  const padding = 'x'.repeat(manner.padding ?? 0)
  const padded = padding === '' ? payload : { ...payload, padding }
  if (kind === 'events_api') return JSON.stringify(padded)
  if (kind === 'interactive') {
    return new URLSearchParams({ payload: JSON.stringify(padded) }).toString()
  }
  const fields = Object.entries(padded).map(([key, value]) => [key, String(value)])
  return new URLSearchParams(fields).toString()
}

/** The v0 signature of a body. */
function sign(secret: string, seconds: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`
}

function signatureOf(secret: string, seconds: number, body: string, { signature }: Manner) {
  if (signature === 'missing') return {}
  const honest = sign(signature === 'other secret' ? `${secret}?` : secret, seconds, body)
  const forged = `v0=${'0'.repeat(64)}`
  return { 'x-slack-signature': signature === 'forged' ? forged : honest }
}

function headersOf(secret: string, body: string, { kind, manner }: Parcel) {
  const seconds = Math.trunc(Date.now() / 1000) + (manner.skewSeconds ?? 0)
  const type = kind === 'events_api' ? 'application/json' : form
  const { retry } = manner
  return {
    'content-type': manner.contentType ?? type,
    'content-length': String(Buffer.byteLength(body)),
    'x-slack-request-timestamp': String(seconds),
    ...signatureOf(secret, seconds, body, manner),
    ...(retry
      ? { 'x-slack-retry-num': String(retry.number), 'x-slack-retry-reason': retry.reason }
      : {}),
  }
}

/** Carries each parcel to the address as one signed request on a connection of its own. */
export function overHttp(url: string, secret: string, patienceMs: number): Carrier {
  return async (parcel) => {
    const body = bodyOf(parcel)
    const { promise, resolve } = Promise.withResolvers<Answer>()
    const done = stopwatch()
    const headers = headersOf(secret, body, parcel)
    const sent = request(url, { method: 'POST', headers, agent: false })
    const timer = setTimeout(() => sent.destroy(new Error('no answer')), patienceMs)
    sent.on('error', (error) => resolve(done(0, error.message)))
    sent.on('response', (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('error', (error) => resolve(done(0, error.message)))
      response.on('end', () =>
        resolve(done(response.statusCode ?? 0, parsed(text), response.headers)),
      )
    })
    sent.end(body)
    const answer = await promise
    clearTimeout(timer)
    sent.destroy()
    return answer
  }
}
