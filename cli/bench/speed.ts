/** How fast something ran: work done, seconds taken, and each piece's milliseconds. */
export interface Speed {
  readonly done: number
  readonly seconds: number
  readonly times: readonly number[]
  /** Seconds of processor time the measured process used, where it is another one. */
  readonly processor?: number
}

/** Work in a closed loop: each of `clients` begins its next piece when its last is done, until the time is over. */
export async function loop(clients: number, seconds: number, work: (client: number) => Promise<unknown>): Promise<Speed> {
  const times: number[] = []
  const began = performance.now()
  const until = began + seconds * 1000
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let at = performance.now(); at < until; ) {
        await work(client)
        const now = performance.now()
        times.push(now - at)
        at = now
      }
    }),
  )
  return { done: times.length, seconds: (performance.now() - began) / 1000, times }
}

/** Pure work, in batches so that the clock is not what is measured. */
export function spin(seconds: number, batch: number, work: (at: number) => unknown): Speed {
  const times: number[] = []
  const began = performance.now()
  const until = began + seconds * 1000
  let done = 0
  for (let at = began; at < until; ) {
    for (let n = 0; n < batch; n++) work(done++)
    const now = performance.now()
    times.push((now - at) / batch)
    at = now
  }
  return { done, seconds: (performance.now() - began) / 1000, times }
}

/**
 * Measures each in turn, several rounds, so that what else the machine does falls on all alike.
 * @param each one way of doing it a name; the rounds of each are added up
 */
export async function inTurns<K extends string>(rounds: number, each: Record<K, () => Speed | Promise<Speed>>): Promise<Record<K, Speed>> {
  const found = {} as Record<K, Speed>
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of Object.entries(each) as [K, () => Speed | Promise<Speed>][]) {
      const speed = await run()
      found[name] = found[name] ? added(found[name], speed) : speed
    }
  return found
}

function added(a: Speed, b: Speed): Speed {
  return {
    done: a.done + b.done,
    seconds: a.seconds + b.seconds,
    times: [...a.times, ...b.times],
    ...(a.processor !== undefined && b.processor !== undefined && { processor: a.processor + b.processor }),
  }
}

/** The time that so many per cent of the pieces stayed within, in milliseconds. */
export function percentile(times: readonly number[], percent: number): number {
  const sorted = Float64Array.from(times).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}
