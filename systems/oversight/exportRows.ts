import { type File, lookup } from '../../kernel/file/file.ts'
import { checkColumns, type ExportColumn, numbered, yesNo } from './exportColumns.ts'

/** A penalty or a measure that an act reports, with its official number. */
export interface Reported {
  readonly file: File
  readonly number?: string
}

/** What the registers say of the files an act refers to. */
export interface Registers {
  readonly itemCode: (item: string) => string | undefined
  readonly implementCode: (item: string) => string | undefined
  readonly unit: (unit: string) => { readonly name: string; readonly uscc?: string }
  readonly certificate: (certificate: string) => { readonly name: string; readonly number: string } | undefined
  /** The identifier of a natural person, opened for the export and logged there; `undefined` where it may not be read. */
  readonly identifier: (file: File) => string | undefined
  /** The penalty or the measure that the act reports. */
  readonly reported?: (file: File) => Reported | undefined
  /** The number under which the inspection that led to a case was reported. */
  readonly checkNumber?: (inspection: string) => string | undefined
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
    return { file: file.id, cells, problems: [...problems, ...codeProblems(cells), ...caseProblems(file, cells)] }
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

/** What the platform checks of a case: it is the one reported, the days follow each other, a fine has an amount. */
function caseProblems({ facts }: File, cells: Readonly<Record<string, string>>): string[] {
  if (facts.kind !== 'penalty') return []
  const { set_date: set = '', punish_date: decided = '', close_date: closed = '', punish_type: types = '', punish_money: fine = '' } = cells
  const source = cells.case_source
  return [
    ...(facts.penalty === undefined ? ['没有关联行政处罚案卷，处罚的各栏无从填报'] : []),
    ...(set && decided && decided < set ? ['决定日期早于立案时间'] : []),
    ...(closed && decided && closed < decided ? ['结案日期早于决定日期'] : []),
    ...(types.split(',').includes('3') && !fine ? ['处以罚款而没有罚款金额'] : []),
    ...(source === '1' && cells.check_action_code === none ? ['案件来源为行政检查发现，而没有检查行为编号'] : []),
  ]
}

/** Written where there was no check. */
const none = '无'

function cellOf({ from, codes }: ExportColumn, file: File, registers: Registers): string {
  const value = cellValue(from, file, registers)
  const written = value === undefined || value === null ? '' : String(value)
  return codes ? (codes[written] ?? '') : written
}

function cellValue(from: string, file: File, registers: Registers): unknown {
  if (from.startsWith('case:')) {
    const reported = registers.reported?.(file)?.file
    return reported && lookup(reported)(from.slice('case:'.length))
  }
  if (!from.startsWith('$')) return lookup(file)(from)
  const reported = registers.reported?.(file)
  return special(from, file, registers) ?? (reported && ofCase(from, reported, registers))
}

const penaltyCodes = numbered([
  'warning',
  'criticism',
  'fine',
  'confiscate-gains',
  'confiscate-goods',
  'suspend-licence',
  'downgrade',
  'restrict',
  'halt-business',
  'close-down',
  'restrict-practice',
  'revoke',
  'detention',
  'other',
])

/** What is worked out of a penalty or a measure. Money goes out in yuan. */
function ofCase(from: string, { file, number }: Reported, { checkNumber }: Registers): string | undefined {
  const look = lookup(file)
  const done = (act: string) => yesNo[`${file.on[act] !== undefined}`]
  const yuan = (fact: string) => (typeof look(fact) === 'number' ? String(Number(look(fact)) / 100) : undefined)
  const { penaltyKinds, inspection, challengeKind, penaltyClose } = file.facts as {
    penaltyKinds?: readonly string[]
    inspection?: string
    challengeKind?: string
    penaltyClose?: string
  }
  switch (from) {
    case '$check':
      return inspection === undefined ? none : (checkNumber?.(inspection) ?? none)
    case '$number':
      return number
    case '$procedure':
      return file.type === 'penalty-summary' ? '1' : '2'
    case '$hearing':
      return done('hold-hearing')
    case '$crime':
      return done('hand-to-police')
    case '$reviewed':
      return done('legal-review')
    case '$discussed':
      return done('panel-discuss')
    case '$kinds':
      return penaltyKinds?.map((kind) => penaltyCodes[kind] ?? '').join(',') ?? none
    case '$fine':
      return yuan('fine')
    case '$paid':
      return yuan('paid')
    case '$reconsidered':
      return yesNo[`${challengeKind === 'reconsideration'}`]
    case '$sued':
      return yesNo[`${challengeKind === 'litigation'}`]
    case '$performed':
      return penaltyClose && { performed: '1', 'court-enforced': '2' }[penaltyClose]
    case '$spared':
      return yesNo[`${file.outcome?.startsWith('no-punish') === true}`]
    case '$closed':
      return file.closed
    case '$forced':
      return file.type === 'coercive-measure' ? '1' : '2'
    case '$begun':
      return file.on['carry-out'] ?? file.on['urgent-measure']
    case '$extended':
      return done('extend')
    case '$ended':
      return file.on.release ?? file.on.dispose
    default:
      return undefined
  }
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
