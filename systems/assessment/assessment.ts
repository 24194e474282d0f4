import { procedure } from '../../kernel/file/procedure.ts'
import { countyLimit } from '../countyLimit.ts'
import { assessmentFacts } from './facts.ts'
import { scheme } from './words.ts'

const office = { by: ['countyOffice'], amendedBy: ['countyOffice'] } as const
/** What the program works out: nobody types it, and only the office may void it. */
const reckoned = { by: ['system'], amendedBy: ['countyOffice'] } as const
const recused = (unit: 'firstUnit' | 'secondUnit' | 'thirdUnit') =>
  ({
    must: { not: { [unit]: { fact: 'assessed' } } },
    says: '考核人是被考核单位的人员，应当回避',
    way: '请另行指定其他单位的考核人',
  }) as const

/**
 * 一个单位一个年度的法治建设考核: self-report, figures frozen at the cutoff, two people on the spot who do not see each other's scores, the
 * result told, appeal, settlement, rank and grade, and the lost points put right. Kept by the assessing office; the unit has a part in
 * it and sees its own. No number in it is typed by the office but what people scored; grades come after the appeals of all.
 */
export const assessment = procedure({
  type: 'assessment',
  title: '单位法治建设考核',
  titled: '{assessed}{forYear}年度法治建设考核',
  outcome: 'grade',
  states: {
    preparing: '待自查',
    reported: '已自查',
    frozen: '数据已固定，实地考核中',
    third: '待第三人评分',
    concluded: '已汇总',
    told: '已反馈',
    appealing: '申诉中',
    settled: '得分已核定',
    rectifying: '失分整改中',
    final: '已办结',
    cancelled: '不再考核',
  },
  closed: ['final', 'cancelled'],
  facts: assessmentFacts,
  columns: {
    kinds: ['group', 'assessed', 'vetoEffect', 'forYear', 'split'],
    days: ['yearEnd', 'on.conclude', 'on.settle', 'on.finalise'],
    amounts: ['total', 'autoScore', 'handScore', 'rank'],
  },
  terms: ['scheme', 'team'],
  acts: {
    open: {
      title: '启动考核',
      from: 'nothing',
      to: 'preparing',
      by: ['countyOffice', 'system'],
      amendedBy: ['countyOffice'],
      data: ['scheme', 'team', 'assessed', 'group', 'forYear', 'yearEnd'],
      source: scheme('启动考核'),
      reads: {
        scheme: {
          must: { state: 'issued', forYear: { mine: 'forYear' } },
          says: '方案没有印发，或者不是这一年度的方案',
          way: '请核对方案',
        },
        team: {
          must: { state: 'formed', groups: { some: { mine: 'group' } } },
          says: '不是考核这一组别的考核组',
          way: '请选择负责本组别的考核组',
        },
      },
    },
    report: {
      title: '报送自查',
      from: ['preparing'],
      to: 'reported',
      by: ['unitAdmin', 'head'],
      data: ['selfReport', 'selfScore', 'evidence?'],
      documents: ['自查报告'],
      source: scheme('单位自查'),
      needs: [{ must: { selfScore: { to: 10_500 } }, says: '自评分高于一百零五分', way: '请核对自评分' }],
    },
    'pass-over': {
      title: '登记未报送自查',
      from: ['preparing'],
      to: 'reported',
      ...office,
      data: ['noReportWhy'],
      source: scheme('单位自查'),
      needs: [{ must: { not: { 'due.report': { from: '$on' } } }, says: '自查期限尚未届满', way: '请等候单位报送' }],
    },
    freeze: {
      title: '固定数据',
      from: ['reported'],
      to: 'frozen',
      ...reckoned,
      data: ['asOf', 'autoItems', 'autoApplicable', 'autoScore?'],
      source: scheme('日常评价'),
      needs: [
        { must: { asOf: { to: '$on' } }, says: '数据截止日尚未到', way: '请等到截止日之后' },
        { must: { any: [{ autoScore: { exists: true } }, { autoApplicable: 0 }] }, says: '有适用的指标而没有得分', way: '请重新计算' },
      ],
    },
    appoint: {
      title: '指定考核人',
      from: ['frozen'],
      ...office,
      data: ['firstScorer', 'firstUnit', 'secondScorer', 'secondUnit'],
      source: scheme('实地考核'),
      needs: [
        { must: { 'n.appoint': 0 }, says: '已经指定过考核人', way: '需要更换的，在评分表上办理' },
        { must: { not: { firstScorer: { fact: 'secondScorer' } } }, says: '两名考核人是同一人', way: '请指定两名考核人' },
        recused('firstUnit'),
        recused('secondUnit'),
      ],
    },
    'appoint-third': {
      title: '指定第三考核人',
      from: ['third'],
      ...office,
      data: ['thirdScorer', 'thirdUnit'],
      source: scheme('实地考核'),
      needs: [
        { must: { 'n.appoint-third': 0 }, says: '已经指定过第三考核人', way: '需要更换的，在评分表上办理' },
        {
          must: { not: { any: [{ thirdScorer: { fact: 'firstScorer' } }, { thirdScorer: { fact: 'secondScorer' } }] } },
          says: '第三考核人已经评过分',
          way: '请指定其他考核人',
        },
        recused('thirdUnit'),
      ],
    },
    'replace-scorer': {
      title: '更换考核人',
      from: ['frozen', 'third'],
      ...reckoned,
      data: ['firstScorer?', 'firstUnit?', 'secondScorer?', 'secondUnit?', 'thirdScorer?', 'thirdUnit?'],
      source: scheme('实地考核'),
    },
    'take-sheet': {
      title: '收到评分表',
      from: ['frozen', 'third'],
      ...reckoned,
      data: ['firstSheet?', 'secondSheet?', 'thirdSheet?'],
      source: scheme('实地考核'),
    },
    survey: {
      title: '登记满意度调查',
      from: ['frozen', 'third', 'concluded'],
      ...office,
      data: ['surveyed', 'surveyMean', 'satisfaction'],
      source: scheme('满意度'),
      needs: [
        { must: { satisfaction: { to: 1000 } }, says: '满意度得分高于十分', way: '请核对得分' },
        {
          when: { not: { surveyed: { from: 20 } } },
          must: { surveyMean: true },
          says: '样本不足二十人，不能单独计分',
          way: '请用本组平均分并注明',
        },
      ],
    },
    'add-bonus': { title: '登记加分', from: ['frozen', 'third', 'concluded'], ...office, adds: 'bonuses', source: scheme('加分') },
    'add-deduction': { title: '登记减分', from: ['frozen', 'third', 'concluded'], ...office, adds: 'deductions', source: scheme('减分') },
    'enter-veto': {
      title: '依文件认定一票否决',
      from: ['frozen', 'third', 'concluded', 'told'],
      ...office,
      data: ['vetoItem', 'enteredVeto', 'vetoDocument', 'vetoMatter'],
      documents: ['一票否决认定书'],
      source: scheme('一票否决'),
    },
    conclude: {
      title: '汇总评分',
      from: ['frozen', 'third'],
      to: [{ when: { handScore: { exists: false } }, to: 'third' }, { to: 'concluded' }],
      ...reckoned,
      data: ['sheets', 'split', 'handItems?', 'handScore?'],
      source: scheme('实地考核'),
      reads: {
        sheets: {
          must: { state: { in: ['submitted', 'opened'] }, assessment: { mine: 'id' } },
          says: '评分表没有提交，或者不是本单位的',
          way: '请等候评分表',
        },
      },
      needs: [
        {
          must: { firstSheet: { exists: true }, secondSheet: { exists: true } },
          says: '两名考核人的评分表没有收齐',
          way: '请等候评分表',
        },
        {
          when: { split: true, thirdSheet: { exists: false } },
          must: { handScore: { exists: false } },
          says: '两人评分相差超过规定，应由第三人评分',
          way: '请指定第三考核人',
        },
        {
          when: { any: [{ split: false }, { thirdSheet: { exists: true } }] },
          must: { handScore: { fact: 'handItems.sum.points' } },
          says: '实地考核得分不等于各项得分之和',
          way: '请重新汇总',
        },
      ],
    },
    tell: {
      title: '反馈考核结果',
      from: ['concluded'],
      to: 'told',
      ...reckoned,
      data: ['bonusScore', 'minusScore', 'vetoEffect', 'vetoRecords', 'total'],
      documents: ['考核反馈意见书'],
      source: scheme('结果反馈'),
      needs: [
        { must: { 'n.survey': { from: 1 } }, says: '没有登记满意度调查', way: '请先办理“登记满意度调查”' },
        {
          when: { vetoEffect: { in: ['no-award', 'unqualified'] } },
          must: { any: [{ vetoRecords: { size: { from: 1 } } }, { vetoDocument: { exists: true } }] },
          says: '一票否决没有指明触发的记录或者文件',
          way: '请指明触发的记录',
        },
      ],
    },
    accept: {
      title: '确认结果',
      from: ['told'],
      by: ['unitAdmin', 'head'],
      source: scheme('申诉'),
      needs: [{ must: { 'n.appeal': 0 }, says: '已经提出申诉', way: '请等候核定' }],
    },
    appeal: {
      title: '提出申诉',
      from: ['told'],
      to: 'appealing',
      by: ['head', 'unitAdmin'],
      data: ['appealPoints'],
      documents: ['考核申诉书'],
      source: scheme('申诉'),
      needs: [
        { must: { 'n.appeal': 0 }, says: '申诉已经提出过', way: '一次考核只申诉一次，请等候核定' },
        { must: { 'n.accept': 0 }, says: '结果已经确认', way: '请按结果整改' },
        { must: { 'due.appeal': { from: '$on' } }, says: '申诉期限已过', way: '请按结果整改' },
        { must: { appealPoints: { size: { from: 1 } } }, says: '没有申诉事项', way: '请逐项写明指标、理由和佐证' },
      ],
    },
    'appeal-decided': {
      title: '收到申诉决定',
      from: ['appealing'],
      to: 'told',
      ...reckoned,
      data: ['decisions'],
      source: scheme('申诉'),
    },
    settle: {
      title: '核定得分',
      from: ['told'],
      to: 'settled',
      ...reckoned,
      data: ['autoScore?', 'handScore', 'total', 'lostItems'],
      source: scheme('核定得分'),
      needs: [
        {
          must: { any: [{ 'n.accept': { from: 1 } }, { 'n.appeal-decided': { from: 1 } }, { not: { 'due.appeal': { from: '$on' } } }] },
          says: '申诉期限尚未届满',
          way: '请等候期限届满，或者由被考核单位确认结果',
        },
      ],
    },
    finalise: {
      title: '定等',
      from: ['settled'],
      to: [{ when: { lostItems: { size: { from: 1 } } }, to: 'rectifying' }, { to: 'final' }],
      ...reckoned,
      data: ['scheme', 'rank', 'grade', 'rectifyBy?'],
      source: scheme('定等'),
      reads: {
        scheme: { must: { state: { in: ['confirmed', 'closed'] } }, says: '考核结果没有审定', way: '请等公示期满、结果审定后再定等' },
      },
      needs: [
        {
          when: { grade: 'excellent' },
          must: { total: { from: 9000 }, vetoEffect: 'none' },
          says: '不足九十分或者有一票否决事项的，不能评为优秀',
          way: '请核对等次',
        },
        { when: { vetoEffect: 'unqualified' }, must: { grade: 'unqualified' }, says: '一票否决的应定为不合格', way: '请核对等次' },
        { when: { not: { total: { from: 6000 } } }, must: { grade: 'unqualified' }, says: '不足六十分的应定为不合格', way: '请核对等次' },
        {
          when: { lostItems: { size: { from: 1 } } },
          must: { rectifyBy: { from: '$on' } },
          says: '有失分项而没有整改期限，或者期限早于今日',
          way: '请填写整改期限',
        },
      ],
    },
    rectified: { title: '失分整改销号', from: ['rectifying'], to: 'final', ...reckoned, source: scheme('整改') },
    cancel: {
      title: '不再考核',
      from: 'any',
      to: 'cancelled',
      ...office,
      data: ['reason'],
      source: scheme('考核对象'),
    },
  },
  clocks: {
    report: {
      title: '报送自查',
      rule: countyLimit('county:assessment-report', {
        title: '报送自查',
        length: 10,
        unit: 'workday',
        starts: '启动考核',
        party: '被考核单位',
      }),
      starts: 'open',
      ends: 'report',
      stops: ['pass-over'],
    },
    appeal: {
      title: '提出申诉',
      rule: countyLimit('county:assessment-appeal', {
        title: '提出申诉',
        length: 10,
        unit: 'day',
        starts: '反馈考核结果',
        party: '被考核单位',
      }),
      starts: 'tell',
      ends: ['appeal', 'accept'],
      stops: ['settle'],
      right: true,
    },
  },
})
