import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { ask } from '../../api/client.ts'
import type { Row } from '../../api/types.ts'
import type { Values } from './editorDom.ts'
import type { OpenedToken, ReportText, Told, Version } from './types.ts'

/** A report with its text, every number resolved. */
export const useReport = (id: string) =>
  useQuery({
    queryKey: ['report', id, 'text'],
    queryFn: () => ask<ReportText>(`/annual-report/${id}/text`),
    placeholderData: (before) => before,
  })

/** Values of tokens, each asked once while a page is open and anew after every act. */
export function useValues(id: string, tokens: readonly string[]): Values {
  const wanted = useMemo(() => tokens.toSorted(), [tokens])
  const { data } = useQuery({
    queryKey: ['report', id, 'tokens', wanted],
    enabled: wanted.length > 0,
    queryFn: () => ask<{ tokens: Told[] }>(`/annual-report/${id}/tokens`, { method: 'POST', body: { tokens: wanted } }),
    placeholderData: (before) => before,
  })
  const known = useRef<Values>(new Map())
  return useMemo(() => {
    known.current = new Map([...known.current, ...(data?.tokens ?? []).map((told) => [told.token, told] as const)])
    return known.current
  }, [data])
}

export const useToken = (id: string, token: string | undefined) =>
  useQuery({
    queryKey: ['report', id, 'token', token],
    enabled: token !== undefined,
    queryFn: () => ask<OpenedToken>(`/annual-report/${id}/token`, { query: { token } }),
  })

export const useVersions = (id: string, part: string, enabled: boolean) =>
  useQuery({
    queryKey: ['report', id, 'versions', part],
    enabled,
    queryFn: () => ask<{ versions: Version[] }>(`/annual-report/${id}/versions`, { query: { part } }),
  })

/** Every row of a list, page after page. */
export async function allRows(type: string, query: Readonly<Record<string, string>>): Promise<Row[]> {
  const rows: Row[] = []
  let after: string | undefined
  do {
    const page: { rows: Row[]; next?: string } = await ask(`/${type}`, { query: { ...query, limit: 200, ...(after && { after }) } })
    rows.push(...page.rows)
    after = page.next
  } while (after)
  return rows
}

export const useRows = (type: string, query: Readonly<Record<string, string>>, enabled = true) =>
  useQuery({ queryKey: ['list', type, 'all', query], enabled, queryFn: () => allRows(type, query), placeholderData: (before) => before })

/** The page of a figure that a token opens to: its list has as many files as the number says. */
export function figurePath({
  figure,
  period,
  asOf,
  reporter,
}: {
  figure: string
  period: { from: string; to: string }
  asOf?: string | undefined
  reporter?: string | undefined
}): string {
  const query = new URLSearchParams({ period: wholeYear(period) ?? `${period.from}..${period.to}` })
  if (reporter) query.set('unit', reporter)
  if (asOf) query.set('asOf', asOf)
  return `/figures/${encodeURIComponent(figure)}?${query}`
}

/** A whole year is asked by its name, so that the page offers the year before. */
const wholeYear = ({ from, to }: { from: string; to: string }): string | undefined =>
  from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31` ? from.slice(0, 4) : undefined
