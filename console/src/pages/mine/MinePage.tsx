import { useQuery } from '@tanstack/react-query'
import { Button, Segmented, Select } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { useProcedures, useSigned } from '../../api/queries.ts'
import type { Row } from '../../api/types.ts'
import { DueMark, Mark } from '../../patterns/ClockMark.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { instant } from '../../patterns/instant.ts'
import { Page } from '../../patterns/Page.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { NotFoundPage, PageProblem } from '../exceptions.tsx'

interface Answer {
  readonly rows: readonly (Row & { readonly at: string; readonly from?: string })[]
  readonly total: number
}

const lists = {
  started: { title: '我发起的', at: '发起时间', empty: '还没有由本人建立的卷。' },
  handled: { title: '我经办的', at: '最近办理', empty: '还没有由本人办理过的卷。' },
  copied: { title: '抄送我的', at: '抄送时间', empty: '还没有抄送给本人的卷。' },
} as const
const limit = 50

/** 我发起的, 我经办的, 抄送我的: files of every type by what one did about them, the latest first. */
export function MinePage() {
  const { which = '' } = useParams()
  return which in lists ? <Mine key={which} which={which as keyof typeof lists} /> : <NotFoundPage />
}

function Mine({ which }: { which: keyof typeof lists }) {
  const { title, at, empty } = lists[which]
  const { county } = useSigned()
  const procedures = useProcedures()
  const [query, setQuery] = useSearchParams()
  const page = Math.max(1, Number(query.get('page') ?? 1) || 1)
  const [type, open] = [query.get('type') ?? undefined, query.get('open') ?? undefined]
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['mine', which, type, open, page],
    queryFn: () => ask<Answer>(`/mine/${which}`, { query: { limit, page, type, open } }),
    placeholderData: (before) => before,
  })
  const set = (changes: Readonly<Record<string, string | undefined>>) =>
    setQuery((before) => {
      const next = new URLSearchParams(before)
      next.delete('page')
      for (const [name, value] of Object.entries(changes))
        if (value === undefined) next.delete(name)
        else next.set(name, value)
      return next
    })
  if (error && !data) return <PageProblem problem={error} />
  const filtered = type !== undefined || open !== undefined
  return (
    <Page title={title} acts={<Button onClick={() => window.print()}>打印</Button>}>
      <div className="filters">
        <Segmented
          aria-label="办理情况"
          value={open ?? 'any'}
          options={[
            { value: 'any', label: '全部' },
            { value: '1', label: '未办结' },
            { value: '0', label: '已办结' },
          ]}
          onChange={(value) => set({ open: value === 'any' ? undefined : value })}
        />
        <Select
          aria-label="卷类"
          placeholder="全部卷类"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          style={{ minWidth: 200 }}
          value={type ?? null}
          onChange={(value?: string | null) => set({ type: value ?? undefined })}
          options={[...procedures.values()].map((one) => ({ value: one.type, label: one.title }))}
        />
      </div>
      {data && (
        <p className="counts" role="status" aria-live="polite">
          共 {data.total.toLocaleString('zh-CN')} 件
        </p>
      )}
      {!data && <Skeleton rows={8} />}
      {data && (
        <div className={isPlaceholderData ? 'scroll dimmed' : 'scroll'}>
          <table className="plain cards">
            <caption className="sr-only">{title}，新的在前</caption>
            <thead>
              <tr>
                <th scope="col">期限</th>
                <th scope="col">案号、名称</th>
                <th scope="col">状态</th>
                <th scope="col">单位</th>
                <th scope="col">{at}</th>
                {which === 'copied' && <th scope="col">抄送人</th>}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.id}>
                  <td data-title="期限">
                    {row.closed ? (
                      <Mark look="done">办结</Mark>
                    ) : row.due !== undefined ? (
                      <DueMark due={row.due} today={county.today} late={row.late ?? false} />
                    ) : (
                      <span className="second">—</span>
                    )}
                  </td>
                  <td>
                    <Link to={`/files/${row.type}/${row.id}`} data-row-link>
                      {row.number ?? row.title}
                    </Link>
                    <div className="small second">
                      {row.typeTitle}
                      {row.number && `　${row.title}`}
                    </div>
                  </td>
                  <td data-title="状态">{row.state.title}</td>
                  <td data-title="单位">{row.unit.name}</td>
                  <td data-title={at} style={{ whiteSpace: 'nowrap' }}>
                    {instant(row.at)}
                  </td>
                  {which === 'copied' && <td data-title="抄送人">{row.from ?? '—'}</td>}
                </tr>
              ))}
            </tbody>
          </table>
          {data.rows.length === 0 && (
            <Empty
              action={filtered ? <Button onClick={() => setQuery({})}>清空条件</Button> : <Link to="/desk?view=list">回到我的待办</Link>}
            >
              {filtered ? '没有符合条件的卷。' : empty}
            </Empty>
          )}
        </div>
      )}
      {data && data.total > limit && (
        <div className="pager">
          <Button disabled={page === 1} onClick={() => set({ page: String(page - 1) })}>
            上一页
          </Button>
          <span>
            第 {page} 页，共 {Math.ceil(data.total / limit)} 页
          </span>
          <Button disabled={page * limit >= data.total} onClick={() => set({ page: String(page + 1) })}>
            下一页
          </Button>
        </div>
      )}
    </Page>
  )
}
