import type { Publication } from '../../kernel/file/publication.ts'

/** What the public sees: every document in force, with its number and how long it binds; and those no longer in force, marked so. */
export const publications: readonly Publication[] = [
  {
    of: 'normative-document',
    title: '行政规范性文件目录',
    where: { state: { in: ['in-force', 'suspended', 'expired', 'lapsed', 'repealed', 'replaced'] } },
    shows: ['oldNumber', 'registerCode', 'maker', 'publishedOn', 'effectiveOn', 'validUntil', 'interpretation', 'address'],
    by: 'publishedOn',
  },
  {
    of: 'normative-draft',
    title: '规范性文件公开征求意见',
    where: { state: { in: ['soliciting', 'consulted'] }, 'on.solicit': { exists: true } },
    shows: ['draftUnit', 'solicitTo', 'channels', 'explanation', 'text', 'adoption'],
    by: 'on.solicit',
  },
]
