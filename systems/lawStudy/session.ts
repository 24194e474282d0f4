import { z } from 'zod'
import { attachment, choice, count, dayField, list, longText, ref, refs, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { activity } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'
import { bodies, passMark, studyWays } from './words.ts'

/** 领导干部学法: one session, who was there, which texts, which faults it answers; a short quiz if there was one. */
export const studySession = activity({
  type: 'study-session',
  title: '领导干部学法',
  titled: '{subject}',
  unit: 'studies',
  facts: z.object({
    subject: text('学法主题'),
    body: choice('学法主体', bodies),
    studies: unit('学法单位'),
    heldOn: dayField('学法日期'),
    plan: ref('学法计划', 'study-plan'),
    meeting: ref('会议', 'meeting'),
    laws: list('学习的法律法规', { name: text('名称'), articles: text('条文、章节').optional() }),
    way: choice('方式', studyWays),
    lecturer: text('主讲人'),
    attendees: list('参加人员', { name: text('姓名'), post: text('职务') }),
    gist: longText('学习内容'),
    answers: refs('针对的学法线索', 'study-cue'),
    quiz: list('学法测试', { name: text('姓名'), score: count('得分'), passed: yesNo('是否合格') }),
    materials: z.array(attachment('材料')).meta({ title: '课件和签到材料', kind: 'file' }),
  }),
  act: {
    title: '登记学法',
    by: ['unitAdmin', 'justiceBureau', 'countyOffice'],
    source: cite('关于完善国家工作人员学法用法制度的意见', '领导干部学法'),
    data: [
      'subject',
      'body',
      'studies',
      'heldOn',
      'plan?',
      'meeting?',
      'laws',
      'way',
      'lecturer',
      'attendees',
      'gist',
      'answers?',
      'quiz?',
      'materials?',
    ],
    documents: ['学法记录'],
    needs: [
      { must: { heldOn: { to: '$on' } }, says: '学法日期晚于登记日期', way: '请在学法之后登记' },
      { must: { laws: { size: { from: 1 } } }, says: '没有学习的法律法规', way: '请登记学习的法律法规' },
      { must: { attendees: { size: { from: 1 } } }, says: '没有参加人员', way: '请登记参加人员' },
      {
        when: { body: 'executive' },
        must: { meeting: { exists: true } },
        says: '政府常务会议学法没有指明会议',
        way: '请选择“会议”',
      },
      {
        when: { quiz: { exists: true } },
        must: {
          quiz: {
            every: {
              score: { to: 100 },
              any: [
                { passed: true, score: { from: passMark } },
                { passed: false, score: { to: passMark - 1 } },
              ],
            },
          },
        },
        says: '测试的得分与是否合格不符：六十分以上为合格',
        way: '请核对得分',
      },
    ],
    reads: {
      meeting: {
        must: { state: { in: ['held', 'minuted'] }, heldOn: { mine: 'heldOn' } },
        says: '会议没有召开，或者不在学法的这一天召开',
        way: '请核对会议和学法日期',
      },
      plan: { must: { state: 'issued' }, says: '学法计划没有印发', way: '请选择已印发的计划；计划外的学法不填计划' },
      answers: {
        must: { state: { in: ['noted', 'planned'] } },
        says: '线索已经学习过，或者决定不列入',
        way: '请选择待列入或者已列入计划的线索',
      },
    },
  },
  columns: { kinds: ['body', 'way', 'meeting', 'plan'], days: ['heldOn'], amounts: ['attendees.size', 'laws.size', 'quiz.size'] },
  occasion: { day: 'heldOn', place: ['studies'], reached: 'studies', theme: 'subject' },
})
