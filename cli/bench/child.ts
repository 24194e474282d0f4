import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Another process of ours that answers questions. */
export interface Child {
  ask<T>(question: object): Promise<T>
  end(): void
}

interface Answer {
  readonly n: number
  readonly result?: unknown
  readonly error?: string
}

/** Starts `file` of this folder as a process of its own, so that what it costs is its own. */
export function startChild(file: string): Child {
  const child: ChildProcess = fork(fileURLToPath(new URL(file, import.meta.url)), [], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    execArgv: ['--max-semi-space-size=4', '--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const open = new Map<number, { done: (result: never) => void; fail: (error: Error) => void }>()
  let asked = 0
  child.on('message', ({ n, result, error }: Answer) => {
    const waiting = open.get(n)
    open.delete(n)
    if (error !== undefined) waiting?.fail(new Error(`${file}: ${error}`))
    else waiting?.done(result as never)
  })
  child.on('exit', (status) => {
    for (const { fail } of open.values()) fail(new Error(`${file} ended (${status})`))
    open.clear()
  })
  return {
    ask: (question) =>
      new Promise((done, fail) => {
        open.set(++asked, { done, fail })
        child.send({ n: asked, question }, (error) => error && fail(error))
      }),
    end: () => void child.kill('SIGKILL'),
  }
}

/** The other side: answers each question, and ends when whoever asked is gone. */
export function answering<Q>(answer: (question: Q) => Promise<unknown>): void {
  // Ctrl-C reaches every process of the terminal; whoever started this one ends it.
  process.on('SIGINT', () => {})
  process.on('disconnect', () => process.exit())
  process.on('message', ({ n, question }: { n: number; question: Q }) => {
    answer(question).then(
      (result) => process.send?.({ n, result }),
      (error: Error) => process.send?.({ n, error: error.stack ?? error.message }),
    )
  })
}
