import type { IncomingMessage } from 'node:http'
import { bytesOf } from '../peer/bytes-of.ts'
import { isRecord, type Json, parsed } from '../peer/json.ts'

/** A file that the bot sends; `part` is the number in the name of its field. */
export interface Upload {
  readonly part: string
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

export interface Body {
  readonly raw: string
  /** The JSON as it came, which may be an array; nothing when the request had no body. */
  readonly value: unknown
  readonly json: Json
  readonly files: readonly Upload[]
}

async function uploadsIn(form: FormData): Promise<readonly Upload[]> {
  const uploads: Upload[] = []
  for (const [field, value] of form) {
    const part = /^files\[(\d+)\]$/u.exec(field)?.[1]
    if (typeof value === 'string') continue
    if (part === undefined) throw new Error(`a file in the field ${field}`)
    const bytes = Buffer.from(await value.arrayBuffer())
    uploads.push({ part, name: value.name, type: value.type, bytes })
  }
  return uploads
}

function bodyOf(raw: string, value: unknown, files: readonly Upload[] = []): Body {
  const json = isRecord(value) ? value : Array.isArray(value) ? { list: value } : {}
  return { raw, value, json, files }
}

/** Reads bytes that say they are of a type: JSON, or a form with `payload_json` and `files[n]`. */
export async function bodyIn(bytes: Buffer<ArrayBuffer>, type: string): Promise<Body> {
  if (bytes.length === 0) return bodyOf('', undefined)
  if (!type.startsWith('multipart/form-data'))
    return bodyOf(bytes.toString(), parsed(bytes.toString()))
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  const payload = form.get('payload_json')
  const raw = typeof payload === 'string' ? payload : ''
  return bodyOf(raw, raw === '' ? {} : parsed(raw), await uploadsIn(form))
}

export async function readBody(request: IncomingMessage): Promise<Body> {
  return bodyIn(await bytesOf(request), request.headers['content-type'] ?? '')
}
