import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useState } from 'react'
import { ask } from '../../api/client.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { questionWords } from './types.ts'

interface Reviewed {
  readonly papers: readonly {
    readonly attempt: 'first' | 'resit'
    readonly on: string
    readonly rows: readonly {
      readonly code: string
      readonly kind: string
      readonly stem: string
      readonly options: readonly { readonly letter: string; readonly says: string }[]
      readonly chosen: readonly string[]
      readonly answer: readonly string[]
      readonly right: boolean
      readonly law: string
      readonly article: string
      readonly analysis?: string
    }[]
  }[]
}

/** Each question with what was chosen, what was right, and the article that says so. */
export function RightAnswers({ id }: { id: string }) {
  const { data, error } = useQuery({ queryKey: ['exam-review', id], queryFn: () => ask<Reviewed>(`/exam-seats/${id}/review`) })
  const [only, setOnly] = useState<'all' | 'wrong'>('all')
  if (error) return <ProblemStrip problem={error} />
  if (!data) return <Skeleton rows={6} />
  return (
    <>
      <div className="filters">
        <Segmented
          aria-label="看哪些题"
          value={only}
          onChange={setOnly}
          options={[
            { value: 'all', label: '全部' },
            { value: 'wrong', label: '只看答错和未答的' },
          ]}
        />
      </div>
      {data.papers.map((paper) => {
        const wrong = paper.rows.filter(({ right }) => !right).length
        return (
          <section key={`${paper.attempt} ${paper.on}`} className="block" aria-label={paper.attempt === 'first' ? '首次答卷' : '补考答卷'}>
            <h2>
              {paper.attempt === 'first' ? '首次答卷' : '补考答卷'}（{paper.on}）
            </h2>
            <p className="second">
              共 {paper.rows.length} 题，答对 {paper.rows.length - wrong} 题，答错或者未答 {wrong} 题。
            </p>
            <ol className="exam-answers">
              {paper.rows.map((row, at) => (
                <li key={row.code} value={at + 1} hidden={only === 'wrong' && row.right}>
                  <p>
                    {row.stem}
                    <span className="second small">（{questionWords[row.kind] ?? row.kind}）</span>
                  </p>
                  <ul>
                    {row.options.map(({ letter, says }) => (
                      <li key={letter}>
                        {letter}．{says}
                      </li>
                    ))}
                  </ul>
                  <p>
                    <Mark look={row.right ? 'done' : 'late'}>{row.right ? '答对' : row.chosen.length > 0 ? '答错' : '未答'}</Mark>　答案{' '}
                    <strong>{row.answer.join('')}</strong>
                    ，所选 {row.chosen.join('') || '未答'}。依据：{row.law}
                    {row.article}
                    {row.analysis && <span className="second">　{row.analysis}</span>}
                  </p>
                </li>
              ))}
            </ol>
          </section>
        )
      })}
    </>
  )
}
