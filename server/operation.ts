import { addDays, type Day, daysBetween } from '../kernel/time/day.ts'
import type { County } from '../store/county.ts'
import type { Store } from '../store/store.ts'
import { certificate } from '../systems/certificates/certificate.ts'
import { accountRequest } from '../systems/organisation/accountRequest.ts'
import { importBatch } from '../systems/organisation/importBatch.ts'

/** Certificates are told of so many days before they end. */
const warned = 60

/**
 * What the administrators look after (系统管理员的首页): imports that stopped, certificates about to end, years whose holiday notice is not
 * there. Numbers and names of units only: the administrators see no business data.
 */
export async function operationOf(store: Store, county: County) {
  const eyes = { county: county.code, unit: county.root, person: '' }
  const today = county.today()
  const [stopped, refused, certificates, provisional, requests, accounts, alerts] = await Promise.all([
    store.system.list(eyes, { type: importBatch.type, where: { state: { in: ['entering', 'withdrawing'] } }, limit: 50 }),
    store.system.list(eyes, { type: importBatch.type, where: { refused: { from: 1 }, opened: { from: addDays(today, -30) } }, limit: 50 }),
    endingCertificates(store, county, today),
    store.system.desk(eyes, { today, limit: 2000 }),
    store.system.list(eyes, { type: accountRequest.type, where: { state: 'requested' }, limit: 200 }),
    store.accounts.all(county.code),
    alertsOf(store, county),
  ])
  const shown = ({ file }: (typeof stopped.rows)[number]) => ({
    id: file.id,
    title: file.title,
    opened: file.opened,
    refused: Number(file.facts.refused ?? 0),
    standing: file.state === 'entering' ? '导入没有完成' : file.state === 'withdrawing' ? '撤回没有完成' : '有未导入的行',
  })
  return {
    today,
    imports: [...stopped.rows, ...refused.rows.filter(({ file }) => !stopped.rows.some((row) => row.file.id === file.id))].map(shown),
    certificates,
    accounts: {
      requests: requests.rows.map(({ file: { id, opened, facts } }) => ({
        id,
        opened,
        name: facts.name,
        unitName: county.unitName(String(facts.forUnit)),
      })),
      // Opened and still without a role: the security administrator's to do.
      without: accounts.filter(({ grants, disabled }) => grants.length === 0 && !disabled).length,
      first: accounts.filter(({ mustChange, disabled }) => mustChange && !disabled).length,
    },
    alerts,
    calendar: {
      coveredTo: county.calendar.coveredTo,
      // Running limits that will be reckoned anew once the notice is out.
      provisional: provisional.filter((line) => line.provisional && !line.lapses).length,
      missing: missingYears(today, county.calendar.coveredTo),
    },
  }
}

/** So many failures to sign in, or readings of identifiers, in a week are told of. */
const told = { failures: 5, readings: 30 } as const

/** What the log of the last seven days holds that somebody should look into (日志告警): counts by account, never what was read. */
async function alertsOf(store: Store, county: County) {
  const since = new Date(Date.now() - 7 * 86_400_000).toISOString()
  const log = (await store.accesses({ county: county.code, unit: county.root, person: '' }, { limit: 1000 })).filter(
    ({ at }) => at >= since,
  )
  const counted = (what: string, key: (one: (typeof log)[number]) => string) => {
    const by = new Map<string, { count: number; last: string }>()
    for (const one of log.filter((line) => line.what === what)) {
      const before = by.get(key(one))
      by.set(key(one), { count: (before?.count ?? 0) + 1, last: before && before.last > one.at ? before.last : one.at })
    }
    return [...by].map(([about, of]) => ({ about, ...of }))
  }
  return [
    ...counted('sign-in-locked', ({ about }) => about).map((one) => ({ ...one, what: '暂停登录期间仍有人登录' })),
    ...counted('sign-in-failed', ({ about }) => about).flatMap((one) =>
      one.count >= told.failures ? [{ ...one, what: '多次登录失败' }] : [],
    ),
    ...counted('read-secret', ({ person }) => person).flatMap((one) =>
      one.count >= told.readings ? [{ ...one, what: '大量查阅证件号码、电话' }] : [],
    ),
  ].sort((a, b) => (a.last < b.last ? 1 : -1))
}

/** Years that running limits may reach, this one and the next, which no notice covers. */
const missingYears = (today: Day, coveredTo: Day): number[] =>
  [0, 1, 2, 3].map((n) => Number(today.slice(0, 4)) + n).filter((year) => `${year}-12-31` > coveredTo)

/** By unit: how many valid certificates end soon, how many are over already, and when the first ends. */
async function endingCertificates(store: Store, county: County, today: Day) {
  const eyes = { county: county.code, unit: county.root, person: '' }
  const byUnit = new Map<string, { soon: number; over: number; first: Day }>()
  let after: string | undefined
  do {
    const where = { state: 'valid', validTo: { to: addDays(today, warned) } }
    const page = await store.system.list(eyes, { type: certificate.type, where, sort: 'validTo', limit: 200, ...(after && { after }) })
    for (const { file } of page.rows) {
      const ends = String(file.facts.validTo) as Day
      const of = byUnit.get(file.unit) ?? { soon: 0, over: 0, first: ends }
      byUnit.set(file.unit, daysBetween(today, ends) < 0 ? { ...of, over: of.over + 1 } : { ...of, soon: of.soon + 1 })
    }
    after = page.next
  } while (after)
  return [...byUnit]
    .map(([unit, of]) => ({ unit: { id: unit, name: county.unitName(unit) }, ...of }))
    .sort((a, b) => b.over - a.over || a.first.localeCompare(b.first))
}
