/** One figure as a report printed it. */
export interface FieldRow {
  readonly report: string
  readonly year: string
  /** The name it is printed under. */
  readonly title: string
  readonly indicator: string
  readonly value: string
  readonly unit: string
  readonly comparison: string
  readonly kind: string
}

/** Reads the survey of printed figures: comma-separated text whose first line names the columns. @throws where a column is not there */
export function readFieldRows(csv: string): FieldRow[] {
  const [head = [], ...lines] = csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(cells)
  const at = (name: string) => {
    const found = head.indexOf(name)
    if (found < 0) throw new Error(`清单没有“${name}”一列；应有：${columns.join('、')}`)
    return found
  }
  const places = columns.map(at)
  return lines.map((line) => {
    const [report, year, title, indicator, value, unit, comparison, kind] = places.map((place) => line[place] ?? '')
    return { report, year, title, indicator, value, unit, comparison, kind } as FieldRow
  })
}

const columns = ['report_id', 'year', 'indicator_zh', 'indicator_norm', 'value', 'unit', 'comparison', 'kind'] as const

/** The cells of a line; one in quotation marks may hold commas, and doubled quotation marks for one. */
function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
}
