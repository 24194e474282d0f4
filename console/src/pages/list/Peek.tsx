import { Drawer } from 'antd'
import { Link } from 'react-router'
import { useFile, useSigned } from '../../api/queries.ts'
import type { FullProcedure, Row } from '../../api/types.ts'
import { ClockMark, DueMark } from '../../patterns/ClockMark.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'

/** A look into a row without leaving the list: five facts and the next act. */
export function Peek({ row, procedure, onClose }: { row?: Row; procedure: FullProcedure; onClose: () => void }) {
  return (
    <Drawer title={row?.number ?? row?.title ?? ''} open={row !== undefined} onClose={onClose} size="min(420px, 100vw)" destroyOnHidden>
      {row && <Looked row={row} procedure={procedure} />}
    </Drawer>
  )
}

function Looked({ row, procedure }: { row: Row; procedure: FullProcedure }) {
  const { county } = useSigned()
  const { data: file, error } = useFile(row.type, row.id)
  const path = `/files/${row.type}/${row.id}`
  const next = file?.choices.find(({ open }) => open)
  const running = file?.clocks.filter(({ met, stopped }) => !met && !stopped).toSorted((a, b) => (a.due < b.due ? -1 : 1))[0]
  const first = procedure.list.flatMap((name) => file?.facts.find((fact) => fact.name === name) ?? [])[0] ?? file?.facts[0]
  return (
    <>
      <dl className="facts">
        <dt>名称</dt>
        <dd>{row.title}</dd>
        <dt>状态</dt>
        <dd>{row.state.title}</dd>
        <dt>期限</dt>
        <dd>
          {running ? (
            <>
              <ClockMark clock={running} /> {running.title}，{running.due} 24:00 前
            </>
          ) : row.due ? (
            <DueMark due={row.due} today={county.today} late={row.late ?? false} />
          ) : (
            '没有正在计算的期限'
          )}
        </dd>
        <dt>单位</dt>
        <dd>{row.unit.name}</dd>
        <dt>{first?.title ?? '登记日期'}</dt>
        <dd>{first?.shown ?? row.opened}</dd>
      </dl>
      {error && <ProblemStrip problem={error} />}
      {!file && !error && <Skeleton rows={2} />}
      {file && (
        <p style={{ marginTop: 16, display: 'flex', gap: 8 }}>
          {next && (
            <Link className="act first" to={`${path}/acts/${next.act}`}>
              {next.title}
            </Link>
          )}
          <Link className="act" to={path}>
            打开案卷
          </Link>
        </p>
      )}
    </>
  )
}
