import { createHash } from 'node:crypto'
import { readBook } from '../../office/xlsx/readBook.ts'
import type { Upload, UploadProblem } from '../../store/uploads.ts'
import { importMap } from '../../systems/organisation/importMap.ts'
import type { Work } from '../jobs/system.ts'
import { Problem } from '../problem.ts'
import { draftForm, type Given, type ImportState } from './importState.ts'
import { keepBook, type PlannedImport, type Planner, planImport } from './planImport.ts'
import { LedgerReading, readingsOf, Stopped } from './readings.ts'
import { savedMapFor } from './savedMaps.ts'
import { unusable } from './unusable.ts'

/** How often reading one ledger is begun: one that ends the program each time must not do so for ever. */
const mostTries = 3

/**
 * Reads a ledger that was kept, checks it and makes it its uploader's draft. What cannot be used is kept as such, without its content; what
 * went wrong on our side waits to be tried again.
 * @throws Stopped, Problem
 */
export function readLedger(work: Work, reading: LedgerReading, content: Buffer): Promise<{ state: ImportState; plan: PlannedImport }> {
  return readingsOf(work.store).follow(reading, async () => {
    const { id, person, given } = reading.upload
    const uploads = work.store.uploads({ county: work.county.code, unit: given.through, person })
    try {
      const { state, plan } = await checked(work, reading, content)
      if (!(await uploads.becomeDraft(id, draftForm, state))) throw new Stopped(id)
      if (reading.isUnwatched) await tellRead(work, reading)
      return { state, plan }
    } catch (error) {
      if (error instanceof Problem) {
        await uploads.refuse(id, reasonOf(error))
        if (reading.isUnwatched) await tellRead(work, reading, error)
      } else if (!(error instanceof Stopped)) await uploads.release(id)
      throw error
    }
  })
}

async function checked({ store, county, definitions }: Work, reading: LedgerReading, content: Buffer) {
  const { id, name, person, given } = reading.upload
  const { through, ...about } = given
  const eyes = { county: county.code, unit: through, person }
  const own = new Set(county.unitsBelow(through))
  const planner: Planner = {
    store,
    county,
    procedures: definitions.procedures,
    mayKeep: (unit) => own.has(unit),
    uploader: eyes,
    ...(definitions.people && { people: definitions.people }),
  }
  const watch = ({ rows, of }: { rows: number; of: number }) => reading.watch('checking', rows, of)
  const book = await readBook(content, name, (lines) => reading.watch('reading', lines)).catch(unusable)
  const original = { sha256: createHash('sha256').update(content).digest('hex'), name }
  keepBook(county.code, original, { book, bytes: content })
  const fresh: ImportState = {
    id,
    ...about,
    original,
    headRows: {},
    map: {},
    answers: {},
    fixes: {},
    createdAt: new Date().toISOString(),
  }
  const first = await planImport(planner, fresh, watch).catch(unusable)
  const saved = definitions.procedures.has(importMap.type) ? await savedMapFor(store, eyes, given.type, first.tables) : undefined
  const state = saved
    ? { ...fresh, saved: { id: saved.id, name: saved.name, alike: saved.alike }, savedMap: saved.map, answers: saved.answers }
    : fresh
  const plan = saved ? await planImport(planner, state, watch).catch(unusable) : first
  reading.watch('checking', plan.balance.read, plan.balance.read)
  return { state, plan }
}

const reasonOf = ({ code, message, way }: Problem): UploadProblem => ({ code, message, way })

/** Whoever left the page while a ledger was read is told when it is done. */
async function tellRead({ store, county }: Work, { upload }: Pick<LedgerReading, 'upload'>, problem?: Problem): Promise<void> {
  const { id, name, person, given } = upload
  const says = problem ? `台账不能用：${problem.message}` : '台账已经读完、检查过，可以接着核对'
  const link = problem ? `/import/new?type=${given.type}&act=${given.opening}&reading=${id}` : `/import/${id}/head`
  const eyes = { county: county.code, unit: given.through, person }
  await store.messages(eyes).tell([{ to: person, id: `read-${id}`, kind: 'job', title: `台账导入：${name}`, says, link }])
}

/**
 * Goes on with the ledgers that an earlier run of the program left unread, one after the other, from what was kept of them.
 * @param began when this run of the program began: what was taken up before that is nobody's any more
 */
export async function resumeReadings(work: Work, began: Date): Promise<void> {
  const { store, county, log } = work
  const readings = readingsOf(store)
  const upTo = new Date(Math.max(began.getTime(), Date.now() - 10 * 60_000))
  for (const upload of await store.waitingUploads(county.code).take(upTo, readings.ids())) {
    if (readings.isEnding) return
    await readAgain(work, upload).catch((error: unknown) => log.info({ err: error, upload: upload.id }, 'ledger not read'))
  }
}

async function readAgain(work: Work, { id, name, person, given: said, tries }: Upload): Promise<void> {
  const given = said as Given
  const uploads = work.store.uploads({ county: work.county.code, unit: given.through, person })
  const upload = { id, name, person, given }
  if (tries > mostTries) {
    const way = '请用 WPS 另存为新的 xlsx，删去照片和不用的工作表，或者拆成几个文件后重新上传；仍不成功的，请联系系统管理员'
    const problem = new Problem(422, 'not-read', `读了${mostTries}次都没有读完`, way)
    await uploads.refuse(id, reasonOf(problem))
    await tellRead(work, { upload }, problem)
    return
  }
  const content = await uploads.content(id)
  if (content) await readLedger(work, new LedgerReading(upload, false), content)
}
