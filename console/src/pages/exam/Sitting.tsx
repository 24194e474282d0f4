import { Button, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { ApiProblem, ask } from '../../api/client.ts'
import { savedWords } from '../../form/useDraft.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { type Asked, questionWords, type Seat } from './types.ts'
import { useAnswers } from './useAnswers.ts'
import { useTimeLeft } from './useTimeLeft.ts'

/** A paper being answered: questions in one column, the server's time and what is unanswered always in sight. */
export function Sitting({ seat, onDone }: { seat: Seat; onDone: () => void }) {
  const time = useTimeLeft(seat.secondsLeft ?? 0)
  const { answers, saved, choose, forget } = useAnswers(seat, time.set, onDone)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const questions = seat.questions ?? []
  const chosenOf = (code: string) => answers.find(({ question }) => question === code)?.chosen ?? []
  const open = questions.flatMap(({ code }, at) => (chosenOf(code).length === 0 ? [at + 1] : []))

  // Time is the server's: at its end the paper is asked for until the server has handed it in.
  useEffect(() => {
    if (time.left > 0) return
    onDone()
    const again = setInterval(onDone, 2000)
    return () => clearInterval(again)
  }, [time.left, onDone])

  const handIn = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      await ask(`/exam-seats/${seat.id}/hand-in`, { method: 'POST', body: { answers: answers.filter(({ chosen }) => chosen.length > 0) } })
      forget()
      setAsking(false)
      onDone()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <section className="exam-bar" aria-label="考试进度">
        <span>
          剩余时间 <strong className="exam-clock">{clockWords(time.left)}</strong>
        </span>
        {time.left <= 300 && <Mark look={time.left <= 60 ? 'late' : 'soon'}>{time.left <= 60 ? '不足 1 分钟' : '不足 5 分钟'}</Mark>}
        <span role="status" aria-live="polite">
          已答 {questions.length - open.length}/{questions.length} 题
        </span>
        <span className={saved?.where === 'here' ? '' : 'second'} role="status">
          {savedWords(saved)}
        </span>
        <Button type="primary" onClick={() => setAsking(true)}>
          交卷
        </Button>
        <nav className="exam-open" aria-label="未答的题">
          {open.length === 0 ? (
            <span>各题均已作答</span>
          ) : (
            <>
              <span>未答：</span>
              {open.map((n) => (
                <a key={n} href={`#q-${n}`}>
                  {n}
                </a>
              ))}
            </>
          )}
        </nav>
      </section>
      <span className="sr-only" aria-live="assertive">
        {time.left <= 60 ? '考试时间剩余不足一分钟' : time.left <= 300 ? '考试时间剩余不足五分钟' : ''}
      </span>
      <p className="second">时间以服务器为准，到时自动交卷，按最后保存的答案评分。{seat.passMark} 分合格。</p>
      {questions.map((question, at) => (
        <Question
          key={question.code}
          question={question}
          n={at + 1}
          chosen={chosenOf(question.code)}
          onChoose={(chosen) => choose(question.code, chosen)}
        />
      ))}
      <Button type="primary" onClick={() => setAsking(true)}>
        交卷
      </Button>
      <Modal
        title="交卷"
        open={asking}
        okText="交卷"
        cancelText="返回作答"
        confirmLoading={busy}
        cancelButtonProps={{ autoFocus: true }}
        onOk={() => void handIn()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        {problem && <ProblemStrip problem={problem} />}
        <p>
          {open.length > 0 ? `还有 ${open.length} 题没有作答：第 ${open.join('、')} 题。` : `${questions.length} 题均已作答。`}
          交卷后不能再改。
        </p>
      </Modal>
    </>
  )
}

function Question({
  question: { code, kind, stem, options, tenths },
  n,
  chosen,
  onChoose,
}: {
  question: Asked
  n: number
  chosen: readonly string[]
  onChoose: (chosen: readonly string[]) => void
}) {
  const many = kind === 'multiple' || kind === 'case'
  return (
    <fieldset className="exam-question" id={`q-${n}`}>
      <legend>
        {n}．{stem}
        <span className="second small">
          （{questionWords[kind] ?? kind}，{tenths / 10} 分{many ? '，可选一项或者多项' : ''}）
        </span>
      </legend>
      {options.map(({ letter, says }) => (
        <label key={letter}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={code}
            checked={chosen.includes(letter)}
            onChange={({ target }) =>
              onChoose(many ? (target.checked ? [...chosen, letter].sort() : chosen.filter((one) => one !== letter)) : [letter])
            }
          />
          <span>
            {letter}．{says}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** 29 分 58 秒. */
const clockWords = (seconds: number): string => `${Math.floor(seconds / 60)} 分 ${String(seconds % 60).padStart(2, '0')} 秒`
