import { type AnyWhere, namesIn } from '../kernel/figure/where.ts'
import type { Act } from '../kernel/file/act.ts'
import { fieldMeta } from '../kernel/file/fields.ts'
import { asOf, type File } from '../kernel/file/file.ts'
import { judge } from '../kernel/file/judge.ts'
import type { Refusal } from '../kernel/file/refusal.ts'
import { step } from '../kernel/file/step.ts'
import { showSource } from '../kernel/law/cite.ts'
import type { Day } from '../kernel/time/day.ts'
import { type CaseFacts, caseFacts } from '../systems/lists/caseFacts.ts'
import { BadConditions, parseConditions } from '../systems/lists/conditions.ts'
import { type Consulted, consult, type Item, traceOf } from '../systems/lists/consult.ts'
import { ticks } from '../systems/penalty/fiveGuards.ts'
import { penalty } from '../systems/penalty/procedure.ts'
import { showChoices, stateTitle } from './filePage.ts'
import { showRow } from './listRow.ts'
import { ownFile } from './ownFile.ts'
import type { Eyes } from './permission.ts'
import { forbidden } from './problem.ts'
import type { Asking, Serving } from './serving.ts'

export interface Question {
  readonly violation: string
  readonly violationCode?: string | undefined
  readonly power?: string | undefined
  readonly partner?: string | undefined
  readonly band?: string | undefined
  readonly facts?: { readonly [name in keyof CaseFacts]?: CaseFacts[name] | undefined } | undefined
  readonly case?: string | undefined
}

/** met: a tick; not: a cross with the article and the way out; open: something is still to be said. */
type Standing = 'met' | 'not' | 'open'
interface Ticked {
  readonly key: string
  readonly title: string
  readonly standing: Standing
  readonly says: string
  readonly way?: string
  readonly source?: string
}

const titles = { certificate: '证件', partner: '搭档', power: '赋权', lists: '清单', discretion: '裁量' } as const
const most = 200

/**
 * The five ticks before a case is filed, each from the records as they stand today. What is crossed is what `judge` would refuse a
 * 提请立案 for, word for word: the officer hears it in front of the shop, and not the day after.
 * @throws Problem 403 for an account that is no officer; 404 for a case beyond its eyes
 */
export async function fiveTicks(serving: Serving, asking: Asking, question: Question) {
  const { store } = serving
  const { permission, county } = asking
  const worn = permission.wearing('officer')
  if (!worn) throw forbidden('立案前核对供行政执法人员使用', '请由执法人员的账号办理')
  const { actor, eyes } = worn
  const on = county.today()
  // The lists and the bands are published norms, whichever unit keeps them.
  const published: Eyes = { ...eyes, unit: county.root }
  const own = await certificatesOf(serving, eyes, on)
  const mine = own.filter(({ person }) => person === actor.person)
  const certificate = mine.find(({ valid }) => valid) ?? mine[0]
  const partner = own.find(({ id }) => id === question.partner)
  const [items, bands, unitRow, powers, existing] = await Promise.all([
    itemsAbout(serving, published, question, on),
    bandsAbout(serving, published, question, on),
    store.read(published, { type: 'unit', id: actor.unit }),
    powersOf(serving, eyes, actor.unit),
    question.case === undefined ? undefined : ownFile(store, permission, eyes, penalty, question.case),
  ])
  const consulted = consult(items, { ...question, facts: defined(question.facts ?? {}) } as Parameters<typeof consult>[1], on)
  const asked = factsAsked(items)
  const unanswered = asked.filter((name) => question.facts?.[name] === undefined)
  const band = bands.find(({ id }) => id === question.band)
  const powerId = question.power ?? powers.find(({ violation }) => violation === question.violation)?.id
  const delegated = unitRow.row?.file.facts.delegated === true

  const data = {
    ...(certificate && { certificate: certificate.id }),
    ...(partner && { partnerCertificate: partner.id }),
    handlers: [actor.person, ...(partner ? [partner.person] : [])],
    powerSource: delegated ? 'delegated' : 'statutory',
    ...(powerId !== undefined && { power: powerId }),
    ...traceOf(consulted),
    ...(bands[0] ? { band: (band ?? bands[0]).id } : {}),
    actEnd: on,
  }
  const refs = [data.certificate, data.partnerCertificate, data.power, ...(data.listItems ?? []), data.band].filter(
    (id) => id !== undefined,
  )
  const { refs: found } = await store.read(eyes, { type: penalty.type, id: existing?.row.file.id ?? 'none', refs, on })
  const seen = Object.fromEntries([...found].map(([id, { seen: sight }]) => [id, sight]))
  const file = existing?.row.file ?? registeredAs(question, actor, on, county)
  const act: Act = { id: 'question', seq: file.seq + 1, kind: 'propose-case', on, actor, data, seen }
  const told = new Map(ticks(judge(penalty, file, act, on)).map(({ key, refusals }) => [key, refusals]))
  const crossed = (key: keyof typeof titles): readonly Refusal[] => told.get(key as never) ?? []

  const power = powerId === undefined ? undefined : seen[powerId]
  const list: Ticked[] = [
    certificate
      ? tick('certificate', crossed('certificate').filter(notAboutPartner), `${certificate.says}，今日有效`, certificate)
      : open('certificate', '没有查到本人的执法证', '无证不得执法；请联系本单位管理员核对，或者由持证人员办理'),
    partner
      ? tick('partner', crossed('partner'), `${partner.says}，今日有效`, partner)
      : open('partner', '还没有选搭档', '执法应当有两名以上持证人员，请选择今天一起办案的人'),
    delegated && powerId === undefined
      ? cross('power', '本机关没有承接这一事项', '请移送原实施单位办理，不得自行立案', '行政处罚法第24条')
      : tick(
          'power',
          crossed('power'),
          power
            ? `${power.title}，自${String(power.facts.validFrom)}起行使${power.facts.validTo ? `，至${String(power.facts.validTo)}` : ''}`
            : '本机关依法定职权查处，请对照权责清单',
        ),
    lists(consulted, unanswered.length, crossed('lists')),
    bands.length > 0
      ? tick('discretion', crossed('discretion'), `今日施行的裁量基准：${bands.map(({ says }) => says).join('；')}`)
      : open('discretion', '没有对应的裁量基准', '立案时须写明没有对应基准的情况'),
  ]
  const ready = list.every(({ standing }) => standing === 'met')
  return {
    on,
    // What the register of bands calls the violation: the filing form starts with it.
    named: { violation: question.violation, violationCode: question.violationCode ?? bands[0]?.violationCode, field: bands[0]?.field },
    ticks: list,
    partners: own
      .filter(({ person }) => person !== actor.person)
      .map(({ id, name, says, valid, state }) => ({ id, name, says, valid, state })),
    bands,
    questions: asked.map(
      (name) => fieldMeta(caseFacts.shape[name] as never) && { name, ...pick(fieldMeta(caseFacts.shape[name] as never)!) },
    ),
    items: consulted.map(({ item, matches, lines }) => ({ code: item.itemCode, kind: item.kind, matches, lines })),
    ready,
    ...(existing && {
      case: { id: file.id, title: file.title, seq: file.seq, state: { code: file.state, title: stateTitle(penalty, file.state) } },
    }),
    // What the filing will say, ready to be entered for a case whose source is registered.
    ...(ready && band && { proposal: data }),
    // What is known of the scene, where it is decided on the spot instead (简易程序).
    ...(ready && !existing && certificate && partner && { scene: sceneOf(data, [certificate.id, partner.id]) }),
  }
}

/** The data of a filing as the summary procedure asks for them. */
function sceneOf(
  { handlers, powerSource, power, listFound, listItems, listTrace }: Consultation & Readonly<Record<string, unknown>>,
  officers: readonly string[],
) {
  return { officers, handlers, powerSource, power, listFound, listItems, listTrace }
}
type Consultation = ReturnType<typeof traceOf>

const pick = ({ title, kind }: { title: string; kind: string }) => ({ title, kind })
const defined = (facts: object): object => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
/** That the one who proposes is not yet joined by a second is the partner's cross, not the certificate's. */
const notAboutPartner = ({ about }: Refusal): boolean => about !== 'handlers' && !(about ?? '').startsWith('handlers.')

interface Certificate {
  readonly id: string
  readonly person: string
  readonly name: string
  readonly says: string
  readonly state: string
  readonly valid: boolean
}

function tick(key: keyof typeof titles, refusals: readonly Refusal[], says: string, certificate?: Certificate): Ticked {
  const [first] = refusals
  if (!first) return { key, title: titles[key], standing: 'met', says }
  const what = certificate && !certificate.valid ? `${certificate.says}，${certificate.state}` : first.says
  const source = first.source ? showSource(first.source) : ''
  return cross(key, what, first.way, source)
}
const cross = (key: keyof typeof titles, says: string, way: string, source: string): Ticked => ({
  key,
  title: titles[key],
  standing: 'not',
  says,
  way,
  ...(source !== '' && { source }),
})
const open = (key: keyof typeof titles, says: string, way: string): Ticked => ({ key, title: titles[key], standing: 'open', says, way })

function lists(consulted: readonly Consulted[], unanswered: number, refusals: readonly Refusal[]): Ticked {
  if (consulted.length === 0) return tick('lists', refusals, '四张清单没有对应这一违法行为的事项')
  const codes = consulted.map(({ item }) => item.itemCode).join('、')
  if (unanswered > 0) return open('lists', `清单有${consulted.length}项对应：${codes}`, `请回答下面${unanswered}个问题，逐项核对条件`)
  const matched = consulted.filter(({ matches }) => matches)
  const says =
    matched.length > 0
      ? `符合${matched.map(({ item }) => item.itemCode).join('、')}的条件，处理时应当适用清单`
      : `对应的${consulted.length}项均不符合条件，已逐项核对`
  return tick('lists', refusals, says)
}

/** The certificates of the officer's own unit, as they are on the day, with the words that name each. */
async function certificatesOf({ store, definitions }: Serving, eyes: Eyes, on: Day): Promise<Certificate[]> {
  const procedure = definitions.procedures.get('certificate')
  if (!procedure) return []
  const { rows } = await store.list(eyes, { type: 'certificate', where: { unit: eyes.unit }, limit: most })
  return rows
    .flatMap(({ file }) => {
      const then = asOf(file, on)
      if (!then) return []
      const { name, certNumber, person, validFrom, validTo, suspendUntil } = then.facts as Readonly<Record<string, string | undefined>>
      const inTime = String(validFrom) <= on && String(validTo) >= on
      const valid = then.state === 'valid' && inTime
      const title = stateTitle(procedure, then.state)
      const state = valid ? '有效' : then.state === 'valid' ? '不在有效期内' : `自${then.from}起${title}`
      return [
        {
          id: file.id,
          person: String(person),
          name: String(name),
          says: `${String(name)}（证号${String(certNumber)}，有效期至${String(validTo)}）`,
          state: suspendUntil && !valid ? `${state}，至${suspendUntil}` : state,
          valid,
        },
      ]
    })
    .sort((a, b) => (a.says < b.says ? -1 : 1))
}

/** By the violation's code where it is known, otherwise by its words. */
const about = ({ violation, violationCode }: Question) => ({
  ...(violationCode === undefined ? { text: violation } : { where: { violationCode } }),
})

async function itemsAbout({ store, definitions }: Serving, eyes: Eyes, question: Question, on: Day): Promise<Item[]> {
  if (!definitions.procedures.has('list-item')) return []
  const { rows } = await store.list(eyes, { type: 'list-item', ...about(question), limit: most })
  return rows.flatMap(({ file }) => {
    const then = asOf(file, on)
    return then?.state === 'listed' ? [{ ...(then.facts as object), id: file.id } as Item] : []
  })
}

async function bandsAbout({ store, definitions }: Serving, eyes: Eyes, question: Question, on: Day) {
  const procedure = definitions.procedures.get('discretion-band')
  if (!procedure) return []
  const { rows } = await store.list(eyes, { type: 'discretion-band', ...about(question), limit: most })
  const grades = fieldMeta(procedure.facts.shape.grade as never)?.options ?? {}
  return rows
    .flatMap(({ file }) => {
      const then = asOf(file, on)
      if (then?.state !== 'in-force') return []
      const { grade, lowFen, highFen, violation, violationCode, field, validFrom, validTo, circumstances } = then.facts as Readonly<
        Record<string, string | number | undefined>
      >
      if (String(validFrom) > on || (validTo !== undefined && String(validTo) < on)) return []
      if (violationCode !== question.violationCode && violation !== question.violation) return []
      const range = highFen === undefined ? '按比例' : `${Number(lowFen ?? 0) / 100}元至${Number(highFen) / 100}元`
      const says = `${grades[String(grade)] ?? String(grade)} ${range}`
      return [{ id: file.id, low: Number(lowFen ?? 0), says, when: String(circumstances), violationCode, field }]
    })
    .sort((a, b) => a.low - b.low || (a.id < b.id ? -1 : 1))
    .map(({ low: _, ...one }) => one)
}

/** Which facts of the case the conditions ask for; what cannot be read asks nothing and is told by the consultation itself. */
function factsAsked(items: readonly Item[]): (keyof CaseFacts & keyof typeof caseFacts.shape)[] {
  const names = items.flatMap(({ conditions }) => {
    try {
      return namesIn(parseConditions(conditions) as AnyWhere)
    } catch (error) {
      if (error instanceof BadConditions) return []
      throw error
    }
  })
  return (Object.keys(caseFacts.shape) as (keyof typeof caseFacts.shape)[]).filter((name) => names.includes(name))
}

/** The case as it will be once its source is registered: what the guards of the filing look at. */
function registeredAs({ violation, violationCode }: Question, actor: Act['actor'], on: Day, county: Asking['county']): File {
  const data = { agency: actor.unit, violation, ...(violationCode !== undefined && { violationCode }) }
  return step('question', undefined, { id: 'source', seq: 1, kind: 'register-source', on, actor, data }, { ...county, procedure: penalty })
}

/** The delegated items that a unit took over and still holds, each with the violation it is about (对……的行政处罚). */
async function powersOf({ store, definitions }: Serving, eyes: Eyes, unit: string) {
  if (!definitions.procedures.has('power')) return []
  const { rows } = await store.list(eyes, { type: 'power', where: { state: 'effective', unit }, limit: most })
  return rows.map(({ file }) => {
    const { itemName, validFrom, validTo } = file.facts as Readonly<Record<string, string | undefined>>
    const violation = String(itemName)
      .replace(/^对/, '')
      .replace(/的?行政处罚$/, '')
    return { id: file.id, violation, from: String(validFrom), to: validTo }
  })
}

/** Violations that the officer's unit may look into: its delegated items first, then others whose bands bear the words. */
export async function violationsFor(serving: Serving, { permission, county }: Asking, words: string) {
  const { store, definitions } = serving
  const eyes = permission.eyes()
  const published: Eyes = { ...eyes, unit: county.root }
  const on = county.today()
  const powers = await powersOf(serving, eyes, permission.account.unit)
  const bands =
    definitions.procedures.has('discretion-band') && words.length >= 2
      ? (await store.list(published, { type: 'discretion-band', where: { state: 'in-force' }, text: words, limit: most })).rows
      : []
  const found = new Map<string, { violation: string; violationCode?: string; field?: string; power?: string }>()
  for (const { id, violation, from, to } of powers)
    if (from <= on && (to === undefined || to >= on) && violation.includes(words)) found.set(violation, { violation, power: id })
  for (const { file } of bands) {
    const { violation, violationCode, field } = file.facts as Readonly<Record<string, string | undefined>>
    if (violation === undefined) continue
    found.set(violation, { ...found.get(violation), violation, ...(violationCode && { violationCode }), ...(field && { field }) })
  }
  return [...found.values()].sort((a, b) => Number(b.power !== undefined) - Number(a.power !== undefined)).slice(0, 60)
}

const openStates = Object.keys(penalty.states).filter((state) => !penalty.closed.includes(state as never))

/** Cases not yet ended that the officer handles; a source just registered has no handlers and is the unit's. Each with the steps lawful now. */
export async function officerCases({ store }: Serving, { permission, county }: Asking) {
  const eyes = permission.eyes()
  const { rows } = await store.list(eyes, {
    type: penalty.type,
    where: { state: { in: openStates }, unit: permission.account.unit },
    limit: most,
  })
  return rows
    .filter(({ file }) => {
      const handlers = file.facts.handlers
      return !Array.isArray(handlers) || handlers.includes(permission.account.person)
    })
    .map((row) => ({
      ...showRow(penalty, row, county, permission),
      violation: row.file.facts.violation,
      violationCode: row.file.facts.violationCode,
      next: showChoices(penalty, row.file, permission, county.today())
        .filter(({ open: may }) => may)
        .map(({ act, title }) => ({ act, title })),
    }))
}
