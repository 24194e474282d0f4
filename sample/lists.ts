import { day } from '../kernel/time/day.ts'
import type { CaseFacts } from '../systems/lists/caseFacts.ts'
import { sayCondition } from '../systems/lists/conditions.ts'
import type { Item } from '../systems/lists/consult.ts'
import { officeDays } from './days.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'
import { type Violation, violations } from './violations.ts'
import { noCoercionTable } from './violationTable.ts'
import type { World } from './world.ts'

export interface ListItem extends Item {
  readonly keeper: string
  readonly draft: Draft
  /** Facts of a case that meets its conditions. */
  readonly met: CaseFacts
}

interface Draft {
  readonly about: Pick<Violation, 'code' | 'name' | 'unit' | 'field' | 'law'>
  readonly ground: string
  readonly where: Readonly<Record<string, unknown>>
}

const validFrom = day('2022-07-01')
const sizes = { 'no-penalty': 166, lighter: 158, reduced: 114, 'no-coercion': 14 } as const
type Kind = keyof typeof sizes

const letters: Readonly<Record<Kind, string>> = { 'no-penalty': 'B', lighter: 'C', reduced: 'D', 'no-coercion': 'E' }
/** A measure well below the limit of a condition. */
const half = (wanted: unknown): number => Math.ceil((wanted as { to: number }).to / 2)
const slightOf = ({ slight }: Violation) => (slight ? { [slight.fact]: { to: slight.to } } : {})
const of = (gravity: readonly string[], ground: string, where: (one: Violation) => Draft['where']): Draft[] =>
  violations.filter((one) => gravity.includes(one.gravity)).map((one) => ({ about: one, ground, where: where(one) }))

/** What could be listed, the most usual first; the first of them are. */
const drafts: Readonly<Record<Kind, readonly Draft[]>> = {
  'no-penalty': [
    ...of(['light'], 'minor', (one) => ({ corrected: true, noHarm: true, ...slightOf(one) })),
    ...of(['light', 'plain'], 'first', (one) => ({ firstOffence: true, minorHarm: true, corrected: true, ...slightOf(one) })),
    ...of(['light'], 'no-fault', () => ({ noFault: true, corrected: true })),
  ],
  lighter: [
    ...of(['light', 'plain', 'grave'], 'harm-reduced', () => ({ harmReduced: true, cooperates: true })),
    ...of(['grave', 'plain'], 'merit', () => ({ merit: true, cooperates: true })),
  ],
  reduced: [
    ...of(['plain', 'grave', 'light'], 'self-reported', () => ({ selfReported: true, harmReduced: true })),
    ...of(['grave'], 'coerced', () => ({ coerced: true, harmReduced: true })),
  ],
  'no-coercion': noCoercionTable.map(([unit, field, name, where], at) => ({
    about: { code: `QZ-${at + 1}`, name, unit, field, law: '行政强制法第十六条第二款' },
    ground: 'slight-no-coercion',
    where,
  })),
}

/** The 452 items of the four lists. */
export const listItems: readonly ListItem[] = (Object.keys(sizes) as Kind[]).flatMap((kind) =>
  drafts[kind].slice(0, sizes[kind]).map((draft, at): ListItem => {
    const { about, where } = draft
    const itemCode = `411798-${letters[kind]}-${String(at + 1).padStart(3, '0')}`
    return {
      id: `list-item-${letters[kind].toLowerCase()}-${String(at + 1).padStart(3, '0')}`,
      kind,
      itemCode,
      violation: about.name,
      violationCode: about.code,
      conditions: JSON.stringify(where),
      validFrom,
      keeper: about.unit,
      draft,
      met: Object.fromEntries(Object.entries(where).map(([fact, wanted]) => [fact, typeof wanted === 'object' ? half(wanted) : wanted])),
    }
  }),
)
for (const [kind, size] of Object.entries(sizes))
  if (listItems.filter((item) => item.kind === kind).length !== size) throw new Error(`The list ${kind} has not ${size} items`)

const byViolation = new Map<string, ListItem[]>()
for (const item of listItems) byViolation.set(item.violationCode ?? '', [...(byViolation.get(item.violationCode ?? '') ?? []), item])

/** What the lists say of a violation. */
export const itemsAbout = (code: string): readonly ListItem[] => byViolation.get(code) ?? []

const evidenceOf: Readonly<Record<Kind, string>> = {
  'no-penalty': '现场检查笔录、责令改正通知书、复查照片、违法行为告知承诺书',
  lighter: '询问笔录、整改材料、复查照片',
  reduced: '询问笔录、当事人书面说明、整改材料',
  'no-coercion': '现场检查笔录、现场照片、当事人承诺书',
}
const measures = [
  ['persuade', 'guide'],
  ['persuade', 'revisit'],
  ['risk-warning', 'advise', 'revisit'],
  ['alert', 'talk'],
] as const
const ranges: Partial<Record<Kind, string>> = {
  lighter: '法定幅度下限至下限以上百分之三十',
  reduced: '法定最低罚款数额以下，一般不低于其百分之十',
}

/** Plans the four lists (四张清单), published together in June 2022 by the units that drew them up, in force from July. */
export function planLists(random: Random, world: World, people: People): void {
  const days = officeDays(random)
  for (const item of listItems) {
    const { about, ground, where } = item.draft
    const range = ranges[item.kind]
    world.plan('list-item', item.id, [
      {
        kind: 'list',
        on: days.between('2022-06-13', '2022-06-24'),
        actor: people.of(item.keeper, 'admin', 'unitAdmin'),
        data: {
          kind: item.kind,
          itemCode: item.itemCode,
          field: about.field,
          keeper: item.keeper,
          violation: item.violation,
          violationCode: item.violationCode,
          article: about.law,
          ground,
          conditions: item.conditions,
          conditionText: Object.entries(where)
            .map(([name, wanted]) => sayCondition(name, wanted))
            .join('；'),
          evidence: evidenceOf[item.kind],
          measures: random.pick(measures),
          ...(range && { range }),
          docNumber: '宁依法办〔2022〕6号',
          validFrom,
        },
      },
    ])
  }
}
