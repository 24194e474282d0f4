import { type Act, amendments } from '../kernel/file/act.ts'
import type { Sealed, SecretKind } from '../kernel/file/fields.ts'
import { paper } from '../kernel/file/paper.ts'
import { actSchema, type Procedure } from '../kernel/file/procedure.ts'
import type { Refusal } from '../kernel/file/refusal.ts'
import type { SecretRow } from '../store/keys/sealing.ts'
import type { Store } from '../store/store.ts'
import type { ActBody } from './actBody.ts'
import type { Eyes } from './permission.ts'
import { type Plain, secretsIn, valuesOfKind, withValue } from './sealedFields.ts'

/** An act's data with every personal identifier sealed, the rows to keep beside it, and what is wrong with what was sent. */
export interface SealedBody {
  readonly data: Readonly<Record<string, unknown>>
  readonly secrets: readonly SecretRow[]
  readonly refusals: readonly Refusal[]
}

/**
 * Seals what a client sent in plain at secret fields, before anything judges, keeps or logs it. A value that the file already holds
 * may be named again by its reference, so that a correction need not know it. Attachments must have been uploaded.
 * @param history the file's acts; asked for only by a correction and by a reference
 */
export async function sealBody(
  store: Store,
  eyes: Eyes,
  procedure: Procedure,
  kind: string,
  body: ActBody,
  history: () => Promise<readonly Act[]>,
): Promise<SealedBody> {
  const target = kind === '$correct' ? (await history()).find(({ seq }) => seq === body.data.seq)?.kind : kind
  const prefix = kind === '$correct' ? ['data'] : []
  if (target === undefined || (kind !== '$keep' && !procedure.acts[target])) return { data: body.data, secrets: [], refusals: [] }
  const schema = kind === '$keep' ? paper : actSchema(procedure, target)
  const sent = kind === '$correct' ? body.data.data : body.data
  const plains = secretsIn(schema, sent)
  const title = kind === '$correct' || kind === '$keep' ? amendments[kind] : (procedure.acts[target]?.title ?? kind)
  const named = plains.some(({ value }) => refOf(value) !== undefined)
  const known = new Map((named ? await history() : []).flatMap(({ data }) => sealedIn(data)).map((sealed) => [sealed.ref, sealed]))

  let data: unknown = body.data
  const secrets: SecretRow[] = []
  const refusals: Refusal[] = []
  for (const plain of plains) {
    const path = [...prefix, ...plain.path]
    const again = refOf(plain.value)
    const held = again === undefined ? undefined : known.get(again)
    const wrong = held ? undefined : faultOf(plain)
    if (wrong) refusals.push({ code: 'bad-data', title, about: path.join('.'), says: `“${plain.title}”${wrong.says}`, way: wrong.way })
    else if (held) data = withValue(data, path, held)
    else {
      const sealed = store.secrets(eyes).seal(body.id, [{ kind: plain.kind, value: String(plain.value).trim() }])
      secrets.push(...sealed.rows)
      data = withValue(data, path, sealed.facts[0])
    }
  }
  for (const { path, title: field, value } of valuesOfKind('file', schema, sent)) {
    const there = typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) && (await store.attachments(eyes).find(value))
    const says = `“${field}”所列的附件尚未上传`
    if (!there) refusals.push({ code: 'bad-data', title, about: [...prefix, ...path].join('.'), says, way: '请先上传附件，再填写其地址' })
  }
  return { data: data as SealedBody['data'], secrets, refusals }
}

/** References of the secrets that these acts hold. */
export const refsIn = (history: readonly Pick<Act, 'data'>[]): Set<string> =>
  new Set(history.flatMap(({ data }) => sealedIn(data)).map(({ ref }) => ref))

function refOf(value: unknown): string | undefined {
  return value !== null && typeof value === 'object' && 'ref' in value && typeof value.ref === 'string' ? value.ref : undefined
}

function sealedIn(value: unknown): Sealed[] {
  if (value === null || typeof value !== 'object') return []
  const { mask, digest, ref } = value as Partial<Sealed>
  if (typeof mask === 'string' && typeof digest === 'string' && typeof ref === 'string') return [{ mask, digest, ref }]
  return Object.values(value).flatMap(sealedIn)
}

function faultOf({ kind, value }: Plain): { says: string; way: string } | undefined {
  if (typeof value !== 'string') return { says: '填写的内容类型不对', way: '请填写文字，或者引用本卷已有的值' }
  const text = value.trim()
  if (text.length === 0 || text.length > 200) return { says: text.length === 0 ? '为空' : '内容过多', way: '请填写1至200个字' }
  return plausible[kind](text) ? undefined : ways[kind]
}

const plausible: Readonly<Record<SecretKind, (text: string) => boolean>> = {
  'id-number': (text) => (/^\d{17}[\dXx]$/.test(text) ? checkDigit(text) : /^[A-Za-z0-9()（）-]{5,30}$/.test(text)),
  phone: (text) => /^[+\d][\d\s()（）-]{4,29}$/.test(text),
  account: (text) => /^[\d\s-]{6,40}$/.test(text),
  address: () => true,
}

const ways: Readonly<Record<SecretKind, { says: string; way: string }>> = {
  'id-number': { says: '不是有效的证件号码', way: '请核对号码，居民身份证应为18位，末位为校验码' },
  phone: { says: '不是有效的电话号码', way: '请填写手机号码，或者带区号的固定电话' },
  account: { says: '不是有效的账号', way: '请填写数字账号' },
  address: { says: '不是有效的地址', way: '请核对地址' },
}

/** GB 11643: the weighted sum of the first 17 digits gives the last character. */
function checkDigit(text: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase()
}
