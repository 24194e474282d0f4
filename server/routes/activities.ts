import { z } from 'zod'
import { period } from '../../kernel/figure/period.ts'
import { catalogueFor } from '../../kernel/figure/versions.ts'
import { holds } from '../../kernel/figure/where.ts'
import { capacityTitle } from '../../kernel/file/capacity.ts'
import { dutyPeriods } from '../../kernel/file/dutyPeriod.ts'
import { fieldMeta } from '../../kernel/file/fields.ts'
import { type File, lookup, VOIDED } from '../../kernel/file/file.ts'
import type { Occasion, Procedure } from '../../kernel/file/procedure.ts'
import { fold } from '../../kernel/file/step.ts'
import type { Day } from '../../kernel/time/day.ts'
import type { County } from '../../store/county.ts'
import { readBody } from '../actBody.ts'
import { effectsOf } from '../activityEffects.ts'
import { asking, oneOf } from '../ask.ts'
import { countyEyes } from '../jobs/system.ts'
import type { Eyes } from '../permission.ts'
import { badRequest, forbidden, Problem } from '../problem.ts'
import { refused } from '../refusals.ts'
import type { Asking, Routes, Serving } from '../serving.ts'

/** An activity whose definition says which of its facts are when, where and by whom. */
type Event = Procedure & { readonly occasion: Occasion }

const tried = z.strictObject({
  on: z.iso.date().meta({ title: '办理日期' }),
  capacity: z.string().max(40).meta({ title: '办理身份' }),
  data: z.record(z.string(), z.unknown()).meta({ title: '已填的内容' }),
})
const joining = z.strictObject({
  id: z.uuid().meta({ title: '行为标识' }),
  capacity: z.string().min(1).max(40).meta({ title: '办理身份' }),
  unit: z.string().min(1).max(40).optional().meta({ title: '代表的单位' }),
  hosts: z.array(z.string().min(1).max(80)).min(1).max(60).meta({ title: '一并列为主办的' }),
})
const params = { type: 'object', required: ['type'], properties: { type: { type: 'string', description: '活动的种类' } } } as const

/** Registering activities (活动登记): what one would do to the figures, whether it is perhaps there already, and a year of them. */
export const activityRoutes: Routes = (app, serving) => {
  const { store, definitions } = serving
  const eventOf = (type: string): Event => {
    const procedure = definitions.procedures.get(type)
    if (procedure?.kind === 'activity' && procedure.occasion) return procedure as Event
    throw new Problem(404, 'no-activity', '没有这种活动', '请从“活动登记”选择种类')
  }

  app.post<{ Params: { type: string } }>(
    '/api/activities/:type/effects',
    {
      schema: {
        tags: ['activities'],
        summary: '登记之前：会使哪些指标变动，是否可能已经登记',
        params,
        body: z.toJSONSchema(tried, { target: 'draft-7' }),
      },
    },
    async (request) => {
      const asked = asking(request)
      const { permission, county } = asked
      const procedure = eventOf(request.params.type)
      const { on, capacity, data } = readBody(tried, request.body)
      const eyes = permission.eyes()
      const act = { id: 'tried', seq: 1, kind: 'hold', on: on as Day, actor: permission.actor(capacity), data }
      const file = fold('tried', [act], { ...county, procedure })
      if (!file) throw badRequest('没有可以计算的内容', '请先填写')
      const when = lookup(file)(procedure.occasion.day)
      const held = typeof when === 'string' ? when : on
      const span = period(held.slice(0, 4), county.today())
      const { versions } = await store.figures(county.code)
      const catalogue = catalogueFor(versions, span)
      const [effects, same, tasks] = await Promise.all([
        effectsOf(file, procedure, { catalogue, records: store.records(eyes), period: span, today: county.today() }),
        sameAs(serving, asked, procedure, file),
        tasksOf(serving, asked, file),
      ])
      return { period: `${held.slice(0, 4)}年`, ...effects, others: otherTypes(serving, procedure), tasks, same }
    },
  )

  // Another unit's record may lie beyond this unit's eyes; that both held it together is no secret between them.
  app.post<{ Params: { type: string; file: string } }>(
    '/api/activities/:type/:file/hosts',
    {
      schema: {
        tags: ['activities'],
        summary: '是同一场：列为共同主办',
        params: { ...params, required: ['type', 'file'], properties: { ...params.properties, file: { type: 'string' } } },
        body: z.toJSONSchema(joining, { target: 'draft-7' }),
      },
    },
    async (request) => {
      const { permission, county } = asking(request)
      const procedure = eventOf(request.params.type)
      const name = procedure.occasion.hosts
      const { id, capacity, unit, hosts } = readBody(joining, request.body)
      const worn = permission.wearing(capacity, unit)
      if (!worn) throw forbidden(`本账号不具有“${capacityTitle(capacity)}”身份`, '请更换办理身份')
      if (!name) throw badRequest('这种活动没有主办单位可以合并', '请打开已有的一件补记')
      const all = countyEyes(county)
      const { row } = await store.system.read(all, { type: procedure.type, id: request.params.file })
      if (!row || row.file.state === VOIDED) throw new Problem(404, 'no-file', '没有这一场活动', '请刷新后重试')
      const mine = county.unitsBelow(worn.eyes.unit)
      if (!row.file.sees.some((one) => mine.includes(one)) && hosts.some((one) => one !== worn.actor.unit))
        throw forbidden('这一场由其他单位登记，只能把本单位列为共同主办', '其他主办单位请各自列入，或者由牵头单位更正')
      const history = await store.system.history(all, row.file.id)
      const opening = history[0]
      const had = [row.file.facts[name]].flat().map(String)
      const more = hosts.filter((one) => !had.includes(one))
      if (!opening || more.length === 0) return { id: row.file.id, title: row.file.title, added: 0 }
      // What stands in the record now, corrections taken in.
      const shape = Object.keys(opening.data)
      const data = { ...Object.fromEntries(shape.map((one) => [one, row.file.facts[one]])), [name]: [...had, ...more] }
      const reason = `与${county.unitName(worn.actor.unit)}登记的是同一场，列为共同主办`
      const entered = await store.system.enter(all, {
        type: procedure.type,
        id: row.file.id,
        act: { id, kind: '$correct', on: county.today(), actor: worn.actor, data: { seq: 1, data, reason } },
        expect: row.file.seq,
      })
      if (entered.ok) return { id: entered.file.id, title: entered.file.title, added: more.length }
      if ('refusals' in entered) throw refused(entered.refusals)
      throw new Problem(409, 'moved', '这一场刚刚有了新的登记', '请重试')
    },
  )

  app.get<{ Params: { type: string } }>(
    '/api/activities/:type',
    {
      schema: {
        tags: ['activities'],
        summary: '一年里的活动：月历和乡镇×月的覆盖',
        params,
        querystring: { type: 'object', properties: { year: { type: 'string', description: '四位年份，默认今年' } } },
      },
    },
    async (request) => {
      const { permission, county } = asking(request)
      const procedure = eventOf(request.params.type)
      const eyes = permission.eyes()
      const year = oneOf(request.query, 'year') ?? county.today().slice(0, 4)
      if (!/^\d{4}$/.test(year)) throw badRequest('年份写法有误', '请写四位年份')
      const at = procedure.columns.days?.includes(procedure.occasion.day) ? procedure.occasion.day : 'opened'
      const where = { [at]: { from: `${year}-01-01`, to: `${year}-12-31` }, ...permission.within(procedure) }
      const [files, townships] = await Promise.all([
        every(store, eyes, procedure.type, where),
        // Which townships there are is no secret, whoever keeps the register of units.
        every(store.system, countyEyes(county), 'unit', { state: 'active', kind: 'township' }),
      ])
      const inTownship = new Map(townships.flatMap(({ id }) => county.unitsBelow(id).map((below) => [below, id] as const)))
      return {
        type: procedure.type,
        title: procedure.title,
        year,
        today: county.today(),
        townships: townships
          .toSorted((a, b) => (a.id < b.id ? -1 : 1))
          .map((unit) => ({ id: unit.id, name: String(unit.facts.shortName ?? unit.title) })),
        events: files
          .filter(({ state }) => state !== VOIDED)
          .map((file) => ({
            ...shownEvent(procedure, file, county),
            townships: [...new Set([file.facts[procedure.occasion.reached]].flat().flatMap((one) => inTownship.get(String(one)) ?? []))],
          }))
          .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1)),
      }
    },
  )
}

/** An event in a line: when, what, where, by whom, and how many signed in. */
function shownEvent(procedure: Event, { id, title, facts, opened }: File, county: County) {
  const { day: on, place, hosts, signed, estimated } = procedure.occasion
  const words = (value: unknown) => county.unitName(String(value))
  return {
    id,
    title,
    on: String(facts[on] ?? opened),
    place: placeWords(place.flatMap((name) => (facts[name] === undefined ? [] : [words(facts[name])]))),
    ...(hosts && fieldMeta(procedure.facts.shape[hosts] as never)?.kind === 'unit' && { hosts: [facts[hosts]].flat().map(words) }),
    ...(signed && facts[signed] !== undefined && { signed: Number(facts[signed]) }),
    ...(estimated && facts[estimated] !== undefined && { estimated: Number(facts[estimated]) }),
  }
}

/** 西坪乡, 西坪乡便民服务中心: what the narrower place says already is not said twice. */
const placeWords = (places: readonly string[]): string => places.filter((one, at) => !places[at + 1]?.startsWith(one)).join('')

/** Records of one day, type and place: perhaps the same event, entered by another host. Blanks in a place's name make no difference. */
async function sameAs({ store }: Serving, { permission, county }: Asking, procedure: Event, file: File) {
  const { day: on, place, hosts } = procedure.occasion
  const held = file.facts[on]
  const places = place.map((name) => plain(file.facts[name]))
  if (typeof held !== 'string' || places.some((one) => one === '')) return []
  const at = procedure.columns.days?.includes(on) ? on : 'opened'
  const found = await every(store.system, countyEyes(county), procedure.type, { [at]: held })
  const mine = new Set(permission.eyes().unit === county.root ? [county.root] : county.unitsBelow(permission.eyes().unit))
  return found
    .filter(
      (other) => other.state !== VOIDED && other.facts[on] === held && place.every((name, i) => plain(other.facts[name]) === places[i]),
    )
    .map((other) => ({
      ...shownEvent(procedure, other, county),
      mayMerge: hosts !== undefined,
      open: mine.has(county.root) || other.sees.some((unit) => mine.has(unit)),
    }))
}

const plain = (value: unknown) => (value === undefined ? '' : String(value).replace(/\s/g, ''))

/** Recurring duties that it counts for (周期任务), by the day it is entered, as the program will settle them. */
async function tasksOf({ store, definitions }: Serving, { county }: Asking, file: File) {
  const found: { title: string; unit: string; period: string; done: number; required: number }[] = []
  for (const duty of definitions.duties) {
    if (duty.of.type !== file.type || (duty.of.where && !holds(duty.of.where, lookup(file)))) continue
    const [span] = dutyPeriods(duty, file.opened, file.opened)
    const units = [lookup(file)(duty.of.unit)].flat().filter((unit): unit is string => typeof unit === 'string')
    if (!span || units.length === 0) continue
    const held = await every(store.system, countyEyes(county), file.type, { opened: { from: span.from, to: span.to } })
    for (const unit of units.slice(0, 30)) {
      const done = held.filter((other) => other.state !== VOIDED && [lookup(other)(duty.of.unit)].flat().includes(unit)).length
      found.push({ title: duty.title, unit: county.unitName(unit), period: span.title, done, required: duty.atLeast })
    }
  }
  return found
}

/** The first figures of the other kinds of activity, which count none of this kind. */
const otherTypes = ({ definitions }: Serving, procedure: Event) =>
  [...definitions.procedures.values()].flatMap((other) => {
    if (other === procedure || other.kind !== 'activity' || !other.occasion) return []
    const first = [...definitions.catalogue.values()].find((figure) => figure.kind === 'count' && figure.of === other.type && !figure.where)
    return first ? [{ figure: first.id, title: first.title, why: `类型不同：这一指标数的是“${other.title}”` }] : []
  })

async function every(
  from: Pick<Serving['store'], 'list'>,
  eyes: Eyes,
  type: string,
  where: Readonly<Record<string, unknown>>,
): Promise<File[]> {
  const files: File[] = []
  let after: string | undefined
  do {
    const page = await from.list(eyes, { type, where, sort: 'id', limit: 200, ...(after && { after }) })
    files.push(...page.rows.map(({ file }) => file))
    after = page.next
  } while (after)
  return files
}
