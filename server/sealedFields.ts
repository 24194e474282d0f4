import { z } from 'zod'
import { type FieldKind, type FieldMeta, fieldMeta, type SecretKind } from '../kernel/file/fields.ts'

/** A value found at a field of a wanted kind. */
export interface Found {
  /** Where it stands: ['applicants', 0, 'idNumber']. */
  readonly path: readonly (string | number)[]
  readonly title: string
  readonly meta: FieldMeta
  readonly value: unknown
}

/** Every value at a field of one kind, in order; the schema is walked, so a new field is found without further ado. */
export function valuesOfKind(kind: FieldKind, schema: z.ZodType, data: unknown, path: readonly (string | number)[] = []): Found[] {
  const inner = bare(schema)
  const meta = fieldMeta(schema) ?? fieldMeta(inner)
  if (meta?.kind === kind) return data === undefined ? [] : [{ path, title: meta.title, meta, value: data }]
  if (inner instanceof z.ZodObject && isRecord(data))
    return Object.entries(inner.shape as z.ZodRawShape).flatMap(([name, field]) =>
      valuesOfKind(kind, field as z.ZodType, data[name], [...path, name]),
    )
  if (inner instanceof z.ZodArray && Array.isArray(data))
    return data.flatMap((item, index) => valuesOfKind(kind, inner.element as z.ZodType, item, [...path, index]))
  return []
}

/** A personal identifier found in what a client sent. */
export type Plain = Omit<Found, 'meta'> & { readonly kind: SecretKind }

/** Every value at a secret field, in order. */
export const secretsIn = (schema: z.ZodType, data: unknown): Plain[] =>
  valuesOfKind('secret', schema, data).map(({ meta, ...found }) => ({ ...found, kind: meta.mask ?? 'id-number' }))

/** A copy of the data with the value at a path replaced. */
export function withValue(data: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(data)) return data.map((item, index) => (index === step ? withValue(item, rest, value) : item))
  if (isRecord(data)) return { ...data, [step]: withValue(data[step], rest, value) }
  return data
}

/** What a form and the OpenAPI document show: JSON schema with Chinese titles, where secrets are typed in as plain text. */
export function formSchema(schema: z.ZodType): Record<string, unknown> {
  const made = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const meta = (zodSchema as unknown as z.ZodType).meta() as FieldMeta | undefined
      if (meta?.kind !== 'secret') return
      for (const key of ['properties', 'required', 'additionalProperties'] as const) delete jsonSchema[key]
      Object.assign(jsonSchema, { type: 'string', maxLength: 200 })
    },
  }) as Record<string, unknown>
  delete made.$schema
  return made
}

const bare = (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema)
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
