import type { File } from '../../kernel/file/file.ts'
import { step } from '../../kernel/file/step.ts'
import type { Remark } from '../../systems/organisation/importTold.ts'
import { askOfMarks, readingOf } from './askOfTable.ts'
import { claimedTotals } from './claimedTotals.ts'
import { colourName } from './colourName.ts'
import { columnResults, type TableRead } from './columnResults.ts'
import { Cases, type Gathered } from './gatherCases.ts'
import { meaningsOf } from './headings.ts'
import { judgeRow } from './judgeRow.ts'
import { maskedRow } from './maskedRow.ts'
import { oddAmounts } from './oddAmounts.ts'
import type { Plan, PlanInput, PlannedFile, SetAside } from './plan.ts'
import { answers, Questions } from './questions.ts'
import { type Reading, type ReadRow, readRow } from './readRow.ts'
import { readTarget } from './readTarget.ts'
import { distinctRemarks } from './remarkAt.ts'
import { type PlannedAct, rowActs } from './rowActs.ts'
import { markOf } from './rowMark.ts'
import { rowTexts } from './rowTexts.ts'
import type { LedgerTable, TableRow } from './table.ts'

/** Told how far a plan has come; throws to stop it. */
export type Watch = (done: { readonly rows: number; readonly of: number }) => void

/**
 * What an import of these tables would do, without doing it. The same input gives the same plan, whoever asks and whenever.
 * Others have their turn every few hundred rows.
 */
export async function planLedger(input: PlanInput, watch: Watch = () => {}): Promise<Plan> {
  const planning = new Planning(input, watch)
  for (const table of input.tables) await planning.take(table)
  return planning.plan()
}

const restEvery = 250

/** One run through the rows: read, put together by case, then judged case by case. */
class Planning {
  readonly #in: PlanInput
  readonly #questions: Questions
  readonly #cases: Cases
  readonly #watch: Watch
  readonly #files: PlannedFile[] = []
  readonly #problems: Remark[] = []
  readonly #flags: Remark[] = []
  readonly #skipped: Remark[] = []
  readonly #aside: SetAside[] = []
  readonly #totals: Plan['totals'][number][] = []
  readonly #findings = new Map<string, { count: number; rows: number[] }>()
  readonly #unplaced = new Set<string>()
  readonly #tables: TableRead[] = []
  /** What each row says, but for its serial number: the same again is skipped. */
  readonly #seen = new Map<string, string>()
  readonly #keys = new Set<string>()
  readonly #count = { read: 0, imported: 0, setAside: 0, merged: 0, skipped: 0, stopped: 0 }
  #turns = 0

  constructor(input: PlanInput, watch: Watch) {
    this.#in = input
    this.#watch = watch
    this.#questions = new Questions(input.answers)
    this.#cases = new Cases(input, this.#questions)
  }

  async take(table: LedgerTable): Promise<void> {
    const { reading, unplaced } = readingOf(this.#in, this.#questions, table)
    for (const title of unplaced) this.#unplaced.add(title)
    this.#count.read += table.rows.length + table.aside.length
    this.#count.setAside += table.aside.length
    this.#aside.push(...table.aside.map(({ row, kind, text }) => ({ sheet: table.sheet, row, kind, text: text.slice(0, 200) })))
    this.#totals.push(...claimedTotals(table, reading.columns))
    askOfMarks(this.#questions, table)
    const read: { row: number; texts: string[] }[] = []
    for (const row of table.rows) {
      await this.#turn()
      const texts = rowTexts(reading, row, read.at(-1)?.texts ?? [], this.#in.fixes[`${table.sheet}!${row.row}`]?.cells)
      read.push({ row: row.row, texts })
      this.#takeRow(reading, row, texts)
    }
    this.#tables.push({ table, columns: reading.columns, texts: read })
  }

  async plan(): Promise<Plan> {
    for (const gathered of this.#cases.all()) {
      await this.#turn()
      this.#finish(gathered)
    }
    this.#flags.push(...oddAmounts(this.#in, this.#files))
    const [problems, flags] = [this.#problems, this.#flags]
    return {
      files: this.#files,
      balance: { ...this.#count },
      questions: this.#questions.all(),
      problems,
      flags,
      skipped: this.#skipped,
      aside: this.#aside,
      totals: this.#totals,
      findings: [...this.#findings].map(([says, found]) => ({ says, ...found })).toSorted((a, b) => b.count - a.count),
      unplaced: [...this.#unplaced],
      columns: this.#tables.flatMap((table) => columnResults(table, { problems, flags })),
    }
  }

  /** Each row has two turns: read, and judged. */
  async #turn(): Promise<void> {
    if (++this.#turns % restEvery !== 0) return
    await new Promise<void>((resolve) => setImmediate(resolve))
    const of = this.#in.tables.reduce((sum, { rows }) => sum + rows.length, 0)
    this.#watch({ rows: Math.min(of, Math.floor(this.#turns / 2)), of })
  }

  #skip(sheet: string, row: number, says: string): void {
    this.#count.skipped++
    this.#skipped.push({ sheet, row, cell: `第${row}行`, column: '', raw: '', says })
  }

  #takeRow(reading: Reading, row: TableRow, texts: readonly string[]): void {
    const { sheet } = reading.table
    const passed = this.#passedOver(sheet, row) ?? this.#saidBefore(reading.table, row, texts)
    if (passed !== undefined) {
      this.#skip(sheet, row.row, passed)
      return
    }
    const read = readRow(reading, row, texts)
    if (row.group !== undefined) this.#readName(reading, read, 'group', '小标题', row.group)
    this.#readName(reading, read, 'sheet', '工作表名称', sheet)
    if (read.skipped !== undefined) {
      this.#skip(sheet, row.row, read.skipped)
      return
    }
    const placed = this.#cases.place(reading, read)
    if (placed === 'own') return
    this.#count[placed]++
    if (placed === 'stopped') this.#problems.push(...read.problems)
  }

  /** Why a row is left out before it is read: by hand, hidden, or by its mark. */
  #passedOver(sheet: string, row: TableRow): string | undefined {
    if (this.#in.fixes[`${sheet}!${row.row}`]?.skip) return '按您的选择不导入'
    if (row.hidden && this.#questions.given('hidden') !== answers.yes) return '是隐藏的行'
    const mark = markOf(row)
    return mark !== undefined && this.#questions.given(`mark:${mark}`) === answers.skip
      ? `标记为“${colourName(mark)}”的行不导入`
      : undefined
  }

  #saidBefore({ columns, sheet }: LedgerTable, { row }: TableRow, texts: readonly string[]): string | undefined {
    const whole = JSON.stringify(
      columns
        .filter(({ name, raw }) => !meaningsOf(name).includes('serial') && raw !== '导入问题')
        .map(({ name, at }) => [name, (texts[at] ?? '').trim()]),
    )
    const twin = this.#seen.get(whole)
    if (twin !== undefined) return `与${twin}完全相同`
    this.#seen.set(whole, `${this.#in.tables.length > 1 ? `“${sheet}”` : ''}第${row}行`)
    return undefined
  }

  /** What a name over many rows, a sub-heading or the sheet's, gives each of them, where somebody said so. */
  #readName({ directory }: Reading, read: ReadRow, question: 'group' | 'sheet', column: string, name: string): void {
    const target = this.#in.targets.find(({ id }) => id === this.#questions.given(question))
    if (!target || read.values.has(target.id)) return
    const text = name
      .replace(/^([一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)])/, '')
      .replace(/[（(]\d+.?[）)]$/, '')
      .trim()
    const found = readTarget(target, text, directory, {})
    if ('value' in found && found.value !== undefined) read.values.set(target.id, target.column?.many ? [found.value] : found.value)
    else {
      const why = 'says' in found ? found.says : '不能用'
      const says = why.includes('“') ? why : `“${text}”${why}`
      read.problems.push({ sheet: read.sheet, row: read.row, cell: `第${read.row}行`, column, raw: name, says })
    }
  }

  #finish({ key, read, rows, all }: Gathered): void {
    const { procedure, opening, targets, unit, fileOf } = this.#in
    const made = rowActs(procedure, opening, targets, read, unit, fileOf)
    const judged = judgeRow(this.#in, this.#questions, read, made)
    for (const title of made?.unplaced ?? []) this.#unplaced.add(title)
    const problems = [...read.problems, ...judged.problems]
    this.#flags.push(...distinctRemarks([...read.flags, ...judged.flags]))
    if (!made || problems.length > 0) {
      // The rows merged into one that stays out stay out with it.
      this.#count.stopped += rows.length
      this.#count.merged -= rows.length - 1
      this.#problems.push(...distinctRemarks(problems))
      return
    }
    this.#count.imported++
    this.#files.push({
      key: this.#uniqueKey(key),
      sheet: read.sheet,
      rows,
      acts: made.acts,
      title: this.#fold(read, made.acts).title,
      raw: all.map((one) => maskedRow(this.#in, one)),
      ...(read.number !== undefined && { number: read.number }),
    })
  }

  /** Two files that somebody said are two, though they look alike, are told apart by their order. */
  #uniqueKey(base: string): string {
    let key = base
    for (let n = 2; this.#keys.has(key); n++) key = `${base}#${n}`
    this.#keys.add(key)
    return key
  }

  /** The file as its acts make it; what they break is counted, not refused. */
  #fold(read: ReadRow, acts: readonly PlannedAct[]): File {
    const context = { ...this.#in.context, procedure: this.#in.procedure }
    let file: File | undefined
    for (const [at, { secrets: _, actor, ...act }] of acts.entries())
      file = step('planned', file, { ...act, id: '', seq: at + 1, actor: { person: '', name: '', ...actor } }, context)
    for (const { text } of file?.findings ?? []) {
      const known = this.#findings.get(text) ?? { count: 0, rows: [] }
      known.count++
      if (known.rows.length < 5) known.rows.push(read.row)
      this.#findings.set(text, known)
    }
    return file as File
  }
}
