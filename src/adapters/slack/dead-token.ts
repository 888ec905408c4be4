import type { Tenancy } from './tenancy.ts'

interface Tools {
  /** By what code Slack says that it takes the token no more. */
  readonly deathOf: (token: string) => Promise<string | undefined>
  /** One line to the operator. */
  readonly tell: (words: string) => void
}

/** For the operator's own token, which only they can replace: told once. What needs no token goes on, and no record goes. */
export function toldOnce({ deathOf, tell }: Tools): Tenancy['lose'] {
  let isTold = false
  return async ({ token }) => {
    const code = isTold ? undefined : await deathOf(token)
    if (code === undefined || isTold) return false
    isTold = true
    tell(
      `Slack takes SLACK_BOT_TOKEN no more (${code}): install the app again at https://api.slack.com/apps, put its new token in .env, and restart. Until then /recert answers, but no form, direct message, App Home or reminder comes`,
    )
    return false
  }
}
