import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ApiProblem, ask } from '../../api/client.ts'
import { useRefresh, useSigned } from '../../api/queries.ts'
import type { Row } from '../../api/types.ts'
import { newId } from '../../form/newId.ts'
import { DueMark, Mark } from '../../patterns/ClockMark.tsx'
import { addDays } from '../../patterns/days.ts'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'

interface Item {
  readonly type: string
  readonly file: string
  readonly remark?: string
}
interface Offer extends Row {
  readonly giverName?: string
  readonly receiverName?: string
  readonly items: readonly Item[]
}
interface HandOvers {
  readonly today: string
  readonly open: readonly (Row & { readonly claimable: boolean })[]
  readonly people: readonly { readonly person: string; readonly name: string; readonly unit: string; readonly unitName: string }[]
  readonly offered: readonly Offer[]
  readonly given: readonly Offer[]
  readonly delegated: readonly {
    readonly id: string
    readonly delegate: string
    readonly role: string
    readonly from: string
    readonly days: number
    readonly inForce: boolean
    readonly revoked: boolean
  }[]
  readonly acting: readonly {
    readonly person: string
    readonly name: string
    readonly unit: string
    readonly roles: readonly string[]
    readonly until: string
  }[]
}
interface Outcome {
  readonly file: string
  readonly name: string
  readonly ok: boolean
  readonly says: string
}

const reasons = { moved: '调动交接', left: '离职交接', leave: '休假交接', duty: '分工调整交接' } as const
const mayOffer = ['unitAdmin', 'handler', 'head', 'justiceBureau']
const mayDelegate = ['unitAdmin', 'head', 'justiceBureau', 'countyOffice']

/** 交接和授权: what is handed to me, what I hand over when I move, and who acts for whom while somebody is away. */
export function HandOverPage() {
  const { data, error } = useQuery({ queryKey: ['desk', 'hand-overs'], queryFn: () => ask<HandOvers>('/hand-overs') })
  const session = useSigned()
  if (error) return <PageProblem problem={error} />
  if (!data) return <Skeleton rows={12} />
  const offers = session.capacities.find(({ capacity }) => mayOffer.includes(capacity))
  return (
    <Page title="交接和授权" acts={<Button onClick={() => window.print()}>打印</Button>}>
      <Offered data={data} />
      {offers && <HandOver key={data.open.length} data={data} worn={offers} />}
      <Delegations data={data} />
    </Page>
  )
}

/** What others hand over to me: each list with what is on it, received whole or sent back. */
function Offered({ data }: { data: HandOvers }) {
  const client = useQueryClient()
  const [problem, setProblem] = useState<ApiProblem>()
  const [results, setResults] = useState<readonly Outcome[]>()
  const [busy, setBusy] = useState('')
  const waiting = data.offered.filter(({ state }) => state.code === 'offered')
  const receive = async (id: string) => {
    setBusy(id)
    setProblem(undefined)
    try {
      setResults((await ask<{ results: readonly Outcome[] }>(`/hand-overs/${id}/receive`, { method: 'POST' })).results)
      await client.invalidateQueries({ queryKey: ['desk'] })
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
      setProblem(caught)
    } finally {
      setBusy('')
    }
  }
  if (waiting.length === 0 && !results) return null
  return (
    <section className="block" aria-labelledby="offered">
      <h2 id="offered">交给我的　{waiting.length} 份</h2>
      {problem && <ProblemStrip problem={problem} />}
      {results && (
        <>
          <p role="status">
            已接收。{results.filter(({ ok }) => ok).length} 件改由本人承办
            {results.some(({ ok }) => !ok) && `，${results.filter(({ ok }) => !ok).length} 件须另行指定承办人：`}
          </p>
          <ul>
            {results
              .filter(({ ok }) => !ok)
              .map(({ file, name, says }) => (
                <li key={file}>
                  {name}　{says}
                </li>
              ))}
          </ul>
        </>
      )}
      {waiting.map((offer) => (
        <div key={offer.id}>
          <h3>
            {offer.giverName}移交　{offer.opened}　{offer.items.length} 件
          </h3>
          <ul>
            {offer.items.map(({ type, file, remark }) => (
              <li key={file}>
                <Link to={`/files/${type}/${file}`}>{remark ?? file}</Link>
              </li>
            ))}
          </ul>
          <p>
            <Button type="primary" loading={busy === offer.id} onClick={() => void receive(offer.id)}>
              接收 {offer.items.length} 件
            </Button>{' '}
            <Link className="act" to={`/files/hand-over/${offer.id}/acts/return`}>
              退回
            </Link>
          </p>
        </div>
      ))}
    </section>
  )
}

/** All I hold, with its days; ticked, it goes to one person, who has to accept it. */
function HandOver({ data, worn }: { data: HandOvers; worn: { readonly capacity: string; readonly unit: string } }) {
  const session = useSigned()
  const refresh = useRefresh()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [receiver, setReceiver] = useState<string>()
  const [reason, setReason] = useState<keyof typeof reasons>('moved')
  const [remark, setRemark] = useState('')
  const [problem, setProblem] = useState<ApiProblem>()
  const [done, setDone] = useState('')
  const pending = new Set(data.given.filter(({ state }) => state.code === 'offered').flatMap(({ items }) => items.map(({ file }) => file)))
  const going = data.open.filter(({ id }) => !left.has(id) && !pending.has(id))
  const to = data.people.find(({ person }) => person === receiver)
  const send = async () => {
    setProblem(undefined)
    try {
      await ask('/hand-over/acts/offer', {
        method: 'POST',
        body: {
          id: newId(),
          on: data.today,
          capacity: worn.capacity,
          unit: worn.unit,
          data: {
            giver: session.person,
            receiver,
            ...(to && { receiverUnit: to.unit }),
            reason,
            items: going.map(({ type, id, number, title, due }) => ({
              type,
              file: id,
              remark: `${number ?? title}${due ? `，${due} 届满` : ''}`.slice(0, 190),
            })),
            ...(remark && { remark }),
          },
        },
      })
      setDone(`已移交 ${going.length} 件，等${to?.name ?? ''}接收；接收以前仍由本人承办`)
      refresh()
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
      setProblem(caught)
    }
  }
  return (
    <section className="block" aria-labelledby="mine">
      <h2 id="mine">我的交接清单　{data.open.length} 件未办结</h2>
      {problem && <ProblemStrip problem={problem} />}
      {done && (
        <output className="strip good" style={{ display: 'block' }}>
          {done}
        </output>
      )}
      {data.given
        .filter(({ state }) => state.code === 'offered')
        .map((offer) => (
          <p key={offer.id}>
            <Mark look="paused">{`等 ${offer.receiverName ?? ''} 接收`}</Mark>　
            <Link to={`/files/hand-over/${offer.id}`}>
              {offer.opened} 移交的 {offer.items.length} 件
            </Link>
          </p>
        ))}
      {data.open.length === 0 ? (
        <p className="second">本人没有承办中的案卷，不用交接。</p>
      ) : (
        <>
          <table className="plain cards">
            <caption className="sr-only">本人承办的未办结案卷</caption>
            <thead>
              <tr>
                <th scope="col">移交</th>
                <th scope="col">期限</th>
                <th scope="col">案号、名称</th>
                <th scope="col">状态</th>
                <th scope="col">单位</th>
              </tr>
            </thead>
            <tbody>
              {data.open.map((row) => (
                <tr key={row.id}>
                  <td data-title="移交">
                    {pending.has(row.id) ? (
                      '待接收'
                    ) : (
                      <Checkbox
                        aria-label={`移交${row.number ?? row.title}`}
                        checked={!left.has(row.id)}
                        onChange={({ target }) => {
                          const next = new Set(left)
                          if (target.checked) next.delete(row.id)
                          else next.add(row.id)
                          setLeft(next)
                        }}
                      />
                    )}
                  </td>
                  <td data-title="期限">{row.due ? <DueMark due={row.due} today={data.today} late={row.late ?? false} /> : '—'}</td>
                  <td>
                    <Link to={`/files/${row.type}/${row.id}`} data-row-link>
                      {row.number ?? row.title}
                    </Link>
                    <div className="small second">
                      {row.typeTitle}
                      {!row.claimable && '　这类卷不登记承办人的变更，只记入清单'}
                    </div>
                  </td>
                  <td data-title="状态">{row.state.title}</td>
                  <td data-title="单位">{row.unit.name}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="field" style={{ marginTop: 16 }}>
            <label htmlFor="receiver">接收人</label>
            <Select
              id="receiver"
              showSearch={{ optionFilterProp: 'label' }}
              style={{ width: '100%', maxWidth: 480 }}
              value={receiver}
              onChange={(person: string) => setReceiver(person)}
              options={data.people.map(({ person, name, unitName }) => ({ value: person, label: `${name}（${unitName}）` }))}
            />
          </div>
          <div className="field">
            <label htmlFor="reason">事由</label>
            <Select
              id="reason"
              style={{ width: '100%', maxWidth: 240 }}
              value={reason}
              onChange={(value: keyof typeof reasons) => setReason(value)}
              options={Object.entries(reasons).map(([value, label]) => ({ value, label }))}
            />
          </div>
          <div className="field">
            <label htmlFor="remark">说明（选填）</label>
            <Input.TextArea id="remark" rows={2} maxLength={2000} value={remark} onChange={(event) => setRemark(event.target.value)} />
            <div className="hint">钥匙、印章、纸质卷宗、约定的事</div>
          </div>
          <Button type="primary" disabled={going.length === 0 || receiver === undefined} onClick={() => void send()}>
            移交 {going.length} 件
          </Button>
          {receiver === undefined && going.length > 0 && <span className="second after">还没有选接收人</span>}
        </>
      )}
      <p className="small second">
        本人的角色：{session.roles.map(({ title }) => title).join('、')}。账号和角色不随交接转移，由单位申请、安全管理员授予。
      </p>
    </section>
  )
}

/** Who acts for me, and for whom I act: in one role, so many days, each act saying for whom. */
function Delegations({ data }: { data: HandOvers }) {
  const session = useSigned()
  const may = session.capacities.some(({ capacity }) => mayDelegate.includes(capacity))
  const own = data.delegated
  return (
    <section className="block" aria-labelledby="delegations">
      <h2 id="delegations">授权代办</h2>
      {data.acting.map(({ person, name, unit, roles, until }) => (
        <p key={person}>
          <Mark look="fine">{`可代 ${name} 办理`}</Mark>　{unit}　{roles.join('、')}，至 {until}。在页面右上角“身份”中切换。
        </p>
      ))}
      {own.length > 0 && (
        <table className="plain cards">
          <caption className="sr-only">我授权的代办</caption>
          <thead>
            <tr>
              <th scope="col">代办人</th>
              <th scope="col">角色</th>
              <th scope="col">起止</th>
              <th scope="col">状态</th>
              <th scope="col">办理</th>
            </tr>
          </thead>
          <tbody>
            {own.map((one) => (
              <tr key={one.id}>
                <td>
                  <Link to={`/files/delegation-of-role/${one.id}`}>{one.delegate}</Link>
                </td>
                <td data-title="角色">{one.role}</td>
                <td data-title="起止">
                  {one.from} 至 {addDays(one.from, one.days - 1)}
                </td>
                <td data-title="状态">
                  <Mark look={one.inForce ? 'fine' : 'paused'}>
                    {one.inForce ? '授权中' : one.revoked ? '已收回' : one.from > data.today ? '未到起始日' : '已到期'}
                  </Mark>
                </td>
                <td data-title="办理">{one.revoked ? '—' : <Link to={`/files/delegation-of-role/${one.id}/acts/revoke`}>收回</Link>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {own.length === 0 && data.acting.length === 0 && <p className="second">没有授权他人代办，也没有代他人办理。</p>}
      {may && (
        <p>
          <Link
            className="act"
            to={`/files/delegation-of-role/new/grant?grantor=${encodeURIComponent(session.person)}&startsOn=${data.today}`}
          >
            授权他人代办
          </Link>
          <Link className="act after" to="/files/account-request">
            账号申请
          </Link>
          <span className="second after">写明角色和天数，最长三十日；代办的每一笔都记明为谁办理</span>
        </p>
      )}
    </section>
  )
}
