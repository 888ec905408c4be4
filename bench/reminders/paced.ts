/** What came of messages that share a limit. */
export interface Paced {
  readonly what: string
  readonly messages: number
  /** Seconds that the limit asks for; undefined where it asks for none. */
  readonly allowed: number | undefined
  /** Seconds from the first to the last, as the platform saw them. */
  readonly took: number
  readonly refusals: number
}

/** Seconds from the first to the last; `moments` are in milliseconds. */
export function span(moments: readonly number[]): number {
  return (Math.max(...moments) - Math.min(...moments)) / 1000
}

function shareOf({ allowed, took }: Paced): number | undefined {
  return allowed === undefined ? undefined : Math.min(1, allowed / took)
}

const atLeast = 0.95

export function isSound(paced: Paced): boolean {
  return paced.refusals === 0 && (shareOf(paced) ?? 1) >= atLeast
}

export function tableOf(all: readonly Paced[]): string {
  const heads = ['what', 'messages', 'the limit allows', 'took', 'of the allowed rate', '429']
  const lines = [heads, heads.map(() => '---'), ...all.map(cellsOf)]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function cellsOf(paced: Paced): readonly string[] {
  const { what, messages, allowed, took, refusals } = paced
  const share = shareOf(paced)
  return [
    what,
    messages.toLocaleString('en-US'),
    allowed === undefined ? '' : `${allowed.toFixed(1)} s`,
    `${took.toFixed(1)} s`,
    share === undefined ? '' : `${(share * 100).toFixed(1)} %`,
    String(refusals),
  ]
}
