import { z } from 'zod'
import { choice, count, dayField, inParts, list, longText, refs, text, units } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { countyLimit } from '../countyLimit.ts'
import { grades, groups, scheme } from './words.ts'

const weighed = (['weightA', 'weightB', 'weightC', 'weightD'] as const).map((weight) => ({
  must: { [weight]: 10_000 },
  says: `${weight.slice(-1)}组指标的分值合计不是一百分`,
  way: '请重开方案，改正指标分值后再核对',
}))

/**
 * 年度考核方案 and what comes of it: items are entered while it is a draft, the program checks that they add up to a hundred and that
 * none scores what may not be scored, then it is issued and its items stand. The ranking is published only when every unit's score is
 * settled, appeals included.
 */
export const assessmentScheme = procedure({
  type: 'assessment-scheme',
  title: '法治建设考核方案',
  titled: '{name}',
  number: { at: 'issue', pattern: '{short}法办〔{year}〕{n}号' },
  states: {
    draft: '拟定中',
    checked: '已核对，待印发',
    issued: '已印发，考核中',
    published: '结果公示中',
    confirmed: '结果已确认',
    closed: '已办结',
    cancelled: '已取消',
  },
  closed: ['closed', 'cancelled'],
  facts: z.object({
    name: text('方案名称'),
    forYear: text('考核年度'),
    yearEnd: dayField('年度末日'),
    cutoff: dayField('数据截止日'),
    gapPercent: count('两人评分相差超过分值的百分之几由第三人评'),
    topPercent: count('优秀不超过本组的百分之几'),
    bonusCap: inParts('加分上限（分）', 100),
    deductionCap: inParts('减分上限（分）', 100),
    items: count('指标数'),
    weightA: inParts('甲组分值合计（分）', 100),
    weightB: inParts('乙组分值合计（分）', 100),
    weightC: inParts('丙组分值合计（分）', 100),
    weightD: inParts('丁组分值合计（分）', 100),
    problems: list('核对发现的问题', { item: text('指标'), says: text('问题') }),
    assessedUnits: units('被考核单位'),
    assessments: refs('各单位考核', 'assessment'),
    results: list('考核结果', {
      group: choice('组别', groups),
      unit: text('单位'),
      total: inParts('总分（分）', 100),
      rank: count('名次'),
      grade: choice('等次', grades),
    }),
    objections: list('公示期间的意见', { from: text('提出人'), matter: longText('意见') }),
    answers: list('对意见的答复', { matter: text('意见'), answer: longText('答复') }),
    approvedBy: text('审定会议'),
    summary: longText('考核情况'),
    reason: longText('理由'),
  }),
  columns: { kinds: ['forYear'], days: ['yearEnd', 'cutoff', 'on.issue', 'on.publish'], amounts: ['items', 'assessedUnits.size'] },
  acts: {
    draft: {
      title: '拟定方案',
      from: 'nothing',
      to: 'draft',
      by: ['countyOffice'],
      data: ['name', 'forYear', 'yearEnd', 'cutoff', 'gapPercent', 'topPercent', 'bonusCap', 'deductionCap'],
      source: scheme('制定方案'),
      needs: [
        { must: { cutoff: { to: { fact: 'yearEnd' } } }, says: '数据截止日晚于年度末日', way: '请核对日期' },
        { must: { topPercent: { from: 1, to: 100 }, gapPercent: { from: 1, to: 100 } }, says: '百分比应在一至一百之间', way: '请核对' },
      ],
    },
    check: {
      title: '核对指标',
      from: ['draft'],
      to: [{ when: { problems: { size: 0 } }, to: 'checked' }, { to: 'draft' }],
      by: ['system'],
      amendedBy: ['system'],
      data: ['items', 'weightA', 'weightB', 'weightC', 'weightD', 'problems'],
      source: scheme('指标核对'),
    },
    reopen: {
      title: '重开方案',
      from: ['checked'],
      to: 'draft',
      by: ['countyOffice'],
      data: ['reason'],
      source: scheme('制定方案'),
    },
    issue: {
      title: '印发方案',
      from: ['checked'],
      to: 'issued',
      by: ['countyOffice', 'countyLeader'],
      amendedBy: ['countyOffice'],
      data: ['assessedUnits'],
      documents: ['法治建设考核方案'],
      source: scheme('印发方案'),
      needs: weighed,
    },
    publish: {
      title: '公示结果',
      from: ['issued'],
      to: 'published',
      by: ['system'],
      amendedBy: ['countyOffice'],
      data: ['assessments', 'results'],
      documents: ['法治建设考核结果公示'],
      source: scheme('结果公示'),
      reads: { assessments: { must: { state: 'settled' }, says: '得分尚未核定，申诉没有办完的不能公示', way: '请先办结申诉并核定得分' } },
      needs: [
        {
          must: { assessments: { size: { fact: 'assessedUnits.size' } }, results: { size: { fact: 'assessedUnits.size' } } },
          says: '公示的单位数与被考核单位数不一致',
          way: '请等全部单位核定后再公示',
        },
      ],
    },
    object: {
      title: '登记公示意见',
      from: ['published'],
      by: ['countyOffice'],
      adds: 'objections',
      source: scheme('结果公示'),
      needs: [{ must: { 'due.publicity': { from: '$on' } }, says: '公示期已满', way: '请按信访或者举报办理' }],
    },
    answer: {
      title: '答复公示意见',
      from: ['published'],
      by: ['countyOffice'],
      adds: 'answers',
      source: scheme('结果公示'),
      needs: [{ must: { not: { 'n.object': { fact: 'n.answer' } } }, says: '没有待答复的意见', way: '请先登记意见' }],
    },
    confirm: {
      title: '审定结果',
      from: ['published'],
      to: 'confirmed',
      by: ['countyLeader'],
      data: ['approvedBy'],
      source: scheme('结果审定'),
      needs: [
        { must: { not: { 'due.publicity': { from: '$on' } } }, says: '公示期未满', way: '请等公示期满' },
        { must: { 'n.answer': { fact: 'n.object' } }, says: '公示期间的意见没有全部答复', way: '请先办理“答复公示意见”' },
      ],
    },
    notify: {
      title: '通报结果',
      from: ['confirmed'],
      to: 'closed',
      by: ['countyOffice'],
      data: ['summary'],
      documents: ['法治建设考核结果通报'],
      source: scheme('结果通报'),
    },
    cancel: {
      title: '取消方案',
      from: ['draft', 'checked'],
      to: 'cancelled',
      by: ['countyOffice'],
      data: ['reason'],
      source: scheme('制定方案'),
    },
  },
  clocks: {
    publicity: {
      title: '结果公示期',
      rule: countyLimit('county:assessment-publicity', {
        title: '考核结果公示',
        length: 5,
        unit: 'workday',
        starts: '公示之日',
        party: '社会公众',
      }),
      starts: 'publish',
      ends: 'confirm',
      right: true,
    },
  },
})
