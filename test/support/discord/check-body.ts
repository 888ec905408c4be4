import { type Json, listIn, recordIn, textIn } from '../peer/json.ts'
import { checkCommand } from './check-command.ts'
import { checkMessage } from './check-message.ts'
import { checkModal } from './check-modal.ts'
import { type Complaint, complaint, longerThan } from './complaint.ts'
import { flag, type Message } from './messages.ts'
import type { Upload } from './read-body.ts'
import { complaintsOf } from './schema-complaints.ts'
import { validatorOf } from './spec.ts'

const onEdit = flag.suppressEmbeds | flag.v2
const onSend = onEdit | flag.silent
const onAnswer = onSend | flag.ephemeral

const newMessage = validatorOf('CreateMessageInteractionCallbackRequest')
const changedMessage = validatorOf('UpdateMessageInteractionCallbackRequest')

// Compiled before the first request comes, for a client does not wait half a second longer.
const callbacks: Readonly<Record<number, ReturnType<typeof validatorOf>>> = {
  1: validatorOf('PongInteractionCallbackRequest'),
  4: newMessage,
  5: newMessage,
  6: changedMessage,
  7: changedMessage,
  8: validatorOf('ApplicationCommandAutocompleteCallbackRequest'),
  9: validatorOf('ModalInteractionCallbackRequest'),
}

const directs = validatorOf('CreatePrivateChannelRequest')
const newCommand = validatorOf('ApplicationCommandCreateRequest')
const setCommand = validatorOf('ApplicationCommandUpdateRequest')

const below = (place: string) => (each: Complaint) => ({ ...each, at: `${place}${each.at}` })

function longChoices(data: Json): readonly Complaint[] {
  return listIn(data['choices']).flatMap((each, index) =>
    textIn(recordIn(each)['value']).length > 100
      ? [longerThan(`/choices/${index}/value`, 100)]
      : [],
  )
}

function callbackRules(type: number, data: Json, files: readonly Upload[], old?: Message) {
  if (type === 4) return checkMessage(data, files, onAnswer)
  if (type === 5) return checkMessage(data, files, flag.ephemeral)
  if (type === 7) return checkMessage(data, files, onEdit, old)
  if (type === 8) return longChoices(data)
  return type === 9 ? checkModal(data) : []
}

/** What is wrong with an answer to an interaction; `old` is the message that it may change. */
export function checkCallback(
  body: Json,
  files: readonly Upload[],
  old?: Message,
): readonly Complaint[] {
  const type = Number(body['type'])
  const schema = callbacks[type]
  if (schema === undefined) {
    return [
      complaint(
        '/type',
        'BASE_TYPE_CHOICES',
        `Value must be one of ${Object.keys(callbacks).join(', ')}`,
      ),
    ]
  }
  return [
    ...complaintsOf(schema, body),
    ...callbackRules(type, recordIn(body['data']), files, old).map(below('/data')),
  ]
}

type Check = (body: Json, files: readonly Upload[], old?: Message) => readonly Complaint[]

function messageCheck(schema: string, allowed: number): Check {
  const validate = validatorOf(schema)
  return (body, files, old) => [
    ...complaintsOf(validate, body),
    ...checkMessage(body, files, allowed, old),
  ]
}

export const checkFollowUp = messageCheck('IncomingWebhookRequestPartial', onAnswer)
export const checkWebhookEdit = messageCheck('IncomingWebhookUpdateRequestPartial', onEdit)
export const checkPost = messageCheck('MessageCreateRequest', onSend)
export const checkEdit = messageCheck('MessageEditRequestPartial', onEdit)

export const checkDirect: Check = (body) => complaintsOf(directs, body)

export function checkOneCommand(body: Json): readonly Complaint[] {
  return [...complaintsOf(newCommand, body), ...checkCommand(body)]
}

/** All commands of a place at once. */
export function checkCommands(list: readonly unknown[]): readonly Complaint[] {
  return list.flatMap((each, index) =>
    [...complaintsOf(setCommand, each), ...checkCommand(recordIn(each))].map(below(`/${index}`)),
  )
}
