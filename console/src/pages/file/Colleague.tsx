import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { ask } from '../../api/client.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'

interface Answer {
  readonly people: readonly { readonly person: string; readonly name: string; readonly unit: string; readonly post?: string }[]
}

/** One of those, or several, to whom this file may be handed (hand) or copied (copy); nobody else can be chosen. */
export function Colleague({
  id,
  type,
  file,
  purpose,
  value,
  multiple = false,
  onChange,
}: {
  id: string
  type: string
  file: string
  purpose: 'hand' | 'copy'
  value: unknown
  multiple?: boolean
  onChange: (value: unknown) => void
}) {
  const { data, error } = useQuery({
    queryKey: ['colleagues', type, file, purpose],
    queryFn: () => ask<Answer>('/colleagues', { query: { type, file, for: purpose } }),
  })
  if (error) return <ProblemStrip problem={error} />
  return (
    <>
      <Select
        id={id}
        allowClear
        {...(multiple && { mode: 'multiple' as const })}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: '100%', maxWidth: 420 }}
        loading={!data}
        value={(value as never) ?? undefined}
        onChange={(next: unknown) => onChange(Array.isArray(next) && next.length === 0 ? undefined : (next ?? undefined))}
        notFoundContent={data?.people.length === 0 ? '没有可以选择的人' : '没有找到'}
        options={(data?.people ?? []).map(({ person, name, unit, post }) => ({
          value: person,
          label: [name, unit, post].filter(Boolean).join('　'),
        }))}
      />
      {data?.people.length === 0 && (
        <div className="hint">{purpose === 'hand' ? '没有其他账号的岗位可以办理本卷' : '没有其他账号可以查看本卷'}</div>
      )}
    </>
  )
}
