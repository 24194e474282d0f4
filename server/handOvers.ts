import { deterministicId } from '../kernel/file/deterministicId.ts'
import { fieldMeta } from '../kernel/file/fields.ts'
import type { File } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import { handOver } from '../systems/organisation/delegation.ts'
import { claimOf } from './claimOf.ts'
import { enterAct } from './enterAct.ts'
import { forEach, type Outcome } from './forEach.ts'
import { showRow } from './listRow.ts'
import { ownFile } from './ownFile.ts'
import { Problem } from './problem.ts'
import type { Asking, Serving } from './serving.ts'

/** One file of a hand-over as its act holds it. */
interface Item {
  readonly type: string
  readonly file: string
  readonly remark?: string
}

/** Every open file somebody holds, of whatever type, those due first. */
export async function deskOf({ store, definitions }: Serving, { permission, county }: Asking) {
  const eyes = permission.eyes()
  const { person } = permission.account
  const rows = []
  for (const procedure of definitions.procedures.values()) {
    if (!procedure.holder || procedure.type === handOver.type) continue
    for (let after: string | undefined; ; ) {
      const page = await store.list(eyes, {
        type: procedure.type,
        where: { holder: person, closed: { exists: false } },
        sort: 'opened',
        limit: 200,
        ...(after && { after }),
      })
      rows.push(
        ...page.rows.map((row) => ({ ...showRow(procedure, row, county, permission), claimable: claimOf(procedure) !== undefined })),
      )
      if (!page.next) break
      after = page.next
    }
  }
  return rows.sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1))
}

/**
 * Receives a hand-over (接收), for the receiver: first the receipt, then each file still with the giver is taken up. Broken off, it is finished
 * by receiving again. A file whose type names no holder by an act, or that the receiver's post may not take up, stays and is told.
 * @throws Problem 404 for a hand-over that is not the asker's
 */
export async function receive(serving: Serving, asking: Asking, id: string): Promise<Outcome[]> {
  const { store, definitions } = serving
  const { permission, county } = asking
  const { row } = await ownFile(store, permission, permission.eyes(), handOver, id)
  const { giver, receiver, items } = row.file.facts as { giver: string; receiver: string; items: readonly Item[] }
  if (receiver !== permission.account.person) throw new Problem(403, 'forbidden', '应由接收人本人确认', '请由接收人登录办理')
  if (row.file.state === 'offered') {
    const receivers: readonly string[] = handOver.acts.receive?.by ?? []
    const worn = permission.capacities().find(({ capacity }) => receivers.includes(capacity))
    if (!worn) throw new Problem(403, 'forbidden', '本账号的岗位不能接收交接', '请由单位管理员办理')
    const body = { id: deterministicId('receive', id), on: county.today(), capacity: worn.capacity, unit: worn.unit, data: {} }
    await enterAct(serving, asking, handOver, 'receive', id, body)
  } else if (row.file.state !== 'received') throw new Problem(409, 'returned', '这一交接已经退回', '请由移交人重新移交')
  return forEach(items, async ({ type, file, remark = '' }) => {
    const procedure = definitions.procedures.get(type)
    const claim = procedure && claimOf(procedure)
    if (!procedure || !claim) return { name: remark, ok: false, says: '这类卷不登记承办人的变更，已记入交接清单' }
    const opened = await ownFile(store, permission, permission.eyes(), procedure, file)
    const name = opened.row.number ?? opened.row.file.title
    if (opened.row.file.holder === receiver) return { name, ok: true, says: '已由接收人承办' }
    if (opened.row.file.closed) return { name, ok: true, says: '已经办结' }
    if (opened.row.file.holder !== giver) return { name, ok: false, says: '已由他人承办' }
    const by: readonly string[] = procedure.acts[claim.act]?.by ?? []
    const worn = permission.capacities().find(({ capacity }) => by.includes(capacity))
    if (!worn)
      return { name, ok: false, says: `接收人的岗位不能办理“${procedure.acts[claim.act]?.title}”，请由有权指定承办人的岗位另行指定` }
    await enterAct(serving, asking, procedure, claim.act, file, {
      id: deterministicId('take-over', id, file),
      on: county.today(),
      capacity: worn.capacity,
      unit: worn.unit,
      data: takenUp(procedure, claim, opened.row.file, receiver),
    })
    return { name, ok: true, says: '已改由接收人承办' }
  })
}

/** The data by which a file is taken up: the receiver, and whatever else the act asks for as it stands on the file. */
function takenUp(
  { acts, facts }: Procedure,
  claim: { readonly act: string; readonly holder: string },
  file: File,
  receiver: string,
): Record<string, unknown> {
  const names = ((acts[claim.act]?.data ?? []) as readonly string[]).map((name) => name.replace('?', ''))
  return Object.fromEntries(
    names.flatMap((name) => {
      if (name === claim.holder) return [[name, receiver]]
      const kept = file.facts[name]
      // Who takes it up is not besides one of those who help.
      if (kept !== undefined) return [[name, Array.isArray(kept) ? kept.filter((one) => one !== receiver) : kept]]
      return fieldMeta(facts.shape[name] as never)?.kind === 'unit' ? [[name, file.unit]] : []
    }),
  )
}
