import type { AnyWhere } from '../../kernel/figure/where.ts'
import type { Row } from '../../store/read.ts'
import { asking } from '../ask.ts'
import { claimOf } from '../claimOf.ts'
import { decisionsAwaited } from '../decisionsAwaited.ts'
import { showRow } from '../listRow.ts'
import { operationOf } from '../operation.ts'
import type { Eyes } from '../permission.ts'
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

  app.get(
    '/api/home/panels',
    { schema: { tags, summary: '合议排期：已排定的和已答复待排定的复议案件；未审结案件各适用哪一版复议法' } },
    async (request) => {
      const { permission, county } = asking(request)
      const procedure = definitions.procedures.get('reconsideration')
      if (!procedure) return { planned: [], waiting: [], editions: {} }
      const found = await every(permission.eyes(), procedure.type, { closed: { exists: false }, ...permission.within(procedure) })
      const shown = (row: (typeof found)[number]) => ({
        ...showRow(procedure, row, county, permission),
        edition: procedure.editions.find(({ id }) => id === row.file.edition)?.title,
        ...(row.file.facts.panelOn !== undefined && { panelOn: row.file.facts.panelOn }),
        members: ((row.file.facts.panelMembers ?? []) as readonly string[]).length,
      })
      const open = found.filter(({ file }) => (file.n['hold-panel'] ?? 0) === 0 && ['accepted', 'appraising'].includes(file.state))
      const planned = open.filter(({ file }) => file.facts.panelOn !== undefined)
      const waiting = open.filter(
        ({ file }) =>
          file.facts.panelOn === undefined && file.facts.track !== 'simple' && (file.n.reply ?? 0) + (file.n['no-reply'] ?? 0) > 0,
      )
      return {
        planned: planned.map(shown).sort((a, b) => (String(a.panelOn) < String(b.panelOn) ? -1 : 1)),
        waiting: waiting.map(shown),
        editions: Object.fromEntries(found.map(({ file }) => [file.id, file.edition])),
      }
    },
  )

  app.get('/api/home/visits', { schema: { tags, summary: '该回访的：达成协议后还没有回访的纠纷，先达成的在前' } }, async (request) => {
    const { permission, county } = asking(request)
    const procedure = definitions.procedures.get('dispute')
    if (!procedure) return { rows: [] }
    const where = { state: 'agreed', 'on.follow-up': { exists: false }, ...permission.within(procedure) }
    const found = await every(permission.eyes(), procedure.type, where)
    const rows = found.map((row) => showRow(procedure, row, county, permission))
    return { today: county.today(), rows: rows.sort((a, b) => ((a.closed ?? a.opened) < (b.closed ?? b.opened) ? -1 : 1)) }
  })

  async function every(eyes: Eyes, type: string, where: AnyWhere): Promise<Row[]> {
    const rows: Row[] = []
    for (let after: string | undefined; ; ) {
      const page = await store.list(eyes, { type, where, sort: 'opened', limit: 200, ...(after && { after }) })
      rows.push(...page.rows)
      if (!page.next || rows.length >= 1000) return rows
      after = page.next
    }
  }

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
