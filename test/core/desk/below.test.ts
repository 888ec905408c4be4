import { expect, test } from 'vitest'
import { answer } from '../../../src/core/answers/answers.ts'
import { withBelow } from '../../../src/core/desk/below.ts'
import { emptyDesk } from '../../../src/core/desk/desk.ts'
import { situation } from '../../support/world.ts'

const question = 'will my extra ceus roll over'
const view = { desk: emptyDesk, isAdmin: false, mayPassOn: true, missed: [], wanted: () => [] }
const asked = answer(question, situation())

/** What becomes of the question when it might also be about something else. */
function besides(topic: string, share: number) {
  const guesses = [
    { topic: 'carry', share: 0.8 },
    { topic, share },
  ]
  const heard = { ...asked, context: { ...asked.context, guesses } }
  const { effects = [], reply } = withBelow(question, heard, situation({ desk: view }))
  return {
    passedOn: effects.some(({ kind }) => kind === 'desk'),
    remembered: effects.some((effect) => effect.kind === 'remember' && effect.asked !== undefined),
    thumbs: JSON.stringify(reply).includes('helpful:'),
  }
}

test('what may be an emergency or something dishonest is neither passed on, rated nor remembered', () => {
  for (const topic of ['emergency', 'forge', 'others_record', 'inject']) {
    expect(besides(topic, 0.13)).toEqual({ passedOn: false, remembered: false, thumbs: false })
  }
})

test('what is hardly that is passed on', () => {
  expect(besides('forge', 0.03)).toEqual({ passedOn: true, remembered: true, thumbs: true })
  expect(besides('cpr_extra', 0.13)).toEqual({ passedOn: true, remembered: true, thumbs: true })
})
