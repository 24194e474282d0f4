import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ask } from '../../api/client.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'

interface Redrawn {
  readonly digest: string
  readonly sameList: boolean
  readonly candidates: number
  readonly designated: number
  readonly drawn: number
  readonly same: boolean
  readonly onlyThen: readonly string[]
  readonly onlyNow: readonly string[]
  readonly units: readonly { readonly unit: string; readonly candidates: number; readonly drawn: number }[]
}

/** Draws once more from the stored seed, and holds it against what was drawn then. */
export function Redraw({ id }: { id: string }) {
  const [on, setOn] = useState(false)
  const { data, error, isFetching } = useQuery({
    queryKey: ['redraw', id],
    queryFn: () => ask<Redrawn>(`/file-reviews/campaigns/${id}/redraw`),
    enabled: on,
    staleTime: 60_000,
  })
  return (
    <div style={{ marginTop: 12 }}>
      <p className="second">
        每个单位的候选案卷按“种子|单位|案卷标识”的 SHA-256
        值从小到大排列，取排在前面的；种子写在方案里，先于名单。任何人用同一种子和名单，得到同一结果。
      </p>
      <Button className="no-print" loading={isFetching} onClick={() => setOn(true)}>
        重新抽取核对
      </Button>
      {error && <ProblemStrip problem={error} />}
      {data && (
        <div role="status" style={{ marginTop: 8 }}>
          <p>
            <Mark look={data.same ? 'done' : 'late'}>{data.same ? '结果一致' : '结果不一致'}</Mark>　候选 {data.candidates} 件，抽取{' '}
            {data.drawn} 件{data.designated > 0 && `，另有指定 ${data.designated} 件`}。
            {data.sameList ? '候选名单与抽取时相同。' : '候选名单与抽取时不同：抽取之后这一期间的台账有更动。'}
          </p>
          {!data.same && (
            <ul>
              {data.onlyThen.length > 0 && <li>只在当时抽到：{data.onlyThen.join('、')}</li>}
              {data.onlyNow.length > 0 && <li>只在这次抽到：{data.onlyNow.join('、')}</li>}
            </ul>
          )}
          <details>
            <summary>各单位抽取数（{data.units.length} 个单位）</summary>
            <table className="plain">
              <caption className="sr-only">各单位的候选和抽取</caption>
              <thead>
                <tr>
                  <th scope="col">单位</th>
                  <th scope="col" className="number">
                    候选（件）
                  </th>
                  <th scope="col" className="number">
                    抽取（件）
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.units.map((row) => (
                  <tr key={row.unit}>
                    <td>{row.unit}</td>
                    <td className="number">{row.candidates}</td>
                    <td className="number">{row.drawn}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </div>
      )}
    </div>
  )
}
