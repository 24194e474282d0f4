import { useQuery } from '@tanstack/react-query'
import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { ApiProblem, ask } from '../../api/client.ts'
import { useRefresh } from '../../api/queries.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import { kindWords, sittingPath } from './types.ts'
import './exam.css'

interface Options {
  readonly today: string
  readonly rules: readonly { readonly code: string; readonly name: string; readonly minutes: number; readonly passMark: number }[]
  readonly units: readonly { readonly id: string; readonly name: string; readonly officers: number }[]
  /** Subjects that may be asked about first, and how many questions there are. */
  readonly topics: readonly { readonly id: string; readonly title: string; readonly questions: number }[]
}
interface Draw {
  /** Of every paper: how many questions, and how many at least about the subjects. */
  readonly paper: { readonly asked: number; readonly focused: number }
  readonly units: readonly {
    readonly unit: string
    readonly name: string
    readonly seed: string
    readonly officers: number
    readonly drawn: number
  }[]
  readonly called: readonly {
    readonly exam: string
    readonly person: string
    readonly name: string
    readonly unit: string
    readonly unitName: string
    readonly failedBefore: boolean
    readonly already: boolean
  }[]
}
interface Wanted {
  readonly sitting: string
  readonly kind: 'monthly' | 'qualification'
  readonly rule: string
  readonly units: readonly string[]
  readonly share: number
  readonly topics: readonly string[]
}

/** 组织一场考试: kind, rule, units and share; then the people drawn with the seed of each unit; only then are they called. */
export function CallSitting() {
  const { data, error } = useQuery({ queryKey: ['exam-options'], queryFn: () => ask<Options>('/exam-sittings/options') })
  if (error) return <PageProblem problem={error} />
  if (!data) return <Skeleton rows={10} />
  return (
    <Page title="通知考试" crumbs={[{ title: '执法监督' }, { title: '考试与执法资格', to: '/exam?tab=results' }]}>
      {data.rules.length === 0 ? (
        <Empty action={<Link to="/files/paper-rule/new/enter">制定组卷规则</Link>}>还没有启用的组卷规则，先制定规则再通知考试。</Empty>
      ) : (
        <Call options={data} />
      )}
    </Page>
  )
}

function Call({ options }: { options: Options }) {
  const refresh = useRefresh()
  const [query] = useSearchParams()
  const [wanted, want] = useState<Wanted>({
    sitting: `${Number(options.today.slice(0, 4))}年${Number(options.today.slice(5, 7))}月`,
    kind: 'monthly',
    rule: options.rules.find(({ code }) => code === 'monthly')?.code ?? options.rules[0]?.code ?? '',
    units: [],
    share: 30,
    topics: (query.get('topics') ?? '').split(',').filter((topic) => options.topics.some(({ id }) => id === topic)),
  })
  const [draw, setDraw] = useState<Draw>()
  const [called, setCalled] = useState<number>()
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState(false)
  const set = (change: Partial<Wanted>) => {
    want({ ...wanted, ...change })
    setDraw(undefined)
    setCalled(undefined)
  }
  const send = async (preview: boolean) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const answer = await ask<Draw>('/exam-sittings', { method: 'POST', body: { ...wanted, preview } })
      setDraw(answer)
      if (!preview) {
        setCalled(answer.called.filter(({ already }) => !already).length)
        refresh()
      }
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
      setProblem(caught)
    } finally {
      setBusy(false)
    }
  }
  const rule = options.rules.find(({ code }) => code === wanted.rule)
  const officers = options.units.filter(({ id }) => wanted.units.includes(id)).reduce((sum, one) => sum + one.officers, 0)
  const lacking = [wanted.sitting.trim() === '' && '场次', wanted.units.length === 0 && '应考单位'].filter(Boolean).join('、')
  const fresh = draw?.called.filter(({ already }) => !already).length ?? 0
  return (
    <>
      {problem && <ProblemStrip problem={problem} />}
      <section className="block" aria-labelledby="what">
        <h2 id="what">这一场考试</h2>
        <div className="exam-call">
          <div className="field">
            <label htmlFor="sitting">场次</label>
            <Input id="sitting" maxLength={40} value={wanted.sitting} onChange={(event) => set({ sitting: event.target.value })} />
            <div className="hint">同一场次、类别再次通知，已通知的人不重复</div>
          </div>
          <div className="field">
            <label htmlFor="kind">考试类别</label>
            <Select
              id="kind"
              value={wanted.kind}
              onChange={(kind: Wanted['kind']) => set({ kind })}
              options={Object.entries(kindWords).map(([value, label]) => ({ value, label }))}
            />
          </div>
          <div className="field">
            <label htmlFor="rule">组卷规则</label>
            <Select
              id="rule"
              value={wanted.rule}
              onChange={(code: string) => set({ rule: code })}
              options={options.rules.map(({ code, name }) => ({ value: code, label: name }))}
            />
            {rule && (
              <div className="hint">
                {rule.minutes} 分钟，{rule.passMark} 分合格
              </div>
            )}
          </div>
          <div className="field">
            <label htmlFor="share">抽取比例（%）</label>
            <InputNumber
              id="share"
              min={1}
              max={100}
              precision={0}
              value={wanted.share}
              onChange={(share) => set({ share: share ?? 100 })}
            />
            <div className="hint">各单位分别抽取，100 为全部；近45日不合格、缺考的必考</div>
          </div>
        </div>
        <div className="field">
          <label htmlFor="units">应考单位</label>
          <Select
            id="units"
            mode="multiple"
            maxTagCount={12}
            showSearch={{ optionFilterProp: 'label' }}
            style={{ width: '100%' }}
            placeholder="选择单位"
            value={[...wanted.units]}
            onChange={(units: string[]) => set({ units })}
            options={options.units.map(({ id, name, officers: of }) => ({ value: id, label: `${name}（${of} 人持证）` }))}
          />
          <div className="hint">
            已选 {wanted.units.length} 个单位，持有效执法证 {officers} 人。
            <Button
              type="link"
              size="small"
              onClick={() => set({ units: wanted.units.length === options.units.length ? [] : options.units.map(({ id }) => id) })}
            >
              {wanted.units.length === options.units.length ? '全部不选' : `全选 ${options.units.length} 个单位`}
            </Button>
          </div>
        </div>
        <div className="field">
          <label htmlFor="topics">侧重选题（选填）</label>
          <Select
            id="topics"
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            style={{ width: '100%' }}
            placeholder="不选的，在全部试题中抽题"
            value={[...wanted.topics]}
            onChange={(topics: string[]) => set({ topics })}
            options={options.topics.map(({ id, title, questions }) => ({
              value: id,
              label: `${title}（${questions} 题）`,
              disabled: questions === 0,
            }))}
          />
          <div className="hint">
            选了的，每种题型先从选题的试题中抽满一半，其余在全部试题中抽。选题的由来见 <Link to="/study">学法选题与考试重点</Link>
          </div>
        </div>
        {called === undefined && (
          <p>
            <Button type={draw ? 'default' : 'primary'} loading={busy && !draw} disabled={lacking !== ''} onClick={() => void send(true)}>
              抽取应考人
            </Button>
            {lacking !== '' && <span className="second after">还没有填写：{lacking}</span>}
          </p>
        )}
      </section>
      {draw && called === undefined && (
        <section className="block" aria-label="通知">
          <p>
            {fresh === 0
              ? '抽到的人都已经通知，不用再次通知。'
              : `尚未通知。通知后 ${fresh} 人各开一卷，本人的“我的考试”中出现这一场，名单不再改变。`}
          </p>
          <Button type="primary" loading={busy} disabled={fresh === 0} onClick={() => void send(false)}>
            通知 {fresh} 人考试
          </Button>
        </section>
      )}
      {called !== undefined && (
        <output className="strip good" style={{ display: 'block' }}>
          已通知 {called} 人参加{wanted.sitting}
          {kindWords[wanted.kind]}。<Link to={sittingPath(wanted.sitting, wanted.kind)}>查看这一场的进度</Link>
        </output>
      )}
      {draw && <Drawn draw={draw} focused={wanted.topics.length > 0} />}
    </>
  )
}

/** Who was drawn, unit by unit, each with the seed anybody may draw it again from. */
function Drawn({ draw, focused }: { draw: Draw; focused: boolean }) {
  return (
    <section className="block" aria-labelledby="drawn">
      <h2 id="drawn">抽取结果</h2>
      <p className="counts" role="status">
        {draw.units.length} 个单位，抽取 {draw.called.length} 人，其中近期不合格必考{' '}
        {draw.called.filter(({ failedBefore }) => failedBefore).length} 人，以前已通知 {draw.called.filter(({ already }) => already).length}{' '}
        人
      </p>
      {focused && (
        <p>
          每卷 {draw.paper.asked} 题，其中至少 {draw.paper.focused} 题出自所选的选题；各人开考时另抽种子，种子和卷面存入本人的考试卷。
        </p>
      )}
      <table className="plain cards">
        <caption className="sr-only">各单位抽取的应考人</caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col" className="number">
              持证（人）
            </th>
            <th scope="col" className="number">
              抽取（人）
            </th>
            <th scope="col">应考人和抽取的种子</th>
          </tr>
        </thead>
        <tbody>
          {draw.units.map((unit) => (
            <tr key={unit.unit}>
              <th scope="row">{unit.name}</th>
              <td className="number" data-title="持证（人）">
                {unit.officers}
              </td>
              <td className="number" data-title="抽取（人）">
                {unit.drawn}
              </td>
              <td data-title="应考人和抽取的种子">
                {unit.drawn === 0 && '—'}
                <ul className="exam-names">
                  {draw.called
                    .filter((one) => one.unit === unit.unit)
                    .map((one) => (
                      <li key={one.person}>
                        {one.name}
                        {one.failedBefore && <Mark look="soon">必考</Mark>}
                        {one.already && <Mark look="done">已通知</Mark>}
                      </li>
                    ))}
                </ul>
                <div className="small second">
                  种子 <code className="exam-seed">{unit.seed}</code>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small second">同一场次、同一名单，用同一种子再抽，抽到的人相同；种子随通知存入各卷。</p>
    </section>
  )
}
