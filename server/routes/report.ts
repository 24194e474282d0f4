import { officialDocx } from '../../office/docx/officialDocx.ts'
import { officialMarkdown } from '../../office/docx/officialMarkdown.ts'
import { asking, oneOf } from '../ask.ts'
import { docxType, download } from '../download.ts'
import { badRequest, forbidden } from '../problem.ts'
import { type Report, writtenReport } from '../report.ts'
import type { Routes } from '../serving.ts'

const markdownType = 'text/markdown; charset=utf-8'

/** The annual report (年度报告) as its systems would write it now: every number with the figure it carries. */
export const reportRoutes: Routes = (app, { store, definitions }) => {
  app.get<{ Params: { year: string } }>(
    '/api/report/:year',
    {
      schema: {
        tags: ['report'],
        summary: '法治政府建设年度报告各章，每个数字都带着指标',
        description:
          '限看得到全县的岗位；写明unit的，写该单位及其下属单位的报告，限看得到该单位的岗位。format=docx、md时以文件下载；否则为JSON，holes列出尚无数值的指标。',
        params: { type: 'object', required: ['year'], properties: { year: { type: 'string', pattern: '^20[0-9]{2}$' } } },
        querystring: {
          type: 'object',
          properties: {
            format: { type: 'string', enum: ['json', 'docx', 'md'] },
            unit: { type: 'string', description: '只写该单位及其下属单位的报告' },
          },
        },
      },
    },
    async (request, reply) => {
      const { permission, county } = asking(request)
      const scope = permission.eyes()
      const unit = oneOf(request.query, 'unit')
      if (!permission.countyWide() && (!unit || !county.unitsBelow(scope.unit).includes(unit)))
        throw forbidden('本账号看不到全县的数据，写不出全县的报告', '请由依法治县办、县司法局等全县岗位的账号办理，或者写明本单位')
      if (unit && county.unitName(unit) === unit) throw badRequest(`没有编号为“${unit}”的单位`, '单位编号见机构名录')
      const { year } = request.params
      const last = county.today().slice(0, 4)
      if (!/^20\d\d$/.test(year) || year > last) throw badRequest(`没有“${year}”年度的报告`, `年度写作四位数字，至${last}年`)
      const format = oneOf(request.query, 'format') ?? 'json'
      if (!['json', 'docx', 'md'].includes(format)) throw badRequest(`不能写成“${format}”`, '可用：json、docx、md')
      const eyes = { ...scope, unit: county.root }
      const report = await writtenReport({ store, county, scope: eyes, definitions, ...(unit && { unit }) }, Number(year))
      const name = `${unit ? county.unitName(unit) : county.name}${year}年度法治政府建设情况报告`
      if (format === 'docx') return download(reply, `${name}.docx`, docxType).send(await officialDocx(report.tree))
      if (format === 'md') return download(reply, `${name}.md`, markdownType).send(officialMarkdown(report.tree))
      return { county: county.name, year: Number(year), on: county.today(), ...(county.demo && { demonstration: true }), ...shown(report) }
    },
  )
}

/** Chapters with their pieces in order: text, or a number with the address that opens it to its files. */
function shown({ chapters, tree, figures, holes }: Report) {
  return {
    title: tree.title,
    chapters: chapters.map(({ part, title, sentences }) => ({
      part,
      title,
      sentences: sentences.map((pieces) =>
        pieces.map((piece) =>
          typeof piece === 'string' ? { text: piece } : { text: piece.text, figure: piece.answer.id, period: piece.answer.period.title },
        ),
      ),
    })),
    figures: [...figures.values()].map(
      ({ id, title, value, shown: text, unit, definition, period: { from, to, title: span }, ...more }) => ({
        id,
        title,
        period: span,
        value,
        shown: text,
        unit,
        definition,
        ...('numerator' in more && { numerator: more.numerator, denominator: more.denominator }),
        href: `/api/figures/${encodeURIComponent(id)}?period=${from}..${to}&list=1`,
      }),
    ),
    holes,
    tree,
  }
}
