import { memo } from 'react'
import { inWords } from '../../patterns/days.ts'
import { instant } from '../../patterns/instant.ts'
import type { ReportText } from './types.ts'

/** The whole report on paper, as it is stored: numbers in plain text, without notes. */
export const PrintedReport = memo(function PrintedReport({ report, county, today }: { report: ReportText; county: string; today: string }) {
  const issuer = report.level === 'county' ? `${county}人民政府` : report.reporter.name
  return (
    <article className="printed only-print" aria-label="全文">
      <p className="title">
        {issuer}
        <br />
        {report.year}年度法治政府建设情况报告
      </p>
      {report.number && <p className="number-line">{report.number}</p>}
      {report.parts.map((part, at) => (
        <section key={part.key}>
          <h2>
            {'一二三四五六七八九十'[at]}、{part.name}
          </h2>
          {part.blocks.length === 0 && <p>（{part.emptyReason ?? '本部分还没有内容'}）</p>}
          {part.blocks
            .map((block, n) => ({ block, key: `${part.key} ${n}` }))
            .map(({ block, key }) => (
              <p key={key} className={block.heading ? 'heading' : undefined}>
                {block.runs
                  .map((run, n) => ({ run, key: `run ${n}` }))
                  .map((one) => (one.run.bold ? <b key={one.key}>{one.run.text}</b> : one.run.text))}
              </p>
            ))}
        </section>
      ))}
      {report.errata.length > 0 && (
        <section>
          <h2>勘误</h2>
          {report.errata.map((one, at) => (
            <p key={`${one.figure} ${one.span} ${one.now}`}>
              {at + 1}.原文“{one.was}”更正为“{one.now}”。{one.why}
            </p>
          ))}
        </section>
      )}
      <p className="as-of">
        {report.state.title}。{report.asOf ? `数字封存于${instant(report.asOf)}的记录。` : `数字取自${inWords(today)}的记录。`}
      </p>
    </article>
  )
})
