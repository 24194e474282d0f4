import { describe, expect, test } from 'vitest'
import { answer } from '../../kernel/figure/answer.ts'
import { overFiles } from '../../kernel/figure/overFiles.ts'
import { period } from '../../kernel/figure/period.ts'
import { judgeAmendment } from '../../kernel/file/judgeAmendment.ts'
import { seenOn } from '../../kernel/file/rejudge.ts'
import { type Story, story } from '../../kernel/file/story.ts'
import { randomness, wander } from '../../kernel/file/wander.ts'
import { addDays, day } from '../../kernel/time/day.ts'
import { certificate } from '../certificates/certificate.ts'
import { inspection } from '../inspection/inspection.ts'
import { documents } from './documents.ts'
import { exam } from './exam.ts'
import { figures } from './figures.ts'
import { drawOfficers, drawPaper, focusedIn, markPaper, monthlyPaper, promised, type Question } from './paper.ts'
import { paperRule } from './paperRule.ts'
import { question } from './question.ts'
import { readQuestions } from './questionSheet.ts'
import { suspensionProposal } from './suspensionProposal.ts'
import { minutesLater, secondsLeft } from './timeOfDay.ts'
import { unqualifiedOfficers } from './unqualifiedOfficers.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const call = {
  person: 'p-1',
  name: '赵刚',
  examUnit: 'town',
  certificate: 'cert-1',
  kind: 'monthly',
  sitting: '2023年7月',
  rule: 'monthly',
  passMark: 60,
  minutes: 60,
}
const me = { capacity: 'officer', person: 'p-1' } as const
const sit = { seed: 's', questions: ['q-1'], startedAt: '09:00:00', endsAt: '10:00:00' }
const answers = [{ question: 'q-1', chosen: ['A'] }]
const failed = { firstScore: 52, firstResult: 'failed' }
const called = () => story(exam).did('2023-07-10', 'call', call)
const toResit = (): Story =>
  called()
    .did('2023-07-17', 'start', sit, me)
    .did('2023-07-17', 'hand-in', { answers, at: '09:50:00' }, me)
    .did('2023-07-18', 'score', failed)

describe('考试', () => {
  test('到时没有交卷的，系统按最后保存的答案交卷', () => {
    const told = called().did('2023-07-17', 'start', sit, me)
    expect(say(told.refused('2023-07-17', 'hand-in', { answers, at: '10:00:01' }, me))).toEqual(['考试时间已到，不能再作答'])
    told.did('2023-07-17', 'time-out', { answers })
    expect(told.file).toMatchObject({ state: 'handed', facts: { handedBy: 'system', answers } })
    expect(told.refused('2023-07-17', 'hand-in', { answers, at: '09:59:00' }, me)[0]?.code).toBe('wrong-state')
  })

  test('别人不能替考', () => {
    expect(say(called().refused('2023-07-17', 'start', sit, { capacity: 'officer', person: 'p-2' }))).toEqual(['只能由应考人本人答卷'])
  })

  test('不合格的十五日内补考；结果要与分数相符', () => {
    const told = toResit()
    expect(told.file.state).toBe('resit')
    expect(told.clock('resit').due).toBe('2023-08-02')
    told.did('2023-07-28', 'start-resit', sit, me).did('2023-07-28', 'hand-in', { answers, at: '09:20:00' }, me)
    expect(say(told.refused('2023-07-28', 'score-resit', { resitScore: 58, resitResult: 'passed', verdict: 'passed-resit' }))).toEqual([
      '结果、结论与分数、合格线不一致',
    ])
    told.did('2023-07-28', 'score-resit', { resitScore: 74, resitResult: 'passed', verdict: 'passed-resit' })
    expect(told.file).toMatchObject({ state: 'passed', outcome: 'passed-resit', findings: [], facts: { firstResult: 'failed' } })
  })

  test('补考日期在期限以内，不到日期不能补考', () => {
    const told = toResit()
    const late = { resitOn: '2023-08-03' }
    expect(say(told.refused('2023-07-19', 'call-resit', late))).toEqual(['补考日期晚于补考期限'])
    expect(say(told.refused('2023-07-19', 'call-resit', { resitOn: '2023-07-18' }))).toEqual(['补考日期早于通知之日'])
    told.did('2023-07-19', 'call-resit', { resitOn: '2023-07-27' })
    expect(say(told.refused('2023-07-26', 'start-resit', sit, me))).toEqual(['补考日期未到'])
    expect(told.did('2023-07-27', 'start-resit', sit, me).file.state).toBe('resit-sitting')
  })

  test('无正当理由缺考的按不合格处理，请假获准的免考', () => {
    expect(called().did('2023-07-18', 'miss', { reason: '未到场' }).file).toMatchObject({
      state: 'resit',
      facts: { firstResult: 'absent' },
    })
    expect(called().did('2023-07-16', 'excuse', { reason: '住院' }).file.outcome).toBe('excused')
  })
})

describe('暂扣提请', () => {
  const propose = { exam: 'exam-1', certificate: 'cert-1', name: '赵刚', officerUnit: 'town', ground: 'exam' }
  const decision = { decided: 'suspend', number: '宁司暂扣字〔2023〕1号', findings: '两次不合格' }

  test('规则只提请，由人听取陈述后决定', () => {
    const told = story(suspensionProposal).did('2023-08-01', 'propose', propose, 'system')
    expect(told.refused('2023-08-02', 'decide', decision, 'system')[0]?.code).toBe('not-entitled')
    expect(say(told.refused('2023-08-02', 'decide', decision))).toEqual(['没有听取执法人员本人的陈述'])
    told.did('2023-08-02', 'hear', { defence: '愿意学习' }).did('2023-08-03', 'decide', { ...decision, suspendUntil: '2023-09-03' })
    expect(told.file).toMatchObject({ state: 'decided', outcome: 'suspend', findings: [] })
  })

  test('可以决定不暂扣', () => {
    const told = story(suspensionProposal).did('2023-08-01', 'propose', propose)
    expect(told.did('2023-08-04', 'decide', { decided: 'study', findings: '离岗学习一个月' }).file.outcome).toBe('study')
  })
})

describe('执法资格按当日算', () => {
  const issue = (id: string, name: string) =>
    story(certificate, { id }).did('2023-03-20', 'issue', {
      person: `p-${id}`,
      name,
      agency: 'town',
      certNumber: `1641179800${id.at(-1)}`,
      certKind: 'enforcement',
      fields: ['general'],
      validFrom: '2023-03-20',
      validTo: '2026-12-31',
    })
  const suspend = { suspendReason: 'exam', decision: '宁司暂扣字〔2023〕1号', findings: '补考不合格' }
  const plan = {
    agency: 'town',
    kind: 'daily',
    powerSource: 'statutory',
    subject: { kind: 'legal', name: '某公司' },
    matter: '占道',
    plannedOn: '2023-08-06',
  }
  const officers = { officers: ['cert-1', 'cert-2'], shown: true }
  const seen = (on: string, ...stories: Story[]) =>
    Object.fromEntries(stories.flatMap(({ file }) => [[file.id, seenOn(file, day(on))] as const]).filter(([, one]) => one)) as never

  test('五日暂扣，六日不能选用；四日的检查不受影响', () => {
    const [one, two] = [issue('cert-1', '赵刚').did('2023-08-05', 'suspend', suspend), issue('cert-2', '钱进')]
    const planned = () => story(inspection).did('2023-08-01', 'plan', plan)
    const by = (on: string) => ({ capacity: 'officer', seen: seen(on, one, two) }) as const
    expect(say(planned().refused('2023-08-06', 'show-certificate', officers, by('2023-08-06')))[0]).toContain('所引用的执法证当日无效')
    expect(planned().refused('2023-08-04', 'show-certificate', officers, by('2023-08-04'))).toEqual([])
  })

  test('补录的暂扣，由重放查出；一次查询列出当日不具备资格的人所办的案卷', () => {
    const [before, two] = [issue('cert-1', '赵刚'), issue('cert-2', '钱进')]
    const told = story(inspection, { id: 'ins-1' })
      .did('2023-08-01', 'plan', plan)
      .did('2023-08-06', 'show-certificate', officers, { capacity: 'officer', seen: seen('2023-08-06', before, two) })
    expect(told.file.findings).toEqual([])
    const late = before.did('2023-08-05', 'suspend', suspend)
    const register = new Map([late, two].map(({ file }) => [file.id, file]))
    const histories = [{ procedure: inspection, file: told.file, acts: told.acts }]
    expect(unqualifiedOfficers(histories, register)).toEqual([
      {
        file: 'ins-1',
        title: '某公司日常检查',
        act: 2,
        on: '2023-08-06',
        certificate: 'cert-1',
        says: '赵刚（16411798001）当日处于暂扣',
      },
    ])
    expect(unqualifiedOfficers(histories, register, (id) => id === 'cert-2')).toEqual([])
  })
})

describe('题库和组卷', () => {
  const bank: Question[] = [...Array(80)].flatMap((_, n) => [
    { id: `s${n}`, kind: 'single', answer: ['B'], validFrom: '2021-07-15' },
    { id: `m${n}`, kind: 'multiple', answer: ['A', 'C'], validFrom: '2021-07-15' },
    { id: `j${n}`, kind: 'judge', answer: ['A'], validFrom: '2021-07-15', ...(n < 40 && { validTo: '2023-06-30' }) },
  ])

  test('同一种子、同一日、同一题库，谁来抽都是同一张卷；停用的题不抽', () => {
    const drawn = drawPaper('2023-07|p-1', day('2023-07-17'), monthlyPaper, bank)
    expect(drawPaper('2023-07|p-1', day('2023-07-17'), monthlyPaper, [...bank].reverse())).toEqual(drawn)
    expect(drawn.questions).toHaveLength(50)
    expect(drawn.questions.filter((id) => id.startsWith('j')).every((id) => Number(id.slice(1)) >= 40)).toBe(true)
    expect(drawPaper('2023-07|p-2', day('2023-07-17'), monthlyPaper, bank).questions).not.toEqual(drawn.questions)
    expect(drawPaper('x', day('2023-07-17'), monthlyPaper, bank.slice(0, 12)).short).toEqual([
      { kind: 'single', missing: 26 },
      { kind: 'multiple', missing: 6 },
      { kind: 'judge', missing: 10 },
    ])
  })

  test('有侧重选题的，每种题型先从选题的试题中抽满一半，不够的有几题抽几题；同一种子仍是同一张卷', () => {
    const on = day('2023-07-17')
    const focus = [{ name: '行政程序', causes: ['procedure', 'D1'] }]
    // Twenty single questions and three to judge are about it; one of those is asked no more.
    const about = bank.map((one, n) => {
      if (one.kind === 'single') return n < 60 ? { ...one, cause: n % 2 === 0 ? 'procedure' : 'D1' } : { ...one, cause: 'evidence' }
      return one.kind === 'judge' && ['j3', 'j50', 'j51'].includes(one.id) ? { ...one, cause: 'procedure' } : one
    })
    expect(about.filter(({ kind, cause }) => kind === 'single' && cause !== 'evidence')).toHaveLength(20)
    expect(promised(on, monthlyPaper, about, focus)).toEqual({ asked: 50, focused: 15 + 2 })
    for (const seed of ['a', 'b', 'c']) {
      const drawn = drawPaper(seed, on, monthlyPaper, about, focus)
      expect(drawn.short).toEqual([])
      expect(new Set(drawn.questions).size).toBe(50)
      expect(focusedIn(drawn.questions, about, focus)).toBeGreaterThanOrEqual(17)
      expect(drawn.questions).toEqual(expect.arrayContaining(['j50', 'j51']))
      expect(drawPaper(seed, on, monthlyPaper, [...about].reverse(), focus)).toEqual(drawn)
      expect(drawPaper(seed, on, monthlyPaper, about)).toEqual(drawPaper(seed, on, monthlyPaper, bank))
    }
    const without = ['a', 'b', 'c'].map((seed) => focusedIn(drawPaper(seed, on, monthlyPaper, about).questions, about, focus))
    expect(Math.min(...without)).toBeLessThan(15)
  })

  test('满分一百；多选少选、错选都不得分；以最后一次作答为准', () => {
    const { questions } = drawPaper('s', day('2023-07-17'), monthlyPaper, bank)
    const key = new Map(bank.map(({ id, answer: right }) => [id, right]))
    const all = questions.map((id) => ({ question: id, chosen: [...(key.get(id) ?? [])].reverse() }))
    expect(markPaper(monthlyPaper, questions, all, bank)).toBe(100)
    const half = all.map((one) => (one.question.startsWith('m') ? { ...one, chosen: ['A'] } : one))
    expect(markPaper(monthlyPaper, questions, half, bank)).toBe(70)
    expect(markPaper(monthlyPaper, questions, [...half, ...all], bank)).toBe(100)
    expect(markPaper(monthlyPaper, questions, [], bank)).toBe(0)
  })

  test('抽考三成人员，上月不合格的必考', () => {
    const officers = [...Array(12)].map((_, n) => `p-${n}`)
    const drawn = drawOfficers('2023-08|town', officers, 0.3, ['p-7', '已调离'])
    expect(drawn[0]).toBe('p-7')
    expect(drawn.length).toBeGreaterThanOrEqual(4)
    expect(drawn.length).toBeLessThanOrEqual(5)
  })

  test('导入的表格逐行读，读不懂的说明在哪一行、错在哪里', () => {
    const row = {
      题号: '1',
      题型: '单选题',
      内容: '行政处罚法',
      难度: '易',
      依据: '行政处罚法',
      条款: '第六十条',
      题干: '办案期限',
      A: '三十日',
      B: '六十日',
      C: '九十日',
      答案: 'c',
      启用之日: '2021-07-15',
    }
    const [first, second, third] = readQuestions(
      [
        { ...row, 针对的问题: '违反法定程序' },
        { ...row, 针对的问题: '迟到', 答案: 'E' },
        { ...row, 题号: '3', 题型: '判断', A: '', B: '', C: '', 答案: '错' },
      ].map((cells, at) => ({
        row: at + 2,
        cells,
      })),
    )
    expect(first).toMatchObject({ row: 2, data: { kind: 'single', answer: ['C'], field: 'penalty', cause: 'procedure' }, problems: [] })
    expect(second).toEqual({
      row: 3,
      problems: [
        { column: '针对的问题', says: '“迟到”不认识，可以不填，或者照抄“学法线索”中的问题' },
        { column: '答案', says: '答案“E”没有对应的选项' },
        { column: '题号', says: '“1”与第2行重复' },
      ],
    })
    for (const read of [first, third]) expect(story(question).refused('2023-01-01', 'enter', read?.data ?? {})).toEqual([])
    expect(third).toMatchObject({ data: { answer: ['B'], options: [{ says: '对' }, { says: '错' }] } })
  })

  test('时间按时分秒算，不过夜', () => {
    expect(minutesLater('09:00:00', 60)).toBe('10:00:00')
    expect(minutesLater('23:30:00', 60)).toBe('24:30:00')
    expect(secondsLeft('24:30:00', '23:59:30')).toBe(1830)
    expect(secondsLeft('10:00:00', '09:59:30')).toBe(30)
    expect(secondsLeft('10:00:00', '10:00:01')).toBe(0)
  })
})

test('补考合格仍算首次不合格：二人次应考、一人次不合格、合格率百分之五十', async () => {
  const passed = called()
    .did('2023-07-17', 'start', sit, me)
    .did('2023-07-17', 'hand-in', { answers, at: '09:50:00' }, me)
    .did('2023-07-18', 'score', { firstScore: 90, firstResult: 'passed', verdict: 'passed' })
  const records = overFiles([passed.file, { ...toResit().file, id: 'exam-2' }])
  const ask = { period: period('2023', day('2024-03-11')), today: day('2024-03-11') }
  const catalogue = new Map(figures.map((figure) => [figure.id, figure]))
  const value = async (id: string) => (await answer(id, ask, catalogue, records)).value
  expect(await Promise.all(['EXM.PAPERS', 'EXM.FAILED', 'EXM.PASS.RATE', 'EXM.RESIT.PASSED'].map(value))).toEqual([2, 1, 50, 0])
})

/** Exams know times of day, which a wanderer cannot make up: here it is told what to bring. */
test('考试：随便怎么依规走，都没有死路，期限都有着落', () => {
  const ends = new Set<string>()
  for (let seed = 0; seed < 80; seed++) {
    const random = randomness(seed)
    const score = random(101)
    const bring: Readonly<Record<string, object>> = {
      start: sit,
      'start-resit': sit,
      'time-out': { answers },
      'hand-in': { answers, at: '09:45:00' },
      score: { firstScore: score, firstResult: score >= 60 ? 'passed' : 'failed', ...(score >= 60 && { verdict: 'passed' }) },
      'score-resit': {
        resitScore: score,
        resitResult: score >= 60 ? 'passed' : 'failed',
        verdict: score >= 60 ? 'passed-resit' : 'failed',
      },
    }
    const told = called()
    let today = day('2023-07-17')
    while (!exam.closed.includes(told.file.state) && told.acts.length < 30) {
      // No day is left for a re-sit once its limit is over.
      const over = told.file.clocks.some(({ name, due, met }) => name === 'resit' && !met && due < today)
      const open = told
        .choices(today)
        .filter(({ act, refusals }) => !(over && act === 'call-resit') && refusals.every(({ says }) => says.startsWith('只能由应考人')))
      const next = open[random(open.length)]
      if (!next) throw new Error(`${told.file.state}没有出路`)
      const by = exam.acts[next.act]?.by[0] === 'officer' ? me : undefined
      told.did(
        today,
        next.act,
        {
          ...bring[next.act],
          ...(next.act === 'call-resit' && { resitOn: today }),
          ...(/miss|excuse|cheat/.test(next.act) && { reason: '某' }),
        },
        by,
      )
      today = addDays(today, random(4))
    }
    ends.add(told.file.state)
    expect(told.file.findings.filter(({ code }) => code !== 'late')).toEqual([])
    for (const clock of told.file.clocks)
      expect(clock.met ?? clock.stopped ?? (told.file.closed ? undefined : clock.due), clock.name).toBeTruthy()
  }
  expect([...ends]).toEqual(expect.arrayContaining(['passed', 'failed', 'cheated', 'excused']))
})

test('交了的卷，本人和本单位管理员都不能更正，只能由县司法局更正', () => {
  const { file, acts } = called().did('2023-07-17', 'start', sit, me).did('2023-07-17', 'hand-in', { answers, at: '09:50:00' }, me)
  const correct = (capacity: string) =>
    judgeAmendment(
      exam,
      file,
      {
        id: 'x',
        seq: 4,
        kind: '$correct',
        on: day('2023-07-18'),
        actor: { person: 'p-1', name: '赵刚', unit: 'town', capacity },
        data: { seq: 3, data: { answers, at: '09:50:00' }, reason: '误操作' },
      },
      acts,
    ).map(({ code }) => code)
  expect([correct('officer'), correct('unitAdmin'), correct('justiceBureau')]).toEqual([['not-entitled'], ['not-entitled'], []])
})

test('补考另卷另答：首次的答案不作数', () => {
  const told = toResit().did('2023-07-28', 'start-resit', sit, me).did('2023-07-28', 'time-out')
  expect(told.file).toMatchObject({ state: 'resit-handed', facts: { answers: [], handedBy: 'system' } })
})

test.each([question, paperRule, suspensionProposal].map((each) => [each.title, each] as const))('%s：没有死路', (_title, procedure) => {
  for (let seed = 0; seed < 40; seed++) {
    const { file } = wander(procedure, seed)
    expect(file.findings.filter((finding) => finding.code !== 'late')).toEqual([])
    for (const clock of file.clocks) expect(clock.met ?? clock.stopped ?? (file.closed ? undefined : clock.due), clock.name).toBeTruthy()
  }
})

test('文书的名称和行为对得上，占位的都是事实', () => {
  for (const procedure of [exam, suspensionProposal])
    for (const { name, act, paragraphs, to } of documents[procedure.type] ?? []) {
      expect(procedure.acts[act]?.documents, name).toContain(name)
      const text = [...paragraphs.map((each) => (typeof each === 'string' ? each : each.text)), to ?? ''].join('')
      for (const [, path = ''] of text.matchAll(/\{([^$}][^}]*)\}/g))
        expect(Object.keys(procedure.facts.shape)).toContain(path.split('.')[0])
    }
})
