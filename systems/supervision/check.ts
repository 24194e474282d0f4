import { z } from 'zod'
import { choice, count, dayField, list, longText, people, text, unit } from '../../kernel/file/fields.ts'
import { activity } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'
import { checkItems } from './words.ts'

/** 监督检查: one group at one team on one day, scored by the list of 100 points. What is found becomes a file of its own. */
export const supervisionCheck = activity({
  type: 'supervision-check',
  title: '执法监督检查',
  titled: '{team}执法监督检查',
  unit: 'team',
  facts: z.object({
    team: unit('受检单位'),
    group: choice('检查组', { one: '第一组', two: '第二组' }),
    members: people('检查人员').min(2),
    from: text('抽调单位'),
    checkedOn: dayField('检查日期'),
    lost: list('扣分', { item: choice('项目', checkItems), points: count('扣分'), why: text('理由') }),
    score: count('得分'),
    dossiers: count('抽查案卷数'),
    veto: choice('一票否决', {
      none: '没有',
      uncertified: '无证执法',
      beyond: '超越赋权范围处罚',
      quota: '收支不分或者下达罚款指标',
      forged: '伪造文书',
    }),
    problems: count('发现问题数'),
    feedback: longText('反馈意见'),
  }),
  act: {
    title: '登记监督检查',
    by: ['supervisor', 'justiceBureau'],
    source: cite('河南省行政执法条例', '行政执法监督的规定'),
    data: ['team', 'group', 'members', 'from?', 'checkedOn', 'lost', 'score', 'dossiers', 'veto', 'problems', 'feedback'],
    documents: ['监督检查反馈书'],
    needs: [
      { must: { checkedOn: { to: '$on' } }, says: '检查日期晚于登记日期', way: '请在检查之后登记' },
      { must: { score: { to: 100 } }, says: '得分高于满分', way: '请核对得分' },
      {
        when: { not: { veto: 'none' } },
        must: { score: 0, problems: { from: 1 } },
        says: '有一票否决情形的，得分应为零，并应登记问题',
        way: '请核对得分和问题数',
      },
      { when: { score: 100 }, must: { lost: { size: 0 } }, says: '有扣分而得满分', way: '请核对得分' },
    ],
  },
  columns: { kinds: ['group', 'veto'], days: ['checkedOn'], amounts: ['score', 'problems', 'dossiers'] },
})
