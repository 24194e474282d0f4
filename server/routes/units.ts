import { asking } from '../ask.ts'
import type { Routes } from '../serving.ts'

/** The county's units by name, for everybody who is signed in: whoever fills in a form names other units, whose register it may not read. */
export const unitRoutes: Routes = (app) => {
  app.get(
    '/api/units',
    { schema: { tags: ['unit'], summary: '本县单位的名称，供填写和显示', description: '只有名称；单位的其他记载按各自的权限查阅。' } },
    async (request) => {
      const { county } = asking(request)
      return { rows: county.unitsBelow(county.root).map((id) => ({ id, title: county.unitName(id) })) }
    },
  )
}
