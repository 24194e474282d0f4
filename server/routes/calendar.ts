import type { Procedure } from '../../kernel/file/procedure.ts'
import { isMakeUp, isProvisional, isWorkday, whyNot } from '../../kernel/time/calendar.ts'
import { addDays, type Day, dayList, daysBetween } from '../../kernel/time/day.ts'
import { calendarSource } from '../../kernel/time/stateCalendar.ts'
import { asking, oneOf } from '../ask.ts'
import { type MovedDue, movedBy, type Notice, noticesOf } from '../calendarNotices.ts'
import { stepsToMeet } from '../listRow.ts'
import { badRequest, Problem } from '../problem.ts'
import type { Asking, Routes, Serving } from '../serving.ts'

/** 期限日历: the days of a month, worked or not and by which notice, with what falls due; and what a holiday notice has moved. */
export const calendarRoutes: Routes = (app, serving) => {
  const tags = ['desk']
  const params = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } }

  app.get(
    '/api/calendar',
    {
      schema: {
        tags,
        summary: '一个月的期限：每日是否上班、依据哪份通知、哪些事项届满',
        querystring: { type: 'object', properties: { month: { type: 'string', description: '2024-03，默认本月' } } },
      },
    },
    async (request) => {
      const { permission, county } = asking(request)
      const today = county.today()
      const [first, last] = monthOf(oneOf(request.query, 'month') ?? today.slice(0, 7))
      const eyes = permission.eyes()
      const [notices, found] = await Promise.all([
        noticesOf(serving.store, county),
        serving.store.desk(eyes, { today, within: Math.max(0, daysBetween(today, last)), limit: most }),
      ])
      const worn = new Set(permission.capacities().map(({ capacity }) => capacity))
      const lines = found.flatMap((line) => {
        const procedure = serving.definitions.procedures.get(line.type)
        if (!procedure || line.lapses || line.due < first || line.due > last || !permission.isWithin(procedure, line.holder)) return []
        const steps = stepsToMeet(procedure, line.clock)
        return [
          {
            file: line.file,
            type: line.type,
            typeTitle: procedure.title,
            title: line.title,
            ...(line.number && { number: line.number }),
            unit: { id: line.unit, name: county.unitName(line.unit) },
            clock: procedure.clocks[line.clock]?.title ?? line.clock,
            due: line.due,
            paused: line.paused !== undefined,
            provisional: line.provisional,
            mine: steps.some(({ capacities }) => capacities.some((capacity) => worn.has(capacity))),
          },
        ]
      })
      return {
        month: first.slice(0, 7),
        today,
        days: dayList(first, last).map((day) => dayOf(day, county.calendar, notices)),
        lines,
        // The desk has an end; what lies beyond it is not silently nothing.
        ...(found.length === most && { until: found.at(-1)?.due }),
        notices: notices.map(({ id, title, document, issuedOn }) => ({ id, title, document, issuedOn })),
      }
    },
  )

  app.get<{ Params: { id: string } }>(
    '/api/calendar/notices/:id',
    { schema: { tags, summary: '一份放假通知改变了哪些期限：改前、改后', params } },
    async (request) => {
      const asked = asking(request)
      const notice = (await noticesOf(serving.store, asked.county)).find(({ id }) => id === request.params.id)
      if (!notice) throw new Problem(404, 'no-notice', '没有这份放假通知，或者它已经撤回', '请从期限日历进入')
      return {
        id: notice.id,
        title: notice.title,
        document: notice.document,
        issuedOn: notice.issuedOn,
        ...(await movedFiles(serving, asked, notice)),
      }
    },
  )
}

/** So many lines of the desk are looked through. */
const most = 2000

/** Running limits that could have met one of the notice's days, reckoned with and without it. */
async function movedFiles({ store, definitions }: Serving, { permission, county }: Asking, notice: Notice) {
  const eyes = permission.eyes()
  const named = [...notice.days.keys()].sort()
  const [first, last] = [named[0], named.at(-1)]
  if (first === undefined || last === undefined) return { moved: [] }
  const lines = await store.desk(eyes, { today: county.today(), limit: most })
  // A notice moves nothing that was over before its first day, give or take the days it moves things by.
  const near = lines.filter((line) => line.started <= last && addDays(line.due, 40) >= first)
  const files = new Map(near.map((line) => [line.file, line]))
  const moved = []
  for (const line of files.values()) {
    const procedure = definitions.procedures.get(line.type)
    if (!procedure || !permission.isWithin(procedure, line.holder)) continue
    const { row } = await store.read(eyes, { type: line.type, id: line.file })
    if (!row) continue
    for (const one of movedBy(notice, row.file, county.calendar))
      moved.push({
        file: line.file,
        type: line.type,
        typeTitle: procedure.title,
        title: line.title,
        ...(line.number && { number: line.number }),
        unit: { id: line.unit, name: county.unitName(line.unit) },
        ...titled(procedure, one),
      })
  }
  return { moved: moved.sort((a, b) => (a.after < b.after ? -1 : 1)) }
}

const titled = (procedure: Procedure, { clock, before, after }: MovedDue) => ({
  clock: procedure.clocks[clock]?.title ?? clock,
  before,
  after,
})

function dayOf(day: Day, calendar: Asking['county']['calendar'], notices: readonly Notice[]) {
  const off = whyNot(calendar, day)
  const notice = notices.find(({ days }) => days.has(day))
  const source = notice ? { id: notice.id, title: notice.document } : stateSource(day, off?.kind === 'holiday' || isMakeUp(calendar, day))
  return {
    day,
    works: isWorkday(calendar, day),
    ...(off && off.kind !== 'weekend' && { name: off.name }),
    ...(isMakeUp(calendar, day) && { makeUp: true }),
    ...(source && { source }),
    ...(isProvisional(calendar, day) && { provisional: true }),
  }
}

const stateSource = (day: Day, named: boolean) =>
  named && calendarSource(Number(day.slice(0, 4))) === 'notice'
    ? { title: `国务院办公厅关于${day.slice(0, 4)}年部分节假日安排的通知` }
    : undefined

function monthOf(text: string): [Day, Day] {
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(text)) throw badRequest(`“${text}”不是月份`, '请写作2024-03')
  const first = `${text}-01` as Day
  const next = addDays(first, 31).slice(0, 7)
  return [first, addDays(`${next}-01` as Day, -1)]
}
