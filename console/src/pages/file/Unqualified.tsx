import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ask } from '../../api/client.ts'
import type { FilePageAnswer } from '../../api/types.ts'
import { Mark } from '../../patterns/ClockMark.tsx'

interface Found {
  readonly rows: readonly {
    readonly file: string
    readonly type: string
    readonly typeTitle: string
    readonly title: string
    readonly number?: string
    readonly unitName: string
    readonly act: number
    readonly actTitle: string
    readonly on: string
    readonly says: string
  }[]
}

/** What ends a certificate, for a while or for good: acts that rested on it meanwhile are looked for. */
const ends = ['suspend', 'cancel', 'report-lost']

/**
 * The register of certificates asked as it stands now: a suspension that was entered afterwards and dated back is found here, in the file
 * whose acts rested on it, and on the certificate's own page, which lists those acts in whatever file.
 */
export function Unqualified({ file }: { file: FilePageAnswer }) {
  const own = file.type === 'certificate'
  const asks = own ? file.timeline.some(({ kind }) => ends.includes(kind)) : file.links.some(({ type }) => type === 'certificate')
  const { data } = useQuery({
    queryKey: ['file', file.type, file.id, 'unqualified', file.seq],
    enabled: asks,
    queryFn: () =>
      own
        ? ask<Found>('/findings/unqualified', { query: { certificate: file.id } })
        : ask<Found>(`/findings/unqualified/${file.type}/${file.id}`),
  })
  if (!asks || !data || (!own && data.rows.length === 0)) return null
  return (
    <section className="block" aria-labelledby="unqualified">
      <h2 id="unqualified">执法资格核对</h2>
      <p className="small second">按执法证名录现在的记载核对，补录、倒签的暂扣也能查出。</p>
      {data.rows.length === 0 ? (
        <p>
          <Mark look="done">失效期间没有办理过执法行为</Mark>
        </p>
      ) : (
        <ul style={{ paddingLeft: 0, listStyle: 'none', margin: 0 }}>
          {data.rows.map((row) => (
            <li key={`${row.file} ${row.act} ${row.says}`} style={{ marginBottom: 8 }}>
              <Mark look="late">当日无资格</Mark>　{row.on} {row.actTitle}：{row.says}
              <div className="small second">
                {own ? (
                  <>
                    <Link to={`/files/${row.type}/${row.file}#jl-${row.act}`}>{row.number ?? row.title}</Link>　{row.unitName}
                  </>
                ) : (
                  <a href={`#jl-${row.act}`}>第 {row.act} 号行为</a>
                )}
                ，行政处罚法第四十二条
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
