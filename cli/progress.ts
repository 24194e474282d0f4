import type { Io } from './main.ts'

/** Shows how far a load has come: a bar that redraws itself on a terminal, a line every tenth where output is kept. */
export function progressBar(io: Io, title: string): (done: number, total?: number) => void {
  let last = -1
  return (done, total) => {
    const tenth = total ? Math.floor((done / total) * 10) : Math.floor(done / 5000)
    if (tenth === last) return
    last = tenth
    io.err(total ? `${title} ${'█'.repeat(tenth)}${'░'.repeat(10 - tenth)} ${Math.round((done / total) * 100)}%` : `${title}：${done}卷`)
  }
}
