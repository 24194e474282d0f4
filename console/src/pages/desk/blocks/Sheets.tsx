import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ask } from '../../../api/client.ts'
import type { Coded } from '../../../api/types.ts'
import { Asked, Block } from '../Block.tsx'

interface Answer {
  readonly sheets: readonly { readonly id: string; readonly dossier: string; readonly evaluated: string; readonly state: Coded }[]
  readonly done: number
  readonly of: number
}

/** 待评查的: the dossiers a reviewer is named for and has not scored; no limit of law runs on them, so the list of limits does not know them. */
export function Sheets() {
  const { data, error } = useQuery({ queryKey: ['file-reviews'], queryFn: () => ask<Answer>('/file-reviews') })
  const open = data?.sheets.filter(({ state }) => state.code === 'assigned') ?? []
  return (
    <Block title={`待评查的　${open.length} 卷`} more={<Link to="/evaluation">案卷评查</Link>}>
      <Asked data={data} error={error} rows={2}>
        {({ done, of }) =>
          open.length === 0 ? (
            <p className="second">没有待评查的案卷。</p>
          ) : (
            <>
              <ul className="home-lines unmarked">
                {open.slice(0, 8).map(({ id, dossier, evaluated }) => (
                  <li key={id}>
                    <Link to={`/evaluation/${id}`} data-row-link>
                      {dossier}
                    </Link>
                    <div className="small second">{evaluated}</div>
                  </li>
                ))}
              </ul>
              <p className="small second">
                已评 {done}/{of}
              </p>
            </>
          )
        }
      </Asked>
    </Block>
  )
}
