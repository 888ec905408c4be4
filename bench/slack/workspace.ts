/** What the two apps, the load and the loopback Slack agree on. Everybody of `sampleId` is in this workspace. */
export const workspace = {
  team: 'T1',
  token: 'xoxb-bench',
  signingSecret: 'bench',
  botId: 'B1',
  botUserId: 'U0BOT',
} as const
