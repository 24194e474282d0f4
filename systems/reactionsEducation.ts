import type { Reaction } from '../kernel/file/reaction.ts'

/** What rating a talk brings about: a squad hears of it when it was rated badly. */
export const educationReactions: readonly Reaction[] = [
  {
    id: 'law-order.complaint',
    title: '评单不满意，小分队收到评价',
    when: { type: 'law-order', acts: ['rate'], where: { satisfaction: { in: ['one', 'two'] } } },
    then: { type: 'law-squad', act: 'remind', file: { fact: 'squad' }, data: { complaint: { fact: 'comment' } } },
  },
]
