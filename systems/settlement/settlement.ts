import { z } from 'zod'
import { choice, dayField, list, longText, money, parties, ref, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { countyLimit, dayNamed } from '../countyLimit.ts'

const source = cite('县府院联动和“1+3”化解工作机制', '行政争议实质性化解')
const law = (article: number) => cite('行政诉讼法', article)

/** What the court's ruling must be for a suit to count as settled; a test holds the list equal to litigation's. */
export const settledRulings = ['mediated', 'withdraw', 'withdraw-after-change'] as const

/**
 * “1+3” 化解: the vice head of the county in charge leads; the unit concerned, the court and the liaison office work. A suit counts as
 * settled only with the court's ruling; a dispute that never came to court, with the signed agreement. What was agreed has its day.
 */
export const settlement = procedure({
  type: 'settlement',
  title: '行政争议化解',
  titled: '{disputeUnit}行政争议化解',
  unit: 'disputeUnit',
  outcome: 'result',
  states: {
    referred: '已转入，待组队',
    team: '化解中',
    agreed: '已达成协议',
    settled: '已化解，待履行',
    closed: '已办结',
    failed: '未化解',
  },
  closed: ['closed', 'failed'],
  facts: z.object({
    from: choice('来源', { before: '诉前', during: '诉中', reconsideration: '复议中', petition: '信访' }),
    disputeUnit: unit('涉案单位'),
    lawsuit: ref('行政诉讼案卷', 'litigation'),
    reconsideration: ref('行政复议案卷', 'reconsideration'),
    claimants: parties('对方当事人'),
    dispute: longText('争议事项'),
    amount: money('涉及金额'),
    group: yesNo('是否群体性争议'),
    lead: text('牵头的分管县领导'),
    members: list('成员', {
      part: choice('所属', { unit: '涉案单位', court: '人民法院', liaison: '府院联动办', other: '其他' }),
      name: text('姓名'),
      post: text('职务'),
    }),
    meetings: list('会议', { heldOn: dayField('日期'), evidence: longText('证据分析'), decided: longText('议定事项') }),
    plan: choice('分类方案', { mediate: '可调', reconcile: '可和', judge: '须判' }),
    planText: longText('工作方案'),
    agreement: longText('协议内容'),
    allSigned: yesNo('各方均已签字'),
    performBy: dayField('履行期限'),
    result: choice('化解结果', {
      withdrawn: '和解撤诉',
      mediated: '行政调解书',
      corrected: '自行纠正后撤诉',
      agreement: '诉外达成协议',
      failed: '未化解',
    }),
    rulingOn: dayField('裁定或者调解书日期'),
    rulingNumber: text('裁判文书号'),
    performance: choice('履行情况', { done: '已履行', nothing: '没有履行内容', partly: '部分履行', not: '未履行' }),
    performanceText: longText('履行说明'),
    reason: longText('未化解的原因'),
    advice: longText('告知的救济途径'),
  }),
  columns: {
    kinds: ['from', 'plan', 'performance', 'group', 'lawsuit'],
    days: ['rulingOn', 'on.settle', 'on.form-team', 'performBy'],
    amounts: ['amount', 'meetings.size'],
  },
  terms: ['reconsideration'],
  acts: {
    refer: {
      title: '转入化解',
      from: 'nothing',
      to: 'referred',
      by: ['liaisonOffice', 'justiceBureau', 'defendantUnit', 'reconOffice', 'court'],
      data: ['from', 'disputeUnit', 'claimants', 'dispute', 'group', 'amount?', 'lawsuit?', 'reconsideration?'],
      source,
      needs: [
        { when: { from: 'during' }, must: { lawsuit: { exists: true } }, says: '诉中化解没有指明诉讼案卷', way: '请选择“行政诉讼案卷”' },
        {
          when: { from: 'reconsideration' },
          must: { reconsideration: { exists: true } },
          says: '复议中化解没有指明复议案卷',
          way: '请选择“行政复议案卷”',
        },
      ],
    },
    'form-team': {
      title: '组成化解工作组',
      from: ['referred'],
      to: 'team',
      by: ['liaisonOffice', 'countyLeader'],
      data: ['lead', 'members'],
      source,
      needs: [
        {
          must: {
            all: [
              { members: { some: { part: 'unit' } } },
              { members: { some: { part: 'court' } } },
              { members: { some: { part: 'liaison' } } },
            ],
          },
          says: '“1+3”工作组应由分管县领导牵头，涉案单位、人民法院、府院联动办参加',
          way: '请补齐三方成员',
        },
      ],
    },
    meet: {
      title: '召开化解会议',
      from: ['team', 'agreed'],
      by: ['liaisonOffice', 'countyLeader'],
      adds: 'meetings',
      documents: ['化解会议纪要'],
      source,
    },
    plan: {
      title: '确定分类方案',
      from: ['team'],
      by: ['liaisonOffice', 'countyLeader'],
      data: ['plan', 'planText'],
      source,
      needs: [{ must: { 'n.meet': { from: 1 } }, says: '没有召开会议分析证据', way: '请先办理“召开化解会议”' }],
    },
    agree: {
      title: '达成协议',
      from: ['team'],
      to: 'agreed',
      by: ['liaisonOffice', 'defendantUnit', 'head'],
      data: ['agreement', 'allSigned', 'performBy?'],
      documents: ['行政争议化解协议书'],
      source,
      needs: [
        { must: { allSigned: true }, says: '协议没有经各方签字', way: '请各方签字后登记' },
        { must: { plan: { in: ['mediate', 'reconcile'] } }, says: '没有分类方案，或者方案为须判', way: '请先办理“确定分类方案”' },
      ],
    },
    'register-ruling': {
      title: '登记准予撤诉裁定或者行政调解书',
      from: ['team', 'agreed'],
      to: 'settled',
      by: ['liaisonOffice', 'justiceBureau', 'defendantUnit'],
      data: ['lawsuit', 'result', 'rulingOn', 'rulingNumber?', 'performBy?'],
      source: law(62),
      needs: [
        { must: { result: { in: ['withdrawn', 'mediated', 'corrected'] } }, says: '有裁判的结果应为撤诉或者调解', way: '请核对化解结果' },
        { must: { rulingOn: { to: '$on' } }, says: '裁判日期晚于登记日期', way: '请核对日期' },
      ],
      reads: {
        lawsuit: {
          must: { firstOutcome: { in: settledRulings } },
          says: '案卷里没有准许撤诉裁定或者行政调解书',
          way: '请先在行政诉讼案卷登记裁判',
        },
      },
    },
    settle: {
      title: '诉外化解',
      from: ['agreed'],
      to: 'settled',
      by: ['liaisonOffice', 'justiceBureau'],
      sets: { result: 'agreement' },
      source,
      needs: [
        {
          must: { lawsuit: { exists: false } },
          says: '已经起诉的，以人民法院的裁定或者调解书为准',
          way: '请办理“登记准予撤诉裁定或者行政调解书”',
        },
      ],
    },
    perform: {
      title: '登记履行情况',
      from: ['settled'],
      by: ['defendantUnit', 'head', 'liaisonOffice'],
      data: ['performance', 'performanceText?'],
      source,
      needs: [
        {
          when: { performance: { in: ['partly', 'not'] } },
          must: { performanceText: { exists: true } },
          says: '没有说明未履行的原因',
          way: '请填写“履行说明”',
        },
      ],
    },
    close: {
      title: '办结',
      from: ['settled'],
      to: 'closed',
      by: ['liaisonOffice', 'justiceBureau'],
      source,
      needs: [
        {
          must: { performance: { in: ['done', 'nothing'] } },
          says: '协议还没有履行',
          way: '请督促涉案单位履行，登记履行情况后办结',
        },
      ],
    },
    fail: {
      title: '登记未化解',
      from: ['referred', 'team', 'agreed'],
      to: 'failed',
      by: ['liaisonOffice', 'justiceBureau'],
      data: ['reason', 'advice'],
      sets: { result: 'failed' },
      source,
    },
  },
  clocks: {
    team: {
      title: '组成工作组',
      rule: countyLimit('county:settlement-team', {
        title: '组成化解工作组',
        length: 5,
        unit: 'workday',
        starts: '转入化解',
        party: '府院联动办',
      }),
      starts: 'refer',
      ends: 'form-team',
    },
    meet: {
      title: '首次会议',
      rule: countyLimit('county:settlement-meeting', {
        title: '首次化解会议',
        length: 10,
        unit: 'workday',
        starts: '组成工作组',
        party: '化解工作组',
      }),
      starts: 'form-team',
      ends: 'meet',
      stops: ['register-ruling'],
    },
    perform: {
      title: '履行协议',
      rule: dayNamed('county:settlement-perform', { title: '履行化解协议', starts: '协议载明之日', party: '涉案单位' }),
      starts: ['settle', 'register-ruling'],
      startsOn: 'performBy',
      ends: 'perform',
    },
  },
})
