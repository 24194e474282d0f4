import { Logger, parseCronItems, type Runner, run, type Logger as WorkerLogger } from 'graphile-worker'
import type { Db } from './connection.ts'

/** An act as the outbox hands it on, after it was committed. */
export interface KeptEvent {
  readonly county: string
  /** The act's id. */
  readonly id: string
  readonly type: string
  readonly file: string
  readonly seq: number
  readonly kind: string
  readonly recordedAt: string
}

export interface JobHandlers {
  /** Called at least once for every act, for the acts of one file in their order; twice must be as good as once. */
  readonly act: (event: KeptEvent) => Promise<void>
  /** Work by the clock, such as expiries and seals: a cron pattern in UTC, and what is done; it may end early once it is told that all ends. */
  readonly timed?: Readonly<Record<string, { readonly at: string; readonly run: (ending: AbortSignal) => Promise<void> }>>
  /** Told of failures; the queue tries again by itself. */
  readonly failed?: (task: string, error: unknown) => void
}

export interface Jobs {
  /** Looks at the outbox now instead of at the next turn. */
  nudge(): void
  /** Waits until everything in the outbox and the queue has been done once, for tests and for a tidy end. */
  idle(): Promise<void>
  /** Lets running jobs end. Twice is as good as once. */
  stop(): Promise<void>
}

/** How often the outbox is looked at, should nobody nudge, in milliseconds. */
const turn = 1000

/**
 * Runs the queue as the jobs' role, and the one forwarder that moves the outbox into it: in one transaction, so that an act is handed on
 * once its own transaction has committed, and is in the outbox or in the queue, never in neither.
 */
export async function startJobs(db: Db, handlers: JobHandlers): Promise<Jobs> {
  const failed = handlers.failed ?? (() => {})
  const timed = Object.entries(handlers.timed ?? {})
  const ending = new AbortController()
  const under = new Set<Promise<void>>()
  const runner: Runner = await run({
    pgPool: db.pool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: turn,
    logger: quiet,
    taskList: {
      act: (payload) => told('act', () => handlers.act(payload as KeptEvent)),
      ...Object.fromEntries(timed.map(([name, { run: work }]) => [name, () => told(name, () => work(ending.signal))])),
    },
    parsedCronItems: parseCronItems(timed.map(([task, { at }]) => ({ task, match: at, options: { backfillPeriod: 0, jobKey: task } }))),
  })

  // A queue that ended by itself, because its database went away, refuses to be stopped.
  let ended = false
  const over = (error?: unknown): void => {
    if (!ended && error !== undefined) failed('queue', error)
    ended = true
  }
  runner.promise.then(() => over(), over)

  async function told(task: string, work: () => Promise<void>): Promise<void> {
    const done = work()
    under.add(done)
    try {
      await done
    } catch (error) {
      failed(task, error)
      throw error
    } finally {
      under.delete(done)
    }
  }

  let forwarding: Promise<number> | undefined
  const look = (): Promise<number> => {
    forwarding ??= forward(db)
      .catch((error: unknown) => {
        failed('forward', error)
        return 0
      })
      .finally(() => {
        forwarding = undefined
      })
    return forwarding
  }
  const timer = setInterval(look, turn)
  const stop = async (): Promise<void> => {
    clearInterval(timer)
    await forwarding
    if (ended) return
    ended = true
    ending.abort()
    await runner.stop()
    // The queue gives up on what takes long; it still uses the connections that are closed next.
    await Promise.allSettled(under)
  }
  let stopping: Promise<void> | undefined
  return {
    nudge: () => void look(),
    idle: async () => {
      for (;;) {
        await forwarding
        const moved = await forward(db)
        const { rows } = await db.pool.query<{ waiting: number }>(
          `select (select count(*) from graphile_worker.jobs where attempts = 0 or locked_at is not null)::integer + (select count(*) from outbox)::integer as waiting`,
        )
        if (moved === 0 && rows[0]?.waiting === 0) return
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}

/** Moves what is in the outbox to the queue. Jobs of one file share a queue, so they run one after the other. Returns how many. */
async function forward({ pool }: Db): Promise<number> {
  for (let all = 0; ; ) {
    const { rowCount } = await pool.query(`
      with one as materialized (select pg_try_advisory_xact_lock(hashtextextended('outbox', 3)) as alone),
      taken as (
        delete from outbox
        where (select alone from one) and (county, id) in (select county, id from outbox order by recorded_at, file, seq limit 500)
        returning *
      ), ordered as (select * from taken order by recorded_at, file, seq)
      select graphile_worker.add_job(
        'act',
        json_build_object('county', county, 'id', id, 'type', type, 'file', file, 'seq', seq, 'kind', kind, 'recordedAt', recorded_at),
        queue_name => county || '/' || file,
        job_key => county || '/' || id
      ) from ordered`)
    all += rowCount ?? 0
    if (!rowCount || rowCount < 500) return all
  }
}

/** The queue's own chatter is of no use to an operator; failures come by `failed`. */
const quiet: WorkerLogger = new Logger(() => () => {})
