import { describe, expect, test } from 'vitest'
import { botIn, discord, said, type Way } from '../../support/discord-bot.ts'
import { somebody } from '../../support/discord/settings.ts'

const ways: readonly Way[] = ['the gateway', 'HTTP']

describe.for(ways)('over %s', (way) => {
  test('a command is answered at once, for the eyes of whoever typed it', async () => {
    const peer = await discord()
    const { people, logged } = await botIn(peer, { way })
    const { answer, message } = await people.command({ name: 'recert', sub: 'status', in: 'guild' })
    expect(logged).toEqual([])
    expect(answer).toBe('reply')
    expect(message).toMatchObject({ onlyFor: somebody.id })
    expect(said(peer)).toContain('NASM-CPT: 2.0 CEUs to go, expiry not known yet')
  })
})
