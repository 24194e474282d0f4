import { asking } from '../ask.ts'
import { claimOf } from '../claimOf.ts'
import { decisionsAwaited } from '../decisionsAwaited.ts'
import { showRow } from '../listRow.ts'
import { operationOf } from '../operation.ts'
import type { Routes } from '../serving.ts'

/** What single roles find on their first page beyond the desk. */
export const homeRoutes: Routes = (app, serving) => {
  const { store, definitions } = serving
  const tags = ['desk']

  app.get('/api/home/decisions', { schema: { tags, summary: '等待本账号决定的事项，各附依据和可以办理的行为' } }, async (request) => {
    const rows = await decisionsAwaited(serving, asking(request))
    return { rows: rows.slice(0, 7), total: rows.length }
  })

  app.get(
    '/api/home/operation',
    { schema: { tags, summary: '运行情况：中断的导入、将到期的证件、没有放假安排的年度（系统、安全、审计管理员）' } },
    async (request) => {
      const { permission, county } = asking(request)
      permission.demand('只有系统管理员、安全管理员、审计管理员可以查看运行情况', 'SYS', 'SEC', 'AUD')
      return operationOf(store, county)
    },
  )

  app.get('/api/home/faults', { schema: { tags, summary: '本单位未办结而检查有不符合项的卷，至多20件' } }, async (request) => {
    const { permission, county } = asking(request)
    const rows = []
    for (const procedure of definitions.procedures.values()) {
      if (procedure.kind !== undefined || rows.length >= 20) continue
      const where = { unit: permission.account.unit, closed: { exists: false }, ...permission.within(procedure) }
      const found = await store.list(permission.eyes(), { type: procedure.type, where, limit: 100 })
      rows.push(
        ...found.rows
          .filter(({ file }) => file.findings.length > 0)
          .map((row) => ({ ...showRow(procedure, row, county, permission), findings: row.file.findings.map(({ text }) => text) })),
      )
    }
    return { rows: rows.slice(0, 20) }
  })

  app.get('/api/home/free', { schema: { tags, summary: '可领取：还没有承办人、本账号可以承办的卷' } }, async (request) => {
    const { permission, county } = asking(request)
    const eyes = permission.eyes()
    const worn = new Set<string>(permission.capacities().map(({ capacity }) => capacity))
    const rows = []
    for (const procedure of definitions.procedures.values()) {
      const claim = claimOf(procedure)
      if (!claim || !procedure.acts[claim.act]?.by.some((capacity) => worn.has(capacity))) continue
      const where = { state: { in: [...claim.from] }, holder: { exists: false } }
      const found = await store.list(eyes, { type: procedure.type, where, sort: 'opened', limit: 50 })
      rows.push(...found.rows.map((row) => showRow(procedure, row, county, permission)))
    }
    return { rows }
  })

  app.get('/api/home/start', { schema: { tags, summary: '本县是否已有卷：空系统的首页给出开始的三步' } }, async (request) => {
    const { permission } = asking(request)
    const eyes = permission.eyes()
    for (const procedure of definitions.procedures.values()) {
      if (procedure.kind === 'register') continue
      const { rows } = await store.list(eyes, { type: procedure.type, limit: 1 })
      if (rows.length > 0) return { empty: false }
    }
    return { empty: true }
  })
}
