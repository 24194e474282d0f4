import { type Day, day, isDay } from '../../kernel/time/day.ts'
import { causes } from '../studyCauses.ts'
import { questionKinds } from './question.ts'

/** The columns of the question bank's sheet (xlsx), as the template prints them, and the fact each fills. */
export const questionColumns = {
  题号: 'code',
  题型: 'kind',
  内容: 'field',
  针对的问题: 'cause',
  难度: 'difficulty',
  依据: 'law',
  条款: 'article',
  题干: 'stem',
  A: 'A',
  B: 'B',
  C: 'C',
  D: 'D',
  E: 'E',
  F: 'F',
  答案: 'answer',
  解析: 'analysis',
  启用之日: 'validFrom',
} as const
export type QuestionColumn = keyof typeof questionColumns

const fields: Readonly<Record<string, string>> = {
  行政处罚法: 'penalty',
  行政强制法: 'coercion',
  三项制度: 'systems',
  赋权事项: 'powers',
  裁量基准: 'discretion',
  文书制作: 'papers',
  行刑衔接: 'transfer',
  廉洁纪律: 'conduct',
}
const difficulties: Readonly<Record<string, string>> = { 易: 'easy', 中: 'medium', 难: 'hard' }
/** Faults by their words; lists of several finders name the same fault alike, and the first stands for it. */
const faults = new Map(
  Object.entries(causes)
    .map(([code, title]) => [title, code] as const)
    .reverse(),
)
const kinds = Object.fromEntries(Object.entries(questionKinds).map(([code, title]) => [title, code]))
const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** A line of the sheet: its number as the sheet counts, the heading being row 1, and its cells as text by their headings. */
export interface QuestionRow {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

/** What is wrong, and under which heading. */
export interface QuestionProblem {
  readonly column: QuestionColumn
  readonly says: string
}

export interface ReadQuestion {
  readonly row: number
  /** The data of `question.enter`; absent where there are problems. */
  readonly data?: Readonly<Record<string, unknown>> & { readonly code: string }
  readonly problems: readonly QuestionProblem[]
}

/** The heading of the column that fills a fact. */
export const columnOf = (fact: string): QuestionColumn | undefined =>
  (Object.keys(questionColumns) as QuestionColumn[]).find((column) => questionColumns[column] === fact) ??
  (fact === 'options' ? 'A' : undefined)

/** Reads the lines of the sheet into data for `question.enter`; each line that cannot be read says why, cell by cell. */
export function readQuestions(rows: readonly QuestionRow[]): ReadQuestion[] {
  const codes = new Map<string, number>()
  return rows.map(({ row, cells }) => {
    const cell = (name: QuestionColumn) => (cells[name] ?? '').trim()
    const kind = kinds[cell('题型').replace(/题$/, '')]
    const options =
      kind === 'judge' && !cell('A')
        ? [option('A', '对'), option('B', '错')]
        : letters.filter(cell).map((letter) => option(letter, cell(letter)))
    const answer = answerOf(cell('答案'), kind)
    const code = cell('题号')
    const validFrom = dayWritten(cell('启用之日'))
    const problems: QuestionProblem[] = []
    const bad = (column: QuestionColumn, says: string) => problems.push({ column, says })
    for (const name of ['题号', '题干', '依据', '条款', '启用之日'] as const) if (!cell(name)) bad(name, '不能为空')
    if (!kind) bad('题型', `“${cell('题型')}”不认识，可填：单选、多选、判断、案例`)
    if (cell('内容') && !(cell('内容') in fields) && cell('内容') !== '其他')
      bad('内容', `“${cell('内容')}”不认识，可填：${[...Object.keys(fields), '其他'].join('、')}`)
    if (cell('针对的问题') && !faults.has(cell('针对的问题')))
      bad('针对的问题', `“${cell('针对的问题')}”不认识，可以不填，或者照抄“学法线索”中的问题`)
    if (cell('难度') && !(cell('难度') in difficulties)) bad('难度', `“${cell('难度')}”不认识，可填：易、中、难`)
    if (answer.length === 0) bad('答案', `“${cell('答案')}”不认识，请填选项的字母，判断题可填“对”“错”`)
    for (const letter of answer) if (!options.some((one) => one.letter === letter)) bad('答案', `答案“${letter}”没有对应的选项`)
    if (cell('启用之日') && !validFrom) bad('启用之日', `“${cell('启用之日')}”不是日期，请按“2024-03-11”填写`)
    if (code && codes.has(code)) bad('题号', `“${code}”与第${codes.get(code)}行重复`)
    if (code.length > 40) bad('题号', '超过四十个字')
    codes.set(code, codes.get(code) ?? row)
    if (problems.length > 0) return { row, problems }
    const data = {
      code,
      kind,
      field: fields[cell('内容')] ?? 'other',
      difficulty: difficulties[cell('难度')] ?? 'medium',
      law: cell('依据'),
      article: cell('条款'),
      stem: cell('题干'),
      options,
      answer,
      validFrom,
      ...(faults.has(cell('针对的问题')) && { cause: faults.get(cell('针对的问题')) }),
      ...(cell('解析') && { analysis: cell('解析') }),
    }
    return { row, data, problems }
  })
}

/** Days as they are written: 2024-03-11, 2024/3/11, 2024.3.11, 2024年3月11日. */
function dayWritten(text: string): Day | undefined {
  const [, year, month, date] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  const written = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  return isDay(written) ? day(written) : undefined
}

const option = (letter: string, says: string) => ({ letter, says })

function answerOf(written: string, kind: string | undefined): string[] {
  if (kind === 'judge' && /^(对|正确|√)$/.test(written)) return ['A']
  if (kind === 'judge' && /^(错|错误|×)$/.test(written)) return ['B']
  return [...new Set(written.toUpperCase().match(/[A-F]/g) ?? [])].sort()
}
