import type { Day } from '../time/day.ts'
import { yearOf } from '../time/day.ts'
import { chineseDay } from './chineseDay.ts'
import type { Block, DocumentTree, Run } from './documentTree.ts'
import type { PartBlock } from './partText.ts'

export interface ReportHead {
  /** 宁川县人民政府 */
  readonly issuer: string
  readonly year: number
  /** The day it is written. */
  readonly on: Day
  readonly demonstration: boolean
  readonly number?: string
  /** Corrections published after it. */
  readonly errata?: readonly string[]
}

/** A part with its text; one without text is shown as empty, never left out. */
export interface WrittenPart {
  readonly name: string
  readonly blocks: readonly PartBlock[]
  readonly emptyReason?: string
}

const numerals = '一二三四五六七八九十'

/** What stands under the heading of a part without text. */
export const EMPTY = '（本部分还没有内容）'

/** A report as one official document: its parts in their order, every number a run that carries its figure. */
export function reportTree(head: ReportHead, parts: readonly WrittenPart[]): DocumentTree {
  const blocks = parts.flatMap(({ name, blocks: own, emptyReason }, index): Block[] => [
    { kind: 'heading', level: 1, text: `${numerals[index] ?? index + 1}、${name}` },
    ...(own.length > 0 ? own.map(blockOf) : [plain(emptyReason ? `（${emptyReason}）` : EMPTY)]),
  ])
  const errata = (head.errata ?? []).map(plain)
  return {
    title: [head.issuer, `关于${head.year}年度法治政府建设情况的报告`],
    ...(head.number && { number: head.number }),
    blocks: errata.length > 0 ? [...blocks, { kind: 'heading', level: 1, text: '勘误' }, ...errata] : blocks,
    signedBy: head.issuer,
    date: chineseDay(head.on),
    ...(head.demonstration && { note: `演示数据，${yearOf(head.on)}年虚构` }),
  }
}

const plain = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] })

function blockOf({ heading, runs }: PartBlock): Block {
  if (heading) return { kind: 'heading', level: 2, text: runs.map(({ text }) => text).join('') }
  return {
    kind: 'paragraph',
    runs: runs.map((run): Run => ('answer' in run ? { text: run.text, figure: run.answer.id, title: run.answer.title } : run)),
  }
}
