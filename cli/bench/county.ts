import type { Act, Actor, Seen } from '../../kernel/file/act.ts'
import { addDays, type Day, day } from '../../kernel/time/day.ts'
import { personName } from '../../sample/names.ts'
import { type Random, randomFrom } from '../../sample/random.ts'
import type { Loaded } from '../../store/load.ts'

/** The county measured: made up, marked 演示, the same on every machine. */
export const code = '999001'
export const root = 'bench-county'
export const today = day('2024-03-11')
export const dispute = 'dispute'

/** A village with its mediation committee and one mediator, who enters acts. */
export interface Village {
  readonly unit: string
  readonly name: string
  readonly committee: string
  readonly mediator: string
  readonly actor: Actor
}

export const villages: readonly Village[] = Array.from({ length: 40 }, (_, at) => {
  const unit = `village-${String(at + 1).padStart(2, '0')}`
  const person = `mediator-person-${at + 1}`
  const name = `测试村${at + 1}`
  const actor = { person, name: `调解员${at + 1}`, unit, capacity: 'mediator' }
  return { unit, name, committee: `committee-${at + 1}`, mediator: `mediator-${at + 1}`, actor }
})
const townships = Array.from({ length: 5 }, (_, at) => ({ unit: `town-${at + 1}`, name: `测试镇${at + 1}` }))

/** One act of a dispute's life: what is sent, and how many days after the first. */
export interface Step {
  readonly kind: string
  readonly after: number
  readonly data: Act['data']
}

const kinds = ['family', 'neighbour', 'homestead', 'contract', 'damage', 'land', 'wages', 'traffic', 'property', 'other']
const endings = ['written', 'oral', 'oral', 'written', 'failed'] as const

/** A dispute from registering to the visit after: six acts, as most have; those that fail, five. */
export function lifeOf(random: Random, { committee, mediator, name }: Village): Step[] {
  const took = random.int(0, 20)
  const end = random.pick(endings)
  const amount = random.int(2, 300) * 10_000
  const session = { place: name, present: '双方当事人', says: '分别听取双方意见，讲明法律和道理。', ended: 'agreed' }
  const steps: Step[] = [
    {
      kind: 'register',
      after: 0,
      data: {
        committee,
        level: 'village',
        mediators: [mediator],
        source: random.pick(['apply', 'active', 'police', 'court']),
        disputeKind: random.pick(kinds),
        parties: [0, 1].map(() => ({ kind: 'natural', name: personName(random).name, address: name })),
        brief: '双方因琐事发生争执，请求调解。',
        place: name,
        persons: random.int(2, 6),
        difficulty: random.pick(['simple', 'general', 'difficult']),
        amount,
      },
    },
    { kind: 'accept', after: 0, data: { consent: true, excluded: 'none' } },
    { kind: 'tell-rights', after: 0, data: {} },
    { kind: 'mediate', after: took, data: end === 'failed' ? { ...session, ended: 'deadlock' } : session },
  ]
  if (end === 'failed') return [...steps, { kind: 'fail', after: took, data: { failReason: '双方分歧较大。', remedies: ['court'] } }]
  const agreed = { agreement: '双方相互谅解，当场付清。', amount, performance: 'at-once' }
  return [
    ...steps,
    end === 'oral'
      ? { kind: 'agree-oral', after: took, data: agreed }
      : { kind: 'agree-written', after: took, data: { ...agreed, facts: '双方对经过没有争议。', signedAll: true } },
    {
      kind: 'follow-up',
      after: took + 10,
      data: { way: 'visit', satisfied: 'satisfied', says: '协议已经履行。', performance: 'performed' },
    },
  ]
}

/** The county's setting, units, committees and mediators. */
export function* foundation(): Generator<Loaded> {
  const officer: Actor = { person: 'bench-officer', name: '建县人', unit: root, capacity: 'countyOffice' }
  const bureau: Actor = { ...officer, capacity: 'justiceBureau' }
  const one = (type: string, id: string, kind: string, data: Act['data'], actor = officer, seen?: Act['seen']): Loaded => {
    const on = day('2021-01-04')
    return { type, id, acts: [{ id: `${id}-1`, seq: 1, kind, on, actor, data, ...(seen && { seen }), recordedAt: recorded(on, 0) }] }
  }
  const names = { city: '测试市', court: '测试县人民法院', cityCourt: '测试市中级人民法院' }
  yield one('county-setting', 'setting', 'set-up', { code, name: '测试县', short: '测', demonstration: true, today, ...names })
  yield one('unit', root, 'establish', { name: '测试县', shortName: '测试县', kind: 'county' })
  for (const { unit, name } of townships)
    yield one('unit', unit, 'establish', { name, shortName: name, kind: 'township', parent: root, docWord: name })
  for (const [at, { unit, name }] of villages.entries())
    yield one('unit', unit, 'establish', {
      name,
      shortName: name,
      kind: 'village',
      parent: townships[at % townships.length]?.unit,
      docWord: `村${at + 1}`,
    })
  const member = (post: string, sex: string, at: number) => ({ name: `委员${at}`, sex, post })
  for (const { name, committee } of villages)
    yield one(
      'mediation-committee',
      committee,
      'establish',
      {
        name: `${name}人民调解委员会`,
        kind: 'village',
        regionCode: code,
        members: [member('chair', 'male', 1), member('member', 'female', 2), member('member', 'male', 3)],
        electedOn: '2021-01-04',
      },
      bureau,
    )
  for (const { name, committee, mediator, actor } of villages)
    yield one(
      'mediator',
      mediator,
      'appoint',
      { name: actor.name, sex: 'male', committee, level: 'village', role: 'hired', fullTime: false },
      bureau,
      { [committee]: seenAs('mediation-committee', `${name}人民调解委员会`, 'standing') },
    )
}

/** `n` disputes of 2022 and 2023 and early 2024, in the order of their days. */
export function* disputes(n: number, seed = 1, prefix = 'd'): Generator<Loaded> {
  const random = randomFrom(seed)
  const [first, span] = [day('2022-01-04'), 780]
  for (let at = 0; at < n; at++) {
    const village = villages[random.int(0, villages.length - 1)] as Village
    const opened = addDays(first, Math.floor((at * span) / n))
    const id = `${prefix}-${at}`
    const acts = lifeOf(random, village).map(({ kind, after, data }, index) => {
      const on = addDays(opened, after)
      const seen = kind === 'register' ? seenBy(village) : undefined
      return {
        id: `${id}-${index + 1}`,
        seq: index + 1,
        kind,
        on,
        actor: village.actor,
        data,
        ...(seen && { seen }),
        recordedAt: recorded(on, index),
      }
    })
    yield { type: dispute, id, acts }
  }
}

/** An act is recorded on its day, some minutes after the one before it. */
const recorded = (on: Day, index: number) => `${on}T0${1 + index}:00:00.000Z`

const seenAs = (type: string, title: string, state: string): Seen => ({ type, title, unit: root, state, facts: {} })

function seenBy({ committee, mediator, name, actor }: Village): Act['seen'] {
  return {
    [committee]: seenAs('mediation-committee', `${name}人民调解委员会`, 'standing'),
    [mediator]: seenAs('mediator', actor.name, 'serving'),
  }
}
