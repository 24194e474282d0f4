import { z } from 'zod'
import { officialDocxOf } from '../../office/docx/officialDocx.ts'
import { readBody } from '../actBody.ts'
import { asking } from '../ask.ts'
import { receiptName, receiptsOf } from '../receipts.ts'
import type { Routes } from '../serving.ts'

const body = z.strictObject({
  type: z.string().min(1).max(60).meta({ title: '卷的类型' }),
  files: z.array(z.string().min(1).max(80)).min(1).max(100).meta({ title: '卷的标识' }),
})

/** 批量打印送达回证. */
export const receiptRoutes: Routes = (app, serving) => {
  app.post(
    '/api/receipts',
    {
      schema: {
        tags: ['desk'],
        summary: '批量打印送达回证：各卷的送达回证合为一个docx，逐件答复有几份或者为什么没有',
        body: z.toJSONSchema(body),
      },
    },
    async (request) => {
      const { type, files } = readBody(body, request.body)
      const asked = asking(request)
      const { trees, results } = await receiptsOf(serving, asked, type, files)
      if (trees.length === 0) return { results }
      const content = (await officialDocxOf(trees)).toString('base64')
      return { results, documents: trees.length, name: `${receiptName}-${asked.county.today()}.docx`, content }
    },
  )
}
