import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ask } from '../../../api/client.ts'
import type { Row } from '../../../api/types.ts'
import { daysBetween } from '../../../patterns/days.ts'
import { Asked, Block } from '../Block.tsx'

/** 该回访的: agreements nobody has looked at since, the oldest first (人民调解法第31条). */
export function Visits() {
  const { data, error } = useQuery({
    queryKey: ['desk', 'visits'],
    queryFn: () => ask<{ today: string; rows: readonly Row[] }>('/home/visits'),
  })
  return (
    <Block title={`该回访的　${data?.rows.length ?? 0} 件`}>
      <Asked data={data} error={error} rows={2}>
        {({ today, rows }) =>
          rows.length === 0 ? (
            <p className="second">没有该回访的纠纷。</p>
          ) : (
            <>
              <ul className="home-lines unmarked">
                {rows.slice(0, 8).map((row) => (
                  <li key={row.id}>
                    <Link to={`/files/${row.type}/${row.id}`} data-row-link>
                      {row.title}
                    </Link>
                    <div className="small second">
                      达成协议 {daysBetween(row.closed ?? row.opened, today)} 日{'　'}
                      <Link to={`/files/${row.type}/${row.id}/acts/follow-up`}>记回访</Link>
                    </div>
                  </li>
                ))}
              </ul>
              {rows.length > 8 && (
                <p className="small">
                  还有 {rows.length - 8} 件，<Link to="/files/dispute?state=agreed">看全部</Link>
                </p>
              )}
            </>
          )
        }
      </Asked>
    </Block>
  )
}
