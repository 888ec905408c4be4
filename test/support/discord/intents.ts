/** The intents that our Discord knows how to keep, as bits. */
export const intent = {
  guilds: 1,
  guildMembers: 2,
  guildPresences: 256,
  guildMessages: 512,
  directMessages: 4096,
  messageContent: 32_768,
} as const

export const privileged = intent.guildMembers | intent.guildPresences | intent.messageContent

export const everyIntent = (1 << 26) - 1
