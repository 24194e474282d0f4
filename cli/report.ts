import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answer } from '../kernel/figure/answer.ts'
import { period } from '../kernel/figure/period.ts'
import { catalogueFor } from '../kernel/figure/versions.ts'
import { officialDocx } from '../office/docx/officialDocx.ts'
import { officialMarkdown } from '../office/docx/officialMarkdown.ts'
import { writtenReport } from '../server/report.ts'
import { procedures, systems } from '../systems/index.ts'
import { BadArguments, readArguments } from './arguments.ts'
import { carryOut } from './command.ts'
import { showAnswer } from './figure.ts'
import type { Io } from './io.ts'
import { type InCounty, withCounty } from './withCounty.ts'

const usage = `用法：zhunsheng report --year 2023 [--unit 单位编号] [--out 文件夹] [--json]    写出年度报告各部分（docx 和 Markdown），每个数字都带着指标；写明单位的，写该单位的报告
      zhunsheng report --year 2023 --open 指标编号 [--span H1]      列出一个数字背后的案卷`

const options = {
  year: { type: 'string' },
  out: { type: 'string' },
  open: { type: 'string' },
  span: { type: 'string' },
  unit: { type: 'string' },
  county: { type: 'string' },
} as const

/**
 * `zhunsheng report --year Y`: the annual report's parts, from the systems' chapters and their figures; of one unit where it is named.
 * @returns 0 written, 1 written but with holes still to fill, 2 the arguments are wrong
 */
export function reportCommand(argv: string[], io: Io): Promise<number> {
  return carryOut(io, async () => {
    const { values } = readArguments(argv, options, usage)
    if (values.help) {
      io.out(usage)
      return 0
    }
    if (!values.year || !/^20\d\d$/.test(values.year)) throw new BadArguments(`请用 --year 写明报告年度，例如 --year 2023。\n${usage}`)
    const year = Number(values.year)
    return withCounty(values.county, async (at) => {
      if (values.open) return open(io, at, values.open, values.span ? `${year}-${values.span}` : String(year), values.json)
      if (values.unit && at.county.unitName(values.unit) === values.unit)
        throw new BadArguments(`没有编号为“${values.unit}”的单位；单位编号见机构名录。`)
      const written = await writeReport(at, year, values.unit)
      const out = values.out ?? '.'
      await mkdir(out, { recursive: true })
      const base = join(out, `${values.unit ? at.county.unitName(values.unit) : at.county.name}${year}年度法治政府建设情况报告`)
      await writeFile(`${base}.md`, written.markdown)
      await writeFile(`${base}.docx`, written.docx)
      io.out(
        values.json
          ? JSON.stringify({ files: [`${base}.md`, `${base}.docx`], figures: written.figures, holes: written.holes })
          : report(base, written),
      )
      return written.holes.length > 0 ? 1 : 0
    })
  })
}

/** The report of a year: both forms, the figures in it, and those that have no value yet. */
export async function writeReport(at: InCounty, year: number, unit?: string) {
  const { tree, figures, holes } = await writtenReport({ ...at, definitions: { systems, procedures }, ...(unit && { unit }) }, year)
  return {
    markdown: officialMarkdown(tree),
    docx: await officialDocx(tree),
    figures: Object.fromEntries([...figures].map(([key, { shown }]) => [key, shown])),
    holes,
  }
}

async function open(io: Io, at: InCounty, id: string, text: string, json: boolean | undefined): Promise<number> {
  const { store, scope, county } = at
  const span = period(text, county.today())
  const { versions } = await store.figures(county.code)
  const told = await answer(id, { period: span, today: county.today(), list: true }, catalogueFor(versions, span), store.records(scope))
  io.out(json ? JSON.stringify(told) : showAnswer(told, at.county.unitName))
  return 0
}

function report(base: string, { figures, holes }: Awaited<ReturnType<typeof writeReport>>): string {
  const lines = [`已写出 ${base}.docx 和 ${base}.md，共用指标${Object.keys(figures).length}个。`]
  if (holes.length > 0) lines.push(`尚有空缺${holes.length}处，发布前须补齐：${holes.join('、')}`)
  return lines.join('\n')
}
