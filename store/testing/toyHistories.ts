import type { Act } from '../../kernel/file/act.ts'
import { addDays, type Day, day } from '../../kernel/time/day.ts'
import type { Loaded } from '../load.ts'
import { letter, toyUnits } from './toy.ts'

/**
 * Histories of all sorts, always the same ones: lawful and odd, closed and running, corrected, voided and moved to another edition,
 * with badges, numbers and references, also to files that come later or never.
 */
export function toyHistories(n: number): Loaded[] {
  const badges = Array.from({ length: Math.max(4, Math.ceil(n / 50)) }, (_, at) => badgeHistory(at))
  return [...setUp(), ...badges, ...Array.from({ length: n }, (_, at) => petitionHistory(at, n, badges.length))]
}

/** The county itself, as the files that found it. */
function setUp(): Loaded[] {
  const one = (type: string, id: string, kind: string, data: Act['data']): Loaded => ({
    type,
    id,
    acts: [act(`${id}-found`, 1, kind, day('2021-01-01'), data, 'system', 0)],
  })
  return [
    one('county-setting', 'setting', 'set-up', { name: '试验县', short: '试', demonstration: true, today: '2024-03-11' }),
    one('unit', toyUnits.county, 'establish', { name: '试验县人民政府', kind: 'county' }),
    ...Object.entries(toyUnits).flatMap(([key, id]) =>
      key === 'county' ? [] : [one('unit', id, 'establish', { name: `试验县${key}`, kind: 'government', parent: toyUnits.county })],
    ),
  ]
}

function act(
  id: string,
  seq: number,
  kind: string,
  on: Day,
  data: Act['data'],
  capacity: string,
  later: number,
): Act & { recordedAt: string } {
  const actor = { person: `p${later % 3}`, name: '周正', unit: toyUnits.office, capacity }
  return { id, seq, kind, on, actor, data, recordedAt: new Date(Date.parse(`${on}T01:00:00Z`) + later * 1000).toISOString() }
}

function badgeHistory(at: number): Loaded {
  const of = (seq: number, kind: string, on: string, data: Act['data']) =>
    act(`b${at}-${seq}`, seq, kind, day(on), data, 'justiceBureau', at)
  const acts = [of(1, 'enter', '2021-02-01', { name: `证${at}`, level: 2 }), of(2, 'amend', '2022-02-01', { level: (at % 3) + 1 })]
  return { type: 'badge', id: `badge${at}`, acts: at % 4 === 3 ? [...acts, of(3, 'retire', '2023-02-01', {})] : acts }
}

const names = ['张三', '李四', '王小五', '欧阳"娜\\娜"', '赵\t六', '钱\n七']
const fields = ['land', 'police', 'tax']

function petitionHistory(at: number, n: number, badges: number): Loaded {
  const id = `w${String(at).padStart(5, '0')}`
  const opened = addDays(day('2022-01-01'), (at * 37) % 760)
  const given = letter({
    applicants: [{ kind: 'natural', name: names[at % names.length] }],
    field: fields[at % 3],
    urgent: at % 2 === 0,
    respondent: at % 2 ? toyUnits.land : toyUnits.police,
    subject: `事由${at % 11}`,
    persons: at % 7,
    amount: at * 100,
    ...(at % 3 === 0 && { tags: ['group', ...(at % 2 ? ['online'] : [])] }),
    ...(at % 5 === 1 && { earlier: `w${String((at * 7) % (n + 3)).padStart(5, '0')}` }),
    ...(at % 4 === 0 && { place: ['东镇', '西乡', "O'Neill \\N"][at % 3] }),
  })
  const acts: (Act & { recordedAt: string })[] = []
  const then = (kind: string, days: number, data: Act['data'] = {}, capacity = 'reconOffice') => {
    const seq = acts.length + 1
    acts.push(act(`${id}-${seq}`, seq, kind, addDays(opened, days), data, capacity, at))
  }
  then('receive', 0, given)
  if (at % 10 === 9) then('refuse', 4, { why: '不属于受理范围' })
  else if (at % 10 !== 8) {
    then('accept', 3 + (at % 9), {
      handler: `p${at % 4}`,
      certificate: `badge${at % badges}`,
      ...(at % 6 === 0 && { helpers: [toyUnits.town] }),
    })
    if (at % 3 !== 2) then('talk', 12, { on: addDays(opened, 12), with: '申请人', heardOn: addDays(opened, 12) })
    if (at % 8 === 5 || at % 8 === 7) then('suspend', 15, { why: '等待鉴定' })
    if (at % 16 === 5 || at % 16 === 7) then('resume', 35)
    // Odd ones: decided although unheard or suspended, by the wrong capacity, or an act nobody knows.
    if (at % 4 !== 3)
      then(
        'decide',
        40 + ((at * 13) % 50),
        { result: ['upheld', 'rejected', 'withdrawn'][at % 3] },
        at % 12 === 8 ? 'window' : 'reconOffice',
      )
    if (at % 23 === 7) then('no-such-act', 90, { x: { b: 1, a: [true, null] } })
  }
  if (at % 13 === 4)
    then('$correct', 100, {
      seq: 1,
      data: { ...given, field: 'tax', subject: '更正后的事由', respondent: toyUnits.town },
      reason: '登记错误',
    })
  if (at % 29 === 3) then('$void', 101, { seq: 1, reason: '重复登记' })
  if (at % 19 === 2) then('$edition', 102, { edition: 'new', reason: '当事人同意' }, 'reconOfficeHead')
  return { type: 'petition', id, acts }
}
