import { z } from 'zod'
import { latency } from '../latency.ts'

const both = <Schema extends z.ZodType>(figure: Schema) =>
  z.object({ ours: figure, minimal: figure })
const cost = z.object({ cpu: z.number(), perSecond: z.number() })

export const discordSchema = z.object({
  members: z.number(),
  /** Interactions a second where they come at fixed moments. */
  perSecond: z.number(),
  /** The size of an answer as it goes over the wire. */
  bytes: both(z.number()),
  closed: z.array(both(cost).extend({ atOnce: z.number() })),
  open: both(latency),
  idleMb: both(z.number()),
})

type Discord = z.output<typeof discordSchema>

const whole = (value: number) => Math.round(value).toLocaleString('en-US')
const times = (ours: number, minimal: number) => `${(ours / minimal).toFixed(2)}x`

/** The part of the page about Discord: ratios first. */
export function discordSection({
  members,
  perSecond,
  bytes,
  closed,
  open,
  idleMb,
}: Discord): string {
  const costRow = ({ atOnce, ours, minimal }: Discord['closed'][number]) =>
    `| ${atOnce} | ${times(ours.cpu, minimal.cpu)} | ${whole(ours.cpu)} µs | ${whole(minimal.cpu)} µs | ${whole(ours.perSecond)}/s | ${whole(minimal.perSecond)}/s |`
  const latencyRow = (name: 'p50' | 'p99') =>
    `| ${name} | ${times(open.ours[name], open.minimal[name])} | ${open.ours[name].toFixed(2)} ms | ${open.minimal[name].toFixed(2)} ms |`
  return `## Discord

\`/recert status\` over the gateway, asked in a server by people picked at random among ${whole(members)}, against a
minimal discord.js bot without intents that replies to the same command with a prepared answer: the same message of
ours, ${whole(bytes.ours)} bytes (${whole(bytes.minimal)} from the minimal bot, since discord.js adds fields). Each bot runs in a
process of its own, the load and a lean Discord on loopback in another, and the bots take turns. The
target: CPU at most 2x the minimal bot's, p99 within 1.5x, idle memory within 1.3x.

CPU of the bot's process for one answered interaction:

| at a time, each asked again once answered | ours, of the minimal bot | ours | minimal | ours | minimal |
|---|---|---|---|---|---|
${closed.map(costRow).join('\n')}

${whole(perSecond)} interactions a second at fixed moments, timed from the moment one should go out until its answer is
read; and the memory of a bot that has just logged in:

| | ours, of the minimal bot | ours | minimal |
|---|---|---|---|
${latencyRow('p50')}
${latencyRow('p99')}
| idle memory | ${times(idleMb.ours, idleMb.minimal)} | ${whole(idleMb.ours)} MB | ${whole(idleMb.minimal)} MB |
`
}
