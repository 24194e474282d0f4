import { Select } from 'antd'
import { useState } from 'react'
import { instant } from '../../patterns/instant.ts'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { compare } from './paragraphs.ts'
import { readable, tokensIn } from './source.ts'
import type { ReportText } from './types.ts'
import { useValues, useVersions } from './useReport.ts'

/** What was stored of a part, one time after another, and two of them compared by paragraphs. */
export function Versions({ report, part, now }: { report: ReportText; part: string; now: string }) {
  const { data } = useVersions(report.id, part, true)
  const versions = (data?.versions ?? []).toReversed()
  const stored = versions[0]?.text
  const unsaved = now !== (stored ?? '')
  const [from, setFrom] = useState<number>()
  const [to, setTo] = useState<number>()
  const values = useValues(report.id, [...new Set([now, ...versions.map(({ text }) => text)].flatMap(tokensIn))])
  if (!data) return <Skeleton rows={4} />
  if (versions.length === 0) return <p className="second">这一部分还没有写入过。</p>
  const options = [
    ...(unsaved ? [{ value: 0, label: '正在写的，还没有保存' }] : []),
    ...versions.map(({ seq, name, recordedAt }) => ({
      value: seq,
      label: `${instant(recordedAt)} ${name}`,
    })),
  ]
  const textOf = (seq: number | undefined) => (seq === 0 ? now : (versions.find((one) => one.seq === seq)?.text ?? ''))
  const later = to ?? options[0]?.value
  const earlier = from ?? options[1]?.value
  const read = (line: string) => readable(line, (token) => values.get(token)?.text ?? '…')
  return (
    <>
      <p>写入过 {versions.length} 次。</p>
      {options.length < 2 ? (
        <p className="second">再写入一次后，可以按段比较。</p>
      ) : (
        <>
          <div className="field">
            <label htmlFor="version-from">较早的</label>
            <Select id="version-from" style={{ width: '100%' }} value={earlier} onChange={setFrom} options={options} />
          </div>
          <div className="field">
            <label htmlFor="version-to">较晚的</label>
            <Select id="version-to" style={{ width: '100%' }} value={later} onChange={setTo} options={options} />
          </div>
          <Compared before={textOf(earlier)} after={textOf(later)} read={read} />
        </>
      )}
    </>
  )
}

/** Two texts beside each other: what stood, what stands, paragraphs that are the same left out. */
export function Compared({ before, after, read }: { before: string; after: string; read: (line: string) => string }) {
  const stretches = compare(before, after).map((stretch, at) => ({ stretch, key: `stretch-${at}` }))
  if (stretches.every(({ stretch }) => stretch.same)) return <p>两次的文字相同。</p>
  return (
    <div className="compared">
      {stretches.map(({ stretch, key }) =>
        stretch.same ? (
          <p key={key} className="small second">
            （{stretch.lines.length} 段相同）
          </p>
        ) : (
          <div key={key}>
            {stretch.before.map((line) => (
              <p key={`- ${line}`}>
                <del>
                  <span className="sr-only">删去：</span>
                  {read(line) || '（空行）'}
                </del>
              </p>
            ))}
            {stretch.after.map((line) => (
              <p key={`+ ${line}`}>
                <ins>
                  <span className="sr-only">增加：</span>
                  {read(line) || '（空行）'}
                </ins>
              </p>
            ))}
          </div>
        ),
      )}
    </div>
  )
}
