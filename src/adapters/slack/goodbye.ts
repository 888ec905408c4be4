/** Why Slack closes a connection, such as `refresh_requested`, when that is what it says; undefined for anything else. */
export function goodbyeIn(text: unknown): string | undefined {
  if (typeof text !== 'string' || !text.includes('"disconnect"')) return undefined // most are not, and long
  try {
    const message: unknown = JSON.parse(text)
    if (!(message instanceof Object && 'type' in message)) return undefined
    if (message.type !== 'disconnect') return undefined
    const reason = 'reason' in message ? message.reason : undefined
    return typeof reason === 'string' && /^\w{1,60}$/u.test(reason) ? reason : 'unknown'
  } catch {
    return undefined // the SDK says what is wrong with it
  }
}
