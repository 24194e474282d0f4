import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Act } from '../../kernel/file/act.ts'
import { broughtAct } from '../../store/imports.ts'
import type { SecretRow } from '../../store/keys/sealing.ts'
import type { Loaded } from '../../store/load.ts'
import type { Store } from '../../store/store.ts'
import { importBatch } from '../../systems/organisation/importBatch.ts'
import { countyEyes, enterAsSystem, type Work } from '../jobs/system.ts'
import { withValue } from '../sealedFields.ts'
import type { ImportState } from './importState.ts'
import { type PlannedImport, planImport, type ReadyFile } from './planImport.ts'
import { progressOf } from './progress.ts'

/** What a batch file keeps: facts by which the import can be made again. */
interface Batch {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly state: string
  readonly system: string
  readonly settings: string
  readonly actor: Act['actor']
}

/** The batch, if there is one and it still waits for what it says. */
export async function batchOf({ store, county }: Pick<Work, 'store' | 'county'>, id: string): Promise<Batch | undefined> {
  const { row } = await store.system.read(countyEyes(county), { type: importBatch.type, id })
  if (!row || row.file.type !== importBatch.type) return undefined
  const history = await store.system.history(countyEyes(county), id)
  const { title, unit, state, facts } = row.file
  const actor = history[0]?.actor
  if (!actor) return undefined
  return { id, title, unit, state, actor, system: String(facts.system), settings: String(facts.settings) }
}

export async function keptState(store: Store, county: Work['county'], settings: string): Promise<ImportState> {
  const text = (await buffer(store.attachments(countyEyes(county)).open(settings))).toString('utf8')
  return JSON.parse(text) as ImportState
}

/** Puts what was said of an import beside its original, so that it can be carried out and understood later. */
export async function keepState(store: Store, eyes: Parameters<Store['attachments']>[0], state: ImportState): Promise<string> {
  const about = { name: `导入方案-${state.id}.json`, type: 'application/json', most: 20 * 1024 * 1024 }
  return (await store.attachments(eyes).add(Readable.from([Buffer.from(JSON.stringify(state))]), about)).sha256
}

/** Plans that were just shown and entered, for the job that follows at once in the same process: it need not make them again. */
const handed = new Map<string, PlannedImport>()
export function handOn(batch: string, planned: PlannedImport): void {
  handed.set(batch, planned)
  // Large, and made again where it is missing: only the last ones are kept.
  for (const first of handed.keys()) if (handed.size > 2) handed.delete(first)
}

/** Acts written in one transaction: so often the progress that is watched moves on. */
const actsToATurn = 1000

const underWay = new Map<string, Promise<void>>()

/**
 * Brings in what a batch says, by COPY, and says when it is done. Cut short at any point and run again, it goes on with what is not there
 * yet. A batch that is done, or being withdrawn, is left alone.
 */
export async function carryOut(work: Work, batch: string): Promise<void> {
  const key = `${work.county.code} ${batch}`
  const running = underWay.get(key) ?? carryOutOnce(work, batch).finally(() => underWay.delete(key))
  underWay.set(key, running)
  await running
}

async function carryOutOnce(work: Work, id: string): Promise<void> {
  const { store, county, definitions } = work
  const batch = await batchOf(work, id)
  if (batch?.state !== 'entering') return
  const progress = progressOf(store, id)
  progress.begin()
  try {
    const state = await keptState(store, county, batch.settings)
    const planner = {
      store,
      county,
      procedures: definitions.procedures,
      mayKeep: () => true,
      ...(definitions.people && { people: definitions.people }),
    }
    const shown = handed.get(id)
    handed.delete(id)
    const planned = shown ?? (await planImport(planner, state))
    progress.total(planned.files.length)
    await store.load(county.code, loadedOf(work, batch, state, planned), {
      importedUnder: id,
      batch: actsToATurn,
      onProgress: ({ files }) => progress.done(files),
    })
    const brought = await store.imports(county.code).filesOf(id)
    const merged = planned.balance.merged - planned.known.filter((file) => file.batch === id).length
    await enterAsSystem(work, `import ${id}`, {
      type: importBatch.type,
      id,
      act: {
        id: `${id}-finish`,
        kind: 'finish',
        on: county.today(),
        data: { taken: brought.length, merged: Math.max(0, merged) },
        unit: batch.unit,
      },
    })
    progress.end()
  } catch (error) {
    progress.failed(error instanceof Error ? error.message : String(error))
    throw error
  }
}

/** The files' histories as a load takes them: each act under an id that names batch, row and place, the first with its row as it stood. */
function* loadedOf(
  { store, county }: Work,
  batch: Batch,
  state: ImportState,
  { files, procedure, tables }: PlannedImport,
): Generator<Loaded> {
  const recordedAt = new Date().toISOString()
  for (const file of files) {
    const place = `${tables.findIndex(({ sheet }) => sheet === file.sheet) + 1}.${file.rows[0]}`
    const secrets: SecretRow[] = []
    const acts = file.acts.map(({ secrets: plain, seen, actor, ...act }, at): Act & { recordedAt: string } => {
      const id = broughtAct(batch.id, place, at + 1)
      let data: unknown = act.data
      for (const { path, kind, value } of plain) {
        const sealed = store.secrets(countyEyes(county)).seal(id, [{ kind, value }])
        secrets.push(...sealed.rows)
        data = withValue(data, path, sealed.facts[0])
      }
      const saw = at === 0 ? { ...seen, [batch.id]: provenance(batch, state, file) } : seen
      const name = `台账导入（${state.original.name}“${file.sheet}”第${file.rows.join('、')}行）`.slice(0, 400)
      return {
        ...act,
        id,
        seq: at + 1,
        data: data as Act['data'],
        actor: { person: batch.actor.person, name, ...actor },
        recordedAt,
        ...(saw && { seen: saw }),
      }
    })
    yield { type: procedure.type, id: file.id, acts, secrets, number: procedure.number && file.number ? file.number : null }
  }
}

/** Where a file came from: what its first act saw of the batch. */
const provenance = (batch: Batch, { original }: ImportState, { sheet, rows, raw, digest }: ReadyFile) => ({
  type: importBatch.type,
  title: batch.title,
  unit: batch.unit,
  state: batch.state,
  facts: { system: batch.system, file: original.name, sheet, rows, cells: raw, digest },
})
