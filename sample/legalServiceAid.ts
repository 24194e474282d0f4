import { addDays, type Day, day, daysBetween } from '../kernel/time/day.ts'
import { lastOpenDay, officeDays, today } from './days.ts'
import type { Lawyer } from './legalService.ts'
import { personName } from './names.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'
import type { Step, World } from './world.ts'

/** Of the whole matters of 2023: notified by police, court or procuratorate; the rest applied for. */
const notified = 8
const refused = 3
/** Under way on the last day and in time. */
const underWay = 4

const matters = [
  ['labour', 'wages', 'exempt', '在工地干活，拖欠工资未付'],
  ['labour', 'wages', 'exempt', '加工厂停产，拖欠数月工资'],
  ['civil', 'maintenance', 'checked', '子女不付赡养费'],
  ['civil', 'injury', 'pledge', '交通事故受伤，对方拒绝赔偿'],
  ['civil', 'violence', 'none', '长期遭受家庭暴力，请求离婚和人身安全保护'],
  ['civil', 'injury', 'exempt', '务工受伤，用人单位未缴工伤保险'],
  ['administrative', 'insurance', 'checked', '请求给付社会救助'],
] as const

/** Whole matters of legal aid, each within its limits: seven days to decide, three to assign, thirty to hand in the papers. */
export function planAid(random: Random, world: World, people: People, lawyers: readonly Lawyer[], whole: number): void {
  const days = officeDays(random)
  const centre = people.of('unit-justice', 'admin', 'aidCentre')
  const bureau = people.of('unit-justice', 'deputy', 'justiceBureau')
  for (let n = 1; n <= whole; n++) {
    const id = `legal-aid-2023-${String(n).padStart(2, '0')}`
    const on = days.between('2023-01-06', '2023-11-30')
    world.plan('legal-aid', id, n <= notified ? [notify(on), ...handled(on)] : granted(on))
  }
  for (let n = 1; n <= refused; n++) {
    const on = days.between('2023-03-01', '2023-10-20')
    const decided = within(on, 2, 6)
    const objected = days.workdays(decided, 2, 6)
    const steps = [apply(on), refusal(decided)]
    if (n === 1)
      steps.push(
        { kind: 'object', on: objected, actor: centre, data: { objection: '所请求的事项属于援助范围' } },
        {
          kind: 'decide-objection',
          on: within(objected, 1, 4),
          actor: bureau,
          data: { objectionResult: 'upheld', reason: '经审查，不属于法律援助法规定的事项' },
        },
      )
    world.plan('legal-aid', `legal-aid-2023-${String(whole + n).padStart(2, '0')}`, steps)
  }
  for (let n = 1; n <= 6; n++)
    world.plan('legal-aid', `legal-aid-2024-${String(n).padStart(2, '0')}`, granted(days.between('2024-01-03', '2024-01-17'), true))
  for (let n = 1; n <= underWay; n++) {
    const on = days.between('2024-03-06', '2024-03-11')
    world.plan('legal-aid', `legal-aid-2024-${String(6 + n).padStart(2, '0')}`, [apply(on)])
  }

  function notify(on: Day): Step {
    const data = {
      centre: 'unit-justice',
      notifiedBy: random.pick(['宁川县人民法院', '宁川县人民检察院', '宁川县公安局']),
      applicant: { kind: 'natural', name: personName(random).name },
      description: '被告人是未成年人，没有委托辩护人',
    }
    return { kind: 'notify', on, actor: centre, data }
  }

  function apply(on: Day): Step {
    const [kind, matter, hardship, description] = random.pick(matters)
    const data = {
      centre: 'unit-justice',
      applicant: { kind: 'natural', name: personName(random).name },
      kind,
      matter,
      description,
      hardship,
      pledged: hardship === 'pledge',
    }
    return { kind: 'apply', on, actor: centre, data }
  }

  /** A workday so many calendar days later, and never after the last of them. */
  function within(from: Day, least: number, most: number): Day {
    const last = lastOpenDay(addDays(from, most))
    const drawn = lastOpenDay(addDays(from, random.int(least, most)))
    return drawn <= from ? (last <= from ? from : last) : drawn
  }

  function granted(on: Day, running = false): Step[] {
    const supplement = random.chance(0.15)
    const asked = within(on, 0, 3)
    const supplied = within(asked, 1, 6)
    const decided = supplement ? within(supplied, 0, 3) : within(on, 1, 6)
    return [
      apply(on),
      ...(supplement
        ? [
            { kind: 'ask-supplement', on: asked, actor: centre, data: { missing: '劳动合同或者能够证明劳动关系的材料' } },
            { kind: 'supplement', on: supplied, actor: centre },
          ]
        : []),
      { kind: 'decide', on: decided, actor: centre, data: { decision: 'grant' } },
      ...handled(decided, running),
    ]
  }

  function handled(from: Day, running = false): Step[] {
    const assigned = within(from, 0, 2)
    const assign: Step = { kind: 'assign', on: assigned, actor: centre, data: { lawyer: random.pick(lawyers).id } }
    if (running) return [assign]
    const spare = Math.min(90, daysBetween(assigned, day('2024-02-20')))
    const reported = days.within(assigned, Math.min(25, spare), Math.max(26, spare))
    const filed = within(reported, 5, 25)
    const close: Step = {
      kind: 'report-close',
      on: reported,
      actor: centre,
      data: { result: random.pick(['won', 'part', 'mediated', 'mediated', 'withdrawn', 'other']), recovered: random.int(0, 60) * 100_000 },
    }
    const archive: Step = {
      kind: 'archive',
      on: filed,
      actor: centre,
      data: {
        subsidy: random.pick([80_000, 120_000, 150_000]),
        pages: random.int(24, 96),
        quality: random.pick(['good', 'good', 'excellent', 'pass']),
      },
    }
    return filed <= today ? [assign, close, archive] : [assign, close]
  }

  function refusal(on: Day): Step {
    return { kind: 'decide', on, actor: centre, data: { decision: 'refuse', reason: '所请求的事项不属于法律援助事项', told: true } }
  }
}
