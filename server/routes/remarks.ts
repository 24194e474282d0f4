import { z } from 'zod'
import { readBody } from '../actBody.ts'
import { asking, oneOf } from '../ask.ts'
import { addRemarks, removeRemark } from '../remark.ts'
import type { Routes } from '../serving.ts'

const body = z.strictObject({
  kind: z.enum(['note', 'tag', 'copy']).meta({ title: '种类', description: 'note批注，tag标签，copy抄送' }),
  text: z.string().trim().max(500).optional().meta({ title: '文字', description: '批注至多500字，标签至多12字' }),
  receiver: z.string().min(1).max(80).optional().meta({ title: '抄送给', description: '人员标识' }),
  items: z
    .array(
      z.strictObject({
        id: z.uuid().meta({ title: '标识', description: '由客户端生成的UUID；重复提交只记一次' }),
        type: z.string().min(1).max(60),
        file: z.string().min(1).max(80),
      }),
    )
    .min(1)
    .max(200)
    .meta({ title: '卷', description: '每项写明标识、卷的类型和卷的标识' }),
})

/** Working remarks on files: notes (批注), tags (标签), copies (抄送). */
export const remarkRoutes: Routes = (app, serving) => {
  const tags = ['desk']

  app.post('/api/remarks', { schema: { tags, summary: '批注、加标签、抄送：逐件答复', body: z.toJSONSchema(body) } }, async (request) => {
    return { results: await addRemarks(serving, asking(request), readBody(body, request.body)) }
  })

  app.delete<{ Params: { file: string; id: string } }>(
    '/api/remarks/:file/:id',
    {
      schema: {
        tags,
        summary: '撤回批注、标签、抄送',
        params: { type: 'object', properties: { file: { type: 'string' }, id: { type: 'string' } } },
      },
    },
    async (request, reply) => {
      await removeRemark(serving, asking(request), request.params.file, request.params.id)
      return reply.code(204).send()
    },
  )

  app.get(
    '/api/tags',
    { schema: { tags, summary: '一类卷上用过的标签及件数', querystring: { type: 'object', properties: { type: { type: 'string' } } } } },
    async (request) => ({
      tags: await serving.store.remarks(asking(request).permission.eyes()).tags(oneOf(request.query, 'type') ?? ''),
    }),
  )
}
