import type { Reaction } from '../kernel/file/reaction.ts'

/** A report of many matters and a single matter of the same year say of an item that it is covered: the first of them opens the file. */
const as = 'service-item.coverage'
const covered = { type: 'service-coverage', act: 'cover' } as const

const improvement = (kind: 'days' | 'visits', fact: 'promisedDays' | 'visits'): Reaction => ({
  id: `service-measure.improve.${kind}`,
  title: '优化措施落实，指南随之修改',
  when: { type: 'service-measure', acts: ['adopt'], where: { kind } },
  then: { type: 'service-item', act: 'improve', file: { fact: 'item' }, data: { [fact]: { fact: 'after' } } },
})

/** What a report of matters, a measure and a consultation open or advance elsewhere. */
export const servicesReactions: readonly Reaction[] = [
  {
    id: 'service-item.coverage.tally',
    title: '报送办件量，事项登记当年有办件',
    when: { type: 'service-tally', acts: ['hold'] },
    then: { ...covered, each: 'lines.item', file: { one: ['$each', '$year'], as }, data: { item: '$each' } },
  },
  {
    id: 'service-item.coverage.matter',
    title: '办件作出决定，事项登记当年有办件',
    when: { type: 'service-matter', acts: ['decide'] },
    then: { ...covered, each: 'item', file: { one: ['$each', '$year'], as }, data: { item: '$each' } },
  },
  improvement('days', 'promisedDays'),
  improvement('visits', 'visits'),
  {
    id: 'legal-consultation.aid',
    title: '咨询转法律援助',
    when: { type: 'legal-consultation', acts: ['answer'], where: { outcome: 'aid' } },
    then: { type: 'legal-aid', act: 'refer', file: { one: ['$file'] }, data: { centre: '$unit', consultation: '$file' } },
  },
]
