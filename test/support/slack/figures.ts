import {
  anyType,
  both,
  byType,
  type Check,
  complaint,
  flag,
  list,
  number,
  oneOf,
  shape,
  words,
} from './checks.ts'
import { listIn, recordIn, textIn } from '../peer/json.ts'
import { richText } from './rich-text.ts'

const blockId = { block_id: words(255) }
const anyNumber = number(-Number.MAX_VALUE, Number.MAX_VALUE)
const rawText = shape({ type: anyType, text: words(10_000, 0) })
const rawNumber = shape({ type: anyType, value: anyNumber, text: words(255) })
const cell = byType({ raw_text: rawText, raw_number: rawNumber, rich_text: richText })

/** Together the cells of a table hold 10,000 characters. */
const cellsFit: Check = (value, at) => {
  const cells = listIn(recordIn(value)['rows']).flatMap((row) => listIn(row))
  const length = cells.reduce((sum: number, each) => sum + textIn(recordIn(each)['text']).length, 0)
  return length > 10_000 ? [complaint('table is over 10000 characters', `${at}/rows`)] : []
}

const rowsAgree: Check = (value, at) => {
  const lengths = listIn(recordIn(value)['rows']).map((row) => listIn(row).length)
  return new Set(lengths).size > 1 ? [complaint('rows differ in length', `${at}/rows`)] : []
}

const column = shape({}, { align: oneOf('left', 'center', 'right'), is_wrapped: flag })

export const table = both(
  shape(
    { type: anyType, rows: list(1, 100, list(1, 20, cell)) },
    { ...blockId, column_settings: list(0, 20, (value, at) => (value ? column(value, at) : [])) },
  ),
  cellsFit,
)

export const wideTable = both(
  shape(
    { type: anyType, rows: list(2, 101, list(1, 20, cell)), caption: words(2000) },
    { ...blockId, page_size: number(1, 100), row_header_column_index: number(0, 19) },
  ),
  rowsAgree,
)

const label = words(20)
const points = list(1, 20, shape({ label, value: anyNumber }))
const axes = shape({ categories: list(1, 20, label) }, { x_label: words(50), y_label: words(50) })

/** Every series has a point for each category, in the same order, and a name of its own. */
const seriesAgree: Check = (value, at) => {
  const { axis_config, series } = recordIn(value)
  const categories = JSON.stringify(recordIn(axis_config)['categories'])
  const names = listIn(series).map((each) => recordIn(each)['name'])
  const strays = listIn(series).filter((each) => {
    const labels = listIn(recordIn(each)['data']).map((point) => recordIn(point)['label'])
    return JSON.stringify(labels) !== categories
  })
  const twice = new Set(names).size < names.length
  return [
    ...(strays.length > 0 ? [complaint('labels must equal the categories', `${at}/series`)] : []),
    ...(twice ? [complaint('series names must be unique', `${at}/series`)] : []),
  ]
}

const lines = both(
  shape({
    type: anyType,
    series: list(1, 6, shape({ name: label, data: points })),
    axis_config: axes,
  }),
  seriesAgree,
)

const pie = shape({
  type: anyType,
  segments: list(1, 6, shape({ label, value: number(0, Number.MAX_VALUE) })),
})

export const chart = shape(
  { type: anyType, title: words(50), chart: byType({ pie, bar: lines, area: lines, line: lines }) },
  blockId,
)
