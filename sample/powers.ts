import { day } from '../kernel/time/day.ts'
import { officersOfTownship } from './certificates.ts'
import { officeDays } from './days.ts'
import { type People, staff } from './people.ts'
import { powerTable } from './powerTable.ts'
import type { Random } from './random.ts'
import { delegatedUnits } from './unitTable.ts'
import type { World } from './world.ts'

/** From this day on the townships act in their own name (D9). */
export const powersBegin = day('2023-04-03')
const listVersion = '2023年第一版'

export interface PowerItem {
  readonly n: number
  readonly name: string
  readonly field: string
}

const two = (n: number): string => String(n).padStart(2, '0')
export const powerId = (township: string, item: PowerItem): string => `power-${township.replace('unit-', '')}-${two(item.n)}`

/** The list of 54 items, in its order. */
export const powerItems: readonly PowerItem[] = powerTable
  .flatMap(({ field, names }) => names.map((name) => ({ name: `对${name}的行政处罚`, field })))
  .map((item, at) => ({ n: at + 1, ...item }))

/** Plans the 54 items and the 1,080 powers (54 items x 20 townships) that begin on 2023-04-03. */
export function planPowers(random: Random, world: World, people: People): void {
  const days = officeDays(random)
  for (const item of powerItems) {
    const source = powerTable.find(({ field }) => field === item.field)
    if (!source) continue
    const id = `power-item-${two(item.n)}`
    const itemCode = `411798-FQ-${two(item.n)}`
    const named = { itemCode, itemName: item.name, field: item.field, originUnit: source.unit, basis: source.law, listVersion }
    world.plan('power-item', id, [
      {
        kind: 'list',
        on: day('2023-02-20'),
        recordedAt: `2023-02-20T02:${two(item.n)}:00.000Z`,
        actor: people.as('justiceBureau', staff.training),
        data: { ...named, approval: '天政文〔2023〕12号', inspection: true, coercion: false },
      },
    ])
    for (const township of delegatedUnits)
      world.plan('power', powerId(township.id, item), [
        {
          kind: 'accept',
          on: days.between('2023-03-22', '2023-03-24'),
          actor: people.as('justiceBureau', staff.training),
          data: {
            item: id,
            ...named,
            township: township.id,
            validFrom: powersBegin,
            notice: '宁政告〔2023〕3号',
            officersReady: officersOfTownship,
            capable: true,
          },
        },
      ])
  }
}
