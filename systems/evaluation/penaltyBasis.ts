import type { AnyWhere } from '../../kernel/figure/where.ts'
import type { Fault, StandardItem } from '../../kernel/file/standard.ts'
import { cite } from '../../kernel/law/cite.ts'
import { hearingPenalty, majorPenalty } from '../penaltyThresholds.ts'

const law = (article: number) => cite('行政处罚法', article)
const punished: AnyWhere = { penaltyDecision: 'punish' }
const done = (act: string): AnyWhere => ({ [`n.${act}`]: { from: 1 } })
/** What the papers do not show a machine: a reviewer says whether it is so. */
const byPerson = (says: string): Fault => ({ says, manual: true })
const item = (id: string, group: string, title: string, article: number, due: string, ...faults: Fault[]): StandardItem => ({
  id,
  group,
  title,
  due,
  source: law(article),
  faults,
})

const subject = '案件主体'
const facts = '事实与证据'
const grounds = '适用依据'
const steps = '处罚程序'

/**
 * 基础标准: 23 items in four groups, any one of which makes the file 0. The groups and their number are the province's (2022); the
 * wording is written anew, and what a rule can see in the acts is judged by machine first.
 */
export const basis: readonly StandardItem[] = [
  item('A1', subject, '处罚机关或者组织具备法定资格', 17, 'file-case', byPerson('处罚机关不具备法定资格')),
  item(
    'A2',
    subject,
    '在法定职权和赋权事项范围内实施',
    22,
    'file-case',
    { says: '超出当日承接的赋权事项', broken: { code: 'read', rule: 'power' } },
    { says: '依赋权事项处罚而没有指明事项', when: { powerSource: 'delegated' }, must: { power: { exists: true } } },
    byPerson('没有地域、级别管辖权'),
  ),
  item('A3', subject, '受委托组织以委托机关名义在委托范围内实施', 20, 'file-case', byPerson('受委托组织以自己名义或者超出委托范围处罚')),
  item('A4', subject, '两名以上执法人员当日具有执法资格', 42, 'decide', {
    says: '执法人员当日不具备资格',
    broken: { code: 'read', rule: ['officers', 'certificate', 'partnerCertificate'] },
  }),
  item('A5', subject, '被处罚主体认定准确', 4, 'decide', byPerson('被处罚主体认定错误')),
  item(
    'B1',
    facts,
    '违法事实和情节认定清楚',
    40,
    'close-investigation',
    { says: '没有查明的违法事实', when: punished, must: { established: { exists: true } } },
    byPerson('违法事实、情节不清'),
  ),
  item('B2', facts, '违法行为定性正确', 57, 'decide', byPerson('定性错误')),
  item(
    'B3',
    facts,
    '证据充分、真实、关联、合法',
    46,
    'close-investigation',
    { says: '没有证据', when: punished, must: { evidence: { size: { from: 1 } } } },
    byPerson('主要证据不足，或者不真实、不合法'),
  ),
  item('B4', facts, '没有超过追责时效', 36, 'file-case', {
    says: '超过追责时效立案',
    when: punished,
    broken: { code: 'late', rule: 'limitation' },
  }),
  item('B5', facts, '不属于不应处罚的情形', 33, 'decide', byPerson('属于依法不予处罚的情形而给予处罚')),
  item('C1', grounds, '有明确有效的依据', 38, 'decide', { says: '没有处罚依据', must: { basis: { exists: true } } }, byPerson('依据失效')),
  item('C2', grounds, '适用法律和条款正确', 57, 'decide', byPerson('适用法律或者条款错误')),
  item('C3', grounds, '没有对同一行为两次以上罚款', 29, 'decide', byPerson('一事再罚')),
  item('C4', grounds, '处罚种类和幅度在法定范围内', 57, 'decide', byPerson('超出法定种类或者幅度')),
  item(
    'C5',
    grounds,
    '裁量没有明显不当',
    34,
    'decide',
    {
      says: '罚款超出裁量幅度而没有说明理由',
      when: { bandTo: { exists: true }, fine: { exists: true }, not: { fine: { from: { fact: 'bandFrom' }, to: { fact: 'bandTo' } } } },
      // What the list of reductions allows goes below the band, as the decision's own guard has it.
      must: { any: [{ deviation: { exists: true } }, { listKind: 'reduced' }] },
    },
    byPerson('畸轻畸重'),
  ),
  item('D1', steps, '立案经过审批', 54, 'file-case', { says: '没有立案手续', must: done('file-case') }),
  item('D2', steps, '决定前履行告知义务', 44, 'notify-intended', { says: '没有事先告知', when: punished, must: done('notify-intended') }),
  item('D3', steps, '听取陈述申辩，没有因申辩加重', 45, 'decide', {
    says: '陈述申辩期限未满，当事人也没有放弃，就作出决定',
    when: { all: [punished, { defenceUntil: { exists: true } }] },
    must: { any: [done('waive-defence'), done('hear-defence'), { not: { defenceUntil: { from: { fact: 'on.decide' } } } }] },
  }),
  item(
    'D4',
    steps,
    '符合听证条件的依法告知并组织听证',
    63,
    'notify-intended',
    { says: '应当告知听证权利而没有告知', when: { all: [punished, hearingPenalty as AnyWhere] }, must: { hearingTold: true } },
    {
      says: '当事人要求听证而没有举行',
      when: { all: [punished, done('request-hearing')] },
      must: { any: [done('hold-hearing'), done('waive-hearing')] },
    },
  ),
  item('D5', steps, '应当法制审核的经审核且通过', 58, 'decide', {
    says: '应当法制审核而没有审核，或者审核没有通过',
    when: { all: [punished, { any: [{ publicInterest: true }, { manyRelations: true }, done('hold-hearing'), majorPenalty as AnyWhere] }] },
    must: { ...done('legal-review'), reviewOpinion: 'agree' },
  }),
  item('D6', steps, '情节复杂或者重大违法行为经集体讨论', 57, 'decide', {
    says: '应当集体讨论而没有讨论',
    when: { all: [punished, { any: [{ complex: true }, majorPenalty as AnyWhere] }] },
    must: done('panel-discuss'),
  }),
  item(
    'D7',
    steps,
    '涉嫌犯罪的依法移送',
    27,
    'decide',
    { says: '决定移送而没有移送', when: { transferApproved: true }, must: done('hand-to-police') },
    byPerson('以罚代刑'),
  ),
  item(
    'D8',
    steps,
    '在法定期限内作出决定，制作处罚决定书并依法送达',
    60,
    'serve',
    { says: '超过法定期限作出决定', broken: { code: 'late', rule: ['decide', 'decide-market'] } },
    { says: '没有送达决定书', when: { all: [punished, done('close')] }, must: done('serve') },
  ),
]

/** The items by id, for a choice on the score sheet. */
export const basisTitles: Readonly<Record<string, string>> = Object.fromEntries(basis.map(({ id, title }) => [id, `${id} ${title}`]))
