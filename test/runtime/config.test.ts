import { expect, test } from 'vitest'
import { readConfig } from '../../src/runtime/config.ts'

const known = ['nasm-cpt', 'other']

test('with nothing set everything has its default', () => {
  expect(readConfig({ HOME: '/somewhere' }, known)).toEqual({
    storeUrl: 'sqlite:data/recert.db',
    amountsFile: undefined,
    defaultZone: undefined,
    logFile: 'data/recert.log',
    logLevel: 'info',
    credential: 'nasm-cpt',
    admins: [],
    leaveMs: 0,
  })
})

test('what is set is used', () => {
  const env = {
    STORE_URL: 'memory:',
    AMOUNTS_FILE: 'amounts.json',
    DEFAULT_ZONE: 'Europe/Zurich',
    LOG_FILE: 'a.log',
    LOG_LEVEL: 'debug',
    CREDENTIAL: 'other',
    SUPPORT_CONTACT: 'desk@gym.example',
    LEAVE_SECONDS: '2.5',
    ADMINS: 'slack:T1:U1, discord:100000000000000001:100000000000000002,console',
  }
  expect(readConfig(env, known)).toEqual({
    storeUrl: 'memory:',
    amountsFile: 'amounts.json',
    defaultZone: 'Europe/Zurich',
    logFile: 'a.log',
    logLevel: 'debug',
    credential: 'other',
    support: 'desk@gym.example',
    admins: [
      { address: 'slack:T1:U1', group: 'slack:T1:' },
      { address: 'discord:100000000000000002', group: 'discord:100000000000000001:' },
      { address: 'console:me', group: 'console:' },
    ],
    leaveMs: 2500,
  })
})

test.for([
  [{}, undefined],
  [{ REDIS_URL: 'redis://jobs' }, 'redis://jobs'],
  [{ STORE_URL: 'postgres://bot@db/recert' }, undefined],
  [{ STORE_URL: 'redis://store' }, 'redis://store'],
  [{ STORE_URL: 'postgres://bot@db/recert', REDIS_URL: 'rediss://jobs' }, 'rediss://jobs'],
] as const)('with %j the jobs of several processes are at %s', ([env, jobsUrl]) => {
  expect(readConfig(env, known).jobsUrl).toBe(jobsUrl)
})

test('a blank line is unset, and blanks around a value are no part of it', () => {
  const { storeUrl, logLevel } = readConfig({ STORE_URL: '', LOG_LEVEL: ' warn ' }, known)
  expect([storeUrl, logLevel]).toEqual(['sqlite:data/recert.db', 'warn'])
})

test('every bad variable is named at once, and no value is printed', () => {
  const env = {
    STORE_URL: 'mysql://hunter2',
    DEFAULT_ZONE: 'Mars/hunter2',
    LOG_LEVEL: 'hunter2',
    CREDENTIAL: 'hunter2',
    REDIS_URL: 'postgres://hunter2',
    SUPPORT_CONTACT: 'hunter2'.repeat(30),
    ADMINS: 'slack:T1:U1,hunter2',
  }
  expect(() => readConfig(env, known)).toThrowErrorMatchingInlineSnapshot(`
    [Error: these environment variables cannot be used:
      STORE_URL: give sqlite: and a file, postgres://user@host/database, redis://host:6379, or memory: (in a password @ / # ? are written %40 %2F %23 %3F)
      REDIS_URL: give redis:// or rediss:// and a server
      DEFAULT_ZONE: give a zone such as America/New_York
      LOG_LEVEL: give one of trace, debug, info, warn, error
      CREDENTIAL: give one of nasm-cpt, other
      ADMINS: give console, slack:<team>:<user> or discord:<server>:<user>, with commas between them
      SUPPORT_CONTACT: give at most 200 characters]
  `)
})
