// Writes src/core/answers/model.json from training/*.txt: the same text gives the same model, byte for byte.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { trained } from './train-model.ts'

const folder = join(import.meta.dirname, '..', 'training')
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .toSorted()
  .map((name) => readFileSync(join(folder, name), 'utf8'))
const model = trained(texts)
writeFileSync(
  join(import.meta.dirname, '..', 'src', 'core', 'answers', 'model.json'),
  `${JSON.stringify(model, null, 1)}\n`,
)
process.stdout.write(
  `${model.topics.length} topics, ${model.features.split('\n').length} features\n`,
)
