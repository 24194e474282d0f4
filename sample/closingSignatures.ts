import { officeDays, today } from './days.ts'
import { type People, staff } from './people.ts'
import { planted } from './planted.ts'
import type { Random } from './random.ts'
import type { Step, World } from './world.ts'

/**
 * The signatures (结案会签) that follow where a judgment has taken effect: unit, county leader, liaison office, justice bureau, court; and
 * the closing of the suit after the last of them.
 * @param closings when each suit would be closed, were all signatures there
 */
export function followClosings(random: Random, world: World, people: People, closings: ReadonlyMap<string, Step>): void {
  const days = officeDays(random)
  world.whenReacted('litigation', 'sign-closing', ({ id, on }) => {
    const planned = closings.get(id)
    const signed = on['sign-closing']
    if (!planned || !signed) throw new Error(`${id} was signed, and nobody meant to close it`)
    const soonest = days.workdays(signed, 1, 2)
    const step = { ...planned, on: planned.on > soonest ? planned.on : soonest }
    if (step.on <= today) world.plan('litigation', id, [step])
  })
  const liaison = people.as('liaisonOffice', staff.liaison)

  world.whenOpened('closing-signature', ({ id, unit, opened, facts }) => {
    const plan = (steps: readonly Step[]) =>
      world.plan(
        'closing-signature',
        id,
        steps.filter(({ on }) => on <= today),
      )
    if (facts.lawsuit === planted.unanalysed)
      return plan([
        {
          kind: 'cancel',
          on: days.workdays(opened, 12, 14),
          actor: liaison,
          data: { reason: '承办单位没有提交败诉分析，不具备会签条件；提交后重新启动会签。' },
        },
      ])
    const signed = days.workdays(opened, 1, 3)
    const led = days.workdays(signed, 1, 3)
    const joined = days.workdays(led, 1, 2)
    const reviewed = days.workdays(joined, 1, 3)
    plan([
      {
        kind: 'sign-unit',
        on: signed,
        actor: people.of(unit, 'head', 'head'),
        data: {
          grounds: facts.lost ? ['performed', 'lessons', 'accountability'] : [facts.settled ? 'agreement' : 'nothing'],
          unitOpinion: facts.lost ? '裁判内容已安排履行，教训已书面报告，问责意见已提出，同意结案。' : '同意结案。',
        },
      },
      {
        kind: 'sign-leader',
        on: led,
        actor: people.as('countyLeader', staff.viceMayor),
        data: { leaderOpinion: facts.lost ? '同意结案，举一反三，抓好整改。' : '同意结案。' },
      },
      { kind: 'sign-liaison', on: joined, actor: liaison, data: { liaisonOpinion: '材料齐全，同意结案。' } },
      {
        kind: 'sign-justice',
        on: reviewed,
        actor: people.as('justiceBureau', staff.litigation),
        data: { justiceOpinion: '同意结案。' },
      },
      ...(facts.settled
        ? [
            {
              kind: 'sign-court',
              on: days.workdays(reviewed, 1, 2),
              actor: people.of('unit-court', 'legal', 'court'),
              data: { courtOpinion: '争议已实质性化解，同意结案。' },
            },
          ]
        : []),
    ])
  })
}
