import { type Json, isRecord, listIn, recordIn, recordsIn, textIn } from '../peer/json.ts'
import { checkOptions, checkNames } from './check-options.ts'
import { type Complaint, complaint } from './complaint.ts'
import { spec } from './spec.ts'

const mostCharacters = 8000

const locales = new Set(
  listIn(
    recordIn(recordIn(recordIn(spec['components'])['schemas'])['AvailableLocalesEnum'])['oneOf'],
  ).map((each) => recordIn(each)['const']),
)

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
    ...(isTyped ? [...checkNames(command, at), ...checkOptions(command, at)] : []),
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
