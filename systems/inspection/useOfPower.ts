import type { Reaction } from '../../kernel/file/reaction.ts'

/** An inspection under a delegated power marks that power as used, so that what is never used can be seen and handed back. */
export const useOfPower: Reaction = {
  id: 'inspection.use-of-power',
  title: '行使赋权事项',
  when: { type: 'inspection', acts: ['record'], where: { power: { exists: true } } },
  then: { type: 'power', act: 'use', file: { fact: 'power' }, data: {} },
}
