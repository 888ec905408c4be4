import { expect, test } from 'vitest'
import { placesFor } from '../../../src/adapters/console/places.ts'

test('files go beside the database, by a short path when it is near', () => {
  expect(placesFor('sqlite:data/recert.db', process.cwd())).toStrictEqual({
    exportsFolder: 'data/exports',
    historyFile: 'data/console-history',
  })
})

test('a database elsewhere keeps its files there', () => {
  expect(placesFor('sqlite:/srv/bot/recert.db', '/home/ada')).toStrictEqual({
    exportsFolder: '/srv/bot/exports',
    historyFile: '/srv/bot/console-history',
  })
})

test('a store in memory keeps nothing of what is typed', () => {
  expect(placesFor('memory:', '/home/ada').historyFile).toBeUndefined()
})
