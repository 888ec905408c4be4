import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import type { Command } from '../../core/command.ts'
import { hasForm } from '../../core/form.ts'
import { choiceWords } from '../../core/option-words.ts'
import type { OptionSpec } from '../../core/options.ts'
import { limits } from './limits.ts'
import { shorten } from './shorten.ts'

export const commandName = 'recert'
/** Of the menu of a message; it opens the form of `log`. */
export const messageMenu = 'Log as a course'

/** Whom it can be installed to: a server, or an account, which takes it to every conversation. */
const everywhere = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
}

type Declared = readonly [
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
]

/** All that is registered with Discord, from the catalog of commands. */
export function declared(commands: readonly Command[]): Declared {
  return [
    {
      type: ApplicationCommandType.ChatInput,
      name: commandName,
      description: 'Keep your certification from lapsing: courses, deadlines, fees, next steps',
      ...everywhere,
      options: commands.map(subcommand),
    },
    { type: ApplicationCommandType.Message, name: messageMenu, ...everywhere },
  ]
}

function subcommand(command: Command): APIApplicationCommandSubcommandOption {
  const { name, about, specs } = command
  // Discord would not let anyone send a required option open, and a form asks for it.
  const isRequired = ({ required }: OptionSpec) => required && !hasForm(command)
  const ordered = [...specs.filter(isRequired), ...specs.filter((spec) => !isRequired(spec))]
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name,
    description: shorten(about, limits.command.description),
    options: ordered.map((spec) => option(spec, isRequired(spec))),
  }
}

function option(spec: OptionSpec, required: boolean): APIApplicationCommandBasicOption {
  const { name, kind, about, choices } = spec
  const common = { name, description: shorten(about, limits.command.description), required }
  switch (kind) {
    case 'flag':
      return { type: ApplicationCommandOptionType.Boolean, ...common }
    case 'number':
      return { type: ApplicationCommandOptionType.Number, ...common, ...rangeOf(spec) }
    case 'whole':
      return {
        type: ApplicationCommandOptionType.Integer,
        ...common,
        ...rangeOf(spec),
        autocomplete: isCompleted(spec),
      }
    case 'day':
    case 'text':
      return choices
        ? {
            type: ApplicationCommandOptionType.String,
            ...common,
            choices: choices.map((value) => ({ name: choiceWords(value), value })),
          }
        : {
            type: ApplicationCommandOptionType.String,
            ...common,
            ...lengthOf(spec),
            autocomplete: isCompleted(spec),
          }
  }
}

/** Days are completed too, so that a person sees which day their words are. */
function isCompleted({ completes, kind, choices }: OptionSpec): boolean {
  return (completes !== undefined || kind === 'day') && !choices
}

/** Without a bound that is only the largest number there is. */
function rangeOf({ min, max }: OptionSpec) {
  return {
    ...(min !== undefined && { min_value: min }),
    ...(max !== undefined && max < Number.MAX_SAFE_INTEGER && { max_value: max }),
  }
}

function lengthOf({ maxLength }: OptionSpec) {
  return maxLength === undefined
    ? {}
    : { max_length: Math.min(Math.max(maxLength, 1), limits.optionText) }
}
