import { z } from 'zod'
import { latency } from '../latency.ts'

const both = <Schema extends z.ZodType>(figure: Schema) =>
  z.object({ ours: figure, minimal: figure })
const cost = z.object({ cpu: z.number(), perSecond: z.number() })

export const slackSchema = z.object({
  members: z.number(),
  /** Requests a second where they come at fixed moments. */
  perSecond: z.number(),
  /** The size of the answer that the minimal app gives. */
  bytes: z.number(),
  cold: both(cost),
  closed: z.array(both(cost).extend({ connections: z.number() })),
  open: both(latency),
})

type Slack = z.output<typeof slackSchema>

const whole = (value: number) => Math.round(value).toLocaleString('en-US')
const times = (ours: number, minimal: number) => `${(ours / minimal).toFixed(2)}x`

/** The part of the page about Slack: ratios first. */
export function slackSection({ members, perSecond, bytes, cold, closed, open }: Slack): string {
  const costRow = (name: string, { ours, minimal }: Slack['cold']) =>
    `| ${name} | ${times(ours.cpu, minimal.cpu)} | ${whole(ours.cpu)} µs | ${whole(minimal.cpu)} µs | ${whole(ours.perSecond)}/s | ${whole(minimal.perSecond)}/s |`
  const latencyRow = (name: 'p50' | 'p99') =>
    `| ${name} | ${times(open.ours[name], open.minimal[name])} | ${open.ours[name].toFixed(2)} ms | ${open.minimal[name].toFixed(2)} ms |`
  return `## Slack

\`/recert status\` over signed HTTP, asked by people picked at random among ${whole(members)}, against a minimal
Bolt app that acknowledges the same command with a prepared answer of the same size (${whole(bytes)} bytes): what Bolt
itself costs. Each app, the load and a Slack on loopback run in processes of their own, and the apps
take turns. The target: CPU at most 2x the minimal app's, p99 within 1.5x.

CPU of the server's process for one acknowledged command:

| connections, each sending again once answered | ours, of the minimal app | ours | minimal | ours | minimal |
|---|---|---|---|---|---|
${closed.map((each) => costRow(String(each.connections), each)).join('\n')}
${costRow('10, each person for the first time that day', cold)}

The last row asks Slack for each person's zone, once a day. From here on they are known.

${whole(perSecond)} requests a second at fixed moments, timed from the moment a request should go out:

| | ours, of the minimal app | ours | minimal |
|---|---|---|---|
${latencyRow('p50')}
${latencyRow('p99')}
`
}
