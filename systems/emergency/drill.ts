import { z } from 'zod'
import { choice, count, dayField, longText, refs, text, unit } from '../../kernel/file/fields.ts'
import { activity } from '../../kernel/file/kinds.ts'
import { drilling as source } from './words.ts'

/** 应急演练: of one plan or several, by the unit that organised it; what it found goes into the plans. */
export const planDrill = activity({
  type: 'plan-drill',
  title: '应急演练',
  titled: '{organiser}{drillName}',
  unit: 'organiser',
  facts: z.object({
    organiser: unit('组织单位'),
    drillName: text('演练名称'),
    plans: refs('演练的预案', 'emergency-plan'),
    form: choice('形式', { desk: '桌面演练', field: '实战演练', function: '功能演练', whole: '综合演练' }),
    heldOn: dayField('演练日期'),
    place: text('地点'),
    participants: count('参加人数'),
    scenario: longText('情景'),
    score: count('评估得分'),
    problems: longText('发现的问题'),
    improvement: longText('改进措施'),
  }),
  columns: { kinds: ['form'], days: ['heldOn'], amounts: ['participants', 'plans.size', 'score'] },
  terms: ['plans'],
  occasion: { day: 'heldOn', place: ['place'], reached: 'organiser', theme: 'drillName' },
  act: {
    title: '登记演练',
    by: ['unitAdmin', 'head'],
    data: ['organiser', 'drillName', 'plans', 'form', 'heldOn', 'place', 'participants', 'scenario', 'score?', 'problems?', 'improvement?'],
    documents: ['应急演练评估报告'],
    source,
    needs: [
      { must: { heldOn: { to: '$on' } }, says: '演练日期晚于登记日期', way: '请在演练之后登记' },
      { must: { participants: { from: 1 } }, says: '没有参加人员', way: '请填写参加人数' },
      {
        when: { problems: { exists: true } },
        must: { improvement: { exists: true } },
        says: '发现问题而没有改进措施',
        way: '请填写“改进措施”',
      },
    ],
    reads: { plans: { atLeast: 1, must: { state: 'in-force' }, says: '演练的不是现行预案', way: '请选择现行的预案' } },
  },
})
