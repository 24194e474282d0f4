import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { ask } from '../../../api/client.ts'
import { Mark } from '../../../patterns/ClockMark.tsx'
import { ProblemStrip } from '../../../patterns/ProblemStrip.tsx'

interface Violation {
  readonly violation: string
  readonly violationCode?: string
  readonly power?: string
}
interface Checked {
  readonly ticks: readonly {
    readonly key: string
    readonly title: string
    readonly standing: 'met' | 'not' | 'open'
    readonly says: string
    readonly way?: string
    readonly source?: string
  }[]
  readonly partners: readonly { readonly id: string; readonly name: string; readonly says: string; readonly valid: boolean }[]
}

const looks = { met: ['done', '符合'], not: ['late', '不符合'], open: ['unknown', '还要核对'] } as const

/** 立案前五项: certificate, partner, power, lists and discretion, each as the filing itself would be judged. */
export function FiveTicks() {
  const [words, setWords] = useState('')
  const [looked, look] = useState<Violation>()
  const [partner, setPartner] = useState<string>()
  const found = useQuery({
    queryKey: ['officer-check', 'violations', words],
    queryFn: () => ask<{ rows: readonly Violation[] }>('/officer-check/violations', { query: { q: words.trim() } }),
    placeholderData: (before) => before,
  })
  const asked = looked && {
    violation: looked.violation,
    ...(looked.violationCode && { violationCode: looked.violationCode }),
    ...(looked.power && { power: looked.power }),
    ...(partner && { partner }),
  }
  const { data, error } = useQuery({
    queryKey: ['officer-check', asked],
    enabled: asked !== undefined,
    queryFn: () => ask<Checked>('/officer-check', { method: 'POST', body: asked }),
    placeholderData: (before) => before,
  })
  const rows = found.data?.rows ?? []
  const key = ({ violation, power }: Violation) => `${violation} ${power ?? ''}`
  return (
    <fieldset className="home-ticks">
      <legend>立案前核对五项：证件、搭档、赋权、清单、裁量</legend>
      <div className="filters">
        <Select
          aria-label="查的是什么"
          placeholder="查的是什么（写两个字就找）"
          showSearch={{ filterOption: false, onSearch: setWords }}
          className="home-violation"
          value={looked && key(looked)}
          onChange={(chosen: string) => look(rows.find((one) => key(one) === chosen))}
          options={rows.map((one) => ({ value: key(one), label: one.violation }))}
        />
        {data && data.partners.length > 0 && (
          <Select
            aria-label="搭档"
            placeholder="今天和谁一起办"
            allowClear
            className="home-partner"
            value={partner}
            onChange={(chosen?: string) => setPartner(chosen)}
            options={data.partners.filter(({ valid }) => valid).map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </div>
      {error && <ProblemStrip problem={error} />}
      {looked && data && (
        <ul className="home-lines" aria-label="五项核对的结果">
          {data.ticks.map(({ key: of, title, standing, says, way, source }) => (
            <li key={of}>
              <Mark look={looks[standing][0]}>{`${title} ${looks[standing][1]}`}</Mark>　{says}
              {standing !== 'met' && (way || source || of === 'lists') && (
                <div className="small second">
                  {of === 'lists' && standing === 'open' ? (
                    <a
                      href={`/phone/check?${new URLSearchParams({ violation: looked.violation, ...(looked.violationCode && { code: looked.violationCode }) })}`}
                    >
                      逐项回答清单的条件
                    </a>
                  ) : (
                    [source, way].filter(Boolean).join('；')
                  )}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
