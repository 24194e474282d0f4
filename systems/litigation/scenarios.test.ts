import { describe, expect, test } from 'vitest'
import { answer } from '../../kernel/figure/answer.ts'
import { overFiles } from '../../kernel/figure/overFiles.ts'
import { period } from '../../kernel/figure/period.ts'
import type { File } from '../../kernel/file/file.ts'
import { type Story, story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { pieces } from '../../kernel/report/chapter.ts'
import { checkText } from '../../kernel/report/check.ts'
import { spokenOf } from '../../kernel/report/spoken.ts'
import { day } from '../../kernel/time/day.ts'
import { chapters } from './chapter.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { litigation } from './procedure.ts'
import { appealable, losses, outcomes, settled, wins } from './words.ts'

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
const defence = { defenceText: '登记合法', evidenceItems: 12 }
const head = { headName: '刘强', headPost: '副局长', headRank: 'deputy' }
const atHearing = { attendee: '刘强', spoke: true }
const lost = (judgedOn: string) => ({ firstOutcome: 'annul', judgedOn, lossReasons: ['evidence'] })

const tell = (id?: string) => story(litigation, { unitName: (unit) => (unit === 'land' ? '自然资源局' : unit), ...(id && { id }) })
const sued = (on = '2023-03-01', more: object = {}, id?: string): Story => tell(id).did(on, 'receive-complaint', { ...complaint, ...more })
const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)

describe('应诉', () => {
  test('答辩举证十五日是自然日，遇国庆顺延到补班的星期六', () => {
    expect(sued('2023-09-20').clock('defence').due).toBe('2023-10-07')
    expect(sued('2023-09-22').clock('defence').due).toBe('2023-10-07')
  })

  test('第十六日才举证，留下发现', () => {
    const told = sued().did('2023-03-17', 'file-defence', defence)
    expect(told.file.findings).toMatchObject([{ code: 'late', rule: 'defence', source: { article: '第六十七条' } }])
  })

  test('有正当事由的，在举证期内申请延期，事由消除后十五日内提交', () => {
    const told = sued()
    expect(say(told.refused('2023-03-10', 'grant-delay', { causeEndedOn: '2023-03-20' }))).toEqual(['没有在举证期限内书面申请延期'])
    told.did('2023-03-10', 'ask-delay', { delayReason: '洪水' }).did('2023-03-14', 'grant-delay', { causeEndedOn: '2023-03-20' })
    expect(told.clock('delayed-evidence').due).toBe('2023-04-04')
    expect(told.did('2023-04-03', 'file-defence', defence).file.findings).toEqual([])
  })

  test('身份证明没有盖章的，视为未出庭；一审出庭不代替二审', () => {
    const told = sued().did('2023-03-10', 'file-defence', defence)
    expect(say(told.refused('2023-03-20', 'name-head', { ...head, identitySealed: false }))[0]).toContain('没有加盖公章')
    told
      .did('2023-03-20', 'summon', { hearingDay: '2023-04-03', courtroom: '第一法庭', headCalled: true })
      .did('2023-03-21', 'name-head', { ...head, identitySealed: true })
      .did('2023-04-03', 'appear', { heardOn: '2023-04-03', ...head, ...atHearing })
      .did('2023-04-20', 'attend-without-head', { heardOn: '2023-04-20', absence: 'staff', attendee: '张科长', spoke: false })
    expect(told.file.facts).toMatchObject({ heard: true, headAppeared: true, hearings: [atHearing, { attendee: '张科长' }] })
    expect(told.file.facts.secondHeadAppeared).toBeUndefined()
  })

  test('法院通知负责人出庭，应当在开庭三日前', () => {
    const told = sued().did('2023-03-31', 'summon', { hearingDay: '2023-04-03', courtroom: '第一法庭', headCalled: true })
    expect(told.clock('head-notice').due).toBe('2023-03-30')
    expect(told.file.findings).toMatchObject([{ code: 'late', rule: 'head-notice' }])
  })

  test('改变行政行为后原告撤诉：先登记改变，书面告知法院', () => {
    const told = sued().did('2023-03-10', 'file-defence', defence)
    const ruling = { firstOutcome: 'withdraw-after-change', judgedOn: '2023-05-10' }
    expect(told.refused('2023-05-12', 'receive-judgment', ruling)[0]?.way).toBe('请先办理“改变被诉行政行为”')
    told.did('2023-05-01', 'self-correct', { selfCorrection: '撤销登记', toldCourt: true }).did('2023-05-12', 'receive-judgment', ruling)
    expect(told.file.clocks.some((clock) => clock.name === 'appeal')).toBe(false)
  })

  test('复议机关是单独被告还是共同被告，看复议结果', () => {
    const suedAs = (reconsiderationEffect: string, defendantKind: string) =>
      say(
        tell().refused('2024-03-01', 'receive-complaint', {
          ...complaint,
          afterReconsideration: true,
          reconsiderationEffect,
          defendantKind,
        }),
      )
    for (const effect of ['upheld', 'other-grounds', 'procedural-illegal']) {
      expect(suedAs(effect, 'both')).toEqual([])
      expect(suedAs(effect, 'reconsideration-alone')[0]).toContain('共同被告')
    }
    expect(suedAs('void', 'reconsideration-alone')).toEqual([])
    expect(suedAs('void', 'both')[0]).toContain('单独为被告')
  })

  test('2024年起当场处罚应当先复议：答辩要提出；2023年的处罚可以直接起诉', () => {
    const fined = (actDay: string) => sued(actDay > '2024' ? '2024-03-05' : '2023-12-10', { onTheSpot: true, actDay })
    expect(fined('2024-02-20').refused('2024-03-11', 'file-defence', defence)[0]).toMatchObject({
      source: { law: '行政复议法', article: '第二十三条第一款第一项' },
    })
    expect(fined('2024-02-20').refused('2024-03-11', 'file-defence', { ...defence, pleadReconsiderationFirst: true })).toEqual([])
    expect(fined('2023-11-20').refused('2023-12-15', 'file-defence', defence)).toEqual([])
  })
})

describe('裁判和上诉', () => {
  test('判决十五日、裁定十日内上诉；撤诉裁定不能上诉', () => {
    const judged = (firstOutcome: string) => sued().did('2023-06-01', 'receive-judgment', { firstOutcome, judgedOn: '2023-05-30' })
    expect(judged('dismiss-claims').clock('appeal').due).toBe('2023-06-16')
    expect(judged('dismiss-suit').clock('appeal').due).toBe('2023-06-12')
    expect(say(judged('withdraw').refused('2023-06-05', 'receive-appeal', {}))).toEqual(['该裁定不能上诉'])
  })

  test('上诉期满，或者各方都书面放弃上诉，一审裁判才生效；不能上诉的裁定当即生效', () => {
    const judged = (firstOutcome: string) => sued().did('2023-06-01', 'receive-judgment', { firstOutcome, judgedOn: '2023-05-30' })
    const told = judged('dismiss-claims')
    expect(told.refused('2023-06-16', 'take-effect')).toMatchObject([
      { says: '上诉期尚未届满，裁判尚未生效', source: { article: '第八十五条' } },
    ])
    expect(say(told.refused('2023-06-16', 'take-effect', { appealWaived: false }))).toHaveLength(1)
    expect(told.refused('2023-06-17', 'take-effect')).toEqual([])
    expect(told.did('2023-06-05', 'take-effect', { appealWaived: true }).file.state).toBe('effective')
    expect(say(judged('dismiss-suit').refused('2023-06-12', 'take-effect'))).toHaveLength(1)
    expect(judged('dismiss-suit').refused('2023-06-13', 'take-effect')).toEqual([])
    expect(judged('withdraw').refused('2023-06-01', 'take-effect')).toEqual([])
    const final = judged('dismiss-claims')
      .did('2023-06-15', 'receive-appeal')
      .did('2023-06-16', 'receive-final', { appealOutcome: 'withdrawn', finalJudgedOn: '2023-06-16' })
    expect(final.refused('2023-06-16', 'take-effect')).toEqual([])
  })

  test('败诉要写明原因；被告上诉要负责人决定', () => {
    const told = sued()
    expect(say(told.refused('2023-06-01', 'receive-judgment', { firstOutcome: 'annul', judgedOn: '2023-05-30' }))).toEqual([
      '败诉案件没有写明败诉原因',
    ])
    told.did('2023-06-01', 'receive-judgment', lost('2023-05-30'))
    expect(told.refused('2023-06-05', 'file-appeal')[0]?.way).toContain('研究是否上诉')
    told
      .did('2023-06-05', 'decide-appeal', { appealDecision: 'appeal', appealReason: '证据充分' })
      .did('2023-06-08', 'file-appeal')
      .did('2023-09-01', 'receive-final', { appealOutcome: 'changed', finalOutcome: 'dismiss-claims', finalJudgedOn: '2023-08-28' })
      .did('2023-09-01', 'take-effect')
    expect(told.file).toMatchObject({ state: 'effective', outcome: 'annul', facts: { finalOutcome: 'dismiss-claims' } })
  })

  test('二审没有改变结果的，不填改判；发回重审的，本卷办结', () => {
    const told = sued().did('2023-06-01', 'receive-judgment', lost('2023-05-30')).did('2023-06-20', 'receive-appeal')
    expect(told.clock('answer-appeal').due).toBe('2023-07-05')
    const upheld = { appealOutcome: 'upheld', finalJudgedOn: '2023-08-28' }
    expect(say(told.refused('2023-09-01', 'receive-final', { ...upheld, finalOutcome: 'annul' }))[0]).toContain('不应填写')
    expect(told.did('2023-09-01', 'receive-final', { appealOutcome: 'remand', finalJudgedOn: '2023-08-28' }).file.state).toBe('remanded')
  })

  test('败诉没有履行完毕的、会签没有完毕的，不能结案', () => {
    const told = sued()
      .did('2023-06-01', 'receive-judgment', lost('2023-05-30'))
      .did('2023-06-19', 'take-effect')
      .did('2023-06-30', 'report-result', { resultReport: '已结' })
    expect(say(told.refused('2023-07-01', 'close'))).toEqual(['结案会签没有完毕', '败诉裁判尚未履行完毕'])
    const signature = { closingSignature: 'sign-1' }
    const seen = (state: string, lawsuit: string) => ({
      'sign-1': { type: 'closing-signature', title: '会签', unit: 'land', state, facts: { lawsuit } },
    })
    expect(told.refused('2023-07-01', 'sign-closing', signature, 'liaisonOffice')[0]?.code).toBe('not-entitled')
    const system = { capacity: 'system' } as const
    for (const [state, lawsuit] of [
      ['justice', told.file.id],
      ['closed', 'another'],
    ] as const)
      expect(say(told.refused('2023-07-01', 'sign-closing', signature, { ...system, seen: seen(state, lawsuit) }))).toEqual([
        '会签：会签没有完毕，或者不是本案的会签',
      ])
    told.did('2023-07-01', 'sign-closing', signature, { ...system, seen: seen('closed', told.file.id) })
    expect(told.refused('2023-07-01', 'close')[0]?.way).toContain('登记履行情况')
    told.did('2023-07-05', 'perform', { performance: 'done', performanceText: '已重新登记' }).did('2023-07-06', 'close')
    expect(told.file).toMatchObject({ state: 'closed', closed: '2023-07-06', findings: [] })
    expect(told.clock('retrial').due).toBe('2023-12-19')
  })

  test('针对规范性文件的司法建议六十日内回复，结案后也要回复', () => {
    const told = sued().did('2023-06-01', 'receive-suggestion', {
      suggestionNumber: '1号',
      suggestionText: '文件抵触上位法',
      suggestionReceivedOn: '2023-06-01',
      aboutNorm: true,
    })
    expect(told.clock('suggestion').due).toBe('2023-07-31')
  })

  test('每一种结果只有一个归类', () => {
    const kinds = [losses, wins, settled].map((group) => new Set<string>(group))
    for (const outcome of Object.keys(outcomes)) expect(kinds.filter((kind) => kind.has(outcome)).length).toBeLessThanOrEqual(1)
    expect(appealable).not.toContain('withdraw')
  })
})

describe('指标', () => {
  const today = day('2024-03-11')
  const catalogue = new Map(figures.map((figure) => [figure.id, figure]))
  let made = 0
  const cases = (
    n: number,
    judgedOn: string,
    firstOutcome: string,
    more: { opened?: string; facts?: object; effective?: string; state?: string } = {},
  ): File[] =>
    Array.from({ length: n }, () => ({
      id: `lit-${String(++made).padStart(4, '0')}`,
      type: 'litigation',
      edition: '',
      title: '案',
      unit: 'land',
      sees: ['land'],
      state: more.state ?? 'effective',
      outcome: firstOutcome,
      opened: day(more.opened ?? judgedOn),
      facts: { firstOutcome, judgedOn, ...more.facts },
      on: (more.effective ? { 'take-effect': day(more.effective) } : {}) as File['on'],
      n: {},
      clocks: [],
      findings: [],
      links: [],
      seq: 5,
    }))
  const of = (id: string, span: string, files: readonly File[]) =>
    answer(id, { period: period(span, today), today }, catalogue, overFiles(files))

  /** 2023: 27 / 11 / 48 concluded with 8 / 5 / 1 lost; 2022: 117 concluded, 33 lost. */
  const county = [
    ...cases(33, '2022-05-05', 'annul', { opened: '2022-02-01' }),
    ...cases(84, '2022-09-09', 'dismiss-claims', { opened: '2022-03-01' }),
    ...cases(1, '2022-10-09', 'not-docketed', { opened: '2022-10-01' }),
    ...cases(8, '2023-04-04', 'confirm-illegal'),
    ...cases(9, '2023-05-04', 'dismiss-claims'),
    ...cases(10, '2023-06-04', 'withdraw'),
    ...cases(5, '2023-07-04', 'order-perform'),
    ...cases(2, '2023-07-05', 'dismiss-suit'),
    ...cases(4, '2023-07-06', 'mediated'),
    ...cases(1, '2023-11-02', 'annul-redo'),
    ...cases(16, '2023-11-03', 'dismiss-claims'),
    ...cases(31, '2023-12-03', 'withdraw-after-change'),
    ...cases(5, '2023-12-04', 'not-docketed'),
  ]
  test.each<[string, string, number | boolean]>([
    ['LIT.CONCLUDED', '2023', 86],
    ['LIT.LOST', '2023', 14],
    ['LIT.WON', '2023', 27],
    ['LIT.SETTLED', '2023', 45],
    ['LIT.LOSS', '2023', 16.3],
    ['LIT.LOSS', '2023-H1', 29.6],
    ['LIT.LOST', 'last-5@2023-12', 1],
    ['LIT.LOSS.JUDGED', '2023', 34.1],
    ['LIT.LOSS.CHANGE', '2023', -11.9],
    ['LIT.RECEIVED', '2023', 86],
    ['LIT.DOUBLE', '2023', true],
  ])('%s 于 %s 为 %s', async (id, span, value) => expect(await of(id, span, county)).toMatchObject({ value }))

  test('另一个县：分母含撤诉，16.3 和 29.6 都对得上', async () => {
    const other = [
      ...cases(16, '2023-03-01', 'annul'),
      ...cases(38, '2023-04-01', 'dismiss-claims'),
      ...cases(1, '2023-09-01', 'confirm-illegal'),
      ...cases(4, '2023-09-02', 'dismiss-suit'),
      ...cases(45, '2023-10-01', 'withdraw'),
    ]
    expect(await of('LIT.LOSS', '2023', other)).toMatchObject({ value: 16.3, numerator: 17, denominator: 104 })
    expect(await of('LIT.LOSS', '2023-H1', other)).toMatchObject({ value: 29.6, denominator: 54 })
  })

  test('生效结果另计：一审败诉二审改判的，不是生效败诉；一审胜诉二审改判败诉的，是', async () => {
    const files = [
      ...cases(2, '2023-03-01', 'annul', { effective: '2023-04-01' }),
      ...cases(1, '2023-03-01', 'annul', { effective: '2023-08-01', facts: { finalOutcome: 'dismiss-claims' } }),
      ...cases(1, '2023-03-01', 'dismiss-claims', { effective: '2023-08-01', facts: { finalOutcome: 'annul' } }),
      ...cases(1, '2023-03-01', 'annul', { state: 'appealed' }),
    ]
    expect(await of('LIT.LOST', '2023', files)).toMatchObject({ value: 4 })
    expect(await of('LIT.LOST.FINAL', '2023', files)).toMatchObject({ value: 3 })
    expect(await of('LIT.LOSS.FINAL', '2023', files)).toMatchObject({ value: 75, denominator: 4 })
  })

  test('负责人出庭率：开庭七件，算出庭的五件', async () => {
    const hearing = (n: number, attended: readonly boolean[]) =>
      attended.reduce(
        (told, withHead) =>
          withHead
            ? told.did(`2023-05-0${n}`, 'appear', { heardOn: `2023-05-0${n}`, ...head, ...atHearing })
            : told.did(`2023-05-1${n}`, 'attend-without-head', {
                heardOn: `2023-05-1${n}`,
                absence: 'lower-head',
                attendee: '所长',
                spoke: false,
              }),
        sued('2023-03-01', {}, `suit-${n}`),
      ).file
    const files = [
      hearing(1, [true]),
      hearing(2, [true]),
      hearing(3, [true]),
      hearing(4, [true]),
      hearing(5, [true, false]),
      hearing(6, [false]),
      hearing(7, [false]),
    ]
    const unheard = [8, 9, 10].map(
      (n) =>
        sued('2023-03-01', {}, `suit-${n}`).did('2023-05-01', 'receive-judgment', { firstOutcome: 'withdraw', judgedOn: '2023-05-01' })
          .file,
    )
    expect(await of('LIT.APPEARANCE', '2023', [...files, ...unheard])).toMatchObject({ shown: '71.4%', numerator: 5, denominator: 7 })
  })

  test('按期举证率：准许延期的看延长后的期限，没有举证的在分母，期限届满前撤诉、尚未裁判的不在', async () => {
    const won = { firstOutcome: 'dismiss-claims', judgedOn: '2023-06-01' }
    const end = (told: Story) => told.did('2023-06-01', 'receive-judgment', won)
    const delayed = (id: string) =>
      sued('2023-03-01', {}, id)
        .did('2023-03-10', 'ask-delay', { delayReason: '洪水' })
        .did('2023-03-14', 'grant-delay', { causeEndedOn: '2023-03-20' })
    const told = [
      end(sued('2023-03-01', {}, 'suit-1').did('2023-03-16', 'file-defence', defence)),
      end(sued('2023-03-01', {}, 'suit-2').did('2023-03-17', 'file-defence', defence)),
      end(delayed('suit-3').did('2023-04-04', 'file-defence', defence)),
      end(delayed('suit-4').did('2023-04-05', 'file-defence', defence)),
      end(sued('2023-03-01', {}, 'suit-5')),
      sued('2023-03-01', {}, 'suit-6').did('2023-03-10', 'receive-judgment', { firstOutcome: 'withdraw', judgedOn: '2023-03-10' }),
      delayed('suit-7').did('2023-03-30', 'receive-judgment', { firstOutcome: 'withdraw', judgedOn: '2023-03-30' }),
      sued('2023-03-01', {}, 'suit-8').did('2023-03-10', 'file-defence', defence),
    ].map(({ file }) => file)
    expect(await of('LIT.EVIDENCE.ONTIME', '2023', told)).toMatchObject({ shown: '40.0%', numerator: 2, denominator: 5 })
  })

  test.each<[string, readonly string[]]>([
    ['行政诉讼案件应当举证61件，按期举证60件，按期举证率98.4%', ['LIT.EVIDENCE.DUE', 'LIT.EVIDENCE.INTIME', 'LIT.EVIDENCE.ONTIME']],
  ])('报告里写：%s', async (text, expected) => {
    const { numbers } = await checkText(`2023年，全县${text}。`, { figures: spokenOf(figures), reportYear: 2023 })
    expect(numbers.flatMap((number) => number.figure ?? [])).toEqual(expected)
  })

  test('章节里的指标都在', () => {
    const named = chapters.flatMap(({ sentences }) =>
      sentences.flatMap((each) =>
        pieces(typeof each === 'string' ? each : each.text).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.figure])),
      ),
    )
    expect(named.filter((id) => !catalogue.has(id))).toEqual([])
  })
})

test('文书的名称和行为对得上，占位的都是事实', () => {
  for (const { name, act, paragraphs, to } of documents) {
    expect(litigation.acts[act]?.documents, name).toContain(name)
    const text = [...paragraphs.map((each) => (typeof each === 'string' ? each : each.text)), to ?? ''].join('')
    for (const [, path = ''] of text.matchAll(/\{([^$}][^}]*)\}/g))
      expect(Object.keys(litigation.facts.shape)).toContain(path.split('.')[0])
  }
})

test('随便怎么依法走，都没有死路，期限都有着落', () => {
  const states = new Set<string>()
  for (let seed = 0; seed < 80; seed++) {
    const { file } = wander(litigation, seed, { from: '2023-02-01', steps: 60 })
    states.add(file.state)
    expect(file.findings.filter((finding) => finding.code !== 'late')).toEqual([])
    if (!file.closed) continue
    for (const clock of file.clocks)
      expect(clock.met ?? clock.stopped ?? (litigation.clocks[clock.name]?.outlives && clock.due), clock.name).toBeTruthy()
  }
  expect([...states]).toEqual(expect.arrayContaining(['closed', 'transferred', 'remanded']))
})
