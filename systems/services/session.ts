import { z } from 'zod'
import { count, dayField, longText, refs, text, unit, units } from '../../kernel/file/fields.ts'
import { activity } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'

/** 集中办公: several units sit together for some days to get matters handled that the items still lack. */
export const serviceSession = activity({
  type: 'service-session',
  title: '集中办公',
  titled: '{subject}',
  unit: 'organiser',
  facts: z.object({
    subject: text('主题'),
    spanFrom: dayField('起日'),
    spanTo: dayField('止日'),
    place: text('地点'),
    organiser: unit('组织单位'),
    present: units('参加单位'),
    staff: count('参加人数'),
    items: refs('涉及事项', 'service-item'),
    entered: count('集中录入、办理的办件'),
    problems: longText('发现的问题'),
    result: longText('处理结果'),
  }),
  act: {
    title: '登记集中办公',
    by: ['unitAdmin', 'countyOffice', 'window'],
    source: cite('县级管理要求', '集中办公'),
    data: ['subject', 'spanFrom', 'spanTo', 'place', 'organiser', 'present', 'staff', 'items?', 'entered', 'problems?', 'result?'],
    needs: [
      { must: { spanTo: { from: { fact: 'spanFrom' }, to: '$on' } }, says: '止日早于起日，或者晚于登记之日', way: '请在结束后登记' },
      { must: { present: { size: { from: 2 } } }, says: '参加单位不足两个', way: '集中办公由两个以上单位参加' },
      { when: { problems: { exists: true } }, must: { result: { exists: true } }, says: '有问题而没有处理结果', way: '请填写“处理结果”' },
    ],
  },
  columns: { days: ['spanFrom', 'spanTo'], amounts: ['entered', 'present.size', 'staff'] },
  occasion: { day: 'spanFrom', place: ['place'], reached: 'present', hosts: 'present', theme: 'subject' },
})
