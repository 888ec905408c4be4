import { type Json, listIn, recordIn, recordsIn, textIn } from '../peer/json.ts'
import { type Complaint, complaint, longerThan } from './complaint.ts'

const mostComponents = 40
const mostText = 4000 // characters in all text displays of a message

/** Components below a value, itself included: records that have a `type` number and are no choices. */
export function componentsIn(value: unknown): readonly Json[] {
  return [...recordsIn(value)].filter((each) => typeof each['type'] === 'number')
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

/** Each custom_id once. */
function idsOnce(components: unknown): readonly Complaint[] {
  const ids = componentsIn(components).flatMap(({ custom_id }) =>
    typeof custom_id === 'string' ? [custom_id] : [],
  )
  return repeated(ids).map((id) =>
    complaint(
      '/components',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      `Component custom id cannot be duplicated: ${id}`,
    ),
  )
}

function sums(all: readonly Json[]): readonly Complaint[] {
  const texts = all.filter(({ type }) => type === 10)
  const length = texts.reduce((sum, { content }) => sum + textIn(content).length, 0)
  return [
    ...(all.length > mostComponents
      ? [
          complaint(
            '/components',
            'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
            `${all.length} components are over ${mostComponents}`,
          ),
        ]
      : []),
    ...(length > mostText ? [longerThan('/components', mostText)] : []),
  ]
}

/** A link has an address and no id; any other button an id and no address. */
function buttons(all: readonly Json[]): readonly Complaint[] {
  return all
    .filter(({ type }) => type === 2)
    .flatMap((button) => {
      const isLink = button['style'] === 5
      const isWhole = isLink ? textIn(button['url']) !== '' : textIn(button['custom_id']) !== ''
      const isMixed = isLink ? 'custom_id' in button : 'url' in button
      const isMute = textIn(button['label']) === '' && !('emoji' in button)
      return [
        ...(isWhole && !isMixed
          ? []
          : [
              complaint(
                '/components',
                'BUTTON_COMPONENT_INVALID',
                'A button has either a url or a custom_id',
              ),
            ]),
        ...(isMute
          ? [
              complaint(
                '/components',
                'BUTTON_COMPONENT_INVALID',
                'A button needs a label or an emoji',
              ),
            ]
          : []),
      ]
    })
}

/** A row holds five buttons or one menu. */
function rows(all: readonly Json[]): readonly Complaint[] {
  return all
    .filter(({ type }) => type === 1)
    .flatMap((row) => {
      const kinds = listIn(row['components']).map((each) => recordIn(each)['type'])
      const isFull = kinds.length > 5 || (kinds.some((kind) => kind !== 2) && kinds.length > 1)
      return isFull
        ? [
            complaint(
              '/components',
              'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
              'The specified component exceeds the maximum width',
            ),
          ]
        : []
    })
}

function menus(all: readonly Json[]): readonly Complaint[] {
  return all
    .filter(({ type }) => [3, 21, 22].includes(Number(type)))
    .flatMap(({ options, max_values }) => {
      const values = listIn(options).map((each) => textIn(recordIn(each)['value']))
      const most = typeof max_values === 'number' ? max_values : 1
      return [
        ...repeated(values).map((value) =>
          complaint(
            '/components',
            'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
            `The specified option value is already used: ${value}`,
          ),
        ),
        ...(most > values.length
          ? [
              complaint(
                '/components',
                'BASE_TYPE_BAD_LENGTH',
                'max_values is over the number of options',
              ),
            ]
          : []),
      ]
    })
}

/** What the specification does not say about the components of a message or of a form. */
export function checkComponents(components: unknown): readonly Complaint[] {
  const all = componentsIn(components)
  return [...idsOnce(components), ...sums(all), ...buttons(all), ...rows(all), ...menus(all)]
}
