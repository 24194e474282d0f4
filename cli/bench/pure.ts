import { Readable } from 'node:stream'
import type { Act } from '../../kernel/file/act.ts'
import { fold } from '../../kernel/file/step.ts'
import { rules, whyNoClock } from '../../kernel/law/rules.ts'
import { addDays, day } from '../../kernel/time/day.ts'
import { explainDays } from '../../kernel/time/ledger.ts'
import { reckon } from '../../kernel/time/reckon.ts'
import { stateCalendar } from '../../kernel/time/stateCalendar.ts'
import { procedures } from '../../systems/index.ts'
import { clockCommand } from '../clock.ts'
import { dispute, disputes, root, villages } from './county.ts'
import { type Line, rate } from './line.ts'
import type { Effort } from './overHttp.ts'
import { inTurns, loop, spin } from './speed.ts'

const counted = rules.filter((rule) => whyNoClock(rule) === undefined && rule.direction === 'after' && rule.unit !== 'hour')
/** A thousand questions; how many days the ledger of each has is what its floor counts. */
const questions = Array.from({ length: 1000 }, (_, at) => {
  const rule = counted[at % counted.length]!
  const from = addDays(day('2023-01-01'), at % 365)
  return { rule, from, days: explainDays(rule, from, { calendar: stateCalendar }).length }
})
const questionAt = (at: number) => questions[at % questions.length]!

/** Limits reckoned one by one, day by day, and by the line as `clock --batch` takes them. */
export async function* clockLines({ seconds, rounds }: Effort): AsyncGenerator<Line> {
  const options = { calendar: stateCalendar }
  const reckoned = (at: number) => reckon(questionAt(at).rule, questionAt(at).from, options)
  const explained = (at: number) => explainDays(questionAt(at).rule, questionAt(at).from, options)
  const { ours, floor, ledger, listing } = await inTurns(rounds, {
    ours: () => spin(seconds / 3, 100, reckoned),
    floor: () => spin(seconds / 3, 100, (at) => dayAfter(questionAt(at).from, questionAt(at).rule.length)),
    ledger: () => spin(seconds / 3, 20, explained),
    listing: () => spin(seconds / 3, 20, (at) => daysAfter(questionAt(at).from, questionAt(at).days)),
  })
  const floorIs = '期限：以 JavaScript 的 Date 数出同样的天，不问工作日、节假日和顺延。'
  yield rate('clocks', '期限推算', ours, floor, { floorIs })
  yield rate('clocks', '期限逐日计算表', ledger, listing, { floorIs })

  const lines = questions.map(({ rule, from }) => JSON.stringify({ rule: rule.id, from }))
  const text = `${lines.join('\n')}\n`
  const batch = await inTurns(rounds, {
    ours: () =>
      loop(1, seconds / 3, async () => {
        const out: string[] = []
        const status = await clockCommand(['--batch'], { out: (line) => void out.push(line), err: () => {}, stdin: Readable.from([text]) })
        if (status !== 0) throw new Error(out.find((line) => line.includes('error')) ?? 'clock --batch')
      }),
    floor: () =>
      loop(1, seconds / 3, async () => {
        const out: string[] = []
        for await (const chunk of Readable.from([text]))
          for (const line of String(chunk).split('\n')) if (line !== '') out.push(`${JSON.stringify(JSON.parse(line))}\n`)
      }),
  })
  yield rate('clocks', '期限推算，逐行批量', batch.ours, batch.floor, {
    floorIs: '期限逐行批量：同样的行读入 JSON 再写出。',
    pieces: lines.length,
  })
}

function daysAfter(from: string, n: number): { day: string }[] {
  const date = new Date(`${from}T00:00:00Z`)
  return Array.from({ length: n }, () => {
    const day = date.toISOString().slice(0, 10)
    date.setUTCDate(date.getUTCDate() + 1)
    return { day }
  })
}

function dayAfter(from: string, days: number): string {
  const date = new Date(`${from}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Files of six acts folded by the law, against their data merged without asking. */
export async function* foldLines({ seconds, rounds }: Effort): AsyncGenerator<Line> {
  const procedure = procedures.get(dispute)!
  const above = new Map(villages.map(({ unit }) => [unit, ['town-1', root]]))
  const context = {
    procedure,
    calendar: stateCalendar,
    unitsAbove: (unit: string) => above.get(unit) ?? [],
    unitName: (unit: string) => unit,
  }
  const histories = [...disputes(400, 3)].filter(({ acts }) => acts.length === 6)
  const at = (n: number) => histories[n % histories.length]!
  for (const { id, acts } of histories) {
    const findings = fold(id, acts, context)?.findings ?? []
    if (findings.length > 0) throw new Error(`A history meant to be lawful is not: ${findings[0]?.text}`)
  }
  const { ours, floor } = await inTurns(rounds, {
    ours: () => spin(seconds / 3, 20, (n) => fold(at(n).id, at(n).acts, context)),
    floor: () => spin(seconds / 3, 20, (n) => merged(at(n).acts)),
  })
  yield rate('folds', '还原六个行为的卷', ours, floor, { floorIs: '还原：逐个行为合并内容，不判断、不算期限。' })
}

function merged(acts: readonly Act[]): object {
  let facts = {}
  for (const { data } of acts) facts = { ...facts, ...data }
  return facts
}
