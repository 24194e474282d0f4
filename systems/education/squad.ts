import { z } from 'zod'
import { choice, choices, list, longText, text, unit } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { menuScheme as source } from './source.ts'
import { topicKinds } from './words.ts'

/** 普法小分队: experienced staff of the political and legal departments together with lawyers, and what they can speak about. */
export const lawSquad = register({
  type: 'law-squad',
  title: '普法小分队',
  titled: '{squadName}',
  unit: 'base',
  states: { active: '在队', disbanded: '已解散' },
  closed: ['disbanded'],
  facts: z.object({
    squadName: text('小分队名称'),
    base: unit('牵头单位'),
    leader: text('队长'),
    members: list('队员', {
      name: text('姓名'),
      from: text('单位'),
      trade: choice('身份', {
        police: '公安',
        procurator: '检察',
        court: '法院',
        justice: '司法行政',
        lawyer: '律师',
        department: '执法部门',
      }),
    }),
    subjects: choices('可讲类别', topicKinds),
    complaint: longText('评价不满意的情况'),
    reason: text('解散原因'),
  }),
  acts: {
    form: {
      title: '组建',
      from: 'nothing',
      to: 'active',
      by: ['justiceBureau', 'countyOffice'],
      data: ['squadName', 'base', 'leader', 'members', 'subjects'],
      needs: [
        { must: { members: { size: { from: 2 } } }, says: '队员不足两人', way: '请至少填写两名队员' },
        {
          must: { members: { some: { trade: 'lawyer' } } },
          says: '没有律师参加',
          way: '小分队由政法单位骨干和律师组成，请填写参加的律师',
        },
      ],
      source,
    },
    'add-member': { title: '增加队员', from: ['active'], by: ['justiceBureau', 'countyOffice', 'unitAdmin'], adds: 'members', source },
    change: { title: '调整', from: ['active'], by: ['justiceBureau', 'countyOffice'], data: ['leader?', 'subjects?'], source },
    remind: {
      title: '收到不满意评价',
      from: ['active'],
      by: ['system', 'justiceBureau'],
      data: ['complaint'],
      source,
    },
    disband: { title: '解散', from: ['active'], to: 'disbanded', by: ['justiceBureau', 'countyOffice'], data: ['reason'], source },
  },
  columns: { days: ['on.form'], amounts: ['members.size', 'n.remind'] },
  terms: ['subjects'],
})
