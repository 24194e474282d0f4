import { z } from 'zod'
import { choice, count, dayField, longText, text, unit } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'

const source = cite('关于推行地方各级政府工作部门权力清单制度的指导意见', '清单的公布和动态调整')
const office = ['countyOffice', 'justiceBureau', 'unitAdmin'] as const

/**
 * 事项清单: a list the county or a unit keeps and publishes, with how many entries it has: powers and duties, licences, services joined into one
 * thing, certificates kept electronically. The entries themselves stand in the published paper; what is counted is what it says.
 */
export const publicList = register({
  type: 'public-list',
  title: '事项清单',
  titled: '{name}',
  unit: 'keeper',
  states: { published: '公布施行', withdrawn: '已废止' },
  closed: ['withdrawn'],
  facts: z.object({
    name: text('清单名称'),
    keeper: unit('制定单位'),
    kind: choice('类别', {
      powers: '权责清单',
      'licence-powers': '相对集中行政许可事项',
      'penalty-powers': '相对集中行政处罚事项',
      delegated: '承接、下放事项',
      cut: '取消、精简事项',
      intermediary: '中介服务事项',
      'one-thing': '“一件事”集成服务',
      'one-licence': '一业一证',
      'cross-region': '跨域通办、异地办理事项',
      'e-licence': '电子证照',
      agency: '代办事项',
      whitelist: '无事不扰白名单',
      other: '其他清单',
    }),
    entries: count('条目数'),
    used: count('应用、办理次数'),
    publishedOn: dayField('公布日期'),
    paper: text('公布文件'),
    change: longText('调整情况'),
    reason: text('废止原因'),
  }),
  acts: {
    publish: {
      title: '公布清单',
      from: 'nothing',
      to: 'published',
      by: office,
      data: ['name', 'keeper', 'kind', 'entries', 'publishedOn', 'paper', 'used?'],
      needs: [{ must: { publishedOn: { to: '$on' } }, says: '公布日期晚于登记日期', way: '请核对公布日期' }],
      source,
    },
    adjust: { title: '动态调整', from: ['published'], by: office, data: ['entries', 'change', 'paper?'], source },
    count: { title: '登记应用次数', from: ['published'], by: office, data: ['used'], source },
    withdraw: { title: '废止清单', from: ['published'], to: 'withdrawn', by: office, data: ['reason'], source },
  },
  columns: { kinds: ['kind'], days: ['publishedOn', 'on.adjust'], amounts: ['entries', 'used', 'n.adjust'] },
})
