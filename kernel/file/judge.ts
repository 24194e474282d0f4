import type { z } from 'zod'
import { type AnyWhere, holds, type Lookup, type Moment, namesIn } from '../figure/where.ts'
import type { Day } from '../time/day.ts'
import type { Act, Seen } from './act.ts'
import { capacityTitle } from './capacity.ts'
import { fieldMeta } from './fields.ts'
import { type File, lookup, VOIDED } from './file.ts'
import { type ActDefinition, actSchema, type Guard, type Procedure, type ReadGuard } from './procedure.ts'
import type { Refusal } from './refusal.ts'

type Definition = ActDefinition<string, string, Record<string, unknown>>

/**
 * Every reason at once why the law or the procedure forbids this act on this file; none means it may be entered.
 * Used as refusals when an act comes in, and as findings when a history is judged.
 * @param today the county's today; absent when a history is judged
 */
export function judge(procedure: Procedure, file: File | undefined, act: Act, today?: Day): Refusal[] {
  const definition = procedure.acts[act.kind]
  if (!definition) return [unknownAct(procedure, file, act.kind)]
  const refusals = [
    ...judgeState(procedure, file, definition),
    ...judgeCapacity(definition, act),
    ...judgeDay(definition, file, act, today),
    ...judgeData(procedure, act, definition),
  ]
  const look = lookAfter(definition, file, act)
  const unit = file?.unit ?? unitOfOpening(procedure, act)
  for (const guard of definition.needs ?? []) refusals.push(...judgeGuard(guard, definition, look, momentOf(act, unit, today)))
  return [...refusals, ...judgeReads(definition, act, look, unit)]
}

/** An act as a button: open, or closed with the reasons. What the form will still ask for is not held against it. */
export interface Choice {
  readonly act: string
  readonly title: string
  readonly refusals: readonly Refusal[]
}

/** What may be done with a file now, by whom it is asked; every act of the procedure is answered for. */
export function choices(procedure: Procedure, file: File | undefined, actor: Act['actor'], today: Day): Choice[] {
  return Object.keys(procedure.acts).flatMap((kind) => choiceOf(procedure, file, kind, actor, today) ?? [])
}

/** One of the `choices`; undefined where the procedure knows no such act. */
export function choiceOf(procedure: Procedure, file: File | undefined, kind: string, actor: Act['actor'], today: Day): Choice | undefined {
  const definition = procedure.acts[kind]
  if (!definition) return undefined
  const act: Act = { id: '', seq: (file?.seq ?? 0) + 1, kind, on: today, actor, data: {} }
  const own = new Set([
    ...(definition.data ?? []).map((name) => name.replace('?', '')),
    ...(definition.adds ? Object.keys(actSchema(procedure, kind).shape) : []),
  ])
  const look = lookAfter(definition, file, act)
  const settled = (definition.needs ?? []).filter(
    (guard) => ![guard.when, guard.must].some((w) => w && namesIn(w as AnyWhere).some((name) => own.has(name.split('.')[0] ?? ''))),
  )
  const refusals = [
    ...judgeState(procedure, file, definition),
    ...judgeCapacity(definition, act),
    ...settled.flatMap((guard) => judgeGuard(guard, definition, look, momentOf(act, file?.unit ?? actor.unit, today))),
  ]
  return { act: kind, title: definition.title, refusals }
}

/** Facts as the act would leave them: what it brings wins over what stood. */
export function lookAfter(definition: Definition, file: File | undefined, act: Act): Lookup {
  const before = lookup(file ?? { facts: {}, n: {} })
  const brought = { ...constantsOf(definition, act), ...act.data }
  const after = lookup({ facts: brought })
  return (name) => after(name) ?? before(name)
}

/** The constants an act sets, `$on` made its legal day. */
export function constantsOf(definition: Definition, act: Act): Record<string, unknown> {
  return Object.fromEntries(Object.entries(definition.sets ?? {}).map(([name, value]) => [name, value === '$on' ? act.on : value]))
}

function judgeState(procedure: Procedure, file: File | undefined, definition: Definition): Refusal[] {
  if (definition.from === 'nothing' ? !file : file && isOpenFrom(procedure, file, definition)) return []
  if (!file) return [wrong(definition, '本卷尚未建立', '请先办理建卷的行为')]
  const state = file.state === VOIDED ? '已作废' : (procedure.states[file.state] ?? file.state)
  const possible = Object.values(procedure.acts)
    .filter((other) => isOpenFrom(procedure, file, other))
    .map((other) => other.title)
  const way = possible.length > 0 ? `现可办理：${possible.join('、')}` : '本卷已无可办理的事项'
  return [wrong(definition, `本卷现为“${state}”，不能办理“${definition.title}”`, way)]
}

function isOpenFrom(procedure: Procedure, file: File, definition: Definition): boolean {
  if (file.state === VOIDED || definition.from === 'nothing') return false
  if (definition.from === 'ever') return true
  if (definition.from === 'any') return !procedure.closed.includes(file.state)
  return definition.from.includes(file.state)
}

const wrong = (definition: Definition, says: string, way: string): Refusal => ({
  code: 'wrong-state',
  title: definition.title,
  says,
  way,
  source: definition.source,
})

function judgeCapacity(definition: Definition, act: Act): Refusal[] {
  if (definition.by.some((capacity) => capacity === act.actor.capacity)) return []
  const says = `您现以“${capacityTitle(act.actor.capacity)}”身份办理，“${definition.title}”应由${definition.by.map(capacityTitle).join('或者')}办理`
  return [{ code: 'not-entitled', title: definition.title, says, way: '请更换办理身份，或者交由有权人员办理', source: definition.source }]
}

function judgeDay(definition: Definition, file: File | undefined, act: Act, today?: Day): Refusal[] {
  if (today && act.on > today)
    return [{ code: 'future', title: definition.title, says: `办理日期${act.on}晚于今日${today}`, way: '请改为实际办理的日期' }]
  if (file && act.on < file.opened)
    return [{ code: 'before-opening', title: definition.title, says: `办理日期${act.on}早于建卷日期${file.opened}`, way: '请核对日期' }]
  return []
}

function judgeData(procedure: Procedure, act: Act, definition: Definition): Refusal[] {
  const schema = actSchema(procedure, act.kind)
  // Without its input an issue cannot tell a wrong value from a missing one.
  const parsed = schema.safeParse(act.data, { reportInput: true })
  return parsed.success ? [] : parsed.error.issues.map((issue) => badField(schema, issue, definition))
}

/** One issue of a schema in plain Chinese: which field, what is wrong, what to do. */
export function badField(schema: z.ZodObject<z.ZodRawShape>, issue: z.core.$ZodIssue, definition: { readonly title: string }): Refusal {
  const about = issue.path.map(String).join('.')
  const field = schema.shape[String(issue.path[0])] as z.ZodType | undefined
  const title = (field && fieldMeta(field)?.title) ?? about
  const at = issue.path.length > 1 ? `（第${Number(issue.path[1]) + 1 || String(issue.path[1])}项）` : ''
  const base = { code: 'bad-data', title: definition.title, about } as const
  if (issue.code === 'unrecognized_keys')
    return { ...base, says: `“${definition.title}”没有“${issue.keys.join('、')}”这一项`, way: '请删去多余的内容' }
  if (issue.code === 'invalid_type' && issue.input === undefined) return { ...base, says: `缺少“${title}”${at}`, way: `请填写“${title}”` }
  const { says, way } = issueWords(issue, field)
  return { ...base, says: `“${title}”${at}${says}`, way }
}

function issueWords(issue: z.core.$ZodIssue, field: z.ZodType | undefined): { says: string; way: string } {
  const meta = field && fieldMeta(field)
  if (meta?.kind === 'day') return { says: '不是有效日期', way: '请按“2024-03-11”的样式填写' }
  if (meta?.kind === 'money') return { says: '不是有效金额', way: '金额以分为单位，填写非负整数' }
  if (issue.code === 'invalid_value' && meta?.options)
    return { says: '不在可选范围内', way: `可选：${Object.values(meta.options).join('、')}` }
  if (issue.code === 'too_small')
    return {
      says: '内容过少',
      way: `至少${String(issue.minimum)}${issue.origin === 'string' ? '个字' : issue.origin === 'array' ? '项' : ''}`,
    }
  if (issue.code === 'too_big')
    return {
      says: '内容过多',
      way: `至多${String(issue.maximum)}${issue.origin === 'string' ? '个字' : issue.origin === 'array' ? '项' : ''}`,
    }
  return { says: '填写的内容类型不对', way: '请按字段说明填写' }
}

/** The unit that will keep the file an act opens: the one its procedure's unit fact names, otherwise that of who acts. */
export function unitOfOpening(procedure: Procedure, act: Act): string {
  const named = procedure.unit && act.data[procedure.unit]
  return typeof named === 'string' ? named : act.actor.unit
}

const momentOf = (act: Act, unit: string, today: Day = act.on): Moment => ({ actor: act.actor.person, unit, on: act.on, today })

function judgeGuard(guard: Guard<AnyWhere>, definition: Definition, look: Lookup, moment: Moment): Refusal[] {
  if (guard.when && !holds(guard.when, look, moment)) return []
  if (holds(guard.must, look, moment)) return []
  return [
    {
      code: 'guard',
      title: definition.title,
      about: namesIn(guard.must).join(','),
      says: guard.says,
      way: guard.way,
      source: guard.source ?? definition.source,
    },
  ]
}

/** Reads are judged on what the act saw; an act that carries no such memory (a foreign history) is not judged on them. */
export function judgeReads(definition: Definition, act: Act, look: Lookup, unit: string): Refusal[] {
  const seen = act.seen
  if (!seen) return []
  const moment = { ...momentOf(act, unit), mine: look }
  return Object.entries(definition.reads ?? {}).flatMap(([field, guards]) => {
    const named = [act.data[field]].flat().filter((id): id is string => typeof id === 'string')
    return [guards ?? []].flat().flatMap((guard) => {
      if (guard.when && !holds(guard.when, look, moment)) return []
      const refuse = (says: string): Refusal => ({
        code: 'read',
        title: definition.title,
        about: field,
        says,
        way: guard.way,
        source: guard.source ?? definition.source,
      })
      const few = new Set(named).size < (guard.atLeast ?? 0) ? [refuse(guard.says)] : []
      return [...few, ...named.flatMap((id) => judgeSeen(id, seen[id], guard, moment, refuse))]
    })
  })
}

function judgeSeen(id: string, seen: Seen | undefined, guard: ReadGuard, moment: Moment, refuse: (says: string) => Refusal): Refusal[] {
  if (!seen) return [refuse(`所引用的“${id}”不存在`)]
  const { facts, state, unit, title } = seen
  return holds(guard.must, lookup({ facts, state, unit }), moment) ? [] : [refuse(`${title}：${guard.says}`)]
}

function unknownAct(procedure: Procedure, file: File | undefined, kind: string): Refusal {
  const possible = Object.values(procedure.acts).filter((act) => (file ? isOpenFrom(procedure, file, act) : act.from === 'nothing'))
  return {
    code: 'unknown-act',
    title: kind,
    says: `“${procedure.title}”没有“${kind}”这一行为`,
    way: possible.length > 0 ? `现可办理：${possible.map((act) => act.title).join('、')}` : '请核对行为名称',
  }
}
