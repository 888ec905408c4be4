import { listIn, recordIn, textIn } from '../peer/json.ts'
import { fine, type Method, refused } from './method.ts'

const begin: Method = ({ world, team, args }) => {
  const name = textIn(args['filename'])
  const length = Number(args['length'])
  if (name === '' || !(length > 0)) return refused('invalid_arguments')
  const id = `F${world.files.size + 1}`
  world.files.set(id, { team: team.id, name, length: -length }) // below zero until it is here
  return fine({ upload_url: `${world.base}/upload/${id}`, file_id: id })
}

const complete: Method = ({ world, team, args }) => {
  const ids = listIn(args['files']).map((each) => textIn(recordIn(each)['id']))
  const files = ids.map((id) => ({ id, file: world.files.get(id) }))
  if (ids.length === 0) return refused('invalid_arguments')
  const isHere = files.every(({ file }) => file?.team === team.id && file.length >= 0)
  if (!isHere) return refused('file_not_found')
  const given = textIn(args['channel_id'])
  // Elsewhere a person stands for their direct messages, but not here.
  if (given !== '' && !/^[CDGZ]/u.test(given)) return refused('invalid_arguments')
  const channel = world.teams.channelIn(team, given)
  if (given !== '' && channel === undefined) return refused('channel_not_found')
  const names = files.map(({ file }) => file?.name ?? '')
  const text = textIn(args['initial_comment'])
  if (channel !== undefined) {
    world.messages.add({ team: team.id, channel, text, blocks: [], files: names })
  }
  return fine({ files: ids.map((id, at) => ({ id, title: names[at] })) })
}

export const fileMethods = {
  'files.getUploadURLExternal': begin,
  'files.completeUploadExternal': complete,
}
