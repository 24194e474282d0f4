import { Link, useParams } from 'react-router'
import { Mark } from '../../patterns/ClockMark.tsx'
import { Page } from '../../patterns/Page.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import { useYear, type Year, type YearStep } from './year.ts'
import './assessment.css'

const marks = {
  none: { look: 'soon', word: '未开始' },
  going: { look: 'fine', word: '进行中' },
  done: { look: 'done', word: '已完成' },
  'not-yet': { look: 'paused', word: '还不能开始' },
} as const

/** Where the forms of a step are, by the step. */
const forms: Readonly<Record<string, (id: string, unitsBefore: readonly string[]) => { readonly to: string; readonly words: string }>> = {
  enter: (id) => ({ to: `/files/assessment-item/new/enter?scheme=${id}`, words: '列入指标' }),
  // Whom the year before assessed is filled in, to be looked over.
  issue: (id, units) => ({
    to: `/files/assessment-scheme/${id}/acts/issue?${new URLSearchParams(units.map((unit) => ['assessedUnits', unit]))}`,
    words: '印发方案',
  }),
  form: (id) => ({ to: `/files/assessment-team/new/form?scheme=${id}`, words: '成立考核组' }),
  appoint: (id) => ({ to: `/files/assessment?scheme=${id}&state=frozen`, words: '逐个指定' }),
  survey: (id) => ({ to: `/files/assessment?scheme=${id}`, words: '逐个登记' }),
  notify: (id) => ({ to: `/files/assessment-scheme/${id}/acts/notify`, words: '通报结果' }),
}

/** An assessment year, step by step: what is done, what can be done now, and what the rest waits for. */
export function YearPage() {
  const { id = '' } = useParams()
  const { data: year, error } = useYear(id)
  if (error) return <PageProblem problem={error} />
  if (!year) return <Skeleton rows={16} />
  const done = year.steps.filter(({ state }) => state === 'done').length
  return (
    <Page
      title={year.title}
      crumbs={[{ title: '考核与报告' }, { title: '法治考核', to: '/assessment' }, { title: year.title }]}
      aside={
        <span>
          状态：<strong>{year.state.title}</strong>
        </span>
      }
      acts={
        <>
          <Link className="act" to={`/assessment/years/${id}/next`}>
            按本方案新建下一年度方案
          </Link>
          <Link className="act" to={`/assessment?scheme=${id}`}>
            各单位得分
          </Link>
          <Link className="act" to={`/files/assessment-scheme/${id}`}>
            方案案卷
          </Link>
        </>
      }
    >
      <p className="counts" role="status">
        {year.steps.length} 步，已完成 {done} 步。得分、汇总和名次由系统按记录计算，不能填写。
      </p>
      <ol className="year-steps">
        {year.steps.map((step) => (
          <li key={step.step} className={step.state}>
            <div>
              <strong>{step.title}</strong> <Mark look={marks[step.state].look}>{marks[step.state].word}</Mark>
              <div className="second small">{step.says}</div>
            </div>
            <Act year={year} step={step} />
          </li>
        ))}
      </ol>
    </Page>
  )
}

function Act({ year: { id, unitsBefore }, step }: { year: Year; step: YearStep }) {
  if (!step.open) return null
  const form = forms[step.step]?.(id, unitsBefore)
  if (form)
    return (
      <Link className="act" to={form.to}>
        {form.words}
      </Link>
    )
  if (step.by === 'awaited') return null
  return (
    <Link className="act first" to={`/assessment/years/${id}/${step.step}`}>
      {step.title}
      {step.by === 'units' && `（${step.ready.length} 个）`}
    </Link>
  )
}
