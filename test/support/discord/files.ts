import type { Json } from '../peer/json.ts'
import type { Ids } from './ids.ts'

/** A file that a person or the bot has sent. */
export interface Sent {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

/** Files by the path from which they can be fetched. */
export class Files {
  readonly #ids: Ids
  readonly #byPath = new Map<string, Sent>()

  constructor(ids: Ids) {
    this.#ids = ids
  }

  find(path: string): Sent | undefined {
    return this.#byPath.get(path)
  }

  /** Keeps a file; what it gives back is the attachment as Discord describes it. */
  keep(base: string, channel: string, { name, type, bytes }: Sent): Json {
    const id = this.#ids.next()
    const path = `/attachments/${channel}/${id}/${encodeURIComponent(name)}`
    this.#byPath.set(path, { name, type, bytes })
    const url = `${base}${path}`
    return {
      id,
      filename: name,
      size: bytes.length,
      url,
      proxy_url: url,
      ...(type === '' ? {} : { content_type: type }),
    }
  }
}
