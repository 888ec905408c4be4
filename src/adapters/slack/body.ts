/** How Slack sends commands, buttons and forms; events come as JSON. */
export const form = 'application/x-www-form-urlencoded'

/** Whether it can be an object, which is all that Slack sends: JSON, or a form, whose `payload` is JSON as well. */
export function isReadable(body: string, type: string | undefined): boolean {
  if (type !== form) return isObject(body)
  const payload = new URLSearchParams(body).get('payload')
  return payload === null || isObject(payload)
}

/** Slack looks now and then, unsigned, whether our certificate is good. */
export function isLook(body: string, type: string | undefined): boolean {
  return type === form && /(?:^|&)ssl_check=1(?:&|$)/u.test(body)
}

/** By its first sign, since Bolt reads the whole of it. */
function isObject(json: string): boolean {
  return json.trimStart().startsWith('{')
}
