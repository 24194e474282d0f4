import { expect, test } from 'vitest'
import { answer } from '../kernel/figure/answer.ts'
import { overFiles } from '../kernel/figure/overFiles.ts'
import { period } from '../kernel/figure/period.ts'
import { holds } from '../kernel/figure/where.ts'
import { type File, lookup } from '../kernel/file/file.ts'
import { actSchema } from '../kernel/file/procedure.ts'
import type { Reaction } from '../kernel/file/reaction.ts'
import { story } from '../kernel/file/story.ts'
import { day } from '../kernel/time/day.ts'
import { accountabilitySystem } from './accountability/index.ts'
import { crossFigures } from './figures.ts'
import { litigationSystem } from './litigation/index.ts'
import { litigation } from './litigation/procedure.ts'
import { reactions } from './reactions.ts'
import { reconsiderationSystem } from './reconsideration/index.ts'
import { reconsideration } from './reconsideration/procedure.ts'

const systems = [reconsiderationSystem, litigationSystem, accountabilitySystem]
const procedures = new Map(systems.flatMap((system) => system.procedures.map((each) => [each.type, each] as const)))
const figures = new Map([...systems.flatMap((system) => system.figures), ...crossFigures].map((figure) => [figure.id, figure]))

const complaint = {
  caseNumber: '（2023）豫1798行初12号',
  court: '宁川县人民法院',
  plaintiffs: [{ kind: 'natural', name: '王秀英' }],
  defendant: 'land',
  defendantKind: 'original',
  actName: '不动产登记',
  actKind: 'licence',
  adminField: 'land',
  claims: '撤销登记',
  afterReconsideration: false,
}
const lost = { firstOutcome: 'annul', judgedOn: '2023-05-30', lossReasons: ['evidence'] }

/** Ids of the reactions that an act on a file sets off, those with a figure asked apart. */
const setOff = (file: File, act: string, figure = false): string[] =>
  reactions
    .filter(
      ({ when }) => when.type === file.type && when.acts.includes(act) && holds(when.where ?? {}, lookup(file)) && !!when.figure === figure,
    )
    .map((each) => each.id)

test('一审败诉只要求分析；生效才启动追究，并看当年是否第二起', () => {
  const told = story(litigation).did('2023-03-01', 'receive-complaint', complaint).did('2023-06-01', 'receive-judgment', lost)
  expect(setOff(told.file, 'receive-judgment')).toEqual(['litigation.loss-analysis'])
  told.did('2023-06-19', 'take-effect')
  expect(setOff(told.file, 'take-effect')).toEqual(['litigation.accountability'])
  expect(setOff(told.file, 'take-effect', true)).toEqual(['litigation.listed-supervision'])
})

test('二审改判胜诉的，不追究', () => {
  const told = story(litigation)
    .did('2023-03-01', 'receive-complaint', complaint)
    .did('2023-06-01', 'receive-judgment', lost)
    .did('2023-06-08', 'receive-appeal')
    .did('2023-09-01', 'receive-final', { appealOutcome: 'changed', finalOutcome: 'dismiss-claims', finalJudgedOn: '2023-08-28' })
    .did('2023-09-01', 'take-effect')
  expect([...setOff(told.file, 'take-effect'), ...setOff(told.file, 'take-effect', true)]).toEqual([])
})

test('复议纠错启动追究，维持的不启动', () => {
  const decided = (data: object) =>
    story(reconsideration)
      .did('2023-03-01', 'receive', {
        applicants: [{ kind: 'natural', name: '李建国' }],
        respondent: 'market',
        receiveWay: 'mail',
        actName: '处罚决定',
        actKind: 'penalty-fine',
        adminField: 'market',
        requests: ['annul'],
        reasons: '不清',
      })
      .did('2023-03-02', 'accept')
      .did('2023-03-02', 'assign', { handler: 'p-1', coHandlers: ['p-2'] })
      .did('2023-03-03', 'send-copy', { copyReceivedOn: '2023-03-03' })
      .did('2023-03-10', 'reply', { replyContent: '正确', evidenceItems: 3 })
      .did('2023-04-10', 'decide', { approvedBy: 'head', decisionText: '决定', ...data }).file
  expect(setOff(decided({ result: 'annul', correctionReasons: ['facts'] }), 'decide')).toEqual(['reconsideration.accountability'])
  expect(setOff(decided({ result: 'uphold' }), 'decide')).toEqual([])
})

test('复议后被诉，登记在复议案卷；裁判结果随后登记', () => {
  const suit = {
    ...complaint,
    defendantKind: 'both',
    afterReconsideration: true,
    reconsiderationEffect: 'upheld',
    reconsideration: 'rec-1',
  }
  const told = story(litigation).did('2023-03-01', 'receive-complaint', suit)
  expect(setOff(told.file, 'receive-complaint')).toEqual(['litigation.sued-after-reconsideration'])
  told.did('2023-06-01', 'receive-judgment', { firstOutcome: 'dismiss-claims', judgedOn: '2023-05-30' }).did('2023-06-19', 'take-effect')
  expect(setOff(told.file, 'take-effect')).toEqual(['litigation.court-result.upheld'])
})

test.each(reactions.map((each) => [each.id, each] as const))('%s 所指的卷种、行为、事实和指标都在', (_id, { when, then }: Reaction) => {
  const [from, to] = [procedures.get(when.type), procedures.get(then.type)]
  for (const act of when.acts) expect(from?.acts).toHaveProperty(act)
  if (when.figure) expect(figures.has(when.figure.id)).toBe(true)
  const given = Object.fromEntries(Object.entries(then.data).map(([name, value]) => [name, typeof value === 'object' ? 'unit-1' : value]))
  expect(to && actSchema(to, then.act).safeParse(given).success).toBe(true)
  expect(to?.acts[then.act]?.by).toContain('system')
  if ('fact' in then.file) expect(from?.facts.shape).toHaveProperty(then.file.fact)
})

test('主渠道：审结复议多于一审收案', async () => {
  const made = (type: string, n: number, state: string): File[] =>
    Array.from({ length: n }, (_, i) => ({
      id: `${type}-${i}`,
      type,
      edition: '2017',
      title: type,
      unit: 'u',
      sees: ['u'],
      state,
      outcome: 'uphold',
      opened: day('2023-02-01'),
      closed: day('2023-05-05'),
      facts: {},
      on: {},
      n: {},
      clocks: [],
      findings: [],
      links: [],
      seq: 1,
    }))
  const ask = { period: period('2023', day('2024-03-11')), today: day('2024-03-11') }
  const exceeds = (rec: number, lit: number) =>
    answer('REC.EXCEEDS', ask, figures, overFiles([...made('reconsideration', rec, 'decided'), ...made('litigation', lit, 'received')]))
  expect(await exceeds(95, 90)).toMatchObject({ value: true })
  expect(await exceeds(68, 118)).toMatchObject({ value: false })
})
