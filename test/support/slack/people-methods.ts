import { textIn } from '../peer/json.ts'
import { fine, type Method, refused } from './method.ts'
import { botOf, botUserOf, directOf, domainOf } from './teams.ts'

const test: Method = ({ world, team }) =>
  fine({
    url: `https://${domainOf(team)}.slack.com/`,
    team: domainOf(team),
    user: 'recert',
    team_id: team.id,
    user_id: botUserOf(team),
    bot_id: botOf(team),
    app_id: world.appId,
    is_enterprise_install: false,
    ...(team.enterpriseId === undefined ? {} : { enterprise_id: team.enterpriseId }),
  })

const info: Method = ({ world, team, args }) => {
  const user = world.teams.userIn(team, textIn(args['user']))
  if (!user) return refused('user_not_found')
  const { id, name = id.toLowerCase(), tz, locale = 'en-US', isStranger = false } = user
  const { homeTeam = team.id } = user
  const isOurs = !isStranger && homeTeam === team.id
  const organisation = isOurs ? team.enterpriseId : undefined
  return fine({
    user: {
      id,
      team_id: homeTeam,
      ...(organisation === undefined
        ? {}
        : { enterprise_user: { id, enterprise_id: organisation, teams: [team.id] } }),
      name,
      deleted: false,
      real_name: name,
      ...(tz === undefined ? {} : { tz }),
      profile: { real_name: name, display_name: name, team: team.id },
      is_admin: false,
      is_owner: false,
      is_bot: false,
      is_app_user: false,
      ...(isStranger && { is_stranger: true }),
      updated: Math.trunc(world.now() / 1000),
      ...(String(args['include_locale']) === 'true' ? { locale } : {}),
    },
  })
}

const open: Method = ({ world, team, args }) => {
  const user = world.teams.userIn(team, textIn(args['users']))
  return user ? fine({ channel: { id: directOf(user.id) } }) : refused('user_not_found')
}

/** Both ids of a person lead to the one that the organisation knows them by. */
const exchange: Method = ({ team, args }) => {
  if (team.enterpriseId === undefined) return refused('not_enterprise_team')
  const asked = textIn(args['users']).split(',')
  if (asked.length > 400) return refused('too_many_users')
  const found = asked.flatMap((id) => {
    const user = team.users.find((each) => each.before === id || each.id === id)
    return user ? [[id, user.id] as const] : []
  })
  const user_id_map = Object.fromEntries(found)
  const invalid_user_ids = asked.filter((id) => !(id in user_id_map))
  return fine({ team_id: team.id, enterprise_id: team.enterpriseId, user_id_map, invalid_user_ids })
}

export const peopleMethods = {
  'auth.test': test,
  'users.info': info,
  'conversations.open': open,
  'migration.exchange': exchange,
}
