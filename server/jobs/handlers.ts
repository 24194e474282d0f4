import { addDays } from '../../kernel/time/day.ts'
import type { JobHandlers } from '../../store/jobs.ts'
import { recordingDay } from '../../store/recordingDay.ts'
import { settleExams } from '../exams.ts'
import { resumeReadings } from '../import/readLedger.ts'
import { sweepPortalDrafts } from '../publicDrafts.ts'
import type { Serving } from '../serving.ts'
import { tellDigest } from './digest.ts'
import { openDuties, settleDuties } from './duties.ts'
import { expireClocks } from './expiries.ts'
import { resumeImports, sweepImports, workImport } from './imports.ts'
import { recordMovedFigures } from './movedFigures.ts'
import { react } from './reactions.ts'
import type { Work } from './system.ts'
import { tell } from './tell.ts'

export interface Handlers extends JobHandlers {
  /** What the calendar brings; run by the hour, and once at the start for the time the program stood still. */
  hourly(ending?: AbortSignal): Promise<void>
}

/** What the job queue calls. Each may run any number of times for the same cause and leaves the same behind. */
export function handlersFor({ store, definitions, settings }: Serving, log: Work['log']): Handlers {
  const began = new Date()
  const workOf = async (code: string): Promise<Work> => ({ store, definitions, county: await store.county(code), log })
  const hourly = async (ending?: AbortSignal): Promise<void> => {
    const work = await workOf(settings.county)
    if (work.county.root === '') return
    const steps: readonly (() => Promise<unknown>)[] = [
      // At once, and beside the rest: somebody may be looking at its progress.
      async () => void ledgers().catch((error: unknown) => log.warn({ err: error }, 'ledgers not read, will be tried again')),
      // Before a day's limits expire: what was answered is handed in with the answers.
      exams,
      () => resumeImports(work),
      () => expireClocks(work),
      () => openDuties(work),
      // Should the program have stood still at half past eight.
      () => (isPastDigest(new Date()) ? digest() : Promise.resolve()),
      () => store.seal(settings.county, addDays(recordingDay(new Date().toISOString()), -1)),
      () => store.sessions.sweep(settings.county),
      () => sweepPortalDrafts(work, settings.county, new Date()),
      () => sweepImports(work, new Date()),
    ]
    // Each does again what another run left undone, so a program that is told to stop need not wait for all.
    for (const step of steps) if (!ending?.aborted) await step()
  }
  const digest = async (): Promise<void> => {
    const work = await workOf(settings.county)
    if (work.county.root !== '') await tellDigest(work)
  }
  const exams = async (): Promise<void> => {
    if (!definitions.procedures.has('exam')) return
    const work = await workOf(settings.county)
    if (work.county.root !== '') await settleExams(work, new Date())
  }
  const ledgers = async (): Promise<void> => {
    const work = await workOf(settings.county)
    if (work.county.root !== '') await resumeReadings(work, began)
  }
  // Once a day, whenever the program is up; a night it stood still through is made up for by the hour.
  let looked = ''
  const moved = async (): Promise<void> => {
    const day = recordingDay(new Date().toISOString())
    const work = await workOf(settings.county)
    if (day === looked || work.county.root === '') return
    await recordMovedFigures(work)
    looked = day
  }
  return {
    act: async (event) => {
      const work = await workOf(event.county)
      await react(work, event)
      await settleDuties(work, event)
      await workImport(work, event)
      await tell(work, event)
    },
    hourly,
    // The digest at half past eight in Asia/Shanghai. Seven past, so that the day before is over for certain when midnight has passed in Asia/Shanghai.
    timed: {
      hourly: { at: '7 * * * *', run: hourly },
      exams: { at: '* * * * *', run: exams },
      ledgers: { at: '* * * * *', run: ledgers },
      digest: { at: '30 0 * * *', run: digest },
      moved: { at: '23 * * * *', run: moved },
    },
    failed: (task, error) => log.warn({ task, err: error }, 'job failed, will be tried again'),
  }
}

/** Whether it is half past eight or later in Asia/Shanghai, which keeps no summer time. */
const isPastDigest = (now: Date): boolean => ((now.getUTCHours() + 8) % 24) * 60 + now.getUTCMinutes() >= 8 * 60 + 30
