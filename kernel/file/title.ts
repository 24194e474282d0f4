import type { z } from 'zod'
import { fieldMeta } from './fields.ts'
import { type File, lookup } from './file.ts'
import type { Procedure } from './procedure.ts'

/** A file's title by its procedure's pattern: `{fact}` and `{path.0.name}`; units print as names, codes as their Chinese words. */
export function titleOf(procedure: Procedure, facts: File['facts'], unitName: (unit: string) => string): string {
  const look = lookup({ facts })
  return procedure.titled.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const schema = procedure.facts.shape[name.split('.')[0] ?? ''] as z.ZodType | undefined
    return shown(look(name), schema && fieldMeta(schema), unitName)
  })
}

function shown(value: unknown, meta: ReturnType<typeof fieldMeta>, unitName: (unit: string) => string): string {
  if (Array.isArray(value)) return value.map((item) => shown(item, meta, unitName)).join('、')
  if (value !== null && typeof value === 'object') return 'name' in value ? String(value.name) : ''
  if (value === undefined || value === null) return ''
  if (meta?.kind === 'unit') return unitName(String(value))
  return meta?.options?.[String(value)] ?? String(value)
}

/** The plain words of an official number; `{n}` is filled in by the store, when the act is sealed. */
export function numberPattern(pattern: string, words: { short: string; unit: string; year: number }): string {
  return pattern.replace('{short}', words.short).replace('{unit}', words.unit).replace('{year}', String(words.year))
}
