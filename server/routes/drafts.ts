import { asking } from '../ask.ts'
import { answersForm } from '../exams.ts'
import { draftForm } from '../import/importState.ts'
import { badRequest, Problem } from '../problem.ts'
import type { Routes } from '../serving.ts'

const params = {
  type: 'object',
  required: ['form'],
  properties: { form: { type: 'string', description: '表单，如appeal.receive，或者appeal.accept:卷的标识' } },
}
/** Drafts that the program writes by rules of its own: an import under way, answers that count until the bell. */
const written: readonly string[] = [draftForm, answersForm]
type Form = { Params: { form: string } }

/** What somebody has typed and not yet sent: their own alone, whatever the role. */
export const draftRoutes: Routes = (app, { store }) => {
  app.get('/api/drafts', { schema: { tags: ['drafts'], summary: '本人的全部草稿' } }, async (request) => ({
    drafts: await store.drafts(asking(request).permission.eyes()).all(),
  }))

  app.get<Form>('/api/drafts/:form', { schema: { tags: ['drafts'], summary: '读取草稿', params } }, async (request) => {
    const draft = await store.drafts(asking(request).permission.eyes()).find(...formOf(request.params.form))
    if (!draft) throw new Problem(404, 'no-draft', '没有这份草稿', '请重新填写')
    return draft
  })

  app.put<Form>(
    '/api/drafts/:form',
    { schema: { tags: ['drafts'], summary: '保存草稿', params, body: { type: 'object', additionalProperties: true } } },
    async (request) => {
      const body = request.body
      if (body === null || typeof body !== 'object' || Array.isArray(body)) throw badRequest('草稿应为一个JSON对象', '请按表单内容保存')
      const [file, form] = formOf(request.params.form)
      if (written.includes(form)) throw badRequest('这份草稿由平台保存', '请在台账导入或者答题的页面上填写')
      return store.drafts(asking(request).permission.eyes()).save(file, form, body)
    },
  )

  app.delete<Form>('/api/drafts/:form', { schema: { tags: ['drafts'], summary: '删除草稿', params } }, async (request, reply) => {
    await store.drafts(asking(request).permission.eyes()).remove(...formOf(request.params.form))
    return reply.code(204).send()
  })
}

/** The form and, after a colon, the file it is for. */
function formOf(text: string): [file: string, form: string] {
  const [form = '', file = '', ...rest] = text.split(':')
  if (!/^[\w.$-]{1,120}$/.test(form) || file.length > 80 || rest.length > 0)
    throw badRequest('草稿的表单名称有误', '写作“类型.行为”，已有卷的在后面加“:卷的标识”')
  return [file, form]
}
