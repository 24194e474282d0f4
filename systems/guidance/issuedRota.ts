import { z } from 'zod'
import { dayField, list, longText, ref, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { guidanceNotice as source } from './source.ts'

/** 轮值表: who goes where in one week, as it was issued; a change of guide says why. Whether they went is told by the visits alone. */
export const guidanceRota = procedure({
  type: 'guidance-rota',
  title: '驻点指导轮值表',
  titled: '{week}驻点指导轮值表',
  states: { issued: '已下达', ended: '本周已结束' },
  closed: ['ended'],
  facts: z.object({
    week: text('周次'),
    begins: dayField('周一'),
    turns: list('轮值', { township: unit('乡镇'), guide: ref('指导人员', 'guide') }),
    reason: longText('调整的原因'),
  }),
  columns: { kinds: ['week'], days: ['begins'], amounts: ['turns.size', 'n.change'] },
  acts: {
    issue: {
      title: '下达轮值表',
      from: 'nothing',
      to: 'issued',
      by: ['justiceBureau'],
      data: ['week', 'begins', 'turns'],
      source,
      needs: [{ must: { turns: { size: { from: 1 } } }, says: '轮值表没有安排', way: '请安排各乡镇的指导人员' }],
    },
    change: {
      title: '调整轮值',
      from: ['issued'],
      by: ['justiceBureau'],
      data: ['turns', 'reason'],
      source,
      needs: [{ must: { turns: { size: { from: 1 } } }, says: '轮值表没有安排', way: '请安排各乡镇的指导人员' }],
    },
    end: { title: '本周结束', from: ['issued'], to: 'ended', by: ['justiceBureau', 'system'], source },
  },
})
