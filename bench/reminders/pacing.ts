// node bench/reminders/pacing.ts: the real couriers bring 3,000 reminders to a Slack and to a Discord of our own, which refuse by 429 what comes
// too fast. Ends with 1 when one did, or when less than 95 % of what the limits allow was reached.
import { paceDiscord } from './pace-discord.ts'
import { isSound, type Paced, tableOf } from './paced.ts'
import { paceSlack } from './pace-slack.ts'

const [platform] = process.argv.slice(2)
const all: Paced[] = []
if (platform !== 'discord') all.push(...(await paceSlack()))
if (platform !== 'slack') all.push(...(await paceDiscord()))
process.stdout.write(`${tableOf(all)}\n`)
process.exitCode = all.every(isSound) ? 0 : 1
