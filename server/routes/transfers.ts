import { z } from 'zod'
import { readBody } from '../actBody.ts'
import { asking, oneOf } from '../ask.ts'
import { claimOf } from '../claimOf.ts'
import { colleagues } from '../colleagues.ts'
import { ownFile } from '../ownFile.ts'
import { noSuchFile } from '../problem.ts'
import type { Routes } from '../serving.ts'
import { handOver, takeBack } from '../transfer.ts'

const files = z.strictObject({
  type: z.string().min(1).max(60).meta({ title: '卷的类型' }),
  items: z
    .array(
      z.strictObject({
        id: z.uuid().meta({ title: '行为标识', description: '由客户端生成的UUID；重复提交只办理一次' }),
        file: z.string().min(1).max(80),
        expect: z.int().min(0).optional(),
      }),
    )
    .min(1)
    .max(200)
    .meta({ title: '卷', description: '每项写明行为标识和卷的标识' }),
  data: z.record(z.string(), z.unknown()).meta({ title: '承办人等', description: '与指定承办人的行为相同' }),
})
const back = z.strictObject({
  id: z.uuid().meta({ title: '行为标识', description: '由客户端生成的UUID' }),
  type: z.string().min(1).max(60).meta({ title: '卷的类型' }),
  file: z.string().min(1).max(80).meta({ title: '卷的标识' }),
  seq: z.int().min(1).meta({ title: '所撤销行为的序号' }),
})

/** 转交 and its undoing, and who may be chosen for it and for a copy (抄送). */
export const transferRoutes: Routes = (app, serving) => {
  const { store, definitions } = serving
  const tags = ['desk']

  app.get(
    '/api/colleagues',
    {
      schema: {
        tags,
        summary: '可以承办（for=hand）或者可以抄送（for=copy）这一卷的人',
        querystring: {
          type: 'object',
          required: ['type', 'file', 'for'],
          properties: { type: { type: 'string' }, file: { type: 'string' }, for: { type: 'string', enum: ['hand', 'copy'] } },
        },
      },
    },
    async (request) => {
      const { permission, county } = asking(request)
      const procedure = definitions.procedures.get(oneOf(request.query, 'type') ?? '')
      if (!procedure) throw noSuchFile()
      const { row, history } = await ownFile(store, permission, permission.eyes(), procedure, oneOf(request.query, 'file') ?? '')
      const actors = history.map(({ actor }) => actor.person)
      const hand = oneOf(request.query, 'for') === 'hand'
      const claim = claimOf(procedure)
      const may = (await colleagues(serving, county)).filter((one) =>
        hand
          ? claim !== undefined && one.mayTakeUp(procedure, claim.act, row.file)
          : one.mayBeShown(procedure, row.file, actors) && one.account.person !== permission.account.person,
      )
      const people = new Map(
        may.map(({ account }) => [
          account.person,
          { person: account.person, name: account.name, unit: county.unitName(account.unit), ...(account.post && { post: account.post }) },
        ]),
      )
      return { people: [...people.values()].sort((a, b) => a.unit.localeCompare(b.unit, 'zh') || a.name.localeCompare(b.name, 'zh')) }
    },
  )

  app.post(
    '/api/transfers',
    { schema: { tags, summary: '转交：逐件答复；受转交的人须能办理', body: z.toJSONSchema(files) } },
    async (request) => ({ results: await handOver(serving, asking(request), readBody(files, request.body)) }),
  )

  app.post(
    '/api/transfers/undo',
    { schema: { tags, summary: '撤销本人刚办理的领取或者转交：另记一笔作废，原行为保留', body: z.toJSONSchema(back) } },
    async (request) => takeBack(serving, asking(request), readBody(back, request.body)),
  )
}
