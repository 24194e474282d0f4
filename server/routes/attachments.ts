import multipart from '@fastify/multipart'
import { asking } from '../ask.ts'
import { attachmentTypes, nameFits, typeOfContent } from '../fileType.ts'
import { badRequest, Problem } from '../problem.ts'
import type { Routes } from '../serving.ts'

const most = 20 * 1024 * 1024

/** Attachments (附件): kept under the digest of their content, taken only in a few kinds that the content itself must show. */
export const attachmentRoutes: Routes = async (app, { store }) => {
  await app.register(multipart, { limits: { fileSize: most, files: 1, fields: 4, parts: 5 } })
  app.post(
    '/api/attachments',
    {
      bodyLimit: most + 65_536,
      schema: {
        tags: ['attachments'],
        summary: '上传附件',
        description: 'pdf、png、jpg、docx、xlsx、txt，不超过20MB；按内容识别类型，以SHA-256为地址。',
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
      const { sha256 } = await store.attachments.put(eyes, { name, type: attachmentTypes[type], content })
      return reply.code(201).send({ sha256, size: content.length, type: attachmentTypes[type], name })
    },
  )

  app.get<{ Params: { sha256: string } }>(
    '/api/attachments/:sha256',
    {
      schema: {
        tags: ['attachments'],
        summary: '下载附件',
        params: { type: 'object', required: ['sha256'], properties: { sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' } } },
      },
    },
    async (request, reply) => {
      const eyes = asking(request).permission.eyes()
      const found = /^[0-9a-f]{64}$/.test(request.params.sha256) ? await store.attachments.get(eyes, request.params.sha256) : undefined
      if (!found) throw new Problem(404, 'no-attachment', '没有这个附件，或者它不在您的查阅范围内', '请从卷页打开附件')
      return reply
        .type(found.type)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`)
        .header('x-content-type-options', 'nosniff')
        .send(found.content)
    },
  )
}

const refusedType = (says: string) => new Problem(415, 'bad-file-type', says, '可接收pdf、png、jpg、docx、xlsx、txt，扩展名应与内容一致')
