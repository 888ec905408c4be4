import { hash } from 'node:crypto'
import type { DateTime } from 'luxon'
import type { Command, Effect, Outcome, Situation } from '../core/command.ts'
import { type Ask, commandFor, dispatch, looksBack } from '../core/dispatch.ts'
import type { SetAmounts } from '../core/fees.ts'
import { type Member, newMember } from '../core/member.ts'
import { once } from '../core/once.ts'
import type { PolicyBook } from '../core/policy.ts'
import type { Block, Reply } from '../core/reply.ts'
import { Attempt } from './attempt.ts'
import type { Desks } from './desks.ts'
import { failedReply } from './failed-reply.ts'
import { inTurn } from './in-turn.ts'
import { thing } from './memory.ts'
import { UnreadableRecord } from './record.ts'
import { nowhere, type Reminding } from './reminding.ts'
import { questions, turns } from './remembered.ts'
import type { Report } from './report.ts'
import { type Store, TooLate } from './store.ts'

/** One person asks for one thing. `from` is their address, such as `slack:T1:U1`. */
type Request = Ask & {
  readonly from: string
  /** The clock that the surface knows of this person, for as long as they have told none. */
  readonly zone?: string
  /** The same text when the same request is delivered again: it changes the record once. */
  readonly id?: string | undefined
  /** Whose people they are now, such as `slack:T1:`; undefined where nobody can tell. */
  readonly group?: string | undefined
}

/** Never rejects: a failure is a reply too. */
export type Perform = (request: Request) => Promise<Reply>

export interface PerformTools {
  readonly commands: readonly Command[]
  readonly policies: PolicyBook
  readonly amounts: SetAmounts
  /** What somebody new is taken to hold, such as `nasm-cpt`. */
  readonly credential: string
  /** The clock of a person who has not named one. */
  readonly zone: string
  /** Whom people may ask when the bot cannot help. */
  readonly support?: string | undefined
  readonly store: Store
  readonly clock: () => DateTime
  readonly report: Report
  /** Left out where nobody is written to. */
  readonly reminding?: Reminding
  /** Left out where there is no admin. */
  readonly desks?: Desks | undefined
  /** 10 seconds if left out; it runs from the request, so waiting in turn counts. */
  readonly deadlineMs?: number
}

/** The one road from a request to a reply: in turn, load, decide, save, carry out, answer. */
export function makePerform(tools: PerformTools): Perform {
  const { report, commands, deadlineMs = 10_000 } = tools
  const takeTurn = inTurn()
  return async (request) => {
    const attempt = new Attempt()
    try {
      return await attempt.within(deadlineMs, () =>
        takeTurn(request.from, () => carryOut(tools, request, attempt)),
      )
    } catch (error) {
      return failedReply(error, attempt.saving, report(error, contextOf(request, commands)))
    }
  }
}

async function carryOut(tools: PerformTools, request: Request, attempt: Attempt): Promise<Reply> {
  const { reply: decided, effects = [] } = await changeOf(tools, request, attempt)
  let reply = decided
  for (const effect of effects) {
    if (!attempt.mayStillSave()) throw new TooLate('not carried out: it took too long')
    reply = await carryOutEffect(tools, request, effect, reply)
  }
  return withWords(reply, await tools.reminding?.notice(request.from, request.zone))
}

function withWords(reply: Reply, words: Block | undefined): Reply {
  return words ? { ...reply, blocks: [...reply.blocks, words] } : reply
}

/** Decides and saves; a command that needs no record is answered even when the record cannot be read. */
async function changeOf(
  tools: PerformTools,
  request: Request,
  attempt: Attempt,
): Promise<Omit<Outcome, 'member'>> {
  const { store, report, commands } = tools
  const mark = request.id === undefined ? undefined : markOf(request.id)
  const [desk, before] = await Promise.all([deskFor(tools, request), recalledFor(tools, request)])
  const decide = (member?: Member) =>
    once(mark, member, () =>
      dispatch(request, { ...situationOf(tools, request, member), ...before, desk }),
    )
  try {
    const outcome = await store.change(request.from, decide, attempt.mayStillSave)
    attempt.settle(outcome.member ? 'saved' : 'not saved')
    return outcome
  } catch (error) {
    attempt.settle('not saved')
    if (!(error instanceof UnreadableRecord) || !worksWithout(request, commands)) throw error
    report(error, contextOf(request, commands))
    return decide()
  }
}

function situationOf(
  tools: PerformTools,
  { from, zone: told }: Request,
  found: Member | undefined,
): Situation {
  const { commands, policies, amounts, credential, zone, support, clock } = tools
  const member = found ?? newMember(from, credential)
  const now = clock().setZone(member.ledger.zone ?? told ?? zone)
  if (!now.isValid) throw new RangeError('the clock or the zone of this person is not valid')
  return { member, policies, amounts, commands, now, support }
}

/** The desk of the person's admins, for a command that looks at it. */
async function deskFor({ desks, commands, report }: PerformTools, request: Request) {
  if (!desks?.hasAdmins) return undefined
  try {
    await desks.meet(request)
    const called = commandFor(request, commands)
    return 'command' in called && called.command.withDesk ? await desks.view(request) : undefined
  } catch (error) {
    report(error, { during: 'reading a desk' }) // everything else is answered without it
    return undefined
  }
}

/** What was asked before, for what looks back; nothing else waits for it. */
async function recalledFor(
  { store, commands, report }: PerformTools,
  request: Request,
): Promise<Pick<Situation, 'earlier' | 'asked'>> {
  if (!looksBack(request, commands)) return {}
  try {
    const recalled = await store.memory.recall(request.from)
    return { earlier: recalled(turns).at(-1), asked: recalled(questions) }
  } catch (error) {
    report(error, { during: 'recalling what was asked' }) // the question is answered as it stands
    return {}
  }
}

/** Short, for the record keeps some of them; long enough that no two of one person's are the same. */
function markOf(id: string): string {
  return hash('sha256', id, 'base64url').slice(0, 12)
}

function worksWithout(request: Request, commands: readonly Command[]): boolean {
  const called = commandFor(request, commands)
  return 'command' in called ? called.command.withoutRecord : true
}

/** The command's own name, never the line: the log holds nothing that a person wrote. */
function contextOf(request: Request, commands: readonly Command[]) {
  const called = commandFor(request, commands)
  return { during: 'command' in called ? called.command.name : 'no command' }
}

/** The reply once the effect has been carried out. */
async function carryOutEffect(
  tools: PerformTools,
  request: Request,
  effect: Effect,
  reply: Reply,
): Promise<Reply> {
  const { store, reminding, clock, desks } = tools
  const { from, id = String(clock().toMillis()) } = request
  switch (effect.kind) {
    case 'erase':
      await store.erase(from)
      await desks?.forget(from)
      await reminding?.forget(from)
      return reply
    case 'write': {
      if (!reminding) return withWords(reply, nowhere)
      const fate = await reminding.write(from, effect.reply, `${from} ${markOf(id)}`)
      if (fate === 'closed') return withWords(effect.closed, reminding.howToOpen(from))
      return withWords(reply, fate)
    }
    case 'remember':
      await remember(tools, from, effect)
      return reply
    case 'desk': {
      const isDone = (await desks?.change(request, effect.change)) ?? true
      return isDone ? reply : (effect.gone ?? reply)
    }
  }
}

/** The answer stands, whether or not the next question can lean on it. */
async function remember(
  { store, report }: PerformTools,
  from: string,
  { turn, asked }: Extract<Effect, { readonly kind: 'remember' }>,
): Promise<void> {
  const question = asked ? [thing(questions, asked)] : []
  await store.memory.keep(from, thing(turns, turn), ...question).catch((error: unknown) => {
    report(error, { during: 'remembering what was asked' })
  })
}
