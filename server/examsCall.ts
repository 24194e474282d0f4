import { createHmac } from 'node:crypto'
import type { AnyWhere } from '../kernel/figure/where.ts'
import type { Actor } from '../kernel/file/act.ts'
import { deterministicId } from '../kernel/file/deterministicId.ts'
import type { File } from '../kernel/file/file.ts'
import { addDays } from '../kernel/time/day.ts'
import { drawOfficers, type Focus, promised } from '../systems/exams/paper.ts'
import { paperRuleOf } from '../systems/exams/paperRule.ts'
import { type Exams, wholeBank } from './exams.ts'
import { Problem } from './problem.ts'
import { refused } from './refusals.ts'

/** Who is to be called to a sitting, and to which. */
export interface Sitting {
  /** 2024年3月 */
  readonly sitting: string
  readonly kind: 'monthly' | 'qualification'
  /** The code of a `paper-rule`. */
  readonly rule: string
  readonly units: readonly string[]
  /** Of each unit's officers, in whole per cent; 100 calls everybody. */
  readonly share: number
  /** What the papers are to ask about first; may be empty. */
  readonly focus: readonly Focus[]
}

export interface Called {
  readonly exam: string
  readonly person: string
  readonly name: string
  readonly unit: string
  /** Failed within the last 45 days, and is called whatever the lot. */
  readonly failedBefore: boolean
  /** Was called to this sitting before, and is not called twice. */
  readonly already: boolean
}

/** Of every paper: its questions, and how many of them at least are about the focus as the bank stands today. */
type Promised = ReturnType<typeof promised>

/** What the lot gave in one unit, and the seed it can be drawn again from. */
export interface DrawnUnit {
  readonly unit: string
  readonly seed: string
  /** Officers with a valid certificate, of whom it was drawn. */
  readonly officers: number
  readonly drawn: number
}

/**
 * Draws by lot who sits, and besides them all who failed lately, and calls them. The same sitting drawn again is the same draw, so that
 * a call broken off is finished by calling again.
 * @param secret makes the seed: nobody can know it beforehand, and it is kept with each call
 * @param preview draw only
 * @throws Problem 409 where the rule is not there
 */
export async function callSitting(
  exams: Exams,
  sitting: Sitting,
  { actor, secret, preview }: { readonly actor: Actor; readonly secret: string; readonly preview: boolean },
): Promise<{ readonly units: readonly DrawnUnit[]; readonly called: readonly Called[]; readonly paper: Promised }> {
  const { store, county } = exams
  const scope = { county: county.code, unit: county.root, person: actor.person }
  const today = county.today()
  const rules = await store.system.list(scope, { type: 'paper-rule', where: { code: sitting.rule, state: 'valid' }, limit: 1 })
  const rule = rules.rows[0] && paperRuleOf(rules.rows[0].file.facts)
  if (!rule) throw new Problem(409, 'no-paper-rule', `没有编号为“${sitting.rule}”的启用的组卷规则`, '请先制定组卷规则')
  const paper = promised(today, rule, sitting.focus.length > 0 ? await wholeBank(exams) : [], sitting.focus)
  const failed = new Set(
    (
      await every(exams, 'exam', {
        unit: { in: [...sitting.units] },
        firstResult: { in: ['failed', 'absent'] },
        any: [{ 'on.score': { from: addDays(today, -45), to: today } }, { 'on.miss': { from: addDays(today, -45), to: today } }],
      })
    ).map(({ facts }) => String(facts.person)),
  )
  const there = new Set(
    (await every(exams, 'exam', { sitting: sitting.sitting, kind: sitting.kind })).map(({ facts }) => String(facts.person)),
  )
  const called: Called[] = []
  const units: DrawnUnit[] = []
  for (const unit of sitting.units) {
    const officers = (await every(exams, 'certificate', { unit, state: 'valid', certKind: 'enforcement' })).filter(
      ({ facts }) => String(facts.validFrom) <= today && today <= String(facts.validTo),
    )
    const seed = createHmac('sha256', secret).update(`sitting ${sitting.kind} ${sitting.sitting} ${unit}`).digest('hex')
    const byPerson = new Map(officers.map((file) => [String(file.facts.person), file]))
    const drawn = drawOfficers(seed, [...byPerson.keys()], sitting.share / 100, [...failed])
    units.push({ unit, seed, officers: byPerson.size, drawn: drawn.length })
    for (const person of drawn) {
      const certificate = byPerson.get(person)
      if (!certificate) continue
      const name = String(certificate.facts.name)
      const id = deterministicId('exam', county.code, sitting.kind, sitting.sitting, person)
      const already = there.has(person)
      called.push({ exam: id, person, name, unit, failedBefore: failed.has(person), already })
      if (preview || already) continue
      const data = {
        person,
        name,
        examUnit: unit,
        certificate: certificate.id,
        kind: sitting.kind,
        sitting: sitting.sitting,
        rule: rule.id,
        passMark: rule.pass,
        minutes: rule.minutes,
        drawSeed: seed,
        ...(sitting.focus.length > 0 && { focus: sitting.focus }),
      }
      const act = { id: `${id}-call`, kind: 'call', on: today, data, actor }
      const entered = await store.system.enter(scope, { type: 'exam', id, act })
      if (!entered.ok && 'refusals' in entered) throw refused(entered.refusals)
    }
  }
  return { units, called, paper }
}

/** Every file of a type that a condition finds, read as the program. */
export async function every({ store, county }: Exams, type: string, where: AnyWhere): Promise<File[]> {
  const files: File[] = []
  const scope = { county: county.code, unit: county.root, person: 'system' }
  for (let after: string | undefined; ; ) {
    const page = await store.system.list(scope, { type, where, sort: 'opened', limit: 200, ...(after && { after }) })
    files.push(...page.rows.map(({ file }) => file))
    if (!page.next) return files
    after = page.next
  }
}
