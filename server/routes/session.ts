import { z } from 'zod'
import { readBody } from '../actBody.ts'
import { behalvesOf } from '../actingFor.ts'
import { asking } from '../ask.ts'
import { Permission } from '../permission.ts'
import { Problem } from '../problem.ts'
import { cookieName, csrfToken, setSessionCookie } from '../security.ts'
import type { Asking, Routes } from '../serving.ts'
import { bare } from '../signedIn.ts'

const signIn = z.strictObject({
  name: z.string().min(1).max(100).meta({ title: '账号' }),
  password: z.string().min(1).max(200).meta({ title: '密码' }),
})
const change = z.strictObject({
  old: z.string().min(1).max(200).meta({ title: '原密码' }),
  new: z.string().min(1).max(200).meta({ title: '新密码', description: '至少10个字符，含字母和数字，不得与账号相同' }),
})

/** Signing in and out. A failed attempt never tells which of account and password was wrong, nor whether the account exists. */
export const sessionRoutes: Routes = (app, serving) => {
  const { store, settings, definitions } = serving
  const tags = ['session']

  app.post(
    '/api/session',
    {
      config: { public: true, rateLimit: { max: settings.signInsPerMinute ?? 20, timeWindow: '1 minute' } },
      schema: { tags, summary: '登录', body: z.toJSONSchema(signIn) },
    },
    async (request, reply) => {
      const { name, password } = readBody(signIn, request.body)
      const found = await store.accounts.signIn(settings.county, name, password, request.ip)
      // One answer for a wrong word, an unknown account, a locked and a disabled one: an account's existence is not told either.
      if (!found.ok)
        throw new Problem(
          401,
          'bad-credentials',
          '账号或者密码不正确，或者账号已暂停登录',
          '请核对后重试；连续多次错误将暂停登录，可联系安全管理员解除',
        )
      const county = await store.county(settings.county)
      const permission = new Permission(bare(found.account), definitions, county.root)
      setSessionCookie(reply, found.token, settings.insecureCookie)
      return reply
        .code(201)
        .send(await describe({ permission, county, session: found.token, mustChangePassword: found.account.mustChange }))
    },
  )

  app.get(
    '/api/session',
    { config: { beforePasswordChange: true }, schema: { tags, summary: '当前登录、可用身份和防跨站令牌' } },
    async (request) => describe(asking(request)),
  )

  app.delete('/api/session', { config: { beforePasswordChange: true }, schema: { tags, summary: '退出' } }, async (request, reply) => {
    await store.sessions.end(asking(request).session)
    return reply.clearCookie(cookieName, { path: '/' }).code(204).send()
  })

  app.put(
    '/api/password',
    { config: { beforePasswordChange: true }, schema: { tags, summary: '修改密码；此后须重新登录', body: z.toJSONSchema(change) } },
    async (request, reply) => {
      const { login } = asking(request).permission.account
      const body = readBody(change, request.body)
      const weak = weakness(body.new, login)
      if (weak) throw new Problem(422, 'weak-password', weak, '请另设密码：至少10个字符，含字母和数字，不得包含账号')
      if (!(await store.accounts.check(settings.county, login, body.old)))
        throw new Problem(422, 'bad-credentials', '原密码不正确', '请核对原密码')
      await store.accounts.changePassword(settings.county, login, body.new)
      return reply.clearCookie(cookieName, { path: '/' }).code(204).send()
    },
  )

  async function describe({ permission, county, session, mustChangePassword }: Asking) {
    const { login, name, person, unit, grants, behalf } = permission.account
    const behalves = await behalvesOf(serving, person, county)
    return {
      login,
      name,
      person,
      unit: { id: unit, name: county.unitName(unit) },
      roles: grants.map(({ role, unit: of }) => ({
        code: role,
        title: definitions.roles[role]?.title ?? role,
        unit: of,
        ...(definitions.roles[role] && { scope: definitions.roles[role].scope }),
      })),
      countyWide: permission.countyWide(),
      capacities: permission.capacities(),
      // Under a delegation: for whom now, and for whom else one may act.
      ...(behalf && { behalf }),
      ...(behalves.length > 0 && { behalves }),
      mustChangePassword,
      csrf: csrfToken(settings.cookieSecret, session),
      county: { code: county.code, name: county.name, today: county.today(), demo: county.demo },
    }
  }
}

/** Why a password is too easy to guess; undefined where it is not. */
export function weakness(password: string, login: string): string | undefined {
  if (Array.from(password).length < 10) return '新密码少于10个字符'
  if (!/\p{L}/u.test(password) || !/\d/.test(password)) return '新密码应同时含有字母和数字'
  return password.toLowerCase().includes(login.toLowerCase()) ? '新密码不得包含账号' : undefined
}
