import { describe, expect, test } from 'vitest'
import { registerCommands } from '../../../src/adapters/discord/register-commands.ts'
import { commands } from '../../../src/commands/catalog.ts'
import { discord, registered } from '../../support/discord-bot.ts'
import type { DiscordPeer } from '../../support/discord/peer.ts'
import { somewhere } from '../../support/discord/settings.ts'

const put = 'bulk_set_application_commands'

function configFor(peer: DiscordPeer, botToken = peer.token) {
  return {
    botToken,
    applicationId: undefined,
    publicKey: undefined,
    port: 0,
    shards: 1,
    register: false,
    apiUrl: peer.api,
  }
}

describe('registering', () => {
  test('sends the commands when others are there, and then nothing', async () => {
    const peer = await discord({ commands: [] })
    const config = configFor(peer)
    expect(await registerCommands(commands, [], config)).toContain('were registered everywhere')
    expect(await registerCommands(commands, [], config)).toContain('nothing was sent')
    expect(peer.callsTo(put)).toHaveLength(1)
  })

  test('is for one server alone when that is wanted', async () => {
    const peer = await discord({ commands: [] })
    const words = await registerCommands(commands, ['--guild', somewhere.id], configFor(peer))
    expect(words).toContain(`in server ${somewhere.id}`)
    expect(peer.commands(somewhere.id)).toHaveLength(2)
    expect(peer.commands()).toEqual([])
  })

  test('prints them without asking Discord', async () => {
    expect(JSON.parse(await registerCommands(commands, ['--print'], undefined))).toEqual(registered)
  })

  test.for([[['--guild', 'x'], /--guild wants the id/u]] as const)(
    '%o is not understood',
    async ([args, words]) => {
      const peer = await discord()
      await expect(registerCommands(commands, args, configFor(peer))).rejects.toThrow(words)
    },
  )

  test('says in plain words why it cannot', async () => {
    const peer = await discord()
    await expect(registerCommands(commands, [], undefined)).rejects.toThrow('is not set')
    await expect(registerCommands(commands, [], configFor(peer, 'hunter2'))).rejects.toThrow(
      /^Discord does not take DISCORD_BOT_TOKEN \(401\)/u,
    )
  })
})
