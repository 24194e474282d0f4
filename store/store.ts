import type { Catalogue, Records } from '../kernel/figure/answer.ts'
import type { Measure } from '../kernel/figure/indicator.ts'
import type { Period } from '../kernel/figure/period.ts'
import type { File } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import type { Day } from '../kernel/time/day.ts'
import { type Access, accesses, type LoggedAccess, logAccess } from './accessLog.ts'
import { accounts } from './accounts.ts'
import { type Appended, append, type Entry } from './append.ts'
import { asKnownAt } from './asKnownAt.ts'
import { attachments } from './attachments.ts'
import { type ChainedClosing, type ClosedPeriod, type Closing, closedPeriods, closePeriod, closings, measuresFor } from './closing.ts'
import { asRole, connect, type Db, type Role } from './connection.ts'
import { type County, countyTypes, shapesCounty } from './county.ts'
import { countyCache } from './countyCache.ts'
import { type ClockLine, type DeskAsked, desk } from './desk.ts'
import { drafts } from './drafts.ts'
import { type Entered, type Entering, enter, NoSuchType } from './enter.ts'
import { records } from './figures/records.ts'
import { type CountyFigures, figureVersions } from './figureVersions.ts'
import { history, type KeptAct } from './history.ts'
import { imports } from './imports.ts'
import { type JobHandlers, type Jobs, type KeptEvent, startJobs } from './jobs.ts'
import { type KeyRing, passingKeyRing } from './keys/keyRing.ts'
import { countFiles, type Listing, list, type Page } from './list.ts'
import { type Loaded, type LoadOptions, load } from './load.ts'
import { messages } from './messages.ts'
import { type MineAsked, mine } from './mine.ts'
import { changeOf, filesInReach } from './noticeReach.ts'
import { portalDrafts } from './portalDrafts.ts'
import { present } from './presence.ts'
import { type Asked, type Reading, read } from './read.ts'
import { type Rebuilt, rebuild, type Which } from './rebuild.ts'
import { referring } from './referring.ts'
import { remarks } from './remarks.ts'
import { countyScope, type Scope, withScope } from './scope.ts'
import { checkSeal, type Seal, type SealCheck, seal, seals } from './seal.ts'
import { type Hit, search } from './search.ts'
import { reencrypt, secrets } from './secrets.ts'
import { sessions } from './sessions.ts'
import { filesOfUnit } from './unitReach.ts'
import { uploads, waitingUploads } from './uploads.ts'
import { urgings } from './urgings.ts'
import { type Verified, verify } from './verify.ts'

/** An act that shaped the county, as the queue tells it. */
type Shaping = Pick<KeptEvent, 'type' | 'file' | 'seq'>

export interface StoreOptions {
  /** Address of the migrated database as its owner. */
  readonly url: string
  readonly procedures: ReadonlyMap<string, Procedure>
  /** Figures that closings hold; their counts and sums only. */
  readonly catalogue?: Catalogue
  /** From `openKeyRing`. Without it keys end with the process: no identifier sealed today opens tomorrow. For tests and trials. */
  readonly keys?: KeyRing
  /** Where attachments lie. */
  readonly folder?: string
  /** Connections for people's requests; the other roles take a few each. */
  readonly poolSize?: number
  /** How each role signs in; otherwise the owner's connection turns into the role from its start. */
  readonly as?: (role: Role) => string
  /** Milliseconds after which a statement is stopped; at most 30 s (see `horizon`). */
  readonly timeout?: number
}

/** Where files are kept. Connects when first asked. */
export async function openStore(options: StoreOptions) {
  const {
    url,
    procedures,
    catalogue = new Map(),
    keys = passingKeyRing(),
    folder,
    poolSize = 10,
    as = (role: Role) => asRole(url, role),
  } = options
  const open = (role: Role, size: number) => connect(as(role), role, size, options.timeout)
  const few = Math.max(2, Math.ceil(poolSize / 4))
  const [app, jobs, sealing, signIn] = [
    open('zhunsheng_app', poolSize),
    open('zhunsheng_jobs', few),
    open('zhunsheng_seal', 2),
    open('zhunsheng_sign_in', few),
  ]
  const counties = countyCache(jobs)
  const measures = new Map([...catalogue].filter((entry): entry is [string, Measure] => ['count', 'sum'].includes(entry[1].kind)))
  const signedIn = sessions(signIn)
  let running: Jobs | undefined
  let queue: Db | undefined

  const procedureOf = (type: string): Procedure => {
    const procedure = procedures.get(type)
    if (!procedure) throw new NoSuchType(type)
    return procedure
  }
  const known = (db: Db, scope: Scope) => async (type: string, id: string, at: string) =>
    asKnownAt(db, scope, await counties.get(scope.county), procedureOf(type), id, at)
  const kept = (type: string, code: string): void => {
    if (shapesCounty(type)) counties.forget(code)
    running?.nudge()
  }
  /**
   * After an act that shaped the county was kept: makes the files anew that it may bear on, and no others. A setting bears on none, since what it
   * says is asked for when a question is answered.
   */
  const refreshAfter = async (code: string, { type, file, seq }: Shaping): Promise<Rebuilt> => {
    counties.forget(code)
    const county = await counties.get(code)
    const reached =
      type === countyTypes.notice
        ? await filesInReach(jobs, county, procedures, await changeOf(jobs, code, file))
        : type === countyTypes.unit
          ? await filesOfUnit(jobs, code, file, seq)
          : []
    return rebuild(jobs, county, procedures, reached)
  }

  /** The same acts and questions for people's requests and, without the bounds of a unit, for the program's own work. */
  const over = (db: Db) => ({
    read: (scope: Scope, asked: Asked): Promise<Reading> => read(db, scope, asked),
    /** Keeps an act that was judged and stepped elsewhere; `enter` does all three. */
    append: async (scope: Scope, entry: Omit<Entry, 'recordedAt'> & { recordedAt?: string }): Promise<Appended> => {
      const appended = await append(db, scope, await counties.get(scope.county), { recordedAt: new Date().toISOString(), ...entry })
      kept(entry.procedure.type, scope.county)
      return appended
    },
    /** One act from judging to keeping. */
    enter: async (scope: Scope, entering: Entering): Promise<Entered> => {
      const entered = await enter(db, scope, await counties.get(scope.county), procedures, entering)
      if (entered.ok) kept(entering.type, scope.county)
      return entered
    },
    history: (scope: Scope, id: string, after?: number): Promise<KeptAct[]> => history(db, scope, id, after),
    list: async (scope: Scope, listing: Listing): Promise<Page> =>
      list(db, scope, procedureOf(listing.type), { today: (await counties.get(scope.county)).today(), ...listing }),
    count: async (scope: Scope, listing: Omit<Listing, 'limit'>): Promise<number> =>
      countFiles(db, scope, procedureOf(listing.type), { today: (await counties.get(scope.county)).today(), ...listing }),
    desk: (scope: Scope, asked: DeskAsked): Promise<ClockLine[]> => desk(db, scope, procedures, asked),
    /** Figures over what the scope sees, for `answer` of the kernel. */
    records: (scope: Scope): Records => records(db, scope, procedures, known(db, scope)),
    /** A file as it was known at an instant. */
    asKnownAt: (scope: Scope, type: string, id: string, at: string): Promise<File | undefined> => known(db, scope)(type, id, at),
    /** Files that refer to one. */
    referring: (scope: Scope, id: string, limit: number) => referring(db, scope, id, limit),
    secrets: (scope: Scope) => secrets(db, scope, keys),
    /** What people are told; the program tells them by `system`. */
    messages: (scope: Scope) => messages(db, scope),
    logAccess: (scope: Scope, access: Access): Promise<void> => withScope(db, scope, (client) => logAccess(client, scope, access)),
  })

  return {
    ...over(app),
    /** As the jobs' role: reactions, expiries, duties. Sees the whole county; the scope's unit and person say who acts. */
    system: over(jobs),
    county: (code: string): Promise<County> => counties.get(code),
    /** Codes of the counties kept here. */
    counties: async (): Promise<string[]> =>
      (await jobs.pool.query<{ code: string }>('select counties() as code')).rows.map(({ code }) => code),
    search: (scope: Scope, text: string, limit: number): Promise<Hit[]> => search(app, scope, text, limit),
    drafts: (scope: Scope) => drafts(app, scope),
    /** Drafts of the public, with the papers that wait to be sent. */
    portalDrafts: (code: string) => portalDrafts(jobs, code, folder),
    /** Ledgers handed over and not yet entered: one's own, and for the program those of the county. */
    uploads: (scope: Scope) => uploads(app, scope),
    waitingUploads: (code: string) => waitingUploads(jobs, code),
    /** Notes, tags and copies. */
    remarks: (scope: Scope) => remarks(app, scope),
    urgings: (scope: Scope) => urgings(app, scope),
    /** Says that one has a file open or has left it; answers who else has it open. */
    present: (scope: Scope, file: string, name: string, stays: boolean): Promise<string[]> => present(app, scope, file, name, stays),
    /** Files one opened, acted on or was sent a copy of. */
    mine: (scope: Scope, asked: MineAsked) => mine(app, scope, asked),
    /** Who held a file before its act of that number and after it. */
    held: async (code: string, file: string, seq: number): Promise<{ before?: string; after?: string }> => {
      const { rows } = await withScope(jobs, countyScope(code), (client) =>
        client.query<{ before: string | null; after: string | null }>('select before, after from held($1, $2, $3)', [code, file, seq]),
      )
      const [{ before, after } = { before: null, after: null }] = rows
      return { ...(before && { before }), ...(after && { after }) }
    },
    /** @throws Error where the store was opened without a folder */
    attachments: (scope: Scope) => {
      if (!folder) throw new Error('The store was opened without a folder for attachments')
      return attachments(app, scope, folder)
    },
    accesses: (scope: Scope, asked: { about?: string; person?: string; limit: number }): Promise<LoggedAccess[]> =>
      accesses(app, scope, asked),
    accounts: accounts(signIn, undefined, signedIn.forget),
    sessions: signedIn,

    /** What imports brought into a county, for going on with one and for withdrawing it. */
    imports: (code: string) => imports(jobs, code),
    /** Writes whole histories at once; see `load`. */
    load: async (code: string, files: Iterable<Loaded> | AsyncIterable<Loaded>, how?: LoadOptions) => {
      try {
        return await load(jobs, await counties.get(code), procedures, files, how)
      } finally {
        counties.forget(code)
      }
    },
    verify: async (code: string, onProgress?: Parameters<typeof verify>[4]): Promise<Verified> => {
      counties.forget(code)
      const { versions } = await figureVersions(sealing, code, catalogue, procedures)
      return verify(sealing, await counties.get(code), procedures, { keys, measures, versions }, onProgress)
    },
    rebuild: async (code: string, which?: Which): Promise<Rebuilt> => {
      counties.forget(code)
      return rebuild(jobs, await counties.get(code), procedures, which)
    },
    refreshAfter,
    seal: (code: string, day: Day): Promise<Seal[]> => seal(sealing, code, day),
    seals: (code: string, limit?: number): Promise<Seal[]> => seals(sealing, code, limit),
    /** One day's seal reckoned anew; undefined where the day was not sealed. */
    checkSeal: (code: string, day: Day): Promise<SealCheck | undefined> => checkSeal(sealing, code, day),
    /** The figures of the county with their versions: the program's, and its own definitions. */
    figures: (code: string): Promise<CountyFigures> => figureVersions(jobs, code, catalogue, procedures),
    /**
     * Closes a period under the definitions that hold for it.
     * @param metrics only these; otherwise every count and sum of the county
     */
    closePeriod: async (code: string, period: Period, reason: string, metrics?: ReadonlySet<string>): Promise<Closing[]> => {
      const { versions } = await figureVersions(sealing, code, catalogue, procedures)
      const defined = measuresFor(versions, period)
      const wanted = metrics ? new Map([...defined].filter(([id]) => metrics.has(id))) : defined
      return closePeriod(sealing, code, procedures, { period, measures: wanted, keys, reason })
    },
    closings: (code: string, period: string): Promise<ChainedClosing[]> => closings(sealing, code, period),
    closedPeriods: (code: string): Promise<ClosedPeriod[]> => closedPeriods(sealing, code),
    /** Encrypts every identifier anew under the newest key. */
    reencrypt: (code: string): Promise<number> => reencrypt(jobs, code, keys),

    jobs: {
      /** Starts the queue; a changed unit, setting or notice is worked into all files before anybody else is told of it. */
      start: async (handlers: JobHandlers): Promise<Jobs> => {
        // Connections of its own, so that a handler never waits for one that the queue holds.
        queue ??= open('zhunsheng_jobs', 4)
        running = await startJobs(queue, {
          ...handlers,
          act: async (event) => {
            if (shapesCounty(event.type)) await refreshAfter(event.county, event)
            await handlers.act(event)
          },
        })
        return running
      },
    },
    /** Stops the queue and ends every connection. */
    close: async (): Promise<void> => {
      await running?.stop()
      await Promise.all([app, jobs, sealing, signIn, ...(queue ? [queue] : [])].map(({ pool }) => pool.end()))
    },
  }
}

export type Store = Awaited<ReturnType<typeof openStore>>
