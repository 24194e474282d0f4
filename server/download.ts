import type { FastifyReply } from 'fastify'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The answer of a route that gives a docx, for the API document. */
export const asDocx = { description: 'docx文件', content: { [docxType]: { schema: { type: 'string', format: 'binary' } } } } as const

/** Marks an answer as a file to save under a name that may be Chinese (RFC 6266), and that nobody in between keeps. */
export function download(reply: FastifyReply, name: string, type: string): FastifyReply {
  const ascii = name.replace(/[^\w.-]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
  return reply
    .type(type)
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`)
}
