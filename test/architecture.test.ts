import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseAst } from 'vitest/node'

/** Who may import whom, and which packages. The longest folder or file that fits decides; nothing else is allowed. */
const rules: Readonly<Record<string, readonly string[]>> = {
  'src/core': ['src/core', 'luxon', 'zod'],
  'src/core/read-day.ts': ['src/core', 'luxon', 'chrono-node'],
  'src/core/near.ts': ['src/core', 'fastest-levenshtein'],
  'src/core/find-days.ts': ['src/core', 'luxon', 'chrono-node'],
  'src/core/answers/spelling.ts': ['src/core', 'fastest-levenshtein'],
  'src/core/answers/features.ts': ['src/core', 'stemmer'],
  'src/core/desk/our-words.ts': ['src/core', 'stemmer'],
  'src/core/csv.ts': ['src/core', 'papaparse'],
  'src/core/policies': ['src/core'],
  'src/commands': ['src/commands', 'src/core', 'zod'],
  'src/runtime': ['src/runtime', 'src/core', 'keyv', 'hookified', 'luxon', 'zod', 'pino', 'node:*'],
  'src/runtime/jobs.ts': ['src/runtime', 'croner'],
  'src/runtime/queues.ts': ['bullmq'],
  'src/runtime/planned-tick.ts': ['bullmq', 'node:*'],
  'src/runtime/queued-jobs.ts': ['src/runtime', 'bullmq'],
  'src/runtime/postgres': ['src/runtime', 'keyv', 'pg'],
  'src/runtime/redis': ['src/runtime', 'keyv', 'ioredis', 'node:*'],
  'src/adapters/console': [
    'src/adapters/console',
    'src/core',
    'src/runtime',
    'luxon',
    '@clack/prompts',
    'string-width',
    'node:*',
  ],
  'src/adapters/slack': [
    'src/adapters/slack',
    'src/core',
    'src/runtime',
    'luxon',
    '@slack/bolt',
    '@slack/types',
    'zod',
    'node:*',
  ],
  'src/adapters/discord': [
    'src/adapters/discord',
    'src/core',
    'src/runtime',
    'luxon',
    '@discordjs/rest',
    '@discordjs/ws',
    'discord-api-types',
    'node:*',
  ],
  'src/main.ts': ['src', 'luxon', 'node:*'],
  'src/start.ts': ['src/main.ts', 'src/runtime/env-file.ts', 'node:*'],
}

/** The one file of core that may import from policies, which are data. */
const policyReaders = ['src/core/policies/catalog.ts']

const pure = ['src/core', 'src/commands']
const impure =
  /\bDate\.now\b|\bnew Date\(\s*\)|DateTime\.(?:now|local|utc)\(|\bSettings\b(?!')|Math\.random|\bcrypto\b|\bperformance\b|\bprocess\b|\bsetTimeout\b|\bsetInterval\b|\bfetch\(/u

const forbiddenNames = ['index.ts', 'utils.ts', 'helpers.ts', 'types.ts']
const longestFunction = 40 // lines

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly source?: Node | null
  readonly value?: unknown
}

/** Every node below `value`, itself included. */
function* nodes(value: unknown): Generator<Node> {
  if (value === null || typeof value !== 'object') return
  if ('type' in value && 'start' in value) yield value as Node
  for (const part of Object.values(value)) yield* nodes(part)
}

const carriers = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
  'TSExternalModuleReference',
]

/** What a file imports, in whatever way, with relative paths seen from the top of the tree. */
function importsOf(file: string, text: string): string[] {
  return [...nodes(parseAst(text, { lang: 'ts' }))]
    .filter(({ type }) => carriers.includes(type))
    .flatMap((node) => {
      const { source, expression } = node as Node & { readonly expression?: Node }
      const named = source ?? expression
      if (!named) return []
      const target = typeof named.value === 'string' ? named.value : '(computed)'
      return [target.startsWith('.') ? join(dirname(file), target) : target]
    })
}

function homeOf(file: string): string | undefined {
  const homes = Object.keys(rules).filter((home) => file === home || file.startsWith(`${home}/`))
  return homes.toSorted((a, b) => b.length - a.length)[0]
}

function isAllowed(target: string, allowed: readonly string[]): boolean {
  return allowed.some((each) =>
    each.endsWith('*')
      ? target.startsWith(each.slice(0, -1))
      : target === each || target.startsWith(`${each}/`),
  )
}

/** The imports of a file that the table does not allow. */
function straysIn(file: string, text: string): string[] {
  const home = homeOf(file)
  if (home === undefined) return ['(no folder of the table)']
  return importsOf(file, text).filter((target) => {
    if (target === 'src/main.ts') return home !== 'src/start.ts'
    if (target.startsWith('src/core/policies/') && home !== 'src/main.ts') {
      return !policyReaders.includes(file)
    }
    return !isAllowed(target, rules[home] ?? [])
  })
}

function isDefault(node: Node): boolean {
  if (node.type === 'ExportDefaultDeclaration') return true
  const { exported } = node as Node & { readonly exported?: { readonly name?: string } }
  return node.type === 'ExportSpecifier' && exported?.name === 'default'
}

/** Functions longer than the limit, by the line they begin on. */
function longFunctions(text: string): string[] {
  return [...nodes(parseAst(text, { lang: 'ts' }))]
    .filter(({ type }) => /Function/u.test(type) && !type.startsWith('TS'))
    .map(({ start, end }) => ({
      line: text.slice(0, start).split('\n').length,
      lines: text.slice(start, end).split('\n').length,
    }))
    .filter(({ lines }) => lines > longestFunction)
    .map(({ line, lines }) => `line ${line}: ${lines} lines`)
}

/** The text without its comments, in which a forbidden word may stand. */
function codeOf(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '')
}

const files = globSync('src/**/*.ts').toSorted()

describe.for(files)('%s', (file) => {
  const text = readFileSync(file, 'utf8')

  test('imports only what its folder may', () => {
    expect(straysIn(file, text)).toEqual([])
  })

  test('is named after its idea and exports by name', () => {
    expect(forbiddenNames).not.toContain(basename(file))
    expect([...nodes(parseAst(text, { lang: 'ts' }))].filter(isDefault)).toEqual([])
  })

  test(`holds no function over ${longestFunction} lines`, () => {
    expect(longFunctions(text)).toEqual([])
  })
})

const pureFiles = files.filter((file) => pure.some((folder) => file.startsWith(`${folder}/`)))

test.for(pureFiles)('%s reads no clock, no chance and no environment', (file) => {
  expect(codeOf(readFileSync(file, 'utf8'))).not.toMatch(impure)
})

test('the table names no folder that is gone', () => {
  const gone = ['src/core', 'src/core/policies', 'src/commands'].filter(
    (folder) => !files.some((file) => file.startsWith(`${folder}/`)),
  )
  expect(gone).toEqual([])
})

const functionOf = (number: number) => `function f() {\n${'a()\n'.repeat(number - 2)}}`

describe('a planted breach is seen', () => {
  test.for([
    ['src/core/a.ts', `import { z } from 'keyv'`, 'keyv'],
    ['src/core/a.ts', `import type { Keyv } from 'keyv'`, 'keyv'],
    ['src/core/a.ts', `export { z } from '../runtime/perform.ts'`, 'src/runtime/perform.ts'],
    ['src/core/a.ts', `export type { Z } from '../runtime/perform.ts'`, 'src/runtime/perform.ts'],
    ['src/core/a.ts', `export * from '../commands/log.ts'`, 'src/commands/log.ts'],
    ['src/core/a.ts', `const k = await import('node:fs')`, 'node:fs'],
    ['src/core/a.ts', `type K = import('node:fs').Stats`, 'node:fs'],
    ['src/core/a.ts', `import 'pino'`, 'pino'],
    ['src/core/a.ts', `import { en } from 'chrono-node'`, 'chrono-node'],
    ['src/core/near.ts', `import { DateTime } from 'luxon'`, 'luxon'],
    [
      'src/core/a.ts',
      `import { policies } from './policies/catalog.ts'`,
      'src/core/policies/catalog.ts',
    ],
    ['src/commands/a.ts', `import { DateTime } from 'luxon'`, 'luxon'],
    [
      'src/commands/a.ts',
      `import { p } from '../core/policies/catalog.ts'`,
      'src/core/policies/catalog.ts',
    ],
    ['src/runtime/a.ts', `import { log } from '../commands/log.ts'`, 'src/commands/log.ts'],
    ['src/runtime/a.ts', `import { main } from '../main.ts'`, 'src/main.ts'],
    [
      'src/adapters/console/a.ts',
      `import { log } from '../../commands/log.ts'`,
      'src/commands/log.ts',
    ],
    [
      'src/adapters/console/a.ts',
      `import { s } from '../slack/slack.ts'`,
      'src/adapters/slack/slack.ts',
    ],
    [
      'src/adapters/discord/a.ts',
      `import { s } from '../slack/shorten.ts'`,
      'src/adapters/slack/shorten.ts',
    ],
    ['src/adapters/discord/a.ts', `import { App } from '@slack/bolt'`, '@slack/bolt'],
    ['src/adapters/slack/a.ts', `import { Client } from 'discord.js'`, 'discord.js'],
    ['src/core/a.ts', `import type { Client } from 'discord.js'`, 'discord.js'],
    ['src/extra/a.ts', `import { z } from 'zod'`, '(no folder of the table)'],
  ] as const)('%s: %s', ([file, line, stray]) => {
    expect(straysIn(file, line)).toEqual([stray])
  })

  test.for([
    'Date.now()',
    'new Date()',
    'DateTime.now()',
    'DateTime.utc()',
    'Settings.now = x',
    'Math.random()',
    'process.env',
  ])('%s is not pure', (line) => {
    expect(codeOf(line)).toMatch(impure)
  })

  test('a clock in a comment is none', () => {
    expect(codeOf('// Date.now()\n/** process */\nconst a = 1')).not.toMatch(impure)
  })

  test.for(['export default 1', 'const a = 1\nexport { a as default }'])('%s', (text) => {
    expect([...nodes(parseAst(text, { lang: 'ts' }))].some(isDefault)).toBe(true)
  })

  test('a function of 40 lines is the longest', () => {
    expect(longFunctions(functionOf(40))).toEqual([])
    expect(longFunctions(functionOf(41))).toEqual(['line 1: 41 lines'])
  })
})

/** Strings that show a person what to type, taken out before the search. */
function withoutExamples(text: string): string {
  return codeOf(text)
    .replaceAll(/\bexamples: \[[^\]]*\]/gu, '')
    .replaceAll(/\.describe\(\s*(?:'[^']*'|"[^"]*")[^)]*\)/gu, '')
}

// An `if` about one issuer belongs in its policy. Only what a person may read as an example of a
// value (help lines, descriptions, "such as …") may name one.
describe('no rule of an issuer hides in code', () => {
  const ids = globSync('src/core/policies/*.json').map((file) => basename(file, '.json'))
  const shorts = ids.map((id) => id.split('-')[0] ?? id)
  const named = new RegExp(`\\b(?:${[...ids, ...shorts].join('|')})\\b`, 'iu')

  /** Policies, what is said of a source, and the words people use. */
  const data = /^src\/core\/(?:policies|answers\/(?:topics|vocabulary))\//u
  const code = files.filter((file) => /^src\/(?:core|commands)\//u.test(file) && !data.test(file))

  test.for(code)('%s names no credential', (file) => {
    const lines = withoutExamples(readFileSync(file, 'utf8')).split('\n')
    expect(lines.filter((line) => named.test(line))).toEqual([])
  })

  test.for([
    [`if (policy.id === 'nasm-cpt') return 2`, true],
    [`const own = provider === 'NASM'`, true],
    [`run() { return text('Ask NASM') }`, true],
    [`examples: ['log 3h Ethics provider:NASM'],`, false],
    [`.describe('Who gave it, such as NASM'),`, false],
    [`/** The NASM page says so. */`, false],
  ] as const)('%s', ([line, caught]) => {
    expect(named.test(withoutExamples(line))).toBe(caught)
  })
})
