import { type Json, listIn, recordIn, textIn } from '../peer/json.ts'
import { type Complaint, complaint } from './complaint.ts'

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const subcommands = [1, 2]

function nameRule(name: string, at: string): readonly Complaint[] {
  if (!namePattern.test(name))
    return [complaint(at, 'APPLICATION_COMMAND_INVALID_NAME', `Command name is invalid: ${name}`)]
  return name === name.toLowerCase()
    ? []
    : [
        complaint(
          at,
          'APPLICATION_COMMAND_INVALID_NAME',
          `Command name must be lower case: ${name}`,
        ),
      ]
}

/** Names of a command and its options in each language; those of choices are free. */
export function checkNames(value: Json, at: string): readonly Complaint[] {
  const translated = Object.entries(recordIn(value['name_localizations']))
  return [
    ...nameRule(textIn(value['name']), `${at}/name`),
    ...translated.flatMap(([locale, name]) =>
      nameRule(textIn(name), `${at}/name_localizations/${locale}`),
    ),
  ]
}

function choices(option: Json, at: string): readonly Complaint[] {
  const all = listIn(option['choices']).map(recordIn)
  const isTwice = (key: string) => new Set(all.map((each) => each[key])).size < all.length
  return [
    ...(option['autocomplete'] === true && all.length > 0
      ? [
          complaint(
            `${at}/autocomplete`,
            'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES',
            'autocomplete and choices exclude each other',
          ),
        ]
      : []),
    ...(isTwice('name') || isTwice('value')
      ? [
          complaint(
            `${at}/choices`,
            'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_INVALID',
            'A choice stands here twice',
          ),
        ]
      : []),
  ]
}

function order(options: readonly Json[], at: string): readonly Complaint[] {
  const late = options.findIndex(
    (each, index) =>
      each['required'] === true &&
      options.slice(0, index).some((before) => before['required'] !== true),
  )
  const nested = options.filter(({ type }) => subcommands.includes(Number(type))).length
  const isTwice = new Set(options.map(({ name }) => name)).size < options.length
  return [
    ...(late > 0 && nested === 0
      ? [
          complaint(
            `${at}/${late}`,
            'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
            'Required options must be placed before non-required options',
          ),
        ]
      : []),
    ...(nested > 0 && nested < options.length
      ? [
          complaint(
            at,
            'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
            'Sub-commands and options cannot stand together',
          ),
        ]
      : []),
    ...(isTwice
      ? [
          complaint(
            at,
            'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
            'Option name already exists',
          ),
        ]
      : []),
  ]
}

/** Rules over all options below a command. */
export function checkOptions(parent: Json, at: string): readonly Complaint[] {
  const options = listIn(parent['options']).map(recordIn)
  const place = `${at}/options`
  return [
    ...order(options, place),
    ...options.flatMap((option, index) => {
      const here = `${place}/${index}`
      return [...checkNames(option, here), ...choices(option, here), ...checkOptions(option, here)]
    }),
  ]
}
