import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ask } from '../../api/client.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import type { Question } from './answers.ts'

export interface SheetRows {
  readonly sheet: string
  readonly columns: readonly { readonly letters: string; readonly name: string }[]
  readonly rows: readonly {
    readonly row: number
    readonly skipped: boolean
    readonly cells: readonly { readonly letters: string; readonly text: string; readonly mended?: string }[]
  }[]
}

export const useRows = (id: string, rows: readonly number[], sheet: string | undefined, enabled: boolean) =>
  useQuery({
    queryKey: ['import-rows', id, sheet, rows],
    queryFn: () => ask<SheetRows>(`/imports/${id}/rows`, { query: { rows: rows.join(','), sheet } }),
    enabled,
    refetchOnWindowFocus: false,
  })

/** The rows that may be one case, side by side; where they differ is marked. */
export function CompareRows({ id, question }: { id: string; question: Question }) {
  const [open, setOpen] = useState(false)
  const rows = [...new Set([...question.says.matchAll(/第(\d+)行/g)].map(([, row]) => Number(row)))]
  const { data, error } = useRows(id, rows, undefined, open)
  return (
    <div>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        对照看
      </Button>
      {open && error && <ProblemStrip problem={error} />}
      {open && data && (
        <div className="scroll">
          <table className="plain">
            <caption className="sr-only">两行对照</caption>
            <thead>
              <tr>
                <th scope="col">列</th>
                {data.rows.map(({ row }) => (
                  <th key={row} scope="col">
                    第 {row} 行
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.columns.map(({ letters, name }, at) => {
                const texts = data.rows.map(({ cells }) => cells[at]?.mended ?? cells[at]?.text ?? '')
                const differs = new Set(texts.map((text) => text.trim())).size > 1
                return (
                  <tr key={letters}>
                    <th scope="row">{name}</th>
                    {texts.map((text, of) => (
                      <td key={data.rows[of]?.row}>{differs ? <strong className="differs">≠ {text || '（空）'}</strong> : text}</td>
                    ))}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
