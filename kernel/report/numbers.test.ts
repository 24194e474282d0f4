import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printed } from './exact.ts'
import { numbers } from './numbers.ts'
import { chineseNumeral } from './numerals.ts'

const only = (text: string) => {
  const found = numbers(text).filter(({ kind }) => kind === 'number')
  expect(found).toHaveLength(1)
  const { value, unit, approximation } = found[0]!
  return [printed(value!), unit, approximation]
}

test.each([
  ['审结三百二十件', '320', '件', undefined],
  ['审结６２３４件', '6234', '件', undefined],
  ['审结6,234件', '6234', '件', undefined],
  ['审结6，234件', '6234', '件', undefined],
  ['咨询1.2万件', '12000', '件', undefined],
  ['近百件纠纷', '100', '件', 'near'],
  ['满意度百分之九十九', '99', '%', undefined],
  ['满意度百分之九十九点五', '99.5', '%', undefined],
  ['九成以上案件', '90', '%', 'at-least'],
  ['超过九成八，', '98', '%', 'more-than'],
  ['开展二十余次', '20', '次', 'over'],
  ['600多人次', '600', '人次', 'over'],
  ['600+人次', '600', '人次', 'over'],
  ['10多万人次', '100000', '人次', 'over'],
  ['数百名群众', '100', '名', 'several'],
  ['约1300人', '1300', '人', 'about'],
  ['不足50件', '50', '件', 'less-than'],
  ['下降11.9个百分点', '11.9', '个百分点', undefined],
  ['成功率９９．５％', '99.5', '%', undefined],
  ['两千零六件', '2006', '件', undefined],
  ['6个县直单位', '6', '个', undefined],
  ['3起诉讼案件', '3', '起', undefined],
  ['零败诉', '0', '', undefined],
  ['60 名律师', '60', '名', undefined],
])('%s', (text, value, unit, approximation) => {
  expect(only(text)).toEqual([value, unit, approximation])
})

test.each([
  ['一万二', 12_000n],
  ['三百五', 350n],
  ['一百零五', 105n],
  ['二〇二三', 2023n],
  ['两亿三千万', 230_000_000n],
  ['十', 10n],
  ['百', 100n],
] as const)('the numeral %s', (text, value) => {
  expect(chineseNumeral(text)).toEqual({ n: value, d: 1n })
})

test('a numeral that is none gives null', () => {
  for (const text of ['', '三四百', '件', '三点']) expect(chineseNumeral(text)).toBeNull()
})

test.each([
  ['2023年度', 'year'],
  ['2023年10月17日', 'date'],
  ['12月31日', 'date'],
  ['1至11月', 'date'],
  ['二〇二三年三月', 'date'],
  ['2023-11-05', 'date'],
  ['2021-2025年', 'year'],
  ['《法治政府建设实施纲要(2021-2025年)》', 'title'],
  ['〔2023〕8号', 'document-number'],
  ['附件3', 'attachment'],
  ['第十二条', 'ordinal'],
  ['第1位', 'ordinal'],
  ['1+3', 'name'],
  ['“1+3+N”', 'name'],
  ['五减一优', 'name'],
  ['三项制度', 'name'],
  ['“四张清单”', 'name'],
  ['（一）', 'enumerator'],
  ['一是', 'enumerator'],
  ['近5个月', 'period'],
  ['半年', 'period'],
  ['第三季度', 'period'],
  ['12348热线', 'code'],
] as const)('%s is no figure', (text, kind) => {
  expect(numbers(text)[0]).toMatchObject({ kind, at: 0 })
  expect(numbers(text).map((one) => one.kind)).not.toContain('number')
})

test('a threshold and a standing requirement count nothing', () => {
  expect(numbers('对败诉案件两起以上的单位挂牌督办').map(({ kind }) => kind)).toEqual(['rule'])
  expect(numbers('每周到各乡镇开展不少于1次的驻点指导').map(({ kind }) => kind)).toEqual(['rule'])
  expect(numbers('全年开展培训10次以上').map(({ kind }) => kind)).toEqual(['number'])
})

test.each(['进一步推进', '统一部署', '一律公开', '十分重要', '千方百计', '第一时间', '一个良好环境', '四面八方', '万众一心'])(
  '%s holds no number',
  (text) => {
    expect(numbers(text).filter(({ kind }) => kind === 'number')).toEqual([])
  },
)

test('the unit behind a range or a list is lent to all of it', () => {
  expect(numbers('3至5件、7人和9人').map(({ unit }) => unit)).toEqual(['件', '件', '人', '人'])
})

describe('of any text', () => {
  const bits = fc.constantFrom(...'0123456789０９,.%％年月日件次人个第〔〕（）()《》“”"+-至、，。；一二三百万多余近约共其中*略XN \n')
  test('every run of digits lies in exactly one mention', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(bits, { maxLength: 60 }).map((all) => all.join('')),
          fc.string({ unit: 'grapheme', maxLength: 40 }),
        ),
        (text) => {
          const mentions = numbers(text)
          for (const run of text.matchAll(/[0-9０-９]+/g)) {
            const around = mentions.filter(({ at, end }) => at <= run.index && end >= run.index + run[0].length)
            expect(around).toHaveLength(1)
          }
          expect(mentions.every((one, i) => one.end > one.at && (mentions[i + 1]?.at ?? text.length) >= one.end)).toBe(true)
          expect(mentions.every(({ at, end, text: own }) => text.slice(at, end) === own)).toBe(true)
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('seventy thousand characters are read without delay', () => {
    const page = '坚持以习近平法治思想为指导，统筹推进依法行政、1+3工作机制，办结6,234件，'.repeat(2000)
    const start = performance.now()
    numbers(page)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
