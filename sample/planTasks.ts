import { addDays, type Day, day, lastOfMonth } from '../kernel/time/day.ts'
import { heldAgainst, settlingTask } from '../systems/plan/progress.ts'
import { KnownFigures } from './assessmentFigures.ts'
import { lastOpenDay, officeDays, openDay, recordsBegin } from './days.ts'
import { type People, staff } from './people.ts'
import { type BoundTask, boundTasks, type ClaimedTask, claimedTasks, claims2024, parts, tasks2024 } from './planTaskTable.ts'
import type { Random } from './random.ts'
import { countyUnits, townUnits } from './unitTable.ts'
import type { Step, World } from './world.ts'

const office = (people: People) => people.as('countyOffice', staff.ruleOfLaw)
const listedRule = 'veto-rule-listed'

/** What triggers a veto is there before the records begin; and what people do with a veto that a record has proposed. */
export function followVetoes(random: Random, world: World, people: People): void {
  const days = officeDays(random)
  const actor = office(people)
  const basis = '法治政府建设实施方案和综合目标考核办法'
  world.found('veto-rule', listedRule, [
    {
      kind: 'enter',
      on: recordsBegin,
      actor,
      data: {
        code: 'listed',
        matter: '一年内两起以上生效败诉被挂牌督办',
        basis,
        record: '挂牌督办案卷',
        figure: 'ACC.LISTED',
        atLeast: 1,
        effect: 'no-award',
        validFrom: recordsBegin,
      },
    },
  ])
  for (const [code, matter, record] of [
    ['grave-incident', '严重违法行政引发重大群体性事件或者人员伤亡', '责任追究案卷'],
    ['defied-judgment', '拒不执行生效裁判、行政复议决定被追责', '责任追究案卷'],
    ['false-material', '考核中弄虚作假、情节严重', '执法监督案卷'],
  ] as const)
    world.found('veto-rule', `veto-rule-${code}`, [
      { kind: 'enter', on: recordsBegin, actor, data: { code, matter, basis, record, effect: 'unqualified', validFrom: recordsBegin } },
    ])
  world.whenOpened('veto', ({ id, opened }) => {
    const heard = days.workdays(opened, 1, 3)
    const decided = days.workdays(heard, 1, 3)
    const year = opened.slice(0, 4)
    world.plan('veto', id, [
      {
        kind: 'hear',
        on: heard,
        actor,
        data: {
          rule: listedRule,
          forYear: year,
          yearEnd: `${year}-12-31`,
          statement: '对挂牌督办的事实没有异议，正在按督办要求整改。',
        },
      },
      {
        kind: 'decide',
        on: decided,
        actor: people.as('countyLeader', staff.viceMayor),
        data: {
          rule: listedRule,
          ruling: 'no-award',
          grounds: '一年内两起以上生效裁判败诉，已被挂牌督办，符合一票否决事项的规定。',
          bannedUntil: addDays(day(`${Number(decided.slice(0, 4)) + 1}${decided.slice(4)}`), -1),
        },
      },
    ])
  })
}

/** The plan of 2023, broken into tasks and followed to their end, and the plan of 2024 as it runs. To be called when the year's files are there. */
export function planTasks(random: Random, world: World, people: People): void {
  const days = officeDays(random)
  const actor = office(people)
  issue('2023', '2023-02-13', '2023-02-20')
  issue('2024', '2024-02-19', '2024-02-22')
  let n = 0
  for (const task of boundTasks) settleBound('2023', ++n, task)
  for (const task of claimedTasks) claim('2023', ++n, task)
  n = 0
  for (const task of tasks2024) world.plan('plan-task', taskId('2024', ++n), [assign('2024', n, task)])
  for (const [at, task] of claims2024.entries()) {
    const open = assign('2024', ++n, task)
    // Claimed, and still to be verified.
    const steps = at === 0 ? [open, claiming(task, day('2024-03-07'))] : [open]
    world.plan('plan-task', taskId('2024', n), steps)
  }
  world.plan('annual-plan', 'annual-plan-2023', [
    {
      kind: 'summarise',
      on: day('2024-01-31'),
      actor,
      data: { summary: '方案各项任务已按指标核定或者经核验，未完成的转入2024年度继续推进，责任单位已说明原因。' },
    },
  ])

  function issue(year: string, drafted: string, issued: string): void {
    const steps: Step[] = [
      {
        kind: 'draft',
        on: day(drafted),
        actor,
        data: { name: `宁川县${year}年度法治政府建设实施方案`, forYear: year, begins: `${year}-01-01`, ends: `${year}-12-31` },
      },
      ...parts.map(([no, heading, content]): Step => ({ kind: 'add-part', on: day(drafted), actor, data: { no, heading, content } })),
      {
        kind: 'issue',
        on: day(issued),
        actor,
        data: { approvedBy: `县委全面依法治县委员会${year}年第一次会议`, toUnits: [...townUnits, ...countyUnits].map(({ id }) => id) },
      },
    ]
    world.plan('annual-plan', `annual-plan-${year}`, steps)
  }

  function assign(year: string, at: number, task: BoundTask | ClaimedTask): Step {
    const last = dueOf(year, task.month)
    return {
      kind: 'assign',
      on: openDay(day(`${year}-02-${year === '2023' ? '24' : '26'}`)),
      actor,
      data: {
        plan: `annual-plan-${year}`,
        forYear: year,
        part: task.part,
        no: String(at).padStart(2, '0'),
        matter: task.matter,
        measure: 'figure' in task ? '按指标清单办理，达到目标值。' : '按期完成并报送成果文件。',
        lead: task.lead,
        leader: people.of(task.lead, 'head', 'head').name,
        dueBy: last,
        begins: `${year}-01-01`,
        ...('figure' in task && {
          figure: task.figure,
          ...(task.column && { byColumn: task.column }),
          measuredFor: task.column ? 'lead' : 'county',
          direction: task.direction,
          target: task.target,
        }),
      },
    }
  }

  /** What the records show on the last day decides; the program reckons it some days later. */
  function settleBound(year: string, at: number, task: BoundTask): void {
    const due = dueOf(year, task.month)
    const settled = days.workdays(due, 5, 9)
    const told = new KnownFigures(world, `${settled}T00:00:00.000Z`).ask(task.figure, {
      period: { from: day(`${year}-01-01`), to: due, title: year },
      ...(task.column && { unit: task.lead, column: task.column }),
    })
    world.plan('plan-task', taskId(year, at), [
      assign(year, at, task),
      {
        kind: 'settle',
        on: settled,
        actor: { person: 'system', name: '系统', unit: 'unit-rule-of-law', capacity: 'system' },
        data: settlingTask(heldAgainst(task, told)),
      },
    ])
  }

  function claim(year: string, at: number, task: ClaimedTask): void {
    const due = dueOf(year, task.month)
    const [first, again] = [lastOpenDay(addDays(due, -14)), lastOpenDay(addDays(due, -2))]
    const verify = (on: Day, met: boolean): Step => ({
      kind: 'verify',
      on,
      actor,
      data: met
        ? { verified: 'met', verification: '查阅佐证原件，任务已完成。', result: 'done' }
        : { verified: 'not-met', verification: '清单没有按法律修改情况更新，退回补做。' },
    })
    const urge: Step = { kind: 'urge', on: first, actor, data: { says: '时限将到，请抓紧落实并按期申报。' } }
    const note: Step = {
      kind: 'note',
      on: days.between(`${year}-03-06`, `${year}-03-17`),
      actor: people.of(task.lead, 'admin', 'unitAdmin'),
      data: { did: '已明确责任人，正在起草。' },
    }
    const courses: Readonly<Record<NonNullable<ClaimedTask['course']> | 'plain', readonly Step[]>> = {
      plain: [claiming(task, first), verify(days.workdays(first, 3, 6), true)],
      returned: [
        claiming(task, first),
        verify(days.workdays(first, 2, 4), false),
        claiming(task, again),
        verify(days.workdays(again, 3, 6), true),
      ],
      missed: [urge, { kind: 'miss', on: days.workdays(addDays(due, 1), 2, 5), actor, data: { reason: '到期没有完成，转入下年度。' } }],
      extended: [
        urge,
        { kind: 'extend', on: again, actor, data: { dueBy: lastOpenDay(addDays(due, 60)), extended: '政府采购程序尚在进行，准予延期。' } },
        claiming(task, lastOpenDay(addDays(due, 50))),
        verify(days.workdays(lastOpenDay(addDays(due, 50)), 3, 6), true),
      ],
    }
    world.plan('plan-task', taskId(year, at), [assign(year, at, task), note, ...courses[task.course ?? 'plain']])
  }

  function claiming(task: ClaimedTask, on: Day): Step {
    const head = people.of(task.lead, 'head', 'head')
    return {
      kind: 'claim',
      on,
      actor: head,
      data: { claim: `${task.matter}，已完成。`, evidence: [{ document: task.evidence, where: '本单位办公室' }], claimSigned: head.name },
    }
  }
}

const taskId = (year: string, n: number): string => `plan-task-${year}-${String(n).padStart(2, '0')}`
const dueOf = (year: string, month: number): Day => lastOpenDay(lastOfMonth(day(`${year}-${String(month).padStart(2, '0')}-01`)))
