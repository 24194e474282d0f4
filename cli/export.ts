import { existsSync } from 'node:fs'
import { type Period, period } from '../kernel/figure/period.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import { type LedgerFile, writeLedger } from '../office/xlsx/ledger.ts'
import type { Words } from '../office/xlsx/ledgerCell.ts'
import { ledgerColumns } from '../office/xlsx/ledgerColumns.ts'
import type { County } from '../store/county.ts'
import type { Scope } from '../store/scope.ts'
import type { Store } from '../store/store.ts'
import { people, procedures } from '../systems/index.ts'
import { BadArguments, readArguments } from './arguments.ts'
import { carryOut, onlyOne } from './command.ts'
import type { Io } from './io.ts'
import { withCounty } from './withCounty.ts'

const usage = `用法：zhunsheng export 卷类 [--period 2023] [--unit 单位编号] [--out 文件.xlsx] [--json]
      zhunsheng export --all    列出全部卷类
把一类案卷的台账导出为 xlsx；期间按立卷日期，不写则为全部。证件号码等只显示掩码，已作废的案卷不列入。`

const options = {
  period: { type: 'string' },
  unit: { type: 'string' },
  out: { type: 'string' },
  all: { type: 'boolean' },
  county: { type: 'string' },
} as const

/**
 * `zhunsheng export TYPE`: the ledger of one type of file.
 * @returns 0 written, 2 the arguments are wrong
 */
export function exportCommand(argv: string[], io: Io): Promise<number> {
  return carryOut(io, async () => {
    const { values, positionals } = readArguments(argv, options, usage)
    if (values.help || values.all) {
      io.out(values.all ? typesText() : usage)
      return 0
    }
    const procedure = procedureNamed(onlyOne(positionals, '卷类', usage))
    return withCounty(values.county, async ({ store, scope, county }) => {
      const span = values.period === undefined ? undefined : period(values.period, county.today())
      if (values.unit && !county.unitsBelow(county.root).includes(values.unit))
        throw new BadArguments(`没有编号为“${values.unit}”的单位，请核对 --unit。`)
      const path = values.out ?? `${procedure.title}台账${span ? `-${span.title}` : ''}.xlsx`
      const began = performance.now()
      const rows = await exportLedger(path, procedure, {
        store,
        scope,
        county,
        ...(span && { span }),
        ...(values.unit && { unit: values.unit }),
      })
      const seconds = (performance.now() - began) / 1000
      io.out(
        values.json
          ? JSON.stringify({ path, rows, seconds })
          : `已导出 ${path}：${procedure.title}${rows}件，用时${seconds.toFixed(1)}秒。`,
      )
      return 0
    })
  })
}

/** A type by its name or its Chinese title. @throws BadArguments */
export function procedureNamed(name: string): Procedure {
  const found = procedures.get(name) ?? [...procedures.values()].find(({ title }) => title === name)
  if (!found) throw new BadArguments(`没有“${name}”这类案卷。\n${typesText()}`)
  return found
}

const typesText = (): string => `可用的卷类：\n${[...procedures.values()].map(({ type, title }) => `  ${type}\t${title}`).join('\n')}`

export interface Exporting {
  readonly store: Store
  readonly scope: Scope
  readonly county: County
  /** By the day of opening. */
  readonly span?: Period
  /** With the units below it. */
  readonly unit?: string
}

/** Writes the ledger of what the scope sees. @returns how many files. @throws BadArguments where the file is there already */
export async function exportLedger(path: string, procedure: Procedure, { store, scope, county, span, unit }: Exporting): Promise<number> {
  if (existsSync(path)) throw new BadArguments(`“${path}”已经存在，不予覆盖；请用 --out 换一个文件名。`)
  const names = new Map<string, string>()
  const columns = ledgerColumns(procedure.facts.shape)
  if (columns.some(({ meta }) => meta.kind === 'person')) await nameEverybody(store, scope, names)
  const refs = columns.filter(({ meta }) => meta.kind === 'ref')
  const words: Words = { unit: county.unitName, person: (id) => names.get(id) ?? id, file: (id) => names.get(id) ?? id }
  const where = {
    ...(span && { opened: { from: span.from, to: span.to } }),
    ...(unit && { unit: { in: [...county.unitsBelow(unit)] } }),
  }

  async function* pages(): AsyncGenerator<readonly LedgerFile[]> {
    for (let after: string | undefined; ; ) {
      const page = await store.list(scope, { type: procedure.type, where, sort: 'opened', limit: 200, ...(after && { after }) })
      const named = page.rows.flatMap(({ file }) => refs.flatMap(({ fact, field }) => idsOf(file.facts[fact], field)))
      await nameFiles(store, scope, procedure.type, named, names)
      yield page.rows
      if (!page.next) return
      after = page.next
    }
  }

  return writeLedger(path, procedure, pages(), words, (rows) => [
    ['台账', `${county.name}${procedure.title}台账`],
    [
      '导出时间',
      new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' }).format(new Date()),
    ],
    ['立卷期间', span ? `${span.title}（${span.from}至${span.to}）` : '全部'],
    ['管卷单位', unit ? `${county.unitName(unit)}及其下属单位` : '全县'],
    ['件数', rows],
    ['未列入', '已作废的案卷'],
    ['敏感信息', '证件号码、电话、账号只显示掩码；原文须在系统内查看并留痕'],
    ...(county.demo ? ([['数据', '演示数据']] as const) : []),
  ])
}

const idsOf = (value: unknown, field: string | undefined): string[] =>
  [value]
    .flat()
    .flatMap((each) => (field === undefined ? each : (each as Record<string, unknown> | undefined)?.[field]))
    .filter((id): id is string => typeof id === 'string')

/** Names of the files referred to, a page at a time. */
async function nameFiles(store: Store, scope: Scope, type: string, ids: readonly string[], names: Map<string, string>): Promise<void> {
  const unknown = [...new Set(ids)].filter((id) => !names.has(id))
  if (unknown.length === 0) return
  const { refs } = await store.read(scope, { type, id: '', refs: unknown })
  for (const [id, { row }] of refs) names.set(id, row.number ?? row.file.title)
}

async function nameEverybody(store: Store, scope: Scope, names: Map<string, string>): Promise<void> {
  for (let after: string | undefined; ; ) {
    const page = await store.list(scope, { type: people, sort: 'opened', limit: 200, ...(after && { after }) })
    for (const { file } of page.rows) names.set(file.id, file.title)
    if (!page.next) return
    after = page.next
  }
}
