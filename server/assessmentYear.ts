import { deterministicId } from '../kernel/file/deterministicId.ts'
import { type File, lookup } from '../kernel/file/file.ts'
import { choiceOf } from '../kernel/file/judge.ts'
import { addYears, type Day, day } from '../kernel/time/day.ts'
import { assessment } from '../systems/assessment/assessment.ts'
import { assessmentItem } from '../systems/assessment/item.ts'
import { assessmentScheme } from '../systems/assessment/scheme.ts'
import { filesFor, type Reckoning, type Scheme } from './assessment.ts'
import { stateTitle } from './filePage.ts'
import { countyEyes, systemActor } from './jobs/system.ts'
import { Problem } from './problem.ts'
import { refused } from './refusals.ts'

/** A step of an assessment year: who takes it, how far it is, and what keeps it waiting. */
export interface YearStep {
  readonly step: string
  readonly title: string
  /** `scheme`, `units`: by the program at the office's asking, once or unit by unit; `form`: by a general form; `awaited`: by others. */
  readonly by: 'scheme' | 'units' | 'form' | 'awaited'
  readonly state: 'none' | 'going' | 'done' | 'not-yet'
  readonly says: string
  /** Units that the step can be taken for now; empty for steps of the scheme. */
  readonly ready: readonly { readonly id: string; readonly unit: string }[]
  /** Whether the step of a scheme, or a form, is open now. */
  readonly open: boolean
}

export interface Year {
  readonly scheme: Scheme
  /** Assessments that were not cancelled. */
  readonly files: readonly File[]
  readonly teams: readonly File[]
  readonly today: Day
  readonly unitName: (unit: string) => string
}

/** Everything that an assessment year consists of, whoever asks. */
export async function yearOf(reckoning: Reckoning, scheme: Scheme): Promise<Year> {
  const [files, teams] = await Promise.all([
    filesFor(reckoning, assessment.type, { scheme: scheme.file.id, not: { state: 'cancelled' } }),
    filesFor(reckoning, 'assessment-team', { scheme: scheme.file.id, state: 'formed' }),
  ])
  return { scheme, files, teams, today: reckoning.county.today(), unitName: reckoning.county.unitName }
}

/** The units to be assessed that have no assessment yet. */
const unopened = ({ scheme, files }: Pick<Year, 'scheme' | 'files'>): readonly string[] => {
  const has = new Set(files.map(({ facts }) => facts.assessed))
  return ((scheme.file.facts.assessedUnits ?? []) as readonly string[]).filter((unit) => !has.has(unit))
}

type Standing = 'done' | 'ready' | { readonly waits: string }
const n = ({ n: counts }: File, act: string): number => counts[act] ?? 0
const before = (file: File): Standing => ({ waits: stateTitle(assessment, file.state) })

/** How one unit stands with a step of the program: taken, ready to be taken, or what it waits for, as the procedure itself says. */
export function standingOf(act: string, file: File, { scheme, today }: Pick<Year, 'scheme' | 'today'>): Standing {
  // Scores put together may still wait for the third scorer.
  if (act === 'conclude' ? file.facts.handScore !== undefined : n(file, act) > 0) return 'done'
  const [refusal] = choiceOf(assessment, file, act, systemActor(file.unit), today)?.refusals ?? []
  if (refusal) return refusal.code === 'wrong-state' ? before(file) : { waits: refusal.says }
  const waits = beyond(act, file, scheme.file, today)
  return waits === undefined ? 'ready' : { waits }
}

/** What a step waits for that the unit's own file does not tell: the scheme, or a sheet that only its conclusion asks for. */
function beyond(act: string, file: File, scheme: File, today: Day): string | undefined {
  if (act === 'freeze' && String(scheme.facts.cutoff) > today) return `数据截止日${String(scheme.facts.cutoff)}尚未到`
  if (act === 'conclude' && file.state === 'third' && file.facts.thirdSheet === undefined) return '等候第三考核人的评分表'
  if (act === 'finalise' && !/^(confirmed|closed)$/.test(scheme.state)) return '考核结果没有审定'
  return undefined
}

/** The units that the year before assessed: whom a checked scheme is most likely issued for. */
export async function unitsBefore(reckoning: Reckoning, { file }: Scheme): Promise<readonly string[]> {
  if (file.state !== 'checked') return []
  const earlier = (await filesFor(reckoning, assessmentScheme.type, { not: { state: 'cancelled' } }))
    .filter(({ facts }) => facts.assessedUnits !== undefined && String(facts.forYear) < String(file.facts.forYear))
    .toSorted((a, b) => (String(a.facts.forYear) > String(b.facts.forYear) ? -1 : 1))
  return (earlier[0]?.facts.assessedUnits ?? []) as readonly string[]
}

/** The steps of a year in their order, as they stand today. */
export function stepsOf(year: Year): readonly YearStep[] {
  const { scheme, files, teams, today, unitName } = year
  const { state, facts } = scheme.file
  const rank = ['draft', 'checked', 'issued', 'published', 'confirmed', 'closed'].indexOf(state)
  const of = rank < 2 ? 0 : ((facts.assessedUnits ?? []) as readonly string[]).length
  const problems = (facts.problems ?? []) as readonly { readonly item: string; readonly says: string }[]
  const single = (step: string, by: YearStep['by'], title: string, done: boolean, why: string | undefined, says: string): YearStep => {
    const open = rank >= 0 && !done && why === undefined
    return { step, title, by, state: done ? 'done' : open ? 'none' : 'not-yet', says: done || open ? says : (why ?? says), ready: [], open }
  }
  /** A step of every unit. */
  const each = (step: string, by: YearStep['by'], title: string, standing: (file: File) => Standing): YearStep => {
    const all = files.map((file) => ({ file, at: standing(file) }))
    const done = all.filter(({ at }) => at === 'done').length
    const ready = all.filter(({ at }) => at === 'ready').map(({ file }) => ({ id: file.id, unit: unitName(String(file.facts.assessed)) }))
    const waiting = new Map<string, number>()
    for (const { at } of all) if (typeof at === 'object') waiting.set(at.waits, (waiting.get(at.waits) ?? 0) + 1)
    const waits = [...waiting].map(([why, count]) => `${why}${count}个`)
    const says =
      of === 0
        ? '方案印发以后办理'
        : [
            `已办${done}个，共${of}个单位`,
            ...(ready.length > 0 && done < of ? [`${ready.length}个可以办理`] : []),
            ...(files.length === 0 ? ['还没有启动考核'] : []),
            ...(waits.length > 0 ? [`还不能办理的：${waits.join('、')}`] : []),
          ].join('；')
    return {
      step,
      title,
      by,
      state: of > 0 && done >= of ? 'done' : done > 0 ? 'going' : ready.length > 0 ? 'none' : 'not-yet',
      says,
      ready,
      open: ready.length > 0,
    }
  }
  const when = (done: boolean, ready: boolean, file: File): Standing => (done ? 'done' : ready ? 'ready' : before(file))
  const toOpen = unopened(year)
  const settled = files.filter((file) => n(file, 'settle') > 0).length
  const publicity = String(lookup(scheme.file)('due.publicity') ?? '')
  const issued = rank < 2 ? '方案没有印发' : undefined

  const opening: YearStep = {
    ...single(
      'open',
      'units',
      '启动考核',
      of > 0 && toOpen.length === 0,
      issued ?? (teams.length === 0 ? '没有成立考核组' : undefined),
      '',
    ),
    says: issued ?? (teams.length === 0 && toOpen.length > 0 ? '没有成立考核组' : `已启动${files.length}个，共${of}个单位`),
    ready: issued || teams.length === 0 ? [] : toOpen.map((unit) => ({ id: unit, unit: unitName(unit) })),
  }
  return [
    single('enter', 'form', '列入指标', rank > 0, undefined, `已列入${scheme.items.length}项`),
    {
      ...single(
        'check',
        'scheme',
        '核对指标',
        rank > 0,
        scheme.items.length === 0 ? '还没有列入指标' : undefined,
        '各组分值合计一百分，没有问题',
      ),
      ...(rank === 0 && scheme.items.length > 0 && { says: checkWords(scheme.file, problems) }),
      ...(rank === 0 && n(scheme.file, 'check') > 0 && { state: 'going' as const }),
    },
    single(
      'issue',
      'form',
      '印发方案',
      rank > 1,
      rank < 1 ? '指标核对还没有通过' : undefined,
      rank > 1 ? `被考核单位${of}个` : '写明被考核单位',
    ),
    {
      ...single('form', 'form', '成立考核组', teams.length > 0, issued, `已成立${teams.length}个`),
      open: rank === 2,
    },
    opening.state === 'none' && files.length > 0 ? { ...opening, state: 'going' as const } : opening,
    each('report', 'awaited', '单位自查', (file) => when(file.state !== 'preparing', false, file)),
    each('freeze', 'units', '固定数据', (file) => standingOf('freeze', file, year)),
    each('appoint', 'form', '指定考核人', (file) => when(n(file, 'appoint') > 0, file.state === 'frozen', file)),
    each('survey', 'form', '登记满意度调查', (file) => when(n(file, 'survey') > 0, /^(frozen|third|concluded)$/.test(file.state), file)),
    each('conclude', 'units', '汇总评分', (file) => standingOf('conclude', file, year)),
    each('tell', 'units', '反馈考核结果', (file) => standingOf('tell', file, year)),
    each('settle', 'units', '核定得分', (file) => standingOf('settle', file, year)),
    single(
      'publish',
      'scheme',
      '公示结果',
      rank > 2,
      issued ?? (settled < of || files.length < of ? `得分已核定${settled}个，共${of}个单位，全部核定后才能公示` : undefined),
      rank > 2 ? `${scheme.file.on.publish}公示` : `${of}个单位的得分都已核定`,
    ),
    single(
      'confirm',
      'awaited',
      '审定结果',
      rank > 3,
      rank < 3 ? '结果没有公示' : publicity >= today ? `公示期到${publicity}为止` : undefined,
      rank > 3 ? `${scheme.file.on.confirm}审定` : '由县领导办理',
    ),
    each('finalise', 'units', '定等', (file) => standingOf('finalise', file, year)),
    single(
      'notify',
      'form',
      '通报结果',
      rank > 4,
      rank < 4 ? '结果没有审定' : undefined,
      rank > 4 ? `${scheme.file.on.notify}通报` : '可以通报',
    ),
    each('rectified', 'awaited', '失分整改', (file) => when(file.state === 'final', false, file)),
  ].map((step) => (step.step === 'finalise' && rank < 4 && of > 0 ? { ...step, says: '考核结果没有审定' } : step))
}

function checkWords({ n: counts }: File, problems: readonly { readonly item: string; readonly says: string }[]): string {
  if (problems.length === 0) return (counts.check ?? 0) > 0 ? '核对过，此后方案重开，请再核对' : '列完指标后核对'
  return `上次核对有${problems.length}个问题：${problems.map(({ item, says }) => `${item} ${says}`).join('；')}`
}

/**
 * Opens the assessment of one unit of an issued scheme, in the group that the register of units names, else that of the last time, by its team.
 * @throws Problem 409 where the group is not known or nobody assesses it, 422 with every refusal
 */
export async function openUnit(reckoning: Reckoning, { scheme, teams }: Pick<Year, 'scheme' | 'teams'>, unit: string): Promise<File> {
  const { store, county } = reckoning
  const [last] = (await filesFor(reckoning, assessment.type, { assessed: unit })).toSorted((a, b) => (a.opened > b.opened ? -1 : 1))
  const { row: register } = await store.system.read(countyEyes(county), { type: 'unit', id: unit })
  const group = register?.file.facts.group ?? last?.facts.group
  if (typeof group !== 'string')
    throw new Problem(409, 'no-group', '机构名录没有写明考核组别，以前也没有考核过', '请在机构名录写明组别，或者在考核台账中逐个启动')
  const team = teams.find(({ facts }) => (facts.groups as readonly string[]).includes(group))
  if (!team) throw new Problem(409, 'no-team', '没有考核这一组的考核组', '请先成立考核组')
  const entered = await store.system.enter(countyEyes(county), {
    type: assessment.type,
    id: deterministicId('assessment', county.code, scheme.file.id, unit),
    act: {
      id: deterministicId('assessment-open', county.code, scheme.file.id, unit),
      kind: 'open',
      on: county.today(),
      data: {
        scheme: scheme.file.id,
        team: team.id,
        assessed: unit,
        group,
        forYear: scheme.file.facts.forYear,
        yearEnd: scheme.file.facts.yearEnd,
      },
      actor: systemActor(scheme.file.unit),
    },
  })
  if (entered.ok) return entered.file
  if ('refusals' in entered) throw refused(entered.refusals)
  throw new Problem(409, 'moved', '考核刚刚由他人启动', '请刷新后查看')
}

const ownNumbers = (text: string, year: number): string => text.replaceAll(String(year), String(year + 1))
const dataOfAct = (of: readonly string[] | undefined, facts: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    (of ?? []).map((name) => name.replace('?', '')).flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])),
  )

/** What next year's scheme is if nothing is changed: the terms a year later, and every item as it stands. */
export async function nextScheme(reckoning: Reckoning, { file }: Scheme) {
  const year = Number(file.facts.forYear)
  const later = (name: string) => addYears(day(String(file.facts[name])), 1)
  const [items, schemes] = await Promise.all([
    filesFor(reckoning, assessmentItem.type, { scheme: file.id, state: 'entered' }),
    filesFor(reckoning, assessmentScheme.type, { forYear: String(year + 1), not: { state: 'cancelled' } }),
  ])
  return {
    has: schemes.map(({ id, title }) => ({ id, title })),
    terms: {
      ...dataOfAct(assessmentScheme.acts.draft?.data, file.facts),
      name: ownNumbers(String(file.facts.name), year),
      forYear: String(year + 1),
      yearEnd: later('yearEnd'),
      cutoff: later('cutoff'),
    },
    items: items
      .map(({ facts }) => dataOfAct(assessmentItem.acts.enter?.data, facts))
      .sort((a, b) => (String(a.code) < String(b.code) ? -1 : 1)),
  }
}
