import type { Json } from './json.ts'
import { newBell } from './bell.ts'

/** One request that reached us, and what it was told. */
export interface Call {
  readonly method: string
  readonly authorization: string | undefined
  readonly team: string | undefined
  readonly args: Json
  readonly raw: string
  readonly path: string
  /** By the clock of the rules. */
  readonly at: number
  /** None yet while it is being answered, and for ever when it hangs. */
  readonly answer?: { readonly status: number; readonly body: unknown }
}

/** A broken rule; a test expects none. */
interface Violation {
  readonly where: string
  readonly error: string
  readonly messages: readonly string[]
}

export function newJournal(witness?: (call: Call) => void) {
  const calls: Call[] = []
  const violations: Violation[] = []
  const bell = newBell()
  const to = (method: string) => calls.filter((each) => each.method === method)
  return {
    calls,
    violations,
    to,
    /** Writes the call down; what it gives back notes the answer. */
    open(call: Call): (answer: NonNullable<Call['answer']>) => void {
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
    /** The calls to a method, once there are so many and each is answered. */
    async called(method: string, count = 1): Promise<readonly Call[]> {
      const answered = () => to(method).filter(({ answer }) => answer !== undefined)
      await bell.until(() => answered().length >= count, `${count} answered ${method}`)
      return answered()
    },
    /** The calls to a method, once so many have arrived, answered or not. */
    async arrived(method: string, count = 1): Promise<readonly Call[]> {
      await bell.until(() => to(method).length >= count, `${count} ${method}`)
      return to(method)
    },
  }
}
