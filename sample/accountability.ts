import { addDays, daysBetween } from '../kernel/time/day.ts'
import { officeDays, openDay, today } from './days.ts'
import { type People, staff } from './people.ts'
import { planted } from './planted.ts'
import type { Random } from './random.ts'
import type { Step, World } from './world.ts'

/** What people go on to do with the analyses, the accountability files and the listings that reactions open. */
export function followReactions(random: Random, world: World, people: People): void {
  const days = officeDays(random)
  const done = (steps: readonly Step[]): Step[] => steps.filter(({ on }) => on <= today)

  world.whenOpened('loss-analysis', ({ id, unit, opened, facts }) => {
    if (facts.lawsuit === planted.unanalysed) return
    const submitted = days.workdays(opened, 6, 13)
    world.plan(
      'loss-analysis',
      id,
      done([
        {
          kind: 'submit',
          on: submitted,
          actor: people.of(unit, 'legal', 'defendantUnit'),
          data: {
            causes: '办案人员取证不全面，送达和告知环节留痕不足，审核时未发现。',
            causeKinds: [random.pick(['facts', 'procedure', 'review', 'law'])],
            lessons: '应当在立案时列明取证清单，作出决定前逐项核对。',
            improvements: '修订办案流程，法制审核前置，开展一次同类案卷自查。',
            meetingOn: days.workdays(submitted, -4, -1),
          },
        },
        {
          kind: 'accept',
          on: days.workdays(submitted, 3, 8),
          actor: people.as('justiceBureau', staff.litigation),
          data: { reviewNote: '分析到位，整改措施可行。' },
        },
      ]),
    )
  })

  world.whenOpened('accountability', ({ id, unit, opened }) => {
    const bureau = people.as('justiceBureau', staff.litigation)
    const office = people.as('countyOffice', staff.ruleOfLaw)
    const investigated = days.within(opened, 14, 30)
    const faultKind = random.pick(['ordinary', 'ordinary', 'gross', 'none'])
    const legal = people.of(unit, 'legal', 'handler')
    const steps: Step[] = [
      {
        kind: 'investigate',
        on: investigated,
        actor: bureau,
        data: {
          investigators: [staff.litigation, random.pick(staff.supervisors)],
          faultFacts: '经调阅案卷、询问承办人员，查明办案中存在的问题和责任环节。',
          faultKind,
          harm: '影响行政机关公信力，未造成其他损失。',
        },
      },
    ]
    if (faultKind === 'none') {
      steps.push({
        kind: 'exempt',
        on: days.within(investigated, 7, 20),
        actor: office,
        data: {
          exemption: random.pick(['unclear-law', 'no-fault', 'conflicting-rules']),
          exemptionReason: '承办人员已尽审查义务，不属于过错。',
        },
      })
    } else {
      const proposed = days.within(investigated, 5, 12)
      const heard = days.workdays(proposed, 3, 6)
      const decided = days.within(heard, 5, 14)
      const executed = days.within(decided, 7, 25)
      const economic = faultKind === 'gross' && random.chance(0.5)
      steps.push(
        {
          kind: 'name-responsible',
          on: investigated,
          actor: bureau,
          data: { name: legal.name, post: legal.post, role: 'handler', responsibility: 'direct', reason: '承办人员，未依法取证、告知。' },
        },
        { kind: 'propose', on: proposed, actor: bureau, data: { proposal: '拟对责任人员通报批评，责令单位整改。' } },
        {
          kind: 'hear-defence',
          on: heard,
          actor: bureau,
          data: random.chance(0.4)
            ? { defenceWay: 'waived' }
            : { defenceWay: 'oral', defence: '承认问题，说明当时人手不足。', defenceAnswer: '情况属实，已在处理时考虑。' },
        },
        {
          kind: 'decide',
          on: decided,
          actor: office,
          data: {
            unitMeasures: ['rectify'],
            personMeasures: economic ? ['criticise', 'economic'] : [random.pick(['criticise', 'talk', 'inspection', 'training'])],
            ...(economic && {
              economicPenalty: random.int(2, 10) * 10_000,
              economicBasis: '县行政机关应诉和行政案件败诉过错责任追究暂行办法关于经济处罚的规定',
            }),
            decidedBy: 'meeting',
            decision: '对责任人员作出上述处理，责令单位在三十日内完成整改。',
          },
        },
        { kind: 'execute', on: executed, actor: bureau, data: { execution: '处理决定已送达并执行，整改报告已收。', executedOn: executed } },
        { kind: 'close', on: days.workdays(executed, 1, 6), actor: bureau },
      )
    }
    world.plan('accountability', id, done(steps))
  })

  world.whenOpened('listed-supervision', ({ id, unit, opened }) => {
    const office = people.as('countyOffice', staff.ruleOfLaw)
    const notified = days.workdays(opened, 3, 5)
    const by = openDay(addDays(notified, 90))
    const progress = days.within(notified, 25, 40)
    const asked = days.within(notified, 70, 84)
    const reviewed = days.within(asked, 6, 12)
    const steps: Step[] = [
      {
        kind: 'notify',
        on: notified,
        actor: office,
        data: {
          leader: people.get(staff.viceMayor).name,
          requirements: '专题研究败诉原因，逐案整改，三个月内完成案卷自查和业务培训。',
          rectifyBy: by,
        },
      },
      {
        kind: 'progress',
        on: progress,
        actor: people.of(unit, 'legal', 'defendantUnit'),
        data: { did: '已召开专题会议，完成近两年案卷自查，修订审核流程。' },
      },
      {
        kind: 'ask-unlist',
        on: asked,
        actor: people.of(unit, 'head', 'head'),
        data: { request: '整改任务已完成，未再发生新的败诉案件，申请摘牌。' },
      },
      { kind: 'unlist', on: reviewed, actor: office, data: { review: 'met', reviewNote: '经验收，整改到位。' } },
    ]
    // What is still being put right stays listed.
    world.plan('listed-supervision', id, done(daysBetween(opened, today) < 100 ? steps.slice(0, 2) : steps))
  })
}
