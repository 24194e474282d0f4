import { addDays, type Day, daysBetween } from '../kernel/time/day.ts'
import type { County } from '../store/county.ts'
import type { Store } from '../store/store.ts'
import { certificate } from '../systems/certificates/certificate.ts'
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
  const [stopped, refused, certificates, provisional] = await Promise.all([
    store.system.list(eyes, { type: importBatch.type, where: { state: { in: ['entering', 'withdrawing'] } }, limit: 50 }),
    store.system.list(eyes, { type: importBatch.type, where: { refused: { from: 1 }, opened: { from: addDays(today, -30) } }, limit: 50 }),
    endingCertificates(store, county, today),
    store.system.desk(eyes, { today, limit: 2000 }),
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
    calendar: {
      coveredTo: county.calendar.coveredTo,
      // Running limits that will be reckoned anew once the notice is out.
      provisional: provisional.filter((line) => line.provisional && !line.lapses).length,
      missing: missingYears(today, county.calendar.coveredTo),
    },
  }
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
