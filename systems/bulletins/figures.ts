import { count, type Indicator } from '../../kernel/figure/indicator.ts'

const issues = ['期', '次', '份', '件', '个'] as const

/** Figures of bulletins and of signatures at closing. */
export const figures: readonly Indicator[] = [
  ...issued('information', 'INFORMATION', '信息通报', ['信息通报'], ['复议']),
  ...issued('inspection', 'INSPECTION', '督查通报', ['督查通报'], []),
  ...issued('reconsideration', 'RECONSIDERATION', '行政复议案件信息通报', ['复议案件信息通报', '复议信息通报'], []),
  count({
    id: 'BUL.READ',
    title: '全部阅知的通报',
    unit: '期',
    definition: '发送单位都已回执的通报，按全部阅知之日计。',
    of: 'bulletin',
    where: { state: 'read' },
    at: 'closed',
  }),
  count({
    id: 'CLS.OPENED',
    title: '启动结案会签',
    unit: '件',
    definition: '启动结案会签的案件，按启动之日计。',
    of: 'closing-signature',
    at: 'opened',
  }),
  count({
    id: 'CLS.SIGNED',
    title: '完成结案会签',
    unit: '件',
    definition: '各方依次签署完毕的案件，按会签完毕之日计。',
    of: 'closing-signature',
    where: { state: 'closed' },
    at: 'closed',
    phrases: [{ says: [['结案会签', '会签', '会签名']], never: ['退回'], units: ['件', '起', '次'] }],
  }),
  count({
    id: 'CLS.RETURNED',
    title: '会签退回的案件',
    unit: '件',
    definition: '会签中退回过承办单位的案件，按最后一次退回之日计。',
    of: 'closing-signature',
    at: 'on.return',
    phrases: [{ says: [['会签'], ['退回']], units: ['件', '起', '次'] }],
  }),
]

function issued(kind: string, id: string, title: string, words: readonly string[], never: readonly string[]): Indicator[] {
  return [
    count({
      id: `BUL.${id}`,
      title,
      unit: '期',
      definition: `发出的${title}，按发出之日计。`,
      of: 'bulletin',
      where: { kind },
      at: 'on.send',
      phrases: [{ says: [words], units: issues, ...(never.length > 0 && { never }) }],
    }),
  ]
}
