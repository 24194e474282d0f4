import { createReadStream, existsSync } from 'node:fs'
import { basename } from 'node:path'
import { deterministicId } from '../kernel/file/deterministicId.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import { explain } from '../kernel/file/refusal.ts'
import type { LedgerColumn } from '../office/xlsx/ledgerColumns.ts'
import { writeTemplate } from '../office/xlsx/ledgerTemplate.ts'
import { type CellProblem, importColumns, openLedger } from '../office/xlsx/readLedger.ts'
import { shapesCounty } from '../store/county.ts'
import { BadArguments, readArguments } from './arguments.ts'
import { carryOut } from './command.ts'
import { procedureNamed } from './export.ts'
import { importQuestionsCommand } from './importQuestions.ts'
import { type ImportedRow, type Importing, importRows } from './importRows.ts'
import type { Io } from './io.ts'
import { withCounty } from './withCounty.ts'

const usage = `用法：zhunsheng import 卷类 文件.xlsx [--dry-run] [--unit 管卷单位编号] [--act 建卷行为] [--json]
      zhunsheng import 卷类 --template [空白表.xlsx]
      zhunsheng import questions 题库.xlsx    考试题库，见 zhunsheng import questions --help
按第一行的标题把台账逐行登记为案卷；不合格的行逐格列出，不登记。--dry-run 只检查，不登记。
内容相同的行再次导入不会重复登记；表中没有写明管卷单位的卷类，用 --unit 指定，不写则为县本级。`

const options = {
  'dry-run': { type: 'boolean' },
  template: { type: 'boolean' },
  unit: { type: 'string' },
  act: { type: 'string' },
  county: { type: 'string' },
} as const

/**
 * `zhunsheng import TYPE FILE.xlsx`: each good row of a ledger becomes a file by its opening act.
 * @returns 0 every row is good, 1 some were refused, 2 the arguments or the xlsx are wrong
 */
export function importCommand(argv: string[], io: Io): Promise<number> {
  return carryOut(io, async () => {
    if (argv[0] === 'questions') return importQuestionsCommand(argv.slice(1), io)
    const { values, positionals } = readArguments(argv, options, usage)
    if (values.help) {
      io.out(usage)
      return 0
    }
    const [type, file, more] = positionals
    if (type === undefined) throw new BadArguments(`缺少卷类。\n${usage}`)
    if (more !== undefined) throw new BadArguments(`“${more}”是多余的。\n${usage}`)
    const procedure = procedureNamed(type)
    const kind = openingAct(procedure, values.act)
    const columns = importColumns(procedure, kind)
    if (values.template) {
      const path = file ?? `${procedure.title}导入表.xlsx`
      if (existsSync(path)) throw new BadArguments(`“${path}”已经存在，不予覆盖；请换一个文件名。`)
      await writeTemplate(path, procedure.acts[kind]?.title ?? kind, columns)
      io.out(`已写出空白表 ${path}：红色标题的列必填，填写方法见第二张表。`)
      return 0
    }
    if (file === undefined) throw new BadArguments(`缺少台账文件。\n${usage}`)
    return withCounty(values.county, async ({ store, county }) => {
      if (values.unit && !county.unitsBelow(county.root).includes(values.unit))
        throw new BadArguments(`没有编号为“${values.unit}”的单位，请核对 --unit。`)
      const dryRun = values['dry-run'] ?? false
      const at = { store, county, procedure, kind, unit: values.unit ?? county.root, dryRun }
      const imported = await importLedger(file, columns, at)
      io.out(values.json ? JSON.stringify(imported) : showImported(imported, procedure))
      return imported.refused === 0 ? 0 : 1
    })
  })
}

/** The act that opens a file. @throws BadArguments where the type cannot be imported, or has no such act */
export function openingAct(procedure: Procedure, wanted?: string): string {
  if (shapesCounty(procedure.type))
    throw new BadArguments(`“${procedure.title}”决定全县的机构和期限，不能由台账导入；建县请用 zhunsheng init。`)
  const opening = Object.entries(procedure.acts).filter(([, { from }]) => from === 'nothing')
  const titles = opening.map(([kind, { title }]) => `${kind}（${title}）`).join('、')
  const found = wanted === undefined ? opening[0] : opening.find(([kind]) => kind === wanted)
  if (!found) throw new BadArguments(`“${procedure.title}”没有这样的建卷行为；可用：${titles || '无'}。`)
  return found[0]
}

export interface Imported {
  readonly file: string
  readonly dryRun: boolean
  /** Rows read: imported + merged + refused. */
  readonly rows: number
  readonly imported: number
  /** Rows that were imported before, now or earlier, word for word. */
  readonly merged: number
  readonly refused: number
  readonly problems: readonly (CellProblem & { readonly row: number })[]
  /** Titles of columns that were not used. */
  readonly ignored: readonly string[]
  /** The file of type `import-batch` that says all this; absent where nothing was imported. */
  readonly batch?: string
  readonly seconds: number
}

/**
 * Reads a ledger, enters its good rows, and records the import itself as an act that keeps the ledger as an attachment.
 * @throws BadLedger where the sheet as a whole cannot be used
 */
export async function importLedger(path: string, columns: readonly LedgerColumn[], at: Importing): Promise<Imported> {
  const began = performance.now()
  const ledger = await openLedger(path, columns)
  const done: ImportedRow[] = []
  for await (const row of importRows(ledger, basename(path), at)) done.push(row)
  const count = (result: ImportedRow['result']) => done.filter((row) => row.result === result).length
  const counted = { rows: done.length, imported: count('imported'), merged: count('merged'), refused: count('refused') }
  const problems = done.flatMap(({ row, problems: own }) => own.map((problem) => ({ row, ...problem })))
  const told = { file: path, dryRun: at.dryRun, ...counted, problems, ignored: ledger.ignored }
  const batch = !at.dryRun && counted.imported > 0 ? await recordBatch(path, at, { ...told, taken: ledger.taken, done }) : undefined
  return { ...told, ...(batch && { batch }), seconds: (performance.now() - began) / 1000 }
}

interface Recorded extends Omit<Imported, 'batch' | 'seconds'> {
  readonly taken: readonly string[]
  readonly done: readonly ImportedRow[]
}

/** 数据导入: from which file, by which columns, how many rows, which were left out and why. */
async function recordBatch(path: string, { store, county, procedure, unit }: Importing, told: Recorded): Promise<string> {
  const scope = { county: county.code, unit: county.root, person: 'import' }
  const about = { name: basename(path), type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', most: 200 * 1024 * 1024 }
  const { sha256 } = await store.attachments(scope).add(createReadStream(path), about)
  const entered = told.done.filter(({ result }) => result === 'imported').map(({ id }) => id)
  const id = deterministicId(county.code, 'import-batch', sha256, ...entered)
  const merged = told.merged > 0 ? `；另有${told.merged}行此前已经导入，未重复登记` : ''
  const unused = told.ignored.length > 0 ? `；未使用的列：${told.ignored.join('、')}` : ''
  const data = {
    system: 'ledger',
    importedType: procedure.title,
    exportedOn: county.today(),
    original: sha256,
    columnMap: `按标题对应：${told.taken.join('、')}${unused}；管卷单位：${county.unitName(unit)}${merged}`.slice(0, 20_000),
    rows: told.rows,
    taken: told.imported,
    refused: told.refused,
    ...(told.refused > 0 && { refusals: refusalsText(told.problems) }),
  }
  const act = {
    id: `${id}-hold`,
    kind: 'hold',
    on: county.today(),
    data,
    actor: { person: 'import', name: '台账导入', unit: county.root, capacity: 'countyOffice' },
  }
  const kept = await store.system.enter(scope, { type: 'import-batch', id, act })
  if (!kept.ok)
    throw new Error(
      `The rows are in, the record of the import is not: ${'refusals' in kept ? kept.refusals.map(explain).join('') : 'conflict'}`,
    )
  return id
}

function refusalsText(problems: Imported['problems']): string {
  const lines = problems.map(({ cell, title, says }) => `${cell}（${title}）：${says}`)
  const text = lines.join('\n')
  return text.length <= 20_000 ? text : `${text.slice(0, 19_900)}\n……全部${lines.length}处见原台账核对。`
}

/** What came of it, for people: every bad cell, then the counts. */
export function showImported(told: Imported, procedure: Procedure): string {
  const lines = told.problems.map(({ cell, title, says }) => `${cell}${title && `（${title}）`}：${says}`)
  if (told.ignored.length > 0) lines.push(`未使用的列：${told.ignored.join('、')}`)
  const verb = told.dryRun ? '检查（未登记）' : '导入'
  const good = told.dryRun ? '可以登记' : '已登记'
  lines.push(
    `${verb}${procedure.title}台账${told.rows}行：${good}${told.imported}行，此前已导入${told.merged}行，不合格${told.refused}行；用时${told.seconds.toFixed(1)}秒。`,
  )
  if (told.batch) lines.push(`本次导入记入数据导入卷 ${told.batch}，原台账作为附件留存。`)
  return lines.join('\n')
}
