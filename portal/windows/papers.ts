import type { PaperKind } from '../../kernel/file/paperKinds.ts'
import type { Answers, Question } from './window.ts'

/** A paper that lies attached to an application and is not sent yet. */
export interface Paper {
  /** Of what is kept, which is sealed: its address. */
  readonly sealed: string
  /** Of the paper itself: the same one is taken once. */
  readonly digest: string
  readonly name: string
  readonly kind: PaperKind
  /** MIME type, as the content shows it. */
  readonly type: string
  readonly size: number
  readonly pages: number
}

const megabyte = 1024 * 1024

/** What the county takes over the net; more is brought to the window. */
export const paperLimits = { size: 10 * megabyte, count: 10, total: 30 * megabyte } as const

/** The kinds among which whoever sends it may choose, in their words. */
export const sentKinds = {
  evidence: '证据（决定书、合同、收据、照片等）',
  identity: '身份证件、营业执照、委托书',
  other: '其他',
} as const satisfies Partial<Record<PaperKind, string>>

/** Said before anything is chosen. */
export const paperRules = `可以放照片（jpg、png）、pdf和Word文件（docx）。每份不超过${paperLimits.size / megabyte}MB，最多${paperLimits.count}份，合计不超过${paperLimits.total / megabyte}MB。`

/** 材料: asked last, and never needed; what cannot be sent is brought or asked for (补正). */
export const papersQuestion = (hint: string): Question => ({
  id: 'papers',
  ask: '有材料要一起交吗',
  short: '材料',
  hint,
  kind: 'papers',
  optional: true,
})

export const papersIn = ({ papers }: Answers): readonly Paper[] => (papers ? (JSON.parse(papers) as Paper[]) : [])

/** How large a paper is, as one would say it. */
export const sizeWords = (size: number): string =>
  size < megabyte ? `${Math.max(1, Math.round(size / 1024))}KB` : `${(size / megabyte).toFixed(1)}MB`
