import type { Publication } from '../../kernel/file/publication.ts'

/** What the public sees: the catalogue, drafts for comment with what became of the comments, decisions. Meeting records, dissent, risk reports and opinions stay inside. */
export const publications: readonly Publication[] = [
  {
    of: 'decision-catalogue',
    title: '重大行政决策事项目录',
    where: { state: { in: ['published', 'ended'] } },
    shows: ['year', 'items', 'docNumber', 'on.publish'],
    by: 'on.publish',
  },
  {
    of: 'decision',
    title: '重大行政决策公开征求意见',
    where: { state: { in: ['preparing', 'tabled'] }, 'n.announce': { from: 1 } },
    shows: [
      'subject',
      'leadUnit',
      'noticeText',
      'commentFrom',
      'due.comment',
      'commentTo',
      'shortReason',
      'opinionsReceived',
      'opinionsAnswer',
    ],
    by: 'opened',
  },
  {
    of: 'decision',
    title: '重大行政决策',
    where: { state: { in: ['executing', 'suspended', 'archived', 'stopped'] }, 'on.publish': { exists: true } },
    shows: [
      'subject',
      'leadUnit',
      'docNumber',
      'resolutionText',
      'opinionsReceived',
      'opinionsAdopted',
      'opinionsAnswer',
      'executor',
      'on.publish',
    ],
    by: 'on.publish',
  },
]
