import { z } from 'zod'
import { choice, choices, text } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { makerLevels, recipientKinds, filingRule as source } from './words.ts'

/** 备案接收机关: to whom documents of which makers are reported. A list, because counties differ and reports print more than the law asks. */
export const filingRecipient = register({
  type: 'filing-recipient',
  title: '规范性文件备案接收机关',
  titled: '{recipientName}',
  states: { listed: '接收备案', removed: '不再接收' },
  closed: ['removed'],
  facts: z.object({
    recipientName: text('接收机关'),
    recipientKind: choice('报送性质', recipientKinds),
    levels: choices('报送其备案的制定主体', makerLevels),
    ground: text('依据'),
  }),
  columns: { kinds: ['recipientKind'] },
  terms: ['levels'],
  acts: {
    list: {
      title: '列入接收机关',
      from: 'nothing',
      to: 'listed',
      by: ['filingOffice', 'justiceBureau', 'countyOffice'],
      data: ['recipientName', 'recipientKind', 'levels', 'ground'],
      source,
    },
    amend: {
      title: '变更',
      from: ['listed'],
      by: ['filingOffice', 'justiceBureau', 'countyOffice'],
      data: ['recipientName?', 'levels?', 'ground?'],
      source,
    },
    remove: { title: '移出接收机关', from: ['listed'], to: 'removed', by: ['filingOffice', 'justiceBureau', 'countyOffice'], source },
  },
})
