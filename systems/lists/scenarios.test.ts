import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer } from '../../kernel/figure/answer.ts'
import { measureFiles, overFiles } from '../../kernel/figure/overFiles.ts'
import { period } from '../../kernel/figure/period.ts'
import { longText } from '../../kernel/file/fields.ts'
import { story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { day } from '../../kernel/time/day.ts'
import { caseFacts } from './caseFacts.ts'
import { BadConditions, parseConditions } from './conditions.ts'
import { consult, type Item, traceOf } from './consult.ts'
import { figures } from './figures.ts'
import { listItem } from './listItem.ts'
import { unequal } from './treatment.ts'

const today = day('2023-07-20')
const drainage: Item = {
  id: 'item-1',
  kind: 'no-penalty',
  itemCode: 'B-001',
  violation: '排水户名称变更未办理',
  violationCode: 'CG-017',
  conditions: '{"corrected":true,"overdueDays":{"to":90}}',
  validFrom: day('2022-07-01'),
}
const stacking: Item = {
  ...drainage,
  id: 'item-2',
  itemCode: 'B-002',
  violation: '占道堆放物料',
  violationCode: 'CG-001',
  conditions: '{"firstOffence":true,"corrected":true,"any":[{"area":{"to":2}},{"minorHarm":true}]}',
}
const lighter: Item = { ...stacking, id: 'item-3', kind: 'lighter', itemCode: 'C-001', conditions: '{"corrected":true}' }
const all = [drainage, stacking, lighter]
const about = (facts: object) => ({ violation: '占道堆放物料', violationCode: 'CG-001', facts })

describe('查询四张清单', () => {
  test('符合条件的排在前面，逐项说明', () => {
    const found = consult(all, about({ firstOffence: true, corrected: true, area: 2 }), today)
    expect(found.map(({ item, matches }) => [item.itemCode, matches])).toEqual([
      ['B-002', true],
      ['C-001', true],
    ])
    expect(traceOf(found).listTrace).toContain('初次违法（本案：是，符合）')
  })
  test('不符合的，说明差在哪一项；没有查明的事实不算符合', () => {
    const [first, second] = consult(all, about({ corrected: true, area: 5 }), today)
    expect(first?.item.itemCode).toBe('C-001')
    expect(second?.lines.filter(({ met }) => !met)).toEqual([
      { says: '初次违法', met: false, found: '未填写' },
      { says: '涉及面积（平方米）不超过2，或者危害后果轻微', met: false, found: '不符合' },
    ])
    expect(traceOf([second!])).toMatchObject({ listFound: 'unmet', listItems: ['item-2'] })
  })
  test('没有对应事项；尚未施行或者已经失效的事项不查', () => {
    expect(traceOf(consult(all, { violation: '未列事项', facts: {} }, today))).toEqual({ listFound: 'none' })
    expect(consult(all, about({ corrected: true }), day('2022-06-30'))).toEqual([])
    expect(consult([{ ...lighter, validTo: day('2023-07-19') }], about({ corrected: true }), today)).toEqual([])
    expect(consult([{ ...lighter, validTo: today }], about({ corrected: true }), today)).toHaveLength(1)
  })
  test('没有编码的，按违法行为名称对', () => {
    const { violationCode: _, ...bare } = lighter
    expect(consult([bare], about({ corrected: true }), today)).toHaveLength(1)
  })
  test('条件写坏的事项不适用，并说明', () => {
    const [found] = consult([{ ...lighter, conditions: '{"corected":true}' }], about({ corrected: true }), today)
    expect(found).toMatchObject({ matches: false, lines: [{ found: '无法核对' }] })
    expect(found?.lines[0]?.says).toContain('“corected”')
  })
  test.each([
    ['不是 JSON', '初次违法', 'JSON'],
    ['没有条件', '{}', '没有适用条件'],
    ['不认识的条件', '{"rich":true}', 'rich'],
    ['值的类型不对', '{"age":"十四"}', 'age'],
    ['里层写坏', '{"any":[{"corected":true}]}', '“'],
  ])('条件文本：%s', (_title, text, says) => {
    expect(() => parseConditions(text)).toThrow(BadConditions)
    expect(() => parseConditions(text)).toThrow(says)
  })
  test('金额按元说', () => {
    const [found] = consult([{ ...lighter, conditions: '{"amount":{"to":100000}}' }], about({ amount: 150_000 }), today)
    expect(found?.lines[0]).toEqual({ says: '涉案金额不超过1000元', met: false, found: '1500元' })
  })
  test('任何事实都能查，查到的都说得清为什么', () => {
    const fact = fc.record(
      { firstOffence: fc.boolean(), corrected: fc.boolean(), minorHarm: fc.boolean(), area: fc.nat(9), overdueDays: fc.nat(200) },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fact, (facts) => {
        for (const { matches, lines } of consult(all, about(facts), today)) {
          expect(matches).toBe(lines.every(({ met }) => met))
          expect(lines.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('同案同罚', () => {
  const one = (unit: string, decision: string, fineFen: number, facts = {}) => ({
    file: `${unit}-${fineFen}`,
    unit,
    violation: '占道堆放物料',
    facts: { firstOffence: true, area: 3, ...facts },
    decision,
    fineFen,
  })
  test('两个乡镇事实相同、处理不同，列出来；事实不同的不比', () => {
    const found = unequal([
      one('longtai', 'punish', 30_000),
      one('sheqiao', 'no-punish-first', 0),
      one('sheqiao', 'punish', 50_000, { area: 9 }),
    ])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ spreadFen: 30_000, cases: [{ unit: 'longtai' }, { unit: 'sheqiao' }] })
  })
  test('事实写的先后不同，也是相同；差额在容许之内、同一个乡镇之内，不列', () => {
    const reordered = { ...one('sheqiao', 'punish', 31_000), facts: { area: 3, firstOffence: true } }
    expect(unequal([one('longtai', 'punish', 30_000), reordered], 1_000)).toEqual([])
    expect(unequal([one('longtai', 'punish', 30_000), reordered], 999)).toHaveLength(1)
    expect(unequal([one('longtai', 'punish', 30_000), one('longtai', 'punish', 90_000)])).toEqual([])
  })
})

describe('清单名录和指标', () => {
  const entry = {
    kind: 'no-penalty',
    itemCode: 'B-001',
    field: 'city',
    keeper: 'city',
    violation: '占道经营',
    article: '城市管理规定',
    ground: 'first',
    conditions: '{"firstOffence":true}',
    conditionText: '首次且当场清理',
    evidence: '现场检查笔录、复查照片',
    docNumber: '宁城〔2022〕3号',
    validFrom: '2022-07-01',
  }
  const listed = (id: string, more: object = {}) => story(listItem, { id }).did('2022-07-01', 'list', { ...entry, ...more })

  test('从轻减轻要写幅度；不予强制只有显著轻微', () => {
    expect(
      story(listItem)
        .refused('2022-07-01', 'list', { ...entry, kind: 'lighter' })
        .map(({ says }) => says),
    ).toEqual(['从轻、减轻的事项应当写明幅度'])
    expect(story(listItem).refused('2022-07-01', 'list', { ...entry, kind: 'no-coercion' })).toHaveLength(1)
    expect(story(listItem).refused('2022-07-01', 'list', { ...entry, conditions: '初次违法' })).toHaveLength(1)
  })
  test('期末施行中的才计；从轻、减轻分存合报', async () => {
    const files = [
      listed('a'),
      listed('b', { kind: 'lighter', range: '下限以上三成' }),
      listed('c', { kind: 'reduced', range: '下限以下' }),
      listed('d', { kind: 'no-coercion', ground: 'slight-no-coercion' }),
      listed('e').did('2023-05-01', 'retire', { validTo: '2023-05-01', reason: '上位法修改' }),
      listed('f', { validTo: '2023-06-30' }),
      listed('g', { validFrom: '2024-03-01' }),
    ].map(({ file }) => file)
    const catalogue = new Map(figures.map((figure) => [figure.id, figure]))
    const ask = { period: period('2023', day('2024-03-11')), today: day('2024-03-11') }
    const value = async (id: string) => (await answer(id, ask, catalogue, overFiles(files))).value
    expect(await Promise.all(['LIST.NOPENALTY', 'LIST.MILDER', 'LIST.LIGHTER', 'LIST.REDUCED', 'LIST.NOCOERCION'].map(value))).toEqual([
      1, 2, 1, 1, 1,
    ])
    const measure = figures.find(({ id }) => id === 'LIST.NOPENALTY') as never
    expect(measureFiles(files, { measure, period: period('2022', day('2024-03-11')) }).value).toBe(3)
  })
  test('名录随意走，没有死路', () => {
    // Random words are no JSON: only the conditions are freed of their form.
    const free = { ...listItem, facts: listItem.facts.extend({ conditions: longText('适用条件') }) }
    const ends = new Set(Array.from({ length: 40 }, (_, seed) => wander(free, seed).file.state))
    expect([...ends].sort()).toEqual(['replaced', 'retired'])
  })
})

test('条件可用的事实都有中文名', () => {
  for (const schema of Object.values(caseFacts.shape)) expect(schema.meta()?.title).toMatch(/\p{Script=Han}/u)
})
