/** What a person typed, without what Discord makes of a mention, an emoji or a link. */
export function plainWords(content: string): string {
  return content
    .replaceAll(/<(?:@[!&]?|#)\d+>/gu, '')
    .replaceAll(/<a?(?<name>:\w+:)\d+>/gu, '$<name>')
    .replaceAll(/<(?<url>https?:\/\/[^\s>]+)>/gu, '$<url>')
    .trim()
}
