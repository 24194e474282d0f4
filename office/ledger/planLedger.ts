import type { z } from 'zod'
import type { File } from '../../kernel/file/file.ts'
import { badField } from '../../kernel/file/judge.ts'
import { actSchema, type Procedure } from '../../kernel/file/procedure.ts'
import { type Context, step } from '../../kernel/file/step.ts'
import type { Day } from '../../kernel/time/day.ts'
import { columnLetters } from '../xlsx/ledgerColumns.ts'
import type { SheetCell } from '../xlsx/sheetBook.ts'
import { type ClaimedTotal, claimedTotals } from './claimedTotals.ts'
import { meaningsOf } from './headings.ts'
import { mergeRows, textOf } from './mergeRows.ts'
import type { ColumnMap } from './proposeMap.ts'
import { answers, type Question, Questions } from './questions.ts'
import { narrow } from './read.ts'
import { type MappedColumn, type Reading, type ReadRow, type Remark, readRow } from './readRow.ts'
import type { Directory } from './readTarget.ts'
import { faultsOf, type PlannedAct, rowActs } from './rowActs.ts'
import type { LedgerTable, TableRow } from './table.ts'
import { actsWith, type Target } from './targets.ts'

/** A row put right by hand, or left out. */
export interface RowFix {
  readonly skip?: boolean
  /** By column letters. */
  readonly cells?: Readonly<Record<string, string>>
}

export interface PlanInput {
  readonly tables: readonly LedgerTable[]
  readonly procedure: Procedure
  /** The act that opens a file. */
  readonly opening: string
  readonly targets: readonly Target[]
  readonly map: ColumnMap
  readonly answers: Readonly<Record<string, string>>
  /** By `sheet!row`. */
  readonly fixes: Readonly<Record<string, RowFix>>
  readonly directory: Directory
  readonly fileOf: (id: string) => File | undefined
  /** What an id is called. */
  readonly called: (target: Target, id: string) => string
  readonly context: Omit<Context, 'procedure'>
  readonly today: Day
  /** Who keeps the files where no column says it, and which units' files may be brought in. */
  readonly unit: string
  readonly mayKeep: (unit: string) => boolean
}

/** A file that the ledger would make. */
export interface PlannedFile {
  /** What makes it the same file when the ledger, or a corrected one, comes again. */
  readonly key: string
  readonly sheet: string
  /** Its rows; more than one where several told one case. */
  readonly rows: readonly number[]
  readonly number?: string
  readonly acts: readonly PlannedAct[]
  readonly title: string
  /** The rows' cells, identifiers masked. */
  readonly raw: readonly Readonly<Record<string, string>>[]
}

/** Lines read = imported + set aside + merged + skipped + stopped; always. */
export interface Balance {
  readonly read: number
  readonly imported: number
  readonly setAside: number
  readonly merged: number
  readonly skipped: number
  readonly stopped: number
}

export interface Plan {
  readonly files: readonly PlannedFile[]
  readonly balance: Balance
  readonly questions: readonly Question[]
  /** Why rows stay out, cell by cell. */
  readonly problems: readonly Remark[]
  /** What is taken and should be looked at. */
  readonly flags: readonly Remark[]
  /** Rows left out, and why. */
  readonly skipped: readonly Remark[]
  readonly aside: readonly { readonly sheet: string; readonly row: number; readonly kind: string; readonly text: string }[]
  readonly totals: readonly ClaimedTotal[]
  /** What the history breaks, as it will be found once it is in. */
  readonly findings: readonly { readonly says: string; readonly count: number; readonly rows: readonly number[] }[]
  /** Facts whose act has no day in the ledger: kept as text only. */
  readonly unplaced: readonly string[]
  readonly columns: readonly ColumnResult[]
}

export interface ColumnResult {
  readonly sheet: string
  readonly column: string
  readonly letters: string
  readonly target: string | null
  readonly samples: readonly string[]
  readonly nameless: boolean
  readonly unit?: string
  readonly usable: number
  readonly empty: number
  readonly problems: number
  readonly flags: number
}

interface Taken {
  readonly key: string
  read: ReadRow
  readonly rows: number[]
  readonly all: ReadRow[]
}

/**
 * What an import of these tables would do, without doing it. The same input gives the same plan, whoever asks and whenever.
 * Others have their turn every few hundred rows.
 */
export async function planLedger(input: PlanInput): Promise<Plan> {
  const questions = new Questions(input.answers)
  const state = new Planning(input, questions)
  for (const table of input.tables) await state.take(table)
  return state.plan()
}

const restEvery = 250
const rest = () => new Promise<void>((resolve) => setImmediate(resolve))

class Planning {
  readonly #in: PlanInput
  readonly #questions: Questions
  readonly #files: PlannedFile[] = []
  readonly #problems: Remark[] = []
  readonly #flags: Remark[] = []
  readonly #skipped: Remark[] = []
  readonly #aside: { sheet: string; row: number; kind: string; text: string }[] = []
  readonly #totals: ClaimedTotal[] = []
  readonly #findings = new Map<string, { count: number; rows: number[] }>()
  readonly #unplaced = new Set<string>()
  readonly #columns: ColumnResult[] = []
  readonly #seen = new Map<string, string>()
  readonly #taken = new Map<string, Taken[]>()
  readonly #count = { read: 0, imported: 0, setAside: 0, merged: 0, skipped: 0, stopped: 0 }

  constructor(input: PlanInput, questions: Questions) {
    this.#in = input
    this.#questions = questions
  }

  async take(table: LedgerTable): Promise<void> {
    const reading = this.#readingOf(table)
    this.#count.read += table.rows.length + table.aside.length
    this.#count.setAside += table.aside.length
    this.#aside.push(...table.aside.map(({ row, kind, text }) => ({ sheet: table.sheet, row, kind, text: text.slice(0, 200) })))
    this.#totals.push(...claimedTotals(table, reading.columns))
    this.#askOfMarks(table)
    let above: readonly string[] = []
    for (const [at, row] of table.rows.entries()) {
      if (at % restEvery === restEvery - 1) await rest()
      const texts = this.#textsOf(reading, row, above)
      above = texts
      this.#takeRow(reading, row, texts)
    }
    this.#columns.push(...this.#columnsOf(table, reading))
  }

  async plan(): Promise<Plan> {
    let n = 0
    for (const group of this.#taken.values())
      for (const taken of group) {
        if (++n % restEvery === 0) await rest()
        this.#finish(taken)
      }
    this.#judgeMagnitudes()
    return {
      files: this.#files,
      balance: { ...this.#count },
      questions: this.#questions.all(),
      problems: this.#problems,
      flags: this.#flags,
      skipped: this.#skipped,
      aside: this.#aside,
      totals: this.#totals,
      findings: [...this.#findings].map(([says, found]) => ({ says, ...found })).toSorted((a, b) => b.count - a.count),
      unplaced: [...this.#unplaced],
      columns: this.#columns,
    }
  }

  #readingOf(table: LedgerTable): Reading {
    const { targets, map, directory, called } = this.#in
    const byId = new Map(targets.map((target) => [target.id, target]))
    const told = new Set(Object.values(map))
    const { procedure, opening } = this.#in
    const entered = (kind: string) => kind === opening || told.has(`day:${kind}`)
    const columns = table.columns.flatMap((column): MappedColumn[] => {
      const target = byId.get(map[column.name] ?? '')
      if (!target) return []
      // What belongs to an act whose day no column tells cannot be entered; it stays as text.
      const homes =
        target.column === undefined
          ? []
          : target.act !== undefined
            ? [target.act]
            : actsWith(procedure, target.column.fact).map(({ kind }) => kind)
      if (target.column === undefined || homes.some(entered)) return [{ column, target }]
      this.#unplaced.add(target.title)
      return []
    })
    const group = this.#groupTarget(table)
    const there = new Set([...columns.map(({ target }) => target.id), ...(group ? [group.id] : [])])
    const constants = targets.flatMap((target) => {
      const needed = target.required && !there.has(target.id) && this.#partNeeded(target, there)
      const answer = needed ? this.#askConstant(target, table) : undefined
      return answer === undefined ? [] : [{ target, answer }]
    })
    return { table, columns, constants, directory, questions: this.#questions, called }
  }

  /** A field of parties is asked for only beside others of them; a whole fact always. */
  #partNeeded({ column }: Target, there: ReadonlySet<string>): boolean {
    if (column?.field === undefined || column.field === 'name') return true
    return there.has(`fact:${column.fact}.name`)
  }

  #askConstant(target: Target, table: LedgerTable): string | undefined {
    const { column, kind, title } = target
    const options = Object.entries(column?.meta.options ?? {}).map(([answer, word]) => ({ answer, title: word }))
    const offers = [
      ...(column?.field === 'kind' && options.some(({ answer }) => answer === 'natural')
        ? [{ answer: answers.infer, title: '按名称判断（公司、厂、中心等为法人，店铺为个体工商户，其余为自然人）' }]
        : []),
      ...(kind === 'yes-no'
        ? [
            { answer: '是', title: '是' },
            { answer: '否', title: '否' },
          ]
        : options),
      ...(kind === 'unit' ? [{ answer: this.#in.unit, title: this.#in.called(target, this.#in.unit) }] : []),
      { answer: answers.empty, title: '留空，入库后列为问题' },
    ]
    return this.#questions.ask(
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

  /** What the sub-headings among the rows mean, if anybody said. */
  #groupTarget(table: LedgerTable): Target | undefined {
    const groups = table.aside.filter(({ kind }) => kind === 'group')
    if (groups.length === 0) return undefined
    const usable = this.#in.targets.filter(({ kind, id }) => kind === 'unit' || (kind === 'choice' && id.startsWith('fact:')))
    let answer: string | undefined
    for (const { row, text } of groups)
      answer = this.#questions.ask(
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

  /** Fills, struck-through text and hidden rows carry meaning that only people know. */
  #askOfMarks(table: LedgerTable): void {
    for (const row of table.rows) {
      const mark = markOf(row)
      if (mark === undefined) continue
      this.#questions.ask(
        {
          id: `mark:${mark}`,
          kind: 'mark',
          raw: mark,
          says: `有的行${mark.startsWith('删除线') ? '划了删除线' : `底色为${mark}`}${table.about.legend ? `（表中注明：${table.about.legend.slice(0, 60)}）` : ''}，怎样处理？`,
          offers: [
            { answer: answers.ignore, title: '照常导入' },
            { answer: answers.skip, title: '这些行不导入' },
          ],
          free: false,
          needed: false,
        },
        `A${row.row}`,
      )
    }
    for (const { row, hidden } of table.rows)
      if (hidden)
        this.#questions.ask(
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

  /** The row's texts with what was put right by hand, and with ditto marks worked in where that was agreed. */
  #textsOf({ table, columns }: Reading, row: TableRow, above: readonly string[]): string[] {
    const fix = this.#in.fixes[`${table.sheet}!${row.row}`]?.cells ?? {}
    const texts = row.cells.map((cell, at) => fix[columnLetters(at + 1)] ?? cell?.text ?? '')
    for (const { column } of columns) {
      const text = narrow(texts[column.at] ?? '')
      const ditto = /^(〃|″|”|"|同上|同前|''|〞|々)$/.test(text)
      const blankBelow =
        text === '' && (above[column.at] ?? '') !== '' && (column.filled < table.rows.length / 2 || this.#isRequired(column.name))
      if (!ditto && !blankBelow) continue
      const answer = this.#questions.ask(
        {
          id: `fill-down:${column.name}`,
          kind: 'fill-down',
          column: column.name,
          says: `“${column.name}”有${ditto ? '“同上”' : '空格'}，是否照上一行填？`,
          offers: [
            { answer: answers.no, title: '不填' },
            { answer: answers.yes, title: '照上一行填' },
          ],
          free: false,
          needed: ditto,
        },
        `${columnLetters(column.at + 1)}${row.row}`,
      )
      if (answer === answers.yes) texts[column.at] = above[column.at] ?? ''
      else if (ditto && answer === answers.no) texts[column.at] = ''
    }
    return texts
  }

  #isRequired(column: string): boolean {
    const id = this.#in.map[column]
    return this.#in.targets.some((target) => target.id === id && target.required)
  }

  #skip(table: string, row: number, says: string): void {
    this.#count.skipped++
    this.#skipped.push({ sheet: table, row, cell: `第${row}行`, column: '', raw: '', says })
  }

  #takeRow(reading: Reading, row: TableRow, texts: readonly string[]): void {
    const { table } = reading
    if (this.#in.fixes[`${table.sheet}!${row.row}`]?.skip) {
      this.#skip(table.sheet, row.row, '按您的选择不导入')
      return
    }
    if (row.hidden && this.#questions.given('hidden') !== answers.yes) {
      this.#skip(table.sheet, row.row, '是隐藏的行')
      return
    }
    const mark = markOf(row)
    if (mark !== undefined && this.#questions.given(`mark:${mark}`) === answers.skip) {
      this.#skip(table.sheet, row.row, `标记为“${mark}”的行不导入`)
      return
    }
    const whole = JSON.stringify(
      table.columns
        .filter(({ name, raw }) => !meaningsOf(name).includes('serial') && raw !== '导入问题')
        .map(({ name, at }) => [name, (texts[at] ?? '').trim()]),
    )
    const twin = this.#seen.get(whole)
    if (twin !== undefined) {
      this.#skip(table.sheet, row.row, `与${twin}完全相同`)
      return
    }
    this.#seen.set(whole, `${this.#in.tables.length > 1 ? `“${table.sheet}”` : ''}第${row.row}行`)
    const read = readRow(reading, row, texts)
    if (row.group !== undefined) this.#readGroup(reading, read, row.group)
    if (read.skipped !== undefined) {
      this.#skip(table.sheet, row.row, read.skipped)
      return
    }
    this.#place(reading, read)
  }

  #readGroup({ directory }: Reading, read: ReadRow, group: string): void {
    const target = this.#in.targets.find(({ id }) => id === this.#questions.given('group'))
    if (!target || read.values.has(target.id)) return
    const text = group
      .replace(/^([一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)])/, '')
      .replace(/[（(]\d+.?[）)]$/, '')
      .trim()
    const found = directory.unit(text)
    if (target.kind !== 'unit') return
    if ('id' in found) read.values.set(target.id, found.id)
    else read.problems.push({ sheet: read.sheet, row: read.row, cell: `第${read.row}行`, column: '小标题', raw: group, says: found.says })
  }

  /** With the rows of the same case, or by itself. */
  #place(reading: Reading, read: ReadRow): void {
    const key = this.#keyOf(reading, read)
    const group = this.#taken.get(key) ?? []
    this.#taken.set(key, group)
    const first = group[0]
    if (!first) {
      group.push({ key, read, rows: [read.row], all: [read] })
      return
    }
    const byId = new Map(this.#in.targets.map((target) => [target.id, target]))
    const merged = mergeRows(
      [...first.all, read],
      (target) => byId.get(target)?.column?.items === true,
      (target) => byId.get(target)?.title ?? target,
    )
    const alike = read.numberKey === '' || merged.clashes.length > 0
    const answer = alike ? this.#askSame(key, first, read, merged.clashes) : answers.merge
    if (answer === answers.two) group.push({ key, read, rows: [read.row], all: [read] })
    else if (answer === answers.merge) {
      first.read = merged.row
      first.rows.push(read.row)
      first.all.push(read)
      this.#count.merged++
    } else {
      const says =
        read.numberKey === '' ? `与第${first.rows[0]}行像是同一件` : `与第${first.rows[0]}行同一文号，“${merged.clashes.join('、')}”不同`
      read.problems.push({
        sheet: read.sheet,
        row: read.row,
        cell: `第${read.row}行`,
        column: '',
        raw: '',
        says: `${says}；请回答是一件还是两件`,
      })
      this.#stop(read)
    }
  }

  #askSame(key: string, first: Taken, read: ReadRow, clashes: readonly string[]): string | undefined {
    return this.#questions.ask(
      {
        id: `same:${key}`,
        kind: 'same',
        raw: read.number ?? '',
        says:
          read.number === undefined
            ? `第${read.row}行与第${first.rows[0]}行的日期、当事人和事由相同，是同一件吗？`
            : `第${read.row}行与第${first.rows[0]}行同为“${read.number}”，“${clashes.join('、')}”不同，是同一件吗？`,
        offers: [
          { answer: answers.merge, title: '同一件，合并（不同之处取前一行）' },
          { answer: answers.two, title: '两件' },
        ],
        free: false,
        needed: true,
      },
      `第${read.row}行`,
    )
  }

  /** The official number; otherwise the day, the names and what the title is made of. */
  #keyOf({ columns, table }: Reading, read: ReadRow): string {
    if (read.numberKey !== '') return `n:${read.numberKey}`
    const { procedure, opening } = this.#in
    const titled = [...procedure.titled.matchAll(/\{(\w+)/g)].map(([, fact]) => fact)
    const ids = columns.filter(
      ({ target }) =>
        target.id === '$unit' ||
        target.id === `day:${opening}` ||
        (target.column !== undefined && (titled.includes(target.column.fact) || target.column.fact === procedure.unit)),
    )
    const own = ids.length >= 2 && procedure.kind !== 'activity' ? ids : columns.filter(({ target }) => target.id !== '$remark')
    const said = own.map(
      ({ target, column }) =>
        `${target.id}=${read.values.has(target.id) ? textOf(read.values.get(target.id)) : narrow(read.raw[column.name] ?? '')}`,
    )
    return `r:${said.toSorted().join('\n')}${read.problems.length > 0 ? `\n${table.sheet}!${read.row}` : ''}`
  }

  #stop(read: ReadRow): void {
    this.#count.stopped++
    this.#problems.push(...read.problems)
  }

  #finish({ key, read, rows, all }: Taken): void {
    const { procedure, opening, targets, unit, fileOf, mayKeep, today } = this.#in
    const at = (says: string, fact?: string, field?: string): Remark => this.#at(read, says, fact, field)
    const made = rowActs(procedure, opening, targets, read, unit, fileOf)
    if (!made) read.problems.push(...this.#dayMissing(read))
    const first = made?.acts[0]
    if (first && !mayKeep(first.actor.unit))
      read.problems.push(at(`管卷单位“${this.#in.context.unitName(first.actor.unit)}”不在您可以导入的范围`, procedure.unit))
    for (const act of made?.acts ?? []) {
      const title = procedure.acts[act.kind]?.title ?? act.kind
      if (act.on > today)
        read.problems.push({
          ...at(`“${title}”的日期${act.on}晚于今日${today}；请改为实际办理的日期`),
          ...this.#cellOf(read, `day:${act.kind}`),
        })
      else if (first && act.on < first.on)
        read.flags.push({ ...at(`“${title}”的日期${act.on}早于立卷日期${first.on}，照原样导入`), ...this.#cellOf(read, `day:${act.kind}`) })
      const { wrong, missing } = faultsOf(procedure, act)
      const told = act.kind === opening ? [...wrong, ...missing.filter((issue) => !this.#leftEmpty(issue))] : wrong
      for (const issue of told) read.problems.push(this.#fault(read, act, issue))
    }
    for (const name of made?.unplaced ?? []) this.#unplaced.add(name)
    if (made?.borrowedDay) read.flags.push(at(`没有立卷日期，取“${made.borrowedDay}”的日期`))
    if (!made || read.problems.length > 0) {
      // The rows merged into one that stays out stay out with it.
      this.#count.stopped += rows.length
      this.#count.merged -= rows.length - 1
      this.#problems.push(...distinctRemarks(read.problems))
      this.#flags.push(...distinctRemarks(read.flags))
      return
    }
    const file = this.#fold(read, made.acts)
    this.#count.imported++
    this.#flags.push(...distinctRemarks(read.flags))
    this.#files.push({
      key: this.#uniqueKey(key),
      sheet: read.sheet,
      rows,
      acts: made.acts,
      title: file.title,
      raw: all.map((one) => this.#masked(one)),
      ...(read.number !== undefined && { number: read.number }),
    })
  }

  readonly #keys = new Set<string>()
  /** Two files that somebody said are two, though they look alike, are told apart by their order. */
  #uniqueKey(base: string): string {
    let key = base
    for (let n = 2; this.#keys.has(key); n++) key = `${base}#${n}`
    this.#keys.add(key)
    return key
  }

  #leftEmpty(issue: z.core.$ZodIssue): boolean {
    const [fact, , field] = [...issue.path, undefined, undefined].map(String)
    const ids = [`constant:fact:${fact}`, `constant:fact:${fact}.${String(issue.path.at(-1))}`, `constant:fact:${fact}.${field}`]
    return ids.some((id) => this.#questions.given(id) === answers.empty)
  }

  #dayMissing(read: ReadRow): Remark[] {
    const { targets, opening } = this.#in
    const cell = this.#cellOf(read, `day:${opening}`)
    // The cell was told already why no day could be made of it.
    if (cell.cell !== undefined && read.problems.some((problem) => problem.cell === cell.cell)) return []
    const title = targets.find(({ id }) => id === `day:${opening}`)?.title ?? '立卷日期'
    return [{ ...this.#at(read, `“${title}”不能为空；请填写，如“2024-03-11”`), ...cell }]
  }

  #at(read: ReadRow, says: string, fact?: string, field?: string): Remark {
    const base = { sheet: read.sheet, row: read.row, raw: '', says }
    if (fact === undefined) return { ...base, cell: `第${read.row}行`, column: '' }
    const ids = this.#in.targets.filter(({ column }) => column?.fact === fact)
    const target =
      ids.find(({ column }) => column?.field !== undefined && column.field === field) ?? ids.find(({ id }) => this.#mapped(id)) ?? ids[0]
    return { ...base, cell: `第${read.row}行`, column: target?.title ?? '', ...(target && this.#cellOf(read, target.id)) }
  }

  #mapped(id: string): string | undefined {
    return Object.entries(this.#in.map).find(([, to]) => to === id)?.[0]
  }

  #cellOf(read: ReadRow, id: string): Partial<Remark> {
    const name = this.#mapped(id)
    const column = this.#in.tables.find(({ sheet }) => sheet === read.sheet)?.columns.find((one) => one.name === name)
    return column ? { cell: `${columnLetters(column.at + 1)}${read.row}`, column: column.name, raw: read.raw[column.name] ?? '' } : {}
  }

  #fault(read: ReadRow, act: PlannedAct, issue: z.core.$ZodIssue): Remark {
    const { procedure } = this.#in
    const refusal = badField(actSchema(procedure, act.kind), issue, procedure.acts[act.kind] ?? { title: act.kind })
    const field = issue.path.length > 1 ? String(issue.path.at(-1)) : undefined
    if (issue.input === undefined && issue.code !== 'unrecognized_keys') {
      const gap = this.#at(read, '', String(issue.path[0] ?? ''), field)
      const title = this.#in.targets.find(({ column }) => column?.fact === issue.path[0] && column?.field === field)?.title ?? gap.column
      return { ...gap, says: `缺少“${title}”；请填写“${title}”` }
    }
    return this.#at(read, `${refusal.says}；${refusal.way}`, String(issue.path[0] ?? ''), field)
  }

  /** The file as its acts make it; what they break is counted, not refused. */
  #fold(read: ReadRow, acts: readonly PlannedAct[]): File {
    const { procedure, context } = this.#in
    let file: File | undefined
    for (const [at, { secrets: _, actor, ...act }] of acts.entries())
      file = step('planned', file, { ...act, id: '', seq: at + 1, actor: { person: '', name: '', ...actor } }, { ...context, procedure })
    for (const { text } of file?.findings ?? []) {
      const known = this.#findings.get(text) ?? { count: 0, rows: [] }
      known.count++
      if (known.rows.length < 5) known.rows.push(read.row)
      this.#findings.set(text, known)
    }
    return file as File
  }

  /** The row's cells as they stand, without a personal identifier in plain. */
  #masked(read: ReadRow): Record<string, string> {
    const secret = new Set(this.#in.targets.filter(({ kind }) => kind === 'secret').map(({ id }) => id))
    return Object.fromEntries(
      Object.entries(read.raw).map(([name, text]) => {
        const id = this.#in.map[name]
        if (typeof id === 'string' && secret.has(id)) return [name, text.replace(/(?<=[\dA-Za-z]{3})[\dA-Za-z](?=[\dA-Za-z]{4})/g, '*')]
        return [name, text.replace(/\b(\d{3})\d{11}(\d{3}[\dXx])\b/g, '$1***********$2').replace(/\b(1\d{2})\d{4}(\d{4})\b/g, '$1****$2')]
      }),
    )
  }

  /** An amount more than a hundred times the usual is likely to be in another unit. */
  #judgeMagnitudes(): void {
    const byFact = new Map<string, { value: number; file: PlannedFile }[]>()
    const money = this.#in.targets
      .filter(({ kind, column }) => kind === 'money' && column?.field === undefined)
      .map(({ column }) => column?.fact ?? '')
    for (const file of this.#files)
      for (const { data } of file.acts)
        for (const fact of money) {
          const value = data[fact]
          if (typeof value === 'number' && value > 0) byFact.set(fact, [...(byFact.get(fact) ?? []), { value, file }])
        }
    for (const [fact, found] of byFact) {
      const sorted = found.map(({ value }) => value).toSorted((a, b) => a - b)
      const median = sorted[Math.floor(sorted.length / 2)] ?? 0
      for (const { value, file } of found)
        if (found.length >= 5 && value > median * 100) {
          const row = file.rows[0] ?? 0
          const [column = ''] = Object.entries(this.#in.map).find(([, id]) => id === `fact:${fact}`) ?? []
          this.#flags.push({
            sheet: file.sheet,
            row,
            cell: `第${row}行`,
            column,
            raw: String(value / 100),
            says: `金额${value / 100}元是其他行常见数额的一百倍以上，请核对单位`,
          })
        }
    }
  }

  #columnsOf(table: LedgerTable, { columns }: Reading): ColumnResult[] {
    const target = new Map(columns.map(({ column, target: { id } }) => [column.name, id]))
    const per = (remarks: readonly Remark[], name: string) =>
      new Set(remarks.filter((one) => one.sheet === table.sheet && one.column === name).map(({ row }) => row)).size
    return table.columns.map((column) => {
      const samples = [
        ...new Set(
          table.rows
            .slice(0, 60)
            .flatMap(({ cells }) => (cells[column.at]?.text.trim() ? [(cells[column.at] as SheetCell).text.trim().slice(0, 80)] : [])),
        ),
      ].slice(0, 3)
      const problems = per(this.#problems, column.name)
      return {
        sheet: table.sheet,
        column: column.name,
        letters: columnLetters(column.at + 1),
        target: target.get(column.name) ?? null,
        samples,
        nameless: column.nameless,
        ...(column.unit && { unit: column.unit }),
        usable: column.filled - problems,
        empty: table.rows.length - column.filled,
        problems,
        flags: per(this.#flags, column.name),
      }
    })
  }
}

/** How a row is marked: struck through, or all of one colour. */
function markOf({ cells }: TableRow): string | undefined {
  const filled = cells.filter((cell): cell is SheetCell => cell !== undefined && cell.text.trim() !== '')
  if (filled.length === 0) return undefined
  if (filled.filter(({ struck }) => struck).length > filled.length / 2) return '删除线'
  const fills = filled.map(({ fill }) => fill)
  const [first] = fills
  return first !== undefined && fills.filter((fill) => fill === first).length > filled.length / 2 ? first : undefined
}

function distinctRemarks(remarks: readonly Remark[]): Remark[] {
  const seen = new Set<string>()
  return remarks.filter(({ cell, says, row }) => {
    const key = `${row} ${cell} ${says}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
