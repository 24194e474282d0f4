/**
 * An official document as its parts in order, before anybody decides how it looks (docx) or reads (Markdown).
 * Plain data: frozen with a published report, compared by tests, drawn by the console.
 */
export interface DocumentTree {
  /** Lines of the title, broken by hand where it is long: an automatic break may cut 法治政/府. */
  readonly title: readonly string[]
  /** The issuing authority in red at the head (发文机关标志); without it there is neither mark nor red line. */
  readonly mark?: string
  /** Official number (发文字号). */
  readonly number?: string
  /** Whom it addresses (主送机关), without a colon. */
  readonly to?: string
  readonly blocks: readonly Block[]
  readonly attachments?: readonly string[]
  readonly signedBy?: string
  /** In Chinese: 2024年3月11日. */
  readonly date?: string
  /** 附注, without brackets: 此件公开发布. */
  readonly note?: string
  /** 抄送, at the foot of the last page. */
  readonly copyTo?: string
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'table'
      readonly caption?: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly (string | Run)[])[]
    }
  /** A code to be scanned (二维码), and what stands below it. */
  | { readonly kind: 'code'; readonly address: string; readonly caption: string }

/** A stretch of text; where it is a figure's number, it carries the figure's id, and the figure's title in words. */
export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly figure?: string
  readonly title?: string
  /** New in this version of the document: marked, so that a reader finds it. */
  readonly changed?: boolean
}

export const runOf = (cell: string | Run): Run => (typeof cell === 'string' ? { text: cell } : cell)

/** Every run that is a figure's number, in the order of reading. */
export function figureRuns(tree: DocumentTree): (Run & { readonly figure: string })[] {
  const runs = tree.blocks.flatMap(runsIn)
  return runs.filter((run): run is Run & { figure: string } => run.figure !== undefined)
}

function runsIn(block: Block): readonly Run[] {
  switch (block.kind) {
    case 'heading':
    case 'code':
      return []
    case 'paragraph':
      return block.runs
    case 'table':
      return block.rows.flat().map(runOf)
  }
}
