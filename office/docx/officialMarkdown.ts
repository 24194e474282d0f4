import { type Block, type DocumentTree, figureRuns, type Run, runOf } from '../../kernel/report/documentTree.ts'

/**
 * The same document as Markdown. Every figure's number carries the figure's id as a footnote mark, and each figure is named once
 * at the end, so that a number read anywhere leads to its definition.
 */
export function officialMarkdown(tree: DocumentTree): string {
  const { mark, number, title, to, blocks, attachments = [], signedBy, date, note, copyTo } = tree
  const parts = [
    mark,
    mark === undefined ? undefined : number,
    `# ${title.map(plain).join('<br>')}`,
    mark === undefined ? number : undefined,
    to === undefined ? undefined : `${plain(to)}：`,
    ...blocks.map(blockText),
    attachmentText(attachments),
    signedBy,
    date,
    note === undefined ? undefined : `（${plain(note)}）`,
    copyTo === undefined ? undefined : `抄送：${plain(copyTo)}。`,
    footnotes(tree),
  ]
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${plain(block.text)}`
    case 'paragraph':
      return block.runs.map(runText).join('')
    case 'code':
      return `${plain(block.caption)}：<${block.address}>`
    case 'table': {
      const columns = Math.max(block.head.length, ...block.rows.map((row) => row.length), 1)
      const row = (cells: readonly (string | Run)[]) =>
        `| ${Array.from({ length: columns }, (_, at) =>
          runText(runOf(cells[at] ?? ''))
            .replaceAll('|', '\\|')
            .replaceAll('\n', '<br>'),
        ).join(' | ')} |`
      // Markdown has no table without a head: a form's stays empty.
      const lines = [row(block.head), `|${' --- |'.repeat(columns)}`, ...block.rows.map(row)]
      return [...(block.caption === undefined ? [] : [plain(block.caption), '']), ...lines].join('\n')
    }
  }
}

function runText(run: Run): string {
  const text = run.bold && run.text.trim() !== '' ? `**${plain(run.text)}**` : plain(run.text)
  return run.figure === undefined ? text : `${text}[^${run.figure}]`
}

function attachmentText(names: readonly string[]): string | undefined {
  if (names.length < 2) return names[0] === undefined ? undefined : `附件：${plain(names[0])}`
  return ['附件：', ...names.map((name, at) => `${at + 1}. ${plain(name)}`)].join('\n')
}

function footnotes(tree: DocumentTree): string | undefined {
  const titles = new Map<string, string>()
  for (const { figure, title } of figureRuns(tree)) titles.set(figure, titles.get(figure) || title || '')
  if (titles.size === 0) return undefined
  return [...titles].map(([figure, title]) => `[^${figure}]: 指标 ${figure}${title && ` ${plain(title)}`}`).join('\n')
}

/** What Markdown would read as its own marks is escaped; the text is shown as it was written. */
const plain = (text: string): string =>
  text.replace(/[\\`*_[\]<]/g, '\\$&').replace(/^(\d+)\.(?=\s)|^([#>+-])(?=\s)/, (all) => all.replace(/[.#>+-]/, '\\$&'))
