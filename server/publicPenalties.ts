import type { z } from 'zod'
import { fieldMeta, type Party } from '../kernel/file/fields.ts'
import type { File } from '../kernel/file/file.ts'
import { publicId } from '../portal/publicId.ts'
import type { PublicColumn, PublicRecord } from '../portal/record.ts'
import type { County } from '../store/county.ts'
import type { Row } from '../store/read.ts'
import type { Store } from '../store/store.ts'
import { facts as penaltyFacts } from '../systems/penalty/facts.ts'
import { publication } from '../systems/publicity/publication.ts'
import type { ReadKind } from './publicKinds.ts'
import { withPublicNames } from './publicName.ts'
import { withoutNumbers } from './publicText.ts'
import type { Serving } from './serving.ts'

export const penaltyKey = 'penalty'

const columns: readonly PublicColumn[] = [
  { title: '当事人', holds: 'text', says: '自然人只公开姓氏；单位和其他组织公开名称', listed: true },
  { title: '违法事实', holds: 'text', says: '案由', listed: false },
  { title: '处罚依据', holds: 'text', says: '作出处罚所依据的法律、法规、规章' },
  { title: '处罚结果', holds: 'text', says: '决定的内容', listed: true },
  { title: '罚款数额', holds: 'money', says: '金额，单位为元；没有罚款的为空' },
  { title: '处罚决定日期', holds: 'day', says: '作出决定的日期' },
  {
    title: '公示期限',
    holds: 'text',
    says: '市场监管类处罚有期满停止公示的日期；其余没有规定期满日期的，写明“没有规定期满日期”',
    listed: true,
  },
  { title: '撤回理由', holds: 'text', says: '决定被依法变更、撤销、确认违法或者无效后，撤回原公示的理由；撤回的只留文号' },
]

/**
 * Penalty decisions made public (行政处罚决定公示): the publication says whether and until when, the case says what. What was withdrawn
 * leaves its number and the reason; what ended with its period is no longer there.
 * @source 行政处罚法 第三十九条、第四十八条
 */
export const penaltyKind: ReadKind = {
  key: penaltyKey,
  title: '行政处罚决定',
  group: 'enforcement',
  says: '具有一定社会影响的行政处罚决定。自然人只写姓氏；决定被依法改变的，三个工作日内撤回并说明理由，只留文号；期满的停止公示。',
  columns,
  heads: { title: '违法事实', on: '公示日期' },
  read: async ({ store }, county) => {
    const eyes = { county: county.code, unit: county.root, person: '' }
    const records: PublicRecord[] = []
    let after: string | undefined
    do {
      const page = await store.system.list(eyes, {
        type: publication.type,
        where: shown,
        sort: '-on.publish',
        limit: 200,
        ...(after && { after }),
      })
      const cases = await casesOf(store, county, page.rows)
      for (const row of page.rows) records.push(recordOf(row, cases.get(caseOf(row.file) ?? ''), county))
      after = page.next
    } while (after)
    return records
  },
}

const shown = { kind: 'penalty', state: { in: ['published', 'withdrawn'] } } as const

/** The case of either procedure that a publication is of. */
const caseOf = ({ facts }: File): string | undefined => (facts.penaltyCase ?? facts.summaryCase) as string | undefined

async function casesOf(store: Store, county: County, rows: readonly Row[]): Promise<ReadonlyMap<string, Row>> {
  const refs = rows.flatMap(({ file }) => caseOf(file) ?? [])
  const [first] = rows
  if (!first || refs.length === 0) return new Map()
  const eyes = { county: county.code, unit: county.root, person: '' }
  const { refs: found } = await store.system.read(eyes, { type: publication.type, id: first.file.id, refs })
  return new Map([...found].map(([id, { row }]) => [id, row]))
}

/** One publication of a penalty as everybody may read it; undefined where it is not public. */
export async function penaltyRecord({ store }: Serving, county: County, id: string): Promise<PublicRecord | undefined> {
  const eyes = { county: county.code, unit: county.root, person: '' }
  const { row } = await store.system.read(eyes, { type: publication.type, id })
  if (row?.file.facts.kind !== 'penalty' || !shown.state.in.some((state) => state === row.file.state)) return undefined
  return recordOf(row, (await casesOf(store, county, [row])).get(caseOf(row.file) ?? ''), county)
}

function recordOf({ file }: Row, found: Row | undefined, county: County): PublicRecord {
  const { subject, shownName, madeOn, withdrawReason } = file.facts as Record<string, string | undefined>
  const facts = (found?.file.facts ?? {}) as Readonly<Record<string, unknown>>
  const masked = (text: string) => withoutNumbers(withPublicNames(text, facts))
  const base = {
    kind: penaltyKey,
    id: file.id,
    href: `/public/${penaltyKey}/${encodeURIComponent(publicId(file.id))}`,
    ...(found?.number ? { number: found.number } : {}),
    unit: { id: file.unit, name: county.unitName(file.unit) },
  }
  if (file.state === 'withdrawn') {
    const why = masked(withdrawReason ?? '原处罚决定已被依法改变')
    const on = file.on.withdraw
    return {
      ...base,
      title: '（已撤回）',
      ...(on && { on }),
      gone: { ...(on && { on }), why },
      cells: [null, null, null, null, null, null, null, why],
    }
  }
  const { party, violation, basis, decisionText, fine } = facts as {
    party?: Party
    violation?: string
    basis?: string
    decisionText?: string
    fine?: number
  }
  const until = file.clocks.findLast(({ name }) => name === 'end')?.due
  const fact = masked(violation ?? subject ?? '')
  const setAside = file.facts.changeResult
    ? `决定已被${options(publication.facts.shape.changeResult, file.facts.changeResult)}，正在办理撤回`
    : undefined
  return {
    ...base,
    title: fact,
    ...(file.on.publish && { on: file.on.publish }),
    cells: [
      masked(shownName ?? party?.name ?? '—'),
      fact,
      masked(basis ?? ''),
      masked(decisionText ?? options(penaltyFacts.shape.penaltyKinds, facts.penaltyKinds)),
      fine ?? null,
      madeOn ?? null,
      setAside ?? (until ? `至${until}` : '没有规定期满日期'),
      null,
    ],
  }
}

const options = (schema: unknown, value: unknown): string =>
  [value ?? []]
    .flat()
    .map((code) => fieldMeta(schema as z.ZodType)?.options?.[String(code)] ?? String(code))
    .join('、')
