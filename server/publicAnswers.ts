import { chineseDay } from '../kernel/report/chineseDay.ts'
import { isDay } from '../kernel/time/day.ts'
import { judgeAnswer } from '../portal/windows/answer.ts'
import { papersIn } from '../portal/windows/papers.ts'
import { type Answers, asked, type Given, type Option, type Question, type Window } from '../portal/windows/window.ts'
import type { County } from '../store/county.ts'
import { justiceBureauOf } from './publicLook.ts'
import { optionsFrom } from './publicWindow.ts'
import type { Serving } from './serving.ts'

/** An application as it stands: its answers, the choices behind them, and what they say in words. */
export interface Filled extends Given {
  readonly window: Window
  options(question: Question): readonly Option[]
  /** An answer as the check page and the receipt print it. */
  shown(question: Question): string
  /** Questions still to be answered, or whose answer no longer holds. */
  readonly open: readonly Question[]
  readonly unit: string
}

/** Reads everything that the answers refer to. */
export async function filledIn(serving: Serving, county: County, window: Window, answers: Answers): Promise<Filled> {
  const questions = asked(window.questions, answers)
  const lists = new Map<string, readonly Option[]>()
  for (const question of questions) lists.set(question.id, await optionsOf(serving, county, question, answers))
  const options = (question: Question) => lists.get(question.id) ?? []
  const picked = (id: string) => lists.get(id)?.find(({ code }) => code === answers[id])
  const today = county.today()
  const bureau = (await justiceBureauOf(serving, county)) ?? county.root
  const given: Given = { answers, today, bureau, picked }
  return {
    ...given,
    window,
    options,
    shown: (question) => shownAnswer(question, answers[question.id] ?? '', options(question)),
    open: questions.filter((question) => 'wrong' in judgeAnswer(question, answers[question.id] ?? '', options(question), today)),
    unit: window.unit(given) || bureau,
  }
}

export async function optionsOf(serving: Serving, county: County, { options }: Question, answers: Answers): Promise<readonly Option[]> {
  if (options === undefined) return []
  if (typeof options === 'string') return optionsFrom(serving, county, options, answers)
  return Object.entries(options).map(([code, word]) => ({ code, word }))
}

function shownAnswer({ kind }: Question, value: string, options: readonly Option[]): string {
  if (value === '') return ''
  if (kind === 'choice' || kind === 'several')
    return value
      .split(',')
      .map((code) => options.find((option) => option.code === code)?.word ?? code)
      .join('、')
  if (kind === 'papers')
    return papersIn({ papers: value })
      .map(({ name }) => name)
      .join('\n')
  return kind === 'day' && isDay(value) ? chineseDay(value) : value
}
