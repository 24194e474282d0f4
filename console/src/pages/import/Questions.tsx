import { Button, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useUnits } from '../../api/units.ts'
import { FilePicker } from '../../form/FilePicker.tsx'
import type { Question, Target } from './answers.ts'
import { CompareRows } from './CompareRows.tsx'
import type { StepProps } from './Ways.tsx'

type Props = StepProps & { readonly questions: readonly Question[]; readonly title: string; readonly optional?: boolean }

/** Questions in one list, each asked once however many rows it is about. */
export function Questions({ questions, title, optional = false, ...props }: Props) {
  const list = (
    <ol className="questions">
      {questions.map((question, at) => (
        <li key={question.id}>
          <OneQuestion n={at + 1} question={question} {...props} />
        </li>
      ))}
    </ol>
  )
  return (
    <section className="block" aria-label={title}>
      <h2>
        {title} {questions.length} 个
      </h2>
      {optional ? (
        <details open={questions.length <= 6}>
          <summary>不答的照第一项办理</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </section>
  )
}

/** Answers that stand for a row's fate rather than for a value. */
const fates = new Set(['$skip', '$empty'])

function OneQuestion({ n, question, shown, change, pending }: StepProps & { readonly n: number; readonly question: Question }) {
  const { id, offers, free, says, count, cells, kind } = question
  const said = pending.answers?.[id]
  const answer = said === undefined ? question.answer : (said ?? undefined)
  const known = offers.some((offer) => offer.answer === answer)
  const [other, setOther] = useState(false)
  const value = other || (answer !== undefined && !known) ? '$other' : (answer ?? (question.needed ? undefined : offers[0]?.answer))
  const say = (next: string | null) => change({ answers: { [id]: next } })
  const values = offers.filter((offer) => !fates.has(offer.answer))
  // A long list of offers is chosen from by typing.
  const many = values.length > 8
  const target = shown.targets.find((one) => one.id === question.target)
  const fromRegister = free && (target?.kind === 'unit' || registerOf(target) !== undefined)
  return (
    <fieldset className="question">
      <legend>
        {n}. {says.replace(/；可选：.*$/s, '')}
        {kind !== 'constant' && (
          <span className="second after">
            共 {count} 行，如 {cells.join('、')}
          </span>
        )}
      </legend>
      {many && (
        <Select
          aria-label={says}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 320, maxWidth: '100%' }}
          placeholder="从名单中选"
          value={known ? (answer ?? null) : question.needed ? null : (offers[0]?.answer ?? null)}
          onChange={(next: string) => {
            setOther(false)
            say(next)
          }}
          options={values.map((offer) => ({ value: offer.answer, label: offer.title }))}
        />
      )}
      <Radio.Group
        aria-label={says}
        value={value}
        onChange={({ target }) => {
          setOther(target.value === '$other')
          if (target.value !== '$other') say(String(target.value))
        }}
      >
        {offers
          .filter((offer) => !many || fates.has(offer.answer))
          .map((offer) => (
            <Radio key={offer.answer} value={offer.answer}>
              {offer.title}
            </Radio>
          ))}
        {free && !fromRegister && !target?.options && <Radio value="$other">{kind === 'year' ? '其他年份' : '另填'}</Radio>}
      </Radio.Group>
      {(value === '$other' || fromRegister) && (
        <Free question={question} shown={shown} given={known && !fromRegister ? undefined : answer} onSay={say} />
      )}
      {kind === 'same' && <CompareRows id={shown.id} question={question} />}
      {answer !== undefined && question.needed && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            setOther(false)
            say(null)
          }}
        >
          撤回答复
        </Button>
      )}
    </fieldset>
  )
}

/** The type of file that an answer names. */
const registerOf = (target: Target | undefined): string | undefined => (target?.kind === 'person' ? 'person' : target?.of)

/** An answer of one's own: chosen from the register where there is one, typed otherwise. */
function Free({
  question,
  shown,
  given,
  onSay,
}: Pick<StepProps, 'shown'> & {
  readonly question: Question
  readonly given: string | undefined
  readonly onSay: (answer: string) => void
}) {
  const units = useUnits()
  const [text, setText] = useState(given ?? '')
  const target = shown.targets.find(({ id }) => id === question.target)
  const register = registerOf(target)
  if (target?.kind === 'unit')
    return (
      <Select
        aria-label="单位名册"
        style={{ width: 320, maxWidth: '100%' }}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="从单位名册选"
        value={given !== undefined && units.has(given) ? given : null}
        onChange={(next: string) => onSay(next)}
        options={[...units].map(([value, label]) => ({ value, label }))}
      />
    )
  if (register !== undefined)
    return (
      <FilePicker id={`pick-${question.id}`} of={register} value={given} onChange={(next) => typeof next === 'string' && onSay(next)} />
    )
  const save = () => text.trim() !== '' && text.trim() !== given && onSay(text.trim())
  return (
    <Input
      aria-label="其他答复"
      style={{ width: 320, maxWidth: '100%' }}
      value={text}
      placeholder={question.kind === 'year' ? '例如 2023' : '写出应填的内容，按回车保存'}
      onChange={({ target }) => setText(target.value)}
      onBlur={save}
      onPressEnter={(event) => !event.nativeEvent.isComposing && save()}
    />
  )
}
