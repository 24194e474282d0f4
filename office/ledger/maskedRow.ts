import type { PlanInput } from './plan.ts'
import type { ReadRow } from './readRow.ts'

/** A row's cells as they stand, without a personal identifier in plain. */
export function maskedRow({ targets, map }: Pick<PlanInput, 'targets' | 'map'>, { raw }: ReadRow): Record<string, string> {
  const secret = new Set(targets.filter(({ kind }) => kind === 'secret').map(({ id }) => id))
  return Object.fromEntries(
    Object.entries(raw).map(([name, text]) => {
      const id = map[name]
      if (typeof id === 'string' && secret.has(id)) return [name, text.replace(/(?<=[\dA-Za-z]{3})[\dA-Za-z](?=[\dA-Za-z]{4})/g, '*')]
      return [name, text.replace(/\b(\d{3})\d{11}(\d{3}[\dXx])\b/g, '$1***********$2').replace(/\b(1\d{2})\d{4}(\d{4})\b/g, '$1****$2')]
    }),
  )
}
