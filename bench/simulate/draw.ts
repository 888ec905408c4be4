// node bench/simulate/draw.ts: draws docs/reminders-cycle.png, and prints the same facts as a table.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pictureOf } from './picture.ts'
import { stretches, typical } from './typical.ts'

const people = await typical()
writeFileSync(
  join(import.meta.dirname, '..', '..', 'docs', 'reminders-cycle.png'),
  await pictureOf(people),
)
process.stdout.write(`| days | ${people.map(({ name }) => name).join(' | ')} |\n`)
process.stdout.write(`| --- | ${people.map(() => '---').join(' | ')} |\n`)
for (const { name, from, until } of stretches) {
  const counts = people.map(
    ({ messages }) => messages.filter((day) => from <= day && day < until).length,
  )
  process.stdout.write(`| ${name} | ${counts.join(' | ')} |\n`)
}
