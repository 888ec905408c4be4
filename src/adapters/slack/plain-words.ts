/**
 * What a person typed, from how Slack hands it over: `&amp;` for `&`, links in angle brackets with their label, and
 * marks around a whole message that is bold, slanted, struck or code.
 */
export function plainWords(text: string): string {
  return text
    .replace(mention, '')
    .replaceAll(link, (_all, target: string, label: string | undefined) => label || target)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(wholly, '$<inside>')
}

/** Whom a message is for, and none of its words. */
const mention = /^\s*(?:<@[UW][A-Z0-9]*(?:\|[^<>]*)?>[,:]?\s*)+/u

const link = /<(?:mailto:|tel:)?([^<>|]+)(?:\|([^<>]*))?>/gu

const wholly = /^\s*(?<mark>```|[*_~`])(?<inside>(?:(?!\k<mark>).)+)\k<mark>\s*$/su
