/** How a question is answered besides by a value of its own. */
export const answers = {
  skip: '$skip',
  empty: '$empty',
  infer: '$infer',
  ignore: '$ignore',
  yes: 'yes',
  no: 'no',
  merge: 'merge',
  two: 'two',
} as const

export type QuestionKind =
  | 'value'
  | 'year'
  | 'century'
  | 'money-unit'
  | 'constant'
  | 'fill-down'
  | 'split'
  | 'spread'
  | 'group'
  | 'sheet'
  | 'hidden'
  | 'mark'
  | 'same'

/** What somebody must say once: for a distinct value, or for a whole column. */
export interface Question {
  /** The same for the same question about the same ledger, and what an answer is given under. */
  readonly id: string
  readonly kind: QuestionKind
  readonly says: string
  readonly column?: string
  readonly target?: string
  readonly raw?: string
  /** Rows it is about. */
  readonly count: number
  /** The first cells it is about. */
  readonly cells: readonly string[]
  readonly offers: readonly { readonly answer: string; readonly title: string }[]
  /** Whether an answer may be typed in. */
  readonly free: boolean
  /** Rows stay out until it is answered; otherwise the first offer holds. */
  readonly needed: boolean
  readonly answer?: string
}

type Asked = Omit<Question, 'count' | 'cells' | 'answer'>

/** Gathers questions row by row; the same one twice is one. */
export class Questions {
  readonly #given: Readonly<Record<string, string>>
  readonly #asked = new Map<string, { question: Asked; count: number; cells: string[] }>()
  constructor(given: Readonly<Record<string, string>>) {
    this.#given = given
  }

  /** The answer, if there is one; the question is listed either way. */
  ask(question: Asked, cell?: string): string | undefined {
    const known = this.#asked.get(question.id) ?? { question, count: 0, cells: [] }
    known.count++
    if (cell !== undefined && known.cells.length < 5) known.cells.push(cell)
    this.#asked.set(question.id, known)
    const given = this.#given[question.id]
    return given === undefined || given === '' ? undefined : given
  }

  /** An answer given before, whether or not the question comes up again. */
  given(id: string): string | undefined {
    return this.#given[id]
  }

  all(): Question[] {
    return [...this.#asked.values()].map(({ question, count, cells }) => {
      const answer = this.#given[question.id]
      return { ...question, count, cells, ...(answer !== undefined && answer !== '' && { answer }) }
    })
  }
}
