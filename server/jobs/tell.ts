import { amendments, isAmendment } from '../../kernel/file/act.ts'
import { deterministicId } from '../../kernel/file/deterministicId.ts'
import type { Procedure } from '../../kernel/file/procedure.ts'
import type { KeptAct } from '../../store/history.ts'
import type { KeptEvent } from '../../store/jobs.ts'
import type { Telling } from '../../store/messages.ts'
import type { Row } from '../../store/read.ts'
import { importBatch } from '../../systems/organisation/importBatch.ts'
import { awaited } from '../awaited.ts'
import { claimOf } from '../claimOf.ts'
import { colleagues } from '../colleagues.ts'
import { actTitle } from '../filePage.ts'
import { nameForMessages, pageOf } from '../nameForMessages.ts'
import type { Permission } from '../permission.ts'
import { countyEyes, type Work } from './system.ts'

/**
 * Tells those whom an act concerns (消息): who now holds the file and who held it, whose act was corrected, who has to answer what the act
 * asked for, whose import is done. Ids are made from the act, so that a second run tells nobody twice.
 * @returns how many messages there were
 */
export async function tell(work: Work, event: Pick<KeptEvent, 'county' | 'id' | 'type' | 'file' | 'seq' | 'kind'>): Promise<number> {
  const procedure = work.definitions.procedures.get(event.type)
  if (!procedure) return 0
  const held = await work.store.held(event.county, event.file, event.seq)
  const moved = held.before !== held.after
  const asks = Object.values(procedure.clocks).some(({ starts }) => [starts].flat().some((start) => start === event.kind))
  if (!moved && !asks && !isAmendment(event.kind) && event.type !== importBatch.type) return 0
  const eyes = countyEyes(work.county)
  const { row } = await work.store.system.read(eyes, { type: event.type, id: event.file })
  const history = await work.store.system.history(eyes, event.file)
  const act = history.find(({ seq }) => seq === event.seq)
  if (!row || !act) return 0
  const everybody = await colleagues(work, work.county)
  const told: Told = { work, procedure, row, act, history, everybody, held, name: nameForMessages(row) }
  const messages = [
    ...(event.type === importBatch.type ? imported(told) : []),
    ...(isAmendment(act.kind) ? amended(told) : moved ? handed(told) : []),
    ...(asks && !isAmendment(act.kind) ? arrived(told) : []),
  ]
  // Of several reasons to tell one person of one act the first suffices.
  const first = messages.filter((one, at) => messages.findIndex(({ to }) => to === one.to) === at)
  const known = new Set(everybody.map(({ account }) => account.person))
  const wanted = first
    .filter(({ to }) => known.has(to))
    .map((one) => ({ ...one, id: deterministicId('told', event.county, event.id, one.kind) }))
  await work.store.system.messages(eyes).tell(wanted)
  return wanted.length
}

interface Told {
  readonly work: Work
  readonly procedure: Procedure
  readonly row: Row
  readonly act: KeptAct
  readonly history: readonly KeptAct[]
  readonly everybody: readonly Permission[]
  readonly held: { readonly before?: string; readonly after?: string }
  readonly name: string
}
type Message = Omit<Telling, 'id'>

const byWhom = ({ act, work: { county } }: Told): string => `${act.actor.name}（${county.unitName(act.actor.unit)}）`

/** A file came to somebody, or went from somebody to another. */
function handed(told: Told): Message[] {
  const { procedure, row, act, everybody, held, name } = told
  const link = pageOf(row.file)
  const title = actTitle(procedure, act.kind)
  const taker = everybody.find(({ account }) => account.person === held.after)?.account.name
  const undo = { kind: 'act', type: row.file.type, file: row.file.id, seq: act.seq } as const
  const messages: Message[] = []
  if (held.after !== undefined && held.after !== act.actor.person)
    messages.push({
      to: held.after,
      kind: 'assigned',
      title: `${held.before === undefined ? '交办' : '转交'}：${procedure.title}　${name}`,
      says: `${byWhom(told)}办理了“${title}”`,
      link,
    })
  if (held.before !== undefined && held.before !== act.actor.person)
    messages.push({
      to: held.before,
      kind: 'taken',
      title: `已由${taker ?? '他人'}承办：${procedure.title}　${name}`,
      says: `${byWhom(told)}办理了“${title}”`,
      link,
    })
  if (act.kind === claimOf(procedure)?.act)
    messages.push({
      to: act.actor.person,
      kind: 'did',
      title: `${held.after === act.actor.person ? '已领取' : `已转交${taker ?? ''}`}：${procedure.title}　${name}`,
      says: '',
      link,
      undo,
      quiet: true,
    })
  return messages
}

/** A correction or a voiding that touches one's file or one's act. */
function amended(told: Told): Message[] {
  const { procedure, row, act, history, held, name } = told
  const target = history.find(({ seq }) => seq === act.data.seq)
  const word = isAmendment(act.kind) ? amendments[act.kind] : ''
  const concerned = new Set([held.after, held.before, target?.actor.person])
  const reason = typeof act.data.reason === 'string' ? `，理由：${act.data.reason}` : ''
  return [...concerned].flatMap((to) =>
    to === undefined || to === act.actor.person
      ? []
      : [
          {
            to,
            kind: 'corrected',
            title: `${word}：${procedure.title}　${name}`,
            says: `${byWhom(told)}${word}了${target ? `“${actTitle(procedure, target.kind)}”` : '本卷'}${reason}`,
            link: pageOf(row.file),
          },
        ],
  )
}

/** What an act asks of others: a limit that it started and that people of other units have to meet. */
function arrived({ work, procedure, row, act, everybody, name }: Told): Message[] {
  if (act.actor.capacity === 'system') return []
  const sender = everybody.find(({ account }) => account.person === act.actor.person)
  if (!sender) return []
  // Its beginning may be a day that the act names, so the limit is known by what starts it, and by being the last of its name.
  const found = awaited(procedure, row.file, work.county, sender, everybody, (clock) => {
    const starts = [procedure.clocks[clock.name]?.starts ?? []].flat()
    return starts.some((start) => start === act.kind) && row.file.clocks.findLast(({ name: one }) => one === clock.name) === clock
  })
  if (typeof found === 'string') return []
  return found.receivers
    .filter(({ account }) => account.unit !== act.actor.unit)
    .map(({ account }) => ({
      to: account.person,
      kind: 'arrived',
      title: `收到：${procedure.title}　${name}`,
      says: found.says,
      link: pageOf(row.file),
    }))
}

/** An import or its withdrawal is done: whoever began it may have left the page long ago. */
function imported({ row: { file }, act, history }: Told): Message[] {
  const words = { finish: '台账已导入', 'finish-withdrawal': '导入已撤回' }[act.kind]
  const began = history.findLast(({ actor }) => actor.capacity !== 'system')
  if (!words || !began) return []
  const count = (fact: string) => Number(file.facts[fact] ?? 0)
  const says = act.kind === 'finish' ? `导入${count('taken')}件，未导入${count('refused')}行` : `撤回${count('voided')}件`
  return [{ to: began.actor.person, kind: 'job', title: `${words}：${file.title}`, says, link: `/import/${file.id}/result` }]
}
