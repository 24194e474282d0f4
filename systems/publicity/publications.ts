import type { Publication } from '../../kernel/file/publication.ts'

/** Lists that three-systems publicity puts out, with where they hang. Penalty decisions have a list of their own, joined with their cases. */
export const publications: readonly Publication[] = [
  {
    of: 'publication',
    title: '行政执法公示清单',
    where: {
      state: 'published',
      kind: {
        in: [
          'subjects',
          'people',
          'powers',
          'procedure-guide',
          'random-list',
          'review-list',
          'recording-list',
          'four-lists',
          'bands',
          'annual-data',
        ],
      },
    },
    shows: ['kind', 'subject', 'madeOn', 'channels', 'address'],
    by: 'on.publish',
  },
]
