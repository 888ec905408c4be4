import { describe, expect, test } from 'vitest'
import { Book } from '../../bench/hour/book.ts'
import type { Doing, Wish } from '../../bench/hour/doing.ts'
import { day } from '../../src/core/day.ts'
import { say } from '../support/world.ts'

const doing = (wish: Wish): Doing => ({
  person: 1,
  by: 'command',
  line: '',
  fields: {},
  wish,
  way: 0,
  again: 'never',
})
const log = (mark: string) => doing({ kind: 'log', mark })
const undo = doing({ kind: 'undo' })

/** The record of person 1 after these lines. */
const recordOf = (...lines: readonly string[]) => [say(['status', ...lines]).member]

function verdict(book: Book, records = recordOf()) {
  const { lost, doubled, strayed, silent } = book.verdict(records, () => 1)
  return { lost: lost.length, doubled: doubled.length, strayed: strayed.length, silent }
}

const sound = { lost: 0, doubled: 0, strayed: 0, silent: 0 }

/** A book in which person 1 logged a course and was told so. */
function told() {
  const book = new Book()
  book.of(1).begin(log('m1x1'))
  book.saw(1, 'Logged 0.1 CEUs: Course m1x1')
  book.of(1).settle()
  return book
}

const logged = 'log 0.1 Course m1x1'

describe('the book of an hour', () => {
  test('has nothing to say against a course that was told and is there', () => {
    expect(verdict(told(), recordOf(logged))).toEqual(sound)
  })

  test('sees a told course that is not there, or there twice', () => {
    expect(verdict(told())).toEqual({ ...sound, lost: 1 })
    expect(verdict(told(), recordOf(logged, logged))).toEqual({ ...sound, doubled: 1 })
  })

  test('counts a course that is there and was not told', () => {
    const book = new Book()
    book.of(1).begin(log('m1x1'))
    expect(verdict(book, recordOf(logged))).toEqual({ ...sound, silent: 1 })
    expect(verdict(book)).toEqual(sound)
  })

  test('sees a course that was told to be undone and is there, and an undo too many', () => {
    const book = told()
    book.of(1).begin(undo)
    book.saw(1, 'Undone: logged #1 Course m1x1')
    expect(verdict(book, recordOf(logged))).toEqual({ ...sound, lost: 1 })
    expect(verdict(book)).toEqual(sound)
    book.saw(1, 'Undone: set up: expires Jan 15, 2027')
    expect(verdict(book)).toEqual({ ...sound, doubled: 1 })
  })

  test('forgives what an undo that was not answered may have taken back, and no more', () => {
    const book = told()
    book.of(1).begin(log('m1x2'))
    book.saw(1, 'Logged 0.1 CEUs: Course m1x2')
    book.of(1).begin(undo)
    book.of(1).settle()
    expect(verdict(book, recordOf(logged))).toEqual(sound)
    expect(verdict(book)).toEqual({ ...sound, lost: 1 })
  })

  test('sees what somebody else was shown, or has on their record', () => {
    const book = told()
    book.saw(2, '| 1 | Course m1x1 | yes |')
    expect(verdict(book, recordOf(logged, 'log 0.1 Course m7x3'))).toEqual({ ...sound, strayed: 2 })
  })

  test('holds the expiry that was told last against the record', () => {
    const book = new Book()
    book.of(1).begin(doing({ kind: 'setup', expires: day('2027-01-15') }))
    book.saw(1, 'Saved: expires Jan 15, 2027')
    expect(verdict(book, recordOf('setup 2027-01-15'))).toEqual(sound)
    expect(verdict(book, recordOf('setup 2027-01-16'))).toEqual({ ...sound, lost: 1 })
    book.saw(1, 'Saved: expires Jan 16, 2027')
    expect(verdict(book, recordOf('setup 2027-01-15'))).toEqual({ ...sound, strayed: 1 })
  })

  test('takes it for told when the second delivery says that it was done', () => {
    const book = new Book()
    book.of(1).begin(log('m1x1'))
    book.saw(1, 'That was done already')
    expect(verdict(book)).toEqual({ ...sound, lost: 1 })
  })
})
