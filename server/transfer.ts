import { isAmendment } from '../kernel/file/act.ts'
import { claimOf } from './claimOf.ts'
import { colleagues } from './colleagues.ts'
import { enterAct } from './enterAct.ts'
import { forEach, type Outcome } from './forEach.ts'
import { nameForMessages } from './nameForMessages.ts'
import { ownFile } from './ownFile.ts'
import { badRequest, forbidden, Problem } from './problem.ts'
import { valuesOfKind } from './sealedFields.ts'
import type { Asking, Serving } from './serving.ts'
import { undoableFor } from './undoable.ts'

export interface Handing {
  readonly type: string
  readonly items: readonly { readonly id: string; readonly file: string; readonly expect?: number | undefined }[]
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * Hands files over (转交): for each the act by which such a file is taken up, with other names. Whoever is named must be able to take the file
 * further, with an account of their own. The ids of the acts make a repeat harmless.
 * @throws Problem 400 where files of this type are not handed over
 */
export async function handOver(serving: Serving, asking: Asking, { type, items, data }: Handing): Promise<Outcome[]> {
  const { store, definitions } = serving
  const { permission, county } = asking
  const procedure = definitions.procedures.get(type)
  const claim = procedure && claimOf(procedure)
  if (!procedure || !claim) throw badRequest('这类卷没有承办人，不能转交', '需要他人知道的，请办理抄送')
  const by: readonly string[] = procedure.acts[claim.act]?.by ?? []
  const worn = permission.capacities().find(({ capacity }) => by.includes(capacity))
  if (!worn) throw forbidden(`本账号不能办理“${procedure.acts[claim.act]?.title}”`, '请由有权指定承办人的账号办理')
  const eyes = permission.eyes()
  const everybody = new Map((await colleagues(serving, county)).map((one) => [one.account.person, one]))
  const named = valuesOfKind('person', procedure.facts, data).flatMap(({ value }) => [value].flat().map(String))
  return forEach(
    items.map((item) => ({ ...item, type })),
    async ({ id, file, expect }) => {
      const { row } = await ownFile(store, permission, eyes, procedure, file)
      const name = nameForMessages(row)
      for (const person of named) {
        const one = everybody.get(person)
        if (!one) return { name, ok: false, says: '所选的人没有账号，或者账号已停用' }
        if (!one.mayTakeUp(procedure, claim.act, row.file)) return { name, ok: false, says: `${one.account.name}的岗位不能办理本卷` }
      }
      if (row.file.holder === data[claim.holder]) {
        const prior = (await store.read(eyes, { type, id: file, act: id })).prior
        if (!prior) return { name, ok: false, says: `${everybody.get(String(data[claim.holder]))?.account.name}已是承办人` }
      }
      const { capacity, unit } = worn
      await enterAct(serving, asking, procedure, claim.act, file, {
        id,
        on: county.today(),
        capacity,
        unit,
        data: { ...data },
        ...(expect !== undefined && { expect }),
      })
      return { name, ok: true, says: `已转交${everybody.get(String(data[claim.holder]))?.account.name ?? ''}` }
    },
  )
}

/**
 * Takes back an act that only named who works on a file (领取、转交): another act voids it, so both stay on record. Whatever made a document,
 * or moved the file on, is corrected (更正) or voided (作废) with a reason instead.
 * @throws Problem 403, 404, 409 with what to do instead
 */
export async function takeBack(
  serving: Serving,
  asking: Asking,
  { id, type, file, seq }: { readonly id: string; readonly type: string; readonly file: string; readonly seq: number },
) {
  const { store, definitions } = serving
  const { permission, county } = asking
  const procedure = definitions.procedures.get(type)
  if (!procedure) throw new Problem(404, 'no-such-type', `没有“${type}”这类卷`, '请从案卷页办理')
  const { row, history } = await ownFile(store, permission, permission.eyes(), procedure, file)
  const act = history.find((one) => one.seq === seq)
  if (!act || isAmendment(act.kind)) throw new Problem(404, 'no-such-act', `本卷没有可以撤销的第${seq}号行为`, '请核对办理经过')
  const title = procedure.acts[act.kind]?.title ?? act.kind
  if (act.actor.person !== permission.account.person) throw forbidden(`“${title}”由${act.actor.name}办理，只能由本人撤销`, '请与办理人联系')
  if (act.kind !== claimOf(procedure)?.act) {
    const sealed = (procedure.acts[act.kind]?.documents ?? []).length > 0
    throw new Problem(
      409,
      'not-reversible',
      sealed ? `“${title}”已经产生文书，不能撤销` : `“${title}”已经记入本卷，不能撤销`,
      '确有错误的，请在案卷的“更多”中办理更正或者作废，并说明理由',
    )
  }
  const repeated = history.find((one) => one.id === id)
  if (!repeated && row.file.seq !== seq)
    throw new Problem(409, 'acted-since', `“${title}”之后本卷已有新的办理，不能撤销`, '确需改变的，请另行转交')
  if (!repeated && Date.now() - Date.parse(act.recordedAt) > undoableFor)
    throw new Problem(409, 'too-late', `“${title}”办理已超过10分钟，不能撤销`, '确需改变的，请另行转交')
  return enterAct(serving, asking, procedure, '$void', file, {
    id,
    on: county.today(),
    capacity: act.actor.capacity,
    unit: act.actor.unit,
    data: { seq },
    reason: `办理人撤销“${title}”`,
  })
}
