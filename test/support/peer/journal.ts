import { newBell } from './bell.ts'

/** What a request was told; none yet while it is being answered, and for ever when it hangs. */
export interface Noted {
  readonly answer?: { readonly status: number; readonly body: unknown }
}

/** A broken rule; a test expects none. */
interface Violation {
  readonly where: string
  readonly error: string
  readonly messages: readonly string[]
}

/** Every request that reached a platform of our own, by the name of what it asked for. */
export function newCallJournal<C extends Noted>(
  nameOf: (call: C) => string,
  witness?: (call: C) => void,
) {
  const calls: C[] = []
  const violations: Violation[] = []
  const bell = newBell()
  const to = (name: string) => calls.filter((each) => nameOf(each) === name)
  return {
    calls,
    violations,
    to,
    /** Writes the call down; what it gives back notes the answer. */
    open(call: C): (answer: NonNullable<Noted['answer']>) => void {
      if (witness) return (answer) => witness({ ...call, answer })
      const index = calls.push(call) - 1
      bell.ring()
      return (answer) => {
        calls[index] = { ...call, answer }
        bell.ring()
      }
    },
    violate(where: string, error: string, messages: readonly string[] = []): void {
      violations.push({ where, error, messages })
    },
    /** The calls of a name, once there are so many and each is answered. */
    async called(name: string, count = 1): Promise<readonly C[]> {
      const answered = () => to(name).filter(({ answer }) => answer !== undefined)
      await bell.until(() => answered().length >= count, `${count} answered ${name}`)
      return answered()
    },
    /** The calls of a name, once so many have arrived, answered or not. */
    async arrived(name: string, count = 1): Promise<readonly C[]> {
      await bell.until(() => to(name).length >= count, `${count} ${name}`)
      return to(name)
    },
  }
}
