import { webApi } from '@slack/bolt'

/**
 * The app was removed, or its token taken back. Not `invalid_auth`, which Slack also says where a
 * network is not allowed, nor `token_expired`: https://docs.slack.dev/reference/methods/auth.test#errors
 */
const deadCodes = ['account_inactive', 'token_revoked']

/** A client that tells when Slack takes its token no more, whatever was called. */
export class TellingClient extends webApi.WebClient {
  readonly #onDead: () => void

  constructor(token: string, options: webApi.WebClientOptions, onDead: () => void) {
    super(token, options)
    this.#onDead = onDead
  }

  override async apiCall(
    ...given: Parameters<webApi.WebClient['apiCall']>
  ): Promise<webApi.WebAPICallResult> {
    try {
      return await super.apiCall(...given)
    } catch (error) {
      if (error instanceof webApi.WebAPIPlatformError && isDead(error)) this.#onDead()
      throw error
    }
  }
}

/** Asks Slack whether the token is dead: by what code it says so, or undefined. Rejects when Slack does not answer. */
export async function deathOf(
  token: string,
  options: webApi.WebClientOptions,
): Promise<string | undefined> {
  try {
    await new webApi.WebClient(token, options).auth.test()
    return undefined
  } catch (error) {
    if (!(error instanceof webApi.WebAPIPlatformError)) throw error
    return isDead(error) ? error.data.error : undefined
  }
}

function isDead({ data }: webApi.WebAPIPlatformError): boolean {
  return deadCodes.includes(data.error)
}
