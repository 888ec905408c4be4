import type { IncomingMessage } from 'node:http'
import { bytesOf } from '../peer/bytes-of.ts'
import { parsed, type Json, recordIn } from '../peer/json.ts'

const structured = ['blocks', 'view', 'attachments', 'metadata', 'files', 'unfurls']

/** The fields of a form, those that hold JSON already read. */
function fieldsOf(pairs: Iterable<readonly [string, unknown]>): Json {
  return Object.fromEntries(
    [...pairs].map(([key, value]) => [
      key,
      structured.includes(key) && typeof value === 'string' ? parsed(value) : value,
    ]),
  )
}

export interface Body {
  readonly raw: string
  readonly bytes: number
  readonly args: Json
}

/** Reads a request whichever way the client wrote it. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const body = await bytesOf(request)
  const type = request.headers['content-type'] ?? ''
  const raw = body.toString()
  const query = new URL(request.url ?? '/', 'http://slack').searchParams
  const rest = { raw, bytes: body.length }
  if (type.startsWith('application/json')) return { ...rest, args: recordIn(parsed(raw)) }
  if (type.startsWith('multipart/form-data')) {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData()
    return { ...rest, args: fieldsOf(form) }
  }
  const form = type.startsWith('application/x-www-form-urlencoded') ? raw : ''
  return { ...rest, args: fieldsOf([...query, ...new URLSearchParams(form)]) }
}
