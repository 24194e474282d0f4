import { z } from 'zod'
import { attachment, choice, count, dayField, longText, text, unit, units } from '../../kernel/file/fields.ts'
import { activity } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'

/** 工作记录类别: what offices do for the rule of law and report by number, where no procedure of its own exists for it. */
export const workKinds = {
  agenda: '会议研究法治工作',
  instruction: '批示',
  inspection: '法治督察、专项督查',
  letter: '提示函、督办函',
  issue: '研究解决重点问题',
  training: '法治培训班、专题讲座',
  course: '党校法治课程',
  exam: '国家工作人员学法考试',
  oath: '宪法宣誓',
  audience: '旁听庭审',
  opinion: '立法、征求意见反馈',
  disclosure: '主动公开政府信息',
  interpretation: '政策解读',
  'policy-event': '惠企政策宣讲',
  checkup: '法治体检',
  drafting: '代写法律文书',
  notary: '公证',
  operation: '联合执法、专项整治行动',
  other: '其他',
} as const

/** Which body met. */
export const workBodies = {
  party: '党委（党工委、党组）',
  executive: '政府（办事处、局务会）',
  committee: '依法治县委员会',
  office: '委员会办公室、协调小组',
  joint: '府院联席会议',
  special: '专题会、推进会',
  enforcement: '综合行政执法委员会',
} as const

/**
 * 法治工作记录: a dated thing done, with who had a part, how many it reached, and the paper that shows it. `label` is the county's own word
 * for a campaign, by which its own figures may count.
 */
export const workRecord = activity({
  type: 'work-record',
  title: '法治工作记录',
  titled: '{subject}',
  unit: 'owner',
  facts: z.object({
    kind: choice('类别', workKinds),
    label: text('自定名称'),
    body: choice('会议主体', workBodies),
    subject: text('事项'),
    owner: unit('主办单位'),
    partners: units('参加单位'),
    doneOn: dayField('日期'),
    people: count('人次'),
    items: count('议题、问题、条目数'),
    covered: count('涉及单位数'),
    hours: count('学时'),
    evidence: text('佐证文件（会议纪要、文号等）'),
    result: longText('结果'),
    papers: z.array(attachment('附件')).meta({ title: '附件', kind: 'file' }),
  }),
  act: {
    title: '登记工作',
    by: ['countyOffice', 'justiceBureau', 'unitAdmin'],
    source: cite('法治政府建设与责任落实督察工作规定', '工作记录'),
    data: [
      'kind',
      'label?',
      'body?',
      'subject',
      'owner',
      'partners?',
      'doneOn',
      'people?',
      'items?',
      'covered?',
      'hours?',
      'evidence',
      'result?',
      'papers?',
    ],
    needs: [
      { must: { doneOn: { to: '$on' } }, says: '日期晚于登记日期', way: '请在事后登记' },
      {
        when: { kind: 'agenda' },
        must: { body: { exists: true } },
        says: '没有写明是哪一级、哪一种会议',
        way: '请选择“会议主体”',
      },
      {
        when: { kind: { in: ['training', 'exam', 'oath'] } },
        must: { people: { exists: true } },
        says: '没有填写人次',
        way: '请按签到、成绩册填写“人次”',
      },
    ],
  },
  columns: { kinds: ['kind', 'body', 'label'], days: ['doneOn'], amounts: ['people', 'items', 'covered', 'hours'] },
  terms: ['partners'],
})
