import { describe, expect, test } from 'vitest'
import { linesOf, piecesOf, readable, tokensIn } from './source.ts'

describe('文稿的记法', () => {
  const text = '## （一）抓好顶层设计\n**一是办案。**审结{REC.CLOSED}，{?REC.MORE}多于上年，{/}纠错率{REC.RATE@H1|number}%。'

  test('a line is read as heading, bold lead and pieces', () => {
    const [heading, paragraph] = linesOf(text)
    expect(heading).toEqual({ heading: true, bold: '', pieces: [{ kind: 'text', text: '（一）抓好顶层设计' }] })
    expect(paragraph?.bold).toBe('一是办案。')
    expect(paragraph?.pieces.map((piece) => piece.kind)).toEqual([
      'text',
      'token',
      'text',
      'clause',
      'text',
      'clause',
      'text',
      'token',
      'text',
    ])
  })

  test('whatever is no token stays text', () => {
    expect(piecesOf('{rec.closed}{REC.CLOSED|loud}{}')).toEqual([{ kind: 'text', text: '{rec.closed}{REC.CLOSED|loud}{}' }])
  })

  test('tokens are asked once, those of clauses by their figure', () => {
    expect(tokensIn(`${text}{REC.CLOSED}`)).toEqual(['{REC.CLOSED}', '{REC.MORE}', '{REC.RATE@H1|number}'])
  })

  test('read as people read it', () => {
    expect(readable(text, (token) => (token === '{REC.CLOSED}' ? '95件' : '30.5'))).toBe(
      '（一）抓好顶层设计\n一是办案。审结95件，多于上年，纠错率30.5%。',
    )
  })
})
