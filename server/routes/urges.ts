import { z } from 'zod'
import { readBody } from '../actBody.ts'
import { asking } from '../ask.ts'
import type { Routes } from '../serving.ts'
import { urge } from '../urge.ts'

const body = z.strictObject({
  files: z
    .array(z.strictObject({ type: z.string().min(1).max(60), file: z.string().min(1).max(80), clock: z.string().max(60).optional() }))
    .min(1)
    .max(200)
    .meta({ title: '催办的卷', description: '每项写明卷的类型和标识，可以写明哪一期限' }),
})

/** 催办. */
export const urgeRoutes: Routes = (app, serving) => {
  app.post(
    '/api/urges',
    {
      schema: {
        tags: ['desk'],
        summary: '催办：提醒卷所等的人，逐件答复；同一人对同一卷一日一次',
        body: z.toJSONSchema(body),
      },
    },
    async (request) => {
      const { files } = readBody(body, request.body)
      const which = files.map(({ type, file, clock }) => ({ type, file, ...(clock !== undefined && { clock }) }))
      return { results: await urge(serving, asking(request), which) }
    },
  )
}
