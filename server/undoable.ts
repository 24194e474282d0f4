import type { Message } from '../store/messages.ts'
import type { Asking, Serving } from './serving.ts'

/** An act of one's own may be taken back for so long, in milliseconds, if nobody has acted on the file since. */
export const undoableFor = 10 * 60_000

/** Messages of what one did, with its undoing only while it can be taken back; of what was taken back it is told. */
export async function withUndo(
  { store }: Serving,
  { permission }: Asking,
  messages: readonly Message[],
): Promise<(Message & { undone?: boolean })[]> {
  const now = Date.now()
  const recent = messages.filter(({ undo, at }) => undo && now - Date.parse(at) < undoableFor)
  if (recent.length === 0) return messages.map(({ undo: _, ...rest }) => rest)
  const eyes = permission.eyes()
  const remarks = await store.remarks(eyes).of(recent.flatMap(({ undo }) => (undo?.kind === 'remark' ? [undo.file] : [])))
  const there = new Set(remarks.map(({ id }) => id))
  const last = new Map<string, number>()
  for (const { undo } of recent)
    if (undo?.kind === 'act') last.set(undo.file, (await store.read(eyes, { type: undo.type, id: undo.file })).row?.file.seq ?? 0)
  return messages.map((message) => {
    const { undo, ...rest } = message
    if (!undo || !recent.includes(message)) return rest
    if (undo.kind === 'remark') return there.has(undo.id) ? message : { ...rest, undone: true }
    return last.get(undo.file) === undo.seq ? message : rest
  })
}
