import { deterministicId } from '../kernel/file/deterministicId.ts'
import type { Remark } from '../store/remarks.ts'
import { colleagues } from './colleagues.ts'
import { forEach, type Outcome } from './forEach.ts'
import { nameForMessages, pageOf } from './nameForMessages.ts'
import { ownFile } from './ownFile.ts'
import { badRequest, forbidden, Problem } from './problem.ts'
import type { Asking, Serving } from './serving.ts'
import { whoOf } from './urge.ts'

export interface Remarking {
  readonly kind: Remark['kind']
  readonly text?: string | undefined
  readonly receiver?: string | undefined
  readonly items: readonly { readonly id: string; readonly type: string; readonly file: string }[]
}

/**
 * Adds a note, a tag or a copy to each of several files; what was done stands in the messages of whoever did it, with its undoing.
 * @throws Problem 400 where text or receiver is missing
 */
export async function addRemarks(serving: Serving, { permission, county }: Asking, asked: Remarking): Promise<Outcome[]> {
  const { store, definitions } = serving
  const { kind, items } = asked
  const eyes = permission.eyes()
  const text = asked.text ?? ''
  if (kind !== 'copy' && text === '') throw badRequest(kind === 'tag' ? '没有写标签' : '没有写批注', '请填写文字')
  if (kind === 'tag' && (text.length > 12 || /[\s,，]/.test(text)))
    throw badRequest('标签过长，或者含有空格、逗号', '请用不超过12个字的一个词')
  const receiver =
    kind === 'copy' ? (await colleagues(serving, county)).find(({ account }) => account.person === asked.receiver) : undefined
  if (kind === 'copy' && !receiver) throw badRequest('抄送的人没有账号，或者账号已停用', '请从名单中选择')
  return forEach(items, async ({ id, type, file }) => {
    const procedure = definitions.procedures.get(type)
    if (!procedure) throw new Problem(404, 'no-such-type', `没有“${type}”这类卷`, '请从清单选择')
    const { row, history } = await ownFile(store, permission, eyes, procedure, file)
    const name = nameForMessages(row)
    if (receiver?.account.person === eyes.person) return { name, ok: false, says: '不用抄送给本人' }
    const actors = history.map(({ actor }) => actor.person)
    if (receiver && !receiver.mayBeShown(procedure, row.file, actors))
      return { name, ok: false, says: `${receiver.account.name}没有查看本卷的权限` }
    const words = receiver ? receiver.account.name : text
    const added = await store.remarks(eyes).add({
      id,
      file,
      kind,
      text: words,
      name: permission.account.name,
      ...(receiver && { receiver: receiver.account.person }),
    })
    const there = added || (await store.remarks(eyes).of([file])).some((one) => one.id === id)
    if (!there)
      return { name, ok: false, says: kind === 'tag' ? `已有标签“${words}”` : kind === 'copy' ? `已抄送过${words}` : '批注没有记上' }
    const did = { note: '已批注', tag: `已加标签“${words}”`, copy: `已抄送${words}` }[kind]
    await store.messages(eyes).tell([
      {
        to: eyes.person,
        id: deterministicId('did', county.code, id),
        kind: 'did',
        title: `${did}：${name}`,
        says: kind === 'note' ? words : '',
        link: pageOf(row.file),
        undo: { kind: 'remark', file, id },
        quiet: true,
      },
      ...(receiver
        ? [
            {
              to: receiver.account.person,
              id: deterministicId('copied', county.code, id),
              kind: 'copied',
              title: `${whoOf(permission, county)}抄送：${name}`,
              says: text,
              link: pageOf(row.file),
            },
          ]
        : []),
    ])
    return { name, ok: true, says: did }
  })
}

/** Takes a remark back; the log keeps its words. Twice is as good as once. @throws Problem 403, 404 */
export async function removeRemark({ store }: Serving, { permission }: Asking, file: string, id: string): Promise<void> {
  const eyes = permission.eyes()
  const found = (await store.remarks(eyes).of([file])).find((one) => one.id === id)
  if (!found) throw new Problem(404, 'no-such-remark', '没有找到这一条，或者它已经撤回', '请刷新页面')
  if (!permission.mayTakeBack(found)) throw forbidden(`这一条由${found.name}所记，只能由本人撤回`, '请与本人联系')
  await store.remarks(eyes).remove(id)
}
