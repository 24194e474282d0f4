import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { wholeSample } from '../e2e/testing/wholeSample.ts'
import type { File } from '../kernel/file/file.ts'
import { score } from '../kernel/file/standard.ts'
import { fold } from '../kernel/file/step.ts'
import { stateCalendar } from '../kernel/time/stateCalendar.ts'
import { penaltyStandard } from '../systems/evaluation/penaltyStandard.ts'
import { penalty } from '../systems/penalty/procedure.ts'
import { defects, type Loaded, surroundingsOf, today } from './index.ts'

/**
 * A second opinion on every date. Up to the first tests nothing of the kernel is used: days are numbers, limits are the lengths that the law books
 * print, and the acts are read as they were entered. What it finds late must be what the county's own clocks find late.
 */
interface Limit {
  readonly type: string
  /** The name of the clock that should say the same. */
  readonly name: string
  readonly applies?: (told: Told) => boolean
  readonly starts: readonly string[]
  /** The fact of the starting act that holds the day; otherwise the day of the act. */
  readonly from?: string
  /** A new start begins anew. */
  readonly ends: readonly string[]
  readonly stops?: readonly string[]
  readonly length: readonly [n: number, unit: 'day' | 'workday' | 'month'] | ((told: Told) => readonly [n: number, unit: 'day' | 'workday'])
  /** Whether a last day on a holiday moves to the next workday. */
  readonly moves: boolean
  readonly pauses?: readonly (readonly [by: string, until: readonly string[]])[]
  readonly extended?: (told: Told) => number
  readonly each?: true
}

interface Told {
  readonly acts: Loaded['acts']
  /** What the acts have said last of a fact. */
  readonly fact: (name: string) => unknown
  readonly did: (kind: string) => boolean
}

const old = ({ acts }: Told): boolean => (acts[0]?.on ?? '') < '2024-01-01'
const waits = [
  ['ask-correction', ['correct']],
  ['suspend', ['resume', 'mediate', 'withdraw', 'terminate']],
  ['appraise', ['appraised']],
] as const
const reconsiderationEnds = ['refuse', 'redirect', 'abandon', 'withdraw-before']
const over = ['decide', 'mediate', 'withdraw', 'terminate']
const simple = (told: Told): boolean => told.fact('track') === 'simple' && !told.did('convert')
const days = (told: Told): number => Number(told.fact('extendedDays') ?? 0)

const limits: readonly Limit[] = [
  {
    type: 'reconsideration',
    name: 'decide',
    applies: old,
    starts: ['receive'],
    ends: over,
    stops: reconsiderationEnds,
    length: [60, 'day'],
    moves: true,
    pauses: waits,
    extended: (told) => (told.did('extend') ? 30 : 0),
  },
  {
    type: 'reconsideration',
    name: 'decide',
    applies: (told) => !old(told),
    starts: ['accept', 'deem-accepted'],
    ends: over,
    stops: reconsiderationEnds,
    length: (told) => [simple(told) ? 30 : 60, 'day'],
    moves: true,
    pauses: waits,
    extended: (told) => (told.did('extend') ? 30 : 0),
  },
  {
    type: 'reconsideration',
    name: 'send-copy',
    applies: old,
    starts: ['receive'],
    ends: ['send-copy'],
    stops: [...reconsiderationEnds, ...over],
    length: [7, 'workday'],
    moves: false,
    pauses: waits.slice(0, 2),
  },
  {
    type: 'reconsideration',
    name: 'send-copy',
    applies: (told) => !old(told),
    starts: ['accept', 'deem-accepted'],
    ends: ['send-copy'],
    stops: [...reconsiderationEnds, ...over],
    length: (told) => [simple(told) ? 3 : 7, 'workday'],
    moves: false,
    pauses: waits.slice(0, 2),
  },
  {
    type: 'litigation',
    name: 'defence',
    starts: ['receive-complaint'],
    ends: ['file-defence'],
    stops: ['grant-delay', 'receive-judgment'],
    length: [15, 'day'],
    moves: true,
  },
  {
    type: 'litigation',
    name: 'answer-appeal',
    starts: ['receive-appeal'],
    ends: ['answer-appeal'],
    stops: ['receive-final'],
    length: [15, 'day'],
    moves: true,
  },
  { type: 'loss-analysis', name: 'analysis', starts: ['open'], ends: ['submit'], length: [15, 'workday'], moves: false },
  {
    type: 'dispute',
    name: 'close',
    starts: ['accept'],
    ends: ['agree-written', 'agree-oral', 'fail'],
    stops: ['withdraw', 'transfer', 'merge'],
    length: [1, 'month'],
    moves: true,
    extended: days,
  },
  { type: 'major-filing', name: 'file', starts: ['open'], from: 'decidedOn', ends: ['file'], length: [15, 'day'], moves: true },
  {
    type: 'penalty',
    name: 'decide',
    applies: (told) => told.fact('field') !== 'market',
    starts: ['file-case'],
    ends: ['decide'],
    length: [90, 'day'],
    moves: false,
    extended: days,
  },
  {
    type: 'penalty',
    name: 'decide-market',
    applies: (told) => told.fact('field') === 'market',
    starts: ['file-case'],
    ends: ['decide'],
    length: [90, 'day'],
    moves: false,
    pauses: [['stop-clock', ['resume-clock']]],
    extended: days,
  },
  {
    type: 'penalty',
    name: 'serve',
    applies: (told) => ['punish', 'no-punish'].some((result) => String(told.fact('penaltyDecision')).startsWith(result)),
    starts: ['decide'],
    ends: ['serve', 'announce'],
    length: [7, 'workday'],
    moves: false,
  },
  {
    type: 'coercive-measure',
    name: 'period',
    applies: (told) => told.fact('measureKind') !== 'other',
    starts: ['carry-out', 'urgent-measure'],
    ends: ['dispose', 'release'],
    length: [30, 'day'],
    moves: false,
    pauses: [['test', ['tested']]],
    extended: (told) => (told.did('extend') ? 30 : 0),
  },
  {
    type: 'exam',
    name: 'result',
    starts: ['hand-in', 'time-out'],
    ends: ['score', 'score-resit'],
    length: [3, 'workday'],
    moves: false,
    each: true,
  },
  { type: 'suspension-proposal', name: 'decide', starts: ['propose'], ends: ['decide'], length: [5, 'workday'], moves: false },
]

const dayMs = 86_400_000
/** Days since 1970-01-01. */
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs
const nameOf = (n: number): string => new Date(n * dayMs).toISOString().slice(0, 10)

const notices = JSON.parse(readFileSync(new URL('../kernel/time/holidays.data.json', import.meta.url), 'utf8')) as {
  readonly years: readonly { readonly offDays: Record<string, string>; readonly makeUpWorkdays: Record<string, string> }[]
}
const free = new Set(notices.years.flatMap(({ offDays }) => Object.keys(offDays)))
const worked = new Set(notices.years.flatMap(({ makeUpWorkdays }) => Object.keys(makeUpWorkdays)))

function isOpen(n: number): boolean {
  const name = nameOf(n)
  if (worked.has(name)) return true
  // 1970-01-01 was a Thursday.
  return !free.has(name) && (n + 4) % 7 !== 0 && (n + 4) % 7 !== 6
}

/** The last day in time, paused days not counted. */
function lastDay(
  start: number,
  [length, unit]: readonly [number, 'day' | 'workday' | 'month'],
  more: number,
  stands: (day: number) => boolean,
): number {
  if (unit === 'month') {
    const [year = 0, month = 0, date = 0] = nameOf(start).split('-').map(Number)
    // An extension is of months too.
    const n = length + more
    const longest = new Date(Date.UTC(year, month + n, 0)).getUTCDate()
    return Date.UTC(year, month - 1 + n, Math.min(date, longest)) / dayMs
  }
  let at = start
  for (let left = length + more; left > 0; ) {
    at++
    if (!stands(at) && (unit === 'day' || isOpen(at))) left--
  }
  return at
}

/** Lateness of one limit in one file: the days due that passed without what was due. */
function lateIn(limit: Limit, acts: Loaded['acts']): string[] {
  const said = Object.assign({}, ...acts.map(({ data }) => data)) as Record<string, unknown>
  const told: Told = { acts, fact: (name) => said[name], did: (kind) => acts.some((act) => act.kind === kind) }
  if (limit.applies && !limit.applies(told)) return []
  const starts = acts.filter(({ kind }) => limit.starts.includes(kind))
  const counted = limit.each ? starts : starts.slice(-1)
  return counted.flatMap((start) => {
    const after = acts.filter(({ seq }) => seq > start.seq)
    const end = after.find(({ kind }) => limit.ends.includes(kind) || limit.stops?.includes(kind))
    if (end && limit.stops?.includes(end.kind)) return []
    const begins = numberOf(limit.from ? String(start.data[limit.from]) : start.on)
    const spans = (limit.pauses ?? []).flatMap(([by, until]) =>
      after
        .filter(({ kind }) => kind === by)
        .map((pause) => {
          const back = after.find(({ seq, kind }) => seq > pause.seq && until.includes(kind))
          return [numberOf(pause.on), back ? numberOf(back.on) : Number.POSITIVE_INFINITY] as const
        }),
    )
    // Standing still: no last day yet.
    if (!end && spans.some(([, to]) => to === Number.POSITIVE_INFINITY)) return []
    const stands = (day: number) => spans.some(([from, to]) => to !== Number.POSITIVE_INFINITY && day > from && day <= to)
    const length = typeof limit.length === 'function' ? limit.length(told) : limit.length
    let due = lastDay(begins, length, limit.extended?.(told) ?? 0, stands)
    if (limit.moves) while (!isOpen(due)) due++
    const done = end ? numberOf(end.on) : numberOf(today)
    return done > due ? [nameOf(due)] : []
  })
}

let all: readonly Loaded[]
beforeAll(async () => {
  all = await wholeSample()
}, 300_000)

test('counted by hand, exactly what was planted is late, and nothing else', () => {
  const late = limits.flatMap((limit) =>
    all
      .filter(({ type }) => type === limit.type)
      .flatMap(({ id, acts }) => lateIn(limit, acts).map(() => `${limit.type} ${id} ${limit.name}`)),
  )
  const counted = new Set(limits.map(({ type, name }) => `${type} ${name}`))
  const planted = defects
    .filter(({ kind, code, type, rule }) => (kind === 'late' || code === 'late') && counted.has(`${type} ${rule}`))
    .map(({ type, file, rule }) => `${type} ${file} ${rule}`)
  expect(planted.length).toBeGreaterThanOrEqual(11)
  expect([...new Set(late)].sort()).toEqual(planted.sort())
})

test('every limit is met by files of the county: none is counted for nothing', () => {
  for (const { type, name, starts } of limits) {
    const begun = all.filter((file) => file.type === type && file.acts.some(({ kind }) => starts.includes(kind)))
    expect(begun.length, `${type} ${name}`).toBeGreaterThan(0)
  }
})

interface Defect {
  /** The fault that must be found, as the standard says it. */
  readonly item: string
  readonly says: string
  /** A clean file on which it can be shown. */
  readonly on?: (file: File) => boolean
  readonly breaks: (file: File) => File
}

const punished = ({ outcome, facts }: File): boolean => outcome === 'punish' && Number(facts.fine) > 0
const has =
  (...acts: readonly string[]) =>
  (file: File): boolean =>
    punished(file) && acts.every((act) => (file.n[act] ?? 0) > 0)
const facts = (more: Record<string, unknown> | ((file: File) => Record<string, unknown>)) => (file: File) => ({
  ...file,
  facts: { ...file.facts, ...(typeof more === 'function' ? more(file) : more) },
})
const never =
  (...acts: readonly string[]) =>
  (file: File) => ({
    ...file,
    n: { ...file.n, ...Object.fromEntries(acts.map((act) => [act, 0])) },
    on: Object.fromEntries(Object.entries(file.on).filter(([act]) => !acts.includes(act))),
  })
const left = (code: 'late' | 'read', rule: string) => (file: File) => ({
  ...file,
  findings: [{ code, rule, act: 1, on: file.opened, text: '依案卷的行为认定' }],
})
const closed = has('close', 'archive', 'pay')
const defectsOfTheStandard: readonly Defect[] = [
  { item: 'A2', says: '超出当日承接的赋权事项', breaks: left('read', 'power') },
  { item: 'A2', says: '依赋权事项处罚而没有指明事项', breaks: facts({ powerSource: 'delegated', power: undefined }) },
  { item: 'A4', says: '执法人员当日不具备资格', breaks: left('read', 'officers') },
  { item: 'B1', says: '没有查明的违法事实', breaks: facts({ established: undefined }) },
  { item: 'B3', says: '没有证据', breaks: facts({ evidence: [] }) },
  { item: 'B4', says: '超过追责时效立案', breaks: left('late', 'limitation') },
  { item: 'C1', says: '没有处罚依据', breaks: facts({ basis: undefined }) },
  {
    item: 'C5',
    says: '罚款超出裁量幅度而没有说明理由',
    on: ({ facts: { listKind }, ...file }) => punished({ ...file, facts: { fine: 1 } } as File) && listKind !== 'reduced',
    breaks: facts(({ facts: { fine } }) => ({ bandFrom: Number(fine) + 100, bandTo: Number(fine) + 200, deviation: undefined })),
  },
  { item: 'D1', says: '没有立案手续', breaks: never('file-case') },
  { item: 'D2', says: '没有事先告知', breaks: never('notify-intended') },
  {
    item: 'D3',
    says: '陈述申辩期限未满，当事人也没有放弃，就作出决定',
    breaks: (file) => facts({ defenceUntil: file.on.decide })(never('waive-defence', 'hear-defence')(file)),
  },
  {
    item: 'D4',
    says: '应当告知听证权利而没有告知',
    breaks: facts({ intendedKinds: ['revoke'], hearingTold: false }),
  },
  {
    item: 'D4',
    says: '当事人要求听证而没有举行',
    breaks: (file) => ({
      ...never('hold-hearing', 'waive-hearing')(file),
      n: { ...file.n, 'request-hearing': 1, 'hold-hearing': 0, 'waive-hearing': 0 },
    }),
  },
  {
    item: 'D5',
    says: '应当法制审核而没有审核，或者审核没有通过',
    breaks: (file) => facts({ publicInterest: true })(never('legal-review')(file)),
  },
  { item: 'D6', says: '应当集体讨论而没有讨论', breaks: (file) => facts({ complex: true })(never('panel-discuss')(file)) },
  { item: 'D7', says: '决定移送而没有移送', breaks: facts({ transferApproved: true }) },
  { item: 'D8', says: '超过法定期限作出决定', breaks: left('late', 'decide') },
  { item: 'D8', says: '没有送达决定书', on: closed, breaks: never('serve') },
  { item: 'G1.1', says: '没有案件来源材料', breaks: facts({ clue: undefined }) },
  { item: 'G2.1', says: '没有出示证件的记录', breaks: never('show-certificate') },
  { item: 'G2.2', says: '没有询问笔录', breaks: facts({ inquiries: [] }) },
  { item: 'G2.7', says: '先行登记保存超过七日处理', breaks: left('late', 'preserve') },
  { item: 'G3.1', says: '没有调查终结报告', breaks: never('close-investigation') },
  { item: 'G3.2', says: '没有记载裁量基准', breaks: facts({ band: undefined, bandNone: undefined }) },
  { item: 'G3.3', says: '审核人不具备资格', breaks: left('read', 'reviewEntry') },
  { item: 'G3.3', says: '没有审核内容', on: has('legal-review'), breaks: facts({ reviewText: undefined }) },
  {
    item: 'G3.4',
    says: '讨论晚于决定',
    on: has('panel-discuss'),
    breaks: (file) => ({ ...file, on: { ...file.on, 'panel-discuss': file.on.close ?? file.on.serve ?? file.opened } }),
  },
  { item: 'G3.4', says: '没有各人意见', on: has('panel-discuss'), breaks: facts({ panelOpinions: undefined }) },
  { item: 'G4.2', says: '没有告知书送达日期', breaks: facts({ noticeReceivedOn: undefined }) },
  { item: 'G4.3', says: '没有复核意见', on: has('hear-defence'), breaks: facts({ defenceReason: undefined }) },
  { item: 'G4.4', says: '听证通知不足七日', breaks: left('late', 'hearing-notice') },
  { item: 'G4.4', says: '没有听证报告', on: has('hold-hearing'), breaks: facts({ hearingReport: undefined }) },
  { item: 'G6.1', says: '超过七日送达', breaks: left('late', 'serve') },
  { item: 'G6.2', says: '没有罚没票据', on: closed, breaks: facts({ receipt: undefined }) },
  { item: 'G6.3', says: '逾期不履行而没有催告', on: closed, breaks: never('pay', 'demand', 'defer') },
  { item: 'G6.3', says: '超期申请强制执行', breaks: left('late', 'apply-court') },
  {
    item: 'G6.4',
    says: '责令改正而没有复查',
    breaks: (file) => ({ ...file, n: { ...file.n, 'order-correct': 1, 'verify-correction': 0 } }),
  },
  {
    item: 'G7.1',
    says: '没有列入公示',
    on: (file) => punished(file) && file.facts.socialImpact === true && file.facts.publication !== undefined,
    breaks: facts({ publication: undefined }),
  },
  { item: 'G7.2', says: '全过程记录不完整', on: closed, breaks: facts({ recordComplete: false }) },
  { item: 'G8.4', says: '没有归档', on: closed, breaks: never('archive') },
]

test('each fault that a machine can see is shown once', () => {
  const seen = penaltyStandard.items.flatMap(({ id, faults }) =>
    faults.filter(({ must, broken }) => must !== undefined || broken !== undefined).map(({ says }) => `${id} ${says}`),
  )
  expect(defectsOfTheStandard.map(({ item, says }) => `${item} ${says}`).sort()).toEqual(seen.sort())
})

test('each thing broken on a clean file of the county is found, and nothing else', () => {
  const surroundings = surroundingsOf()
  const context = { procedure: penalty, calendar: stateCalendar, ...surroundings }
  const clean: File[] = []
  for (const { type, id, acts } of all) {
    const file = type === 'penalty' ? fold(id, acts, context) : undefined
    if (file && punished(file) && score(penaltyStandard, file).findings.length === 0) clean.push(file)
  }
  expect(clean.length).toBeGreaterThan(500)
  for (const { item, says, on = punished, breaks } of defectsOfTheStandard) {
    const file = clean.find(on)
    expect(file, `a clean file for ${item} ${says}`).toBeDefined()
    const found = file ? score(penaltyStandard, breaks(file)).findings : []
    expect(
      found.map((finding) => `${finding.item} ${finding.says.split('：')[0]}`),
      file?.id,
    ).toEqual([`${item} ${says}`])
  }
})

test('a reconsideration about a penalty of our own files names it, its party and its fine; an inspection names the case it led to', () => {
  const byId = new Map(all.map((file) => [file.id, file.acts]))
  const about = all.filter(({ type, acts }) => type === 'reconsideration' && acts[0]?.data.penaltyCase !== undefined)
  expect(about.length).toBeGreaterThan(0)
  for (const { id, acts } of about) {
    const { penaltyCase, applicants, amount } = (acts[0]?.data ?? {}) as {
      penaltyCase: string
      applicants: { name: string }[]
      amount: number
    }
    const penaltyActs = byId.get(penaltyCase) ?? []
    expect(penaltyActs[0]?.data.party, id).toMatchObject({ name: applicants[0]?.name })
    expect(penaltyActs.find(({ kind }) => kind === 'decide')?.data.fine, id).toBe(amount)
    expect(
      penaltyActs.some(({ kind, on }) => kind === 'challenge' && on === acts[0]?.on),
      id,
    ).toBe(true)
  }
  const led = all.filter(({ type, acts }) => type === 'inspection' && acts.some(({ kind }) => kind === 'link-case'))
  expect(led.length).toBeGreaterThan(0)
  for (const { id, acts } of led) {
    const link = acts.find(({ kind }) => kind === 'link-case')
    const source = byId.get(String(link?.data.penaltyCase))?.[0]
    expect(source?.data.inspection).toBe(id)
    expect(source?.data.party, id).toEqual(acts[0]?.data.subject)
  }
})

test('no suit was closed before all had signed', () => {
  for (const { id, type, acts } of all) {
    const closing = type === 'litigation' ? acts.find(({ kind }) => kind === 'close') : undefined
    if (closing)
      expect(
        acts.some(({ kind, seq }) => kind === 'sign-closing' && seq < closing.seq),
        id,
      ).toBe(true)
  }
})
