import { type Json, textIn } from '../peer/json.ts'
import type { PeerTeam, PeerUser } from './settings.ts'

/** The conversation of a user with the bot. */
export function directOf(user: string): string {
  return `D${user.slice(1)}`
}

export function botUserOf(team: PeerTeam): string {
  return team.botUserId ?? `U${team.id}BOT`
}

export function botOf(team: PeerTeam): string {
  return team.botId ?? `B${team.id}`
}

export function domainOf(team: PeerTeam): string {
  return team.domain ?? team.id.toLowerCase()
}

const indexes = new WeakMap<PeerTeam, ReadonlyMap<string, PeerUser>>()

/** By their own id and by that of their direct conversation. */
function indexOf(team: PeerTeam): ReadonlyMap<string, PeerUser> {
  const known = indexes.get(team)
  if (known) return known
  const index = new Map(
    team.users.flatMap((user) => [
      [user.id, user],
      [directOf(user.id), user],
    ]),
  )
  indexes.set(team, index)
  return index
}

function userIn(team: PeerTeam, id: string): PeerUser | undefined {
  const user = indexOf(team).get(id)
  return user?.id === id ? user : undefined
}

function channelIn(team: PeerTeam, id: string): string | undefined {
  if (team.channels?.includes(id) === true) return id
  const user = indexOf(team).get(id)
  return user && directOf(user.id)
}

/** The team of the same organisation that a call is about. */
function partOf(teams: readonly PeerTeam[], org: PeerTeam, args: Json): PeerTeam {
  const named = ['user', 'user_id', 'channel'].map((key) => textIn(args[key]))
  const parts = teams.filter(({ enterpriseId }) => enterpriseId === org.enterpriseId)
  return (
    parts.find((team) => named.some((id) => id !== '' && channelIn(team, id) !== undefined)) ?? org
  )
}

/** Who is at home where, and whose token is whose. */
export function newTeams(teams: readonly PeerTeam[]) {
  const tokens = new Map(teams.map((team) => [team.botToken, { team, dead: '' }]))
  return {
    all: teams,
    userIn,
    /** The conversation meant; a user means the direct one. */
    channelIn,
    owns: (team: PeerTeam, id: string) =>
      team.id === id || botUserOf(team) === id || channelIn(team, id) !== undefined,
    byId: (id: string) => teams.find((team) => team.id === id),
    /** One more token of the team. */
    grant(team: PeerTeam, token: string): void {
      tokens.set(token, { team, dead: '' })
    },
    /** The team of a token, or the error; that of an organisation is for whichever of its teams is meant. */
    bearer(token: string, args: Json): PeerTeam | string {
      const found = tokens.get(token)
      if (!found) return token === '' ? 'not_authed' : 'invalid_auth'
      if (found.dead !== '') return found.dead
      return found.team.isOrgWide === true ? partOf(teams, found.team, args) : found.team
    },
    /** From now on the token of the team is answered with this. */
    revoke(id: string, error: 'token_revoked' | 'account_inactive' = 'token_revoked'): void {
      for (const each of tokens.values()) if (each.team.id === id) each.dead = error
    },
  }
}
