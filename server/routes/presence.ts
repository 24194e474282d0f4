import { asking } from '../ask.ts'
import { ownFile } from '../ownFile.ts'
import { noSuchFile } from '../problem.ts'
import type { Routes } from '../serving.ts'

type Where = { Params: { type: string; id: string } }
const params = { type: 'object', properties: { type: { type: 'string' }, id: { type: 'string' } } }

/** Who has a file open now; a heartbeat of the open page tells it and hears it. It never keeps anybody from anything. */
export const presenceRoutes: Routes = (app, { store, definitions }) => {
  app.put<Where>(
    '/api/presence/:type/:id',
    { schema: { tags: ['desk'], summary: '本人正在查看这一卷；答复还有谁正在查看，以及卷的最后一号行为', params } },
    async (request) => {
      const { permission } = asking(request)
      const procedure = definitions.procedures.get(request.params.type)
      if (!procedure) throw noSuchFile()
      const eyes = permission.eyes()
      const { row } = await ownFile(store, permission, eyes, procedure, request.params.id)
      return { others: await store.present(eyes, row.file.id, permission.account.name, true), seq: row.file.seq }
    },
  )

  app.delete<Where>(
    '/api/presence/:type/:id',
    { schema: { tags: ['desk'], summary: '本人已离开这一卷', params } },
    async (request, reply) => {
      const { permission } = asking(request)
      await store.present(permission.eyes(), request.params.id, permission.account.name, false)
      return reply.code(204).send()
    },
  )
}
