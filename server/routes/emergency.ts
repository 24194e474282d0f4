import { emergencyPlan } from '../../systems/emergency/plan.ts'
import { planLevels } from '../../systems/emergency/words.ts'
import { asking, oneOf } from '../ask.ts'
import { coverageOf, differencesOf } from '../emergencyPlans.ts'
import { ownFile } from '../ownFile.ts'
import { publicEyes } from '../pages/publicFigures.ts'
import { badRequest } from '../problem.ts'
import type { Routes } from '../serving.ts'

const levels = Object.keys(planLevels)

/** 应急预案: who lacks which plan, and how a plan differs from its template. */
export const emergencyRoutes: Routes = (app, { store, definitions }) => {
  if (!definitions.procedures.has(emergencyPlan.type)) return

  app.get(
    '/api/emergency/coverage',
    {
      schema: {
        tags: [emergencyPlan.type],
        summary: '预案覆盖表：各单位应有的预案，缺哪一个，点名到村',
        description: '限本账号可以查阅的单位和预案。',
        querystring: { type: 'object', properties: { level: { type: 'string', enum: levels, description: '只看一个层级' } } },
      },
    },
    async (request) => {
      const { permission, county } = asking(request)
      const level = oneOf(request.query, 'level')
      if (level !== undefined && !levels.includes(level)) throw badRequest(`没有“${level}”这个层级`, `可用：${levels.join('、')}`)
      const grid = await coverageOf({ store, scope: permission.eyes(), county: publicEyes(county) }, level)
      return {
        ...grid,
        lacking: grid.lacking.map((one) => ({ ...one, ...(one.parent && { parentName: county.unitName(one.parent) }) })),
      }
    },
  )

  app.get<{ Params: { id: string } }>(
    '/api/emergency/plans/:id/differences',
    {
      schema: {
        tags: [emergencyPlan.type],
        summary: '预案与范本的逐条对照',
        description: '照用、改写、新增、不用的条款；范本在印发之后改动而本预案照用的条款；文中出现的其他村镇名称。',
        params: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
      },
    },
    async (request) => {
      const { permission, county } = asking(request)
      const scope = permission.eyes()
      const { row } = await ownFile(store, permission, scope, emergencyPlan, request.params.id)
      return differencesOf({ store, scope, county: publicEyes(county) }, row.file)
    },
  )
}
