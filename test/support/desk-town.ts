import { DateTime } from 'luxon'
import { commands } from '../../src/commands/catalog.ts'
import { policies } from '../../src/core/policies/catalog.ts'
import { plainReply } from '../../src/core/plain.ts'
import type { Reply } from '../../src/core/reply.ts'
import { bringAnswers } from '../../src/runtime/answer-letters.ts'
import { openDesks } from '../../src/runtime/desks.ts'
import { makePerform } from '../../src/runtime/perform.ts'
import { Reminding } from '../../src/runtime/reminding.ts'
import { makeLog, makeReport } from '../../src/runtime/report.ts'
import { openStore, type Store } from '../../src/runtime/store.ts'
import { PostOffice } from './post-office.ts'

/** Two workspaces with an admin each, `test:T1:boss` and `test:T2:boss`, and a third without one. */
const bosses = ['T1', 'T2'].map((team) => ({
  address: `test:${team}:boss`,
  group: `test:${team}:`,
}))

interface Settings {
  readonly admins?: typeof bosses
  readonly keys?: readonly Buffer[]
  readonly store?: Store
}

const groupOf = (from: string) => from.slice(0, from.lastIndexOf(':') + 1)

/** A bot with desks, whose clock is moved by hand. */
export async function deskTown({ admins = bosses, keys, store: given }: Settings = {}) {
  const store = given ?? (await openStore('memory:'))
  const office = new PostOffice()
  const logged: string[] = []
  const report = makeReport(makeLog({ write: (line) => logged.push(line) }), Math.random)
  let now = DateTime.fromISO('2026-11-20T12:00:00Z', { zone: 'utc' })
  const clock = () => now
  const desks = await openDesks({ admins, store, keys, clock })
  const shared = { policies, amounts: new Map(), zone: 'UTC', store, report, clock }
  const reminding = new Reminding(shared)
  reminding.carry('test', office)
  const perform = makePerform({ ...shared, commands, credential: 'nasm-cpt', reminding, desks })
  const policy = policies.get('nasm-cpt')
  if (!policy) throw new Error('there are no rules')
  const reply = (line: string, from: string, group: string | undefined = groupOf(from)) =>
    perform({ line, from, group })
  return {
    store,
    office,
    desks,
    perform,
    logged,
    reply,
    say: async (...args: Parameters<typeof reply>) => plainReply(await reply(...args)),
    bring: () => bringAnswers({ desks, reminding, policy, clock, report }),
    moveTo: (instant: string) => {
      now = DateTime.fromISO(instant, { zone: 'utc' })
    },
  }
}

/** The line of the button with that label. */
export function lineOn(reply: Reply, label: string): string {
  const buttons = reply.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
  const line = buttons.find((button) => button.label.includes(label))?.line
  if (line === undefined) throw new Error(`no button says ${label}`)
  return line
}
