import { addDays, day } from '../kernel/time/day.ts'
import { atMorning } from './annualReportPapers.ts'
import { lastOpenDay } from './days.ts'
import { type People, personOf, staff } from './people.ts'
import type { Random } from './random.ts'
import { countyUnits, root, townUnits } from './unitTable.ts'
import type { World } from './world.ts'

/** Plans the statements on law of 2023: the two chiefs, the heads of townships and streets, and of the units that enforce the law. */
export function planStatements(random: Random, world: World, people: People): void {
  const office = people.as('countyOffice', staff.ruleOfLaw)
  const heads = [...townUnits, ...countyUnits.filter(({ enforces }) => enforces)]
  state('party', staff.partySecretary, root, 0)
  state('government', staff.mayor, root, 1)
  for (const [at, unit] of heads.entries()) state('unit', personOf(unit.id, 'head'), unit.id, at + 2)

  function state(role: 'party' | 'government' | 'unit', id: string, workUnit: string, at: number): void {
    const { post } = people.get(id)
    const file = `law-statement-2023-${id.replace('person-', '')}`
    const chief = role !== 'unit'
    const submitted = lastOpenDay(addDays(day('2023-12-29'), -random.int(0, 14)))
    const good = random.int(28, 34)
    world.plan('law-statement', file, [
      {
        kind: 'call',
        on: day('2023-12-01'),
        actor: office,
        recordedAt: atMorning('2023-12-01', at),
        data: { year: '2023', role, stater: id, post, workUnit, submitBy: '2023-12-31' },
      },
      {
        kind: 'submit',
        on: submitted,
        actor: people.as(chief ? 'countyLeader' : 'head', id),
        recordedAt: atMorning(submitted, at),
        data: {
          study: '带头学习习近平法治思想和与履职密切相关的法律法规，落实领导班子学法制度。',
          build: '定期研究法治建设工作，推动执法规范化建设，支持法制审核机构履职。',
          decide: '坚持依法决策，重大事项听取法律顾问意见，按规定公开决策事项。',
          problems: '对执法一线的法治培训还不够经常，个别案件程序把关不严。',
          plans: '开展执法培训和案卷自查，落实整改责任。',
        },
      },
      {
        kind: 'present',
        on: day('2024-01-26'),
        actor: office,
        recordedAt: atMorning('2024-01-26', at),
        data: { meeting: '2023年度述法会议', oral: chief || at % 6 === 0 },
      },
      {
        kind: 'rate',
        on: day('2024-01-26'),
        actor: office,
        recordedAt: atMorning('2024-01-26', 200 + at),
        data: { good, fair: 36 - good, plain: random.int(0, 1), poor: 0 },
      },
    ])
  }
}
