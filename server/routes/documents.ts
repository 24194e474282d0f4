import { chineseDay } from '../../kernel/report/chineseDay.ts'
import type { DocumentTree } from '../../kernel/report/documentTree.ts'
import { day } from '../../kernel/time/day.ts'
import { fillTemplate } from '../../office/docx/docxTemplate.ts'
import { officialDocx } from '../../office/docx/officialDocx.ts'
import { asking } from '../ask.ts'
import { withCheckCode } from '../certificateCheck.ts'
import { printed, templatesOf } from '../documents.ts'
import { asDocx, docxType, download } from '../download.ts'
import { ownFile } from '../ownFile.ts'
import { templateOn, valuesFor } from '../ownTemplate.ts'
import { type PaperLine, papersOf } from '../papers.ts'
import { badRequest } from '../problem.ts'
import type { FastifyRequest, Routes } from '../serving.ts'
import { baseOf } from './certificateCheck.ts'

interface Which {
  readonly id: string
  readonly seq: string
  readonly name: string
}

/** For every procedure with documents (文书): each of them as docx, to whoever may read the file. */
export const documentRoutes: Routes = (app, serving) => {
  const { store, definitions } = serving
  for (const procedure of definitions.procedures.values()) {
    app.get<{ Params: { id: string } }>(
      `/api/${procedure.type}/:id/papers`,
      {
        schema: {
          tags: [procedure.type],
          summary: `${procedure.title}：卷内目录`,
          description: '文书和入卷材料，按入卷次序，附起止页次、原件存放处、版本和状态。',
          params: { type: 'object', required: ['id'], properties: { id: { type: 'string', description: '卷的标识' } } },
        },
      },
      async (request) => {
        const asked = asking(request)
        const opened = await ownFile(store, asked.permission, asked.permission.eyes(), procedure, request.params.id)
        return { papers: await papersOf(serving, asked, procedure, opened) }
      },
    )
    const names = [...new Set(templatesOf(definitions, procedure).map(({ name }) => name))]
    if (names.length === 0) continue
    const asked = async (request: FastifyRequest<{ Params: Which }>) => {
      const { permission, county } = asking(request)
      const { id, seq, name } = request.params
      if (!/^[1-9]\d{0,8}$/.test(seq)) throw badRequest(`“${seq}”不是行为序号`, '请填写正整数')
      const opened = await ownFile(store, permission, permission.eyes(), procedure, id)
      const kept = { store, definitions, county }
      const made = await printed(kept, procedure, opened, { seq: Number(seq), name })
      const coded = withCheckCode(serving, baseOf(request), opened.row.file, made.tree)
      // The catalogue of a file lists what is in the file, also what came in after it was made.
      const tree = name === '卷内目录' ? withCatalogue(coded, await papersOf(serving, asking(request), procedure, opened)) : coded
      return { made, kept, tree }
    }
    const params = {
      type: 'object',
      required: ['id', 'seq', 'name'],
      properties: {
        id: { type: 'string', description: '卷的标识' },
        seq: { type: 'string', pattern: '^[1-9][0-9]*$', description: '行为序号' },
        name: { type: 'string', enum: names, description: '文书名称' },
      },
    }
    app.get<{ Params: Which }>(
      `/api/${procedure.type}/:id/documents/:seq/:name/text`,
      { schema: { tags: [procedure.type], summary: `${procedure.title}：文书的文字，供页面显示和朗读`, params } },
      async (request) => (await asked(request)).tree,
    )
    app.get<{ Params: Which }>(
      `/api/${procedure.type}/:id/documents/:seq/:name`,
      {
        schema: {
          tags: [procedure.type],
          summary: `${procedure.title}：文书（docx）`,
          description: '第seq号行为所产生的文书，内容以该行为当时的卷为准，经更正的按更正后的内容；个人信息以掩码显示。',
          params,
          response: { 200: asDocx },
        },
      },
      async (request, reply) => {
        const { made, tree, kept } = await asked(request)
        const { name } = request.params
        const own = await templateOn(kept, { type: procedure.type, act: made.act.kind, name }, made.act.on)
        const content = own ? fillTemplate(own, valuesFor({ ...made, tree })) : await officialDocx(tree)
        return download(reply, `${name}${tree.number ?? ''}.docx`, docxType).send(content)
      },
    )
  }
}

const withCatalogue = (tree: DocumentTree, papers: readonly PaperLine[]): DocumentTree => ({
  ...tree,
  blocks: [
    ...tree.blocks,
    {
      kind: 'table',
      head: ['序号', '文件名称', '责任者', '日期', '页号'],
      rows: papers.map(({ n, name, by, on, from, to }) => [
        String(n),
        name,
        by,
        chineseDay(day(on)),
        from === to ? String(from) : `${from}—${to}`,
      ]),
    },
  ],
})
