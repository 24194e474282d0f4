import { describe, expect, test } from 'vitest'
import type { Seen } from '../../kernel/file/act.ts'
import { type Story, story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { counsel } from './counsel.ts'
import { counselSystem } from './index.ts'
import { counselMatter } from './matter.ts'
import { counselReview } from './review.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const seen = (type: string, state: string, facts: Seen['facts'] = {}): Seen => ({ type, title: type, unit: 'u', state, facts })

describe('聘任', () => {
  const proposal = {
    person: 'p-1',
    name: '陈律师',
    kind: 'external',
    firm: 'firm-1',
    licence: '14117200000101001',
    years: 9,
    specialty: '行政法',
    appointer: 'justice',
    serves: ['county'],
    way: 'selection',
    sanctioned: false,
    conflictStatement: '没有利益冲突',
  }
  const term = { contractNumber: '1号', termFrom: '2023-01-01', termTo: '2023-12-31', confidentiality: true }

  test('执业不满五年的、受过处分的不聘；不签保密协议的不聘', () => {
    expect(say(story(counsel).refused('2022-12-12', 'propose', { ...proposal, years: 3 }))).toEqual([
      '外聘律师应有执业机构、执业证号，执业满五年',
    ])
    expect(say(story(counsel).refused('2022-12-12', 'propose', { ...proposal, sanctioned: true }))[0]).toContain('不得聘任')
    const told = story(counsel).did('2022-12-12', 'propose', proposal)
    expect(say(told.refused('2022-12-28', 'appoint', { ...term, confidentiality: false }))).toEqual(['没有签订保密协议'])
  })

  test('聘任后十五日备案；聘期届满前续聘，期限随之顺延；届满由系统登记', () => {
    const told = story(counsel).did('2022-12-12', 'propose', proposal).did('2022-12-28', 'appoint', term)
    expect([told.clock('file').due, told.clock('term').due]).toEqual(['2023-01-12', '2023-12-31'])
    told.did('2023-01-06', 'file-appointment', { filedNumber: '1号' })
    expect(say(told.refused('2023-12-30', 'expire'))).toEqual(['聘期尚未届满'])
    told.did('2023-12-20', 'renew', { contractNumber: '2号', termFrom: '2024-01-01', termTo: '2025-12-31' })
    expect(told.clock('term')).toMatchObject({ n: 1, due: '2025-12-31' })
    expect(told.clock('term').met).toBeUndefined()
    expect(counsel.clocks.term?.expires).toBe('expire')
    expect(told.did('2025-12-31', 'expire', {}, 'system').file).toMatchObject({ state: 'expired', findings: [] })
  })
})

describe('一件事项：先查利益冲突，再出意见，采纳与否说理由，后来怎样记下来', () => {
  const request = {
    subject: '厂房租赁协议审查',
    kind: 'contract',
    requester: 'investment',
    office: 'justice',
    background: '招商引资',
    need: 'opinion',
    urgency: 'normal',
    major: false,
    materials: '协议文本',
    counterparty: '某公司',
  }
  const check = { lead: 'c-1', handler: 'p-1', firm: 'firm-1', conflict: false, conflictText: '没有利益冲突' }
  const register = { 'c-1': seen('counsel', 'appointed', { person: 'p-1', firm: 'firm-1' }) }
  const bureau = (all: Readonly<Record<string, Seen>>) => ({ capacity: 'justiceBureau', seen: all }) as const
  const advice = {
    factsFound: '……',
    basis: '民法典',
    analysis: '……',
    riskLevel: 'low',
    conclusion: '修改后签订',
    contractConclusion: 'sign-amended',
  }
  const requested = (data: object = {}): Story => story(counselMatter).did('2023-05-08', 'request', { ...request, ...data })

  test('合同没有写明相对方，无从审查利益冲突', () => {
    expect(say(story(counselMatter).refused('2023-05-08', 'request', { ...request, counterparty: undefined }))[0]).toContain(
      '没有写明相对方',
    )
  })

  test('有利益冲突的回避，另行交办；期限从交办起算', () => {
    const told = requested().did('2023-05-08', 'check', { ...check, conflict: true, conflictText: '律所代理相对方另案' })
    expect(told.file.state).toBe('requested')
    expect(told.refused('2023-05-09', 'opine', advice)[0]?.code).toBe('wrong-state')
    told.did('2023-05-09', 'check', check, bureau(register))
    expect(told.file).toMatchObject({ state: 'assigned', holder: 'p-1' })
    expect(told.clock('opine').due).toBe('2023-05-12')
  })

  test('期限看类别和缓急：合同三个工作日，一般五个，紧急一个；补充材料的日子不计', () => {
    const due = (data: object) => requested(data).did('2023-05-08', 'check', check).clock('opine').due
    expect([due({}), due({ kind: 'decision' }), due({ urgency: 'urgent' })]).toEqual(['2023-05-11', '2023-05-15', '2023-05-09'])
    const told = requested().did('2023-05-08', 'check', check).did('2023-05-09', 'ask-material', { lackingText: '附件' })
    expect(told.did('2023-05-16', 'give-material', { materials: '附件齐全' }).clock('opine').due).toBe('2023-05-18')
  })

  test('不在聘的、不是本人的、不在该机构执业的不能承办；重大事项两人办', () => {
    const other = (state: string, facts: Seen['facts']) => bureau({ 'c-1': seen('counsel', state, facts) })
    const tried = (by: ReturnType<typeof bureau>) => say(requested().refused('2023-05-08', 'check', check, by))
    expect(tried(other('suspended', { person: 'p-1', firm: 'firm-1' }))[0]).toContain('不是在聘的法律顾问')
    expect(tried(other('appointed', { person: 'p-2', firm: 'firm-1' }))[0]).toContain('不是所填的承办人员')
    expect(tried(other('appointed', { person: 'p-1', firm: 'firm-2' }))[0]).toContain('不在所填的机构执业')
    expect(say(requested({ major: true }).refused('2023-05-08', 'check', check))).toEqual(['重大、疑难事项应由两名以上法律顾问办理'])
    expect(say(requested({ major: true }).refused('2023-05-08', 'check', { ...check, second: 'c-1' }))).toEqual([
      '承办顾问与协办顾问是同一人',
    ])
  })

  const answered = (adoption = 'adopted'): Story =>
    requested()
      .did('2023-05-08', 'check', check)
      .did('2023-05-10', 'opine', advice, 'counsel')
      .did('2023-05-15', 'answer', { adoption, adoptionReason: '理由' })

  test('不采纳的要说理由；合同审查要有结论', () => {
    const told = requested().did('2023-05-08', 'check', check)
    expect(say(told.refused('2023-05-10', 'opine', { ...advice, contractConclusion: undefined }))).toEqual(['合同审查没有结论'])
    told.did('2023-05-10', 'opine', advice)
    expect(told.clock('answer').due).toBe('2023-05-31')
    expect(say(told.refused('2023-05-15', 'answer', { adoption: 'rejected' }))).toEqual(['没有采纳或者只采纳了一部分，没有说明理由'])
    expect(answered('rejected').file).toMatchObject({ state: 'answered', outcome: 'rejected' })
  })

  test('后续结果要有案卷佐证：败诉的不能登记为得到支持', () => {
    const told = answered().did('2023-05-16', 'close')
    const later = { laterOutcome: 'upheld', laterText: '驳回诉讼请求' }
    expect(say(told.refused('2023-11-01', 'record-outcome', later))).toEqual(['诉讼、复议的结果没有指明案卷'])
    const suit = (firstOutcome: string) => bureau({ s: seen('litigation', 'effective', { firstOutcome }) })
    expect(say(told.refused('2023-11-01', 'record-outcome', { ...later, lawsuit: 's' }, suit('annul')))[0]).toContain('不一致')
    told.did('2023-11-01', 'record-outcome', { ...later, lawsuit: 's' }, suit('dismiss-claims'))
    expect(told.file).toMatchObject({ state: 'closed', facts: { laterOutcome: 'upheld' }, findings: [] })
    expect(told.file.links).toContainEqual({ field: 'lawsuit', to: 's' })
  })
})

test('年度考核：等次由得分定，一票否决得零分', () => {
  const data = {
    counsel: 'c-1',
    name: '陈律师',
    year: '2023',
    office: 'justice',
    reviewers: ['p-3', 'p-4'],
    lost: [{ item: 'quality', points: 5, why: '引用失效条文' }],
    veto: 'none',
    matters: 9,
    score: 95,
    grade: 'excellent',
    advice: '续聘',
  }
  const tried = (more: object) => say(story(counselReview).refused('2024-01-15', 'hold', { ...data, ...more }))
  expect(tried({})).toEqual([])
  expect(tried({ grade: 'competent' })[0]).toContain('等次与得分不符')
  expect(tried({ score: 100 })).toEqual(['有扣分而得满分'])
  expect(tried({ veto: 'confidence' })).toEqual(['一票否决的，得分应为零，等次为不称职'])
  expect(tried({ veto: 'confidence', score: 0, grade: 'incompetent' })).toEqual([])
})

test.each(counselSystem.procedures.map((one) => [one.title, one] as const))(
  '%s：随便怎么依规走，都没有死路，期限都有着落',
  (_title, procedure) => {
    for (let seed = 0; seed < 40; seed++) {
      const { file } = wander(procedure, seed, { from: '2023-05-01', steps: 60 })
      expect(file.findings.filter(({ code }) => code !== 'late')).toEqual([])
      for (const clock of file.clocks) expect(clock.met ?? clock.stopped ?? (file.closed ? undefined : clock.due), clock.name).toBeTruthy()
    }
  },
)
