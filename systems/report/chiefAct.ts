import { z } from 'zod'
import { choice, dayField, longText, person, refs, text } from '../../kernel/file/fields.ts'
import { activity } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'

export const chiefs = { party: '党委主要负责人', government: '政府主要负责人' } as const

export const duties = {
  study: '主持、讲授学法',
  deploy: '专题研究部署',
  hear: '听取工作汇报',
  decide: '协调解决重大问题',
  inspect: '调研督导',
  instruct: '批示督办',
  court: '出庭应诉、旁听庭审',
  state: '述法点评',
} as const

/** 第一责任人履职: what one of the two chiefs did for the rule of law, on a day, with the paper that shows it. */
export const chiefAct = activity({
  type: 'chief-act',
  title: '党政主要负责人履职记录',
  titled: '{chief}{duty}：{what}',
  facts: z.object({
    chief: choice('主要负责人', chiefs),
    person: person('姓名'),
    duty: choice('履职方式', duties),
    what: text('事项'),
    doneOn: dayField('日期'),
    result: longText('结果'),
    evidence: text('佐证文件（会议纪要、批示编号等）'),
    about: refs('相关案卷', 'annual-report'),
  }),
  act: {
    title: '登记履职',
    by: ['countyOffice', 'justiceBureau'],
    data: ['chief', 'person', 'duty', 'what', 'doneOn', 'evidence', 'result?', 'about?'],
    source: cite('党政主要负责人履行推进法治建设第一责任人职责规定', '主要负责人职责的规定'),
    needs: [{ must: { doneOn: { to: '$on' } }, says: '履职日期晚于登记日期', way: '请在履职后登记' }],
  },
  columns: { kinds: ['chief', 'duty'], days: ['doneOn'] },
})
