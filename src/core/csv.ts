import Papa from 'papaparse'

/**
 * Rows as CSV with a heading. A cell that a spreadsheet would run as a formula gets an apostrophe;
 * the mark at the front makes spreadsheets read it as UTF-8.
 */
export function csv(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const data = { fields: [...headings], data: rows.map((row) => [...row]) }
  return `\u{feff}${Papa.unparse(data, { escapeFormulae: true })}\r\n`
}
