import { windowNamed } from '../portal/windows/index.ts'
import type { Answers, Window } from '../portal/windows/window.ts'
import type { County } from '../store/county.ts'
import { draftPerson, openDraft, sealDraft } from './publicSession.ts'
import type { Serving } from './serving.ts'

/** Days after which a draft that nobody touched is no longer opened. */
const kept = 90

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

const isFresh = (savedAt: string): boolean => Date.now() - new Date(savedAt).getTime() < kept * 86_400_000
