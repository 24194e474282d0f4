/**
 * The fields that facts are made of. Each is a zod schema without transform, refine or date object, carrying its Chinese
 * title and its kind as metadata, so that forms, the OpenAPI document and the portal show exactly what is enforced.
 */
import { z } from 'zod'

/** What a screen, a mask or a list of units must know of a field beyond its JSON type. */
export type FieldKind =
  | 'text'
  | 'long'
  | 'day'
  | 'money'
  | 'count'
  | 'yes-no'
  | 'choice'
  | 'ref'
  | 'unit'
  | 'person'
  | 'secret'
  | 'party'
  | 'list'
  | 'file'

export interface FieldMeta {
  readonly title: string
  readonly kind: FieldKind
  /** The type of file a `ref` leads to; `figure` where text is the code of a figure of the catalogue (指标). */
  readonly of?: string
  /** Codes and their Chinese words: of a `choice`, or of text whose well-known codes have words. */
  readonly options?: Readonly<Record<string, string>>
  /** Of a `count` kept in parts of one: how many make one. People read and write it in wholes (see `inWholes`). */
  readonly per?: number
  /** How a `secret` is masked. */
  readonly mask?: SecretKind
}

export type SecretKind = 'id-number' | 'phone' | 'account' | 'address'

const meta = <T extends z.ZodType>(schema: T, value: FieldMeta): T => schema.meta(value as unknown as Record<string, unknown>) as T

/** The metadata of a field, looked for through `optional()`. */
export function fieldMeta(schema: z.ZodType): FieldMeta | undefined {
  // Zod builds the answer anew each time it is asked; a step asks for every fact of a procedure.
  if (!metas.has(schema)) {
    const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema
    metas.set(schema, inner.meta() as FieldMeta | undefined)
  }
  return metas.get(schema)
}
const metas = new WeakMap<z.ZodType, FieldMeta | undefined>()

export const text = (title: string) => meta(z.string().min(1).max(400), { title, kind: 'text' })
/** The code of a figure of the catalogue (指标); screens show the figure's title. */
export const figureCode = (title: string) => meta(z.string().min(1).max(400), { title, kind: 'text', of: 'figure' })

/** Text in which some codes are known and shown in words; others, that a county adds, stand as they are. */
export const coded = (title: string, options: Readonly<Record<string, string>>) =>
  meta(z.string().min(1).max(400), { title, kind: 'text', options })
export const longText = (title: string) => meta(z.string().min(1).max(20_000), { title, kind: 'long' })

/** A calendar date of law, YYYY-MM-DD in Asia/Shanghai. */
export const dayField = (title: string) => meta(z.iso.date(), { title, kind: 'day' })

/** Integer fen (分). */
export const money = (title: string) => meta(z.int().min(0), { title, kind: 'money' })
export const count = (title: string) => meta(z.int().min(0), { title, kind: 'count' })
/** Points (分) and other values with decimals, kept as an integer of their tenths, hundredths or ten thousandths. */
export const inParts = (title: string, per: 10 | 100 | 10_000) => meta(z.int().min(0), { title, kind: 'count', per })
/** What is kept in parts of one, in wholes: 923 tenths of a point are 92.3. */
export const inWholes = (kept: number, { per = 1 }: Pick<FieldMeta, 'per'> = {}): number => kept / per
export const yesNo = (title: string) => meta(z.boolean(), { title, kind: 'yes-no' })

/** One of a fixed list; the code is stored, the Chinese word is shown. */
export function choice<const O extends Readonly<Record<string, string>>>(title: string, options: O) {
  return meta(z.enum(Object.keys(options) as [keyof O & string, ...(keyof O & string)[]]), { title, kind: 'choice', options })
}

/** Several of a fixed list. */
export function choices<const O extends Readonly<Record<string, string>>>(title: string, options: O) {
  return meta(z.array(z.enum(Object.keys(options) as [keyof O & string, ...(keyof O & string)[]])).min(1), { title, kind: 'list', options })
}

/** A reference to another file of the county, by its id; becomes a link both ways. */
export const ref = (title: string, of: string) => meta(z.string().min(1).max(80), { title, kind: 'ref', of })
export const refs = (title: string, of: string) => meta(z.array(z.string().min(1).max(80)).min(1), { title, kind: 'ref', of })

/** A unit of the county's tree, by its id; the unit thereby sees the file. */
export const unit = (title: string) => meta(z.string().min(1).max(40), { title, kind: 'unit' })
export const units = (title: string) => meta(z.array(z.string().min(1).max(40)).min(1), { title, kind: 'unit' })

/** A person of the county's register of people, by id. */
export const person = (title: string) => meta(z.string().min(1).max(40), { title, kind: 'person' })
export const people = (title: string) => meta(z.array(z.string().min(1).max(40)).min(1), { title, kind: 'person' })

/** An attachment by the SM3-independent content address (sha256, hex). */
export const attachment = (title: string) => meta(z.string().regex(/^[0-9a-f]{64}$/), { title, kind: 'file' })

/** A personal identifier: the act holds its mask, a keyed digest and a reference; the value itself lives encrypted in `secret`. */
export const sealed = z.object({ mask: z.string(), digest: z.string(), ref: z.string() })
export type Sealed = z.infer<typeof sealed>
export const secret = (title: string, mask: SecretKind) => meta(sealed.clone(), { title, kind: 'secret', mask })

export const partyKinds = { natural: '自然人', business: '个体工商户', legal: '法人', other: '非法人组织' } as const

/** A party (当事人): one shape for every system. */
const partyShape = z.object({
  kind: choice('类别', partyKinds),
  name: text('姓名或名称'),
  idNumber: secret('证件号码', 'id-number').optional(),
  phone: secret('联系电话', 'phone').optional(),
  address: text('住址或住所').optional(),
})
export type Party = z.infer<typeof partyShape>
export const party = (title: string) => meta(partyShape.clone(), { title, kind: 'party' })
export const parties = (title: string) => meta(z.array(partyShape.clone()).min(1), { title, kind: 'party' })

/** A list whose items an act adds one by one. */
export const list = <T extends z.ZodRawShape>(title: string, item: T) => meta(z.array(z.object(item)), { title, kind: 'list' })
