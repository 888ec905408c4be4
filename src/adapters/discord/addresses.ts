/** One record a person, wherever in Discord they write from. */
export function addressOf(userId: string): string {
  return `discord:${userId}`
}
