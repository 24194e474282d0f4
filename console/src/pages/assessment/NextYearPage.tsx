import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { ApiProblem, ask } from '../../api/client.ts'
import { useRefresh, useSigned } from '../../api/queries.ts'
import { DayInput } from '../../form/DayInput.tsx'
import { newId } from '../../form/newId.ts'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import { groupWords, points } from './types.ts'
import { crumbsOf } from './year.ts'
import './assessment.css'

interface Item {
  readonly code: string
  readonly name: string
  readonly block: string
  readonly standard: string
  readonly weightA: number
  readonly weightB: number
  readonly weightC: number
  readonly weightD: number
}
interface Terms {
  readonly name: string
  readonly forYear: string
  readonly yearEnd: string
  readonly cutoff: string
  readonly gapPercent: number
  readonly topPercent: number
  readonly bonusCap: number
  readonly deductionCap: number
}
interface Next {
  readonly from: { readonly id: string; readonly title: string }
  /** Schemes of the next year that are there already. */
  readonly has: readonly { readonly id: string; readonly title: string }[]
  readonly terms: Terms
  readonly items: readonly Item[]
}
interface Made {
  readonly id: string
  readonly title: string
  readonly done: number
  readonly left: readonly { readonly item: string; readonly says: string }[]
}
const blockWords: Readonly<Record<string, string>> = {
  auto: '日常评价',
  hand: '实地考核',
  survey: '满意度',
  bonus: '加分',
  deduction: '减分',
  veto: '一票否决',
}
const ofHundred = new Set(['auto', 'hand', 'survey'])
const groups = ['A', 'B', 'C', 'D'] as const

/** Next year's scheme as this year's would make it: looked over, changed, and only then entered. */
export function NextYearPage() {
  const { id = '' } = useParams()
  const { data, error } = useQuery({
    queryKey: ['next-year', id],
    queryFn: () => ask<Next>(`/reckoning/assessment-scheme/${id}/next`),
    refetchOnWindowFocus: false,
  })
  if (error) return <PageProblem problem={error} />
  if (!data) return <Skeleton rows={16} />
  return <Draft next={data} />
}

function Draft({ next }: { next: Next }) {
  const session = useSigned()
  const refresh = useRefresh()
  const [act] = useState(newId)
  const [terms, setTerms] = useState(next.terms)
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const [made, setMade] = useState<Made>()
  const kept = next.items.filter(({ code }) => !dropped.has(code))
  const sums = groups.map((group) =>
    kept.filter(({ block }) => ofHundred.has(block)).reduce((sum, item) => sum + item[`weight${group}`], 0),
  )
  const off = groups.filter((_, at) => sums[at] !== 10_000)
  const worn = session.capacities.find(({ capacity }) => capacity === 'countyOffice')
  const enter = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      const body = { id: act, ...(worn && { unit: worn.unit }), terms, items: kept.map(({ code }) => code) }
      setMade(await ask<Made>(`/reckoning/assessment-scheme/${next.from.id}/next`, { method: 'POST', body }))
      refresh()
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
      setProblem(caught)
    } finally {
      setBusy(false)
    }
  }
  const text = (name: 'name' | 'forYear', title: string) => (
    <label className="why" htmlFor={`next-${name}`}>
      {title}
      <Input id={`next-${name}`} value={terms[name]} onChange={({ target }) => setTerms({ ...terms, [name]: target.value })} />
    </label>
  )
  const dayOf = (name: 'yearEnd' | 'cutoff', title: string) => (
    <div className="why">
      <label htmlFor={`next-${name}`}>{title}</label>
      <DayInput short id={`next-${name}`} value={terms[name]} onChange={(on) => setTerms({ ...terms, [name]: on ?? '' })} />
    </div>
  )
  const number = (name: 'gapPercent' | 'topPercent' | 'bonusCap' | 'deductionCap', title: string, per: number) => (
    <label className="why" htmlFor={`next-${name}`}>
      {title}
      <Input
        id={`next-${name}`}
        type="number"
        min={0}
        step={per === 1 ? 1 : 0.5}
        value={terms[name] / per}
        onChange={({ target }) => setTerms({ ...terms, [name]: Math.round(Number(target.value) * per) })}
      />
    </label>
  )
  const crumbs = [...crumbsOf(next.from), { title: '按上一年度方案新建' }]
  if (made)
    return (
      <Page title="按上一年度方案新建" crumbs={crumbs}>
        <output className="strip good" style={{ display: 'block' }}>
          已拟定{made.title}，列入指标 {made.done} 项{made.left.length > 0 && `，没有列入 ${made.left.length} 项`}。
        </output>
        {made.left.length > 0 && (
          <ul>
            {made.left.map(({ item, says }) => (
              <li key={item}>
                {item}：{says}
              </li>
            ))}
          </ul>
        )}
        <p>
          <Link className="act first" to={`/assessment/years/${made.id}`}>
            到考核步骤
          </Link>
        </p>
      </Page>
    )
  return (
    <Page title="按上一年度方案新建" crumbs={crumbs}>
      {problem && <ProblemStrip problem={problem} />}
      <p>以下按“{next.from.title}”拟出，年份和日期推后一年，还没有登记。请核对、改正，去掉不再沿用的指标，再拟定方案。</p>
      {next.has.map(({ id, title }) => (
        <p key={id} className="strip">
          这一年度已有<Link to={`/assessment/years/${id}`}>{title}</Link>，不需要的不要重复拟定。
        </p>
      ))}
      <section className="block" aria-labelledby="terms">
        <h2 id="terms">方案</h2>
        {text('name', '方案名称')}
        <div className="next-terms">
          {text('forYear', '考核年度')}
          {dayOf('yearEnd', '年度末日')}
          {dayOf('cutoff', '数据截止日')}
          {number('gapPercent', '相差超过分值百分之几由第三人评', 1)}
          {number('topPercent', '优秀不超过本组的百分之几', 1)}
          {number('bonusCap', '加分上限（分）', 100)}
          {number('deductionCap', '减分上限（分）', 100)}
        </div>
      </section>
      <p className="counts" role="status" aria-live="polite">
        沿用 {kept.length}/{next.items.length} 项。分值合计：
        {groups.map((group, at) => `${groupWords[group]} ${points(sums[at] ?? 0)}`).join('，')}。
        {off.length > 0 && `${off.map((group) => groupWords[group]).join('、')}不是一百分，拟定后请列入新的指标补足，再核对。`}
      </p>
      <div className="scroll">
        <table className="plain cards">
          <caption className="sr-only">沿用的指标</caption>
          <thead>
            <tr>
              <th scope="col">沿用的指标</th>
              <th scope="col">部分</th>
              {groups.map((group) => (
                <th key={group} scope="col" className="number">
                  {groupWords[group]}
                </th>
              ))}
              <th scope="col">评分标准</th>
            </tr>
          </thead>
          <tbody>
            {next.items.map((item) => (
              <tr key={item.code} className={dropped.has(item.code) ? 'dimmed' : undefined}>
                <td>
                  <label>
                    <input
                      type="checkbox"
                      checked={!dropped.has(item.code)}
                      onChange={({ target }) => {
                        const rest = new Set(dropped)
                        if (target.checked) rest.delete(item.code)
                        else rest.add(item.code)
                        setDropped(rest)
                      }}
                    />{' '}
                    {item.code} {item.name}
                  </label>
                </td>
                <td data-title="部分" className="day">
                  {blockWords[item.block] ?? item.block}
                </td>
                {groups.map((group) => (
                  <td key={group} className="number" data-title={groupWords[group]}>
                    {ofHundred.has(item.block) ? points(item[`weight${group}`]) : '—'}
                  </td>
                ))}
                <td data-title="评分标准">{item.standard}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="scoring-bar low">
        <span>指标 {kept.length} 项。拟定以后仍可列入、删除指标，核对通过再印发。</span>
        <Button type="primary" loading={busy} disabled={kept.length === 0} onClick={() => void enter()}>
          拟定方案，列入 {kept.length} 项指标
        </Button>
      </div>
    </Page>
  )
}
