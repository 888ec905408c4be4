import { expect, test } from 'vitest'
import { settingNames } from '../../src/runtime/config.ts'
import { misspeltIn } from '../../src/runtime/misspelt.ts'

test.for([
  ['STORE_URI', 'STORE_URL'],
  ['REDIS_URI', 'REDIS_URL'],
  ['LEAVE_SECOND', 'LEAVE_SECONDS'],
  ['SECRET_KEY', 'SECRET_KEYS'],
  ['SLACK_SINGING_SECRET', 'SLACK_SIGNING_SECRET'],
  ['DISCORD_TOKEN', 'DISCORD_BOT_TOKEN'],
  ['LOGLEVEL', 'LOG_LEVEL'],
  ['ADMIN', 'ADMINS'],
] as const)(
  'whoever sets %s is asked whether it is %s, and its value is not shown',
  ([name, meant]) => {
    expect(misspeltIn({ [name]: 'hunter2' }, settingNames)).toEqual([
      `${name} is no setting and changes nothing; is it ${meant}?`,
    ])
  },
)

test('what is spelt right, left blank, set beside the right one or of another program is passed over', () => {
  const env = { STORE_URL: 'memory:', STORE_URI: 'memory:', REDIS_URI: '', LOG_LEVEL: 'warn' }
  const others = { HOME: '/a', PATH: '/b', TZ: 'UTC', REDIS_HOST: 'a', SLACK_WEBHOOK_URL: 'b' }
  expect(misspeltIn({ ...env, ...others }, settingNames)).toEqual([])
})
