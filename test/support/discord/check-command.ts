import { type Json, isRecord, listIn, recordIn, recordsIn, textIn } from '../peer/json.ts'
import { type Complaint, complaint } from './complaint.ts'
import { spec } from './spec.ts'

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const mostCharacters = 8000
const subcommands = [1, 2]

const locales = new Set(
  listIn(
    recordIn(recordIn(recordIn(spec['components'])['schemas'])['AvailableLocalesEnum'])['oneOf'],
  ).map((each) => recordIn(each)['const']),
)

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
function names(value: Json, at: string): readonly Complaint[] {
  const translated = Object.entries(recordIn(value['name_localizations']))
  return [
    ...nameRule(textIn(value['name']), `${at}/name`),
    ...translated.flatMap(([locale, name]) =>
      nameRule(textIn(name), `${at}/name_localizations/${locale}`),
    ),
  ]
}

function languages(command: Json): readonly Complaint[] {
  return [...recordsIn(command)].flatMap((each) =>
    ['name_localizations', 'description_localizations'].flatMap((key) =>
      Object.keys(recordIn(each[key]))
        .filter((locale) => !locales.has(locale))
        .map((locale) =>
          complaint(
            `/${key}/${locale}`,
            'BASE_TYPE_CHOICES',
            `${locale} is no language of Discord`,
          ),
        ),
    ),
  )
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

function optionsOf(parent: Json, at: string): readonly Complaint[] {
  const options = listIn(parent['options']).map(recordIn)
  const place = `${at}/options`
  return [
    ...order(options, place),
    ...options.flatMap((option, index) => {
      const here = `${place}/${index}`
      return [...names(option, here), ...choices(option, here), ...optionsOf(option, here)]
    }),
  ]
}

/** The characters of a field, in the language that needs the most. */
function longest(value: Json, key: string): number {
  const all = [value[key], ...Object.values(recordIn(value[`${key}_localizations`]))]
  return Math.max(...all.map((each) => textIn(each).length))
}

/** Characters of all names, descriptions and values of a command. */
function sizeOf(command: Json): number {
  const parts = [...listIn(command['options']), ...listIn(command['choices'])].filter(isRecord)
  const own =
    longest(command, 'name') + longest(command, 'description') + textIn(command['value']).length
  return parts.reduce((sum, part) => sum + sizeOf(part), own)
}

/** What the specification does not say about a command. */
export function checkCommand(command: Json, at = ''): readonly Complaint[] {
  const { type = 1, description } = command
  const isTyped = type === 1 || type === null
  const size = sizeOf(command)
  return [
    ...(isTyped ? [...names(command, at), ...optionsOf(command, at)] : []),
    ...(isTyped && textIn(description) === ''
      ? [complaint(`${at}/description`, 'BASE_TYPE_REQUIRED', 'This field is required')]
      : []),
    ...(!isTyped && textIn(description) !== ''
      ? [
          complaint(
            `${at}/description`,
            'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID',
            'Context menu commands cannot have description',
          ),
        ]
      : []),
    ...languages(command),
    ...(size > mostCharacters
      ? [
          complaint(
            at,
            'APPLICATION_COMMAND_TOO_LARGE',
            `${size} characters are over ${mostCharacters}`,
          ),
        ]
      : []),
  ]
}
