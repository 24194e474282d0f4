import { useQuery } from '@tanstack/react-query'
import { ask } from './client.ts'
import type { FieldSchema } from './types.ts'

/** Titles of the catalogue's figures by their code; asked for only where a field names a figure. */
export function useFigureTitles(schema: FieldSchema): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: ['figures'],
    queryFn: () => ask<{ readonly figures: readonly { readonly id: string; readonly title: string }[] }>('/figures'),
    enabled: namesFigure(schema),
    staleTime: 10 * 60_000,
  })
  return data ? new Map(data.figures.map(({ id, title }) => [id, title])) : none
}
const namesFigure = ({ of, items, properties = {} }: FieldSchema): boolean =>
  of === 'figure' || (items !== undefined && namesFigure(items)) || Object.values(properties).some(namesFigure)
const none: ReadonlyMap<string, string> = new Map()
