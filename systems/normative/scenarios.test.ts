import { expect, test } from 'vitest'
import { story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { documentCleanup } from './cleanup.ts'
import { reviewComment } from './comment.ts'
import { normativeDocument } from './document.ts'
import { documentReview } from './documentReview.ts'
import { documents } from './documents.ts'
import { normativeDraft } from './draft.ts'
import { normativeFiling } from './filing.ts'
import { normativeSystem } from './index.ts'
import { filingRecipient } from './recipient.ts'
import { legalityReview } from './review.ts'
import { reviewSuggestion } from './suggestion.ts'
import { upperLaw } from './upperLaw.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)

const proposal = {
  docTitle: '宁川县城市建筑垃圾管理办法',
  docKind: 'measures',
  maker: 'county',
  level: 'county',
  draftUnit: 'urban',
  basis: ['law-waste'],
  planned: true,
  necessity: '建筑垃圾清运无章可循',
  byPower: true,
  touchesRights: true,
  binding: true,
  open: true,
}
const drafted = { text: '第一条……', explanation: '共五章', clean: true }
const notice = { solicitTo: '2023-03-24', channels: ['website'], enterprises: true }
const materials = ['text', 'explanation', 'basis', 'opinions', 'fair', 'unit']

const consulted = () =>
  story(normativeDraft)
    .did('2023-03-01', 'propose', proposal)
    .did('2023-03-06', 'draft', drafted)
    .did('2023-03-08', 'solicit', notice)
    .did('2023-03-15', 'add-opinion', { from: 'enterprise', content: '运输时段太短', taken: true, reason: '已放宽' })
    .did('2023-03-27', 'summarise', { adoption: '采纳一条' })
const submitted = () =>
  consulted()
    .did('2023-03-28', 'fair-competition', { fairCompetition: 'passed', fairNote: '不限定企业' })
    .did('2023-03-29', 'review-in-unit', { unitOpinion: '同意', unitMeeting: '局长办公会' })
    .did('2023-03-30', 'submit', { reviewUnit: 'justice', materials })

test('要件不具备的不是规范性文件；具备的不能绕开', () => {
  const inner = story(normativeDraft).did('2023-03-01', 'propose', { ...proposal, touchesRights: false })
  expect(say(inner.refused('2023-03-02', 'draft', drafted))).toEqual(['规范性文件的要件不具备'])
  expect(inner.did('2023-03-02', 'find-not-normative', { reason: '内部工作制度' }).file.state).toBe('not-normative')
  const whole = story(normativeDraft).did('2023-03-01', 'propose', proposal)
  expect(say(whole.refused('2023-03-02', 'find-not-normative', { reason: '图省事' }))).toEqual(['规范性文件的四项要件都已具备'])
  expect(say(whole.refused('2023-03-02', 'draft', { ...drafted, clean: false }))).toEqual(['没有自查禁止性内容'])
})

test('公开征求意见不少于七个工作日，也要等公告的截止日过了', () => {
  const told = story(normativeDraft).did('2023-03-01', 'propose', proposal).did('2023-03-06', 'draft', drafted)
  told.did('2023-03-08', 'solicit', { ...notice, solicitTo: '2023-03-10' })
  expect(told.clock('comment')).toMatchObject({ due: '2023-03-17', opens: '2023-03-18' })
  expect(say(told.refused('2023-03-17', 'summarise', { adoption: '无' }))).toEqual(['公开征求意见的时间不足'])
  const open = story(normativeDraft)
    .did('2023-03-01', 'propose', proposal)
    .did('2023-03-06', 'draft', drafted)
    .did('2023-03-08', 'solicit', notice)
  expect(say(open.refused('2023-03-24', 'summarise', { adoption: '无' }))).toEqual(['公告的征求意见截止日尚未过'])
  expect(told.did('2023-03-20', 'summarise', { adoption: '无' }).file.findings).toEqual([])
})

test('没有公平竞争审查、材料缺一样，都送不了审', () => {
  const ready = consulted().did('2023-03-29', 'review-in-unit', { unitOpinion: '同意', unitMeeting: '局长办公会' })
  expect(say(ready.refused('2023-03-30', 'submit', { reviewUnit: 'justice', materials: ['text'] }))).toEqual([
    '没有经过公平竞争审查',
    '送审材料不齐全',
  ])
  ready.did('2023-03-29', 'fair-competition', { fairCompetition: 'failed', fairNote: '指定两家企业' })
  expect(say(ready.refused('2023-03-30', 'submit', { reviewUnit: 'justice', materials }))).toEqual(['公平竞争审查未通过'])
})

test('没有通过审核的上不了会；不合法的重新送审，修改后合法的由审核机构确认', () => {
  const told = submitted()
  expect(told.refused('2023-04-01', 'decide', { meeting: '第3次常务会议', metOn: '2023-04-01' })[0]?.code).toBe('wrong-state')
  told.did('2023-04-12', 'take-opinion', { review: 'r', reviewResult: 'unlawful' })
  expect(say(told.refused('2023-04-13', 'take-confirmed'))).toEqual(['审核结论不是“修改后合法”，不能以确认修改代替重新审核'])
  told
    .did('2023-04-18', 'submit', { reviewUnit: 'justice', materials })
    .did('2023-05-04', 'take-opinion', { review: 'r2', reviewResult: 'amend' })
  expect(say(told.refused('2023-05-05', 'submit', { reviewUnit: 'justice', materials }))).toEqual([
    '审核结论是“修改后合法”，修改后由审核机构确认即可',
  ])
  told.did('2023-05-09', 'take-confirmed').did('2023-05-15', 'decide', { meeting: '第5次常务会议', metOn: '2023-05-15' })
  const sign = { signer: '县长', effectiveOn: '2023-07-01', validUntil: '2028-06-30', trial: false }
  expect(say(told.refused('2023-05-18', 'sign', { ...sign, effectiveOn: '2023-05-01' }))).toEqual(['施行日期早于签发之日'])
  expect(told.did('2023-05-18', 'sign', sign).file).toMatchObject({ state: 'signed', findings: [] })
})

const review = { draft: 'd', docTitle: '办法', maker: 'county', level: 'county', draftUnit: 'urban', reviewUnit: 'justice' }
const conclusion = {
  makerLawful: 'yes',
  power: 'yes',
  content: 'no',
  process: 'yes',
  form: 'yes',
  result: 'amend',
  opinion: '建议修改后提请审议',
}
const comment = { clause: '第五条', problem: '增设收费', suggestion: '删去' }

test('审核五到十五个工作日；意见逐条答复完才能确认', () => {
  const told = story(legalityReview).did('2023-03-30', 'open', review).did('2023-03-31', 'accept', { reviewer: 'p', urgent: false })
  expect([told.clock('least').due, told.clock('review').due]).toEqual(['2023-04-10', '2023-04-23'])
  told.did('2023-04-04', 'take-comment', comment).did('2023-04-06', 'take-comment', { ...comment, clause: '第八条' })
  expect(say(told.refused('2023-04-10', 'issue', conclusion))).toEqual(['审核时间不足五个工作日'])
  expect(say(told.refused('2023-04-11', 'issue', { ...conclusion, result: 'lawful' }))).toEqual(['有审核项目存在问题而结论为合法'])
  told.did('2023-04-11', 'issue', conclusion).did('2023-04-13', 'take-answer', { clause: '第五条', answer: 'adopted', explanation: '已删' })
  expect(say(told.refused('2023-04-14', 'confirm', { confirmation: '同意' }))).toEqual(['还有审查意见没有答复'])
  told.did('2023-04-14', 'take-answer', { clause: '第八条', answer: 'declined', explanation: '上位法第六条已授权' })
  expect(told.did('2023-04-17', 'confirm', { confirmation: '同意' }).file).toMatchObject({ state: 'confirmed', findings: [] })
})

test('一条意见都没提的，不能叫修改后合法；紧急的写明理由', () => {
  const told = story(legalityReview).did('2023-03-30', 'open', review)
  expect(say(told.refused('2023-03-31', 'accept', { reviewer: 'p', urgent: true }))).toEqual(['没有写明紧急情形'])
  told.did('2023-03-31', 'accept', { reviewer: 'p', urgent: true, urgentReason: '汛期在即' })
  expect(say(told.refused('2023-04-03', 'issue', conclusion))).toEqual(['结论为修改后合法，没有审查意见'])
  const lawful = { ...conclusion, content: 'yes', result: 'lawful' }
  expect(told.did('2023-04-03', 'issue', lawful).file).toMatchObject({ state: 'passed', findings: [] })
})

test('审查意见：不采纳的写理由；撤回由审核机构办理', () => {
  const told = story(reviewComment).did('2023-04-04', 'raise', { review: 'r', draftUnit: 'urban', ...comment })
  expect(told.clock('answer').due).toBe('2023-04-19')
  expect(say(told.refused('2023-04-06', 'answer', { answer: 'declined' }))).toEqual(['缺少“采纳说明或者不采纳的理由”'])
  expect(say(told.refused('2023-04-06', 'answer', { answer: 'withdrawn', explanation: '算了' }))).toEqual(['撤回意见由审核机构办理'])
  expect(told.did('2023-04-06', 'answer', { answer: 'declined', explanation: '有依据' }).file.outcome).toBe('declined')
})

const taken = {
  draft: 'd',
  docTitle: '办法',
  docKind: 'measures',
  maker: 'county',
  level: 'county',
  draftUnit: 'urban',
  basis: ['law-waste'],
  trial: false,
  effectiveOn: '2023-07-01',
  validUntil: '2028-06-30',
}
const published = { channels: ['website'], interpretation: '解读' }

test('先登记编号再公布；公布三十日后施行；有效期最长五年，试行两年', () => {
  const told = story(normativeDocument).did('2023-05-18', 'take', taken)
  expect(told.refused('2023-05-19', 'publish', published)[0]?.code).toBe('wrong-state')
  told.did('2023-05-22', 'register', { registerCode: 'NCXD-2023-0001' })
  expect(say(told.refused('2023-06-15', 'publish', published))).toEqual(['公布之日至施行之日不足三十日'])
  expect(told.refused('2023-06-15', 'publish', { ...published, urgentReason: '防汛急需' })).toEqual([])
  told.did('2023-05-25', 'publish', published)
  expect(told.file).toMatchObject({ state: 'in-force', facts: { publishedOn: '2023-05-25' }, findings: [] })
  expect([told.clock('evaluate').due, told.clock('validity').due]).toEqual(['2027-12-29', '2028-06-30'])
  const trial = story(normativeDocument)
    .did('2023-05-18', 'take', { ...taken, trial: true })
    .did('2023-05-22', 'register', { registerCode: 'x' })
  expect(say(trial.refused('2023-05-25', 'publish', published))).toEqual(['有效期超过最长期限'])
})

test('有效期满之前评估，评估了才能延续；到期失效', () => {
  const old = {
    ...taken,
    draft: undefined,
    oldNumber: '宁政〔2019〕3号',
    publishedOn: '2019-05-01',
    effectiveOn: '2019-06-01',
    validUntil: '2024-05-31',
  }
  const { draft: _, ...record } = old
  const told = story(normativeDocument).did('2022-01-04', 'record', record)
  expect(told.clock('evaluate').due).toBe('2023-11-29')
  const on = { validUntil: '2029-05-31', reason: '仍然适用' }
  expect(say(told.refused('2023-11-20', 'extend', on))).toContain('没有经过评估')
  told.did('2023-11-20', 'evaluate', { evaluation: '仍有必要', lastVerdict: 'keep' })
  expect(say(told.refused('2023-11-30', 'extend', on))).toEqual(['延续的有效期超过五年'])
  told.did('2023-11-30', 'extend', { ...on, validUntil: '2028-11-20' })
  expect(told.clock('validity').due).toBe('2028-11-20')
  expect(told.did('2028-11-20', 'expire', {}, 'system').file).toMatchObject({ state: 'expired', closed: '2028-11-20', findings: [] })
})

test('公布十五日内报备，每个接收机关各有回执；材料不符的补正重报', () => {
  const due = { document: 'n', docTitle: '办法', maker: 'county', draftUnit: 'urban', recipient: 'r', recipientName: '天中市人民政府' }
  const told = story(normativeFiling).did('2023-05-25', 'open', { ...due, recipientKind: 'statutory', publishedOn: '2023-05-25' })
  expect(told.clock('file')).toMatchObject({ rule: 'normdoc-file-henan-2015', due: '2023-06-09' })
  const whole = ['report', 'text', 'explanation', 'basis', 'opinion']
  expect(say(told.refused('2023-06-01', 'file', { package: ['text'], copies: 5 }))).toEqual(['报备材料不齐全'])
  told.did('2023-06-01', 'file', { package: whole, copies: 5 })
  expect(say(told.refused('2023-06-05', 'receive', { result: 'registered' }))).toEqual(['准予备案而没有登记号'])
  told
    .did('2023-06-05', 'receive', { result: 'incomplete', objection: '缺起草说明附件' })
    .did('2023-06-08', 'file', { package: whole, copies: 5 })
  expect(told.did('2023-06-12', 'receive', { result: 'registered', receipt: '备〔2023〕18号' }).file).toMatchObject({
    state: 'registered',
    findings: [],
  })
  const later = story(normativeFiling).did('2024-06-03', 'open', { ...due, recipientKind: 'statutory', publishedOn: '2024-06-03' })
  expect(later.clock('file').rule).toBe('normdoc-file-henan-2024')
})

test('公民的审查建议六十日内答复，先听制定机关说明；已失效的文件不再审查', () => {
  const paper = { suggestedBy: 'citizen', document: 'n', docTitle: '办法', maker: 'county', content: '第五条没有依据' }
  const proposer = { kind: 'natural', name: '王秀英' }
  expect(say(story(reviewSuggestion).refused('2023-06-01', 'receive', paper))).toEqual(['没有登记建议人'])
  const seen = { n: { type: 'normative-document', title: '办法', unit: 'county', state: 'repealed', facts: {} } }
  const refused = story(reviewSuggestion).refused('2023-06-01', 'receive', { ...paper, proposer }, { capacity: 'reviewer', seen })
  expect(say(refused)).toEqual(['办法：该文件不是现行有效的文件'])
  const told = story(reviewSuggestion)
    .did('2023-06-01', 'receive', { ...paper, proposer })
    .did('2023-06-05', 'accept')
  expect([told.clock('answer').due, told.file.sees.includes('county')]).toEqual(['2023-07-31', false])
  expect(say(told.refused('2023-06-20', 'conclude', { conclusion: 'lawful', finding: '有依据' }))).toEqual(['没有听取制定机关说明'])
  told
    .did('2023-06-15', 'hear-maker', { makerStatement: '依据为条例第六条' })
    .did('2023-06-20', 'conclude', { conclusion: 'lawful', finding: '有依据' })
  expect(told.did('2023-06-21', 'answer', { answer: '不违法' }).file).toMatchObject({ state: 'answered', findings: [] })
  const court = story(reviewSuggestion).did('2023-06-01', 'receive', { ...paper, suggestedBy: 'court' })
  expect(court.clock('answer').rule).toBe('judicial-suggestion-normdoc')
})

test('清理结果要等逐件审定', () => {
  const launch = { subject: '2022年规范性文件全面清理', scope: 'whole', baseDate: '2022-05-31', notice: '逐件提出意见' }
  const told = story(documentCleanup).did('2022-06-01', 'launch', launch)
  const seen = { v: { type: 'document-review', title: '办法清理审查', unit: 'urban', state: 'proposed', facts: {} } }
  expect(say(told.refused('2022-08-01', 'publish', { reviews: ['v'], resultNote: '继续有效1件' }, { capacity: 'reviewer', seen }))).toEqual(
    ['办法清理审查：清理审查尚未审定'],
  )
})

test.each(normativeSystem.procedures.map((each) => [each.title, each] as const))('%s：没有死路，期限都有着落', (_t, procedure) => {
  for (let seed = 0; seed < 60; seed++) {
    const { file } = wander(procedure, seed)
    expect(file.findings.filter((finding) => finding.code !== 'late')).toEqual([])
    for (const clock of file.clocks) expect(clock.met ?? clock.stopped ?? (file.closed ? undefined : clock.due), clock.name).toBeTruthy()
  }
})

test('文书齐全：每个卷种的文书都写了', () => {
  const named = normativeSystem.procedures.flatMap(({ type, acts }) =>
    Object.entries(acts).flatMap(([act, { documents: own = [] }]) => own.map((name) => `${type}.${act}.${name}`)),
  )
  const written = Object.entries(documents).flatMap(([type, all]) => all.map(({ act, name }) => `${type}.${act}.${name}`))
  expect(written.sort()).toEqual(named.sort())
  expect([upperLaw, filingRecipient, documentReview].every((each) => !named.some((one) => one.startsWith(`${each.type}.`)))).toBe(true)
})
