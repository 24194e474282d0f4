import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ask } from '../../api/client.ts'
import { useProcedures, useSigned } from '../../api/queries.ts'

/** The first day: three steps instead of an empty picture. */
export function Start() {
  const session = useSigned()
  const procedures = useProcedures()
  const { data } = useQuery({ queryKey: ['desk', 'start'], queryFn: () => ask<{ empty: boolean }>('/home/start') })
  if (!data?.empty) return null
  const worn = new Set(session.capacities.map(({ capacity }) => capacity))
  const first = [...procedures.values()]
    .filter(({ kind }) => kind === undefined)
    .flatMap(({ type, acts }) =>
      acts.filter(({ opens, by }) => opens && by.some(({ code }) => worn.has(code))).map(({ act }) => ({ type, act })),
    )[0]
  return (
    <section aria-label="开始使用">
      <h2 style={{ marginBottom: 8 }}>开始使用</h2>
      <ol className="steps">
        <li>
          <Link to="/import">1 导入现有台账</Link>
          <p className="small second">Excel 台账原样上传，逐行核对后入库</p>
        </li>
        <li>
          <Link to="/files/unit">2 核对单位和人员</Link>
          <p className="small second">单位、人员、证件与名册一致</p>
        </li>
        <li>
          <Link to={first ? `/files/${first.type}/new/${first.act}` : '/ledgers'}>3 登记第一件</Link>
          <p className="small second">登记后期限自动计算</p>
        </li>
      </ol>
    </section>
  )
}
