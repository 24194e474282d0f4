import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ask } from '../../api/client.ts'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { Blocks } from './Blocks.tsx'
import type { OpenedToken, ReportText } from './types.ts'
import { useReport, useRows } from './useReport.ts'

/** The same part a year before, and this year's numbers against last year's: of rates in points. */
export function LastYear({ report, part, tokens }: { report: ReportText; part: string; tokens: readonly string[] }) {
  const year = String(Number(report.year) - 1)
  const { data: rows } = useRows('annual-report', { year, unit: report.reporter.id })
  const id = rows?.find((row) => row.state.code !== 'dropped')?.id
  return (
    <>
      {!report.frozen && <Numbers report={report} part={part} tokens={tokens} />}
      {rows && !id && <p className="second">本平台没有{year}年度的报告，不能对照文字。</p>}
      {id && <Text id={id} part={part} year={year} />}
    </>
  )
}

function Text({ id, part, year }: { id: string; part: string; year: string }) {
  const { data } = useReport(id)
  if (!data) return <Skeleton rows={4} />
  const same = data.parts.find(({ key }) => key === part)
  return (
    <section aria-label={`${year}年度的这一部分`}>
      <h3>{year}年度的这一部分</h3>
      {same && same.blocks.length > 0 ? (
        <div className="beside">
          <Blocks blocks={same.blocks} asOf={data.asOf} />
        </div>
      ) : (
        <p className="second">{year}年度的报告没有这一部分。</p>
      )}
      <Link to={`/report/${id}`}>打开{year}年度报告</Link>
    </section>
  )
}

function Numbers({ report, part, tokens }: { report: ReportText; part: string; tokens: readonly string[] }) {
  const [open, setOpen] = useState(false)
  const { data } = useQuery({
    queryKey: ['report', report.id, 'years', part, tokens],
    enabled: open,
    queryFn: () => ask<{ tokens: OpenedToken[] }>(`/annual-report/${report.id}/tokens`, { method: 'POST', body: { tokens, before: true } }),
  })
  if (!open)
    return (
      <p>
        <Button onClick={() => setOpen(true)} disabled={tokens.length === 0}>
          本部分的数与上年同期比较
        </Button>
      </p>
    )
  if (!data) return <Skeleton rows={6} />
  const rows = data.tokens.filter((one) => one.before && one.unit !== '个百分点' && typeof one.value === 'number')
  const past = ({ before }: OpenedToken) => (before?.value === null || (before?.value === 0 && !before.words) ? '没有记录' : before?.shown)
  return (
    <section aria-label="与上年同期比较">
      <h3>与上年同期比较</h3>
      <ul className="problems">
        {rows.map((one) => (
          <li key={one.token}>
            <strong>{one.title}</strong>
            <div>
              今年 {one.shown}，上年 {past(one)}
              {one.before?.words && `，${one.before.words}`}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
