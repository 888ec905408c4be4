import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { day } from '../../src/core/day.ts'
import type { Member } from '../../src/core/member.ts'
import { openStore } from '../../src/runtime/store.ts'
import { Book } from './book.ts'
import type { End } from './bot-process.ts'
import { chanceFrom } from './chance.ts'
import { crowd } from './crowd.ts'
import { Doings } from './doings.ts'
import { Life } from './life.ts'
import type { Measured } from './page.ts'
import type { Given, Platform } from './platform.ts'
import { Tally } from './tally.ts'
import { ticketsIn } from './tickets.ts'

export type Wanted = Pick<Measured, 'commands' | 'people' | 'perSecond' | 'seed'>

const atOnce = 200
/** For answers that are still on their way when the last command is done. */
const lateMs = 15_000

/** Lets people live for so many commands on a platform, and says what became of it. */
export async function hour(
  wanted: Wanted,
  folder: string,
  start: (given: Given) => Promise<Platform>,
): Promise<Measured> {
  const { people, seed } = wanted
  const [tally, book] = [new Tally(), new Book()]
  const done = () => tally.done
  const platform = await start({ folder, people, book, chance: chanceFrom(seed + 1), done })
  const today = day(new Date().toISOString().slice(0, 10))
  const doings = new Doings(chanceFrom(seed), people, today)
  const load1 = loadavg()[0] ?? 0
  const spoilt = platform.spoil()
  const begun = performance.now()
  const ends = await lived(wanted, platform, new Life(platform, book, doings, tally), tally)
  const seconds = (performance.now() - begun) / 1000
  await spoilt()
  await sleep(lateMs)
  const last = await platform.bot.end('SIGTERM')
  await platform.stop()
  const { about, bot, storeUrl, logFile } = platform
  return {
    ...wanted,
    about,
    seconds,
    load1,
    tally,
    ends: [...ends, last],
    verdict: book.verdict(await allIn(storeUrl), platform.personOf),
    lives: bot.lives,
    errors: bot.errors,
    complaints: platform.complaints(),
    platform: platform.counts(),
    tickets: ticketsIn(logFile),
  }
}

/** Every command, with SIGTERM at one third and SIGKILL at two. */
async function lived(
  { commands, perSecond }: Wanted,
  platform: Platform,
  life: Life,
  tally: Tally,
) {
  const ends: End[] = []
  let restarting = Promise.resolve()
  const restart = async (signal: 'SIGTERM' | 'SIGKILL', after: Promise<void>) => {
    await after
    ends.push(await platform.restart(signal))
    await life.repeatKept()
  }
  const say = (number: number) => {
    const [load = 0] = loadavg()
    const missed = [...tally.missed.values()].reduce((sum, each) => sum + each, 0)
    const words = `${number} begun, ${tally.done} done, ${missed} not acknowledged, load ${load}`
    process.stderr.write(`${words}\n`)
  }
  const at = (number: number) => {
    if (number === Math.floor(commands / 3)) restarting = restart('SIGTERM', restarting)
    if (number === Math.floor((2 * commands) / 3)) restarting = restart('SIGKILL', restarting)
    if (number % 1000 === 0) say(number)
  }
  await crowd({ count: commands, perSecond, atOnce }, at, () => life.next())
  await restarting
  return ends
}

async function allIn(url: string): Promise<readonly Member[]> {
  const store = await openStore(url)
  const members = await Array.fromAsync(store.all())
  await store.close()
  return members
}
