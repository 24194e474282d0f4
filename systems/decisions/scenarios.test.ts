import { describe, expect, test } from 'vitest'
import type { Seen } from '../../kernel/file/act.ts'
import { type Story, story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { decisionCatalogue } from './catalogue.ts'
import { decision } from './decision.ts'
import { decisionsSystem } from './index.ts'
import { meeting } from './meeting.ts'
import { legalityOpinion } from './opinion.ts'
import { topic } from './topic.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const seen = (type: string, state: string, facts: Seen['facts'] = {}): Seen => ({ type, title: type, unit: 'u', state, facts })

const proposal = {
  subject: '停车泊位收费管理方案',
  category: 'policy',
  proposer: 'department',
  leadUnit: 'urban',
  problem: '停车难',
  grounds: '群众反映多',
  outline: '划定路段收费',
}
const draft = { draftText: '收费路段和时段', draftBasis: '价格法', options: 1, marketConcern: false }
const notice = { noticeText: '征求意见', noticeChannels: ['website'], commentFrom: '2023-05-05' }
const expertsOf = (interested: boolean) => ({
  expertMode: 'meeting',
  experts: [{ name: '陈某', institution: '大学', field: '交通', interested, signed: true, opinion: '可行' }],
  expertAdoption: '采纳',
})
const risk = (riskResult: string) => ({
  riskKinds: ['stability'],
  riskLevel: 'low',
  riskHeard: ['police'],
  riskPoints: '观望',
  riskMeasures: '宣传',
  riskAssessor: '第三方',
  riskResult,
})
const opinion = { 'o-1': seen('legality-opinion', 'issued', { reviewResult: 'lawful' }) }

const drafted = (data: object = {}): Story =>
  story(decision)
    .did('2023-04-03', 'propose', proposal)
    .did('2023-04-10', 'start', { startNumber: '宁政办函〔2023〕20号' })
    .did('2023-04-20', 'draft', { ...draft, ...data })
const participated = (told: Story = drafted()): Story =>
  told
    .did('2023-05-04', 'announce', notice)
    .did('2023-06-05', 'close-comment')
    .did('2023-06-08', 'answer-opinions', { opinionsReceived: 20, opinionsAdopted: 8, opinionsAnswer: '合理的已采纳' })
const threeLegs = (told: Story = participated()): Story =>
  told.did('2023-06-12', 'record-experts', expertsOf(false)).did('2023-06-13', 'record-risk', risk('controllable'))
const reviewed = (): Story =>
  threeLegs()
    .did('2023-06-14', 'submit-review', { opinion: 'o-1' }, 'system')
    .did('2023-06-20', 'take-review', { opinion: 'o-1', reviewResult: 'lawful' }, { capacity: 'system', seen: opinion })

describe('重大行政决策的程序', () => {
  test('公开征求意见自次日起满三十日；不满不能了结', () => {
    const told = drafted().did('2023-05-04', 'announce', notice)
    expect(told.clock('comment')).toMatchObject({ started: '2023-05-05', due: '2023-06-04', opens: '2023-06-05' })
    expect(say(told.refused('2023-06-04', 'close-comment'))).toEqual(['公开征求意见的期限尚未届满'])
    const answer = { opinionsReceived: 1, opinionsAdopted: 0, opinionsAnswer: '已说明' }
    expect(say(told.refused('2023-06-04', 'answer-opinions', answer))).toEqual(['还没有以任何方式听取意见', '公开征求意见尚未期满'])
    expect(told.did('2023-06-05', 'close-comment').file.findings).toEqual([])
  })

  test('缩短期限要在公告中说明理由、写明截止日期', () => {
    const told = drafted()
    expect(say(told.refused('2023-05-04', 'announce', { ...notice, commentTo: '2023-05-12' }))).toEqual([
      '缩短期限的，应当在公告中说明理由并写明截止日期',
    ])
    told.did('2023-05-04', 'announce', { ...notice, commentTo: '2023-05-12', shortReason: '汛期将至' })
    expect(told.file.clocks.filter(({ name }) => name === 'comment')).toEqual([])
    expect(say(told.refused('2023-05-12', 'close-comment'))).toEqual(['公开征求意见的期限尚未届满'])
    expect(told.did('2023-05-13', 'close-comment').file.findings).toEqual([])
  })

  test('听证会材料没有在七日前送达，听证会开不成，改期后可以', () => {
    const told = drafted()
    const papers = (hearingDay: string) => ({ hearingDay, hearingPlace: '政务中心', hearingChoice: '公开报名' })
    told.did('2023-05-04', 'send-hearing-papers', papers('2023-05-10'))
    expect(told.file.findings).toMatchObject([{ code: 'late', rule: 'hearing' }])
    const hearing = { hearingRecord: '记录', hearingSigned: true }
    expect(say(told.refused('2023-05-10', 'hold-hearing', hearing))).toEqual(['听证会材料没有在听证会七日前送达'])
    told.did('2023-05-10', 'send-hearing-papers', papers('2023-05-19')).did('2023-05-19', 'hold-hearing', hearing)
    expect(told.file.findings).toHaveLength(1)
  })

  test('有直接利害关系的专家不算；风险不可控的不能提请，也不能改口说不适用', () => {
    const told = participated()
    expect(say(told.refused('2023-06-12', 'record-experts', expertsOf(true)))).toEqual(['选择了与决策事项有直接利害关系的专家、专业机构'])
    told.did('2023-06-12', 'excuse-experts', { expertBasis: '不属于专业性事项' }).did('2023-06-13', 'record-risk', risk('uncontrollable'))
    expect(say(told.refused('2023-06-14', 'excuse-risk', { riskGround: 'no-harm', riskBasis: '没有风险' }))).toEqual([
      '已经评估为风险不可控，不能再说明不适用',
    ])
    expect(say(told.refused('2023-07-03', 'table'))).toContain('风险评估没有完成、没有说明不适用，或者评估认为风险不可控')
  })

  test('公开过的草案，不能再以依法不公开为由免去公众参与', () => {
    const told = drafted().did('2023-05-04', 'announce', notice)
    expect(say(told.refused('2023-05-08', 'excuse-participation', { participationBasis: '涉密' }))).toEqual([
      '决策草案已经公开，不再是依法不予公开的事项',
    ])
  })

  test('四项没有一项可以省：全部缺少的理由一次说清', () => {
    expect(say(drafted({ marketConcern: true }).refused('2023-06-30', 'table'))).toEqual([
      '公众参与没有完成，也没有说明依法不予公开',
      '专家论证没有完成，也没有说明不适用',
      '风险评估没有完成、没有说明不适用，或者评估认为风险不可控',
      '决策草案涉及市场主体经济活动，没有通过公平竞争审查',
      '决策草案未经合法性审查或者经审查不合法，不得提交决策机关讨论',
    ])
  })

  test('合法性审查要给足七个工作日（端午放假不计，调休上班计）；压缩的要说明理由', () => {
    const told = reviewed()
    expect(told.clock('review')).toMatchObject({ due: '2023-06-26', opens: '2023-06-27' })
    expect(say(told.refused('2023-06-26', 'table'))).toEqual(['合法性审查的时间不足七个工作日'])
    expect(told.did('2023-06-27', 'table').file).toMatchObject({ state: 'tabled', findings: [] })
    const urgent = threeLegs()
      .did('2023-06-14', 'submit-review', { opinion: 'o-1', reviewUrgency: '汛期将至' }, 'system')
      .did('2023-06-16', 'take-review', { opinion: 'o-1', reviewResult: 'lawful' }, { capacity: 'system', seen: opinion })
    expect(urgent.did('2023-06-17', 'table').file).toMatchObject({ state: 'tabled', findings: [] })
  })

  test('审查之后又改草案，要重新送审；结论与意见书不一致的不收', () => {
    const told = reviewed().did('2023-06-26', 'draft', draft)
    expect(say(told.refused('2023-07-03', 'table'))).toEqual(['合法性审查之后，决策草案又有改动'])
    const amend = { 'o-1': seen('legality-opinion', 'issued', { reviewResult: 'amend' }) }
    const told2 = threeLegs().did('2023-06-14', 'submit-review', { opinion: 'o-1' }, 'system')
    expect(
      say(
        told2.refused('2023-06-20', 'take-review', { opinion: 'o-1', reviewResult: 'lawful' }, { capacity: 'justiceBureau', seen: amend }),
      )[0],
    ).toContain('结论与意见书不一致')
  })

  test('会议缓议的回到草案阶段，不通过的了结；请示党委之后才公布', () => {
    const tabled = () => reviewed().did('2023-06-28', 'table')
    const discuss = (resolution: string) => ({ topic: 't-1', meeting: 'm-1', resolution, resolutionText: '……' })
    expect(tabled().did('2023-07-05', 'discuss', discuss('defer')).file.state).toBe('preparing')
    expect(tabled().did('2023-07-05', 'discuss', discuss('reject')).file).toMatchObject({ state: 'rejected', closed: '2023-07-05' })
    const told = tabled().did('2023-07-05', 'discuss', discuss('pass'))
    expect(told.clock('publish').due).toBe('2023-08-02')
    const publication = { docNumber: '宁政〔2023〕12号', published: ['gazette'], executor: 'urban' }
    expect(say(told.refused('2023-07-10', 'publish', publication))).toEqual(['重大行政决策出台前没有按照规定向同级党委请示报告'])
    told.did('2023-07-08', 'report-party', { partyNumber: '宁政文〔2023〕40号', partyOn: '2023-07-07' })
    expect(say(told.refused('2023-07-10', 'issue-unpublished', { docNumber: 'x', unpublished: '敏感', executor: 'urban' }))).toEqual([
      '公开征求过意见的决策，不能再以依法不予公开为由不公布',
    ])
    told.did('2023-07-10', 'publish', publication)
    expect(say(told.refused('2023-09-01', 'archive', { archiveList: '齐全' }))).toEqual(['执行单位没有报告过执行情况'])
    const evaluation = {
      evaluationGround: 'complaints',
      evaluator: '第三方',
      evaluatorBefore: true,
      evaluationText: '……',
      evaluationResult: 'go',
    }
    expect(say(told.refused('2023-09-01', 'evaluate', evaluation))).toEqual(['决策作出前承担主要论证评估工作的单位不得承担后评估'])
    expect(say(told.refused('2023-09-01', 'suspend', { suspendReason: '……' }))[0]).toContain('不得随意中止执行')
    told
      .did('2023-09-01', 'report-execution', { reportedOn: '2023-09-01', text: '已划线' })
      .did('2023-12-01', 'archive', { archiveList: '材料齐全' })
    expect(told.file).toMatchObject({ state: 'archived', outcome: 'pass', findings: [] })
  })

  test('会议不能凭空决定：议题的决定不同，决策案卷不收', () => {
    const told = reviewed().did('2023-06-28', 'table')
    const data = { topic: 't-1', meeting: 'm-1', resolution: 'pass', resolutionText: '……' }
    const other = { 't-1': seen('topic', 'deferred', { resolution: 'defer' }), 'm-1': seen('meeting', 'held') }
    expect(say(told.refused('2023-07-05', 'discuss', data, { capacity: 'unitAdmin', seen: other }))[0]).toContain('会议的决定不同')
  })
})

describe('合法性审查', () => {
  const submitted = (data: object = {}) =>
    story(legalityOpinion).did('2023-06-14', 'submit', {
      subject: '方案',
      matter: 'decision',
      submitter: 'urban',
      reviewOffice: 'justice',
      forDecision: 'd-1',
      materials: '齐全',
      basis: '已履行',
      ...data,
    })
  const verdict = {
    reviewers: ['p-1'],
    competence: 'yes',
    procedure: 'yes',
    content: 'yes',
    comments: 2,
    reviewText: '……',
    reviewResult: 'lawful',
  }
  const ready = { participation: 'done', expert: 'done', risk: 'done', riskResult: 'controllable' }
  const by = (facts: Seen['facts']) => ({ capacity: 'justiceBureau', seen: { 'd-1': seen('decision', 'preparing', facts) } }) as const

  test('重大决策要听取法律顾问、公职律师意见', () => {
    expect(say(submitted().refused('2023-06-20', 'give', { ...verdict, decision: 'd-1' }, by(ready)))).toEqual([
      '没有组织法律顾问、公职律师提出法律意见',
    ])
    const told = submitted().did('2023-06-16', 'take-counsel', { counselMatter: 'c-1' }, 'system')
    expect(told.did('2023-06-20', 'give', { ...verdict, decision: 'd-1' }, by(ready)).file).toMatchObject({
      state: 'issued',
      outcome: 'lawful',
    })
  })

  test('法定程序没有履行完的，不能审成合法；可以审为应当修改', () => {
    const told = submitted().did('2023-06-16', 'take-counsel', { counselMatter: 'c-1' }, 'system')
    const unready = by({ participation: 'done', expert: 'done' })
    expect(say(told.refused('2023-06-20', 'give', { ...verdict, decision: 'd-1' }, unready))[0]).toContain('风险评估没有完成')
    const amend = { ...verdict, decision: 'd-1', procedure: 'no', reviewResult: 'amend' }
    expect(told.did('2023-06-20', 'give', amend, unready).file.outcome).toBe('amend')
  })

  test('三项内容与结论要一致；审的是送审的那一件', () => {
    const told = submitted().did('2023-06-16', 'take-counsel', { counselMatter: 'c-1' }, 'system')
    expect(say(told.refused('2023-06-20', 'give', { ...verdict, decision: 'd-1', competence: 'no' }))).toEqual([
      '权限、程序、内容有不符合的，结论不能是合法',
    ])
    expect(say(told.refused('2023-06-20', 'give', { ...verdict, decision: 'd-2' }))).toEqual([
      '没有指明所审查的重大行政决策，或者与送审的不是同一件',
    ])
    expect(say(told.refused('2023-06-20', 'give', verdict))).toEqual(['没有指明所审查的重大行政决策，或者与送审的不是同一件'])
  })
})

describe('常务会议和议题', () => {
  const call = { term: '县第十六届人民政府', ordinal: 49, plannedOn: '2023-07-05', place: '一楼', urgent: false }
  const called = () => story(meeting).did('2023-06-26', 'call', call)
  const attendance = [
    { as: 'congress', name: '刘某', post: '副主任' },
    { as: 'justice', name: '周某', post: '局长' },
  ]
  const held = {
    chair: '县长',
    members: 9,
    present: 8,
    absent: 1,
    absence: '出差',
    attendance,
    congress: true,
    consultative: false,
    justice: true,
    counsel: false,
  }
  const convened = () =>
    called()
      .did('2023-06-29', 'invite', { invited: ['congress', 'consultative', 'justice'] })
      .did('2023-06-30', 'distribute', { papers: 8 })

  test('会前两个工作日通知、一个工作日发材料；晚了记为问题', () => {
    const told = convened()
    expect([told.clock('invite').due, told.clock('papers').due]).toEqual(['2023-06-30', '2023-07-03'])
    expect(told.file.findings).toEqual([])
    expect(called().did('2023-07-04', 'invite', { invited: ['justice'] }).file.findings).toMatchObject([{ rule: 'invite' }])
  })

  test('列席的人要在名单中；出席不过半开不成会', () => {
    const told = convened()
    expect(say(told.refused('2023-07-05', 'hold', { ...held, consultative: true }))).toEqual(['登记县政协列席，列席名单中没有'])
    expect(say(told.refused('2023-07-05', 'hold', { ...held, justice: false }))).toEqual(['登记县司法局没有列席，列席名单中却有'])
    expect(say(told.refused('2023-07-05', 'hold', { ...held, present: 4, absent: 4 }))).toEqual(['出席人数没有超过组成人员的半数'])
    told.did('2023-07-05', 'hold', held)
    expect(told.clock('minute').due).toBe('2023-07-12')
    expect(told.did('2023-07-10', 'minute', { minutes: '……' }).file).toMatchObject({
      state: 'minuted',
      facts: { congress: true, consultative: false },
    })
  })

  const apply = {
    subject: '审议方案',
    kind: 'decision',
    reportUnit: 'urban',
    reporter: '王某',
    gist: '……',
    wantedOn: '2023-07-05',
    urgent: false,
  }
  const applied = (data: object = {}) => story(topic).did('2023-06-26', 'apply', { ...apply, ...data })
  const gateOpen = {
    participation: 'done',
    expert: 'excused',
    risk: 'done',
    riskResult: 'adjusted',
    reviewResult: 'lawful',
    marketConcern: true,
    fairResult: 'pass',
  }
  const through = (facts: Seen['facts'], state = 'tabled') =>
    ({ capacity: 'unitAdmin', seen: { 'm-1': seen('meeting', 'called'), 'd-1': seen('decision', state, facts) } }) as const
  const admission = { meeting: 'm-1', no: 3, decision: 'd-1' }

  test('重大决策要过四道关才能列入议程：读决策的案卷', () => {
    const told = applied()
    expect(say(told.refused('2023-06-28', 'admit', { meeting: 'm-1', no: 3 }))[0]).toContain('不能直接列入议程')
    expect(told.refused('2023-06-28', 'admit-decision', admission, through({}, 'preparing'))).toHaveLength(5)
    expect(say(told.refused('2023-06-28', 'admit-decision', admission, through({ ...gateOpen, reviewResult: 'amend' })))[0]).toContain(
      '经审查不合法',
    )
    expect(say(told.refused('2023-06-28', 'admit-decision', admission, through({ ...gateOpen, fairResult: 'fail' })))[0]).toContain(
      '公平竞争',
    )
    told.did('2023-06-28', 'admit-decision', admission, through(gateOpen))
    expect(told.file).toMatchObject({ state: 'scheduled', facts: { withOpinion: true } })
  })

  test('合同、政策、资产处置凭审查意见；结论是应当修改的不能上会', () => {
    const told = applied({ kind: 'contract' })
    const data = { meeting: 'm-1', no: 1, opinion: 'o-1' }
    const by = (state: string, reviewResult: string) =>
      ({
        capacity: 'unitAdmin',
        seen: { 'm-1': seen('meeting', 'called'), 'o-1': seen('legality-opinion', state, { reviewResult }) },
      }) as const
    expect(told.refused('2023-06-28', 'admit-examined', data, by('received', 'lawful'))).toHaveLength(1)
    expect(told.refused('2023-06-28', 'admit-examined', data, by('issued', 'amend'))).toHaveLength(1)
    expect(told.did('2023-06-28', 'admit-examined', data, by('issued', 'lawful')).file.state).toBe('scheduled')
  })

  test('规范性文件凭审核通过的草案', () => {
    const told = applied({ kind: 'document' })
    expect(say(told.refused('2023-06-28', 'admit-document', { meeting: 'm-1', no: 1 }))).toEqual(['没有合法性审核意见，不得提交集体审议'])
    const by = (state: string) =>
      ({ capacity: 'unitAdmin', seen: { 'm-1': seen('meeting', 'called'), 'n-1': seen('normative-draft', state) } }) as const
    const data = { meeting: 'm-1', no: 1, draft: 'n-1' }
    expect(say(told.refused('2023-06-28', 'admit-document', data, by('submitted')))[0]).toContain('合法性审核没有通过')
    expect(told.did('2023-06-28', 'admit-document', data, by('reviewed')).file.facts.withOpinion).toBe(true)
  })

  const statements = (view: string) => [
    { name: '李某', post: '副县长', view, text: '……' },
    { name: '赵某', post: '县长', view: 'agree', text: '……' },
  ]
  const result = { meeting: 'm-1', chiefLast: true, againstMajority: false, resolution: 'pass', resolutionText: '同意', followUp: false }

  test('行政首长最后发言，不同意见载明，违多数说明理由', () => {
    const told = applied().did('2023-06-28', 'admit-decision', admission, through(gateOpen))
    const on = (heldOn: string) => ({ capacity: 'unitAdmin', seen: { 'm-1': seen('meeting', 'held', { heldOn }) } }) as const
    const tried = (data: object, heldOn = '2023-07-05') => say(told.refused('2023-07-05', 'deliberate', { ...result, ...data }, on(heldOn)))
    expect(tried({})).toEqual(['会议组成人员没有发表意见，或者行政首长没有最后发表意见'])
    expect(tried({ statements: statements('agree'), chiefLast: false })).toHaveLength(1)
    expect(tried({ statements: statements('oppose') })).toEqual(['有人表示不同意见，没有载明'])
    expect(tried({ statements: statements('agree'), againstMajority: true })).toEqual(['决定与多数人的意见不一致，没有在会上说明理由'])
    expect(tried({ statements: statements('agree') }, '2023-07-04')[0]).toContain('不在这一天召开')
    told.did('2023-07-05', 'deliberate', { ...result, statements: statements('oppose'), dissent: '建议缓行' }, on('2023-07-05'))
    expect(told.file).toMatchObject({ state: 'done', outcome: 'pass', findings: [] })
  })

  test('有交办事项的，交办、落实之后才办结；期限是交办通知载明之日', () => {
    const told = applied({ kind: 'deployment' })
      .did('2023-06-28', 'admit', { meeting: 'm-1', no: 4 })
      .did('2023-07-05', 'deliberate', { meeting: 'm-1', resolution: 'pass', resolutionText: '抓落实', followUp: true })
    expect(say(told.refused('2023-07-06', 'finish', { result: '已办' }))).toEqual(['交办事项没有交办'])
    told.did('2023-07-06', 'assign', { name: '汛前检查', responsible: 'water', taskBy: '2023-08-05' })
    expect(told.clock('task').due).toBe('2023-08-05')
    expect(told.did('2023-08-01', 'finish', { result: '已办' }).file).toMatchObject({ state: 'done', closed: '2023-08-01' })
  })

  test('会前不足五个工作日申报，记为问题；紧急议题不计', () => {
    expect(applied().clock('apply').due).toBe('2023-06-27')
    expect(story(topic).did('2023-06-30', 'apply', apply).file.findings).toMatchObject([{ rule: 'apply' }])
    expect(story(topic).did('2023-06-30', 'apply', { ...apply, urgent: true }).file.findings).toEqual([])
  })
})

test('目录经党委同意才公布；调整也一样', () => {
  const item = { name: '停车方案', category: 'policy', lead: 'urban', by: ['open'], planned: '年内', standing: 'listed' }
  const told = story(decisionCatalogue).did('2023-01-06', 'draw-up', { year: '2023' })
  const consent = { partyNumber: '宁文〔2023〕6号', partyOn: '2023-02-02' }
  expect(say(told.refused('2023-02-03', 'agree', consent))).toEqual(['目录没有事项'])
  told.did('2023-01-16', 'list', item)
  expect(told.refused('2023-02-03', 'publish', { docNumber: '1号' })[0]?.code).toBe('wrong-state')
  told.did('2023-02-03', 'agree', consent).did('2023-02-08', 'publish', { docNumber: '宁政〔2023〕3号' })
  told.did('2023-10-09', 'adjust', { reason: '试点' }).did('2023-10-09', 'remove', { name: '停车方案', why: '条件不成熟' })
  expect(told.refused('2023-10-10', 'publish', { docNumber: '2号' })[0]?.code).toBe('wrong-state')
})

const notMeant = new Set(['late', 'early'])
test.each(decisionsSystem.procedures.map((one) => [one.title, one] as const))(
  '%s：随便怎么依规走，都没有死路，期限都有着落',
  (_title, procedure) => {
    for (let seed = 0; seed < 40; seed++) {
      const { file } = wander(procedure, seed, { from: '2023-05-01', steps: 70 })
      expect(file.findings.filter(({ code }) => !notMeant.has(code))).toEqual([])
      for (const clock of file.clocks) expect(clock.met ?? clock.stopped ?? (file.closed ? undefined : clock.due), clock.name).toBeTruthy()
    }
  },
)
