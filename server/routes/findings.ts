import { asking, dayOfQuery, oneOf } from '../ask.ts'
import { delegatedUnits, type Looked, type Span, unequalPenalties, unqualified, unqualifiedIn } from '../findings.ts'
import { ownFile } from '../ownFile.ts'
import { badRequest, noSuchFile } from '../problem.ts'
import type { FastifyRequest, Routes } from '../serving.ts'

const spanned = {
  from: { type: 'string', description: '行为（决定）之日自，如2023-01-01' },
  to: { type: 'string', description: '行为（决定）之日至' },
  unit: { type: 'string', description: '单位编号，含其下属单位' },
}

/** What a look through the files finds that no single file shows: officers not qualified on the day, like cases decided unlike. */
export const findingRoutes: Routes = (app, { store, definitions }) => {
  const { procedures } = definitions
  if (!procedures.has('certificate') || !procedures.has('penalty')) return

  const lookedBy = (request: FastifyRequest): Looked => {
    const { permission, county } = asking(request)
    return { store, county, procedures, scope: permission.eyes() }
  }
  const spanOf = (request: FastifyRequest): Span => {
    const { county } = asking(request)
    const [from, to, unit] = [dayOfQuery(request.query, 'from'), dayOfQuery(request.query, 'to'), oneOf(request.query, 'unit')]
    if (unit !== undefined && county.unitName(unit) === unit) throw badRequest(`没有编号为“${unit}”的单位`, '请核对单位编号')
    return { ...(from && { from }), ...(to && { to }), ...(unit && { units: county.unitsBelow(unit) }) }
  }

  app.get(
    '/api/findings/unqualified',
    {
      schema: {
        tags: ['certificate'],
        summary: '当日不具备执法资格的人员所办的行为',
        description: '按执法证名录现在对当日的记载逐一核对；补录、倒签的暂扣也能查出其间的行为。限本账号可以查阅的卷。',
        querystring: { type: 'object', properties: { ...spanned, certificate: { type: 'string', description: '只看一个执法证' } } },
      },
    },
    async (request) => {
      const certificate = oneOf(request.query, 'certificate')
      return { rows: await unqualified(lookedBy(request), { ...spanOf(request), ...(certificate && { certificate }) }) }
    },
  )

  app.get<{ Params: { type: string; id: string } }>(
    '/api/findings/unqualified/:type/:id',
    {
      schema: {
        tags: ['certificate'],
        summary: '一个卷内当日不具备执法资格的人员所办的行为，按执法证名录现在的记载核对',
        params: { type: 'object', required: ['type', 'id'], properties: { type: { type: 'string' }, id: { type: 'string' } } },
      },
    },
    async (request) => {
      const { permission } = asking(request)
      const procedure = procedures.get(request.params.type)
      if (!procedure) throw noSuchFile()
      const opened = await ownFile(store, permission, permission.eyes(), procedure, request.params.id)
      return { rows: await unqualifiedIn(lookedBy(request), procedure, opened) }
    },
  )

  app.get(
    '/api/findings/unequal',
    {
      schema: {
        tags: ['penalty'],
        summary: '同案不同罚：事实相同而处理不同的处罚案件',
        description:
          '违法行为、当事人类别、裁量基准、清单条件逐项核对均相同，由不同单位作出、处理种类不同或者罚款相差超过容许数额的，成组列出。townships=1只比较乡镇、街道。',
        querystring: {
          type: 'object',
          properties: {
            ...spanned,
            tolerated: { type: 'string', description: '容许的罚款差额（元），默认0' },
            townships: { type: 'string', enum: ['1'] },
          },
        },
      },
    },
    async (request) => {
      const tolerated = Number(oneOf(request.query, 'tolerated') ?? '0')
      if (!Number.isInteger(tolerated) || tolerated < 0) throw badRequest('“tolerated”应为非负整数（元）', '请改正后重试')
      const looked = lookedBy(request)
      const span = spanOf(request)
      const units = oneOf(request.query, 'townships') === '1' ? await delegatedUnits(looked) : span.units
      const { county } = looked
      const groups = await unequalPenalties(looked, { ...span, ...(units && { units }) }, tolerated * 100)
      return {
        groups: groups.map(({ cases, ...group }) => ({
          ...group,
          cases: cases.map((one) => ({ ...one, unitName: county.unitName(one.unit) })),
        })),
      }
    },
  )
}
