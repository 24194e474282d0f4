import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { ask } from '../api/client.ts'
import type { ListAnswer, Row } from '../api/types.ts'

/** A file of another type, found by number, name or party; or several. People are files of the register of people. */
export function FilePicker({
  id,
  of,
  value,
  onChange,
  multiple = false,
}: {
  id: string
  of: string
  value: string | readonly string[] | undefined
  onChange: (value: string | string[] | undefined) => void
  multiple?: boolean
}) {
  const [text, setText] = useState('')
  const asked = text.trim().length >= 2 ? text.trim() : undefined
  const { data, isFetching } = useQuery({
    queryKey: ['pick', of, asked],
    queryFn: ({ signal }) => ask<ListAnswer>(`/${of}`, { query: { limit: 30, ...(asked && { q: asked }) }, signal }),
    placeholderData: (before) => before,
  })
  const chosen = useTitles(of, [value ?? []].flat())
  const found = (data?.rows ?? []).map((row) => ({ value: row.id, label: labelOf(row) }))
  const options = [...found, ...chosen.filter((one) => !found.some((other) => other.value === one.value))]
  return (
    <Select
      id={id}
      allowClear
      {...(multiple && { mode: 'multiple' as const })}
      style={{ width: '100%', maxWidth: 560 }}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={isFetching}
      placeholder="输入两个字检索"
      notFoundContent={asked ? '没有找到' : '输入两个字检索'}
      value={(value as never) ?? undefined}
      onChange={(next: string | string[] | undefined) => onChange(Array.isArray(next) && next.length === 0 ? undefined : next)}
      options={options}
    />
  )
}

const labelOf = (row: Row): string => [row.number, row.title, row.unit.name].filter(Boolean).join('　')

/** Names of what is chosen already, also where the search does not show it. */
function useTitles(of: string, ids: readonly string[]) {
  const { data } = useQuery({
    queryKey: ['titles', of, ids],
    enabled: ids.length > 0,
    queryFn: () =>
      Promise.all(
        ids.map(async (id) => {
          const file = await ask<Row>(`/${of}/${id}`).catch(() => undefined)
          return { value: id, label: file ? labelOf(file) : id }
        }),
      ),
  })
  return data ?? []
}
