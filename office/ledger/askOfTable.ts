import { colourName } from './colourName.ts'
import type { PlanInput } from './plan.ts'
import { answers, type Questions } from './questions.ts'
import type { MappedColumn, Reading } from './readRow.ts'
import { markOf } from './rowMark.ts'
import type { LedgerTable } from './table.ts'
import { actsWith, type Target } from './targets.ts'

/** How a table is read: what its columns mean, and what is given to every row where it has no column. */
export function readingOf(input: PlanInput, questions: Questions, table: LedgerTable): { reading: Reading; unplaced: string[] } {
  const { targets, directory, called } = input
  const { columns, unplaced } = mapped(input, table)
  const given = [groupTarget(targets, questions, table), sheetTarget(input, questions, table, columns)].flatMap(
    (target) => target?.id ?? [],
  )
  const there = new Set([...columns.map(({ target }) => target.id), ...given])
  const constants = targets.flatMap((target) => {
    const needed = table.rows.length > 0 && target.required && !there.has(target.id) && isPartNeeded(target, there)
    const answer = needed ? askConstant(input, questions, target, table) : undefined
    return answer === undefined ? [] : [{ target, answer }]
  })
  return { reading: { table, columns, constants, directory, questions, called }, unplaced }
}

/** What belongs to an act whose day no column tells cannot be entered; it stays as text. */
function mapped({ targets, map, procedure, opening }: PlanInput, table: LedgerTable): { columns: MappedColumn[]; unplaced: string[] } {
  const byId = new Map(targets.map((target) => [target.id, target]))
  const told = new Set(Object.values(map))
  const isEntered = (kind: string) => kind === opening || told.has(`day:${kind}`)
  const homes = ({ column, act }: Target): readonly string[] | undefined => {
    if (column === undefined) return undefined
    return act !== undefined ? [act] : actsWith(procedure, column.fact).map(({ kind }) => kind)
  }
  const unplaced: string[] = []
  const columns = table.columns.flatMap((column): MappedColumn[] => {
    const target = byId.get(map[column.name] ?? '')
    if (!target) return []
    if (homes(target)?.some(isEntered) ?? true) return [{ column, target }]
    unplaced.push(target.title)
    return []
  })
  return { columns, unplaced }
}

/** A field of parties is asked for only beside others of them; a whole fact always. */
function isPartNeeded({ column }: Target, there: ReadonlySet<string>): boolean {
  if (column?.field === undefined || column.field === 'name') return true
  return there.has(`fact:${column.fact}.name`)
}

function askConstant({ unit, called }: PlanInput, questions: Questions, target: Target, table: LedgerTable): string | undefined {
  const { column, kind, title } = target
  const options = Object.entries(column?.meta.options ?? {}).map(([answer, word]) => ({ answer, title: word }))
  const yesNo = ['是', '否'].map((word) => ({ answer: word, title: word }))
  const infer = column?.field === 'kind' && options.some(({ answer }) => answer === 'natural')
  const offers = [
    ...(infer ? [{ answer: answers.infer, title: '按名称判断（公司、厂、中心等为法人，店铺为个体工商户，其余为自然人）' }] : []),
    ...(kind === 'yes-no' ? yesNo : options),
    ...(kind === 'unit' ? [{ answer: unit, title: called(target, unit) }] : []),
    { answer: answers.empty, title: '留空，入库后列为问题' },
  ]
  return questions.ask(
    {
      id: `constant:${target.id}`,
      kind: 'constant',
      target: target.id,
      says: `台账里没有“${title}”这一列，所有的行填什么？`,
      offers,
      free: kind !== 'choice' && kind !== 'yes-no' && kind !== 'list',
      needed: true,
    },
    `${table.sheet}第${table.headRow}行`,
  )
}

/** What a name over many rows may be: of the sub-heading above them, of the sheet they stand on. */
const nameable = ({ kind, id }: Target): boolean => kind === 'unit' || (kind === 'choice' && id.startsWith('fact:'))

/** What the sub-headings among the rows mean, if anybody said. */
function groupTarget(targets: readonly Target[], questions: Questions, table: LedgerTable): Target | undefined {
  const usable = targets.filter(nameable)
  let answer: string | undefined
  for (const { row, text, kind } of table.aside)
    if (kind === 'group')
      answer = questions.ask(
        {
          id: 'group',
          kind: 'group',
          raw: text,
          says: '表中有小标题行，下面各行的哪一项取它？',
          offers: [{ answer: answers.ignore, title: '不取，只作分隔' }, ...usable.map(({ id, title }) => ({ answer: id, title }))],
          free: false,
          needed: false,
        },
        `A${row}`,
      )
  return usable.find(({ id }) => id === answer)
}

/** What the names of the sheets mean, where each township or month has one of its own, if anybody said. */
function sheetTarget(
  { tables, targets }: PlanInput,
  questions: Questions,
  { sheet, headRow, rows }: LedgerTable,
  columns: readonly MappedColumn[],
): Target | undefined {
  if (tables.length < 2 || rows.length === 0) return undefined
  const usable = targets.filter((target) => nameable(target) && !columns.some((column) => column.target.id === target.id))
  const answer = questions.ask(
    {
      id: 'sheet',
      kind: 'sheet',
      raw: sheet,
      says: `${tables.length}个工作表合在一起导入；各行的哪一项取工作表的名称（如“${sheet}”）？`,
      offers: [{ answer: answers.ignore, title: '不取' }, ...usable.map(({ id, title }) => ({ answer: id, title }))],
      free: false,
      needed: false,
    },
    `${sheet}第${headRow}行`,
  )
  return usable.find(({ id }) => id === answer)
}

/** Fills, struck-through text and hidden rows carry meaning that only people know. */
export function askOfMarks(questions: Questions, { rows, about }: LedgerTable): void {
  for (const row of rows) {
    const mark = markOf(row)
    if (mark !== undefined) askOfMark(questions, mark, row.row, about.legend)
    if (row.hidden) askOfHidden(questions, row.row)
  }
}

function askOfMark(questions: Questions, mark: string, row: number, legend: string | undefined): void {
  const how = mark.startsWith('删除线') ? '划了删除线' : `底色为${colourName(mark)}`
  const noted = legend === undefined ? '' : `（表中注明：${legend.slice(0, 60)}）`
  questions.ask(
    {
      id: `mark:${mark}`,
      kind: 'mark',
      raw: mark,
      says: `有的行${how}${noted}，怎样处理？`,
      offers: [
        { answer: answers.ignore, title: '照常导入' },
        { answer: answers.skip, title: '这些行不导入' },
      ],
      free: false,
      needed: false,
    },
    `A${row}`,
  )
}

function askOfHidden(questions: Questions, row: number): void {
  questions.ask(
    {
      id: 'hidden',
      kind: 'hidden',
      says: '有隐藏的行，是否导入？',
      offers: [
        { answer: answers.no, title: '不导入' },
        { answer: answers.yes, title: '导入' },
      ],
      free: false,
      needed: false,
    },
    `A${row}`,
  )
}
