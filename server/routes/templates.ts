import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { explain } from '../../kernel/file/refusal.ts'
import { isDay } from '../../kernel/time/day.ts'
import { BadTemplate, mostTemplateBytes, templateTags } from '../../office/docx/docxTemplate.ts'
import { officialDocx } from '../../office/docx/officialDocx.ts'
import { documentTemplate } from '../../systems/organisation/documentTemplate.ts'
import { readBody } from '../actBody.ts'
import { asking } from '../ask.ts'
import { templatesOf } from '../documents.ts'
import { asDocx, docxType, download } from '../download.ts'
import { blankDocument, comparedTags, fieldsOf, ownTemplates, tagTitle } from '../ownTemplate.ts'
import { badRequest, forbidden, Problem } from '../problem.ts'
import type { Asking, Routes } from '../serving.ts'

type Named = { Params: { type: string; act: string; name: string } }
const text = { type: 'string' }
const params = { type: 'object', required: ['type', 'act', 'name'], properties: { type: text, act: text, name: text } }
const tags = ['definitions']
const adoption = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ title: '模板文件' }),
  fileName: z.string().min(1).max(200).meta({ title: '文件名' }),
  fromDay: z.iso.date().meta({ title: '启用日期' }),
})

/** The official documents (文书) of every system: how each looks, which tags it has, and the county's own templates in their place. */
export const templateRoutes: Routes = (app, serving) => {
  const { store, definitions } = serving
  const found = ({ type, act, name }: Named['Params']) => {
    const procedure = definitions.procedures.get(type)
    const official = procedure && templatesOf(definitions, procedure).find((one) => one.name === name && one.act === act)
    if (!procedure || !official) throw new Problem(404, 'no-template', `没有文书“${name}”`, '请从文书模板打开')
    return { procedure, official }
  }
  /** @throws Problem 403 unless the account looks after the county's templates */
  const keeper = ({ permission }: Asking) => {
    const worn = permission.wearing('countyOffice') ?? permission.wearing('justiceBureau')
    if (!worn) throw forbidden('本账号不能更换文书模板', '请由县司法局或者依法治县办的账号办理')
    return worn
  }

  app.get('/api/templates', { schema: { tags, summary: '文书模板' } }, async (request) => {
    const { county, permission } = asking(request)
    permission.eyes()
    const own = await ownTemplates({ store, definitions, county })
    return {
      mayReplace: (permission.wearing('countyOffice') ?? permission.wearing('justiceBureau')) !== undefined,
      systems: definitions.systems.flatMap(({ row, title, documents = {} }) => {
        const all = Object.entries(documents).flatMap(([type, list]) => {
          const procedure = definitions.procedures.get(type)
          return list.map(({ name, act }) => {
            const now = own.find(
              (one) => one.type === type && one.act === act && one.name === name && one.state === 'used' && one.fromDay <= county.today(),
            )
            return {
              type,
              typeTitle: procedure?.title ?? type,
              act,
              actTitle: procedure?.acts[act]?.title ?? act,
              name,
              ...(now && { own: { fromDay: now.fromDay, fileName: now.fileName } }),
            }
          })
        })
        return all.length > 0 ? [{ row, title, documents: all }] : []
      }),
    }
  })

  app.get<Named>(
    '/api/templates/:type/:act/:name',
    { schema: { tags, summary: '一种文书：样子、字段、本县的模板', params } },
    async (request) => {
      const { county, permission } = asking(request)
      permission.eyes()
      const { procedure, official } = found(request.params)
      const { type, act, name } = request.params
      return {
        type,
        typeTitle: procedure.title,
        act,
        actTitle: procedure.acts[act]?.title ?? act,
        name,
        source: procedure.acts[act]?.source,
        tree: blankDocument(procedure, official, (tag) =>
          tag.startsWith('$when') ? '' : `〔${tagTitle(procedure, official, tag) ?? tag}〕`,
        ),
        fields: fieldsOf(procedure, official),
        own: (await ownTemplates({ store, definitions, county }, request.params)).map(({ id, state, fromDay, fileName }) => ({
          id,
          state: { code: state, title: documentTemplate.states[state] ?? state },
          fromDay,
          fileName,
        })),
      }
    },
  )

  app.get<Named>(
    '/api/templates/:type/:act/:name/docx',
    {
      schema: {
        tags,
        summary: '下载文书模板（docx，带字段）',
        description: '改好版式和文字后上传，即为本县的模板；字段写在半角大括号内。',
        params,
        response: { 200: asDocx },
      },
    },
    async (request, reply) => {
      asking(request).permission.eyes()
      const { procedure, official } = found(request.params)
      const tree = blankDocument(procedure, official, (tag) => `{${tag}}`)
      return download(reply, `${official.name}（模板）.docx`, docxType).send(await officialDocx(tree))
    },
  )

  app.get<{ Params: { id: string } }>(
    '/api/templates/own/:id',
    {
      schema: {
        tags,
        summary: '下载本县的模板',
        params: { type: 'object', required: ['id'], properties: { id: text } },
        response: { 200: asDocx },
      },
    },
    async (request, reply) => {
      const { county, permission } = asking(request)
      const eyes = permission.eyes()
      const own = (await ownTemplates({ store, definitions, county })).find(({ id }) => id === request.params.id)
      if (!own) throw new Problem(404, 'no-template', '没有这份模板', '请从文书模板打开')
      return download(reply, own.fileName, docxType).send(await buffer(store.attachments(eyes).open(own.sha256)))
    },
  )

  app.post<Named>(
    '/api/templates/:type/:act/:name/check',
    {
      bodyLimit: mostTemplateBytes + 65_536,
      schema: {
        tags,
        summary: '上传并检查本县的模板',
        description: '只检查，不启用：答复写明缺少的字段、不认识的字段和写得不对的地方。',
        params,
        consumes: ['multipart/form-data'],
        body: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
      },
    },
    async (request) => {
      const asked = asking(request)
      const { eyes } = keeper(asked)
      const { procedure, official } = found(request.params)
      const part = await request.file({ limits: { fileSize: mostTemplateBytes, files: 1 } })
      if (!part) throw badRequest('没有收到模板', '请在表单的file一项中放入文件')
      const content = await part.toBuffer().catch((error: Error & { code?: string }) => {
        throw error.code === 'FST_REQ_FILE_TOO_LARGE'
          ? new Problem(413, 'too-large', '模板超过10MB', '请删去其中的图片，或者压缩图片后重试')
          : error
      })
      const { tags: held, faults } = tagsOf(content)
      const fileName = part.filename.replace(/[\p{Cc}/\\]/gu, '').slice(0, 200)
      const { sha256 } = await store
        .attachments(eyes)
        .add(Readable.from([content]), { name: fileName, type: docxType, most: mostTemplateBytes })
      const { unknown, missing } = comparedTags(procedure, official, held)
      return {
        sha256,
        fileName,
        tags: held.map((tag) => ({ tag, title: tagTitle(procedure, official, tag) })),
        unknown,
        missing,
        faults,
        usable: unknown.length === 0 && faults.length === 0,
      }
    },
  )

  const { $schema: _, ...adoptionJson } = z.toJSONSchema(adoption)
  app.post<Named>(
    '/api/templates/:type/:act/:name',
    { schema: { tags, summary: '启用本县的模板', params, body: adoptionJson } },
    async (request, reply) => {
      const asked = asking(request)
      const { county } = asked
      const { eyes, actor } = keeper(asked)
      const { procedure, official } = found(request.params)
      const { type, act, name } = request.params
      const { sha256, fileName, fromDay } = readBody(adoption, request.body)
      const today = county.today()
      if (!isDay(fromDay) || fromDay < today)
        throw badRequest(`启用日期${fromDay}早于今日${today}`, '请写今日或者以后的日期；已经作出的文书不因模板改变')
      if (!(await store.attachments(eyes).find(sha256))) throw badRequest('没有这份模板文件', '请先上传检查')
      const { tags: held, faults } = tagsOf(await buffer(store.attachments(eyes).open(sha256)))
      const { unknown } = comparedTags(procedure, official, held)
      if (unknown.length + faults.length > 0)
        throw new Problem(
          422,
          'bad-template',
          [...faults, ...unknown.map((tag) => `不认识字段“{${tag}}”`)].join('；'),
          '请对照字段表改正后重新上传',
        )
      const same = (await ownTemplates({ store, definitions, county }, request.params)).find(
        (one) => one.state === 'used' && one.fromDay === fromDay,
      )
      if (same) throw new Problem(409, 'same-day', `这一文书自${fromDay}起已经启用“${same.fileName}”`, '请先停用它，或者另写启用日期')
      const id = randomUUID()
      const entered = await store.enter(eyes, {
        type: documentTemplate.type,
        id,
        act: {
          id: `${id}-adopt`,
          kind: 'adopt',
          on: today,
          data: { ofType: type, ofAct: act, document: name, template: sha256, fileName, fromDay },
          actor,
        },
      })
      if (!entered.ok) {
        const says = 'refusals' in entered ? entered.refusals.map(explain).join('') : '同时有人在办理'
        throw new Problem(409, 'not-entered', `模板没有启用：${says}`, '请稍后重试')
      }
      return reply.code(201).send({ id })
    },
  )
}

function tagsOf(content: Buffer) {
  try {
    return templateTags(content)
  } catch (error) {
    if (error instanceof BadTemplate)
      throw new Problem(422, 'bad-template', error.message.replace(/。$/, ''), '可以下载现用的模板，在它上面改')
    throw error
  }
}
