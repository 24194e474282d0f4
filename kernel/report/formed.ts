import type { Block } from './documentTree.ts'

/**
 * A line of a form (审批表、回证): `案由：{violation}　来源：{source}` becomes a row each of label and content, as a table without a head. What
 * has no label stays a paragraph.
 */
export function formed(pattern: string, fill: (pattern: string) => string): Block[] {
  return pattern.split('　').flatMap((piece): Block[] => {
    const [, label, content] = /^([^：{}]{1,24})：(.*)$/s.exec(piece) ?? []
    if (label !== undefined && content !== undefined) return [{ kind: 'table', head: [], rows: [[label, fill(content).trim()]] }]
    const text = fill(piece).trim()
    return text === '' ? [] : text.split('\n').map((line) => ({ kind: 'paragraph', runs: [{ text: line }] }))
  })
}
