import { z } from 'zod'
import { type FieldMeta, fieldMeta, inWholes } from '../file/fields.ts'
import { type Day, day, isDay } from '../time/day.ts'
import { chineseDay } from './chineseDay.ts'

/** Names for ids, as of the day the document is made. What has no name prints as its id. */
export interface Names {
  readonly unit?: (id: string) => string
  readonly person?: (id: string) => string
  /** The title of a file referred to. */
  readonly file?: (id: string) => string
  /** What a figure is called and counted in. */
  readonly figure?: (id: string) => { readonly title: string; readonly unit: string } | undefined
}

/** The schema of what a path leads to: `applicants.0.kind` to the choice of kinds; undefined where the path leads nowhere. */
export function schemaAt(schema: z.ZodType | undefined, path: readonly string[]): z.ZodType | undefined {
  const bare = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema
  const [step, ...rest] = path
  if (step === undefined || bare === undefined) return bare
  if (bare instanceof z.ZodArray && /^\d+$/.test(step)) return schemaAt(bare.element as z.ZodType, rest)
  if (bare instanceof z.ZodObject && Object.hasOwn(bare.shape, step)) return schemaAt(bare.shape[step] as z.ZodType, rest)
  return undefined
}

/** A fact as a document prints it; undefined where there is nothing to print. Money in fen becomes yuan with its unit, days are written in Chinese. */
export function shownValue(value: unknown, schema: z.ZodType | undefined, names: Names): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (Array.isArray(value)) return joined(value.map((item) => shownValue(item, itemSchema(schema), names)))
  const meta = schema && fieldMeta(schema)
  if (typeof value === 'object') return shownObject(value as Record<string, unknown>, schema, names)
  return shownScalar(value, meta, names)
}

/** Meta of a list stands on the list, so an item without its own borrows it (units, people, choices). */
function itemSchema(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (!(schema instanceof z.ZodArray)) return schema
  const element = schema.element as z.ZodType
  return fieldMeta(element) || element instanceof z.ZodObject ? element : schema
}

function shownScalar(value: unknown, meta: FieldMeta | undefined, names: Names): string {
  const text = String(value)
  switch (meta?.kind) {
    case 'money':
      return typeof value === 'number' ? `${yuan(value)}元` : text
    case 'count':
      return typeof value === 'number' ? String(inWholes(value, meta)) : text
    case 'yes-no':
      return value === true ? '是' : '否'
    case 'unit':
      return names.unit?.(text) ?? text
    case 'person':
      return names.person?.(text) ?? text
    case 'ref':
      return names.file?.(text) ?? text
    case 'file':
      return '见附件'
    default:
      if (meta?.of === 'figure') return names.figure?.(text)?.title ?? text
      return meta?.options?.[text] ?? inChinese(text)
  }
}

/** Days, months and instants in a text, as documents write them. */
const inChinese = (text: string): string =>
  text
    .replace(/(?<![\w-])\d{4}-\d{2}-\d{2}T[\d:.]+Z(?![\w-])/g, (found) => chineseDay(shanghaiDay(found)))
    .replace(/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g, (found) => (isDay(found) ? chineseDay(found) : found))
    .replace(/^(\d{4})-(\d{2})$/, (_, year: string, month: string) => `${year}年${Number(month)}月`)

const shanghaiDay = (instant: string): Day => day(new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10))

/** A party prints its name, a sealed identifier its mask; any other object what it holds, in order. */
function shownObject(value: Record<string, unknown>, schema: z.ZodType | undefined, names: Names): string | undefined {
  if (typeof value.name === 'string') return value.name
  if (typeof value.mask === 'string') return value.mask
  return joined(
    Object.entries(value).map(([key, item]) => shownValue(item, schemaAt(schema, [key]), names)),
    '，',
  )
}

function joined(parts: readonly (string | undefined)[], by = '、'): string | undefined {
  const shown = parts.filter((part) => part !== undefined)
  return shown.length > 0 ? shown.join(by) : undefined
}

/** A party as a decision names it: with the number and the address where they are known. Several are joined. */
export function partyInFull(value: unknown, schema: z.ZodType | undefined, names: Names): string | undefined {
  if (Array.isArray(value)) return joined(value.map((one) => partyInFull(one, schemaAt(schema, ['0']), names)))
  const { name, kind, idNumber, address } = (value ?? {}) as Readonly<Record<string, unknown>>
  if (typeof name !== 'string') return undefined
  const natural = kind === 'natural'
  const number = shownValue(idNumber, undefined, names)
  const more = [
    number && `${natural ? '公民身份号码' : '统一社会信用代码'}：${number}`,
    typeof address === 'string' && `${natural ? '住址' : '住所'}：${address}`,
  ].filter(Boolean)
  return more.length > 0 ? `${name}（${more.join('，')}）` : name
}

/** Fen as yuan; jiao and fen only where there are any. */
function yuan(fen: number): string {
  const whole = Math.trunc(fen / 100)
  const rest = Math.abs(fen % 100)
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, '0').replace(/0$/, '')}`
}
