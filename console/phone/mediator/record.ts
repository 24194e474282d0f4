import type { Kind, Outcome, Remedy, Route, Source } from './words.ts'
import { kinds, routes } from './words.ts'

/** A quarrel as a mediator tells it on a phone. */
export interface Told {
  readonly first: string
  readonly second: string
  readonly source: Source
  readonly kind?: Kind
  readonly outcome?: Outcome
  /** Whether both want mediation, have been told their rights, and it is a quarrel between people. */
  readonly willing?: boolean
  readonly form?: 'oral' | 'written'
  readonly remedies: readonly Remedy[]
  /** The decision of an authority that stands behind the quarrel, and since when they know of it. */
  readonly decision?: string
  readonly decisionKnownOn?: string
  readonly route?: Route
  readonly place: string
  readonly says: string
  /** Who typed it for the mediator, and what they are to each other (代填人). */
  readonly helper: string
}

/** On whose behalf it is recorded. */
export interface Desk {
  readonly committee: string
  readonly level: string
  readonly mediator: string
}

/** Where a quarrel that is on record already stands. */
export interface Begun {
  readonly state: 'registered' | 'accepted' | 'mediating'
  readonly told: boolean
  readonly assigned: boolean
}

export interface Planned {
  readonly act: string
  readonly title: string
  readonly data: Readonly<Record<string, unknown>>
}

export const blank = (place: string): Told => ({ first: '', second: '', source: 'apply', remedies: [], place, says: '', helper: '' })

/** What is still missing, in the order of the page; empty when it can be recorded. */
export function missing(told: Told, begun?: Begun): string[] {
  const { first, second, kind, outcome, willing, form, remedies, route, place, says } = told
  const wanted: (string | false)[] = [
    !begun && first.trim() === '' && '还没有写第一个人',
    !begun && second.trim() === '' && '还没有写另一个人',
    !begun && kind === undefined && '还没有选为啥',
    outcome === undefined && '还没有选怎么样了',
    outcome !== undefined && outcome !== 'moved' && asksWillingness(begun) && willing === undefined && '还没有选两边愿不愿意调',
    outcome === 'moved' && route === undefined && '还没有选转到哪里',
    tellsRemedies(told, begun) && remedies.length === 0 && '还没有选告诉了他们哪些办法',
    asksDecision(told, begun) &&
      (told.decision?.trim() === '' || !told.decision) &&
      told.decisionKnownOn !== undefined &&
      '还没有写是政府的什么决定',
    outcome === 'agreed' && willing !== false && form === undefined && '还没有选要不要写协议',
    mediates(told) && place.trim() === '' && '还没有写在哪里调的',
    outcome !== 'moved' && willing !== false && says.trim() === '' && '还没有说一段',
  ]
  return wanted.filter((one) => one !== false)
}

/** Only before it was accepted are the parties asked whether they want it. */
export const asksWillingness = (begun?: Begun): boolean => begun === undefined || begun.state === 'registered'
/** Where nothing came of it, or one side does not want it, the parties are told what else they can do. */
export const tellsRemedies = ({ outcome, willing }: Told, begun?: Begun): boolean =>
  outcome === 'failed' || (outcome !== undefined && outcome !== 'moved' && asksWillingness(begun) && willing === false)
/** Where they are sent to an authority, its decision may run out of time: what it is and since when they know it is asked, and may be left out. */
export const asksDecision = (told: Told, begun?: Begun): boolean => tellsRemedies(told, begun) && told.remedies.includes('administrative')
const mediates = ({ outcome, willing }: Told): boolean => outcome !== undefined && outcome !== 'moved' && willing !== false

/**
 * The acts that say the same in the order of the law: 登记、受理、告知权利义务、调解, then what came of it.
 * @param begun where the quarrel stands, if it is on record already
 * @source 人民调解法 第十七条、第二十二条、第二十三条、第二十六条、第二十八条
 */
export function actsOf(told: Told, desk: Desk, begun?: Begun): Planned[] {
  const { first, second, source, kind = 'other', outcome, willing, form, remedies, route, place } = told
  const [one, other] = [first.trim(), second.trim()]
  const helped = told.helper.trim() === '' ? '' : `（代填：${told.helper.trim()}）`
  const says = `${told.says.trim()}${helped}`
  const register: Planned = {
    act: 'register',
    title: '登记',
    data: {
      committee: desk.committee,
      level: desk.level,
      source,
      disputeKind: kind,
      parties: [
        { kind: 'natural', name: one },
        { kind: 'natural', name: other },
      ],
      brief: `${one}与${other}因${kinds[kind]}的事发生纠纷。${says}`,
      mediators: [desk.mediator],
    },
  }
  const opening = begun ? [] : [register]
  if (outcome === 'moved')
    return [...opening, { act: 'transfer', title: '转其他途径', data: { route, ...(remedies.length > 0 && { remedies }) } }]
  const decision = asksDecision(told, begun) && told.decision?.trim() ? told.decision.trim() : undefined
  const behind = decision && {
    disputedAct: decision,
    ...(told.decisionKnownOn && { disputedActKnownOn: told.decisionKnownOn }),
  }
  if (asksWillingness(begun) && willing === false)
    return [...opening, { act: 'refuse', title: '不予受理', data: { refuseReason: 'refused', remedies, ...behind } }]
  const session = (ended: string): Planned => ({ act: 'mediate', title: '调解', data: { place: place.trim(), says, ended } })
  const before: Planned[] = [
    ...opening,
    ...(begun && !begun.assigned
      ? [{ act: 'assign', title: '确定调解员', data: { mediators: [desk.mediator], chosenBy: 'committee' } }]
      : []),
    ...(asksWillingness(begun) ? [{ act: 'accept', title: '受理', data: { consent: true, excluded: 'none' } }] : []),
    ...(begun?.told ? [] : [{ act: 'tell-rights', title: '告知权利义务', data: {} }]),
  ]
  if (outcome === 'going') return [...before, session('continue')]
  if (outcome === 'failed')
    return [...before, session('deadlock'), { act: 'fail', title: '调解不成', data: { failReason: says, remedies, ...behind } }]
  // A written agreement takes effect with the signatures on paper; until then the quarrel stays open.
  if (form === 'written') return [...before, session('agreed')]
  return [...before, session('agreed'), { act: 'agree-oral', title: '达成口头协议', data: { agreement: says } }]
}

/** How a record is called: 张三和李四，邻里的事. */
export const titleOf = ({ first, second, kind }: Told): string =>
  `${first.trim() || '（未写）'}和${second.trim() || '（未写）'}${kind ? `，${kinds[kind]}的事` : ''}`

export const routeTitle = (route: Route | undefined): string => (route ? routes[route] : '')
