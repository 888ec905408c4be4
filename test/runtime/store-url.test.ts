import { expect, test } from 'vitest'
import { placeOf, shownPlace } from '../../src/runtime/store-url.ts'

test.for([
  ['memory:', 'memory'],
  ['sqlite:/data/recert.db', '/data/recert.db'],
  ['postgres://bot:hunter2@db.example:5433/recert', 'PostgreSQL at db.example:5433/recert'],
  ['postgresql://db.example/recert?password=hunter2', 'PostgreSQL at db.example/recert'],
  ['redis://:hunter2@cache.example:6379/3', 'Redis at cache.example:6379/3'],
  ['rediss://bot:hunter2@cache.example?prefix=gym', 'Redis at cache.example gym'],
  ['valkey://cache.example', 'Redis at cache.example'],
] as const)('%s is a store, shown without its password', ([url, shown]) => {
  const place = placeOf(url)
  expect(place && shownPlace(place)).toBe(shown)
})

test.for([
  'postgres://bot:p@hun/ter2@db.example/recert',
  'postgres://bot:12#hunter2@db.example/recert',
  'postgres://bot:12?hunter2@db.example/recert',
  'redis://bot:12/hunter2@cache.example/3',
])('%s is torn apart by its password, of which no part may be shown', (url) => {
  expect(placeOf(url)).toBeUndefined()
})

test.for(['', 'memory', 'sqlite:', 'postgres:', 'redis:6379', 'mysql://db/recert', 'file:/a.db'])(
  '"%s" is no store',
  (url) => {
    expect(placeOf(url)).toBeUndefined()
  },
)
