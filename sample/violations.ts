import { day } from '../kernel/time/day.ts'
import { gridOf } from '../systems/penalty/discretion.ts'
import { recordsBegin } from './days.ts'
import type { People } from './people.ts'
import { type PowerItem, powerItems } from './powers.ts'
import { powerTable } from './powerTable.ts'
import { type Gravity, ownTable, powerRanges, type Slight, type Who } from './violationTable.ts'
import type { World } from './world.ts'

/** One kind of violation that is punished in the county. */
export interface Violation {
  /** 处罚事项编码; the same for the unit that held the power and the townships that took it over. */
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly field: string
  readonly law: string
  /** The statutory range, in fen. */
  readonly least: number
  readonly most: number
  readonly who: Who
  readonly gravity: Gravity
  readonly slight?: Slight
  /** The item of the townships' list, where they took it over. */
  readonly power?: PowerItem
}

const powerCodes: Readonly<Record<string, readonly [prefix: string, field: string]>> = {
  resources: ['ZR', 'land'],
  urban: ['CG', 'city'],
  transport: ['JT', 'transport'],
  agriculture: ['NY', 'farming'],
  culture: ['WL', 'culture'],
  fire: ['XF', 'fire'],
}

const two = (n: number): string => String(n).padStart(2, '0')

const delegated = powerTable.flatMap(({ field, unit, law, names }): Violation[] => {
  const [prefix = '', adminField = ''] = powerCodes[field] ?? []
  const ranges = powerRanges[field] ?? []
  if (ranges.length !== names.length) throw new Error(`${field} has ${names.length} items and ${ranges.length} ranges`)
  return ranges.map(([least, most, who, gravity, slight], at): Violation => {
    const name = names[at] ?? ''
    const power = powerItems.find((item) => item.name === `对${name}的行政处罚`)
    if (!power) throw new Error(`There is no power over “${name}”`)
    const range = { least: least * 100, most: most * 100, who, gravity, ...(slight && { slight }) }
    return { code: `${prefix}-${two(at + 1)}`, name, unit, field: adminField, law, ...range, power }
  })
})

const own = ownTable.flatMap(({ unit, prefix, field, law, lines }) =>
  lines.map(([name, least, most, who, gravity, slight], at): Violation => {
    const range = { least: least * 100, most: most * 100, who, gravity, ...(slight && { slight }) }
    return { code: `${prefix}-${two(at + 1)}`, name, unit, field, law, ...range }
  }),
)

export const violations: readonly Violation[] = [...delegated, ...own]

const grades = { lighter: '从轻', general: '一般', heavier: '从重' } as const
export type Grade = keyof typeof grades
const circumstances: Readonly<Record<Grade, string>> = {
  lighter: '初次违法，情节较轻，积极配合调查并主动改正的',
  general: '违法情节一般，造成一定影响，能够改正的',
  heavier: '拒不改正，二年内再次违法，或者造成较重后果的',
}

export interface Range {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** The band of a violation and grade: its file and its limits in fen, by the usual grid over the statutory range. */
export function bandOf({ code, least, most }: Violation, grade: Grade): Range {
  return { id: `band-${code}-${grade}`, ...gridOf(least, most)[grade] }
}

/** Plans the bands (裁量基准) that decisions are measured by, three for each violation. */
export function planBands(world: World, people: People): void {
  for (const one of violations)
    for (const grade of Object.keys(grades) as Grade[]) {
      const { id, from, to } = bandOf(one, grade)
      world.found('discretion-band', id, [
        {
          kind: 'publish',
          on: recordsBegin,
          actor: people.of(one.unit, 'admin', 'unitAdmin'),
          data: {
            bandCode: `${one.code}-${grades[grade]}`,
            field: one.field,
            violation: one.name,
            violationCode: one.code,
            grade,
            circumstances: circumstances[grade],
            lowFen: from,
            highFen: to,
            basis: one.law,
            level: 'province',
            docNumber: '豫司〔2021〕44号',
            validFrom: day('2022-01-01'),
          },
        },
      ])
    }
}
