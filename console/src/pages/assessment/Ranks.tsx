import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { useList } from '../../api/queries.ts'
import type { Row } from '../../api/types.ts'
import { useUnits } from '../../api/units.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { gradeWords, groupWords, points, type Ranking } from './types.ts'

/** The units of a scheme by groups; ranks only to those who may see them, or to all once they are published. */
export function Ranks({ scheme }: { scheme: Row }) {
  const [query, setQuery] = useSearchParams()
  const names = useUnits()
  const { data: ranking, error } = useQuery({
    queryKey: ['ranking', scheme.id],
    queryFn: () => ask<Ranking>(`/reckoning/assessment-scheme/${scheme.id}/ranking`),
    retry: false,
  })
  const { data: files } = useList('assessment', { scheme: scheme.id, limit: 200, sort: 'opened' })
  if (error) return <ProblemStrip problem={error} />
  if (!ranking || !files) return <Skeleton rows={12} />
  const group = query.get('group') ?? 'A'
  const ranked = new Map(ranking.rows.map((row) => [row.unit.id, row]))
  const rows = files.rows
    .filter(({ columns }) => columns.group === group)
    .map((file) => ({ file, own: ranked.get(String(file.columns.assessed)) }))
    .toSorted((a, b) => (a.own?.rank ?? 999) - (b.own?.rank ?? 999) || (a.file.id < b.file.id ? -1 : 1))
  const median = ranking.medians.find((one) => one.group === group)
  const withRank = rows.some(({ own }) => own?.rank !== undefined)
  return (
    <>
      <p className="counts" role="status">
        {scheme.title}：{ranking.of} 个单位，已核定 {ranking.settled} 个。
        {ranking.publishedOn ? `${ranking.publishedOn} 公示。` : '结果尚未公示，各单位只见本单位得分和本组中位数。'}
      </p>
      <div className="filters">
        <Segmented
          aria-label="组别"
          value={group}
          onChange={(next) => setQuery((before) => new URLSearchParams({ ...Object.fromEntries(before), group: next }), { replace: true })}
          options={Object.entries(groupWords).map(([value, label]) => ({ value, label }))}
        />
        <span>
          {rows.length} 个单位{median && `，中位数 ${points(median.median)} 分`}
        </span>
      </div>
      <table className="plain cards">
        <caption className="sr-only">{groupWords[group]}各单位得分</caption>
        <thead>
          <tr>
            {withRank && (
              <th scope="col" className="number">
                名次
              </th>
            )}
            <th scope="col">单位</th>
            <th scope="col" className="number">
              总分
            </th>
            <th scope="col" className="number">
              自动得分
            </th>
            <th scope="col">等次</th>
            <th scope="col">状态</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ file, own }) => (
            <tr key={file.id}>
              {withRank && (
                <td className="number" data-title="名次">
                  {own?.rank ?? '—'}
                </td>
              )}
              <td>
                <Link to={`/assessment/${file.id}`}>{names.get(String(file.columns.assessed)) ?? file.title}</Link>
                {own && own.veto !== 'none' && (
                  <>
                    {' '}
                    <Mark look="late">一票否决</Mark>
                  </>
                )}
              </td>
              <td className="number" data-title="总分">
                {typeof file.columns.total === 'number' ? points(file.columns.total) : '待评'}
              </td>
              <td className="number" data-title="自动得分">
                {typeof file.columns.autoScore === 'number' ? points(file.columns.autoScore) : '—'}
              </td>
              <td data-title="等次">{own?.grade ? (gradeWords[own.grade] ?? own.grade) : '—'}</td>
              <td data-title="状态">{file.state.title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
