import { z } from 'zod'
import { attachment, choice, count, dayField, list, longText, person, ref, refs, text, unit, units } from '../../kernel/file/fields.ts'
import { activity } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'

/** 执法培训: one file per session (期). Attendances (人次) are the lines of its sign-in list. */
export const training = activity({
  type: 'training',
  title: '执法培训',
  titled: '{subject}',
  facts: z.object({
    subject: text('培训主题'),
    kind: choice('类别', { induction: '岗前培训', 'in-service': '在岗培训', special: '专题培训', monthly: '乡镇月训' }),
    heldOn: dayField('培训日期'),
    hours: count('学时'),
    place: text('地点'),
    organiser: unit('主办单位'),
    lecturer: text('授课人'),
    units: units('参训单位'),
    attendees: list('签到', { person: person('姓名'), workUnit: unit('单位'), certificate: ref('执法证', 'certificate').optional() }),
    topics: longText('培训内容'),
    answers: refs('针对的检查', 'inspection'),
    materials: z.array(attachment('材料')).meta({ title: '课件和签到材料', kind: 'file' }),
  }),
  act: {
    title: '登记培训',
    by: ['justiceBureau', 'unitAdmin', 'countyOffice'],
    source: cite('河南省行政执法条例', '执法人员培训的规定'),
    data: [
      'subject',
      'kind',
      'heldOn',
      'hours',
      'place',
      'organiser',
      'lecturer',
      'units',
      'attendees',
      'topics?',
      'answers?',
      'materials?',
    ],
    documents: ['行政执法培训登记表'],
    needs: [
      { must: { heldOn: { to: '$on' } }, says: '培训日期晚于登记日期', way: '请在培训结束后登记' },
      { must: { attendees: { size: { from: 1 } } }, says: '签到名单为空', way: '请录入签到人员' },
      { must: { hours: { from: 1, to: 80 } }, says: '学时应为一至八十', way: '请核对学时' },
    ],
  },
  unit: 'organiser',
  columns: { kinds: ['kind'], days: ['heldOn'], amounts: ['attendees.size', 'hours'] },
  occasion: { day: 'heldOn', place: ['organiser', 'place'], reached: 'units', theme: 'subject' },
})
