import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ask } from '../../../api/client.ts'
import { useSigned } from '../../../api/queries.ts'
import type { Row } from '../../../api/types.ts'
import { DueMark } from '../../../patterns/ClockMark.tsx'
import { Asked, Block } from '../Block.tsx'

interface Decisions {
  readonly rows: readonly (Row & { readonly ground: string; readonly acts: readonly { readonly act: string; readonly title: string }[] })[]
  readonly total: number
}

/** 要您定的: at most seven matters a leader can decide now, each with its ground and two ways on. */
export function Decisions() {
  const session = useSigned()
  const { data, error } = useQuery({ queryKey: ['desk', 'decisions'], queryFn: () => ask<Decisions>('/home/decisions') })
  return (
    <Block>
      <Asked data={data} error={error} rows={4}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <p>现在没有等候决定的事项。</p>
          ) : (
            <>
              <p className="counts" role="status">
                共 {total} 件{total > rows.length && `，先列 ${rows.length} 件`}
              </p>
              <table className="plain cards">
                <caption className="sr-only">等候决定的事项</caption>
                <thead>
                  <tr>
                    <th scope="col">期限</th>
                    <th scope="col">事项</th>
                    <th scope="col">来由</th>
                    <th scope="col">办理</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.id}>
                      <td>{row.due ? <DueMark due={row.due} today={session.county.today} late={row.late ?? false} /> : '未定期限'}</td>
                      <td>
                        <Link to={`/files/${row.type}/${row.id}`} data-row-link>
                          {row.title}
                        </Link>
                        <div className="small second">
                          {row.typeTitle}　{row.unit.name}
                        </div>
                      </td>
                      <td data-title="来由">{row.ground}</td>
                      <td data-title="办理">
                        <span className="home-acts">
                          {row.acts.slice(0, 2).map(({ act, title }, at) => (
                            <Link key={act} className={at === 0 ? 'act first' : 'act'} to={`/files/${row.type}/${row.id}/acts/${act}`}>
                              {title}
                            </Link>
                          ))}
                          {row.acts.length === 1 && (
                            <Link className="act" to={`/files/${row.type}/${row.id}`}>
                              看案卷
                            </Link>
                          )}
                        </span>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          )
        }
      </Asked>
    </Block>
  )
}
