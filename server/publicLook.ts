import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Look, sizes } from '../portal/look.ts'
import type { County } from '../store/county.ts'
import { countyTypes } from '../store/county.ts'
import type { Serving } from './serving.ts'

/** Remembers the mode and the size on the device; set only when somebody presses the button. */
const cookie = 'look'

const year = 31_536_000

/**
 * How the page asked for is to be drawn, for whom. Pressing 长者模式 or a size sets a cookie, and going back to the ordinary look takes
 * it away; no other page of the portal sets one.
 */
export async function lookOf(serving: Serving, request: FastifyRequest, reply: FastifyReply): Promise<{ look: Look; county: County }> {
  const county = await serving.store.county(serving.settings.county)
  const [path = '/', query = ''] = request.url.split('?', 2)
  const asked = new URLSearchParams(query)
  const kept = readCookie(request.cookies[cookie])
  const mode = asked.get('mode')
  const elder = mode === 'elder' ? true : mode === 'plain' ? false : kept.elder
  const all: readonly number[] = elder ? sizes.elder : sizes.plain
  const given = Number(asked.get('size') ?? (elder === kept.elder ? kept.size : Number.NaN))
  const size = all.includes(given) ? given : (all[0] ?? 16)
  if (mode === 'elder' || mode === 'plain' || asked.has('size')) {
    const plain = !elder && size === sizes.plain[0]
    const same = { path: '/', httpOnly: true, sameSite: 'lax', secure: !serving.settings.insecureCookie } as const
    if (plain) reply.clearCookie(cookie, same)
    else reply.setCookie(cookie, `${elder ? 'e' : 'p'}${size}`, { ...same, maxAge: year })
  }
  asked.delete('mode')
  asked.delete('size')
  const look = {
    county: county.name,
    demo: county.demo,
    today: county.today(),
    path,
    query: asked.toString(),
    elder,
    size,
    phone: await phoneOf(serving, county),
  }
  return { look, county }
}

function readCookie(value: string | undefined): { elder: boolean; size: number } {
  const [, mode, size] = value?.match(/^([ep])(\d\d)$/) ?? []
  return { elder: mode === 'e', size: Number(size) }
}

/** The look of a page that is not asked for by anybody in particular. */
export const plainLook = (county: County, path = '/'): Look => ({
  county: county.name,
  demo: county.demo,
  today: county.today(),
  path,
  query: '',
  elder: false,
  size: sizes.plain[0],
  phone: hotline,
})

/** The state's own line for legal service, free and answered in every county. */
const hotline = { number: '12348', says: '公共法律服务热线，免费' }

const phones = new WeakMap<County, Promise<Look['phone']>>()

/** The telephone of the justice bureau, where the county entered one. */
function phoneOf(serving: Serving, county: County): Promise<Look['phone']> {
  const known = phones.get(county) ?? findPhone(serving, county)
  phones.set(county, known)
  known.catch(() => phones.delete(county))
  return known
}

async function findPhone(serving: Serving, county: County): Promise<Look['phone']> {
  const bureau = await justiceBureauOf(serving, county)
  return (bureau && (await phoneOfUnit(serving, county, bureau))) || hotline
}

/** The telephone that a unit entered for itself, under the unit's name: on a page about one matter who has it in hand is who is telephoned. */
export async function phoneOfUnit({ store }: Serving, county: County, unit: string): Promise<Look['phone'] | undefined> {
  const eyes = { county: county.code, unit: county.root, person: '' }
  const { row } = await store.system.read(eyes, { type: countyTypes.unit, id: unit })
  const { phone } = (row?.file.facts ?? {}) as { phone?: string }
  return phone ? { number: phone, says: county.unitName(unit) } : undefined
}

/** The justice bureau of the county: the unit that keeps the front door of legal service. */
export async function justiceBureauOf({ store }: Serving, county: County): Promise<string | undefined> {
  const eyes = { county: county.code, unit: county.root, person: '' }
  const { rows } = await store.system.list(eyes, { type: countyTypes.setting, limit: 1 })
  const bureau = rows[0]?.file.facts.justiceBureau
  return typeof bureau === 'string' ? bureau : county.unitsBelow(county.root).find((unit) => county.unitName(unit).endsWith('司法局'))
}

/** Sends a page that differs by reader: kept by no cache in between, asked for anew by the browser. */
export const sendPage = (reply: FastifyReply, page: string, code = 200): FastifyReply =>
  reply.code(code).type('text/html; charset=utf-8').header('cache-control', 'private, no-cache').header('vary', 'cookie').send(page)
