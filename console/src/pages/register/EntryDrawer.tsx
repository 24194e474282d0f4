import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Tabs } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ask } from '../../api/client.ts'
import { useFile } from '../../api/queries.ts'
import type { FilePageAnswer, FullAct, FullProcedure } from '../../api/types.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { ChangeForm } from './ChangeForm.tsx'
import type { Entry, EntryAnswer } from './types.ts'

/** One entry beside the list: as it stood on the day asked about, as it was before, and what rests on it; and changing it from a day on. */
export function EntryDrawer({
  procedure,
  entry,
  on,
  onClose,
}: {
  procedure: FullProcedure
  entry: Entry | undefined
  on: string
  onClose: () => void
}) {
  return (
    <Drawer
      title={entry?.number ?? entry?.title ?? ''}
      open={entry !== undefined}
      onClose={onClose}
      size="min(560px, 100vw)"
      destroyOnHidden
    >
      {entry && <Shown key={entry.id} procedure={procedure} entry={entry} on={on} />}
    </Drawer>
  )
}

function Shown({ procedure, entry, on }: { procedure: FullProcedure; entry: Entry; on: string }) {
  const { data: file, error } = useFile(entry.type, entry.id)
  const { data: more } = useQuery({
    queryKey: ['file', entry.type, entry.id, 'register'],
    queryFn: () => ask<EntryAnswer>(`/registers/${entry.type}/${entry.id}`),
  })
  const [changing, setChanging] = useState<'change' | 'end'>()
  const [done, setDone] = useState<string>()
  const open = new Set(file?.choices.filter((choice) => choice.open).map(({ act }) => act))
  const acts = procedure.acts.filter((act) => !act.opens && !act.page && open.has(act.act))
  const [changes, ends] = [acts.filter(({ closes }) => !closes), acts.filter(({ closes }) => closes)]
  if (changing && file)
    return (
      <>
        <h3 className="drawer-title">{changing === 'end' ? '停用' : '自某日起变更'}</h3>
        <ChangeForm
          file={file}
          acts={changing === 'end' ? ends : changes}
          onDone={(says) => {
            setDone(says)
            setChanging(undefined)
          }}
          onBack={() => setChanging(undefined)}
        />
      </>
    )
  return (
    <>
      {error && <ProblemStrip problem={error} />}
      {done && (
        <div className="strip good" role="status">
          {done}。
        </div>
      )}
      <div className="filters">
        {changes.length > 0 && <Button onClick={() => setChanging('change')}>自某日起变更</Button>}
        {ends.length > 0 && <Button onClick={() => setChanging('end')}>停用</Button>}
        <Link to={`/files/${entry.type}/${entry.id}`}>打开全卷</Link>
      </div>
      <Tabs
        items={[
          { key: 'basic', label: '基本', children: <Basic entry={entry} on={on} /> },
          { key: 'past', label: '历史', children: more ? <Past past={more.past} /> : <Skeleton rows={4} /> },
          {
            key: 'used',
            label: more ? `用过的卷 ${more.used.total}` : '用过的卷',
            children: more ? <Used used={more.used} file={file} ends={ends} type={entry.type} id={entry.id} /> : <Skeleton rows={4} />,
          },
        ]}
      />
    </>
  )
}

function Basic({ entry, on }: { entry: Entry; on: string }) {
  return (
    <>
      <p className="second">截至 {on}</p>
      <dl className="facts">
        <dt>当日状态</dt>
        <dd>
          {entry.state.title}，自 {entry.since} 起
        </dd>
        <dt>管理单位</dt>
        <dd>{entry.unit.name}</dd>
        {entry.facts
          .filter(({ kind }) => kind !== 'person')
          .map(({ name, title, shown }) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{title}</dt>
              <dd>{shown || '—'}</dd>
            </div>
          ))}
      </dl>
    </>
  )
}

function Past({ past }: { past: EntryAnswer['past'] }) {
  return (
    <ol className="timeline">
      {past.map(({ from, state, changes }) => (
        <li key={from}>
          <strong>自 {from} 起</strong>　{state.title}
          {changes.some(({ before }) => before !== undefined) && (
            <ul className="small" style={{ paddingLeft: 16, margin: 0 }}>
              {changes.map(({ name, title, now, before }) => (
                <li key={name}>
                  {title}：{before && <s>{before}</s>} {now || '—'}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}

function Used({
  used,
  file,
  ends,
  type,
  id,
}: {
  used: EntryAnswer['used']
  file: FilePageAnswer | undefined
  ends: readonly FullAct[]
  type: string
  id: string
}) {
  if (used.total === 0)
    return (
      <>
        <p>还没有案卷用过这一项。</p>
        {file && (
          <p className="second">
            录入有误、从未使用的，可以<Link to={`/files/${type}/${id}/amend/void`}>作废</Link>。
          </p>
        )}
      </>
    )
  return (
    <>
      <p>
        已有 {used.total} 件用过，不能删除
        {ends.length > 0 ? `；不再使用的，办理“${ends.map(({ title }) => title).join('”或者“')}”并写明日期` : ''}。
      </p>
      <ul style={{ paddingLeft: 20, margin: 0 }}>
        {used.files.map((one) => (
          <li key={one.id}>
            <Link to={`/files/${one.type}/${one.id}`}>{one.number ?? one.title}</Link>
            <span className="small second">
              　{one.typeTitle}，{one.opened}
            </span>
          </li>
        ))}
      </ul>
      {used.total > used.files.length && <p className="second">只列出最近 {used.files.length} 件。</p>}
    </>
  )
}
