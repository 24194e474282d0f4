/** What quarrels are about (纠纷类型), as mediators say it; the most usual first. The codes are those of the procedure. */
export const kinds = {
  neighbour: '邻里',
  family: '婚姻家庭',
  homestead: '房子宅基地',
  land: '山林土地',
  damage: '伤人赔偿',
  contract: '合同欠账',
  wages: '拖欠工钱',
  business: '生产经营',
  traffic: '交通事故',
  labour: '其他务工',
  consumer: '买东西',
  relocation: '征地拆迁',
  environment: '污染',
  property: '物业',
  medical: '看病',
  online: '网上买卖',
  tourism: '旅游',
  'new-type': '金融网络等',
  other: '别的',
} as const
export type Kind = keyof typeof kinds
/** Nine stand on the page at once; the rest come when asked for. */
export const usual = 8

export const outcomes = {
  agreed: { title: '调成了', hint: '两边说好了' },
  failed: { title: '没调成', hint: '说不拢，告诉他们还能怎么办' },
  going: { title: '还在调', hint: '改天接着调' },
  moved: { title: '转走了', hint: '交给别的部门' },
} as const
export type Outcome = keyof typeof outcomes

/** Where a quarrel may be taken to (转往). */
export const routes = {
  police: '派出所',
  court: '法院',
  'administrative-mediation': '政府部门调解',
  petition: '信访',
  arbitration: '仲裁',
  reconsideration: '行政复议',
  other: '其他',
} as const
export type Route = keyof typeof routes

/** What the parties must be told where mediation fails (人民调解法第26条), each with what it means. */
export const remedies = {
  court: { title: '去法院打官司', hint: '一般三年之内要起诉' },
  arbitration: { title: '申请仲裁', hint: '工钱、土地承包可以找仲裁' },
  administrative: { title: '找政府部门处理', hint: '争地界、山林的，政府先处理' },
  police: { title: '报警', hint: '有打人、威胁的马上报' },
} as const
export type Remedy = keyof typeof remedies

export const performed = {
  performed: '都做到了',
  performing: '做了一部分',
  unperformed: '没有做',
} as const
export type Performed = keyof typeof performed

export const ways = { visit: '上门看的', phone: '打电话问的' } as const
export type Way = keyof typeof ways

export const sources = { apply: '他们来找的', active: '我上门去的' } as const
export type Source = keyof typeof sources

/** Numbers of days spelt for people: 今天, 一天, 二十三天. */
export function daysInWords(days: number): string {
  if (days <= 0) return '今天'
  return `${spelt(days)}天`
}
const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
function spelt(n: number): string {
  if (n === 2) return '两'
  if (n < 10) return digits[n] ?? ''
  if (n >= 100) return String(n)
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`
}
