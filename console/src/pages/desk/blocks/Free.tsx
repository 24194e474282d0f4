import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ask } from '../../../api/client.ts'
import type { ListAnswer } from '../../../api/types.ts'
import { Claim } from '../../../patterns/Claim.tsx'
import { Asked, Block } from '../Block.tsx'

/** 可领取: files that nobody has taken up yet. */
export function Free() {
  const { data, error } = useQuery({ queryKey: ['desk', 'free'], queryFn: () => ask<ListAnswer>('/home/free') })
  return (
    <Block title={`可领取　${data?.rows.length ?? 0} 件`}>
      <Asked data={data} error={error} rows={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="second">没有等候领取的案件。</p>
          ) : (
            <ul className="home-lines">
              {rows.slice(0, 10).map((row) => (
                <li key={row.id}>
                  <Claim row={row} />
                  <Link to={`/files/${row.type}/${row.id}`}>{row.number ?? row.title}</Link>
                  <div className="small second">
                    {row.typeTitle}　{row.state.title}
                    {row.due && `　${row.due} 届满`}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Block>
  )
}
