import { Link } from 'react-router'
import { useSigned } from '../../../api/queries.ts'
import { Mark } from '../../../patterns/ClockMark.tsx'
import { weekday } from '../../../patterns/days.ts'
import { Asked, Block } from '../Block.tsx'
import { EditionMark } from '../EditionMark.tsx'
import { usePanels } from '../usePanels.ts'

/** 合议排期: meetings that have their day, and cases answered that have none yet. */
export function Panels() {
  const { county } = useSigned()
  const { data, error } = usePanels()
  return (
    <Block title={`合议排期　${data?.planned.length ?? 0} 件已排定`}>
      <Asked data={data} error={error} rows={2}>
        {({ planned, waiting }) => (
          <>
            {planned.length === 0 && <p className="second">没有排定的合议。</p>}
            <ul className="home-lines">
              {planned.map((row) => (
                <li key={row.id}>
                  <Mark
                    look={row.panelOn === undefined || row.panelOn < county.today ? 'late' : row.panelOn === county.today ? 'soon' : 'fine'}
                  >
                    {row.panelOn === county.today ? '今天合议' : `${row.panelOn ?? ''} ${row.panelOn ? weekday(row.panelOn) : ''}`}
                  </Mark>
                  <Link to={`/files/${row.type}/${row.id}`}>{row.number ?? row.title}</Link>
                  <EditionMark type={row.type} file={row.id} />
                  <div className="small second">
                    合议 {row.members} 人{'　'}
                    {row.panelOn !== undefined && row.panelOn <= county.today && (
                      <Link to={`/files/${row.type}/${row.id}/acts/hold-panel`}>登记合议</Link>
                    )}
                    {row.panelOn !== undefined && row.panelOn > county.today && (
                      <Link to={`/files/${row.type}/${row.id}/acts/plan-panel`}>改期</Link>
                    )}
                  </div>
                </li>
              ))}
            </ul>
            {waiting.length > 0 && (
              <>
                <p>已答复，还没有排定合议的 {waiting.length} 件：</p>
                <ul className="home-lines unmarked">
                  {waiting.slice(0, 5).map((row) => (
                    <li key={row.id}>
                      <Link to={`/files/${row.type}/${row.id}`}>{row.number ?? row.title}</Link>
                      <EditionMark type={row.type} file={row.id} />
                      <div className="small second">
                        {row.due && `${row.due} 届满　`}
                        <Link to={`/files/${row.type}/${row.id}/acts/plan-panel`}>排定合议</Link>
                      </div>
                    </li>
                  ))}
                </ul>
                {waiting.length > 5 && (
                  <p className="small">
                    还有 {waiting.length - 5} 件，<Link to="/files/reconsideration?state=accepted">看全部</Link>
                  </p>
                )}
              </>
            )}
          </>
        )}
      </Asked>
    </Block>
  )
}
