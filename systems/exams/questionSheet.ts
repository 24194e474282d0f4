import { questionKinds } from './question.ts'

/** The columns of the question bank's sheet (xlsx), as the template prints them, and the fact each fills. */
export const questionColumns = {
  题号: 'code',
  题型: 'kind',
  内容: 'field',
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
const kinds = Object.fromEntries(Object.entries(questionKinds).map(([code, title]) => [title, code]))
const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const

type Row = Readonly<Record<string, string>>
export type ReadQuestion =
  | { readonly data: Readonly<Record<string, unknown>> }
  | { readonly row: number; readonly problems: readonly string[] }

/**
 * Reads the rows of the sheet (cells as text, by column heading) into data for `question.enter`. A row that cannot be read says why,
 * with its number in the sheet; the heading is row 1.
 */
export function readQuestions(rows: readonly Row[]): ReadQuestion[] {
  const codes = new Map<string, number>()
  return rows.map((row, index) => {
    const number = index + 2
    const cell = (name: string) => (row[name] ?? '').trim()
    const kind = kinds[cell('题型').replace(/题$/, '')]
    const options =
      kind === 'judge' && !cell('A')
        ? [option('A', '对'), option('B', '错')]
        : letters.filter(cell).map((letter) => option(letter, cell(letter)))
    const answer = answerOf(cell('答案'), kind)
    const code = cell('题号')
    const problems = [
      ...['题号', '题干', '依据', '条款', '启用之日'].filter((name) => !cell(name)).map((name) => `第${number}行没有“${name}”`),
      ...(kind ? [] : [`第${number}行题型“${cell('题型')}”不认识，可填：单选、多选、判断、案例`]),
      ...(answer.length > 0 ? [] : [`第${number}行答案“${cell('答案')}”不认识，请填选项的字母，判断题可填“对”“错”`]),
      ...answer
        .filter((letter) => !options.some((one) => one.letter === letter))
        .map((letter) => `第${number}行答案“${letter}”没有对应的选项`),
      ...(code && codes.has(code) ? [`第${number}行题号“${code}”与第${codes.get(code)}行重复`] : []),
    ]
    codes.set(code, codes.get(code) ?? number)
    if (problems.length > 0) return { row: number, problems }
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
      validFrom: cell('启用之日'),
      ...(cell('解析') && { analysis: cell('解析') }),
    }
    return { data }
  })
}

const option = (letter: string, says: string) => ({ letter, says })

function answerOf(written: string, kind: string | undefined): string[] {
  if (kind === 'judge' && /^(对|正确|√)$/.test(written)) return ['A']
  if (kind === 'judge' && /^(错|错误|×)$/.test(written)) return ['B']
  return [...new Set(written.toUpperCase().match(/[A-F]/g) ?? [])].sort()
}
