import { holds } from '../kernel/figure/where.ts'
import { type File, lookup } from '../kernel/file/file.ts'
import type { Publication } from '../kernel/file/publication.ts'
import type { Definitions } from './definitions.ts'

/** What the public may see, by type of file. */
export const publicationsOf = ({ systems }: Pick<Definitions, 'systems'>): readonly Publication[] =>
  systems.flatMap(({ publications = [] }) => publications)

/** Publications by the word in their address. A type may be published twice, under two headings: the second bears a number. */
export function publicationsNamed(
  definitions: Pick<Definitions, 'systems'>,
): ReadonlyMap<string, { readonly key: string; readonly publication: Publication }> {
  const all = publicationsOf(definitions)
  return new Map(
    all.map((publication) => {
      const at = all.filter(({ of }) => of === publication.of).indexOf(publication)
      const key = at === 0 ? publication.of : `${publication.of}.${at + 1}`
      return [key, { key, publication }]
    }),
  )
}

/** Whether everybody may see this file today: whoever guesses an id finds no more than the list shows. */
export const isPublic = (publication: Publication, file: File, today: string): boolean =>
  file.type === publication.of && holds(publication.where, lookup(file), { on: today, today })
