import { listIn } from '../peer/json.ts'
import { checkCommands, checkOneCommand } from './check-body.ts'
import { everywhere } from './commands.ts'
import { complaint } from './complaint.ts'
import { failed } from './errors.ts'
import { type Asked, done, fine, type Handler, type Handlers } from './outcome.ts'
import { bodyRefused, wronged } from './refusal.ts'

const mostTyped = 100

/** Only the app itself, and only in guilds that there are. */
function ownOnly(then: Handler): Handler {
  return (asked) => {
    const { world, params } = asked
    if (params['application_id'] !== world.appId) return failed(20_012)
    const { guild_id } = params
    if (guild_id !== undefined && !world.channels.guild(guild_id)) return failed(10_004)
    return then(asked)
  }
}

const placeOf = ({ params }: Asked) => params['guild_id'] ?? everywhere

const list = ownOnly((asked) => fine(asked.world.commands.in(placeOf(asked))))

const set = ownOnly((asked) => {
  const { world, body } = asked
  const all = listIn(body['list'])
  const complaints = Array.isArray(body['list'])
    ? checkCommands(all)
    : [complaint('', 'BASE_TYPE_BAD', 'Only an array can be set')]
  if (complaints.length > 0) return bodyRefused(world, 'bulk_set_application_commands', complaints)
  const given = all as readonly (typeof body)[]
  const typed = given.filter(({ type = 1 }) => type === 1)
  const named = new Set(given.map(({ name, type = 1 }) => `${String(type)} ${String(name)}`))
  if (typed.length > mostTyped) return wronged(world, 'bulk_set_application_commands', 30_032)
  if (named.size < given.length) {
    const twice = complaint(
      '',
      'APPLICATION_COMMANDS_DUPLICATE_NAME',
      'Application command names must be unique',
    )
    return bodyRefused(world, 'bulk_set_application_commands', [twice])
  }
  return fine(world.commands.set(world.appId, placeOf(asked), given))
})

const create = ownOnly((asked) => {
  const { world, body } = asked
  const complaints = checkOneCommand(body)
  if (complaints.length > 0) return bodyRefused(world, 'create_application_command', complaints)
  const isKnown = world.commands.in(placeOf(asked)).some(({ name }) => name === body['name'])
  const command = world.commands.put(world.appId, placeOf(asked), body)
  return { status: isKnown ? 200 : 201, body: command }
})

const one = (asked: Asked) =>
  asked.world.commands.in(placeOf(asked)).find(({ id }) => id === asked.params['command_id'])

const show = ownOnly((asked) => {
  const command = one(asked)
  return command ? fine(command) : failed(10_063)
})

const remove = ownOnly((asked) => {
  const command = one(asked)
  if (!command) return failed(10_063)
  asked.world.commands.remove(placeOf(asked), command.id)
  return done
})

export const commandRoutes: Handlers = {
  list_application_commands: list,
  list_guild_application_commands: list,
  bulk_set_application_commands: set,
  bulk_set_guild_application_commands: set,
  create_application_command: create,
  create_guild_application_command: create,
  get_application_command: show,
  get_guild_application_command: show,
  delete_application_command: remove,
  delete_guild_application_command: remove,
}
