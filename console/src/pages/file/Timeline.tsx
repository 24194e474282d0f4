import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useFigureTitles } from '../../api/figureTitles.ts'
import type { FieldSchema, FilePageAnswer, FullProcedure, TimelineAct } from '../../api/types.ts'
import { useUnits } from '../../api/units.ts'
import { instant } from '../../patterns/instant.ts'
import { shown } from '../../patterns/shown.ts'

/** Everything that was done, newest first; a corrected or voided act stays, struck through, beside what replaced it. */
export function Timeline({ file, procedure }: { file: FilePageAnswer; procedure: FullProcedure }) {
  const [oldest, setOldest] = useState(false)
  const acts = oldest ? file.timeline : file.timeline.toReversed()
  return (
    <>
      <div className="title-line">
        <h2 id="timeline">办理经过（{file.timeline.length}）</h2>
        <div className="acts">
          <Segmented
            aria-label="次序"
            size="small"
            value={oldest ? 'oldest' : 'newest'}
            options={[
              { value: 'newest', label: '新的在前' },
              { value: 'oldest', label: '旧的在前' },
            ]}
            onChange={(value) => setOldest(value === 'oldest')}
          />
        </div>
      </div>
      <ol className="timeline">
        {acts.map((act) => (
          <Entry key={act.seq} act={act} procedure={procedure} file={file} />
        ))}
      </ol>
    </>
  )
}

function Entry({ act, procedure, file }: { act: TimelineAct; procedure: FullProcedure; file: FilePageAnswer }) {
  const units = useUnits()
  const figures = useFigureTitles(procedure.facts)
  const [open, setOpen] = useState(false)
  const schema: FieldSchema = procedure.facts
  const item = procedure.acts.find((one) => one.act === act.kind)?.form
  const voided = act.changed?.some(({ title }) => title.includes('作废'))
  const data = Object.entries(act.data)
  const links = new Map(file.links.map(({ to, type, title }) => [to, { type, title }]))
  return (
    <li id={`jl-${act.seq}`}>
      <span className={voided ? 'gone' : ''}>
        <strong>{act.on}</strong>　{act.title}
      </span>
      <div className="small second">
        {act.actor.name}，{act.actor.unit.name}，{act.actor.capacity.title}
        {act.actor.behalf && '（代办）'}
        {`；第 ${act.seq} 号，录入于 ${instant(act.recordedAt)}`}
        {data.length > 0 && (
          <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? '收起' : '内容'}
          </Button>
        )}
      </div>
      {act.changed?.map((change) => (
        <div key={change.seq} className="small">
          {change.on}　<a href={`#jl-${change.seq}`}>{change.title}</a>
          {typeof change.reason === 'string' && `，理由：${change.reason}`}
        </div>
      ))}
      {open && (
        <dl className="facts" style={{ marginTop: 4 }}>
          {data.map(([name, value]) => {
            const of = item?.properties?.[name] ?? schema.properties?.[name]
            const to = typeof value === 'string' ? links.get(value) : undefined
            return (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{of?.title ?? titles[name] ?? name}</dt>
                <dd>
                  {to?.type ? (
                    <Link to={`/files/${to.type}/${value as string}`}>{to.title}</Link>
                  ) : (
                    shown(value, of, (id) => units.get(id) ?? figures.get(id) ?? id)
                  )}
                </dd>
              </div>
            )
          })}
        </dl>
      )}
    </li>
  )
}

/** What amendments hold beside facts. */
const titles: Readonly<Record<string, string>> = {
  seq: '所更改行为的序号',
  reason: '理由',
  data: '更正后的内容',
  edition: '改用的版本',
  content: '材料',
  name: '名称',
  kind: '种类',
  pages: '页数',
  origin: '原件存放处',
}
