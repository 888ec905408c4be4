import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  Partials,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js'
import type { DiscordPeer } from './peer.ts'

/** One command with a sub-command for each way to answer. */
export const commands = [
  {
    name: 'recert',
    description: 'Keep a certification',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
      { type: 1, name: 'status', description: 'Where you stand' },
      { type: 1, name: 'slow', description: 'Thinks first' },
      { type: 1, name: 'more', description: 'Says two things' },
      { type: 1, name: 'form', description: 'Opens a form' },
      { type: 1, name: 'mute', description: 'Says nothing' },
      {
        type: 1,
        name: 'log',
        description: 'Writes hours down',
        options: [
          {
            type: 10,
            name: 'hours',
            description: 'How many',
            required: true,
            min_value: 0,
            max_value: 40,
          },
          { type: 3, name: 'course', description: 'Which', autocomplete: true },
          { type: 11, name: 'proof', description: 'Certificate' },
        ],
      },
    ],
  },
  { name: 'Keep', type: 3, contexts: [0, 1, 2], integration_types: [0, 1] },
  { name: 'Progress', type: 2, contexts: [0, 1, 2], integration_types: [0, 1] },
]

const row = () =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId('again').setLabel('Again').setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setCustomId('ask').setLabel('Ask').setStyle(ButtonStyle.Secondary),
  )

const form = () =>
  new ModalBuilder()
    .setCustomId('log')
    .setTitle('Log hours')
    .addLabelComponents(
      new LabelBuilder()
        .setLabel('Hours')
        .setTextInputComponent(
          new TextInputBuilder()
            .setCustomId('hours')
            .setStyle(TextInputStyle.Short)
            .setMaxLength(5),
        ),
    )

async function answerCommand(each: Interaction): Promise<void> {
  if (!each.isChatInputCommand()) return
  const flags = MessageFlags.Ephemeral
  const sub = each.options.getSubcommand()
  if (sub === 'form') await each.showModal(form())
  if (sub === 'status') await each.reply({ content: 'You said status', flags, components: [row()] })
  if (sub === 'log')
    await each.reply({ content: `Logged ${each.options.getNumber('hours', true)}` })
  if (sub === 'slow') {
    await each.deferReply({ flags })
    await each.editReply('Thought about it')
  }
  if (sub === 'more') {
    await each.reply('One')
    await each.followUp({ content: 'Two', flags })
  }
}

async function answerRest(each: Interaction): Promise<void> {
  if (each.isAutocomplete()) {
    const typed = each.options.getFocused()
    await each.respond([{ name: `${typed}!`, value: typed }])
  }
  if (each.isButton() && each.customId === 'again') await each.update('Once more')
  if (each.isButton() && each.customId === 'ask') await each.showModal(form())
  if (each.isModalSubmit()) await each.reply(`Logged ${each.fields.getTextInputValue('hours')}`)
  if (each.isContextMenuCommand()) await each.reply(`${each.commandName} ${each.targetId}`)
}

function nameOf(each: Interaction): string {
  if (each.isCommand()) return each.commandName
  return 'customId' in each ? each.customId : 'autocomplete'
}

/** A bot on the platform's own library, with one answer of each kind. */
export async function startSmallApp(peer: DiscordPeer, options: Partial<ClientOptions> = {}) {
  const heard: string[] = []
  const client = new Client({
    intents: [GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    ...options,
    rest: { api: peer.api, ...options.rest },
  })
  const note = (error: unknown) => heard.push(String(error))
  client.on(Events.Error, note)
  client.on(Events.InteractionCreate, (each) => {
    heard.push(nameOf(each))
    Promise.all([answerCommand(each), answerRest(each)]).catch(note)
  })
  client.on(Events.MessageCreate, ({ author, content, channel }) => {
    if (author.bot || !channel.isSendable()) return
    heard.push(content)
    channel.send(`You wrote ${content}`).catch(note)
  })
  const ready = new Promise((done) => client.once(Events.ClientReady, done))
  await client.login(peer.token)
  await ready
  return { client, heard, stop: () => client.destroy() }
}
