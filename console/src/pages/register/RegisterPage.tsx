import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Dropdown, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { ApiProblem, address, ask } from '../../api/client.ts'
import { useDefinitions, useProcedure, useRefresh, useSigned } from '../../api/queries.ts'
import type { FullProcedure } from '../../api/types.ts'
import { DayInput } from '../../form/DayInput.tsx'
import { newId } from '../../form/newId.ts'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { PrintStamp } from '../../patterns/PrintStamp.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { menuFor, placeOf } from '../../shell/navigation.ts'
import { NotFoundPage, PageProblem } from '../exceptions.tsx'
import { ColumnsMenu } from './ColumnsMenu.tsx'
import { columnsOf, usual } from './columns.tsx'
import { EntryDrawer } from './EntryDrawer.tsx'
import { RegisterTable } from './RegisterTable.tsx'
import './register.css'
import type { Entry, RegisterAnswer } from './types.ts'
import { useLayout } from './useLayout.ts'

const size = 50

/** A register (名录) as it stood on a day: who was in it then, in which state, with which entries. */
export function RegisterPage() {
  const { type = '' } = useParams()
  const { data: procedure, error } = useProcedure(type)
  if (error) return <PageProblem problem={error} />
  if (!procedure) return <Skeleton rows={10} />
  if (procedure.kind !== 'register') return <NotFoundPage />
  return <Register key={type} procedure={procedure} />
}

function Register({ procedure }: { procedure: FullProcedure }) {
  const { type, keeping } = procedure
  const session = useSigned()
  const { data: definitions } = useDefinitions()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const [query, setQuery] = useSearchParams()
  const { layout, keep, reset } = useLayout(type)
  const [opened, setOpened] = useState<Entry>()
  const [problem, setProblem] = useState<unknown>()
  const [text, setText] = useState(query.get('text') ?? '')
  const today = session.county.today
  const on = query.get('on') ?? today
  const page = Number(query.get('page') ?? '1')
  const asked = {
    on,
    then: query.get('then') ?? '$active',
    text: query.get('text') ?? undefined,
    expiring: query.get('expiring') ?? undefined,
    limit: size,
    skip: (page - 1) * size,
  }
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['list', 'register', type, asked],
    queryFn: ({ signal }) =>
      ask<RegisterAnswer>(`/registers/${type}`, { query: { ...asked, then: asked.then === 'all' ? undefined : asked.then }, signal }),
    placeholderData: keepPreviousData,
  })
  const set = (changes: Readonly<Record<string, string | undefined>>) =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before)
        next.delete('page')
        for (const [name, value] of Object.entries(changes))
          if (value === undefined || value === '') next.delete(name)
          else next.set(name, value)
        return next
      },
      { replace: true },
    )
  const turn = (to: number) => setQuery((before) => new URLSearchParams({ ...Object.fromEntries(before), page: String(to) }))
  const clear = () => {
    setText('')
    set({ text: undefined, expiring: undefined, then: undefined })
  }
  // Typing filters when it rests.
  useEffect(() => {
    if (text.trim() === (query.get('text') ?? '')) return
    const timer = setTimeout(() => set({ text: text.trim() }), 300)
    return () => clearTimeout(timer)
  })
  const all = columnsOf(procedure)
  const chosen = (layout.columns ?? usual(procedure, all)).filter((name) => all.some((column) => column.name === name))
  const columns = chosen.flatMap((name) => all.find((column) => column.name === name) ?? [])
  const worn = (by: readonly { readonly code: string }[]) =>
    session.capacities.find(({ capacity }) => by.some(({ code }) => code === capacity))
  const opening = procedure.acts.filter(({ opens, by }) => opens && worn(by))
  const importer = session.capacities.some(({ capacity }) => ['countyOffice', 'justiceBureau', 'unitAdmin'].includes(capacity))
  const { data: importable } = useQuery({
    queryKey: ['import-types'],
    enabled: importer,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => ask<{ types: readonly { type: string }[] }>('/imports/types'),
  })
  const imports = importable?.types.some((one) => one.type === type) ?? false
  /** The act that writes a harmless fact over: one that asks for nothing else. */
  const writerOf = (name: string) =>
    procedure.acts.find(({ opens, closes, by, form }) => !opens && !closes && worn(by) && form.properties?.[name] && !form.required?.length)
  const editable = (name: string) => on === today && (keeping?.minor?.includes(name) ?? false) && writerOf(name) !== undefined
  const write = async (entry: Entry, name: string, value: string): Promise<string | undefined> => {
    const act = writerOf(name)
    const as = act && worn(act.by)
    if (!act || !as) return '本岗位不能改这一项'
    if (value === '') return '不能留空；没有的请写“无”'
    try {
      await ask(`/${type}/${entry.id}/acts/${act.act}`, {
        method: 'POST',
        body: { id: newId(), on: today, capacity: as.capacity, unit: as.unit, data: { [name]: value }, expect: entry.seq },
      })
      refresh()
      return undefined
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure
      return failure.refusals[0]?.message ?? `${failure.message}。${failure.way}`
    }
  }
  const paste = async (pasted: string, column: number) => {
    setProblem(undefined)
    const titles = ['名称', ...columns.map(({ title }) => title)]
    const [first = ''] = pasted.split('\n')
    // A block without a head is read by the columns it was pasted under.
    const headed = first.split('\t').some((cell) => titles.includes(cell.trim()))
    const width = Math.max(...pasted.split('\n').map((line) => line.split('\t').length))
    const head = headed ? '' : `${titles.slice(column, column + width).join('\t')}\n`
    try {
      const { id } = await ask<{ id: string }>('/imports', {
        method: 'POST',
        body: { type, text: `${head}${pasted}`, name: `粘贴到${procedure.title}` },
      })
      await navigate(`/import/${id}/head`)
    } catch (failure) {
      setProblem(failure)
    }
  }
  const menu = definitions ? menuFor(session, definitions) : []
  const place = placeOf(menu, `/files/${type}`, type)
  const filtered = asked.text !== undefined || asked.expiring !== undefined || asked.then !== '$active'
  const pages = Math.max(1, Math.ceil((data?.total ?? 0) / size))
  return (
    <Page
      title={procedure.title}
      crumbs={[...(place ? [{ title: place.group.title }, { title: place.entry.title }] : []), { title: '名录' }]}
      acts={
        <>
          {opening.length === 1 && opening[0] && (
            <Link className="act first" to={`/files/${type}/new/${opening[0].act}`}>
              {opening[0].title}
            </Link>
          )}
          {opening.length > 1 && (
            <Dropdown
              menu={{
                items: opening.map(({ act, title }) => ({ key: act, label: <Link to={`/files/${type}/new/${act}`}>{title}</Link> })),
              }}
            >
              <Button type="primary">新增</Button>
            </Dropdown>
          )}
          {imports && (
            <Link className="act" to={`/import/new?type=${type}`}>
              导入
            </Link>
          )}
          <Button href={address(`/${type}/export`)}>导出</Button>
          <Button onClick={() => window.print()}>打印</Button>
          <ColumnsMenu all={all} chosen={chosen} onChange={(names) => keep({ ...layout, columns: names })} onReset={reset} />
          <Link className="act" to={`/files/${type}`}>
            清单
          </Link>
        </>
      }
    >
      <div className="filters">
        <span>截至</span>
        <DayInput label="截至日期" short value={on} onChange={(day) => set({ on: day === today ? undefined : day })} />
        {on !== today && (
          <Button type="link" onClick={() => set({ on: undefined })}>
            回到今天
          </Button>
        )}
        <Select
          aria-label="状态"
          style={{ minWidth: 140 }}
          value={asked.then}
          onChange={(then: string) => set({ then: then === '$active' ? undefined : then })}
          options={[
            { value: '$active', label: '在册的' },
            { value: 'all', label: '全部（含已退出）' },
            ...(data?.states ?? []).map(({ code, title, n }) => ({ value: code, label: `${title} ${n.toLocaleString('zh-CN')}` })),
          ]}
        />
        <Input
          aria-label="名称、编号或者内容"
          placeholder="名称、编号或者内容"
          style={{ width: 200 }}
          allowClear
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {data?.expiring !== undefined && (
          <Button
            aria-pressed={asked.expiring === '1'}
            {...(asked.expiring === '1' && { type: 'primary' as const })}
            onClick={() => set({ expiring: asked.expiring ? undefined : '1' })}
          >
            到期和已过期 {data.expiring.toLocaleString('zh-CN')} 项
          </Button>
        )}
      </div>
      {error && <ProblemStrip problem={error} />}
      {problem !== undefined && <ProblemStrip problem={problem} />}
      {!data && !error && <Skeleton rows={10} />}
      {data && (
        <p className="counts" role="status" aria-live="polite">
          {on === today ? '截至今天' : `截至 ${on}`}在册 {data.active.toLocaleString('zh-CN')} 项
          {filtered && `；找到 ${data.total.toLocaleString('zh-CN')} 项`}
        </p>
      )}
      {data && data.rows.length === 0 && (filtered || data.states.length > 0) && (
        <Empty action={filtered && <Button onClick={clear}>清空条件</Button>}>
          {on} 没有符合条件的{procedure.title}。
        </Empty>
      )}
      {data && data.rows.length === 0 && !filtered && data.states.length === 0 && (
        <Empty
          action={
            imports && (
              <p>
                <Link to={`/import/new?type=${type}`}>导入台账</Link>　<a href={address(`/imports/template/${type}`)}>下载空白表</a>
              </p>
            )
          }
        >
          {on === today ? '' : `${on} `}还没有{procedure.title}。
          {keeping ? `可以导入：${keeping.source}。` : '可以导入原有的台账，或者逐项登记。'}
        </Empty>
      )}
      {data && data.rows.length > 0 && (
        <>
          <PrintStamp
            asOf={`${on} 24:00`}
            conditions={[
              `在册 ${data.active.toLocaleString('zh-CN')} 项`,
              ...(asked.text ? [`文字：${asked.text}`] : []),
              ...(asked.expiring ? ['只列到期和已过期的'] : []),
              `符合条件 ${data.total.toLocaleString('zh-CN')} 项，本次打印 ${data.rows.length} 项`,
            ]}
          />
          <div className={isPlaceholderData ? 'print-wide dimmed' : 'print-wide'}>
            <RegisterTable
              key={`${on} ${page} ${chosen.join(' ')}`}
              caption={`${procedure.title}，截至 ${on}`}
              type={type}
              columns={columns}
              rows={data.rows}
              first={(page - 1) * size + 1}
              widths={layout.widths ?? {}}
              editable={editable}
              onWidth={(name, width) => keep({ ...layout, widths: { ...layout.widths, [name]: width } })}
              onOpen={setOpened}
              onPaste={(pasted, column) => void paste(pasted, column)}
              onWrite={write}
            />
          </div>
          <p className="small second no-print">
            方向键移动，Shift 加方向键选一块，Ctrl+C 复制；从 WPS 复制的一块按 Ctrl+V 先去核对，不直接入库。
            {keeping?.minor && on === today && '标“可改”的列按 F2 或者双击修改，其余各项请用“自某日起变更”。'}
          </p>
          {pages > 1 && (
            <nav className="pager" aria-label="分页">
              <Button disabled={page <= 1} onClick={() => turn(page - 1)}>
                上一页
              </Button>
              <span>
                {page} / {pages}
              </span>
              <Button disabled={page >= pages} onClick={() => turn(page + 1)}>
                下一页
              </Button>
            </nav>
          )}
        </>
      )}
      <EntryDrawer procedure={procedure} entry={opened} on={on} onClose={() => setOpened(undefined)} />
    </Page>
  )
}
