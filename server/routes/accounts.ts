import { z } from 'zod'
import { capacityTitle } from '../../kernel/file/capacity.ts'
import { deterministicId } from '../../kernel/file/deterministicId.ts'
import type { County } from '../../store/county.ts'
import { accountRequest } from '../../systems/organisation/accountRequest.ts'
import { readBody } from '../actBody.ts'
import { asking } from '../ask.ts'
import { countyEyes } from '../jobs/system.ts'
import type { Permission } from '../permission.ts'
import { Problem } from '../problem.ts'
import { clash } from '../separation.ts'
import type { Routes } from '../serving.ts'
import { weakness } from './session.ts'

const grant = z.strictObject({ role: z.string().min(1).max(20), unit: z.string().min(1).max(40).optional() })
const created = z.strictObject({
  login: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/)
    .meta({ title: '账号', description: '3至40个小写字母、数字、点、横线' }),
  person: z.string().min(1).max(40).meta({ title: '人员', description: '人员名录中的标识' }),
  name: z.string().min(1).max(40).meta({ title: '姓名' }),
  unit: z.string().min(1).max(40).meta({ title: '所在单位' }),
  password: z.string().min(1).max(200).meta({ title: '初始密码', description: '首次登录后须修改' }),
  request: z.string().min(1).max(80).optional().meta({ title: '账号申请', description: '依申请开通的，写明申请的标识' }),
})
const refusal = z.strictObject({ reason: z.string().min(1).max(2000).meta({ title: '不予开通的理由' }) })
const assigned = z.strictObject({ roles: z.array(grant).max(20).meta({ title: '角色' }) })
const status = z.strictObject({
  disabled: z.boolean().optional().meta({ title: '停用' }),
  unlock: z.literal(true).optional().meta({ title: '解除暂停登录' }),
  password: z.string().min(1).max(200).optional().meta({ title: '重置的密码', description: '登录后须修改' }),
})

/**
 * Accounts under the separation of three administrators (三员分立): the system administrator creates and disables, the security
 * administrator gives roles, unlocks and resets, the auditor reads the log; none of them touches files.
 */
export const accountRoutes: Routes = (app, { store, definitions, settings }) => {
  const tags = ['accounts']
  const params = { type: 'object', required: ['login'], properties: { login: { type: 'string' } } }
  type Of = { Params: { login: string } }
  const { county } = settings

  /** Every change of an account is on the auditor's record; never a password. */
  const record = ({ account: { unit, person } }: Permission, what: string, about: string, reason: string): Promise<void> =>
    store.logAccess({ county, unit, person }, { what, about, reason })

  app.get('/api/accounts', { schema: { tags, summary: '账号清单' } }, async (request) => {
    const { permission, county: of } = asking(request)
    permission.demand('只有系统管理员、安全管理员、审计管理员可以查看账号', 'SYS', 'SEC', 'AUD')
    const wanted = await wantedBy(of)
    const accounts = (await store.accounts.all(county)).map(({ grants, ...account }) => ({
      ...account,
      // What its request named, until the security administrator has given something.
      ...(grants.length === 0 && wanted.has(account.login) && { wanted: wanted.get(account.login) }),
      unitName: of.unitName(account.unit),
      grants: grants.map((grant) => ({ ...grant, unitName: of.unitName(grant.unit) })),
    }))
    // The administrators see no register; whoever opens an account still has to say for which unit.
    return { accounts, requests: await requestsOf(of), units: of.unitsBelow(of.root).map((id) => ({ id, name: of.unitName(id) })) }
  })

  app.get('/api/roles', { schema: { tags, summary: '账号角色' } }, async (request) => {
    asking(request)
    return {
      roles: Object.entries(definitions.roles).map(([code, { title, scope, capacities }]) => ({
        code,
        title,
        scope,
        capacities: capacities.map((capacity) => ({ code: capacity, title: capacityTitle(capacity) })),
      })),
    }
  })

  app.post(
    '/api/accounts',
    { schema: { tags, summary: '新建账号（系统管理员）', body: z.toJSONSchema(created) } },
    async (request, reply) => {
      const { permission, county: of } = asking(request)
      permission.demand('只有系统管理员可以新建账号', 'SYS')
      const body = readBody(created, request.body)
      mustBeUnit(of.unitsBelow(of.root), body.unit)
      mustBeStrong(body.password, body.login)
      if (await store.accounts.find(county, body.login))
        throw new Problem(409, 'login-taken', `账号“${body.login}”已经存在`, '请另取账号名')
      const { password, request: asked, ...account } = body
      if (asked !== undefined) await mustWait(of, asked)
      await store.accounts.put({ county, ...account, grants: [] }, password)
      await record(permission, 'create-account', body.login, body.name)
      if (asked !== undefined) await settle(permission, of, asked, 'open', { login: body.login })
      return reply.code(201).send({ login: body.login })
    },
  )

  app.post<{ Params: { id: string } }>(
    '/api/account-requests/:id/refuse',
    {
      schema: {
        tags,
        summary: '不予开通账号（系统管理员）',
        params: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
        body: z.toJSONSchema(refusal),
      },
    },
    async (request) => {
      const { permission, county: of } = asking(request)
      permission.demand('只有系统管理员可以办理账号申请', 'SYS')
      const { reason } = readBody(refusal, request.body)
      await mustWait(of, request.params.id)
      await settle(permission, of, request.params.id, 'refuse', { refuseReason: reason })
      return { id: request.params.id }
    },
  )

  /** Requests the units have made and nobody has answered; the administrators see no other file. */
  async function requestsOf(of: County) {
    if (!definitions.procedures.has(accountRequest.type)) return []
    const { rows } = await store.system.list(countyEyes(of), { type: accountRequest.type, where: { state: 'requested' }, limit: 200 })
    return rows.map(({ file: { id, opened, facts } }) => ({
      id,
      opened,
      person: facts.person,
      name: facts.name,
      unit: facts.forUnit,
      unitName: of.unitName(String(facts.forUnit)),
      wanted: facts.wanted,
      reason: facts.reason,
    }))
  }

  /** Of accounts opened on request, the roles the unit asked for. */
  async function wantedBy(of: County): Promise<ReadonlyMap<string, unknown>> {
    if (!definitions.procedures.has(accountRequest.type)) return new Map()
    const { rows } = await store.system.list(countyEyes(of), {
      type: accountRequest.type,
      where: { state: 'opened' },
      sort: '-opened',
      limit: 200,
    })
    return new Map(rows.map(({ file: { facts } }) => [String(facts.login), facts.wanted]))
  }

  /** @throws Problem 409 where the request is answered already, or is none */
  async function mustWait(of: County, id: string): Promise<void> {
    const { row } = await store.system.read(countyEyes(of), { type: accountRequest.type, id })
    if (row?.file.state !== 'requested') throw new Problem(409, 'request-settled', '这一申请已经办结或者撤回', '请刷新后重新核对')
  }

  /** The program enters what the administrator decided, in the administrator's name. */
  async function settle(
    permission: Permission,
    of: County,
    id: string,
    kind: 'open' | 'refuse',
    data: Record<string, string>,
  ): Promise<void> {
    const { person, name, unit } = permission.account
    const act = {
      id: deterministicId('account-request', id, kind),
      kind,
      on: of.today(),
      data,
      actor: { person, name, unit, capacity: 'system' },
    }
    const entered = await store.system.enter(countyEyes(of), { type: accountRequest.type, id, act })
    if (!entered.ok) throw new Problem(409, 'request-settled', '这一申请已经办结或者撤回', '请刷新后重新核对')
  }

  app.put<Of>(
    '/api/accounts/:login/roles',
    { schema: { tags, summary: '授予角色（安全管理员）', params, body: z.toJSONSchema(assigned) } },
    async (request) => {
      const { permission, county: of } = asking(request)
      permission.demand('只有安全管理员可以授予角色', 'SEC')
      const { login } = request.params
      if (login === permission.account.login) throw new Problem(422, 'own-roles', '不得为本人授予角色', '请由另一名安全管理员办理')
      const body = readBody(assigned, request.body)
      const account = await store.accounts.find(county, login)
      if (!account) throw noAccount(login)
      const grants = body.roles.map(({ role, unit = account.unit }) => ({ role, unit }))
      for (const { role, unit } of grants) {
        if (!Object.hasOwn(definitions.roles, role)) throw new Problem(422, 'no-role', `没有“${role}”这一角色`, '全部角色见 /api/roles')
        mustBeUnit(of.unitsBelow(of.root), unit)
      }
      const wrong = clash(grants.map(({ role }) => role))
      if (wrong) throw new Problem(422, 'separation', wrong, '请为不同岗位分别设立账号')
      await store.accounts.assign(county, login, grants)
      await record(permission, 'assign-roles', login, grants.map(({ role, unit }) => `${role}@${unit}`).join('、'))
      return { login, roles: grants }
    },
  )

  app.put<Of>(
    '/api/accounts/:login/status',
    { schema: { tags, summary: '停用、启用（系统管理员），解锁、重置密码（安全管理员）', params, body: z.toJSONSchema(status) } },
    async (request) => {
      const { permission } = asking(request)
      const { login } = request.params
      const body = readBody(status, request.body)
      if (body.disabled !== undefined) permission.demand('只有系统管理员可以停用、启用账号', 'SYS')
      if (body.unlock || body.password !== undefined) permission.demand('只有安全管理员可以解锁账号、重置密码', 'SEC')
      if (body.disabled && login === permission.account.login)
        throw new Problem(422, 'own-account', '不得停用本人的账号', '请由另一名系统管理员办理')
      if (body.password !== undefined) mustBeStrong(body.password, login)
      const account = await store.accounts.find(county, login)
      if (!account) throw noAccount(login)
      // Opening, and closing again, forgets the failures: that is what unlocking is.
      if (body.disabled !== undefined || body.unlock) await store.accounts.disable(county, login, body.disabled ?? account.disabled)
      if (body.password !== undefined) await store.accounts.changePassword(county, login, body.password, true)
      await record(permission, 'account-status', login, Object.keys(body).join('、'))
      return { login }
    },
  )
}

const noAccount = (login: string) => new Problem(404, 'no-account', `没有“${login}”这个账号`, '请核对账号名')

function mustBeUnit(units: readonly string[], unit: string): void {
  if (!units.includes(unit)) throw new Problem(422, 'no-unit', `没有“${unit}”这个单位`, '请从机构名录中选择')
}

function mustBeStrong(password: string, login: string): void {
  const weak = weakness(password, login)
  if (weak) throw new Problem(422, 'weak-password', weak, '请另设密码：至少10个字符，含字母和数字，不得包含账号')
}
