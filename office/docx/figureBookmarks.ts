import { Bookmark, type ParagraphChild, TextRun, UnderlineType } from 'docx'
import type { Run } from '../../kernel/report/documentTree.ts'

/**
 * Runs of text; one that is a figure's number lies in a bookmark named after the figure, so that Word leads from the list of
 * bookmarks to every number and back. One instance serves one document: names must differ within it.
 */
export class FigureBookmarks {
  private readonly used = new Map<string, number>()

  run(run: Run, look: { readonly size?: number; readonly bold?: boolean } = {}): ParagraphChild {
    const bold = run.bold ?? look.bold
    const text = new TextRun({
      text: run.text,
      ...(bold !== undefined && { bold }),
      ...(look.size !== undefined && { size: look.size }),
      ...(run.changed && { underline: { type: UnderlineType.DOUBLE } }),
    })
    return run.figure === undefined ? text : new Bookmark({ id: this.next(run.figure), children: [text] })
  }

  private next(figure: string): string {
    const name = bookmarkName(figure)
    const n = (this.used.get(name) ?? 0) + 1
    this.used.set(name, n)
    return `${name}_${n}`
  }
}

/**
 * The bookmark of a figure, before its running number: Word takes letters, digits and underscores, 40 at most.
 * @example bookmarkName('REC.CORR-RATE') // fig_REC_CORR__RATE
 */
export function bookmarkName(figure: string): string {
  return `fig_${figure.replaceAll('-', '__').replace(/[^\p{L}\p{N}_]/gu, '_')}`.slice(0, 34)
}
