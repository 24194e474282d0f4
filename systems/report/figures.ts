import { count, type Indicator, outside, ratio, reported } from '../../kernel/figure/indicator.ts'
import { chiefs, duties } from './chiefAct.ts'

const times = ['次', '项', '件'] as const
const people = ['人', '名', '人次'] as const

function chiefly(id: string, title: string, where: Record<string, string>, words: readonly string[]): Indicator {
  return count({
    id: `CHF.${id}`,
    title,
    unit: '次',
    definition: `登记的${title}，按履职日期计。`,
    of: 'chief-act',
    where,
    at: 'doneOn',
    phrases: [{ says: [['第一责任人', '党政主要负责人', '主要负责人'], words], units: times }],
  })
}

/** Facts from papers of others: what they say stands in the register of outside facts, with its source. */
export const outsideFigures: readonly Indicator[] = [
  outside({
    id: 'OUT.AWARD',
    title: '获评省级普法优秀案例',
    unit: '项',
    definition: '省级主管部门评选公布的普法依法治理优秀案例，以公布文件为准。',
    phrases: [
      {
        says: [
          ['省司法厅', '省级', '全省'],
          ['优秀案例', '典型案例'],
        ],
        units: ['项', '个', '件', '例'],
      },
    ],
  }),
  outside({
    id: 'OUT.MEETING',
    title: '在市级会议上作经验介绍',
    unit: '次',
    definition: '在上级召开的会议上介绍经验，以会议材料为准。',
    phrases: [
      {
        says: [
          ['推进会', '现场会', '工作会'],
          ['经验介绍', '典型发言', '经验交流', '交流发言'],
        ],
        units: ['次', '场次'],
      },
    ],
  }),
  outside({
    id: 'OUT.RANK',
    title: '书面调解卷宗数全市位次',
    unit: '位',
    definition: '上级通报的书面调解卷宗数量在全市的位次，以通报为准；越小越靠前。',
    phrases: [
      {
        says: [
          ['卷宗', '调解卷宗'],
          ['位', '名', '位次', '排名', '第'],
        ],
        units: ['位', '名', ''],
      },
    ],
  }),
  outside({
    id: 'OUT.PRESS',
    title: '报刊头版报道',
    unit: '篇',
    definition: '省、市报刊头版对本县矛盾纠纷多元化解的报道，以刊期为准。',
    phrases: [
      {
        says: [
          ['日报', '报刊', '媒体', '晚报', '大河报'],
          ['报道', '刊发', '宣传'],
        ],
        units: ['篇', '次', '家', '条'],
      },
    ],
  }),
  outside({
    id: 'OUT.CIRCULAR',
    title: '上级办公机构刊发推广',
    unit: '次',
    definition: '省委、市委办公机构刊发推广本县做法，以所刊文号为准。',
    phrases: [
      {
        says: [
          ['省委', '市委', '省、市'],
          ['推广', '刊发', '转发'],
        ],
        units: ['次', '期', '篇'],
      },
    ],
  }),
]

export const figures: readonly Indicator[] = [
  count({
    id: 'RPT.SUBMITTED',
    title: '报送年度报告的单位',
    unit: '个',
    definition: '当期报送法治政府建设年度报告的单位，县级报告在内，按报送之日计。',
    of: 'annual-report',
    at: 'on.send-up',
    phrases: [{ says: [['年度报告'], ['报送', '上报']], never: ['公开'], units: ['个', '家', '份'] }],
  }),
  count({
    id: 'RPT.TOWNSHIPS',
    title: '报送年度报告的乡镇（街道）',
    unit: '个',
    definition: '当期报送年度报告的乡镇、街道和开发区，按报送之日计。',
    of: 'annual-report',
    where: { level: 'township' },
    at: 'on.send-up',
    phrases: [{ says: [['年度报告'], ['乡镇']], units: ['个', '份'] }],
  }),
  count({
    id: 'RPT.SUBMITTED.INTIME',
    title: '按期报送的年度报告',
    unit: '个',
    definition: '当期报送、不晚于2月最后一日的年度报告。',
    of: 'annual-report',
    where: { 'on.send-up': { to: { fact: 'due.submit' } } },
    at: 'on.send-up',
  }),
  ratio({
    id: 'RPT.INTIME',
    title: '年度报告按期报送率',
    unit: '%',
    definition: '按期报送的年度报告与当期报送的年度报告之比。',
    hit: ['RPT.SUBMITTED.INTIME'],
    base: 'RPT.SUBMITTED',
    digits: 1,
  }),
  count({
    id: 'RPT.PUBLISHED',
    title: '公开的年度报告',
    unit: '份',
    definition: '当期向社会公开的法治政府建设年度报告，按公开之日计。',
    of: 'annual-report',
    at: 'on.publish',
    phrases: [{ says: [['年度报告'], ['公开', '公布']], units: ['份', '个', '篇'] }],
  }),
  count({
    id: 'RPT.REQUESTS',
    title: '年度报告征求材料',
    unit: '份',
    definition: '当期发出的年度报告征求材料通知。',
    of: 'report-request',
    at: 'opened',
  }),
  count({
    id: 'RPT.DISPUTED',
    title: '对预填指标提出异议的征求材料',
    unit: '份',
    definition: '被征求单位对预填指标提出过异议的征求材料，按最后一次提出之日计。',
    of: 'report-request',
    at: 'on.dispute',
  }),
  count({
    id: 'RPT.COMMENTS',
    title: '年度报告意见',
    unit: '条',
    definition: '当期对年度报告文稿提出的意见。',
    of: 'report-comment',
    at: 'opened',
  }),
  count({
    id: 'RPT.COMMENTS.ADOPTED',
    title: '采纳的年度报告意见',
    unit: '条',
    definition: '当期处理、采纳或者部分采纳的意见，按处理之日计。',
    of: 'report-comment',
    where: { state: { in: ['adopted', 'partly'] } },
    at: 'closed',
  }),
  chiefly('ACTS', '党政主要负责人履行第一责任人职责', {}, ['履职', '履行职责']),
  chiefly('PARTY', `${chiefs.party}履行第一责任人职责`, { chief: 'party' }, ['县委书记', '党委主要负责人']),
  chiefly('GOVERNMENT', `${chiefs.government}履行第一责任人职责`, { chief: 'government' }, ['县长', '政府主要负责人']),
  chiefly('DEPLOYED', `主要负责人${duties.deploy}`, { duty: 'deploy' }, ['研究部署', '专题研究']),
  chiefly('HEARD', `主要负责人${duties.hear}`, { duty: 'hear' }, ['听取汇报', '听取工作汇报']),
  chiefly('INSTRUCTED', `主要负责人${duties.instruct}`, { duty: 'instruct' }, ['批示', '督办']),
  count({
    id: 'STA.OWED',
    title: '应当述法的主要负责人',
    unit: '人',
    definition: '通知述法、没有免予述法的主要负责人，按提交截止日计。',
    of: 'law-statement',
    where: { not: { state: 'excused' } },
    at: 'submitBy',
    phrases: [{ says: [['述法'], ['应当', '应']], units: people }],
  }),
  count({
    id: 'STA.SUBMITTED',
    title: '提交述法报告的主要负责人',
    unit: '人',
    definition: '提交书面述法报告的主要负责人，按提交截止日计。',
    of: 'law-statement',
    where: { 'on.submit': { exists: true }, not: { state: 'excused' } },
    at: 'submitBy',
    phrases: [{ says: [['述法'], ['提交', '书面', '完成']], never: ['率'], units: people }],
  }),
  ratio({
    id: 'STA.RATE',
    title: '述法完成率',
    unit: '%',
    definition: '提交书面述法报告的人数与应当述法的人数之比。',
    hit: ['STA.SUBMITTED'],
    base: 'STA.OWED',
    digits: 1,
    phrases: [{ says: [['述法'], ['率', '完成率', '覆盖率']], units: ['%'] }],
  }),
  reported({
    id: 'REP.PROCURATOR',
    title: '检察建议（检察院填报）',
    unit: '件',
    definition: '县人民检察院向行政机关发出的检察建议，由县人民检察院填报并盖章；不与本平台计算的指标合并。',
    phrases: [{ says: [['检察建议']], units: ['件', '份', '条'] }],
  }),
  ...outsideFigures,
]
