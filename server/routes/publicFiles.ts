import type { FastifyReply } from 'fastify'
import { tableBook } from '../../office/xlsx/table.ts'
import { framed } from '../../portal/frame.ts'
import { html } from '../../portal/html.ts'
import { type Listed, listPage } from '../../portal/listPage.ts'
import type { Look } from '../../portal/look.ts'
import { openPage } from '../../portal/openPage.ts'
import { idFrom } from '../../portal/publicId.ts'
import { found, type PublicRecord, type Sought } from '../../portal/record.ts'
import { recordPage } from '../../portal/recordPage.ts'
import type { County } from '../../store/county.ts'
import { oneOf } from '../ask.ts'
import { download, xlsxType } from '../download.ts'
import { publicFilePage } from '../pages/publicFilePage.ts'
import { publicReportPage } from '../pages/reportPage.ts'
import { aboutData, csvOf, dataColumns, dataRow } from '../publicData.ts'
import { publicationsNamed } from '../publicFiles.ts'
import type { ReadKind } from '../publicKinds.ts'
import { lookOf, phoneOfUnit, sendPage } from '../publicLook.ts'
import { penaltyKey, penaltyRecord } from '../publicPenalties.ts'
import { publicRecordsOf } from '../publicRecords.ts'
import type { Routes } from '../serving.ts'

/** What everybody may see: the kinds, their lists, one search over all of them, each record, and the data to take away. */
export const publicFileRoutes: Routes = (app, serving) => {
  const records = publicRecordsOf(serving)
  const open = { config: { public: true, rateLimit: { max: 240, timeWindow: '1 minute' } }, schema: { hide: true } } as const
  const heavy = { config: { public: true, rateLimit: { max: 20, timeWindow: '1 minute' } }, schema: { hide: true } } as const

  app.get('/public', open, async (request, reply) => {
    const { look } = await lookOf(serving, request, reply)
    await records.warm()
    return sendPage(reply, openPage(look, records.kinds, records.counts(), oneOf(request.query, 'group')))
  })

  app.get('/search', open, async (request, reply) => {
    const { look } = await lookOf(serving, request, reply)
    const asked = { ...soughtOf(request.query), ...pageOf(request.query) }
    const all = await records.all()
    return sendPage(reply, listPage(look, asked, listed(all, asked, records.kinds)))
  })

  app.get<{ Params: { type: string } }>('/public/:type', open, async (request, reply) => {
    const { look } = await lookOf(serving, request, reply)
    const kind = records.kind(request.params.type)
    if (!kind) return notFound(reply, look)
    const { kind: _, ...sought } = soughtOf(request.query)
    const asked = { ...sought, ...pageOf(request.query) }
    return sendPage(reply, listPage(look, asked, listed(await records.of(kind), asked, undefined, kind)))
  })

  app.get<{ Params: { type: string; id: string } }>('/public/:type/:id', open, async (request, reply) => {
    const { look, county } = await lookOf(serving, request, reply)
    const { type } = request.params
    const id = idFrom(request.params.id)
    const kind = records.kind(type)
    if (!kind) return notFound(reply, look)
    if (type === penaltyKey) {
      const record = await penaltyRecord(serving, county, id)
      const phone = record && (await phoneOfUnit(serving, county, record.unit.id))
      return record ? sendPage(reply, recordPage(phone ? { ...look, phone } : look, kind, record)) : notFound(reply, look)
    }
    if (type === 'annual-report') {
      const page = await publicReportPage(serving, look, county, id, undefined)
      return page === undefined ? notFound(reply, look) : sendPage(reply, page)
    }
    const named = publicationsNamed(serving.definitions).get(type)
    const page = named && (await publicFilePage(serving, look, named, id))
    return page === undefined ? notFound(reply, look) : sendPage(reply, page)
  })

  app.get<{ Params: { id: string; figure: string } }>('/public/annual-report/:id/:figure', open, async (request, reply) => {
    const { look, county } = await lookOf(serving, request, reply)
    const page = await publicReportPage(serving, look, county, request.params.id, Number(request.params.figure))
    return page === undefined ? notFound(reply, look) : sendPage(reply, page)
  })

  app.get<{ Params: { file: string } }>('/data/:file', heavy, async (request, reply) => {
    const { look, county } = await lookOf(serving, request, reply)
    const [, key = '', form] = request.params.file.match(/^([\w.-]+?)\.(xlsx|csv|about\.csv)$/) ?? []
    const kind = key === 'all' ? undefined : records.kind(key)
    if (form === undefined || (key !== 'all' && !kind)) return notFound(reply, look)
    const { kind: of, ...rest } = soughtOf(request.query)
    const sought = kind || !of ? rest : { ...rest, kind: of }
    const rows = found(kind ? await records.of(kind) : await records.all(), sought)
    return sendData(reply, county, { form, kind, rows, sought })
  })

  function sendData(
    reply: FastifyReply,
    county: County,
    { form, kind, rows, sought }: { form: string; kind: ReadKind | undefined; rows: readonly PublicRecord[]; sought: Sought },
  ) {
    const name = `${county.name}${kind?.title ?? '公开内容'}-${county.today()}`
    const columns = dataColumns(kind)
    const about = aboutData({ county, kind, rows: rows.length, sought, kinds: records.kinds })
    const cells = rows.map((row) => dataRow(row, kind, records.kinds))
    if (form === 'xlsx') {
      const pages = async function* () {
        for (let at = 0; at < cells.length; at += 500) yield cells.slice(at, at + 500)
      }
      const notes = [...about, ...columns.map(({ title, says }) => [`列：${title}`, says] as const)]
      return download(reply, `${name}.xlsx`, xlsxType).send(tableBook(columns, pages(), () => notes))
    }
    const says = [['项目', '说明'], ...about, ...columns.map((column) => [`列：${column.title}`, column.says])]
    const text = form === 'csv' ? csvOf([columns.map(({ title }) => title), ...cells], columns) : csvOf(says)
    return download(reply, `${name}${form === 'csv' ? '' : '-说明'}.csv`, 'text/csv; charset=utf-8').send(text)
  }

  function notFound(reply: FastifyReply, look: Look) {
    const body = html`<h1>没有找到</h1><p>没有这一项，或者它没有公开。可以<a href="/search">查找</a>，或者看<a href="/public">全部公示</a>。</p>`
    return sendPage(reply, framed(look, { title: '没有找到', section: 'open', body }), 404)
  }
}

function soughtOf(query: unknown): Sought {
  const [text, year, unit, kind] = ['text', 'year', 'unit', 'kind'].map((name) => oneOf(query, name)?.slice(0, 60))
  return { ...(text && { text }), ...(year && /^\d{4}$/.test(year) && { year }), ...(unit && { unit }), ...(kind && { kind }) }
}

function pageOf(query: unknown): { page: number; find: boolean } {
  const page = Number(oneOf(query, 'page') ?? 1)
  return { page: Number.isInteger(page) && page > 0 ? page : 1, find: oneOf(query, 'find') === '1' }
}

/** The records asked for, and what else there is to narrow them by. */
function listed(all: readonly PublicRecord[], asked: Sought, kinds?: readonly ReadKind[], kind?: ReadKind): Listed {
  const units = new Map(all.map(({ unit }) => [unit.id, unit.name]))
  return {
    records: found(all, asked),
    years: [...new Set(all.flatMap(({ on }) => (on ? [on.slice(0, 4)] : [])))].sort().reverse(),
    units: [...units].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
    ...(kinds && { kinds }),
    ...(kind && { kind }),
  }
}
