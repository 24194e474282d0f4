import type { Indicator } from '../../kernel/figure/indicator.ts'
import type { Phrase } from '../../kernel/report/phrase.ts'

const times = ['次', '场', '场次', '期', '回']
const cases = ['件', '起', '宗']
const percent = ['%', '％']
const things = ['项', '个', '条', '件']

/** Other words in which reports elsewhere speak of a figure, besides those of its own definition. */
export const sayings: Readonly<Record<string, readonly Phrase[]>> = {
  'SRV.ONLINE.RATE': [{ says: [['一网通办率', '网上办理事项比例', '全程网办率', '网上可办率']], units: percent }],
  'SRV.ONE-WINDOW.RATE': [{ says: [['综窗受理事项比例', '综窗受理率', '综合窗口受理比例', '综窗受理']], units: percent }],
  'SRV.ITEMS': [
    {
      says: [
        ['一体化平台', '一体化政务服务平台'],
        ['政务服务事项', '事项'],
      ],
      units: things,
    },
  ],
  'SRV.ONCE': [{ says: [['零跑动和最多跑一次事项', '零跑动和最多跑一次']], units: things }],
  'SRV.ONCE.RATE': [{ says: [['零跑动最多跑一次占比', '最多跑一次占比']], units: percent }],
  'LIST.FOLLOWED': [{ says: [['包容审慎监管', '包容审慎执法']], units: [...cases, ...times] }],
  'LEG.ADVISERS.RATE': [{ says: [['法律顾问配备率', '法律顾问覆盖率']], units: percent }],
  'PLAN.TASKS': [
    {
      says: [['重点任务', '目标任务', '任务清单', '重点任务清单', '部署重点任务', '放管服重点任务']],
      never: ['率', '完成'],
      units: things,
    },
    { says: [['每月一题', '实事项目', '法治为民实事项目', '行动考核', '具体举措', '营商环境措施', '解决措施', '部署工作']], units: things },
  ],
  'STA.SUBMITTED': [
    {
      says: [['述法人数', '主要负责人述法', '书面述法', '述法报告', '部门述法', '乡镇述法', '述法']],
      never: ['率', '连续', '现场', '点评'],
      units: ['人', '名', '人次'],
    },
  ],
  'CHF.DEPLOYED': [{ says: [['部署执法司法守法普法', '主要负责人'], ['部署']], units: times }],
  'EVA.CAMPAIGNS': [{ says: [['案卷评查'], ['评查次数', '案卷评查次数']], units: times }],
  'EVA.FILES': [{ says: [['案卷'], ['评查案件', '抽查案卷', '评查案卷']], units: ['件', '起', '本', '份', '卷', '宗'] }],
  'NDOC.REVIEWED': [{ says: [['清理文件', '文件清理', '清理规范性文件', '清理文件总数']], units: ['件', '份'] }],
  'NDOC.IN-FORCE': [{ says: [['现行规范性文件', '现行有效规范性文件', '现行有效的规范性文件']], units: ['件', '份', '部'] }],
  'OPN.GIVEN': [
    {
      says: [
        ['合法性审核件数', '合法性审核', '合法性审查'],
        ['件数', '审核', '审查'],
      ],
      never: ['规范性文件', '率', '议题', '会前'],
      units: cases,
    },
  ],
  'DEC.CATALOGUE': [
    {
      says: [['重大行政决策事项', '年度重大行政决策事项', '重大行政决策事项目录']],
      never: ['公布', '作出', '率'],
      units: ['项', '个', '件'],
    },
  ],
  'LIT.RECEIVED': [
    {
      says: [
        ['行政诉讼', '行政案件'],
        ['一审收案', '收案'],
      ],
      never: ['复议'],
      units: cases,
    },
  ],
  'LIT.CONCLUDED': [
    {
      says: [
        ['行政诉讼', '行政案件'],
        ['结案', '审结'],
      ],
      never: ['复议', '率'],
      units: cases,
    },
  ],
  'LIT.SETTLED': [{ says: [['行政诉讼', '诉讼'], ['化解行政争议']], never: ['复议', '率'], units: cases }],
  'LIT.LOST': [{ says: [['败诉数', '行政败诉案件', '败诉案件']], never: ['率', '占'], units: cases }],
  'REC.PENDING': [{ says: [['复议'], ['上年结转', '结转']], units: cases }],
  'REC.MEDIATED': [{ says: [['复议'], ['调解终止', '调解结案']], units: cases }],
  'REC.CORRECTED': [{ says: [['复议'], ['纠错决定', '纠正违法不当行为', '直接纠错', '纠错']], never: ['率', '综合'], units: cases }],
  'REC.SELF-CORRECTED': [{ says: [['复议'], ['自行纠错后撤回', '自行纠错']], units: cases }],
  'MED.MEDIATORS.FULL': [{ says: [['调委会'], ['专职']], units: ['人', '名'] }],
  'MED.CLOSED': [{ says: [['纠纷'], ['纠纷化解', '化解纠纷', '类纠纷化解']], never: ['率', '成功', '行政'], units: cases }],
  'LAW.EVENTS': [{ says: [['面对面宣讲', '专题宣传', '普法志愿服务', '志愿服务']], never: ['人次', '培训'], units: times }],
}

/** A figure that is also heard in the words of elsewhere. */
export function withSayings(figure: Indicator): Indicator {
  const more = sayings[figure.id]
  return more ? { ...figure, phrases: [...(figure.phrases ?? []), ...more] } : figure
}
