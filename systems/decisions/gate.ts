import { cite } from '../../kernel/law/cite.ts'
import { passing } from './words.ts'

export const law = (article: number, paragraph?: number, item?: number) => cite('重大行政决策程序暂行条例', article, paragraph, item)

/** Three legs before the legality examination, which looks at whether they were gone through (第二十七条第二项). */
export const earlierLegs = [
  {
    must: { participation: { exists: true } },
    says: '公众参与没有完成，也没有说明依法不予公开',
    way: '请决策承办单位归纳并答复各方面意见；依法不予公开的，办理“说明公众参与不适用”',
    source: law(14),
  },
  {
    must: { expert: { exists: true } },
    says: '专家论证没有完成，也没有说明不适用',
    way: '请决策承办单位办理“登记专家论证”；不属于专业性、技术性较强事项的，办理“说明专家论证不适用”',
    source: law(19),
  },
  {
    must: { risk: { exists: true }, not: { riskResult: 'uncontrollable' } },
    says: '风险评估没有完成、没有说明不适用，或者评估认为风险不可控',
    way: '请决策承办单位办理“登记风险评估”；风险不可控的，调整决策草案后重新评估',
    source: law(24),
  },
  {
    must: { any: [{ not: { marketConcern: true } }, { fairResult: { in: ['pass', 'exception'] } }] },
    says: '决策草案涉及市场主体经济活动，没有通过公平竞争审查',
    way: '请决策承办单位办理“登记公平竞争审查”',
    source: law(29, 1, 1),
  },
] as const

/**
 * What a decision must have behind it before it enters an agenda (议程): every leg done or lawfully excused, and the legality examination
 * passed. Asked of the decision when it is tabled, and again by the topic that reads the decision's file.
 */
export const gate = [
  ...earlierLegs,
  {
    must: { reviewResult: { in: passing } },
    says: '决策草案未经合法性审查或者经审查不合法，不得提交决策机关讨论',
    way: '请送请合法性审查；应当修改的，修改后重新送审',
    source: law(25, 2),
  },
] as const
