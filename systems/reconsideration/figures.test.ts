import { describe, expect, test } from 'vitest'
import { answer } from '../../kernel/figure/answer.ts'
import { overFiles } from '../../kernel/figure/overFiles.ts'
import { period } from '../../kernel/figure/period.ts'
import type { File } from '../../kernel/file/file.ts'
import { pieces } from '../../kernel/report/chapter.ts'
import { checkText } from '../../kernel/report/check.ts'
import { spokenOf } from '../../kernel/report/spoken.ts'
import { day } from '../../kernel/time/day.ts'
import { crossFigures } from '../figures.ts'
import { figures as litigation } from '../litigation/figures.ts'
import { chapters } from './chapter.ts'
import { figures } from './figures.ts'

const today = day('2024-03-11')
const catalogue = new Map(figures.map((figure) => [figure.id, figure]))
let made = 0

/** What the figures ask of the clocks of a file under the 2017 text, accepted on the day of receipt. */
const clocksOf = (opened: string): File['clocks'] => [
  {
    name: 'acceptance',
    n: 1,
    rule: 'fy17-review',
    started: day(opened),
    due: day(opened),
    met: day(opened),
    provisional: false,
    pauses: [],
  },
]

/** Files as the fold leaves them, so that a year's integers can be set up at once. */
function files(
  n: number,
  state: string,
  outcome: string,
  more: { closed?: string; opened?: string; facts?: object; edition?: string } = {},
): File[] {
  return Array.from({ length: n }, () => ({
    id: `rec-${String(++made).padStart(4, '0')}`,
    type: 'reconsideration',
    edition: more.edition ?? '2017',
    title: '复议案',
    unit: 'justice',
    sees: ['justice'],
    state,
    outcome,
    opened: day(more.opened ?? '2023-03-01'),
    closed: day(more.closed ?? '2023-05-05'),
    facts: { ...more.facts },
    on: {},
    n: {},
    clocks: clocksOf(more.opened ?? '2023-03-01'),
    findings: [],
    links: [],
    seq: 9,
  }))
}

/** Worked example of the county's year: 95 concluded, 29 corrected, 34 upheld, 9 dismissed, 23 ended otherwise; 6 sued on. */
const year: File[] = [
  ...files(68, 'decided', 'uphold', { opened: '2022-02-01', closed: '2022-06-01' }),
  ...files(12, 'decided', 'annul', { facts: { sued: true } }).map((file, n) => (n < 6 ? file : { ...file, facts: {} })),
  ...files(9, 'decided', 'confirm-illegal'),
  ...files(3, 'decided', 'change'),
  ...files(5, 'decided', 'order-perform'),
  ...files(34, 'decided', 'uphold'),
  ...files(9, 'decided', 'dismiss-application'),
  ...files(8, 'mediated', 'mediated'),
  ...files(9, 'terminated', 'terminated', { facts: { termination: 'withdraw-self-corrected' } }),
  ...files(6, 'terminated', 'terminated', { facts: { termination: 'withdraw-other' } }),
  ...files(7, 'refused', 'refused'),
  ...files(7, 'accepted', '', { opened: '2023-12-01' }).map(({ closed: _, outcome: __, ...file }) => file),
]
const of = (id: string, files = year) => answer(id, { period: period('2023', today), today }, catalogue, overFiles(files))

test.each([
  ['REC.RECEIVED', 109],
  ['REC.ACCEPTED', 102],
  ['REC.CLOSED', 95],
  ['REC.CLOSED.CHANGE', 39.7],
  ['REC.PENDING', 7],
  ['REC.CORRECTED', 29],
  ['REC.CORRECTION', 30.5],
  ['REC.CORRECTION.MERITS', 40.3],
  ['REC.BROAD', 48.4],
  ['REC.MEDIATED', 8],
  ['REC.WITHDRAWN', 15],
  ['REC.SUED', 6],
  ['REC.SUED.RATE', 6.3],
  ['REC.REFUSED', 7],
])('%s is %s', async (id, value) => expect(await of(id)).toMatchObject({ value }))

test('another county: 29 of 95, and 47 of 95 on the broad reading', async () => {
  const other = [
    ...files(15, 'decided', 'annul'),
    ...files(2, 'decided', 'change'),
    ...files(6, 'decided', 'confirm-illegal'),
    ...files(6, 'decided', 'order-perform'),
    ...files(30, 'decided', 'uphold'),
    ...files(10, 'decided', 'reject-request'),
    ...files(5, 'decided', 'dismiss-application'),
    ...files(6, 'mediated', 'mediated'),
    ...files(12, 'terminated', 'terminated', { facts: { termination: 'withdraw-self-corrected' } }),
    ...files(3, 'terminated', 'terminated', { facts: { termination: 'withdraw-other' } }),
    ...files(7, 'refused', 'refused'),
  ]
  expect(await of('REC.CORRECTION', other)).toMatchObject({ shown: '30.5%', numerator: 29, denominator: 95 })
  expect(await of('REC.BROAD', other)).toMatchObject({ shown: '49.5%', numerator: 47 })
})

test('the chapter names figures that exist, here or across systems', () => {
  const named = chapters.flatMap(({ sentences }) =>
    sentences.flatMap((each) =>
      pieces(typeof each === 'string' ? each : each.text).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.figure])),
    ),
  )
  expect(named.filter((id) => !catalogue.has(id))).toEqual(['LIT.RECEIVED', 'LIT.RECEIVED'])
  const asked = chapters.flatMap(({ sentences }) => sentences.flatMap((each) => (typeof each === 'string' ? [] : [each.when])))
  expect(asked.filter((id) => !crossFigures.some((figure) => figure.id === id))).toEqual([])
})

describe('首次超过', () => {
  const both = new Map([...figures, ...litigation, ...crossFigures].map((figure) => [figure.id, figure]))
  const suits = (n: number, opened: string): File[] =>
    files(n, 'received', '', { opened, closed: opened }).map((file) => ({ ...file, id: `suit-${file.id}`, type: 'litigation', facts: {} }))
  const told = async (...of: File[][]) =>
    Promise.all(
      ['REC.EXCEEDS', 'REC.EXCEEDS.FIRST', 'REC.EXCEEDS.STILL'].map(
        async (id) => (await answer(id, { period: period('2023', today), today }, both, overFiles(of.flat()))).value,
      ),
    )
  const closed = (n: number, on: string) => files(n, 'decided', 'uphold', { opened: on, closed: on })

  test.each<[string, readonly [number, number, number, number], readonly boolean[]]>([
    ['今年超过、上年没有', [95, 69, 68, 117], [true, true, false]],
    ['两年都超过', [95, 69, 118, 117], [true, false, true]],
    ['上年相等，本来就没有少于', [95, 69, 7, 7], [true, false, true]],
    ['上年没有记录，不说首次', [95, 69, 0, 0], [true, false, true]],
    ['今年没有超过', [69, 69, 68, 117], [false, false, false]],
  ])('%s', async (_title, [recon, received, reconBefore, receivedBefore], expected) => {
    const found = await told(
      closed(recon, '2023-05-05'),
      suits(received, '2023-05-05'),
      closed(reconBefore, '2022-05-05'),
      suits(receivedBefore, '2022-05-05'),
    )
    expect(found).toEqual(expected)
  })
})

test.each<[string, readonly string[]]>([
  ['审结行政复议案件95件，其中按期审结93件，按期审结率97.9%', ['REC.CLOSED', 'REC.CLOSED.ONTIME', 'REC.ONTIME']],
  ['行政复议应当答复90件，被申请人按期答复88件，按期答复率97.8%', ['REC.REPLY.DUE', 'REC.REPLY.INTIME', 'REC.REPLY.ONTIME']],
])('报告里写：%s', async (text, expected) => {
  const { numbers } = await checkText(`2023年，全县${text}。`, { figures: spokenOf(figures), reportYear: 2023 })
  expect(numbers.flatMap((number) => number.figure ?? [])).toEqual(expected)
})
