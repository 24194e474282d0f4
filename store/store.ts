import type { Records } from '../kernel/figure/answer.ts'
import type { File } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import { type Appended, append, type Entry } from './append.ts'
import { asKnownAt } from './asKnownAt.ts'
import { asRole, connect, type Db, type Role } from './connection.ts'
import { type County, readCounty, shapesCounty } from './county.ts'
import { type ClockLine, type DeskAsked, desk } from './desk.ts'
import { type Entered, type Entering, enter, NoSuchType } from './enter.ts'
import { records } from './figures/records.ts'
import { history, type KeptAct } from './history.ts'
import { type Listing, list, type Page } from './list.ts'
import { type Loaded, type LoadOptions, load } from './load.ts'
import { type Asked, type Reading, read } from './read.ts'
import { type Rebuilt, rebuild } from './rebuild.ts'
import type { Scope } from './scope.ts'
import { type Hit, search } from './search.ts'

export interface StoreOptions {
  /** Address of the migrated database as its owner. */
  readonly url: string
  readonly procedures: ReadonlyMap<string, Procedure>
  /** Connections for people's requests; the other roles take a few each. */
  readonly poolSize?: number
  /** How each role signs in; otherwise the owner's connection turns into the role from its start. */
  readonly as?: (role: Role) => string
  /** Milliseconds after which a statement is stopped; at most 30 s (see `horizon`). */
  readonly timeout?: number
}

/** Where files are kept. Connects when first asked. */
export async function openStore({ url, procedures, poolSize = 10, as = (role) => asRole(url, role), timeout }: StoreOptions) {
  const app = connect(as('zhunsheng_app'), 'zhunsheng_app', poolSize, timeout)
  const jobs = connect(as('zhunsheng_jobs'), 'zhunsheng_jobs', Math.max(2, Math.ceil(poolSize / 4)), timeout)
  const counties = new Map<string, Promise<County>>()

  const county = (code: string): Promise<County> => {
    const known = counties.get(code) ?? readCounty(jobs, code)
    counties.set(code, known)
    known.catch(() => counties.delete(code))
    return known
  }
  const procedureOf = (type: string): Procedure => {
    const procedure = procedures.get(type)
    if (!procedure) throw new NoSuchType(type)
    return procedure
  }
  const known = (db: Db, scope: Scope) => async (type: string, id: string, at: string) =>
    asKnownAt(db, scope, await county(scope.county), procedureOf(type), id, at)

  /** The same acts and readings for people's requests and, without the bounds of a unit, for the program's own work. */
  const over = (db: Db) => ({
    read: (scope: Scope, asked: Asked): Promise<Reading> => read(db, scope, asked),
    append: async (scope: Scope, entry: Omit<Entry, 'recordedAt'> & { recordedAt?: string }): Promise<Appended> => {
      const kept = await append(db, scope, await county(scope.county), { recordedAt: new Date().toISOString(), ...entry })
      if (shapesCounty(entry.procedure.type)) counties.delete(scope.county)
      return kept
    },
    /** One act from judging to keeping. */
    enter: async (scope: Scope, entering: Entering): Promise<Entered> => {
      const entered = await enter(db, scope, await county(scope.county), procedures, entering)
      if (entered.ok && shapesCounty(entering.type)) counties.delete(scope.county)
      return entered
    },
    history: (scope: Scope, id: string, after?: number): Promise<KeptAct[]> => history(db, scope, id, after),
    list: async (scope: Scope, listing: Listing): Promise<Page> =>
      list(db, scope, procedureOf(listing.type), { today: (await county(scope.county)).today(), ...listing }),
    desk: (scope: Scope, asked: DeskAsked): Promise<ClockLine[]> => desk(db, scope, procedures, asked),
    /** Figures over what the scope sees, for `answer` of the kernel. */
    records: (scope: Scope): Records => records(db, scope, procedures, known(db, scope)),
    /** A file as it was known at an instant. */
    asKnownAt: (scope: Scope, type: string, id: string, at: string): Promise<File | undefined> => known(db, scope)(type, id, at),
  })

  return {
    county,
    ...over(app),
    search: (scope: Scope, text: string, limit: number): Promise<Hit[]> => search(app, scope, text, limit),
    /** As the jobs' role: reactions, expiries, duties. Sees the whole county. */
    system: over(jobs),
    /** Writes whole histories at once; see `load`. */
    load: async (code: string, files: Iterable<Loaded> | AsyncIterable<Loaded>, options?: LoadOptions) => {
      try {
        return await load(jobs, await county(code), procedures, files, options)
      } finally {
        counties.delete(code)
      }
    },
    /**
     * Works everything out anew after a unit, a setting or a holiday notice has changed: rights to see, titles, due days. Returns the due days
     * that moved.
     */
    refresh: async (code: string): Promise<Rebuilt> => {
      counties.delete(code)
      return rebuild(jobs, await county(code), procedures)
    },
    /** Ends every connection. */
    close: async (): Promise<void> => {
      await Promise.all([app, jobs].map(({ pool }) => pool.end()))
    },
  }
}

export type Store = Awaited<ReturnType<typeof openStore>>
