import type { FieldSchema } from '../api/types.ts'

export const yuan = (fen: number): string => (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** A value as people read it; a dash where there is none. What stands as an id, of a unit or of a figure, is told by `nameOf`. */
export function shown(value: unknown, schema: FieldSchema | undefined, nameOf: (id: string) => string): string {
  if (value === undefined || value === null || value === '') return '—'
  // The words of several choices may stand on the list and not on its items.
  const each = schema?.items && (schema.items.kind ?? schema.items.properties) ? schema.items : schema
  if (Array.isArray(value)) return value.map((one) => shown(one, each, nameOf)).join('、')
  if (typeof value === 'object') {
    const { mask, name } = value as { mask?: unknown; name?: unknown }
    return typeof mask === 'string' ? mask : typeof name === 'string' ? name : itemWords(value, schema, nameOf)
  }
  switch (schema?.kind) {
    case 'unit':
      return nameOf(String(value))
    case 'yes-no':
      return value ? '是' : '否'
    case 'file':
      return '见文书和材料'
    case 'money':
      return `${yuan(Number(value))} 元`
    case 'choice':
      return schema.options?.[String(value)] ?? String(value)
    default:
      if (schema?.of === 'figure') return nameOf(String(value))
      return typeof value === 'number'
        ? (value / (schema?.per ?? 1)).toLocaleString('zh-CN', { maximumFractionDigits: 4 })
        : (schema?.options?.[String(value)] ?? String(value))
  }
}

/** An item of a list: its titled parts, one after another. */
function itemWords(value: object, schema: FieldSchema | undefined, nameOf: (id: string) => string): string {
  return Object.entries(value)
    .map(([name, part]) => {
      const of = schema?.properties?.[name]
      return `${of?.title ?? name}：${shown(part, of, nameOf)}`
    })
    .join('；')
}
