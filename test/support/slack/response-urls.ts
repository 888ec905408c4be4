import { randomBytes } from 'node:crypto'

const lives = 30 * 60_000 // ms
const most = 5 // posts

export interface Conversation {
  readonly team: string
  readonly user: string
  readonly channel: string
  /** The message whose button was pressed, if one was. */
  readonly message?: string
}

interface Refused {
  readonly status: number
  readonly error: string
}

/** Addresses that take five posts within thirty minutes. */
export function newResponseUrls(now: () => number) {
  const known = new Map<string, { born: number; posts: number; about: Conversation }>()
  return {
    issue(about: Conversation): string {
      const key = randomBytes(12).toString('hex')
      known.set(key, { born: now(), posts: 0, about })
      return `/respond/${about.team}/${key}`
    },
    /** The refusal, or whom the post is for; a taken post counts. */
    use(path: string): Conversation | Refused {
      const url = known.get(path.split('/').at(-1) ?? '')
      if (!url) return { status: 404, error: 'no_such_url' }
      if (now() - url.born > lives) return { status: 410, error: 'expired_url' }
      if (url.posts >= most) return { status: 404, error: 'used_url' }
      url.posts += 1
      return url.about
    },
  }
}
