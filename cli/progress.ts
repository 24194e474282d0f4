import type { Io } from './io.ts'

/** Shows how far a load has come, in a line every so often: a bar where the whole is known, otherwise the count. */
export function progressBar(io: Io, title: string, total?: number): (done: { files: number }) => void {
  let last = -1
  return ({ files }) => {
    const tenth = total ? Math.min(10, Math.floor((files / total) * 10)) : Math.floor(files / 5000)
    if (tenth === last) return
    last = tenth
    io.err(total ? `${title} ${'█'.repeat(tenth)}${'░'.repeat(10 - tenth)} ${tenth * 10}%` : `${title}：${files}卷`)
  }
}
