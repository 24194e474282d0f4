import { z } from 'zod'
import { type FieldMeta, fieldMeta } from '../file/fields.ts'
import { isDay } from '../time/day.ts'
import { chineseDay } from './chineseDay.ts'

/** Names for ids, as of the day the document is made. What has no name prints as its id. */
export interface Names {
  readonly unit?: (id: string) => string
  readonly person?: (id: string) => string
  /** The title of a file referred to. */
  readonly file?: (id: string) => string
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
    case 'yes-no':
      return value === true ? '是' : '否'
    case 'unit':
      return names.unit?.(text) ?? text
    case 'person':
      return names.person?.(text) ?? text
    case 'ref':
      return names.file?.(text) ?? text
    default:
      return meta?.options?.[text] ?? (isDay(text) ? chineseDay(text) : text)
  }
}

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

/** Fen as yuan; jiao and fen only where there are any. */
function yuan(fen: number): string {
  const whole = Math.trunc(fen / 100)
  const rest = Math.abs(fen % 100)
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, '0').replace(/0$/, '')}`
}
