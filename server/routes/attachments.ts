import { createHmac, timingSafeEqual } from 'node:crypto'
import { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import type { Act } from '../../kernel/file/act.ts'
import { actSchema, type Procedure } from '../../kernel/file/procedure.ts'
import { asking, oneOf } from '../ask.ts'
import { attachmentTypes, nameFits, typeOfContent } from '../fileType.ts'
import { ownFile } from '../ownFile.ts'
import { opensPaper, pdfPages } from '../papers.ts'
import { badRequest, Problem } from '../problem.ts'
import { valuesOfKind } from '../sealedFields.ts'
import type { Routes } from '../serving.ts'

const most = 20 * 1024 * 1024

/** Attachments (附件): kept under the digest of their content, taken only in a few kinds that the content itself must show. */
export const attachmentRoutes: Routes = async (app, { store, definitions, settings }) => {
  await app.register(multipart, { limits: { fileSize: most, files: 1, fields: 4, parts: 5 } })
  app.post(
    '/api/attachments',
    {
      bodyLimit: most + 65_536,
      schema: {
        tags: ['attachments'],
        summary: '上传附件',
        description: 'pdf、png、jpg、docx、xlsx、txt，不超过20MB；按内容识别类型，以SHA-256为地址。答复中的ticket供上传人在办理前查看。',
        consumes: ['multipart/form-data'],
        body: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
      },
    },
    async (request, reply) => {
      const eyes = asking(request).permission.eyes()
      const part = await request.file()
      if (!part) throw badRequest('没有收到附件', '请在表单的file一项中放入文件')
      const content = await part.toBuffer()
      const name = part.filename.replace(/[\p{Cc}/\\]/gu, '').slice(0, 200)
      if (content.length === 0) throw badRequest('附件是空的', '请核对文件')
      const type = typeOfContent(content)
      if (!type) throw refusedType('这一文件不是可接收的类型')
      if (!nameFits(name, type)) throw refusedType(`文件名“${name}”与内容不符，内容为${type}`)
      const kept = await store.attachments(eyes).add(Readable.from([content]), { name, type: attachmentTypes[type], most })
      const pages = type === 'pdf' ? pdfPages(content) : 1
      return reply.code(201).send({ ...kept, pages, ticket: ticketOf(eyes.person, kept.sha256) })
    },
  )

  app.get<{ Params: { sha256: string } }>(
    '/api/attachments/:sha256',
    {
      schema: {
        tags: ['attachments'],
        summary: '下载附件',
        params: { type: 'object', required: ['sha256'], properties: { sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' } } },
        querystring: {
          type: 'object',
          properties: {
            type: { type: 'string', description: '所在卷的类型' },
            file: { type: 'string', description: '所在卷的标识' },
            ticket: { type: 'string', description: '上传时取得，未入卷时用' },
          },
        },
      },
    },
    async (request, reply) => {
      const { permission, county } = asking(request)
      const eyes = permission.eyes()
      const { sha256 } = request.params
      const ticket = oneOf(request.query, 'ticket')
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw noAttachment()
      if (ticket === undefined ? !(await isInFile(request.query)) : !equal(ticket, ticketOf(eyes.person, sha256))) throw noAttachment()
      const found = await store.attachments(eyes).find(sha256)
      if (!found) throw noAttachment()
      return reply
        .type(found.type)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`)
        .header('content-length', found.size)
        .send(store.attachments(eyes).open(sha256))

      /** Whether an act of a file that the account sees brought it. */
      async function isInFile(query: unknown): Promise<boolean> {
        const procedure = definitions.procedures.get(oneOf(query, 'type') ?? '')
        if (!procedure) return false
        const { row, history } = await ownFile(store, permission, eyes, procedure, oneOf(query, 'file') ?? '')
        return history.some((act) => attachedBy(procedure, act).includes(sha256) && opensPaper(act, row.file, county, eyes.unit))
      }
    },
  )

  const ticketOf = (person: string, sha256: string): string =>
    createHmac('sha256', settings.cookieSecret).update(`attachment ${person} ${sha256}`).digest('base64url')
}

function attachedBy(procedure: Procedure, { kind, data }: Act): unknown[] {
  if (kind === '$keep') return [data.content]
  const [of, from] = kind === '$correct' ? [undefined, data.data] : [procedure.acts[kind], data]
  const schema = of ? actSchema(procedure, kind) : procedure.facts
  return valuesOfKind('file', schema, from).map(({ value }) => value)
}

function equal(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const noAttachment = () => new Problem(404, 'no-attachment', '没有这个附件，或者它不在您的查阅范围内', '请从卷页打开附件')
const refusedType = (says: string) => new Problem(415, 'bad-file-type', says, '可接收pdf、png、jpg、docx、xlsx、txt，扩展名应与内容一致')
