import { holds } from '../kernel/figure/where.ts'
import { type File, lookup } from '../kernel/file/file.ts'
import type { Publication } from '../kernel/file/publication.ts'
import type { Definitions } from './definitions.ts'

/** What the public may see, by type of file. */
export const publicationsOf = ({ systems }: Definitions): readonly Publication[] => systems.flatMap(({ publications = [] }) => publications)

export const publicationOf = (definitions: Definitions, type: string): Publication | undefined =>
  publicationsOf(definitions).find(({ of }) => of === type)

/** Whether everybody may see this file today: whoever guesses an id finds no more than the list shows. */
export const isPublic = (publication: Publication, file: File, today: string): boolean =>
  file.type === publication.of && holds(publication.where, lookup(file), { on: today, today })
