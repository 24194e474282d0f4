import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { ApiProblem, ask } from '../../api/client.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import './evaluation.css'

type Slot = 'first' | 'second' | 'third'
interface Reviewer {
  readonly person: string
  readonly name: string
  readonly unit: string
  readonly unitName: string
  readonly account: boolean
  readonly load: number
}
interface Row {
  readonly evaluation: string
  readonly dossier: string
  readonly unit: string
  readonly unitName: string
  readonly recused: readonly string[]
  readonly slots: readonly {
    readonly slot: Slot
    readonly has?: {
      readonly person: string
      readonly name: string
      readonly unit: string
      readonly unitName: string
      readonly state: string
    }
    readonly proposed?: string
  }[]
}
interface Reviewers {
  readonly campaign: { readonly id: string; readonly name: string; readonly seed: string }
  readonly pool: readonly Reviewer[]
  readonly from: readonly string[]
  readonly rows: readonly Row[]
}

const slotWords: Readonly<Record<Slot, string>> = { first: '评查人一', second: '评查人二', third: '第三评查人' }
const sheetWords: Readonly<Record<string, string>> = { assigned: '待评查', submitted: '已提交', opened: '已提交' }
const key = (evaluation: string, slot: Slot) => `${evaluation} ${slot}`

/** Who reviews which dossier: what the lot proposes from the plan's seed stands in a table, may be changed there, and is entered in one go. */
export function ReviewersPage() {
  const { id = '' } = useParams()
  const [pool, setPool] = useState<readonly string[]>()
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['campaign', id, 'reviewers', pool],
    queryFn: () => ask<Reviewers>(`/file-reviews/campaigns/${id}/reviewers`, { query: { pool: pool?.join(',') } }),
    placeholderData: keepPreviousData,
  })
  if (error) return <PageProblem problem={error} />
  if (!data) return <Skeleton rows={12} />
  return (
    <Page
      title="指定评查人"
      crumbs={[
        { title: '执法监督' },
        { title: '案卷评查', to: '/evaluation' },
        { title: data.campaign.name, to: `/evaluation/campaigns/${id}` },
      ]}
      acts={<Button onClick={() => window.print()}>打印</Button>}
    >
      <section className="block no-print" aria-labelledby="pool">
        <h2 id="pool">从哪些人中建议</h2>
        <Select
          aria-label="评查人员"
          mode="multiple"
          maxTagCount={10}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '100%' }}
          value={[...(pool ?? data.from)]}
          onChange={(people: string[]) => setPool(people)}
          options={data.pool.map((one) => ({ value: one.person, label: personWords(one) }))}
        />
        <p className="small second">
          按方案的种子 <code>{data.campaign.seed}</code> 建议：不评本单位的案卷，不派已回避的人，两人不出自同一单位，各人件数相当。
        </p>
      </section>
      <Table key={`${data.rows.length} ${(pool ?? data.from).join()} ${isPlaceholderData}`} data={data} id={id} />
    </Page>
  )
}

const loadWords = (all: readonly number[]): string => [...new Set([Math.min(...all), Math.max(...all)])].join(' 至 ')
const personWords = ({ name, unitName, account }: Reviewer): string => `${name}（${unitName}）${account ? '' : '，尚无评查账号'}`

function Table({ data, id }: { data: Reviewers; id: string }) {
  const client = useQueryClient()
  const [changed, setChanged] = useState<Readonly<Record<string, string | null>>>({})
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState('')
  const people = new Map(data.pool.map((one) => [one.person, one]))
  const chosen = (row: Row, slot: Row['slots'][number]): string | undefined => {
    const own = changed[key(row.evaluation, slot.slot)]
    return own === null ? undefined : (own ?? slot.proposed)
  }
  const wanted = data.rows.flatMap((row) =>
    row.slots.flatMap((slot) => {
      const reviewer = slot.has ? undefined : chosen(row, slot)
      return reviewer ? [{ evaluation: row.evaluation, slot: slot.slot, reviewer }] : []
    }),
  )
  const open = data.rows.reduce((sum, row) => sum + row.slots.filter(({ has }) => !has).length, 0)
  const load = new Map<string, number>()
  for (const { person, load: before } of data.pool) if (before > 0) load.set(person, before)
  for (const { reviewer } of wanted) load.set(reviewer, (load.get(reviewer) ?? 0) + 1)
  const noAccount = new Set(wanted.filter(({ reviewer }) => !people.get(reviewer)?.account).map(({ reviewer }) => reviewer)).size
  const third = data.rows.some((row) => row.slots.some(({ slot }) => slot === 'third'))
  const slots: readonly Slot[] = third ? ['first', 'second', 'third'] : ['first', 'second']
  const send = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      const answer = await ask<{ opened: number }>(`/file-reviews/campaigns/${id}/reviewers`, {
        method: 'POST',
        body: { assignments: wanted },
      })
      setDone(`已开立 ${answer.opened} 份评分表`)
      await client.invalidateQueries({ queryKey: ['campaign', id] })
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
      setProblem(caught)
    } finally {
      setBusy(false)
    }
  }
  if (data.rows.length === 0)
    return <Empty action={<Link to={`/evaluation/campaigns/${id}`}>返回评查活动</Link>}>没有需要评查人的案卷。</Empty>
  /** Whom a slot may hold: nobody of the unit reviewed, nobody who withdrew, nobody of the other's unit. */
  const options = (row: Row, slot: Slot) => {
    const others = row.slots.flatMap((one) => {
      if (one.slot === slot) return []
      const person = one.has?.person ?? chosen(row, one)
      return person ? [{ person, unit: one.has?.unit ?? people.get(person)?.unit }] : []
    })
    return data.pool
      .filter(
        ({ person, unit }) =>
          unit !== row.unit && !row.recused.includes(person) && !others.some((other) => other.person === person || other.unit === unit),
      )
      .map((one) => ({ value: one.person, label: personWords(one) }))
  }
  return (
    <>
      {problem && <ProblemStrip problem={problem} />}
      {done && (
        <output className="strip good" style={{ display: 'block' }}>
          {done}
        </output>
      )}
      <p className="counts" role="status">
        {data.rows.length} 卷，空缺 {open} 个，已选 {wanted.length} 人次
        {load.size > 0 && `；${load.size} 人，每人 ${loadWords([...load.values()])} 卷`}
        {noAccount > 0 && `；${noAccount} 人尚无评查账号，须由安全管理员授予“案卷评查员”角色后才能评分`}
      </p>
      <p className="no-print" hidden={open === 0}>
        <Button type="primary" loading={busy} disabled={wanted.length === 0} onClick={() => void send()}>
          指定评查人，开立 {wanted.length} 份评分表
        </Button>
        {open > wanted.length && <span className="second after">有 {open - wanted.length} 个空缺没有合适的人，请增加评查人员</span>}
      </p>
      <table className="plain cards">
        <caption className="sr-only">各案卷的评查人</caption>
        <thead>
          <tr>
            <th scope="col">案卷</th>
            <th scope="col">被评查单位</th>
            {slots.map((slot) => (
              <th key={slot} scope="col">
                {slotWords[slot]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row.evaluation}>
              <td>
                <Link to={`/files/evaluation/${row.evaluation}`} data-row-link>
                  {row.dossier}
                </Link>
              </td>
              <td data-title="被评查单位">{row.unitName}</td>
              {slots.map((name) => {
                const slot = row.slots.find((one) => one.slot === name)
                return (
                  <td key={name} data-title={slotWords[name]}>
                    {!slot ? (
                      '—'
                    ) : slot.has ? (
                      <>
                        {slot.has.name}（{slot.has.unitName}）
                        <Mark look={slot.has.state === 'assigned' ? 'fine' : 'done'}>{sheetWords[slot.has.state] ?? slot.has.state}</Mark>
                      </>
                    ) : (
                      <Select
                        aria-label={`${row.dossier}的${slotWords[name]}`}
                        allowClear
                        showSearch={{ optionFilterProp: 'label' }}
                        className="reviewer"
                        placeholder="未选"
                        value={chosen(row, slot)}
                        onChange={(person?: string) => setChanged({ ...changed, [key(row.evaluation, name)]: person ?? null })}
                        options={options(row, name)}
                      />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
