import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { story } from '../../../kernel/file/story.ts'
import { dispute } from '../../../systems/mediation/dispute.ts'
import { disputeKinds } from '../../../systems/mediation/kinds.ts'
import { actsOf, type Begun, blank, missing, type Told } from './record.ts'
import { daysInWords, kinds, outcomes, remedies, routes, sources } from './words.ts'

const desk = { committee: 'committee-1', level: 'village', mediator: 'mediator-1' }
const seen = {
  'committee-1': { type: 'mediation-committee', title: '某村人民调解委员会', unit: 'v', state: 'standing', facts: {} },
  'mediator-1': { type: 'mediator', title: '王某', unit: 'v', state: 'serving', facts: {} },
}
const by = { capacity: 'mediator', seen } as const
const keysOf = <K extends string>(words: Readonly<Record<K, unknown>>) => Object.keys(words) as K[]
const whatIsTold: fc.Arbitrary<Told> = fc.record({
  first: fc.constant('张三'),
  second: fc.constant('李四'),
  source: fc.constantFrom(...keysOf(sources)),
  kind: fc.constantFrom(...keysOf(kinds)),
  outcome: fc.constantFrom(...keysOf(outcomes)),
  willing: fc.boolean(),
  form: fc.constantFrom('oral' as const, 'written' as const),
  remedies: fc.uniqueArray(fc.constantFrom(...keysOf(remedies)), { minLength: 1 }),
  route: fc.constantFrom(...keysOf(routes)),
  place: fc.constant('村委会'),
  says: fc.constantFrom('说好各让一步', '谈不拢'),
  helper: fc.constantFrom('', '小张，儿子'),
})

/** Enters the acts one by one: the story refuses whatever the procedure would. */
const entered = (told: Told, begun?: Begun, from = story(dispute)) =>
  actsOf(told, desk, begun).reduce((file, { act, data }) => file.did('2024-03-11', act, data, by), from)

describe('手机上记的每一件都是依法的步骤', () => {
  test('whatever is told, the procedure refuses none of its acts, and the file ends where the mediator says', () => {
    fc.assert(
      fc.property(whatIsTold, (told) => {
        expect(missing(told)).toEqual([])
        const { state } = entered(told).file
        const ends = told.form === 'oral' ? 'agreed' : 'mediating'
        const wanted = { moved: 'transferred', failed: 'failed', going: 'mediating', agreed: ends } as const
        const refused = told.outcome !== 'moved' && told.willing === false
        expect(state).toBe(refused ? 'refused' : wanted[told.outcome ?? 'going'])
      }),
      { numRuns: 200 },
    )
  })

  test('a quarrel still open is taken up where it stands', () => {
    const open = entered({
      ...blank('村委会'),
      first: '张三',
      second: '李四',
      kind: 'land',
      outcome: 'going',
      willing: true,
      says: '下周再来',
    })
    expect(open.file.state).toBe('mediating')
    const begun: Begun = { state: 'mediating', told: true, assigned: true }
    const told: Told = { ...blank('村委会'), outcome: 'agreed', form: 'oral', says: '各让一尺' }
    expect(missing(told, begun)).toEqual([])
    expect(entered(told, begun, open).file).toMatchObject({ state: 'agreed', facts: { form: 'oral', agreement: '各让一尺' } })
  })

  test('what is missing is said in the order of the page, and nothing is invented in its place', () => {
    expect(missing(blank(''))).toEqual(['还没有写第一个人', '还没有写另一个人', '还没有选为啥', '还没有选怎么样了', '还没有说一段'])
    expect(
      missing({ ...blank('村委会'), first: '甲', second: '乙', kind: 'land', outcome: 'failed', willing: true, says: '谈不拢' }),
    ).toEqual(['还没有选告诉了他们哪些办法'])
  })

  test('the kinds on the phone are those of the procedure, all of them', () => {
    expect(Object.keys(kinds).sort()).toEqual(Object.keys(disputeKinds).sort())
  })
})

test.each([
  [0, '今天'],
  [1, '一天'],
  [2, '两天'],
  [10, '十天'],
  [12, '十二天'],
  [20, '二十天'],
  [99, '九十九天'],
  [120, '120天'],
])('%d 日说作%s', (days, words) => {
  expect(daysInWords(days)).toBe(words)
})
