import { isAmendment } from '../kernel/file/act.ts'
import { capacityTitle } from '../kernel/file/capacity.ts'
import { deterministicId } from '../kernel/file/deterministicId.ts'
import { judge } from '../kernel/file/judge.ts'
import { judgeAmendment } from '../kernel/file/judgeAmendment.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import type { Refusal } from '../kernel/file/refusal.ts'
import type { KeptAct } from '../store/history.ts'
import type { ActBody } from './actBody.ts'
import { actingFor, forgetPosts, postOf } from './actingFor.ts'
import { actTitle, stateTitle } from './filePage.ts'
import { admit, type Opened, ownFile } from './ownFile.ts'
import { Problem } from './problem.ts'
import { refused } from './refusals.ts'
import { sealBody } from './sealBody.ts'
import type { Asking, Serving } from './serving.ts'
import { refuseIfUsed } from './usedEntry.ts'

/**
 * Enters one act for whoever asks: judged by the kernel, appended by the store, in one transaction or not at all.
 * @param id the file; absent where the act opens it
 * @returns the file as the act left it, and whether this was a repeat
 * @throws Problem 403, 404, 409 with what others did meanwhile, 422 with every refusal at once
 */
export async function enterAct(
  serving: Serving,
  asking: Asking,
  procedure: Procedure,
  kind: string,
  id: string | undefined,
  body: ActBody,
) {
  const { store } = serving
  const { permission, county } = asking
  const wearer = body.behalf === undefined ? permission : await actingFor(serving, asking, body.behalf)
  const worn = wearer.wearing(body.capacity, body.unit)
  const eyes = worn?.eyes ?? wearer.eyes()
  const post = await postOf(serving, asking)
  const actor = { ...(worn?.actor ?? wearer.actor(body.capacity, body.unit)), ...(post && { post }) }
  const file = id ?? deterministicId('file', eyes.county, body.id)
  // The store reads the file anyway; only what looks back needs it, and its acts, before.
  let found: Promise<Opened> | undefined
  const own = () => {
    if (id !== undefined) found ??= ownFile(store, wearer, eyes, procedure, id)
    return found
  }
  const sealed = await sealBody(store, eyes, procedure, kind, body, async () => (await own())?.history ?? [])
  const data = { ...sealed.data, ...(isAmendment(kind) && body.reason !== undefined && { reason: body.reason }) }
  const act = { id: body.id, kind, on: body.on, data, actor }

  const wrong = [...sealed.refusals, ...(worn ? [] : [notHeld(body.capacity, wearer.capacities())])]
  if (wrong.length > 0) {
    const opened = await own()
    const tried = { ...act, seq: (opened?.row.file.seq ?? 0) + 1 }
    const judged = isAmendment(kind)
      ? judgeAmendment(procedure, opened?.row.file, tried, opened?.history ?? [], county.today())
      : judge(procedure, opened?.row.file, tried, county.today())
    throw refused(merged(wrong, judged))
  }

  if (kind === '$void' && id !== undefined && body.data.seq === 1) await refuseIfUsed(store, county, procedure, id)
  const entered = await store.enter(eyes, {
    type: procedure.type,
    id: file,
    act,
    ...(body.expect !== undefined && { expect: body.expect }),
    ...(sealed.secrets.length > 0 && { secrets: sealed.secrets }),
    ...(id !== undefined && { admit: (row) => admit(wearer, procedure, row, () => store.history(eyes, id)) }),
  })
  if (procedure.type === serving.definitions.people) forgetPosts(store)
  if (entered.ok) {
    const { file: after, seq, number, repeated } = entered
    const state = { code: after.state, title: stateTitle(procedure, after.state) }
    return { id: after.id, type: after.type, title: after.title, seq, ...(number && { number }), state, repeated }
  }
  if ('refusals' in entered) throw refused(entered.refusals)
  throw moved(procedure, entered.conflict)
}

function notHeld(capacity: string, held: readonly { readonly title: string }[]): Refusal {
  const titles = [...new Set(held.map(({ title }) => title))]
  return {
    code: 'not-entitled',
    title: '办理身份',
    about: 'capacity',
    says: `本账号不具有“${capacityTitle(capacity)}”身份`,
    way: titles.length > 0 ? `本账号可用的身份：${titles.join('、')}` : '本账号没有可用的办理身份，请联系本单位管理员',
  }
}

/** What the server found first, then what the kernel found that was not said already. */
function merged(first: readonly Refusal[], then: readonly Refusal[]): Refusal[] {
  const said = new Set(first.map(({ code, about }) => `${code} ${about?.split('.')[0]}`))
  return [...first, ...then.filter(({ code, about }) => !said.has(`${code} ${about?.split('.')[0]}`))]
}

function moved(procedure: Procedure, acts: readonly KeptAct[]): Problem {
  const shown = acts.map(({ seq, kind, on, actor, recordedAt }) => ({
    seq,
    kind,
    title: actTitle(procedure, kind),
    on,
    recordedAt,
    name: actor.name,
    capacity: capacityTitle(actor.capacity),
  }))
  const told = shown.map(({ on, name, capacity, title }) => `${on}，${name}（${capacity}）办理了“${title}”`).join('；')
  const says = shown.length > 0 ? `本卷已有新的办理：${told}` : '所依据的卷刚刚有了新的办理'
  return new Problem(409, 'moved', says, '请查看最新内容，确认后重新提交', { acts: shown })
}
