import { answer } from '../../kernel/figure/answer.ts'
import { period } from '../../kernel/figure/period.ts'
import { catalogueFor, versionFor } from '../../kernel/figure/versions.ts'
import { fieldMeta } from '../../kernel/file/fields.ts'
import { nameTitle } from '../../kernel/file/nameTitle.ts'
import { type TableColumn, tableBook } from '../../office/xlsx/table.ts'
import { asking, oneOf } from '../ask.ts'
import { download, xlsxType } from '../download.ts'
import { citedIn, jointly, leftOut, measuredBy, notYet, rolledUp, type UnitOf } from '../figureDetail.ts'
import { countyEyes } from '../jobs/system.ts'
import { Problem } from '../problem.ts'
import type { FastifyRequest, Routes } from '../serving.ts'

type One = { Params: { id: string } }
const params = { type: 'object', required: ['id'], properties: { id: { type: 'string', description: '指标编号' } } }
const over = {
  period: { type: 'string', description: '2023、2023-H1、2023-Q3、2023-07、2024-to-date、起..止；默认为本年至今' },
  unit: { type: 'string', description: '只计该单位及其下属单位' },
  asOf: { type: 'string', description: '以该时刻已录入的为准（ISO 8601）' },
}

/** What stands around a figure's number: what is not in it, what units share, who has printed it, the units it is made of, and its list to take away. */
export const figureDetailRoutes: Routes = (app, { store, definitions }) => {
  const tags = ['figures']

  async function asked(request: FastifyRequest<One>) {
    const { permission, county } = asking(request)
    const eyes = permission.eyes()
    const today = county.today()
    const unit = oneOf(request.query, 'unit')
    const asOf = oneOf(request.query, 'asOf')
    const span = oneOf(request.query, 'period') ?? `${today.slice(0, 4)}-to-date`
    const within = period(span, today)
    const { versions } = await store.figures(county.code)
    const catalogue = catalogueFor(versions, within)
    const { id } = request.params
    if (!catalogue.has(id)) throw new Problem(404, 'no-such-figure', `没有编号为“${id}”的指标`, '全部指标见 /api/figures')
    const ask = {
      period: within,
      today,
      ...(unit && { units: county.unitsBelow(unit) }),
      ...(asOf && !Number.isNaN(Date.parse(asOf)) && { asOf: new Date(asOf).toISOString() }),
    }
    return { permission, county, eyes, id, span, unit, ask, catalogue, versions, records: store.records(eyes) }
  }

  const dayTitle = (type: string) => (name: string) => {
    const procedure = definitions.procedures.get(type)
    return procedure ? nameTitle(procedure, name) : name
  }

  app.get<One>(
    '/api/figures/:id/around',
    {
      schema: {
        tags,
        summary: '指标数值以外：没有计入的件及其原因、由几个单位共有的件、引用它的年度报告',
        params,
        querystring: { type: 'object', properties: over },
      },
    },
    async (request) => {
      const { county, eyes, id, unit, span, ask, catalogue, records } = await asked(request)
      const measure = measuredBy(id, catalogue)
      const left = measure ? await leftOut(measure, ask, { records, store, eyes, dayTitle: dayTitle(measure.of) }) : []
      const joint = await jointly(id, ask, catalogue, records)
      const why = notYet(ask.period, county)
      return {
        id,
        ...(why && { uncomputable: why }),
        leftOut: left.map(({ why: reason, files }) => ({ why: reason, count: files.length, files: files.slice(0, 200) })),
        ...(joint && { joint }),
        cited: unit || ask.asOf ? [] : await citedOver(request, id, span),
      }
    },
  )

  /** Sealed reports that the asker may read and that print the figure over the span, each against what it is now. */
  async function citedOver(request: FastifyRequest<One>, id: string, span: string) {
    const { permission, county } = asking(request)
    if (!definitions.procedures.has('annual-report')) return []
    const { rows } = await store.list(permission.eyes(), { type: 'annual-report', sort: '-opened', limit: 200 })
    const cited = citedIn(
      rows.map(({ file }) => file).filter(({ facts }) => facts.level === 'county'),
      id,
      [span],
    )
    const records = store.system.records(countyEyes(county))
    return Promise.all(
      cited.map(async (one) => {
        const within = period(one.span, county.today())
        const { versions } = await store.figures(county.code)
        const now = await answer(id, { period: within, today: county.today() }, catalogueFor(versions, within), records)
        const moved = now.shown !== one.shown
        const by = typeof now.value === 'number' && one.value !== '' ? now.value - Number(one.value) : undefined
        return {
          ...one,
          now: now.shown,
          unit: now.unit,
          moved,
          ...(moved && by !== undefined && Number.isFinite(by) && { by: Number(by.toFixed(4)) }),
        }
      }),
    )
  }

  app.get<One>(
    '/api/figures/:id/below',
    {
      schema: {
        tags,
        summary: '指标的逐级汇总：一个单位及其直接下级，各含其下属单位',
        description: 'unit缺省为全县。几个单位共有的件，各单位都计，合计只计一次；sum与whole不同的，即由此而来。',
        params,
        querystring: { type: 'object', properties: over },
      },
    },
    async (request) => {
      const { county, id, unit, ask, catalogue, records, eyes } = await asked(request)
      const units: UnitOf[] = []
      for (let after: string | undefined; ; ) {
        const page = await store.list(eyes, { type: 'unit', limit: 200, ...(after && { after }) })
        units.push(
          ...page.rows.map(({ file: { id: of, facts } }) => ({
            id: of,
            name: county.unitName(of),
            kind: String(facts.kind ?? ''),
            ...(typeof facts.parent === 'string' && { parent: facts.parent }),
          })),
        )
        if (!page.next) break
        after = page.next
      }
      const top = unit ?? county.root
      const { units: _, ...span } = ask
      const { whole, ...rolled } = await rolledUp(
        id,
        { ...span, unit: top, wide: unit === undefined },
        { catalogue, records, county, units },
      )
      const kinds = fieldMeta(definitions.procedures.get('unit')?.facts.shape.kind as never)?.options ?? {}
      const { groups: __, list: ___, ...told } = whole
      return {
        ...told,
        kind: catalogue.get(id)?.kind,
        unitId: top,
        unitName: county.unitName(top),
        ...(unit && unit !== county.root && { above: county.unitsAbove(unit).map((one) => ({ id: one, name: county.unitName(one) })) }),
        ...rolled,
        rows: rolled.rows.map((row) => ({ ...row, kindTitle: kinds[row.kind] ?? '其他' })),
        ...(await joint(id, ask, catalogue, records)),
      }
    },
  )
  const joint = async (...of: Parameters<typeof jointly>) => {
    const found = await jointly(...of)
    return found ? { joint: found } : {}
  }

  app.get<One>(
    '/api/figures/:id/export',
    {
      schema: {
        tags,
        summary: '指标的名单（xlsx），附口径、期间、截至时刻和没有计入的件',
        params,
        querystring: { type: 'object', properties: over },
      },
    },
    async (request, reply) => {
      const { permission, county, eyes, id, unit, ask, catalogue, versions, records } = await asked(request)
      const found = await answer(id, { ...ask, list: true }, catalogue, records)
      const measure = measuredBy(id, catalogue)
      const left = measure ? await leftOut(measure, ask, { records, store, eyes, dayTitle: dayTitle(measure.of) }) : []
      // Of a rate the list is its numerator's; the base stands beside it, marked.
      const figure = catalogue.get(id)
      const base =
        figure?.kind === 'ratio' ? ((await answer(figure.base, { ...ask, list: true }, catalogue, records)).list ?? []) : undefined
      const hits = new Set((found.list ?? []).map((row) => row.id))
      const rest = figure?.kind === 'ratio' && figure.rest === true
      const rows = base ?? found.list ?? []
      const columns: TableColumn[] = [
        { title: '文号', width: 26, holds: 'text' },
        { title: '名称', width: 50, holds: 'text' },
        { title: '单位', width: 26, holds: 'text' },
        { title: '日期', width: 14, holds: 'day' },
        ...(base ? [{ title: '计入分子', width: 10, holds: 'text' } as const] : [{ title: '数量', width: 10, holds: 'count' } as const]),
      ]
      const pages = async function* () {
        yield rows.map((row) => [
          row.number ?? '',
          row.title,
          county.unitName(row.unit),
          row.day ?? '',
          base ? (hits.has(row.id) !== rest ? '是' : '') : row.amount,
        ])
      }
      const version = versionFor(versions.get(id) ?? [], ask.period)
      const book = tableBook(columns, pages(), (count) => [
        ['指标', found.title],
        ['数值', found.shown],
        ...(found.numerator !== undefined ? [['算式', `${found.numerator} ÷ ${found.denominator}`] as const] : []),
        ['口径', `${found.definition}（第${version?.n ?? 1}版）`],
        ['期间', ask.period.title],
        ['单位', unit ? `${county.unitName(unit)}及其下属单位` : '全县'],
        ['截至', ask.asOf ?? `${county.today()}现有记录`],
        ['名单件数', count],
        ['没有计入', left.map(({ why, files }) => `${why}：${files.length}件`).join('；') || '没有'],
        ['导出人', permission.account.name],
        ...(county.demo ? [['提示', '演示数据'] as const] : []),
      ])
      return download(reply, `${found.title}-${ask.period.title}.xlsx`, xlsxType).send(book)
    },
  )
}
