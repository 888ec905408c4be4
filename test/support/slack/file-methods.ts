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
  if (files.some(({ file }) => file?.team !== team.id)) return refused('file_not_found')
  if (files.some(({ file }) => (file?.length ?? -1) < 0)) return refused('file_not_uploaded')
  const channel = textIn(args['channel_id'])
  if (channel !== '' && world.teams.channelIn(team, channel) === undefined) {
    return refused('channel_not_found')
  }
  return fine({ files: files.map(({ id, file }) => ({ id, title: file?.name })) })
}

export const fileMethods = {
  'files.getUploadURLExternal': begin,
  'files.completeUploadExternal': complete,
}
