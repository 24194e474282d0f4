import type { File } from '../../kernel/file/file.ts'
import { officialDocx } from '../../office/docx/officialDocx.ts'
import { annualReport } from '../../systems/report/annualReport.ts'
import { oneOf } from '../ask.ts'
import { asDocx, docxType, download } from '../download.ts'
import { countyEyes } from '../jobs/system.ts'
import { noSuchFile } from '../problem.ts'
import { factsOf, printedParts, reportDocument, tellFor } from '../reportFile.ts'
import type { Routes } from '../serving.ts'

/** Published annual reports (公开的年度报告), open to everybody: as frozen, with their corrections; internal notes are not among them. */
export const publicReportRoutes: Routes = (app, { store, definitions, settings }) => {
  if (!definitions.procedures.has(annualReport.type)) return
  const published = { 'on.publish': { exists: true } }
  const head = (file: File, nameOf: (unit: string) => string) => {
    const facts = factsOf(file)
    const { medium, address } = file.facts as { medium?: string; address?: string }
    return {
      id: file.id,
      title: file.title,
      year: facts.year,
      level: facts.level,
      reporter: nameOf(facts.reporter),
      published: file.on.publish,
      medium,
      address,
    }
  }

  app.get(
    '/api/public-reports',
    { config: { public: true }, schema: { tags: ['report'], summary: '公开的年度报告（公开）' } },
    async () => {
      const county = await store.county(settings.county)
      const { rows } = await store.system.list(countyEyes(county), {
        type: annualReport.type,
        where: published,
        limit: 200,
        sort: '-on.publish',
      })
      return { county: county.name, reports: rows.map(({ file }) => head(file, county.unitName)) }
    },
  )

  app.get<{ Params: { id: string } }>(
    '/api/public-reports/:id',
    {
      config: { public: true },
      schema: {
        tags: ['report'],
        summary: '一份公开的年度报告：封存的全文、每个数字的口径、勘误（公开）',
        params: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
        querystring: { type: 'object', properties: { format: { type: 'string', enum: ['json', 'docx'] } } },
        response: { 200: { ...asDocx, content: { ...asDocx.content, 'application/json': { schema: { type: 'object' } } } } },
      },
    },
    async (request, reply) => {
      const county = await store.county(settings.county)
      const { row } = await store.system.read(countyEyes(county), { type: annualReport.type, id: request.params.id })
      if (row?.file.type !== annualReport.type || row.file.on.publish === undefined) throw noSuchFile()
      const facts = factsOf(row.file)
      const keeping = { store, county, versions: new Map() }
      if (oneOf(request.query, 'format') === 'docx')
        return download(reply, `${row.file.title}.docx`, docxType).send(
          await officialDocx(await reportDocument(keeping, row.file, row.number)),
        )
      const parts = await printedParts(facts, tellFor(keeping, facts))
      const answer = {
        ...head(row.file, county.unitName),
        ...(row.number && { number: row.number }),
        asOf: facts.asOf,
        digest: facts.digest,
        parts: parts.map(({ name, blocks, emptyReason }) => ({
          name,
          ...(emptyReason && { emptyReason }),
          blocks: blocks.map(({ heading, runs }) => ({
            heading,
            runs: runs.map((run) => ('answer' in run ? { text: run.text, figure: run.answer.id } : run)),
          })),
        })),
        figures: (facts.figures ?? []).map(({ figure, span, name, shown, definition, version, digest }) => ({
          figure,
          span,
          name,
          shown,
          definition,
          version,
          digest,
        })),
        errata: facts.errata ?? [],
      }
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer))
    },
  )
}
