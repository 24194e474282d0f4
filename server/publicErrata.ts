import type { PublicColumn, PublicRecord } from '../portal/record.ts'
import { annualReport } from '../systems/report/annualReport.ts'
import type { ReadKind } from './publicKinds.ts'
import { withoutNumbers } from './publicText.ts'
import { factsOf } from './reportFile.ts'

const columns: readonly PublicColumn[] = [
  { title: '原文', holds: 'text', says: '公开时印出的数值', listed: true },
  { title: '更正为', holds: 'text', says: '改正后的数值', listed: true },
  { title: '原因', holds: 'text', says: '为什么更正', listed: true },
]

/** Corrections of published reports (勘误): what was printed, what it should have been, and why. */
export const erratumKind: ReadKind = {
  key: 'errata',
  title: '年度报告勘误',
  group: 'report',
  says: '年度报告公开以后发现的差错。原文不改，在这里更正。',
  columns,
  heads: { title: '报告和指标', on: '报告公开日期' },
  read: async ({ store }, county) => {
    const eyes = { county: county.code, unit: county.root, person: '' }
    const where = { 'on.publish': { exists: true } }
    const { rows } = await store.system.list(eyes, { type: annualReport.type, where, sort: '-on.publish', limit: 200 })
    return rows.flatMap(({ file, number }) => {
      const { figures = [], errata = [] } = factsOf(file)
      return errata.map(({ figure, span, was, now, why }, at): PublicRecord => {
        const name = figures.find((one) => one.figure === figure && one.span === span)?.name ?? figure
        return {
          kind: 'errata',
          id: `${file.id}-${at + 1}`,
          href: `/public/annual-report/${encodeURIComponent(file.id)}#errata`,
          title: `${file.title}：${name}`,
          ...(number && { number }),
          unit: { id: file.unit, name: county.unitName(file.unit) },
          ...(file.on.publish && { on: file.on.publish }),
          cells: [was, now, withoutNumbers(why)],
        }
      })
    })
  },
}
