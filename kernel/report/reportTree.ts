import type { Day } from '../time/day.ts'
import { yearOf } from '../time/day.ts'
import { chineseDay } from './chineseDay.ts'
import type { Block, DocumentTree, Run } from './documentTree.ts'
import type { WrittenChapter } from './writeChapter.ts'

export interface ReportHead {
  /** 宁川县 */
  readonly county: string
  readonly year: number
  /** The day it is written. */
  readonly on: Day
  readonly demonstration: boolean
}

const first: Readonly<Record<string, string>> = { 一: '主要举措和成效', 二: '工作亮点', 三: '存在的不足和原因', 四: '下一年度主要安排' }
const second: Readonly<Record<string, string>> = {
  '一(一)': '抓好顶层设计',
  '一(二)': '严格依法履职',
  '一(三)': '强化监督制约',
  '一(四)': '提升工作质效',
  '一(五)': '推进服务型行政执法',
  '二(一)': '强力推进行政诉讼化解工作',
  '二(二)': '依法有效化解矛盾纠纷',
  '二(三)': '打造精准普法新模式',
  '二(四)': '实现公共法律服务零距离',
}

/** The chapters as one official document: parts in the report's order, every number a run that carries its figure. */
export function reportTree(head: ReportHead, chapters: readonly WrittenChapter[]): DocumentTree {
  const parts = [...new Set(chapters.map((chapter) => chapter.part))].sort(byPart)
  const blocks = parts.flatMap((part, index): Block[] => {
    const [major = '', minor = ''] = [part[0], part.slice(1)]
    const opens = parts[index - 1]?.[0] !== major
    return [
      ...(opens ? [{ kind: 'heading', level: 1, text: `${major}、${first[major] ?? ''}` } as const] : []),
      { kind: 'heading', level: 2, text: `${minor}${second[part] ?? ''}` },
      ...chapters.filter((chapter) => chapter.part === part).map(paragraph),
    ]
  })
  return {
    title: [`${head.county}人民政府`, `关于${head.year}年度法治政府建设情况的报告`],
    blocks,
    signedBy: `${head.county}人民政府`,
    date: chineseDay(head.on),
    ...(head.demonstration && { note: `演示数据，${yearOf(head.on)}年虚构` }),
  }
}

function paragraph({ title, sentences }: WrittenChapter): Block {
  const runs = sentences
    .flat()
    .map(
      (piece): Run =>
        typeof piece === 'string' ? { text: piece } : { text: piece.text, figure: piece.answer.id, title: piece.answer.title },
    )
  return { kind: 'paragraph', runs: [{ text: `${title}。`, bold: true }, ...runs] }
}

const numerals = '一二三四五六七八九十'
const order = (part: string) => [...part].map((letter) => numerals.indexOf(letter)).filter((n) => n >= 0)

function byPart(a: string, b: string): number {
  const [left, right] = [order(a), order(b)]
  return (left[0] ?? 0) - (right[0] ?? 0) || (left[1] ?? 0) - (right[1] ?? 0)
}
