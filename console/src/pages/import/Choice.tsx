import { Select } from 'antd'
import type { Question } from './answers.ts'
import type { StepProps } from './Ways.tsx'

/** A question with few answers, in one line. */
export function Choice({
  question,
  change,
  pending,
  label,
}: Pick<StepProps, 'change' | 'pending'> & { readonly question: Question; readonly label: string }) {
  const said = pending.answers?.[question.id]
  return (
    <div className="small">
      <span>
        {label}{' '}
        <Select
          size="small"
          aria-label={question.says}
          placeholder="请选"
          style={{ width: 90 }}
          value={said === undefined ? question.answer : (said ?? undefined)}
          onChange={(answer: string) => change({ answers: { [question.id]: answer } })}
          options={question.offers.map(({ answer, title }) => ({ value: answer, label: title }))}
        />
      </span>
    </div>
  )
}
