import type { Refusal } from '../api/client.ts'
import type { FieldSchema } from '../api/types.ts'

export interface Fault {
  /** The field it is about, as a path; '' where it is about the act as a whole. */
  readonly path: string
  readonly says: string
}

/** What is missing before the server need be asked. */
export function missing(schema: FieldSchema, data: Readonly<Record<string, unknown>>, path = ''): Fault[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]): Fault[] => {
    const at = path === '' ? name : `${path}.${name}`
    const value = data[name]
    if (value === undefined) return schema.required?.includes(name) ? [{ path: at, says: `${verb(field)}${field.title ?? name}` }] : []
    if (field.type === 'object' && field.properties) return missing(field, value as Record<string, unknown>, at)
    if (field.type === 'array' && field.items?.type === 'object')
      return (value as readonly Record<string, unknown>[]).flatMap((item, index) => missing(field.items ?? {}, item, `${at}.${index}`))
    return []
  })
}

const verb = ({ kind }: FieldSchema): string =>
  kind === 'file'
    ? '请上传'
    : kind === 'choice' || kind === 'yes-no' || kind === 'unit' || kind === 'person' || kind === 'ref'
      ? '请选择'
      : '请填写'

/** The server's reasons at the fields they are about; those about several stand at the first that the form has. */
export function faultsOf(refusals: readonly Refusal[], schema: FieldSchema): Fault[] {
  const names = new Set(Object.keys(schema.properties ?? {}))
  return refusals.map(({ about = '', message }) => {
    const path =
      about
        .replace(/^data\./, '')
        .split(',')
        .find((one) => names.has(one.split('.')[0] ?? '')) ?? ''
    return { path, says: message }
  })
}
