import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Renderer } from '@takumi-rs/core'
import { fromHtml } from '@takumi-rs/helpers/html'
import { cycleDays, drawnDays, type Typical } from './typical.ts'

const size = { width: 1200, height: 800 }
const weeks = drawnDays / 7
const chart = { width: 1120, height: 140 }
const perWeek = chart.width / weeks
const daysAWeek = 7
const daysAMonth = 365.25 / 12
const monthsBetweenTicks = 6

const css = `
.page { display: flex; flex-direction: column; width: 1200px; height: 800px; padding: 28px 40px; background: #ffffff;
  color: #1b2733; font-family: 'Barlow'; font-weight: 500; }
.title { font-size: 36px; font-weight: 700; }
.note { font-size: 24px; color: #4a5a68; }
.name { font-size: 28px; font-weight: 700; margin-top: 22px; }
.bars { display: flex; position: relative; width: ${chart.width}px; height: ${chart.height}px; background: #f1f4f7;
  border-bottom: 2px solid #1b2733; }
.bar { position: absolute; bottom: 0; width: ${(perWeek - 1.5).toFixed(2)}px; background: #1f6fb2; }
.expiry { position: absolute; top: 0; width: 4px; height: ${chart.height}px; background: #c0392b; }
.applied { position: absolute; top: 0; width: 4px; height: ${chart.height}px; background: #2e8b57; }
.ticks { display: flex; position: relative; width: ${chart.width}px; height: 30px; font-size: 22px; color: #4a5a68; }
.tick { position: absolute; top: 2px; white-space: nowrap; }
`

/** Weeks from left to right, and in how many of its days a message came. */
export async function pictureOf(people: readonly Typical[]): Promise<Uint8Array> {
  const renderer = new Renderer()
  for (const weight of [500, 700]) await renderer.registerFont(await font(weight))
  const { node } = fromHtml(`<div class="page">
    <div class="title">On how many days of each week a message comes</div>
    <div class="note">A full bar is every day. Green line: the application. Red line: the expiry, two years after the beginning.</div>
    ${people.map(personOf).join('')}
  </div>`)
  return renderer.render(node, { ...size, format: 'png', css: [css] })
}

async function font(weight: number) {
  const file = `@fontsource/barlow/files/barlow-latin-${weight}-normal.woff2`
  return { name: 'Barlow', weight, data: await readFile(fileURLToPath(import.meta.resolve(file))) }
}

function personOf({ name, applied, messages }: Typical): string {
  const bars = Array.from({ length: weeks }, (_, week) => {
    const days = messages.filter((day) => Math.floor(day / daysAWeek) === week).length
    const height = Math.round((days / daysAWeek) * (chart.height - 10))
    return `<div class="bar" style="left:${left(week * daysAWeek)}px;height:${height}px"></div>`
  })
  return `<div class="name">${name}</div>
    <div class="bars">${bars.join('')}
      <div class="applied" style="left:${left(applied)}px"></div>
      <div class="expiry" style="left:${left(cycleDays)}px"></div>
    </div>
    <div class="ticks">${ticks()}</div>`
}

function ticks(): string {
  const months = Array.from(
    { length: Math.floor(drawnDays / daysAMonth / monthsBetweenTicks) },
    (_, at) => at * monthsBetweenTicks,
  )
  return months
    .map(
      (month) =>
        `<div class="tick" style="left:${left(month * daysAMonth)}px">month ${month}</div>`,
    )
    .join('')
}

function left(day: number): string {
  return ((day / drawnDays) * chart.width).toFixed(1)
}
