import type { File } from '../../kernel/file/file.ts'
import { lookup } from '../../kernel/file/file.ts'

/** A column of the upper platform's exchange table for checks (行政检查行为), and where its cell comes from. */
export interface ExportColumn {
  readonly column: string
  readonly title: string
  readonly required?: true
  readonly max?: number
  /** A path of the file, or one of the things a register must be asked for. */
  readonly from: string
  /** The platform's code for ours. */
  readonly codes?: Readonly<Record<string, string>>
}

const numbered = (codes: readonly string[], from = 1): Record<string, string> =>
  Object.fromEntries(codes.map((code, at) => [code, String(at + from)]))

/** In the platform's order; names as the exchange standard writes them. */
export const checkColumns: readonly ExportColumn[] = [
  { column: 'supervise_item_code', title: '监管事项目录编码', required: true, max: 14, from: '$item' },
  { column: 'supervise_item_implement_code', title: '检查实施清单编码', required: true, max: 100, from: '$implement' },
  { column: 'check_action_name', title: '检查行为名称', required: true, max: 50, from: 'title' },
  { column: 'check_action_code', title: '检查行为编号', required: true, max: 50, from: 'actNumber' },
  { column: 'implement_institution', title: '实施机构', required: true, max: 100, from: '$institution' },
  { column: 'implement_institution_code', title: '实施机构编码', required: true, max: 20, from: '$uscc' },
  {
    column: 'supervise_object_type',
    title: '监管对象类型',
    required: true,
    from: 'objectType',
    codes: numbered([
      'enterprise',
      'natural',
      'equipment',
      'food',
      'special-food',
      'medicine',
      'cosmetic',
      'device',
      'place',
      'non-enterprise',
      'other',
    ]),
  },
  { column: 'supervise_object', title: '监管对象', required: true, max: 200, from: 'object' },
  { column: 'administrative_cp', title: '行政相对人名称', required: true, max: 200, from: 'subject.name' },
  {
    column: 'administrative_cp_na',
    title: '行政相对人性质',
    required: true,
    from: 'subject.kind',
    codes: { natural: '1', business: '1', legal: '2', other: '3' },
  },
  { column: 'administrative_cp_ui_code', title: '行政相对人编码', required: true, max: 18, from: '$subjectCode' },
  { column: 'area_number', title: '行政区划代码', required: true, max: 12, from: 'area' },
  { column: 'check_form', title: '检查形式', required: true, from: 'form', codes: numbered(['daily', 'special', 'key', 'joint', 'case']) },
  { column: 'check_type', title: '检查类别', required: true, from: 'category', codes: numbered(['random', 'not-random']) },
  { column: 'check_mode', title: '检查方式', from: 'way', codes: numbered(['site', 'written', 'remote', 'sampling', 'expert']) },
  {
    column: 'check_result',
    title: '检查结果',
    required: true,
    from: 'result',
    codes: { none: '1', ordered: '2', 'case-to-file': '3', refused: '4', 'not-found': '5', unpublished: '6', other: '9' },
  },
  { column: 'check_date', title: '检查时间', required: true, from: 'opened' },
  { column: 'check_personnel', title: '检查人员', required: true, from: '$officers' },
  { column: 'check_personnel_code', title: '执法证号', from: '$certificates' },
]

/** What the registers say of the files an act refers to. */
export interface Registers {
  readonly itemCode: (item: string) => string | undefined
  readonly implementCode: (item: string) => string | undefined
  readonly unit: (unit: string) => { readonly name: string; readonly uscc?: string }
  readonly certificate: (certificate: string) => { readonly name: string; readonly number: string } | undefined
  /** The identifier of a natural person, opened for the export and logged there; `undefined` where it may not be read. */
  readonly identifier: (file: File) => string | undefined
}

export interface ExportedRow {
  readonly file: string
  readonly cells: Readonly<Record<string, string>>
  /** What the platform would reject, in words. */
  readonly problems: readonly string[]
}

/** The rows of a batch: every check as the platform's table wants it, each with what would be rejected, before it is sent. */
export function exportRows(acts: readonly File[], registers: Registers, columns = checkColumns): ExportedRow[] {
  return acts.map((file) => {
    const cells = Object.fromEntries(columns.map((column) => [column.column, cellOf(column, file, registers)]))
    const problems = columns.flatMap(({ column, title, required, max }) => {
      const cell = cells[column] ?? ''
      if (!cell) return required ? [`“${title}”为空`] : []
      return max !== undefined && cell.length > max ? [`“${title}”超过${max}个字`] : []
    })
    return { file: file.id, cells, problems: [...problems, ...codeProblems(cells)] }
  })
}

/** What the platform checks of codes: 14 digits, and a list code that begins with the organ's own 18 characters. */
function codeProblems(cells: Readonly<Record<string, string>>): string[] {
  const { supervise_item_code: item = '', supervise_item_implement_code: implement = '', implement_institution_code: uscc = '' } = cells
  return [
    ...(item && !/^\d{14}$/.test(item) ? ['监管事项目录编码不是十四位数字'] : []),
    ...(/^\d{11}000$/.test(item) ? ['应报子项，报的是主项'] : []),
    ...(implement && uscc && !implement.startsWith(uscc) ? ['检查实施清单编码的前十八位不是实施机构的统一社会信用代码'] : []),
  ]
}

function cellOf({ from, codes }: ExportColumn, file: File, registers: Registers): string {
  const value = from.startsWith('$') ? special(from, file, registers) : lookup(file)(from)
  const written = value === undefined || value === null ? '' : String(value)
  return codes ? (codes[written] ?? '') : written
}

function special(from: string, file: File, registers: Registers): string | undefined {
  const {
    subItem = '',
    institution = '',
    implementCode,
    officers = [],
    subjectCode,
  } = file.facts as {
    subItem?: string
    institution?: string
    implementCode?: string
    officers?: readonly string[]
    subjectCode?: string
  }
  switch (from) {
    case '$item':
      return registers.itemCode(subItem)
    case '$implement':
      return implementCode ?? registers.implementCode(subItem)
    case '$institution':
      return registers.unit(institution).name
    case '$uscc':
      return registers.unit(institution).uscc
    case '$subjectCode':
      return subjectCode ?? registers.identifier(file)
    case '$officers':
      return officers.map((one) => registers.certificate(one)?.name ?? '').join(',')
    case '$certificates':
      return officers.map((one) => registers.certificate(one)?.number ?? '').join(',')
    default:
      return undefined
  }
}
