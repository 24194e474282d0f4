import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, merge, settledText } from './paragraphs.ts'

const text = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 7 }).map((lines) => lines.join('\n'))

describe('按段比较', () => {
  test('what was inserted and what was replaced', () => {
    expect(compare('甲\n乙\n丙', '甲\n新\n丙\n丁')).toEqual([
      { same: true, lines: ['甲'] },
      { same: false, before: ['乙'], after: ['新'] },
      { same: true, lines: ['丙'] },
      { same: false, before: [], after: ['丁'] },
    ])
  })

  test('both texts can be read back from the comparison', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = compare(before, after)
        const back = (of: 'before' | 'after') => stretches.flatMap((one) => (one.same ? one.lines : one[of])).join('\n')
        expect([back('before'), back('after')]).toEqual([before, after])
      }),
    )
  })
})

describe('两人同改一部分', () => {
  test('different paragraphs come together without asking', () => {
    expect(settledText(merge('甲\n乙\n丙', '甲改\n乙\n丙', '甲\n乙\n丙\n丁'))).toBe('甲改\n乙\n丙\n丁')
  })

  test('the same paragraph stands twice, for somebody to choose', () => {
    const merged = merge('甲\n乙\n丙', '甲\n我的\n丙', '甲\n他的\n丙')
    expect(settledText(merged)).toBeUndefined()
    expect(merged).toEqual([
      { settled: true, lines: ['甲'] },
      { settled: false, mine: ['我的'], theirs: ['他的'] },
      { settled: true, lines: ['丙'] },
    ])
  })

  test('where only one of the two wrote, that is what stands', () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(settledText(merge(base, changed, base))).toBe(changed)
        expect(settledText(merge(base, base, changed))).toBe(changed)
        expect(settledText(merge(base, changed, changed))).toBe(changed)
      }),
    )
  })
})
