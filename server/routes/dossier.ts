import { asking, oneOf } from '../ask.ts'
import { templatesOf } from '../documents.ts'
import { type Answered, dossierOf } from '../dossier.ts'
import { asDocx, docxType, download } from '../download.ts'
import { ownFile } from '../ownFile.ts'
import { badRequest } from '../problem.ts'
import type { Asking, Routes, Serving } from '../serving.ts'

/** For every procedure with documents: the whole file as one numbered docx, for the archive or for whoever has to answer a case. */
export const dossierRoutes: Routes = (app, serving) => {
  const { store, definitions } = serving
  for (const procedure of definitions.procedures.values()) {
    if (templatesOf(definitions, procedure).length === 0) continue
    app.get<{ Params: { id: string } }>(
      `/api/${procedure.type}/:id/dossier`,
      {
        schema: {
          tags: [procedure.type],
          summary: `${procedure.title}：全卷（docx，编号、编页、附目录）`,
          description: '本卷各行为所产生的全部文书按时间次序装订为一份，作废的除外；个人信息以掩码显示。',
          params: { type: 'object', required: ['id'], properties: { id: { type: 'string', description: '卷的标识' } } },
          querystring: {
            type: 'object',
            properties: { answers: { type: 'string', description: '为答复哪一件案件提交：类型/卷的标识；材料改称证据' } },
          },
          response: { 200: asDocx },
        },
      },
      async (request, reply) => {
        const asked = asking(request)
        const opened = await ownFile(store, asked.permission, asked.permission.eyes(), procedure, request.params.id)
        const answers = await answered(serving, asked, oneOf(request.query, 'answers'))
        const content = await dossierOf({ store, definitions, county: asked.county }, procedure, opened, answers)
        const name = `${answers ? '证据材料' : '全卷'} ${opened.row.number ?? opened.row.file.title}.docx`
        return download(reply, name, docxType).send(content)
      },
    )
  }
}

/** The case that is answered, which whoever asks must be able to read as well. */
async function answered({ store, definitions }: Serving, { permission }: Asking, named: string | undefined): Promise<Answered | undefined> {
  if (named === undefined) return undefined
  const [type = '', id = ''] = named.split('/')
  const procedure = definitions.procedures.get(type)
  if (!procedure || id === '') throw badRequest(`“${named}”不是案件`, '请写作“类型/卷的标识”')
  const { row } = await ownFile(store, permission, permission.eyes(), procedure, id)
  return { typeTitle: procedure.title, title: row.file.title, ...(row.number && { number: row.number }) }
}
