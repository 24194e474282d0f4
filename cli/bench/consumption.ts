/** What a process has used since it last was asked. */
export interface Used {
  /** Processor seconds. */
  readonly processor: number
  /** Megabytes of memory at the most. */
  readonly memory: number
}

/** Watches this process. */
export function consumption(): () => Used {
  let peak = 0
  let before = process.cpuUsage()
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  setInterval(look, 50).unref()
  return () => {
    look()
    const { user, system } = process.cpuUsage(before)
    const used = { processor: (user + system) / 1e6, memory: peak / 1e6 }
    before = process.cpuUsage()
    peak = 0
    return used
  }
}
