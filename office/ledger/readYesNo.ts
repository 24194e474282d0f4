import { empty, narrow, ok, type Read } from './read.ts'

const yes = new Set(['是', '√', '✓', '✔', '☑', 'Y', 'YES', 'T', 'TRUE', '1', '有', '已', '对', '属于', '同意', '存在'])
const no = new Set(['否', '×', '✗', '✘', 'X', 'N', 'NO', 'F', 'FALSE', '0', '无', '没有', '未', '不', '不是', '不属于', '不同意', '不存在'])

/** Yes or no as ledgers mark it. What is neither is asked. */
export function readYesNo(raw: string): Read<boolean> {
  const text = narrow(raw).replace(/\s/g, '').toUpperCase()
  if (yes.has(text)) return ok(true)
  if (no.has(text)) return ok(false)
  if (/^[-—–/]*$/.test(text)) return empty
  return { status: 'ask', why: 'unknown-value', says: '应为“是”或者“否”', offers: ['是', '否'] }
}
