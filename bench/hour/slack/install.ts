import type { SlackPeer } from '../../../test/support/slack/peer.ts'

/** Walks the pages of the bot as a browser does, for one team. */
export async function install(url: string, peer: SlackPeer, team: string): Promise<void> {
  const begun = await fetch(`${url}/slack/install`)
  const link = /href="(?<link>[^"]+)"/u.exec(await begun.text())?.groups?.['link'] ?? ''
  const state = new URL(link.replaceAll('&amp;', '&')).searchParams.get('state') ?? ''
  const [cookie = ''] = begun.headers.getSetCookie().map((each) => each.split(';')[0] ?? '')
  const back = new URL('/slack/oauth_redirect', url)
  back.searchParams.set('code', peer.code(team))
  back.searchParams.set('state', state)
  const ended = await fetch(back, { headers: { cookie } })
  if (ended.status !== 200) throw new Error(`${team} was not installed: ${ended.status}`)
}
