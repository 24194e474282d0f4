import { count, type Indicator } from '../../kernel/figure/indicator.ts'

/** What the public told the county over its portal, and what became of it. */
export const figures: readonly Indicator[] = [
  count({
    id: 'FBK.RECEIVED',
    title: '收到公众来件',
    unit: '件',
    definition: '本期收到的网页纠错、意见建议、无障碍反映和回电请求，按收到之日计；记明不是有效来件的不计。',
    of: 'public-message',
    at: 'opened',
    where: { state: { in: ['received', 'answered'] } },
  }),
  count({
    id: 'FBK.CORRECTED',
    title: '改正网页差错',
    unit: '处',
    definition: '本期答复的网页纠错来件中，确有差错并已改正的，按答复之日计。',
    of: 'public-message',
    at: 'on.answer',
    where: { kind: 'page-error', corrected: true },
  }),
]
