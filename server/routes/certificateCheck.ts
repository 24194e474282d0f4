import qrcode from 'qrcode'
import { asking, oneOf } from '../ask.ts'
import { checkAddress, checkedType, codeOf } from '../certificateCheck.ts'
import { ownFile } from '../ownFile.ts'
import { certificatePage } from '../pages/certificatePage.ts'
import { lookOf } from '../publicLook.ts'
import type { FastifyRequest, Routes } from '../serving.ts'

/** The page behind the code on a certificate, for everybody; and the code itself, for whoever may read the certificate. */
export const certificateCheckRoutes: Routes = (app, serving) => {
  const { store, definitions } = serving
  const procedure = definitions.procedures.get(checkedType)
  if (!procedure) return

  app.get<{ Params: { code: string } }>(
    '/certificates/:code',
    { config: { public: true, rateLimit: { max: 30, timeWindow: '1 minute' } }, schema: { hide: true } },
    async (request, reply) => {
      const { look } = await lookOf(serving, request, reply)
      const { page, known } = await certificatePage(serving, look, request.params.code, oneOf(request.query, 'on'))
      return reply
        .code(known ? 200 : 404)
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(page)
    },
  )

  const params = { type: 'object', required: ['id'], properties: { id: { type: 'string', description: '卷的标识' } } }
  const readable = async (request: FastifyRequest, id: string): Promise<string> => {
    const { permission } = asking(request)
    const { row } = await ownFile(store, permission, permission.eyes(), procedure, id)
    return row.file.id
  }

  app.get<{ Params: { id: string } }>(
    `/api/${checkedType}/:id/code`,
    { schema: { tags: [checkedType], summary: '执法证的核验码和核验地址', params } },
    async (request) => {
      const id = await readable(request, request.params.id)
      return { code: codeOf(serving, id), url: checkAddress(serving, baseOf(request), id) }
    },
  )

  app.get<{ Params: { id: string } }>(
    `/api/${checkedType}/:id/code.svg`,
    {
      schema: {
        tags: [checkedType],
        summary: '执法证核验的二维码（svg）',
        params,
        response: { 200: { content: { 'image/svg+xml': { schema: { type: 'string' } } } } },
      },
    },
    async (request, reply) => {
      const id = await readable(request, request.params.id)
      const drawn = await qrcode.toString(checkAddress(serving, baseOf(request), id), { type: 'svg', errorCorrectionLevel: 'M', margin: 4 })
      return reply.type('image/svg+xml').header('cache-control', 'private, max-age=300').send(drawn)
    },
  )
}

/** The address the request came to. */
export const baseOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`
