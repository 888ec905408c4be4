import { type Block, list, type Reply, text } from '../../core/reply.ts'

const hints = list([
  'help lists what you can ask, and Tab completes it',
  'a number presses the button it stands before',
  '/as maria lets you be somebody else, /time 2027-04-20 another day',
  '/quit leaves',
])

/** What somebody sees who has not said when their certification expires. */
export const welcome: Reply = greeting([], 'Begin with your expiry.', 'setup')

/** What somebody sees who has: one line of where they stand. */
export function welcomeBack({ title }: Reply): Reply {
  return greeting([text(title)], 'See what is still possible.', 'status')
}

function greeting(blocks: readonly Block[], next: string, line: string): Reply {
  return {
    outcome: 'answered',
    title: 'recert keeps your certification from lapsing',
    tone: 'plain',
    blocks: [...blocks, hints],
    next: { text: next, line },
  }
}
