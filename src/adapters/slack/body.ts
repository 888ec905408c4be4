/** How Slack sends commands, buttons and forms; events come as JSON. */
export const form = 'application/x-www-form-urlencoded'

/** Whether it can be an object, which is all that Slack sends: JSON, or a form, whose `payload` is JSON as well. */
export function isReadable(body: string, type: string | undefined): boolean {
  if (type !== form) return isObject(body)
  const payload = new URLSearchParams(body).get('payload')
  return payload === null || isObject(payload)
}

/** By its first sign, since Bolt reads the whole of it. */
function isObject(json: string): boolean {
  return json.trimStart().startsWith('{')
}
