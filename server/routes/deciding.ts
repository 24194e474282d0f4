import { asking } from '../ask.ts'
import { mattersToDecide } from '../deciding.ts'
import type { Routes } from '../serving.ts'

/** What waits for a leader's word (要您定的). */
export const decidingRoutes: Routes = (app, serving) => {
  app.get('/api/deciding', { schema: { tags: ['desk'], summary: '等待本人签署或者审批的事项' } }, async (request) => ({
    matters: await mattersToDecide(serving, asking(request)),
  }))
}
