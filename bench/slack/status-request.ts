import { createHmac } from 'node:crypto'
import { workspace } from './workspace.ts'

/** `/recert` and a line as Slack sends it, signed now: it is taken for five minutes. */
export interface StatusRequest {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** `address` is that of a record, such as `slack:T1:U1`. */
export function statusRequest(address: string): StatusRequest {
  return commandRequest(address, 'status', '1.2.3')
}

/** One of each `trigger` changes a record. */
export function commandRequest(address: string, line: string, trigger: string): StatusRequest {
  const [, team = '', user = ''] = address.split(':')
  const body = new URLSearchParams({
    token: 'verification',
    team_id: team,
    team_domain: 'bench',
    channel_id: 'C1',
    channel_name: 'general',
    user_id: user,
    user_name: user.toLowerCase(),
    command: '/recert',
    text: line,
    api_app_id: 'A1',
    is_enterprise_install: 'false',
    response_url: 'http://127.0.0.1:9/commands/T1/1/x',
    trigger_id: trigger,
  }).toString()
  const seconds = Math.trunc(Date.now() / 1000)
  const signed = createHmac('sha256', workspace.signingSecret)
    .update(`v0:${seconds}:${body}`)
    .digest('hex')
  return {
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
      'x-slack-request-timestamp': String(seconds),
      'x-slack-signature': `v0=${signed}`,
    },
  }
}
