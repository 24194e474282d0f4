import type { Procedure } from '../../kernel/file/procedure.ts'
import type { Day } from '../../kernel/time/day.ts'
import { countyTypes } from '../../store/county.ts'
import { asking, countOfQuery, filterNames, filtersOf, oneOf } from '../ask.ts'
import { movedBy, type Notice, noticesOf } from '../calendarNotices.ts'
import { documentsOf } from '../documents.ts'
import { showChoices, showClock, showFacts, showTimeline, stateTitle } from '../filePage.ts'
import { listSchema, showRow } from '../listRow.ts'
import { ownFile } from '../ownFile.ts'
import { badRequest } from '../problem.ts'
import { valuesOfKind } from '../sealedFields.ts'
import type { Routes, Serving } from '../serving.ts'

/** For every procedure: its list and its file page. */
export const fileRoutes: Routes = (app, serving) => {
  for (const procedure of serving.definitions.procedures.values()) {
    listRoute(app, serving, procedure)
    pageRoute(app, serving, procedure)
  }
}

const own = ['q', 'tag', 'limit', 'after', 'sort', 'count']

function listRoute(app: Parameters<Routes>[0], { store }: Serving, procedure: Procedure): void {
  app.get(
    `/api/${procedure.type}`,
    {
      schema: {
        tags: [procedure.type],
        summary: `${procedure.title}清单`,
        querystring: {
          type: 'object',
          properties: {
            q: { type: 'string', description: '名称、编号、当事人中的文字，至少两个字' },
            tag: { type: 'string', description: '标签' },
            limit: { type: 'string', description: '每页件数，至多200，默认50' },
            after: { type: 'string', description: '上一页答复中的next' },
            sort: { type: 'string', description: '排序的列，前加“-”为从大到小，默认-opened' },
            count: { type: 'string', enum: ['1'], description: '附总件数' },
            ...Object.fromEntries(filterNames(procedure).map((name) => [name, { type: 'string' }])),
          },
        },
        response: { 200: listSchema },
      },
    },
    async (request) => {
      const { permission, county } = asking(request)
      const eyes = permission.eyes()
      const { query } = request
      const text = oneOf(query, 'q')
      if (text !== undefined && text.trim().length < 2) throw badRequest('检索文字过短', '请至少输入两个字')
      const after = oneOf(query, 'after')
      const tag = oneOf(query, 'tag')
      const where = { ...filtersOf(procedure, query, own), ...permission.within(procedure) }
      const sort = oneOf(query, 'sort')
      const listing = { type: procedure.type, where, ...(text && { text }), ...(tag && { tag }) }
      const [found, total] = await Promise.all([
        store.list(eyes, {
          ...listing,
          limit: countOfQuery(query, 'limit', 50, 200),
          ...(after && { after }),
          ...(sort && { sort }),
        }),
        oneOf(query, 'count') === '1' ? store.count(eyes, listing) : undefined,
      ])
      const tags = (await store.remarks(eyes).of(found.rows.map(({ file }) => file.id))).filter(({ kind }) => kind === 'tag')
      return {
        rows: found.rows.map((row) => {
          const on = tags.filter(({ file }) => file === row.file.id).map(({ text: one }) => one)
          return { ...showRow(procedure, row, county, permission), ...(on.length > 0 && { tags: on }) }
        }),
        ...(total !== undefined && { total }),
        ...(found.next && { next: found.next }),
      }
    },
  )
}

const noticeWords = (notice: Notice | undefined) => notice && `《${notice.title}》（${notice.document}）`

function pageRoute(app: Parameters<Routes>[0], serving: Serving, procedure: Procedure): void {
  const { store, definitions } = serving
  app.get<{ Params: { id: string } }>(
    `/api/${procedure.type}/:id`,
    {
      schema: {
        tags: [procedure.type],
        summary: `${procedure.title}卷页`,
        params: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
        querystring: { type: 'object', properties: { ledger: { type: 'string', enum: ['1'], description: '附期限逐日计算表' } } },
      },
    },
    async (request) => {
      const { permission, county } = asking(request)
      const eyes = permission.eyes()
      const { row, history } = await ownFile(store, permission, eyes, procedure, request.params.id)
      const { file } = row
      const named = valuesOfKind('person', procedure.facts, file.facts).flatMap(({ value }) => [value].flat().map(String))
      const refs = (
        await store.read(eyes, { type: file.type, id: file.id, refs: [...new Set([...file.links.map(({ to }) => to), ...named])] })
      ).refs
      const actors = new Map(history.map(({ actor }) => [actor.person, actor.name]))
      const personName = (id: string) => refs.get(id)?.row.file.title ?? actors.get(id) ?? id
      const titleOfLink = (to: string) => refs.get(to)?.row
      const [remarks, urged] = await Promise.all([store.remarks(eyes).of([file.id]), store.urgings(eyes).last([file.id])])
      const last = urged.get(file.id)
      const noticed = serving.definitions.procedures.has(countyTypes.notice) && file.clocks.some(({ met, stopped }) => !met && !stopped)
      const notices = noticed ? await noticesOf(store, county) : []
      const dated = { ...county, noticeOf: (day: Day) => noticeWords(notices.find(({ days }) => days.has(day))) }
      return {
        id: file.id,
        type: file.type,
        typeTitle: procedure.title,
        title: file.title,
        ...(row.number && { number: row.number }),
        state: { code: file.state, title: stateTitle(procedure, file.state) },
        edition: file.edition,
        unit: { id: file.unit, name: county.unitName(file.unit) },
        ...(file.holder && { holder: file.holder }),
        ...(file.outcome && { outcome: file.outcome }),
        opened: file.opened,
        ...(file.closed && { closed: file.closed }),
        seq: file.seq,
        facts: showFacts(procedure, file.facts, county.unitName, personName),
        clocks: file.clocks.map((clock) => showClock(procedure, clock, dated, oneOf(request.query, 'ledger') === '1')),
        // A due day that a holiday notice moved while the limit ran is told with the day before.
        moved: notices.flatMap((notice) =>
          movedBy(notice, file, county.calendar).map((one) => ({
            ...one,
            title: procedure.clocks[one.clock]?.title ?? one.clock,
            notice: { id: notice.id, title: notice.title, document: notice.document },
          })),
        ),
        findings: file.findings,
        timeline: showTimeline(procedure, history, county.unitName),
        links: file.links.map(({ field, to }) => {
          const other = titleOfLink(to)
          return { field, to, ...(other && { type: other.file.type, title: other.file.title }) }
        }),
        choices: showChoices(procedure, file, permission, county.today()),
        documents: documentsOf(definitions, procedure, file, history),
        remarks: remarks.map(({ unit: _, file: __, ...one }) => ({ ...one, removable: permission.mayTakeBack(one) })),
        ...(last && { urged: { on: last.day, name: last.name, waits: last.waits, mine: last.person === eyes.person } }),
      }
    },
  )
}
