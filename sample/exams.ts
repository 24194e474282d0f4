import { type Day, day } from '../kernel/time/day.ts'
import { type Answer, drawPaper, markPaper, type PaperRule, type Question } from '../systems/exams/paper.ts'
import { minutesLater } from '../systems/exams/timeOfDay.ts'
import { type Officer, suspended } from './certificates.ts'
import { later, officeDays } from './days.ts'
import { type People, staff } from './people.ts'
import { causeOfArticle, judgeTable, singleTable } from './questionTable.ts'
import type { Random } from './random.ts'
import { delegatedUnits } from './unitTable.ts'
import type { Step, World } from './world.ts'

const months = Array.from({ length: 11 }, (_, at) => `2023-${String(at + 2).padStart(2, '0')}`)
const papersOfMonth = 240
/** First papers that fail; all but two pass the re-sit. */
const failures = 171

/** Departments whose officers sit beside those of the townships, and alone before the townships had certificates. */
const departments = ['unit-land', 'unit-urban', 'unit-transport', 'unit-farming', 'unit-culture', 'unit-fire']

/** Twenty questions of five points, drawn for each officer; the county's own rule. */
const rule: PaperRule = {
  id: 'monthly',
  title: '月度抽考（二十题）',
  parts: [
    { kind: 'single', count: 12, tenths: 50 },
    { kind: 'judge', count: 8, tenths: 50 },
  ],
  minutes: 30,
  pass: 60,
}
/** Right answers that just pass. */
const enough = 12

/** Days of the two sittings after which somebody was suspended. */
const fixed: Readonly<Record<string, { readonly first: Day; readonly resit: Day; readonly heard: Day }>> = {
  '2023-07': { first: day('2023-07-05'), resit: day('2023-07-14'), heard: day('2023-07-18') },
  '2023-10': { first: day('2023-10-10'), resit: day('2023-10-13'), heard: day('2023-10-17') },
}

/** A question by its code, as papers name it, and its file. */
interface Asked extends Question {
  readonly file: string
  readonly step: Step['data']
}

const causeOf = (law: string, article: string) => {
  const cause = causeOfArticle[`${law}${article}`]
  return cause ? { cause } : {}
}

/** The question bank. */
function bank(): Asked[] {
  const validFrom = day('2023-01-16')
  const singles = singleTable.map(([field, law, article, stem, right, ...wrong], at): Asked => {
    // The right answer is not always the first.
    const says = [...wrong.slice(0, at % 4), right, ...wrong.slice(at % 4)]
    const options = says.map((text, n) => ({ letter: 'ABCD'.charAt(n), says: text }))
    const answer = ['ABCD'.charAt(at % 4)]
    const code = `DX-${two(at + 1)}`
    const step = {
      code,
      kind: 'single',
      field,
      law,
      article,
      stem,
      options,
      answer,
      ...causeOf(law, article),
      difficulty: 'medium',
      validFrom,
    }
    return { id: code, file: `question-dx-${two(at + 1)}`, kind: 'single', answer, validFrom, step }
  })
  const judged = judgeTable.map(([field, law, article, stem, right], at): Asked => {
    const options = [
      { letter: 'A', says: '对' },
      { letter: 'B', says: '错' },
    ]
    const answer = [right ? 'A' : 'B']
    const code = `PD-${two(at + 1)}`
    const step = {
      code,
      kind: 'judge',
      field,
      law,
      article,
      stem,
      options,
      answer,
      ...causeOf(law, article),
      difficulty: 'easy',
      validFrom,
    }
    return { id: code, file: `question-pd-${two(at + 1)}`, kind: 'judge', answer, validFrom, step }
  })
  return [...singles, ...judged]
}

/**
 * Eleven monthly exams of 2023, 240 papers each: 171 fail, 169 of them pass the re-sit; of the other two the program proposes to suspend
 * the certificate, they are heard, and it is decided so.
 */
export function planExams(random: Random, world: World, people: People, officers: ReadonlyMap<string, readonly Officer[]>): void {
  const days = officeDays(random)
  const bureau = people.as('justiceBureau', staff.training)
  const questions = bank()
  world.plan('paper-rule', 'paper-rule-monthly', [
    {
      kind: 'enter',
      on: day('2023-01-16'),
      actor: bureau,
      data: { code: rule.id, name: rule.title, parts: rule.parts.map((part) => ({ ...part })), minutes: rule.minutes, passMark: rule.pass },
    },
  ])
  for (const { file, step } of questions)
    world.plan('question', file, [{ kind: 'enter', on: day('2023-01-16'), actor: bureau, data: step }])

  const isTwice = ({ unit, certificate }: Officer, month: string): boolean =>
    suspended.some((one) => one.on.startsWith(month) && one.unit === unit && certificate === officers.get(unit)?.[one.n - 1]?.certificate)
  const papers = months.flatMap((month) => sitters(month).map((officer) => ({ month, officer, twice: isTwice(officer, month) })))
  const failing = new Set(random.shuffle(papers.filter(({ twice }) => !twice)).slice(0, failures - suspended.length))
  const sittings = new Map(months.map((month) => [month, sitting(month)]))
  for (const [at, paper] of papers.entries()) plan(at, paper, sittings.get(paper.month) ?? sitting(paper.month))

  callNext()

  world.whenOpened('suspension-proposal', ({ id, facts, opened }) => {
    const one = suspended.find(({ unit, n }) => officers.get(unit)?.[n - 1]?.certificate === facts.certificate)
    const heard = fixed[opened.slice(0, 7)]?.heard
    if (!one || !heard) throw new Error(`Nobody was to propose the suspension of ${facts.certificate}`)
    world.plan('suspension-proposal', id, [
      {
        kind: 'hear',
        on: heard,
        actor: people.as('supervisor', staff.supervisors[0] ?? ''),
        data: { defence: '对成绩没有异议，近期办案任务重，复习不够，愿意参加离岗学习。' },
      },
      {
        kind: 'decide',
        on: one.on,
        recordedAt: `${one.on}T07:20:00.000Z`,
        actor: people.as('supervisor', staff.supervisors[0] ?? ''),
        data: { decided: 'suspend', number: one.decision, findings: '乡镇综合行政执法人员月度考试成绩不合格，补考仍不合格。' },
      },
    ])
  })

  /** All township officers who hold a valid certificate, and as many of the departments as are wanted. */
  function sitters(month: string): Officer[] {
    const gone = suspended.filter(({ on }) => on.slice(0, 7) < month).map(({ unit, n }) => officers.get(unit)?.[n - 1])
    const towns = month < '2023-04' ? [] : delegatedUnits.flatMap(({ id }) => officers.get(id) ?? []).filter((one) => !gone.includes(one))
    const others = random.shuffle(departments.flatMap((unit) => officers.get(unit) ?? []))
    return [...towns, ...others.slice(0, papersOfMonth - towns.length)]
  }

  /** The officers of one township are called to the sitting of this month and have not sat it: there is something to try. */
  function callNext(): void {
    const gone = suspended.map(({ unit, n }) => officers.get(unit)?.[n - 1])
    for (const [at, officer] of (officers.get('unit-411798100') ?? []).filter((one) => !gone.includes(one)).entries())
      world.plan('exam', `exam-2024-03-${String(at + 1).padStart(3, '0')}`, [
        {
          kind: 'call',
          on: day('2024-03-08'),
          recordedAt: '2024-03-08T02:00:00.000Z',
          actor: bureau,
          data: {
            person: officer.person,
            name: people.get(officer.person).name,
            examUnit: officer.unit,
            certificate: officer.certificate,
            kind: 'monthly',
            sitting: '2024年3月',
            rule: rule.id,
            passMark: rule.pass,
            minutes: rule.minutes,
          },
        },
      ])
  }

  function sitting(month: string): { first: Day; resit: Day } {
    const first = days.between(`${month}-08`, `${month}-16`)
    return fixed[month] ?? { first, resit: days.within(first, 5, 9) }
  }

  function plan(at: number, { month, officer, twice }: (typeof papers)[number], { first, resit }: { first: Day; resit: Day }): void {
    const [year = '', m] = month.split('-')
    const right = twice || failing.has(papers[at] as (typeof papers)[number]) ? random.int(enough - 6, enough - 1) : random.int(enough, 20)
    const paper = sit('', first, officer, right)
    const again = right < enough ? sit('-resit', resit, officer, twice ? enough - 2 : random.int(enough, 20)) : undefined
    world.plan('exam', `exam-${month}-${String((at % papersOfMonth) + 1).padStart(3, '0')}`, [
      {
        kind: 'call',
        on: days.workdays(first, -5, -4),
        actor: bureau,
        data: {
          person: officer.person,
          name: people.get(officer.person).name,
          examUnit: officer.unit,
          certificate: officer.certificate,
          kind: 'monthly',
          sitting: `${year}年${Number(m)}月`,
          rule: rule.id,
          passMark: rule.pass,
          minutes: rule.minutes,
        },
      },
      ...paper.steps,
      mark('score', first, paper, {
        firstScore: paper.points,
        firstResult: again ? 'failed' : 'passed',
        ...(!again && { verdict: 'passed' }),
      }),
      ...(again
        ? [
            ...again.steps,
            mark('score-resit', resit, again, {
              resitScore: again.points,
              resitResult: twice ? 'failed' : 'passed',
              verdict: twice ? 'failed' : 'passed-resit',
            }),
          ]
        : []),
    ])
  }

  /** One sitting of an officer, so many answers right. */
  function sit(
    kind: '' | '-resit',
    on: Day,
    { person, certNumber }: Officer,
    right: number,
  ): { steps: Step[]; points: number; handed: string } {
    const actor = people.as('officer', person, certNumber)
    const seed = `${on}|${person}${kind}`
    const drawn = drawPaper(seed, on, rule, questions).questions
    const wrong = new Set(random.shuffle(drawn).slice(right))
    const answers = drawn.map((id): Answer => ({ question: id, chosen: wrong.has(id) ? [otherThan(id)] : answerTo(id) }))
    const [begins, takes] = [random.int(0, 90), random.int(480, 1700)]
    const startedAt = clock(begins)
    const handed = later(`${on}T01:00:00.000Z`, begins + takes)
    return {
      steps: [
        {
          kind: `start${kind}`,
          on,
          recordedAt: later(`${on}T01:00:00.000Z`, begins),
          actor,
          data: { seed, questions: drawn, startedAt, endsAt: minutesLater(startedAt, rule.minutes) },
        },
        { kind: 'hand-in', on, recordedAt: handed, actor, data: { answers, at: clock(begins + takes) } },
      ],
      points: markPaper(rule, drawn, answers, questions),
      handed,
    }
  }

  function answerTo(id: string): readonly string[] {
    return questions.find((one) => one.id === id)?.answer ?? []
  }

  function otherThan(id: string): string {
    return answerTo(id)[0] === 'A' ? 'B' : 'A'
  }

  function mark(kind: string, on: Day, { handed }: { handed: string }, data: Step['data']): Step {
    const actor = { person: 'system', name: '系统', unit: 'unit-justice', capacity: 'system' }
    return { kind, on, recordedAt: later(handed, 3), actor, ...(data && { data }) }
  }
}

const two = (n: number): string => String(n).padStart(2, '0')
/** Nine o'clock and so many seconds. */
const clock = (seconds: number): string => `09:${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
