import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { ApiProblem, address, ask } from '../../api/client.ts'
import { useFigureTitles } from '../../api/figureTitles.ts'
import { useDefinitions, useList, useProcedure, useProcedures, useSigned } from '../../api/queries.ts'
import type { FilePageAnswer, FullProcedure, ListAnswer, Row } from '../../api/types.ts'
import { useUnits } from '../../api/units.ts'
import { Claim, useClaim } from '../../patterns/Claim.tsx'
import { DueMark, Mark } from '../../patterns/ClockMark.tsx'
import { conditionWords } from '../../patterns/conditionWords.ts'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { PrintStamp } from '../../patterns/PrintStamp.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { shown } from '../../patterns/shown.ts'
import { menuFor, placeOf } from '../../shell/navigation.ts'
import { usePreferences } from '../../shell/preferences.ts'
import { NotFoundPage, PageProblem } from '../exceptions.tsx'
import { inOrder } from '../file/inOrder.ts'
import { Chosen } from './Chosen.tsx'
import { Columns } from './Columns.tsx'
import { Filters } from './Filters.tsx'
import './list.css'
import { News } from './News.tsx'
import { Peek } from './Peek.tsx'
import { useColumns } from './useColumns.ts'
import { useVisited } from './useVisited.ts'

/** The list of one type of file: filters, order and page stand in the address, so that it can be sent, kept and come back to. */
export function ListPage() {
  const { type = '' } = useParams()
  const procedures = useProcedures()
  const { data: procedure, error } = useProcedure(type)
  if (procedures.size > 0 && !procedures.has(type)) return <NotFoundPage />
  if (error) return <PageProblem problem={error} />
  if (!procedure) return <Skeleton rows={12} />
  return <List key={type} procedure={procedure} />
}

function List({ procedure }: { procedure: FullProcedure }) {
  const { type } = procedure
  const session = useSigned()
  const { data: definitions } = useDefinitions()
  const procedures = useProcedures()
  const units = useUnits()
  const figures = useFigureTitles(procedure.facts)
  const navigate = useNavigate()
  const [query, setQuery] = useSearchParams()
  const asked = useMemo(() => Object.fromEntries([...query].filter(([name]) => name !== 'pages')), [query])
  const { data: answered, error, isPlaceholderData, dataUpdatedAt, refetch } = useList(type, asked)
  // Where the server does not answer, what was shown last stays, with its time.
  const last = useRef<{ readonly data: ListAnswer; readonly at: number }>(undefined)
  useEffect(() => {
    if (answered && !isPlaceholderData) last.current = { data: answered, at: dataUpdatedAt }
  }, [answered, isPlaceholderData, dataUpdatedAt])
  const silent = error instanceof ApiProblem && (error.status === 0 || error.status >= 500)
  const data = answered ?? (silent ? last.current?.data : undefined)
  const visited = useVisited(type)
  const menu = definitions ? menuFor(session, definitions) : []
  const place = placeOf(menu, `/files/${type}`, type)
  const siblings = (place?.entry.types ?? [type]).flatMap((one) => procedures.get(one) ?? [])
  useScrollKept(data !== undefined)
  const claim = useClaim(type)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [peeked, setPeeked] = useState<Row>()
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const [{ keys }] = usePreferences()
  const { shows, hidden, hide } = useColumns(type)
  const { data: known } = useQuery({
    queryKey: ['tags', type],
    queryFn: () => ask<{ tags: readonly { readonly tag: string; readonly files: number }[] }>('/tags', { query: { type } }),
  })
  const tick = (id: string) =>
    setTicked((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])))
  // Space looks into a row, x ticks it, e begins its first act; on a control of the row they keep their own meaning.
  const press = (event: React.KeyboardEvent) => {
    const link = event.target as HTMLElement
    if (!link.matches('[data-row-link]') || event.nativeEvent.isComposing) return
    const row = data?.rows.find(({ id }) => id === link.closest<HTMLElement>('[data-row]')?.dataset.row)
    if (!row || (event.key !== ' ' && !(keys && (event.key === 'x' || event.key === 'e'))) || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (event.key === 'x') tick(row.id)
    else if (event.key === 'e') void begin(row)
    else setPeeked(row)
  }
  const begin = async (row: Row) => {
    const file = await ask<FilePageAnswer>(`/${type}/${row.id}`)
    const first = inOrder(file, procedure)[0]
    visited.add(row.id)
    void navigate(`/files/${type}/${row.id}${first ? `/acts/${first.act}` : ''}`)
  }

  const sort = query.get('sort') ?? '-opened'
  const set = (changes: Readonly<Record<string, string | undefined>>) =>
    setQuery((before) => {
      const next = new URLSearchParams(before)
      for (const name of ['after', 'pages']) next.delete(name)
      for (const [name, value] of Object.entries(changes))
        if (value === undefined || value === '') next.delete(name)
        else next.set(name, value)
      return next
    })
  const opening = procedure.acts.filter(
    ({ opens, by }) => opens && by.some(({ code }) => session.capacities.some(({ capacity }) => capacity === code)),
  )
  const all = columnsOf(procedure)
  const columns = all.filter(({ name }) => shows(name))
  const optional = [
    { name: 'state', title: '状态' },
    ...all.map(({ name, title }) => ({ name, title })),
    { name: 'unit', title: '单位' },
    { name: 'opened', title: '登记日期' },
  ]
  const left = optional.filter(({ name }) => shows(name)).map(({ name }) => name)
  // Whoever may see none of these files is told so, and is shown no tools for them.
  if (error instanceof ApiProblem && error.status === 403 && !data) return <PageProblem problem={error} />
  const filtered = [...query.keys()].some((name) => !['sort', 'after', 'pages'].includes(name))
  return (
    <Page
      title={procedure.title}
      crumbs={place ? [{ title: place.group.title }, { title: place.entry.title }] : [{ title: '台账总览', to: '/ledgers' }]}
      acts={
        <>
          {opening.length === 1 && opening[0] && (
            <Button type="primary" data-new onClick={() => void navigate(`/files/${type}/new/${opening[0]?.act}`)}>
              {opening[0].title}
            </Button>
          )}
          {opening.length > 1 && (
            <Dropdown
              trigger={['click']}
              menu={{
                items: opening.map(({ act, title }) => ({ key: act, label: <Link to={`/files/${type}/new/${act}`}>{title}</Link> })),
              }}
            >
              <Button type="primary" data-new>
                新登记
              </Button>
            </Dropdown>
          )}
          {grids[type] && <Button onClick={() => void navigate(`/coverage/${grids[type]}`)}>覆盖表</Button>}
          {procedure.kind === 'register' && <Button onClick={() => void navigate(`/registers/${type}`)}>某日在册</Button>}
          <Button
            href={address(`/${type}/export`, {
              ...asked,
              after: undefined,
              ...(hidden.length > 0 && { columns: left.join(',') || 'none' }),
            })}
          >
            导出
          </Button>
          <Button onClick={() => window.print()}>打印</Button>
          <Columns columns={optional} hidden={hidden} onHide={(next) => void hide(next)} />
        </>
      }
    >
      {siblings.length > 1 && (
        <nav aria-label="同类台账" className="filters siblings">
          {siblings.map((one) => (
            <Link
              key={one.type}
              to={`/files/${one.type}`}
              aria-current={one.type === type ? 'page' : undefined}
              className="tab"
              {...(one.type === type && { ref: intoView })}
            >
              {one.title}
            </Link>
          ))}
        </nav>
      )}
      <Filters procedure={procedure} query={query} set={set} tags={known?.tags ?? []} total={data?.total} />
      {answered && !isPlaceholderData && <News type={type} asked={asked} shown={answered} onShown={setFresh} />}
      {error && data && (
        <div className="strip bad" role="alert">
          刷新失败，显示的是
          {new Date(answered ? dataUpdatedAt : (last.current?.at ?? dataUpdatedAt)).toLocaleTimeString('zh-CN', {
            hour: '2-digit',
            minute: '2-digit',
          })}
          的结果。
          <button type="button" onClick={() => void refetch()}>
            重试
          </button>
        </div>
      )}
      {error && !data && <ProblemStrip problem={error} onRetry={() => void refetch()} />}
      {data && (
        <p className="counts" role="status" aria-live="polite">
          {filtered ? '找到' : '共'} {(data.total ?? data.rows.length).toLocaleString('zh-CN')} 件
        </p>
      )}
      {data && (
        <PrintStamp
          conditions={[
            ...conditionWords(procedure, query, (id) => units.get(id) ?? id),
            `共 ${(data.total ?? data.rows.length).toLocaleString('zh-CN')} 件，本次打印 ${data.rows.length} 件`,
          ]}
        />
      )}
      {!data && !error && <Skeleton rows={12} />}
      {data && (
        <div className={isPlaceholderData ? 'scroll print-wide dimmed' : 'scroll print-wide'}>
          <table className="plain cards files" onKeyDown={press}>
            <caption className="sr-only">{procedure.title}清单</caption>
            <thead>
              <tr>
                <SortHead name="due" sort={sort} chosen={query.has('sort')} fixed>
                  期限
                </SortHead>
                <SortHead name="number" sort={sort} chosen={query.has('sort')} set={set}>
                  案号、名称
                </SortHead>
                {shows('state') && (
                  <SortHead name="state" sort={sort} chosen={query.has('sort')} set={set}>
                    状态
                  </SortHead>
                )}
                {columns.map(({ name, title, sortable, number }) => (
                  <SortHead
                    key={name}
                    name={name}
                    sort={sort}
                    chosen={query.has('sort')}
                    number={number}
                    {...(sortable && { set })}
                    fixed={!sortable}
                  >
                    {title}
                  </SortHead>
                ))}
                {shows('unit') && (
                  <SortHead name="unit" sort={sort} chosen={query.has('sort')} set={set}>
                    单位
                  </SortHead>
                )}
                {shows('opened') && (
                  <SortHead name="opened" sort={sort} chosen={query.has('sort')} set={set}>
                    登记日期
                  </SortHead>
                )}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr
                  key={row.id}
                  className={[visited.has(row.id) ? 'visited' : '', fresh.has(row.id) ? 'fresh' : ''].join(' ').trim()}
                  data-row={row.id}
                >
                  <td>
                    <input
                      type="checkbox"
                      className="tick no-print"
                      aria-label={`选中 ${row.number ?? row.title}`}
                      checked={ticked.has(row.id)}
                      onChange={() => tick(row.id)}
                    />
                    <RowDue row={row} procedure={procedure} today={session.county.today} />
                  </td>
                  <td>
                    <Link to={`/files/${type}/${row.id}`} data-row-link onClick={() => visited.add(row.id)}>
                      {row.number ?? row.title}
                    </Link>
                    {row.number && <div className="small second">{row.title}</div>}
                    {row.tags && (
                      <div className="row-tags">
                        {row.tags.map((tag) => (
                          <button key={tag} type="button" className="tag" onClick={() => set({ tag })} title={`只看“${tag}”`}>
                            {tag}
                          </button>
                        ))}
                      </div>
                    )}
                    {claim && row.holder === undefined && claim.claim.from.includes(row.state.code) && (
                      <span className="after no-print">
                        <Claim row={row} />
                      </span>
                    )}
                  </td>
                  {shows('state') && <td data-title="状态">{row.state.title}</td>}
                  {columns.map(({ name, title, schema, number }) => (
                    <td
                      key={name}
                      data-title={title}
                      className={[number && 'number', schema?.kind === 'day' && 'day', row.columns[name] === undefined && 'nothing']
                        .filter(Boolean)
                        .join(' ')}
                    >
                      {shown(row.columns[name], schema, (id) => units.get(id) ?? figures.get(id) ?? id)}
                    </td>
                  ))}
                  {shows('unit') && <td data-title="单位">{row.unit.name}</td>}
                  {shows('opened') && (
                    <td data-title="登记日期" className="day">
                      {row.opened}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          {data.rows.length === 0 && (
            <Empty
              action={
                filtered ? (
                  <Button onClick={() => setQuery({})}>清空条件</Button>
                ) : opening[0] ? (
                  <Link to={`/files/${type}/new/${opening[0].act}`}>{opening[0].title}</Link>
                ) : (
                  <Link to="/import">导入台账</Link>
                )
              }
            >
              {filtered ? '没有符合条件的案卷' : `还没有${procedure.title}`}
            </Empty>
          )}
        </div>
      )}
      <Chosen
        rows={(data?.rows ?? []).filter(({ id }) => ticked.has(id))}
        procedure={procedure}
        tags={(known?.tags ?? []).map(({ tag }) => tag)}
        onClear={() => setTicked(new Set())}
      />
      <Peek
        {...(peeked && { row: peeked })}
        procedure={procedure}
        onClose={() => {
          const id = peeked?.id
          setPeeked(undefined)
          // The drawer's own way back to what opened it fails for a row that was drawn anew meanwhile.
          requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${id}"] [data-row-link]`)?.focus())
        }}
      />
      {data && (
        <Pager
          query={query}
          {...(data.next && { next: data.next })}
          total={data.total ?? 0}
          go={(changes) =>
            setQuery((before) => {
              const next = new URLSearchParams(before)
              for (const [name, value] of Object.entries(changes))
                if (value === undefined) next.delete(name)
                else next.set(name, value)
              return next
            })
          }
        />
      )}
    </Page>
  )
}

function RowDue({ row, procedure, today }: { row: Row; procedure: FullProcedure; today: string }) {
  if (row.due !== undefined) return <DueMark due={row.due} today={today} late={row.late ?? false} />
  const closed = procedure.states.find(({ code }) => code === row.state.code)?.closed
  return closed ? <Mark look="done">办结</Mark> : <span className="second">—</span>
}

interface Column {
  readonly name: string
  readonly title: string
  readonly schema: FullProcedure['facts']
  readonly sortable: boolean
  readonly number: boolean
}

/** Types of file of which a grid shows where they are missing. */
const grids: Readonly<Record<string, string>> = {
  'guidance-visit': 'guidance',
  lecture: 'lectures',
  training: 'training',
  'emergency-plan': 'plans',
}

/** The facts a list shows, as the server and its export choose them. */
function columnsOf({ facts, columns, list }: FullProcedure): Column[] {
  return list.flatMap((name) => {
    const schema = facts.properties?.[name]
    const number = columns.amounts?.includes(name) ?? false
    return schema?.title ? [{ name, title: schema.title, schema, sortable: true, number }] : []
  })
}

function SortHead({
  name,
  sort,
  chosen = false,
  set,
  number,
  children,
}: {
  name: string
  sort: string
  /** Whether the order was asked for, and is not only the list's own. */
  chosen?: boolean
  set?: (changes: Record<string, string | undefined>) => void
  number?: boolean
  fixed?: boolean
  children: string
}) {
  const [field, falling] = sort.startsWith('-') ? [sort.slice(1), true] : [sort, false]
  const here = field === name
  if (!set)
    return (
      <th scope="col" className={number ? 'number' : ''}>
        {children}
      </th>
    )
  // Rising, falling, and back to the order of the list; that order itself begins anew with rising.
  const next = !here || !chosen ? name : falling ? undefined : `-${name}`
  return (
    <th scope="col" className={number ? 'number' : ''} aria-sort={here ? (falling ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className="sort" onClick={() => set({ sort: next })}>
        {children}
        <span aria-hidden="true">{here ? (falling ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  )
}

/** Pages follow one another by the last row's key; the keys of the pages before stand in the address, so that one can go back. */
function Pager({
  query,
  next,
  total,
  go,
}: {
  query: URLSearchParams
  next?: string
  total: number
  go: (changes: Record<string, string | undefined>) => void
}) {
  const before = (query.get('pages') ?? '').split('~').filter(Boolean)
  const limit = Number(query.get('limit') ?? 20)
  const page = query.get('after') ? before.length + 2 : 1
  if (total <= limit && page === 1) return null
  return (
    <div className="pager">
      <Button disabled={page === 1} onClick={() => go({ after: before.at(-1), pages: before.slice(0, -1).join('~') || undefined })}>
        上一页
      </Button>
      <span>
        第 {page} 页，共 {Math.max(1, Math.ceil(total / limit)).toLocaleString('zh-CN')} 页
      </span>
      <Button
        disabled={!next}
        onClick={() => go({ after: next, pages: query.get('after') ? [...before, query.get('after')].join('~') : undefined })}
      >
        下一页
      </Button>
      <select
        aria-label="每页件数"
        value={limit}
        onChange={(event) => go({ limit: event.target.value, after: undefined, pages: undefined })}
      >
        {[20, 50, 100, 200].map((n) => (
          <option key={n} value={n}>
            每页 {n} 件
          </option>
        ))}
      </select>
    </div>
  )
}

/** In a strip that is pushed along on a phone, where one is stands in sight. */
const intoView = (link: HTMLElement | null) => link?.parentElement?.scrollTo({ left: link.offsetLeft - 48 })

/** Coming back to a list brings back where it stood: its scroll and the row that was opened. */
function useScrollKept(there: boolean): void {
  useEffect(() => {
    if (!there) return
    // Conditions change while the page stays, and with them the address: asked each time.
    const keyNow = () => `zhunsheng.scroll ${window.location.pathname}${window.location.search}`
    const key = keyNow()
    const kept = sessionStorage.getItem(key)
    if (kept) {
      const { y, href } = JSON.parse(kept) as { y: number; href?: string }
      sessionStorage.removeItem(key)
      requestAnimationFrame(() => {
        window.scrollTo(0, y)
        if (href) document.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true })
      })
    }
    const remember = (event: MouseEvent) => {
      const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('[data-row-link]')
      if (link) sessionStorage.setItem(keyNow(), JSON.stringify({ y: window.scrollY, href: link.getAttribute('href') }))
    }
    document.addEventListener('click', remember, true)
    return () => document.removeEventListener('click', remember, true)
  }, [there])
}
