/** An admin, and the people whose questions they answer. */
export interface Admin {
  readonly address: string
  /** Such as `slack:T1:`, `discord:100000000000000001:` or `console:`. */
  readonly group: string
}

const forms: readonly (readonly [RegExp, (found: RegExpExecArray) => Admin])[] = [
  [/^(?<group>slack:[ET]\w+:)[UW]\w+$/u, (found) => adminOf(found, found[0])],
  [
    /^(?<group>discord:\d{17,20}:)(?<user>\d{17,20})$/u,
    (found) => adminOf(found, `discord:${found.groups?.['user'] ?? ''}`),
  ],
  [/^(?<group>console:)[\w.-]+$/u, (found) => adminOf(found, found[0])],
]

/** `slack:T1:U1,discord:<server>:<user>,console`; undefined when a part of it is none of these. */
export function readAdmins(text: string): readonly Admin[] | undefined {
  const parts = text.split(',').map((part) => part.trim())
  const admins = parts.map((part) => readAdmin(part === 'console' ? 'console:me' : part))
  return admins.every((each) => each !== undefined) ? admins : undefined
}

function readAdmin(text: string): Admin | undefined {
  for (const [form, read] of forms) {
    const found = form.exec(text)
    if (found) return read(found)
  }
  return undefined
}

function adminOf({ groups }: RegExpExecArray, address: string): Admin {
  return { address, group: groups?.['group'] ?? '' }
}
