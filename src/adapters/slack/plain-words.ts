/** What a person typed, from how Slack hands it over: `&amp;` for `&`, links in angle brackets with their label. */
export function plainWords(text: string): string {
  return text
    .replaceAll(link, (_all, target: string, label: string | undefined) => label || target)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

const link = /<(?:mailto:|tel:)?([^<>|]+)(?:\|([^<>]*))?>/gu
