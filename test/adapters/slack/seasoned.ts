import { say } from '../../support/world.ts'

/** Somebody with courses, a card, petitions, a sent application and words that look like markup. */
export const seasoned = say([
  'setup 2026-12-15',
  'setup ceus:0.4 certified:2024-12-15 timezone:America/New_York',
  'log 0.4 "Ethics & *law* <!channel>" on:2026-05-03 approval:approved provider:"A|B <@U1>"',
  'log 3h "Corrective exercise" on:2026-11-03 approval:petition evidence:"blue `folder`"',
  'log 0.2 "瑜伽 👩‍👩‍👧‍👦 יוגה" on:2026-10-03',
  'cpr 2026-12-01 mode:online covers:no-aed',
  'cpr 2028-12-01 mode:hands-on covers:all',
  'petition "Kettlebell _basics_" on:2026-10-01',
  'petition entry:3 state:denied',
  'apply in 10 days',
  'audit yesterday',
]).member

/** The same person as a veteran of one cycle more. */
export const renewed = say(['apply today', 'renew 2028-12-15', 'log 0.3 Yoga'], {
  member: seasoned,
}).member

/** Nobody has logged as much: more rows than a table of Slack holds. */
export const busy = say(
  Array.from(
    { length: 130 },
    (_, at) => `log 0.1 "Course number ${at} with a title of its own" on:2026-05-03`,
  ),
  { member: say(['setup 2026-12-15']).member },
).member
