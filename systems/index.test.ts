import { expect, test } from 'vitest'
import { type AnyWhere, namesIn } from '../kernel/figure/where.ts'
import { actSchema, isName } from '../kernel/file/procedure.ts'
import { pieces } from '../kernel/report/chapter.ts'
import { isReading, offices } from '../kernel/report/fill.ts'
import { catalogue, duties, procedures, reactions, roles, systems } from './index.ts'

const own = [...procedures.values()].filter((procedure) => procedure.kind !== 'duty')
const acts = own.flatMap((procedure) => Object.entries(procedure.acts).map(([kind, act]) => ({ procedure, kind, act })))

test('every token and condition of a chapter is a figure', () => {
  for (const { chapters = [] } of systems)
    for (const { sentences, title } of chapters)
      for (const sentence of sentences) {
        const text = typeof sentence === 'string' ? sentence : sentence.text
        const ids = pieces(text).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.figure]))
        for (const id of typeof sentence === 'string' ? ids : [...ids, sentence.when])
          expect(catalogue.has(id), `${title}: ${id}`).toBe(true)
      }
})

test('no chapter writes a unit after a figure that prints it already', () => {
  for (const { chapters = [] } of systems)
    for (const sentence of chapters.flatMap((chapter) => chapter.sentences)) {
      const run = pieces(typeof sentence === 'string' ? sentence : sentence.text)
      for (const [at, piece] of run.entries()) {
        const next = run[at + 1]
        const unit = typeof piece === 'string' || piece.style === 'number' ? '' : catalogue.get(piece.figure)?.unit
        if (unit && typeof next === 'string') expect(next.startsWith(unit), `${unit}${next}`).toBe(false)
      }
    }
})

/** `{fine.capitals}` is the fact `fine`, read another way. */
const withoutReading = (name: string) => {
  const [head, last] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.') + 1)]
  return head !== '' && isReading(last) ? head : name
}

test('every document is one that its act makes, and prints facts that exist', () => {
  for (const { documents = {} } of systems)
    for (const [type, all] of Object.entries(documents)) {
      const procedure = procedures.get(type)!
      for (const { name, act, title = '', to = '', signedBy, paragraphs } of all) {
        expect(procedure.acts[act]?.documents ?? [], `${type}.${act}`).toContain(name)
        const patterns = [title, to, signedBy, ...paragraphs.map((one) => (typeof one === 'string' ? one : one.text))]
        const asked = paragraphs.flatMap((one) => (typeof one === 'string' ? [] : namesIn(one.when)))
        const printed = patterns.flatMap((pattern) => [...pattern.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]!))
        const words = ['$number', '$on', '$unit', '$actor', '$actorUnit', ...Object.keys(offices).map((office) => `$${office}`)]
        const facts = printed.filter((one) => !words.includes(one)).map(withoutReading)
        for (const word of [...asked, ...facts]) expect(isName(procedure, word), `${name}: ${word}`).toBe(true)
      }
    }
})

test('every act may be done by somebody: an account role, the public at the portal, or the system itself', () => {
  const worn = new Set<string>(['system', 'applicant', 'party', 'thirdParty', ...Object.values(roles).flatMap((role) => role.capacities)])
  const nobody = acts
    .filter(({ act }) => !act.by.some((capacity) => worn.has(capacity)))
    .map(({ procedure, kind }) => `${procedure.type}.${kind}`)
  expect(nobody).toEqual([])
})

test('every reaction and duty names acts, facts and figures that exist', () => {
  const names = (type: string, where: AnyWhere | undefined) => {
    for (const name of namesIn(where ?? {})) expect(isName(procedures.get(type)!, name), `${type}: ${name}`).toBe(true)
  }
  for (const { id, when, then } of reactions) {
    for (const act of when.acts) expect(procedures.get(when.type)?.acts[act], `${id}: ${act}`).toBeDefined()
    expect(procedures.get(then.type)?.acts[then.act], `${id}: ${then.act}`).toBeDefined()
    names(when.type, when.where)
    if (when.figure) expect(catalogue.has(when.figure.id), id).toBe(true)
    const facts = [
      ...('fact' in then.file ? [then.file.fact] : []),
      ...Object.values(then.data).flatMap((given) => (typeof given === 'object' && 'fact' in given ? [given.fact] : [])),
      ...(typeof then.each === 'string' ? [then.each] : []),
    ]
    if (typeof then.each === 'object') {
      const { type, where } = then.each
      const { columns, terms } = procedures.get(type)!
      const searched = ['id', 'state', 'unit', 'outcome', ...(columns.kinds ?? []), ...(columns.days ?? []), ...terms]
      for (const name of namesIn(where)) expect(searched, `${id}: ${name}`).toContain(name)
    }
    const eachType = typeof then.each === 'object' ? then.each.type : undefined
    for (const given of Object.values(then.data))
      if (typeof given === 'object' && 'ofEach' in given)
        expect(eachType && isName(procedures.get(eachType)!, given.ofEach), `${id}: ${given.ofEach}`).toBe(true)
    for (const fact of facts) expect(isName(procedures.get(when.type)!, fact), `${id}: ${fact}`).toBe(true)
    // What the act takes: its facts, or the item that it adds to a list.
    const taken = Object.keys(actSchema(procedures.get(then.type)!, then.act).shape)
    for (const fact of Object.keys(then.data)) expect(taken, `${id}: ${fact}`).toContain(fact)
  }
  for (const { id, units, of } of duties) {
    names('unit', units)
    names(of.type, of.where)
    expect(isName(procedures.get(of.type)!, of.unit), id).toBe(true)
  }
})

test('every definition is plain data', () => {
  for (const { facts: _, ...rest } of own) expect(structuredClone(rest)).toEqual(rest)
})
