import { windowNamed } from '../portal/windows/index.ts'
import type { Answers, Window } from '../portal/windows/window.ts'
import type { County } from '../store/county.ts'
import type { Work } from './jobs/system.ts'
import { draftPerson, openDraft, sealDraft } from './publicSession.ts'
import type { Serving } from './serving.ts'

/** Days after which a draft that nobody touched is no longer opened; within the hour it is removed (see `sweepPortalDrafts`). */
const kept = 90
const day = 86_400_000

const scopeOf = (county: County, code: string) => ({ county: county.code, unit: county.root, person: draftPerson(county.code, code) })

/** What somebody typed so far, sealed under their save code. */
export function publicDrafts({ store }: Serving, county: County, code: string) {
  const drafts = store.drafts(scopeOf(county, code))
  return {
    save: async (window: Window, answers: Answers): Promise<void> => {
      await drafts.save('portal', window.key, { sealed: sealDraft(code, answers) })
    },
    find: async (window: Window): Promise<Answers | undefined> => {
      const draft = await drafts.find('portal', window.key)
      return draft && isFresh(draft.savedAt) ? openDraft<Answers>(code, (draft.body as { sealed?: unknown }).sealed) : undefined
    },
    /** The window that this code was given at; undefined for a code that nothing lies under. */
    window: async (): Promise<Window | undefined> => {
      const all = await drafts.all()
      const draft = all.find(({ file, savedAt }) => file === 'portal' && isFresh(savedAt))
      return draft && windowNamed(draft.form)
    },
  }
}

const isFresh = (savedAt: string): boolean => Date.now() - new Date(savedAt).getTime() < kept * day

/** Removes what was abandoned, with the papers that were attached to it. The log says how many there were; whose, nobody knows. */
export async function sweepPortalDrafts({ store, log }: Pick<Work, 'store' | 'log'>, code: string, now: Date): Promise<void> {
  const swept = await store.portalDrafts(code).sweep(new Date(now.getTime() - kept * day))
  if (swept.drafts + swept.papers > 0) log.info(swept, 'abandoned drafts of the public removed')
}
