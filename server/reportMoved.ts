import type { MovedFile } from '../kernel/figure/difference.ts'
import type { Store } from '../store/store.ts'
import type { Definitions } from './definitions.ts'
import { actTitle } from './filePage.ts'
import type { Eyes } from './permission.ts'

/** The files that moved a number, each with the acts entered between the two instants: what was done, by whom, on which day, recorded when. */
export async function actsBehind(
  store: Pick<Store, 'history'>,
  eyes: Eyes,
  definitions: Pick<Definitions, 'procedures'>,
  files: readonly MovedFile[],
  between: { readonly from: string; readonly to?: string },
) {
  return Promise.all(
    files.slice(0, most).map(async (file) => {
      const procedure = definitions.procedures.get(file.type)
      const acts = (await store.history(eyes, file.id)).filter(
        ({ recordedAt }) => recordedAt > between.from && (between.to === undefined || recordedAt <= between.to),
      )
      return {
        ...file,
        acts: acts.map(({ seq, kind, on, recordedAt, actor, data }) => ({
          seq,
          kind,
          title: procedure ? actTitle(procedure, kind) : kind,
          on,
          recordedAt,
          name: actor.name,
          ...(typeof data.reason === 'string' && { reason: data.reason }),
        })),
      }
    }),
  )
}

/** More files than a person reads are listed by the figure itself. */
const most = 200
