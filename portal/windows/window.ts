import type { Day } from '../../kernel/time/day.ts'

/** What somebody answered, by question; a choice by its code, several parted by commas. */
export type Answers = Readonly<Record<string, string>>

/** A thing to choose, with what stands behind it where it is a file: its unit and facts. */
export interface Option {
  readonly code: string
  readonly word: string
  readonly hint?: string
  readonly unit?: string
  readonly facts?: Readonly<Record<string, unknown>>
}

/** Where choices come from that are not words of a definition: registers of the county. */
export type Source = 'townships' | 'committees' | 'agencies' | 'topics' | 'documents'

/** One question: one page. */
export interface Question {
  readonly id: string
  /** The heading of its page. */
  readonly ask: string
  /** What it is called on the check page. */
  readonly short: string
  readonly hint?: string
  readonly kind: 'text' | 'long' | 'choice' | 'several' | 'day' | 'phone' | 'id-number' | 'count' | 'papers'
  readonly options?: Readonly<Record<string, string>> | Source
  readonly optional?: true
  /** Asked only then. */
  readonly when?: (answers: Answers) => boolean
  /** Most characters. */
  readonly most?: number
  /** The latest day that makes sense: today, or none. */
  readonly until?: 'today'
  readonly from?: 'today'
}

export interface Given {
  readonly answers: Answers
  readonly today: Day
  /** The justice bureau, which keeps what belongs to no other unit. */
  readonly bureau: string
  /** The option behind an answer that was chosen from a register. */
  readonly picked: (question: string) => Option | undefined
}

/** A window of an office that everybody may come to: what it asks, and the act that it opens a file with. */
export interface Window {
  readonly key: string
  readonly title: string
  /** 请…: the button that sends it, verb and object. */
  readonly send: string
  readonly minutes: number
  readonly what: string
  /** What to have at hand. */
  readonly bring?: readonly string[]
  readonly type: string
  readonly act: string
  /** In which capacity the law lets a citizen take this act. */
  readonly capacity: 'applicant' | 'party'
  readonly questions: readonly Question[]
  /** The unit that the file is handed to. */
  readonly unit: (given: Given) => string
  readonly data: (given: Given) => Readonly<Record<string, unknown>>
  /** The question to go back to when a fact is refused. */
  readonly asks?: Readonly<Record<string, string>>
  /** What happens next, in words; the days are those of the file's own clocks. */
  readonly next: string
  /** Facts that are told to whoever sent it, as they come. */
  readonly tells: readonly string[]
  /** What one may do against an answer, or against silence (P8). */
  readonly remedy: string
  /** What one may still do oneself, by the act's name. */
  readonly may?: Readonly<Record<string, Follow>>
}

/** A later act of whoever sent the file. */
export interface Follow {
  readonly title: string
  readonly states: readonly string[]
  readonly questions: readonly Question[]
  readonly data: (given: Given) => Readonly<Record<string, unknown>>
}

/** Questions to be asked, as far as the answers so far tell. */
export const asked = (questions: readonly Question[], answers: Answers): Question[] =>
  questions.filter(({ when }) => when === undefined || when(answers))

export const wouldRather = '我不方便写，请打电话给我'
