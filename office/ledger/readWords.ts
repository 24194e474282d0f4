import { empty, ok, type Read } from './read.ts'

/**
 * Names and legal text: not one character altered but for what the file format itself put there (`_x000D_`) and blank ends. A name whose
 * rare character was lost on the way is flagged.
 */
export function readWords(raw: string, isName = false): Read<string> {
  const text = raw
    .replace(/_x000D_/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^[\s\u00a0\ufeff]+|[\s\u00a0\ufeff]+$/gu, '')
  if (text === '') return empty
  if (/[（(][氵扌亻木火土金王月口女艹讠钅饣纟犭禾石虫足日目山阝忄礻衤].{1,2}[）)]/u.test(text))
    return { status: 'flag', value: text, says: '有拼写的生僻字，请核对姓名、地名' }
  if (/\?\?|\uFFFD|[\uE000-\uF8FF]/.test(text) || (isName && /[?？]/.test(text)))
    return { status: 'flag', value: text, says: '有字在转换中丢失，请按原件补正' }
  return ok(text)
}
