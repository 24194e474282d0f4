import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Loaded } from '../store/load.ts'

/** The files of the sample county as they are made, on a thread beside the one that loads them. Whoever stops reading stops the making. */
export async function* sampleStream(): AsyncGenerator<Loaded> {
  const worker = new Worker(new URL('./sampleWorker.mjs', import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: 64 } })
  const failed = new Promise<never>((_, reject) => worker.once('error', reject))
  // Met by the race below; where nobody races any more it is nobody's.
  failed.catch(() => {})
  const messages = on(worker, 'message') as AsyncIterableIterator<[readonly Loaded[] | null]>
  try {
    for (;;) {
      const { value } = await Promise.race([messages.next(), failed])
      const files = value?.[0]
      if (!files) return
      yield* files
      worker.postMessage('taken')
    }
  } finally {
    await worker.terminate()
  }
}
