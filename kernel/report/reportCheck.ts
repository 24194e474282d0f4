import { type CheckedNumber, checkText } from './check.ts'
import { type PartBlock, type PartRun, textOf } from './partText.ts'
import type { Spoken } from './phrase.ts'
import { HOLE } from './writeChapter.ts'

/** A part as the check takes it: its text as it prints, or why it has none. */
export interface CheckedPart {
  readonly key: string
  readonly name: string
  readonly required: boolean
  readonly emptyReason?: string
  readonly blocks: readonly PartBlock[]
}

/** What keeps a report from going on, or is worth a look: where it stands, and what to do. */
export interface ReportProblem {
  readonly kind: 'hole' | 'unbound' | 'empty' | 'vague' | 'differs' | 'contradiction' | 'wording'
  readonly part: string
  readonly words?: string
  readonly note: string
  /** The number it is about, where it is about one: where it stands in the part as printed, and the figure it was heard as. */
  readonly number?: CheckedNumber
}

export interface ReportCheckOptions {
  readonly year: number
  readonly figures: readonly Spoken[]
  /** Words and numbers that somebody has answered for. */
  readonly answers: readonly { readonly part: string; readonly words: string }[]
  readonly compute?: Parameters<typeof checkText>[1]['compute']
}

/**
 * What is amiss in a report whose numbers are tokens: holes, numbers that no figure stands behind, required parts without text and without
 * a reason, vague words that nobody has answered for, typed numbers that differ from the records or from each other, points written as per cent.
 */
export async function checkReport(parts: readonly CheckedPart[], options: ReportCheckOptions): Promise<ReportProblem[]> {
  const problems: ReportProblem[] = []
  for (const part of parts) {
    if (part.blocks.length === 0) {
      if (part.required && !part.emptyReason)
        problems.push({ kind: 'empty', part: part.key, note: `“${part.name}”没有内容，也没有写明空缺的理由` })
      continue
    }
    problems.push(...(await checkBlocks(part, options)))
  }
  return problems
}

async function checkBlocks(part: CheckedPart, { year, figures, answers, compute }: ReportCheckOptions): Promise<ReportProblem[]> {
  const bound = boundRanges(part.blocks)
  const text = part.blocks.map(textOf).join('\n')
  const { numbers } = await checkText(text, { figures, reportYear: year, ...(compute && { compute }) })
  const answered = (words: string) => answers.some((one) => one.part === part.key && one.words === words)
  const holes = bound.filter(({ hole }) => hole).map(({ title }) => at(part, 'hole', HOLE, `${title}没有数值`))
  return [
    ...holes,
    ...numbers.flatMap((number) => {
      const token = bound.some(({ from, to }) => number.at < to && number.end > from)
      return problemsOf(number, token, answered(number.text)).map(([kind, note]) => at(part, kind, number.text, note, number))
    }),
  ]
}

function problemsOf(number: CheckedNumber, token: boolean, answered: boolean): [ReportProblem['kind'], string][] {
  const found: [ReportProblem['kind'], string][] = []
  if (number.flags.includes('unit-wording')) found.push(['wording', number.note])
  if (number.flags.includes('vague') && !answered) found.push(['vague', '请改为准数，或者说明'])
  if (token) return found
  if (number.verdict === 'hole') return [...found, ['hole', number.note]]
  if (number.verdict === 'not-ours' && number.covered !== false) return found
  if (number.flags.includes('contradiction')) found.push(['contradiction', number.note])
  if (number.verdict === 'differs') found.push(['differs', number.note])
  if (!answered) found.push(['unbound', number.title ? `应绑定“${number.title}”` : '请绑定指标，或者说明不是统计数'])
  return found
}

const at = (part: CheckedPart, kind: ReportProblem['kind'], words: string, note: string, number?: CheckedNumber): ReportProblem => ({
  kind,
  part: part.key,
  words,
  note,
  ...(number && { number }),
})

/** Where in the printed text the tokens stand. */
function boundRanges(blocks: readonly PartBlock[]) {
  const ranges: { from: number; to: number; hole: boolean; title: string }[] = []
  let offset = 0
  for (const block of blocks) {
    for (const run of block.runs) {
      if (isFigure(run)) ranges.push({ from: offset, to: offset + run.text.length, hole: run.text === HOLE, title: run.answer.title })
      offset += run.text.length
    }
    offset++
  }
  return ranges
}

const isFigure = (run: PartRun): run is Extract<PartRun, { answer: unknown }> => 'answer' in run
