import { describe, expect, test } from 'vitest'
import { answer } from '../../kernel/figure/answer.ts'
import { overFiles } from '../../kernel/figure/overFiles.ts'
import { period } from '../../kernel/figure/period.ts'
import { standing } from '../../kernel/file/clock.ts'
import { type Story, story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { day } from '../../kernel/time/day.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { reconsideration } from './procedure.ts'

const application = {
  applicants: [{ kind: 'natural', name: '李建国' }],
  respondent: 'market',
  receiveWay: 'in-person',
  actName: '行政处罚决定',
  actKind: 'penalty-fine',
  adminField: 'market',
  requests: ['annul'],
  reasons: '认定事实不清',
}
const fineOf2000 = { ...application, amount: 200_000 }
const two = { handler: 'p-zhao', coHandlers: ['p-qian'] }
const heard = { of: 'applicant', way: 'phone', content: '请求撤销', recorder: '钱某' }
const annul = { result: 'annul', approvedBy: 'head', decisionText: '经审理查明事实不清', correctionReasons: ['facts'] }
const uphold = { result: 'uphold', approvedBy: 'head', decisionText: '事实清楚' }
const answered = { replyContent: '处罚正确', evidenceItems: 9 }

const tell = () => story(reconsideration, { unitName: (unit) => (unit === 'market' ? '市场监管局' : unit) })
const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)

/** Accepted under the 2023 text and ready to be decided by the ordinary procedure. */
const ordinaryCase = (more: object = {}): Story =>
  tell()
    .did('2024-03-01', 'receive', application)
    .did('2024-03-01', 'accept')
    .did('2024-03-01', 'assign', two)
    .did('2024-03-04', 'choose-procedure', { track: 'ordinary', major: false, ...more })
    .did('2024-03-05', 'send-copy', { copyReceivedOn: '2024-03-05' })
    .did('2024-03-15', 'reply', answered)

describe('旧法案件', () => {
  const received = () => tell().did('2023-09-26', 'receive', application)

  test('收到即受理：六十日自收到之日起算，延长最多到第九十日', () => {
    const told = received()
    expect(told.file.edition).toBe('2017')
    expect(told.clock('review-2017').due).toBe('2023-10-09')
    expect(told.clock('decide').due).toBe('2023-11-27')
    told
      .did('2023-10-08', 'accept')
      .did('2023-11-20', 'approve-extension')
      .did('2023-11-20', 'extend', { extendedDays: 30, extendReason: '案情复杂' })
    expect(told.clock('decide').due).toBe('2023-12-25')
  })

  test('除夕前收到、跨年审理的，仍依旧法，期限自收到之日起算', () => {
    const told = tell().did('2023-12-29', 'receive', application)
    expect(told.file.edition).toBe('2017')
    expect(told.clock('decide').due).toBe('2024-02-27')
    expect(told.file.clocks.some((clock) => clock.name === 'review')).toBe(false)
    expect(say(told.refused('2024-01-08', 'deem-accepted'))).toEqual(['2017年修正的行政复议法规定收到申请即为受理，没有视为受理'])
  })

  test('延长要报县政府负责人批准，司法局负责人自己不能批', () => {
    const told = received().did('2023-10-08', 'accept')
    const [refusal] = told.refused('2023-11-20', 'extend', { extendedDays: 30, extendReason: '案情复杂' })
    expect(refusal).toMatchObject({ source: { article: '第三十一条' }, way: '请报县人民政府负责人办理“批准延长审理期限”' })
    expect(told.refused('2023-11-20', 'approve-extension', {}, 'reconOfficeHead').map((r) => r.code)).toEqual(['not-entitled'])
    told.did('2023-11-27', 'approve-extension')
    expect(say(told.refused('2023-11-28', 'extend', { extendedDays: 30, extendReason: '案情复杂' }))).toEqual([
      '审理期限已经届满，延长应当在期限届满前作出',
    ])
  })

  test('答复十日是自然日，补正时间不计入审理期限', () => {
    const told = received()
      .did('2023-09-28', 'ask-correction', { correctionItems: '缺少身份证明', correctionServedOn: '2023-09-28' })
      .did('2023-10-09', 'correct')
      .did('2023-10-09', 'accept')
      .did('2023-10-10', 'send-copy', { copyReceivedOn: '2023-10-11' })
    expect(told.clock('reply').due).toBe('2023-10-23')
    expect(told.clock('decide').due).toBe('2023-12-06')
  })

  test('没有简易程序，没有确认无效，调解限于裁量和赔偿', () => {
    const told = received().did('2023-10-08', 'accept').did('2023-10-08', 'assign', two)
    expect(say(told.refused('2023-10-08', 'choose-procedure', { track: 'simple', major: false }))[0]).toContain('没有简易程序')
    told.did('2023-10-10', 'send-copy', { copyReceivedOn: '2023-10-10' }).did('2023-10-18', 'reply', answered)
    expect(say(told.refused('2023-11-01', 'decide', { ...annul, result: 'confirm-void' }))).toEqual(['2017年修正的行政复议法没有这种决定'])
    expect(say(told.refused('2023-11-01', 'mediate', { agreement: '和好', allSigned: true, mediationGround: 'other' }))[0]).toContain(
      '只能就自由裁量权',
    )
    expect(told.did('2023-11-01', 'decide', { ...uphold, result: 'dismiss-application', dismissReason: 'no-duty' }).file).toMatchObject({
      outcome: 'dismiss-application',
      closed: '2023-11-01',
    })
  })

  test('补正期限是合理期限，没有定日，不补正的可以记明视为放弃', () => {
    const told = received().did('2023-09-28', 'ask-correction', { correctionItems: '缺少身份证明', correctionServedOn: '2023-09-28' })
    expect(told.refused('2023-10-12', 'abandon')).toEqual([])
  })

  test('不属于本机关的，告知转送', () => {
    const told = received()
    expect(told.clock('redirect').due).toBe('2023-10-11')
    expect(told.did('2023-09-27', 'redirect', { rightfulAuthority: '天中海关' }).file.state).toBe('redirected')
  })
})

describe('新法受理', () => {
  test('五个工作日内没有决定不予受理，期满之日视为受理', () => {
    const told = tell().did('2024-04-30', 'receive', application)
    expect(told.clock('review').due).toBe('2024-05-10')
    expect(told.refused('2024-05-10', 'deem-accepted', {}, 'reconOffice').map((r) => r.code)).toEqual(['not-entitled'])
    told.did('2024-05-10', 'deem-accepted')
    expect(told.clock('decide')).toMatchObject({ started: '2024-05-10', due: '2024-07-09' })
    expect(told.refused('2024-05-11', 'refuse', { refuseGround: 'late', refuseReason: '超期' })[0]).toMatchObject({ code: 'wrong-state' })
  })

  test('网上来的不说行政管理类别；受理时写明，视为受理的在确定审理程序时写明', () => {
    const { adminField: _, ...unsaid } = { ...application, receiveWay: 'online' }
    const told = tell().did('2024-03-01', 'receive', unsaid)
    expect(say(told.refused('2024-03-04', 'accept'))).toEqual(['还没有写明行政管理类别'])
    expect(told.did('2024-03-04', 'accept', { adminField: 'land' }).file.facts.adminField).toBe('land')
    const silent = tell().did('2024-04-30', 'receive', unsaid).did('2024-05-10', 'deem-accepted')
    const choose = { track: 'ordinary', major: false }
    expect(say(silent.refused('2024-05-11', 'choose-procedure', choose))).toEqual(['还没有写明行政管理类别'])
    expect(silent.refused('2024-05-11', 'choose-procedure', { ...choose, adminField: 'land' })).toEqual([])
  })

  test('补正后重新计算审查期限；补正只能通知一次', () => {
    const told = tell()
      .did('2024-03-01', 'receive', application)
      .did('2024-03-06', 'ask-correction', { correctionItems: '没有写明请求', correctionServedOn: '2024-03-07' })
    expect(told.clock('correction').due).toBe('2024-03-21')
    told.did('2024-03-20', 'correct')
    expect(told.clock('review').due).toBe('2024-03-27')
    expect(say(told.refused('2024-03-21', 'ask-correction', { correctionItems: '再补', correctionServedOn: '2024-03-21' }))[0]).toContain(
      '一次性载明',
    )
  })

  test('补正期限可以延长；逾期不补正的记明视为放弃', () => {
    const told = tell()
      .did('2024-03-01', 'receive', application)
      .did('2024-03-06', 'ask-correction', { correctionItems: '没有写明请求', correctionServedOn: '2024-03-07' })
      .did('2024-03-20', 'allow-correction', { extendedDays: 5, extendReason: '住院' })
    expect(told.clock('correction').due).toBe('2024-03-28')
    expect(say(told.refused('2024-03-28', 'abandon'))).toEqual(['补正期限尚未届满，不能记明视为放弃'])
    expect(told.did('2024-03-29', 'abandon').file).toMatchObject({ state: 'abandoned', outcome: 'abandoned' })
  })

  test('不予受理要告知有管辖权的机关', () => {
    const told = tell().did('2024-03-01', 'receive', application)
    const refusal = told.refused('2024-03-04', 'refuse', { refuseGround: 'jurisdiction', refuseReason: '税务案件' })[0]
    expect(refusal).toMatchObject({ way: '请填写“有管辖权的行政复议机关”', source: { article: '第三十条第二款' } })
    told.did('2024-03-04', 'refuse', { refuseGround: 'jurisdiction', refuseReason: '税务案件', rightfulAuthority: '天中市税务局' })
    expect(told.did('2024-03-05', 'serve', { servedTo: '李建国' }).clock('sue').due).toBe('2024-03-20')
  })
})

describe('普通程序', () => {
  test('答复十日是工作日，除夕不放假的那一年也算', () => {
    const told = tell()
      .did('2024-02-01', 'receive', application)
      .did('2024-02-02', 'accept')
      .did('2024-02-05', 'send-copy', { copyReceivedOn: '2024-02-05' })
    expect(told.clock('reply').due).toBe('2024-02-23')
  })

  test('没有听取意见不能决定；听取后可以', () => {
    const told = ordinaryCase()
    const [refusal] = told.refused('2024-04-01', 'decide', annul)
    expect(refusal).toMatchObject({ source: { law: '行政复议法', article: '第四十九条' } })
    expect(refusal?.way).toContain('请先办理“听取意见”')
    told.did('2024-03-20', 'hear-opinion', heard).did('2024-04-01', 'decide', annul)
    expect(told.file).toMatchObject({ state: 'decided', outcome: 'annul', title: '李建国不服市场监管局行政处罚决定案', findings: [] })
    expect(told.clock('decide').met).toBe('2024-04-01')
  })

  test('答复没有来、期限未记明届满的，不能决定；逾期视为没有证据，不得维持', () => {
    const told = tell()
      .did('2024-03-01', 'receive', application)
      .did('2024-03-01', 'accept')
      .did('2024-03-01', 'assign', two)
      .did('2024-03-04', 'choose-procedure', { track: 'ordinary', major: false })
      .did('2024-03-05', 'send-copy', { copyReceivedOn: '2024-03-05' })
      .did('2024-03-08', 'hear-opinion', heard)
    expect(say(told.refused('2024-03-11', 'decide', annul))).toEqual(['被申请人尚未答复，也未记明逾期未答复'])
    told.did('2024-03-20', 'no-reply')
    expect(say(told.refused('2024-03-21', 'decide', uphold))[0]).toContain('不得维持')
    expect(say(told.refused('2024-03-21', 'reply', answered))[0]).toContain('视为没有证据、依据')
    expect(told.did('2024-03-21', 'decide', { ...annul, correctionReasons: ['no-evidence'] }).file.state).toBe('decided')
  })

  test('一个人办案不能决定', () => {
    const told = tell()
      .did('2024-03-01', 'receive', application)
      .did('2024-03-01', 'accept')
      .did('2024-03-04', 'choose-procedure', { track: 'ordinary', major: false })
      .did('2024-03-05', 'send-copy', { copyReceivedOn: '2024-03-05' })
      .did('2024-03-15', 'reply', answered)
      .did('2024-03-18', 'hear-opinion', heard)
    expect(say(told.refused('2024-03-20', 'decide', annul))).toEqual(['本案没有两名以上行政复议人员办理'])
    const alone = { officers: ['p-zhao'], place: '市场', content: '询问' }
    expect(told.refused('2024-03-20', 'investigate', alone)[0]).toMatchObject({ code: 'bad-data', way: '至少2项' })
  })

  test('重大案件应当听证和咨询委员会，听证提前五个工作日通知', () => {
    const told = ordinaryCase({ major: true }).did('2024-03-18', 'hear-opinion', heard)
    expect(say(told.refused('2024-03-25', 'decide', annul))).toHaveLength(2)
    told.did('2024-03-18', 'notify-hearing', { hearingDay: '2024-03-26', hearingPlace: '司法局', hearingMatters: '罚款幅度' })
    expect(told.clock('hearing-notice')).toMatchObject({ due: '2024-03-18', met: '2024-03-18' })
    const hearing = {
      hearingHost: 'p-sun',
      hearingMembers: ['p-zhao', 'p-qian'],
      hearingClerk: 'p-li',
      respondentHead: 'explained',
      applicantHeard: true,
    }
    expect(say(told.refused('2024-03-25', 'hold-hearing', hearing))[0]).toContain('尚未到')
    told
      .did('2024-03-26', 'hold-hearing', hearing)
      .did('2024-03-27', 'consult-committee', { committeeOpinion: '应当撤销', committeeMembers: 5 })
      .did('2024-04-01', 'decide', annul)
    expect(told.file.findings).toEqual([])
  })

  test('合议先排定日期和人员，不到日期不能合议；少数人的意见记入笔录', () => {
    const told = ordinaryCase({}).did('2024-03-18', 'hear-opinion', heard)
    const panel = { panelMembers: ['p-zhao', 'p-qian', 'p-sun'] }
    const held = { ...panel, panelOpinion: '撤销', panelDissent: '一人认为应当变更' }
    expect(say(told.refused('2024-03-19', 'hold-panel', held))).toContain('没有排定合议')
    expect(say(told.refused('2024-03-19', 'plan-panel', { ...panel, panelOn: '2024-03-18' }))).toEqual(['合议日期早于排定之日'])
    told.did('2024-03-19', 'plan-panel', { ...panel, panelOn: '2024-03-22' })
    expect(say(told.refused('2024-03-21', 'hold-panel', held))).toEqual(['尚未到排定的合议日期'])
    told.did('2024-03-22', 'hold-panel', held)
    expect(told.file).toMatchObject({ state: 'accepted', facts: { panelOn: '2024-03-22', panelDissent: '一人认为应当变更' }, findings: [] })
  })

  test('听证通知晚了，留下发现', () => {
    const told = ordinaryCase({ major: true }).did('2024-03-20', 'notify-hearing', {
      hearingDay: '2024-03-26',
      hearingPlace: '司法局',
      hearingMatters: '罚款幅度',
    })
    expect(told.file.findings).toMatchObject([{ code: 'late', rule: 'hearing-notice', source: { article: '第五十一条' } }])
  })

  test('双方同意调解而中止，恢复后期限顺延', () => {
    const told = ordinaryCase().did('2024-03-20', 'suspend', { suspendGround: 'mediation', suspendReason: '双方同意' })
    expect(standing(told.clock('decide'), day('2024-05-01'))).toBe('paused')
    told.did('2024-04-15', 'resume')
    expect(told.clock('decide').due).toBe('2024-05-27')
  })

  test('鉴定时间不计入审理期限', () => {
    const told = ordinaryCase().did('2024-03-18', 'appraise', { appraisalMatter: '笔迹' }).did('2024-03-28', 'appraised')
    expect(told.clock('decide').due).toBe('2024-05-10')
  })

  test('附带审查：三日通知、十日答复、三十日处理，处理完才能恢复', () => {
    const told = ordinaryCase().did('2024-05-06', 'suspend', {
      suspendGround: 'norm-review',
      suspendReason: '申请人一并提出',
      normDocument: '县政府文件',
      normPower: 'own',
    })
    expect(told.clock('notify-maker').due).toBe('2024-05-09')
    expect(told.clock('handle-norm').due).toBe('2024-06-05')
    told.did('2024-05-09', 'notify-maker', { makerNoticedOn: '2024-05-09' })
    expect(told.clock('maker-reply').due).toBe('2024-05-22')
    expect(say(told.refused('2024-05-20', 'resume'))).toEqual(['规范性文件或者依据尚未处理完毕'])
    told
      .did('2024-05-20', 'maker-reply', { makerReply: '合法' })
      .did('2024-06-03', 'handle-norm', { normResult: 'lawful' })
      .did('2024-06-03', 'resume')
    expect(told.file.state).toBe('accepted')
    expect(told.file.clocks.every((clock) => clock.met || clock.stopped || clock.name === 'decide')).toBe(true)
  })

  test('无权处理的七日内转送，等处理意见', () => {
    const told = ordinaryCase()
      .did('2024-05-06', 'suspend', {
        suspendGround: 'norm-review',
        suspendReason: '依据',
        normDocument: '市政府文件',
        normPower: 'forward',
      })
      .did('2024-05-10', 'forward-norm', { forwardedOn: '2024-05-13' })
    expect(told.clock('norm-answer').due).toBe('2024-07-12')
    told.did('2024-07-01', 'norm-answer', { normResult: 'unlawful' }).did('2024-07-02', 'resume')
    expect(told.clock('norm-answer').met).toBe('2024-07-01')
  })

  test('延长由司法局负责人批准，一次，至多三十日', () => {
    const told = ordinaryCase()
    const reason = { extendReason: '案情复杂' }
    expect(told.refused('2024-04-20', 'approve-extension', {}, 'authorityHead')[0]?.way).toContain('行政复议机构的负责人')
    expect(told.refused('2024-04-20', 'extend', { extendedDays: 31, ...reason })[0]?.says).toContain('三十日')
    told.did('2024-04-20', 'extend', { extendedDays: 30, ...reason })
    expect(told.clock('decide').due).toBe('2024-05-30')
    expect(say(told.refused('2024-04-21', 'extend', { extendedDays: 1, ...reason }))).toEqual(['本案已经延长过一次'])
  })

  test('延长须在期限届满前作出，届满当日还来得及；鉴定期间看鉴定是否在期限内开始', () => {
    const more = { extendedDays: 10, extendReason: '案情复杂' }
    const told = ordinaryCase()
    expect(told.refused('2024-04-30', 'extend', more)).toEqual([])
    expect(say(told.refused('2024-05-01', 'extend', more))).toEqual(['审理期限已经届满，延长应当在期限届满前作出'])
    const inTime = ordinaryCase().did('2024-04-26', 'appraise', { appraisalMatter: '笔迹' })
    expect(inTime.refused('2024-05-10', 'extend', more)).toEqual([])
    const tooLate = ordinaryCase().did('2024-05-06', 'appraise', { appraisalMatter: '笔迹' })
    expect(say(tooLate.refused('2024-05-07', 'extend', more))[0]).toContain('审理期限已经届满')
  })

  test('超期决定照样入卷，并留下发现', () => {
    const told = ordinaryCase().did('2024-03-18', 'hear-opinion', heard).did('2024-05-06', 'decide', annul)
    expect(told.file.findings).toMatchObject([
      { code: 'late', rule: 'decide', text: '“作出行政复议决定”期限届满日为2024-04-30，实际2024-05-06办理，超期6日' },
    ])
  })

  test('变更不得更不利；没有职责的驳回请求，不是驳回申请', () => {
    const told = ordinaryCase().did('2024-03-18', 'hear-opinion', heard)
    const change = { ...annul, result: 'change', correctionReasons: ['improper'] }
    expect(say(told.refused('2024-04-01', 'decide', { ...change, worse: true }))[0]).toContain('更为不利')
    expect(told.refused('2024-04-01', 'decide', { ...change, worse: true, opposite: true })).toEqual([])
    expect(told.refused('2024-04-01', 'decide', { ...uphold, result: 'dismiss-application', dismissReason: 'no-duty' })[0]?.way).toBe(
      '请改选“驳回行政复议请求”',
    )
  })
})

describe('简易程序', () => {
  const simple = () =>
    tell()
      .did('2024-09-12', 'receive', fineOf2000)
      .did('2024-09-12', 'accept')
      .did('2024-09-12', 'assign', two)
      .did('2024-09-12', 'choose-procedure', { track: 'simple', major: false, simpleGround: 'small-amount', clear: true })

  test('三日发送、五日答复、三十日决定，遇中秋和补班', () => {
    const told = simple()
    expect(told.clock('send-copy').due).toBe('2024-09-18')
    expect(told.clock('decide').due).toBe('2024-10-12')
    told.did('2024-09-18', 'send-copy', { copyReceivedOn: '2024-09-18' })
    expect(told.clock('reply').due).toBe('2024-09-25')
    told.did('2024-09-24', 'reply', answered).did('2024-10-12', 'decide', uphold)
    expect(told.file.findings).toEqual([])
  })

  test('不能延长，只能转为普通程序；转后仍自原受理之日起算六十日', () => {
    const told = simple()
    const refusal = told.refused('2024-10-10', 'extend', { extendedDays: 10, extendReason: '复杂' })[0]
    expect(refusal).toMatchObject({ source: { article: '第六十二条第二款' }, way: '确需更长时间的，请先办理“转为普通程序”' })
    told.did('2024-10-10', 'convert', { convertReason: '争议较大' })
    expect(told.clock('decide').due).toBe('2024-11-11')
    expect(told.refused('2024-10-11', 'extend', { extendedDays: 10, extendReason: '复杂' })).toEqual([])
    expect(say(told.refused('2024-10-11', 'convert', { convertReason: '再转' }))).toEqual(['本案不是简易程序'])
  })

  test('款额超过三千元、不是信息公开案件的，不能适用', () => {
    const told = tell()
      .did('2024-09-12', 'receive', { ...application, amount: 300_001 })
      .did('2024-09-12', 'accept')
    const choose = (simpleGround: string) =>
      say(told.refused('2024-09-12', 'choose-procedure', { track: 'simple', major: false, clear: true, simpleGround }))
    expect(choose('small-amount')).toEqual(['案件涉及款额未填写或者超过三千元'])
    expect(choose('disclosure')).toEqual(['本案不是政府信息公开案件'])
    expect(choose('on-the-spot')).toEqual(['收到申请时没有记明行政行为当场作出'])
    expect(choose('agreed')).toEqual([])
  })
})

describe('结案以后', () => {
  const decided = (more: object = {}) =>
    ordinaryCase()
      .did('2024-03-18', 'hear-opinion', heard)
      .did('2024-04-01', 'decide', { ...annul, ...more })

  test('责令重作自送达起六十日，意见书六十日报整改', () => {
    const told = decided({ redo: true }).did('2024-04-02', 'serve', { servedTo: '市场监管局' })
    expect(told.clock('redo').due).toBe('2024-06-03')
    told.did('2024-04-08', 'opinion', { opinionText: '类案问题', opinionReceivedOn: '2024-04-09' })
    expect(told.clock('opinion').due).toBe('2024-06-11')
    told.did('2024-06-01', 'redone', { redoNumber: '新号' }).did('2024-06-20', 'answer-opinion', { opinionResult: '已整改' })
    expect(told.file).toMatchObject({ state: 'decided', closed: '2024-04-01', findings: [{ code: 'late', rule: 'opinion' }] })
  })

  test('被起诉、法院裁判、履行都登记在卷，结案日期不变', () => {
    const told = decided()
      .did('2024-04-02', 'serve', { servedTo: '李建国' })
      .did('2024-04-03', 'publish', { published: true, publishNote: '政府网站' })
      .did('2024-04-10', 'sue', { lawsuit: 'litigation-1' })
      .did('2024-09-10', 'court-result', { courtResult: 'upheld' })
      .did('2024-09-11', 'perform', { performance: 'refused' })
      .did('2024-09-12', 'supervise', { superviseKind: ['order', 'talk'] })
    expect(told.clock('sue')).toMatchObject({ due: '2024-04-17', met: '2024-04-10' })
    expect(told.file).toMatchObject({ closed: '2024-04-01', facts: { sued: true }, links: [{ field: 'lawsuit', to: 'litigation-1' }] })
  })

  test('调解书各方签收才结案；撤回的记明原因', () => {
    const told = ordinaryCase()
    const agreed = { agreement: '减轻罚款', mediationGround: 'discretion' }
    expect(say(told.refused('2024-03-20', 'mediate', { ...agreed, allSigned: false }))[0]).toContain('尚不发生效力')
    expect(told.did('2024-03-20', 'mediate', { ...agreed, allSigned: true }).file.outcome).toBe('mediated')
    const other = ordinaryCase()
    expect(other.refused('2024-03-20', 'terminate', { termination: 'withdraw-other', terminationReason: '自愿' })[0]?.way).toContain(
      '准予撤回',
    )
    expect(other.did('2024-03-20', 'withdraw', { termination: 'withdraw-self-corrected', terminationReason: '已退款' }).file).toMatchObject(
      { state: 'terminated' },
    )
  })

  test('申请人死亡而中止，满六十日才可以终止，不算超期', () => {
    const told = ordinaryCase().did('2024-03-20', 'suspend', { suspendGround: 'death', suspendReason: '近亲属待定' })
    expect(told.clock('end-suspended').due).toBe('2024-05-20')
    const end = { termination: 'suspended-60', terminationReason: '无人承受' }
    expect(told.refused('2024-05-20', 'terminate', end)).toMatchObject([
      { says: '中止尚未满六十日，不能以此终止', source: { article: '第四十一条第一款第五项' } },
    ])
    expect(told.refused('2024-05-20', 'terminate', { ...end, termination: 'death' })).toEqual([])
    expect(told.did('2024-05-21', 'terminate', end).file).toMatchObject({ state: 'terminated', findings: [] })
  })
})

describe('指标', () => {
  const today = day('2024-12-31')
  const catalogue = new Map(figures.map((figure) => [figure.id, figure]))
  const of = (id: string, span: string, ...told: Story[]) =>
    answer(id, { period: period(span, today), today }, catalogue, overFiles(told.map(({ file }, n) => ({ ...file, id: `rec-${n}` }))))

  test('按受理之日计：旧法是收到之日，新法是受理或者视为受理之日', async () => {
    const old = tell().did('2023-12-28', 'receive', application)
    const corrected = tell()
      .did('2023-12-28', 'receive', application)
      .did('2023-12-29', 'ask-correction', { correctionItems: '缺少身份证明', correctionServedOn: '2023-12-29' })
      .did('2024-01-05', 'correct')
      .did('2024-01-08', 'accept')
    const accepted = tell().did('2024-01-30', 'receive', application).did('2024-02-02', 'accept')
    const deemed = tell().did('2024-01-29', 'receive', application).did('2024-02-04', 'deem-accepted')
    const waiting = tell().did('2024-01-30', 'receive', application)
    const refused = tell()
      .did('2023-12-28', 'receive', application)
      .did('2024-01-03', 'refuse', { refuseGround: 'scope', refuseReason: '不属于范围' })
    const all = [old, corrected, accepted, deemed, waiting, refused]
    const counted = async (id: string, span: string) => (await of(id, span, ...all)).value
    expect(await counted('REC.ACCEPTED', '2023-12')).toBe(2)
    expect(await counted('REC.ACCEPTED', '2024-01')).toBe(0)
    expect(await counted('REC.ACCEPTED', '2024-02')).toBe(2)
    expect(await counted('REC.DEEMED', '2024-02')).toBe(1)
    expect(await counted('REC.PENDING', '2024-01')).toBe(2)
    expect(await counted('REC.PENDING', '2024-02')).toBe(4)
    expect(accepted.clock('acceptance')).toMatchObject({ started: '2024-01-30', due: '2024-02-05', met: '2024-02-02' })
    expect(corrected.file.findings).toEqual([])
  })

  test('按期审结：当日算，延长后算，中止顺延后算，过一日不算', async () => {
    const ready = () => ordinaryCase().did('2024-03-18', 'hear-opinion', heard)
    const told = [
      ready().did('2024-04-30', 'decide', annul),
      ready().did('2024-04-20', 'extend', { extendedDays: 30, extendReason: '案情复杂' }).did('2024-05-30', 'decide', annul),
      ready()
        .did('2024-03-20', 'suspend', { suspendGround: 'mediation', suspendReason: '双方同意' })
        .did('2024-05-20', 'mediate', { agreement: '减轻罚款', mediationGround: 'discretion', allSigned: true }),
      ready().did('2024-05-06', 'decide', annul),
    ]
    expect(await of('REC.ONTIME', '2024', ...told)).toMatchObject({ shown: '75.0%', numerator: 3, denominator: 4 })
  })

  test('按期答复：逾期答复和逾期未答复的都在分母，期限未满、受理后即撤回的不在', async () => {
    const sent = () =>
      tell().did('2024-03-01', 'receive', application).did('2024-03-01', 'accept').did('2024-03-05', 'send-copy', {
        copyReceivedOn: '2024-03-05',
      })
    const told = [
      sent().did('2024-03-19', 'reply', answered),
      sent().did('2024-03-15', 'reply', answered),
      sent().did('2024-03-20', 'reply', answered),
      sent().did('2024-03-19', 'no-reply'),
      sent(),
      sent().did('2024-03-08', 'withdraw', { termination: 'withdraw-other', terminationReason: '自愿' }),
    ]
    expect(told[0]?.clock('reply').due).toBe('2024-03-19')
    expect(await of('REC.REPLY.ONTIME', '2024-03', ...told)).toMatchObject({ shown: '50.0%', numerator: 2, denominator: 4 })
  })
})

describe('这张表', () => {
  test('文书的名称和行为对得上，占位的都是事实', () => {
    for (const { name, act, paragraphs, to } of documents) {
      expect(reconsideration.acts[act]?.documents, name).toContain(name)
      const text = [...paragraphs.map((each) => (typeof each === 'string' ? each : each.text)), to ?? ''].join('')
      for (const [, path = ''] of text.matchAll(/\{(?!on\.)([^$}][^}]*)\}/g))
        expect(Object.keys(reconsideration.facts.shape)).toContain(path.split('.')[0])
    }
  })

  test.each([
    ['旧法', '2023-10-16'],
    ['新法', '2024-02-19'],
  ])('%s：随便怎么依法走，都没有死路，期限都有着落', (_title, from) => {
    const states = new Set<string>()
    for (let seed = 0; seed < 100; seed++) {
      const { file } = wander(reconsideration, seed, { from })
      states.add(file.state)
      expect(file.findings.filter((finding) => finding.code !== 'late')).toEqual([])
      if (!file.closed) continue
      for (const clock of file.clocks)
        expect(clock.met ?? clock.stopped ?? (reconsideration.clocks[clock.name]?.outlives && clock.due), clock.name).toBeTruthy()
    }
    expect([...states]).toEqual(expect.arrayContaining(['decided', 'mediated', 'terminated', 'refused']))
  })
})
