import { Readable } from 'node:stream'
import { deterministicId } from '../kernel/file/deterministicId.ts'
import type { File } from '../kernel/file/file.ts'
import type { Paper } from '../portal/windows/papers.ts'
import type { Answers, Option, Source, Window } from '../portal/windows/window.ts'
import type { County } from '../store/county.ts'
import type { ActBody } from './actBody.ts'
import type { AccountRole } from './definitions.ts'
import { enterAct } from './enterAct.ts'
import { Permission } from './permission.ts'
import { noSuchFile } from './problem.ts'
import { actIdOf } from './publicSession.ts'
import type { Serving } from './serving.ts'

/** The name that stands in a file's record for whoever came over the portal; who they say they are is in the facts. */
export const visitor = { person: 'public-portal', name: '网上来件人' } as const

/**
 * What the public may do, decided here alone: an act that a window names, in the capacity that the procedure itself opens to a citizen,
 * for the unit whose window it is, on a file of their own. The kernel then judges the act as anybody's.
 */
function permissionAt({ definitions }: Serving, county: County, window: Window, unit: string): Permission {
  const role: AccountRole = { title: '公众', scope: 'unit', capacities: [window.capacity] }
  const account = { county: county.code, ...visitor, login: '', unit, grants: [{ role: 'PUBLIC', unit }] }
  return new Permission(account, { ...definitions, roles: { PUBLIC: role } }, county.root)
}

/**
 * Takes one act that a window offers.
 * @param act the window's opening act, or one of those it lets the sender take later
 * @param file the sender's own file; absent where the act opens it
 * @throws Problem 404 for an act that the window does not offer; 422 with every refusal
 */
export async function enterAtWindow(
  serving: Serving,
  county: County,
  {
    window,
    act,
    unit,
    code,
    data,
    file,
  }: {
    readonly window: Window
    readonly act: string
    readonly unit: string
    readonly code: string
    readonly data: Readonly<Record<string, unknown>>
    readonly file?: File
  },
) {
  const procedure = serving.definitions.procedures.get(window.type)
  const offered = file ? window.may?.[act]?.states.includes(file.state) : act === window.act
  if (!procedure || !offered) throw noSuchFile()
  const permission = permissionAt(serving, county, window, unit)
  const step = file ? `${act} ${file.n[act] ?? 0}` : act
  const body: ActBody = {
    id: actIdOf(county.code, code, window.key, step),
    on: county.today(),
    capacity: window.capacity,
    unit,
    data,
  }
  return enterAct(serving, { permission, county, session: '', mustChangePassword: false }, procedure, act, file?.id, body)
}

/** What stands by a paper that came over the portal. */
export const sentOnline = '当事人网上提交'

/** Puts a paper that was sent along among the papers of the sender's file; again it changes nothing. */
export async function keepAtWindow(
  serving: Serving,
  county: County,
  {
    window,
    code,
    file,
    paper,
    content,
  }: { readonly window: Window; readonly code: string; readonly file: File; readonly paper: Paper; readonly content: Buffer },
): Promise<void> {
  const procedure = serving.definitions.procedures.get(window.type)
  if (!procedure) throw noSuchFile()
  const { name, type, kind, pages } = paper
  const scope = { county: county.code, unit: file.unit, person: visitor.person }
  const kept = await serving.store.attachments(scope).add(Readable.from([content]), { name, type, most: content.length })
  const body: ActBody = {
    id: actIdOf(county.code, code, window.key, `$keep ${paper.digest}`),
    on: county.today(),
    capacity: window.capacity,
    unit: file.unit,
    data: { content: kept.sha256, name, kind, pages, origin: `${sentOnline}，原件由当事人保存` },
  }
  const permission = permissionAt(serving, county, window, file.unit)
  await enterAct(serving, { permission, county, session: '', mustChangePassword: false }, procedure, '$keep', file.id, body)
}

/** The file that an application has opened; undefined until it is sent. */
export async function fileAtWindow(
  { store }: Serving,
  county: County,
  window: Window,
  code: string,
): Promise<{ file: File; number?: string } | undefined> {
  const id = deterministicId('file', county.code, actIdOf(county.code, code, window.key, window.act))
  const eyes = { county: county.code, unit: county.root, person: '' }
  const { row } = await store.system.read(eyes, { type: window.type, id })
  return row && { file: row.file, ...(row.number && { number: row.number }) }
}

/** What may be chosen from a register of the county, given what was answered before. */
export async function optionsFrom({ store }: Serving, county: County, source: Source, answers: Answers): Promise<Option[]> {
  const eyes = { county: county.code, unit: county.root, person: '' }
  const all = async (type: string, where: Readonly<Record<string, unknown>>): Promise<File[]> => {
    const files: File[] = []
    let after: string | undefined
    do {
      const page = await store.system.list(eyes, { type, where: where as never, sort: 'opened', limit: 200, ...(after && { after }) })
      files.push(...page.rows.map(({ file }) => file))
      after = page.next
    } while (after)
    return files
  }
  const option = (file: File, word = file.title): Option => ({ code: file.id, word, unit: file.unit, facts: file.facts })
  const bySort = (a: File, b: File) => Number(a.facts.sort ?? 999) - Number(b.facts.sort ?? 999) || (a.id < b.id ? -1 : 1)
  switch (source) {
    case 'townships':
      return (await all('unit', { kind: { in: ['township', 'street', 'zone'] }, state: 'active' })).sort(bySort).map((file) => option(file))
    case 'agencies':
      return (
        await all('unit', { kind: { in: ['government', 'dispatched', 'institution', 'township', 'street', 'zone'] }, state: 'active' })
      )
        .sort(bySort)
        .map((file) => option(file))
    case 'committees': {
      const area = answers.area ?? ''
      const within = area === '' ? [] : county.unitsBelow(area)
      if (within.length === 0) return []
      const found = await all('mediation-committee', { state: 'standing', unit: { in: within } })
      return found.sort((a, b) => Number(b.unit === area) - Number(a.unit === area) || (a.id < b.id ? -1 : 1)).map((file) => option(file))
    }
    case 'topics':
      return (await all('menu-topic', { state: 'published' })).map((file) => option(file))
    case 'documents':
      return (await all('normative-document', { state: { in: ['in-force', 'suspended'] } })).map((file) => option(file))
  }
}
