import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { deterministicId } from '../kernel/file/deterministicId.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import { problemTitle } from '../office/ledger/proposeMap.ts'
import type { Question } from '../office/ledger/questions.ts'
import { targetsOf } from '../office/ledger/targets.ts'
import { annotate } from '../office/xlsx/annotate.ts'
import { ledgerTemplate } from '../office/xlsx/ledgerTemplate.ts'
import { readBook } from '../office/xlsx/readBook.ts'
import { BadLedger } from '../office/xlsx/readSheet.ts'
import type { Definitions } from '../server/definitions.ts'
import { carryOut as bringIn } from '../server/import/carryOut.ts'
import { changed, type ImportState, importChange } from '../server/import/importState.ts'
import { keepBook, type PlannedImport, planImport } from '../server/import/planImport.ts'
import { startImport } from '../server/import/startImport.ts'
import { ourDefinitions } from '../server/ourDefinitions.ts'
import { openingsOf } from '../server/routes/import.ts'
import type { County } from '../store/county.ts'
import type { Store } from '../store/store.ts'
import type { Remark } from '../systems/organisation/importTold.ts'
import { BadArguments, readArguments } from './arguments.ts'
import { carryOut } from './command.ts'
import { procedureNamed } from './export.ts'
import { importQuestionsCommand } from './importQuestions.ts'
import type { Io } from './io.ts'
import { withCounty } from './withCounty.ts'

const usage = `用法：zhunsheng import 卷类 台账文件 [--dry-run] [--unit 管卷单位编号] [--act 建卷行为] [--answers 答复.json] [--annotated 批注.xlsx] [--json]
      zhunsheng import 卷类 --template [空白表.xlsx]
      zhunsheng import questions 题库.xlsx    考试题库，见 zhunsheng import questions --help
台账可以是 xlsx、xls、csv、txt；表头、合计、重复的标题行自动识别，各列按名称对应。看不懂的值逐一列出，不合格的格子逐格列出，这些行不登记。
--dry-run 只检查，不登记；--answers 给出对应关系（map）、答复（answers）和更正（fixes）；--annotated 写出带批注的原表。
同一台账或者改正后的台账再次导入不会重复登记；表中没有写明管卷单位的卷类，用 --unit 指定，不写则为县本级。`

const options = {
  'dry-run': { type: 'boolean' },
  template: { type: 'boolean' },
  unit: { type: 'string' },
  act: { type: 'string' },
  answers: { type: 'string' },
  annotated: { type: 'string' },
  county: { type: 'string' },
} as const

/**
 * `zhunsheng import TYPE FILE`: a ledger becomes files, by the same engine as the server's wizard.
 * @returns 0 every row is in or was before, 1 some stayed out, 2 the arguments or the ledger are wrong
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
    const opening = openingAct(procedure, values.act)
    if (values.template) {
      const path = file ?? `${procedure.title}导入表.xlsx`
      if (existsSync(path)) throw new BadArguments(`“${path}”已经存在，不予覆盖；请换一个文件名。`)
      await writeFile(path, await ledgerTemplate(procedure.acts[opening]?.title ?? opening, opening, targetsOf(procedure, opening)))
      io.out(`已写出空白表 ${path}：红色标题的列必填，示例和填写方法见其他各表。`)
      return 0
    }
    if (file === undefined) throw new BadArguments(`缺少台账文件。\n${usage}`)
    const change = values.answers === undefined ? {} : await readAnswers(values.answers)
    return withCounty(values.county, async ({ store, county }) => {
      if (values.unit && !county.unitsBelow(county.root).includes(values.unit))
        throw new BadArguments(`没有编号为“${values.unit}”的单位，请核对 --unit。`)
      const dryRun = values['dry-run'] ?? false
      const at = { store, county, definitions: ourDefinitions, procedure, opening, unit: values.unit ?? county.root, dryRun, change }
      const { told, planned } = await importLedger(file, at)
      if (values.annotated !== undefined) await writeFile(values.annotated, await annotated(planned))
      io.out(values.json ? JSON.stringify(told) : showImported(told, procedure))
      return told.stopped === 0 ? 0 : 1
    })
  })
}

/** The act that opens a file. @throws BadArguments where the type cannot be imported, or has no such act */
export function openingAct(procedure: Procedure, wanted?: string): string {
  const openings = openingsOf(procedure)
  if (openings.length === 0)
    throw new BadArguments(`“${procedure.title}”不能由台账导入：机构和期限请用 zhunsheng init，必须附材料的请逐件办理。`)
  const found = wanted === undefined ? openings[0] : openings.find(({ act }) => act === wanted)
  if (!found)
    throw new BadArguments(
      `“${procedure.title}”没有这样的建卷行为；可用：${openings.map(({ act, title }) => `${act}（${title}）`).join('、')}。`,
    )
  return found.act
}

async function readAnswers(path: string) {
  const parsed = importChange.safeParse(JSON.parse(await readFile(path, 'utf8').catch(() => '0')))
  if (!parsed.success) throw new BadArguments(`“${path}”不是答复文件：应为含有 map、answers、fixes 的 JSON。`)
  return parsed.data
}

export interface Importing {
  readonly store: Store
  readonly county: County
  readonly definitions: Definitions
  readonly procedure: Procedure
  readonly opening: string
  /** Who keeps the files where no column says it. */
  readonly unit: string
  readonly dryRun: boolean
  /** Map, answers and corrections given beforehand. */
  readonly change?: Parameters<typeof changed>[1]
}

export interface Imported {
  readonly file: string
  readonly dryRun: boolean
  /** Lines read = imported + setAside + merged + skipped + stopped. */
  readonly read: number
  readonly imported: number
  readonly setAside: number
  readonly merged: number
  readonly skipped: number
  readonly stopped: number
  readonly problems: readonly Remark[]
  readonly flags: readonly Remark[]
  /** What nobody has answered yet. */
  readonly questions: readonly Question[]
  /** The file of type `import-batch` that says all this; absent where nothing was imported. */
  readonly batch?: string
  readonly seconds: number
}

/**
 * Plans the import of a ledger and, unless it is a trial, carries it out.
 * @throws BadLedger where the file as a whole cannot be used
 */
export async function importLedger(path: string, at: Importing): Promise<{ told: Imported; planned: PlannedImport }> {
  const began = performance.now()
  const { store, county, definitions, procedure, opening, unit, dryRun, change } = at
  const content = await readFile(path).catch(() => {
    throw new BadLedger(`无法读取“${path}”：没有这个文件。`)
  })
  const original = { sha256: createHash('sha256').update(content).digest('hex'), name: basename(path) }
  keepBook(county.code, original, { bytes: content, book: await readBook(content, original.name) })
  const eyes = { county: county.code, unit: county.root, person: 'import' }
  const actor = { person: 'import', name: '台账导入', unit: county.root, capacity: 'countyOffice' }
  const bare: ImportState = {
    id: deterministicId(county.code, 'import', original.sha256, procedure.type, opening, unit, new Date().toISOString()),
    type: procedure.type,
    opening,
    unit,
    system: 'ledger',
    original,
    headRows: {},
    map: {},
    answers: {},
    fixes: {},
    createdAt: new Date().toISOString(),
  }
  const state = change ? changed(bare, change) : bare
  const planner = {
    store,
    county,
    procedures: definitions.procedures,
    mayKeep: () => true,
    ...(definitions.people && { people: definitions.people }),
  }
  const planned = await planImport(planner, state)
  const { balance, plan } = planned
  let batch: string | undefined
  if (!dryRun && planned.files.length > 0) {
    batch = await startImport({ store }, county, { actor, eyes }, state, planned)
    await bringIn({ store, definitions, county, log: { info: () => {}, warn: () => {} } }, batch)
  }
  const questions = plan.questions.filter(({ needed, answer }) => needed && answer === undefined)
  const told = { file: path, dryRun, ...balance, problems: plan.problems, flags: plan.flags, questions, ...(batch && { batch }) }
  return { told: { ...told, seconds: (performance.now() - began) / 1000 }, planned }
}

const annotated = ({ bytes, book, tables, plan }: PlannedImport): Promise<Buffer> =>
  annotate(
    bytes,
    book,
    tables,
    [
      ...plan.problems.map((one) => ({ ...one, level: 'stop' as const })),
      ...[...plan.flags, ...plan.skipped].map((one) => ({ ...one, level: 'note' as const })),
    ],
    problemTitle,
  )

/** What came of it, for people: what is asked, every bad cell, then the counts. */
export function showImported(told: Imported, procedure: Procedure): string {
  const lines = told.questions.map(
    ({ id, says, count, offers }) =>
      `要答复（${count}处）：${says}\n  答复写在 answers 的“${id}”：${offers.map(({ answer, title }) => `${answer}（${title}）`).join('、')}`,
  )
  lines.push(...told.problems.map(({ cell, column, says }) => `${cell}${column && `（${column}）`}：${says}`))
  lines.push(...told.flags.map(({ cell, column, says }) => `提醒 ${cell}${column && `（${column}）`}：${says}`))
  const verb = told.dryRun ? '检查（未登记）' : '导入'
  lines.push(
    `${verb}${procedure.title}台账：读取${told.read}行＝${told.dryRun ? '可以登记' : '已登记'}${told.imported}行＋搁置${told.setAside}行（标题、合计、页脚）＋合并${told.merged}行＋跳过${told.skipped}行＋未导入${told.stopped}行；用时${told.seconds.toFixed(1)}秒。`,
  )
  if (told.batch) lines.push(`本次导入记入数据导入卷 ${told.batch}，原台账作为附件留存，可以整批撤回。`)
  return lines.join('\n')
}
