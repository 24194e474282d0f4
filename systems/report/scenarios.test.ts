import { describe, expect, test } from 'vitest'
import { story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { checkText } from '../../kernel/report/check.ts'
import { spokenOf } from '../../kernel/report/spoken.ts'
import { annualReport } from './annualReport.ts'
import { chiefAct } from './chiefAct.ts'
import { reportComment } from './comment.ts'
import { figures } from './figures.ts'
import { lawStatement } from './lawStatement.ts'
import { defaultParts, reportPart } from './part.ts'
import { reportRequest } from './request.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const parts = defaultParts.map(({ key, name, required, byRule }) => ({ key, name, required, byRule }))
const opening = (level: string, year = 2023) => ({
  year: String(year),
  level,
  reporter: level === 'county' ? 'root' : 'town',
  dataFrom: `${year}-01-01`,
  dataTo: `${year}-12-31`,
  reportingFrom: `${year + 1}-01-01`,
  parts,
})
const problem = (kind: string) => ({ problems: [{ kind, part: 'results', words: '*件', note: '数字空缺' }] })

/** A county's report up to its being read by others. */
const reviewed = () =>
  story(annualReport)
    .did('2024-01-08', 'open', opening('county'))
    .did('2024-01-29', 'write', { part: 'results', text: '审结{REC.CLOSED}。' })
    .did('2024-02-01', 'check', { problems: [] })
    .did('2024-02-01', 'submit')

const sentUp = () =>
  reviewed()
    .did('2024-02-20', 'deliberate', { body: 'government', heldOn: '2024-02-19', opinion: '同意' })
    .did('2024-02-27', 'send-up', { recipients: ['county-party', 'county-congress', 'city-government'] })

const signing = () => sentUp().did('2024-03-06', 'submit-publication', { secrecy: 'public', secrecyBy: '保密办' })

describe('年度报告', () => {
  test('县级报告：2月最后一日前报送，3月31日前公开', () => {
    const told = story(annualReport).did('2024-01-08', 'open', opening('county'))
    expect(told.clock('submit')).toMatchObject({ due: '2024-02-29', rule: 'rol-report-county' })
    expect(told.clock('publish').due).toBe('2024-03-31')
    expect(story(annualReport).did('2023-01-08', 'open', opening('county', 2022)).clock('submit').due).toBe('2023-02-28')
    expect(story(annualReport).did('2024-01-08', 'open', opening('township')).clock('submit').rule).toBe('rol-report-dept')
  })

  test.each([
    ['hole', '空缺'],
    ['unbound', '没有绑定指标的数字'],
    ['empty', '必备部分空缺'],
    ['vague', '含糊用语没有说明'],
    ['differs', '与记录不符'],
    ['contradiction', '前后矛盾'],
  ])('文稿有%s的，不能送核稿、报送、送审签、签发', (kind, title) => {
    const told = story(annualReport).did('2024-01-08', 'open', opening('county')).did('2024-02-01', 'check', problem(kind))
    expect(say(told.refused('2024-02-01', 'submit'))).toEqual([`文稿有“${title}”`])
    const later = signing().did('2024-03-07', 'check', problem(kind))
    expect(say(later.refused('2024-03-08', 'approve'))).toEqual([`文稿有“${title}”`])
  })

  test('单位用语、与上年雷同只是提示', () => {
    const told = story(annualReport).did('2024-01-08', 'open', opening('county'))
    told
      .did('2024-02-01', 'check', { problems: [...problem('wording').problems, ...problem('copied').problems] })
      .did('2024-02-01', 'submit')
    expect(told.file.state).toBe('reviewing')
  })

  test('改了文稿要重新核对；有人提出意见也一样', () => {
    const told = reviewed().did('2024-02-02', 'write', { part: 'results', text: '审结*件。' })
    told.did('2024-02-20', 'deliberate', { body: 'government', heldOn: '2024-02-19', opinion: '同意' })
    expect(say(told.refused('2024-02-27', 'send-up', { recipients: ['county-party'] }))).toEqual(['文稿、意见变动后还没有核对'])
    const heard = signing().did('2024-03-07', 'hear')
    expect(say(heard.refused('2024-03-08', 'approve'))).toEqual(['文稿、意见变动后还没有核对'])
  })

  test('没有经过集体审议，不能报送', () => {
    expect(say(reviewed().refused('2024-02-27', 'send-up', { recipients: ['county-party'] }))).toEqual(['还没有经过集体审议'])
  })

  test('有征求材料、意见没有了结，不能签发，但可以送审签', () => {
    const told = sentUp().did('2024-03-06', 'check', { problems: [{ kind: 'request', note: '异议还没有处理' }] })
    told.did('2024-03-06', 'submit-publication', { secrecy: 'public', secrecyBy: '保密办' })
    expect(say(told.refused('2024-03-08', 'approve'))).toEqual(['文稿有“征求材料没有了结”'])
  })

  test('县级报告由县级领导签发，乡镇报告由负责人签发', () => {
    expect(say(signing().refused('2024-03-08', 'approve-own', {}, 'head'))).toContain('县级报告由县级领导签发')
    const town = story(annualReport)
      .did('2024-01-08', 'open', opening('township'))
      .did('2024-02-01', 'check', { problems: [] })
      .did('2024-02-01', 'submit')
      .did('2024-02-20', 'deliberate', { body: 'leadership', heldOn: '2024-02-19', opinion: '同意' })
      .did('2024-02-27', 'send-up', { recipients: ['county-party', 'county-government'] })
      .did('2024-03-06', 'submit-publication', { secrecy: 'public', secrecyBy: '党政办' })
    expect(say(town.refused('2024-03-08', 'approve', {}, 'countyLeader'))).toContain('这不是县级报告')
    expect(town.did('2024-03-08', 'approve-own').file.state).toBe('approved')
  })

  const frozen = () =>
    signing().did('2024-03-08', 'approve').did('2024-03-11', 'freeze', { figures: [], asOf: '2024-03-11T00:00:00Z', digest: 'd' })

  test('封存以后不能再改，公开满足期限；变动的十个工作日内勘误', () => {
    const told = frozen()
    expect(told.refused('2024-03-11', 'write', { part: 'results', text: '改' })[0]?.code).toBe('wrong-state')
    told.did('2024-03-12', 'publish', { medium: '县政府网站' })
    expect(told.clock('publish').met).toBe('2024-03-12')
    told.did('2024-04-08', 'move', { figure: 'REC.CLOSED', span: '2023', was: '95件', now: '94件', files: '一件作废' })
    expect(told.clock('erratum').due).toBe('2024-04-22')
    told.did('2024-04-10', 'erratum', { figure: 'REC.CLOSED', span: '2023', was: '95件', now: '94件', why: '重复登记' })
    expect(told.clock('erratum').met).toBe('2024-04-10')
    expect(told.file.findings).toEqual([])
  })

  test('三月三十一日以后公开，留下逾期的记录', () => {
    const told = frozen().did('2024-04-02', 'publish', { medium: '县政府网站' })
    expect(told.file.findings).toMatchObject([{ code: 'late', rule: 'publish' }])
  })

  test('不公开的报告不能公开，可以归档；已经可以公开的不能扣下', () => {
    const secret = sentUp()
      .did('2024-03-06', 'submit-publication', { secrecy: 'secret', secrecyBy: '保密办' })
      .did('2024-03-08', 'approve')
      .did('2024-03-11', 'freeze', { figures: [], asOf: '2024-03-11T00:00:00Z', digest: 'd' })
    expect(say(secret.refused('2024-03-12', 'publish', { medium: '网站' }))).toEqual(['保密审查结论为不公开'])
    secret.did('2024-03-12', 'withhold', { reason: '涉密' })
    expect(secret.clock('publish').stopped).toBe('2024-03-12')
    expect(frozen().refused('2024-03-12', 'withhold', { reason: '不想公开' })).toHaveLength(1)
  })
})

describe('征求材料', () => {
  const figures = [{ figure: 'PEN.DECIDED', name: '处罚', span: '2023', shown: '236件', filledAt: '2024-01-08T00:40:00Z' }]
  const report = { type: 'annual-report', title: '年度报告', unit: 'root', state: 'drafting', facts: {} }
  const office = { capacity: 'countyOffice', seen: { r: report } } as const
  const sent = (more: object = {}) =>
    story(reportRequest).did(
      '2024-01-08',
      'send',
      { report: 'r', asked: 'market', topic: '处罚', replyBy: '2024-01-19', figures, ...more },
      office,
    )

  test('单位只确认或者提出异议，没有地方填数', () => {
    const told = sent()
    expect(told.clock('reply').due).toBe('2024-01-19')
    expect(told.refused('2024-01-10', 'confirm', { figures: [] }, 'unitAdmin')[0]?.code).toBeDefined()
    told.did('2024-01-10', 'confirm', {}, 'unitAdmin')
    expect(told.file).toMatchObject({ state: 'answered', findings: [] })
  })

  test('有异议的，处理完才了结；成立的，更正记录后由系统重新取数', () => {
    const told = sent().did('2024-01-10', 'dispute', { figure: 'PEN.DECIDED', span: '2023', why: '一件重复' }, 'unitAdmin')
    expect(told.clock('settle').due).toBe('2024-01-17')
    told.did('2024-01-12', 'refill', { figures: [{ ...figures[0], shown: '235件' }] })
    told.did('2024-01-15', 'settle', { decision: 'upheld', answer: '已作废重复登记的一件' })
    expect(told.file).toMatchObject({ state: 'answered', facts: { figures: [{ shown: '235件' }] } })
  })

  test('要材料的，没有材料不算答复', () => {
    const told = sent({ asks: '工作情况' })
    expect(say(told.refused('2024-01-10', 'confirm', {}, 'unitAdmin'))).toEqual(['没有所需的文字材料'])
    told.did('2024-01-10', 'dispute', { figure: 'PEN.DECIDED', span: '2023', why: '一件重复' }, 'unitAdmin')
    told.did('2024-01-12', 'settle', { decision: 'rejected', answer: '无误' })
    expect(told.file.state).toBe('sent')
  })

  test('报告已经公开，不再征求', () => {
    const late = { capacity: 'countyOffice', seen: { r: { ...report, state: 'published' } } } as const
    const data = { report: 'r', asked: 'market', topic: '处罚', replyBy: '2024-01-19', figures }
    expect(say(story(reportRequest).refused('2024-01-08', 'send', data, late))).toEqual(['年度报告：年度报告已经签发'])
  })
})

test('意见五个工作日内处理，采纳与否都有理由', () => {
  const report = { type: 'annual-report', title: '年度报告', unit: 'root', state: 'reviewing', facts: {} }
  const raise = { report: 'r', reporter: 'root', commenter: 'finance', part: 'next-year', says: '增加保障安排' }
  const told = story(reportComment).did('2024-02-07', 'raise', raise, { capacity: 'unitAdmin', seen: { r: report } })
  // Spring festival: 8, 9, 18 (made up), 19 and 20 February are worked.
  expect(told.clock('answer').due).toBe('2024-02-20')
  expect(told.refused('2024-02-08', 'decline', {}, 'countyOffice').map(({ about }) => about)).toEqual(['why'])
  expect(told.did('2024-02-08', 'decline', { why: '另有专项' }, 'countyOffice').file.state).toBe('declined')
})

test('述法：按通知的截止日提交，会议述法后测评', () => {
  const call = { year: '2023', role: 'unit', stater: 'p-1', post: '镇长', workUnit: 'town', submitBy: '2023-12-31' }
  const sections = { study: '学习', build: '推进', decide: '决策', problems: '问题', plans: '打算' }
  const told = story(lawStatement).did('2023-12-01', 'call', call)
  expect(told.clock('submit').due).toBe('2023-12-31')
  told.did('2024-01-03', 'submit', sections)
  expect(told.file.findings).toMatchObject([{ code: 'late' }])
  told
    .did('2024-01-26', 'present', { meeting: '述法会议', oral: false })
    .did('2024-01-26', 'rate', { good: 30, fair: 5, plain: 1, poor: 0 })
  expect(told.file.state).toBe('rated')
})

test('规定要求的部分不能停用，也不能设为可有可无', () => {
  const adopt = { level: 'county', key: 'shortcomings', name: '存在的不足和原因', place: 3, required: true, byRule: true }
  const told = story(reportPart).did('2023-11-28', 'adopt', adopt)
  expect(say(told.refused('2024-01-02', 'retire', { reason: '不写了' }))).toEqual(['规定要求的部分不能停用'])
  expect(say(told.refused('2024-01-02', 'amend', { required: false, reason: '可不写' }))).toEqual(['规定要求的部分不能设为可有可无'])
  expect(told.did('2024-01-02', 'amend', { place: 1, reason: '按上级要求前移' }).file.facts.place).toBe(1)
})

test('第一责任人履职，登记在履职之后', () => {
  const data = { chief: 'party', person: 'p-1', duty: 'hear', what: '听取汇报', doneOn: '2023-05-16', evidence: '汇报材料' }
  expect(say(story(chiefAct).refused('2023-05-15', 'hold', data))).toEqual(['履职日期晚于登记日期'])
  expect(story(chiefAct).did('2023-05-16', 'hold', data).file.state).toBe('held')
})

test.each([annualReport, reportRequest, reportComment, lawStatement].map((each) => [each.title, each] as const))(
  '%s：没有死路，期限都有着落',
  (_title, procedure) => {
    const states = new Set<string>()
    for (let seed = 0; seed < 60; seed++) {
      const { file } = wander(procedure, seed, { from: '2024-01-08', steps: 60 })
      states.add(file.state)
      expect(file.findings.filter((finding) => finding.code !== 'late')).toEqual([])
      for (const clock of file.clocks) expect(clock.met ?? clock.stopped ?? (file.closed ? undefined : clock.due), clock.name).toBeTruthy()
    }
    expect([...states].some((state) => procedure.closed.includes(state))).toBe(true)
  },
)

test.each([
  ['形成书面调解卷宗2947份，居全市第1位。', '第1位', 'OUT.RANK'],
  ['2023年，有关做法被省、市报刊头版刊发报道3篇。', '3篇', 'OUT.PRESS'],
  ['2023年，被省委办公厅、市委办公室刊发推广2次。', '2次', 'OUT.CIRCULAR'],
  ['2023年，1项做法被省司法厅评为全省普法依法治理优秀案例，获评优秀案例1项。', '1项', 'OUT.AWARD'],
  ['2023年，在府院联动工作推进会上作经验介绍1次。', '1次', 'OUT.MEETING'],
])('外部事实以来源为准：%s', async (text, words, figure) => {
  const { numbers } = await checkText(text, { figures: spokenOf(figures), reportYear: 2023, compute: () => ({ value: 0, shown: '0' }) })
  expect(numbers.filter((one) => one.text === words)).toContainEqual(expect.objectContaining({ verdict: 'external', figure }))
})
