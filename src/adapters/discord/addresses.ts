/** Whose people they are who write from a server; undefined elsewhere. */
export function groupOf(guildId: string | undefined): string | undefined {
  return guildId === undefined ? undefined : `discord:${guildId}:`
}

/** One record a person, wherever in Discord they write from. */
export function addressOf(userId: string): string {
  return `discord:${userId}`
}
