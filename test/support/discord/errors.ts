import type { Outcome } from './outcome.ts'

/** Discord's JSON error codes: the status that usually goes with each, and its words. */
const known: Readonly<Record<number, readonly [status: number, message: string]>> = {
  401: [401, '401: Unauthorized'],
  404: [404, '404: Not Found'],
  405: [405, '405: Method Not Allowed'],
  10_003: [404, 'Unknown Channel'],
  10_004: [404, 'Unknown Guild'],
  10_008: [404, 'Unknown Message'],
  10_013: [404, 'Unknown User'],
  10_015: [404, 'Unknown Webhook'],
  10_062: [404, 'Unknown interaction'],
  10_063: [404, 'Unknown application command'],
  20_012: [403, 'You are not authorized to perform this action on this application'],
  20_026: [403, 'The bot has been flagged by our anti-spam system for abusive behavior'],
  30_032: [400, 'Maximum number of application commands reached (100)'],
  40_003: [403, 'You are opening direct messages too fast'],
  40_060: [400, 'Interaction has already been acknowledged.'],
  40_094: [400, 'This interaction has reached the maximum number of follow up messages'],
  50_001: [403, 'Missing Access'],
  50_005: [403, 'Cannot edit a message authored by another user'],
  50_006: [400, 'Cannot send an empty message'],
  50_007: [403, 'Cannot send messages to this user'],
  50_013: [403, 'Missing Permissions'],
  50_027: [401, 'Invalid Webhook Token'],
  50_033: [400, 'Invalid Recipient(s)'],
  50_109: [400, 'The request body contains invalid JSON.'],
  50_278: [403, 'Cannot send messages to this user due to having no mutual guilds'],
}

/** An error without details; 401, 404 and 405 go without a code of their own. */
export function failed(code: number): Outcome {
  const [status, message] = known[code] ?? [400, 'Unknown error']
  return { status, body: { message, code: code < 1000 ? 0 : code } }
}
