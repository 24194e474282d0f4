import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { PrintStamp } from '../../patterns/PrintStamp.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import '../coverage/coverage.css'
import './activity.css'
import { MonthCalendar } from './MonthCalendar.tsx'
import { TownshipMonths } from './TownshipMonths.tsx'
import type { YearOfEvents } from './types.ts'
import { useKinds } from './useKinds.ts'

/** Activities of one kind (活动登记): a month as a calendar, or the year by township and month, where what is empty leads to registering. */
export function ActivitiesPage() {
  const [query, setQuery] = useSearchParams()
  const { all, own } = useKinds()
  const type = query.get('type') ?? (own[0] ?? all[0])?.type ?? ''
  const procedure = all.find((one) => one.type === type)
  const year = query.get('year') ?? undefined
  const { data, error } = useQuery({
    queryKey: ['list', 'activities', type, year],
    enabled: type !== '',
    queryFn: () => ask<YearOfEvents>(`/activities/${type}`, { query: { year } }),
    placeholderData: (before) => (before?.type === type ? before : undefined),
  })
  if (error && !data) return <PageProblem problem={error} />
  if (!procedure) return <Skeleton rows={10} />
  const set = (changes: Readonly<Record<string, string>>) =>
    setQuery((before) => new URLSearchParams({ ...Object.fromEntries(before), ...changes }), { replace: true })
  const view = query.get('view') === 'months' ? 'months' : 'calendar'
  const may = own.some((one) => one.type === type)
  const thisYear = Number((data?.today ?? '').slice(0, 4))
  const month = query.get('month') ?? (data && data.year === String(thisYear) ? data.today.slice(5, 7) : '12')
  const tab = (to: 'calendar' | 'months', title: string) => (
    <Link
      className="tab"
      to={`?${new URLSearchParams({ ...Object.fromEntries(query), view: to })}`}
      replace
      aria-current={view === to ? 'page' : undefined}
    >
      {title}
    </Link>
  )
  return (
    <Page
      title="活动登记"
      crumbs={[{ title: '普法与服务' }, { title: '活动登记' }]}
      acts={
        <>
          {may && (
            <Link className="act first" to={`/activities/new?type=${type}`}>
              登记一场
            </Link>
          )}
          <Link className="act" to={`/files/${type}`}>
            清单
          </Link>
          <Button onClick={() => window.print()}>打印</Button>
        </>
      }
    >
      <div className="filters">
        <Select
          aria-label="类型"
          style={{ minWidth: 180 }}
          value={type}
          onChange={(next: string) => set({ type: next })}
          options={all.map((one) => ({ value: one.type, label: one.title }))}
        />
        {data && (
          <Select
            aria-label="年度"
            value={data.year}
            onChange={(next: string) => set({ year: next })}
            options={[0, 1, 2].map((back) => String(thisYear - back)).map((one) => ({ value: one, label: `${one}年` }))}
          />
        )}
        <nav aria-label="看法">
          {tab('calendar', '月历')}
          {tab('months', '乡镇 × 月')}
        </nav>
      </div>
      {!data && <Skeleton rows={10} />}
      {data && (
        <p className="counts" role="status" aria-live="polite">
          {procedure.title}，{data.year}年：共 {data.events.length.toLocaleString('zh-CN')} 场
        </p>
      )}
      {data && <PrintStamp conditions={[`${procedure.title}，${data.year}年，共 ${data.events.length.toLocaleString('zh-CN')} 场`]} />}
      {data && data.events.length === 0 && (
        <Empty action={may && <Link to={`/activities/new?type=${type}`}>登记一场</Link>}>
          {data.year}年还没有登记{procedure.title}。
        </Empty>
      )}
      {data && view === 'calendar' && <MonthCalendar of={data} month={month} onMonth={(next) => set({ month: next })} />}
      {data && view === 'months' && <TownshipMonths of={data} may={may} reached={procedure.occasion?.reached ?? ''} />}
    </Page>
  )
}
