import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Lock, missingFrom } from '../scripts/complete-lock.ts'

interface Package {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

const lock = read('package-lock.json') as Lock & {
  packages: Record<string, { version?: string }>
}
const { dependencies, devDependencies } = read('package.json') as Package

test('the lock has an entry for every optional dependency, of other platforms too', () => {
  expect(missingFrom(lock)).toEqual({})
})

test.for(Object.entries({ ...dependencies, ...devDependencies }))(
  '%s is pinned to exactly %s, and the lock agrees',
  ([name, version]) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)
    expect(lock.packages[`node_modules/${name}`]?.version).toBe(version)
  },
)

const missing = (name: string, range = '^1.2.3') =>
  missingFrom({
    packages: { 'node_modules/fast': { dev: true, optionalDependencies: { [name]: range } } },
  })

describe('an optional dependency without an entry', () => {
  test('is added for its own system and processor', () => {
    expect(missing('@fast/binding-darwin-arm64')).toEqual({
      'node_modules/@fast/binding-darwin-arm64': {
        dev: true,
        version: '1.2.3',
        optional: true,
        os: ['darwin'],
        cpu: ['arm64'],
      },
    })
  })
  test('says which C library it wants', () => {
    expect(missing('@fast/linux-armv7-musl')).toMatchObject({
      'node_modules/@fast/linux-armv7-musl': { cpu: ['arm'], libc: ['musl'] },
    })
  })
  test('is left alone when an entry of its parent holds it', () => {
    const packages = {
      'node_modules/fast': { optionalDependencies: { extra: '1.0.0' } },
      'node_modules/fast/node_modules/extra': {},
    }
    expect(missingFrom({ packages })).toEqual({})
  })
})
