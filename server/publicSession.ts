import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { deterministicId } from '../kernel/file/deterministicId.ts'

/** Letters and figures that are not taken for one another when read from paper. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const length = 12

/** A save code (保存码): all that leads back to a draft and, with the receipt number, to what became of it. */
export function newSaveCode(): string {
  let code = ''
  while (code.length < length) {
    const [byte = 255] = randomBytes(1)
    // Bytes beyond the last whole round of the alphabet would make some letters likelier.
    if (byte < 256 - (256 % alphabet.length)) code += alphabet[byte % alphabet.length]
  }
  return shownCode(code)
}

export const shownCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** A code as somebody typed it; undefined where it can be none. */
export function readSaveCode(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  return plain.length === length && [...plain].every((letter) => alphabet.includes(letter)) ? shownCode(plain) : undefined
}

/** The person under whose name a draft lies: of the code only what cannot be turned back. */
export const draftPerson = (county: string, code: string): string => `portal-${deterministicId('portal draft', county, code)}`

/** The id of the act that an application enters: made from its code, so that sending it twice enters it once. */
export const actIdOf = (county: string, code: string, window: string, act: string): string =>
  deterministicId('portal act', county, code, window, act)

/** The number on the receipt (受理号): the day, and six figures that only the code gives. */
export function receiptOf(county: string, code: string, window: string, day: string): string {
  const figures = Number.parseInt(deterministicId('portal receipt', county, code, window, day).slice(0, 8), 16) % 1_000_000
  return `${day.slice(2).replaceAll('-', '')}-${String(figures).padStart(6, '0')}`
}

/** A receipt number as somebody typed it. */
export function readReceipt(typed: string): { receipt: string; day: string } | undefined {
  const [, date, figures] = typed.normalize('NFKC').match(/^\D*(\d{6})[\s-]*(\d{6})\D*$/) ?? []
  return date && figures ? { receipt: `${date}-${figures}`, day: `20${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4)}` } : undefined
}

interface Held {
  readonly code: string
  readonly window: string
}

/** How long an address opens what somebody typed: long enough to fill in a form in peace, too short for whoever sits there next. */
const hours = 3

const key = (secret: string, use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'zhunsheng portal', use, 32))

/** The code in an address, sealed with the server's key and the hour: no cookie, and nothing in the browser's history that opens later. */
export const sessionOf = (secret: string, held: Held, now: number): string =>
  seal(key(secret, 'session'), JSON.stringify([held.code, held.window, now + hours * 3_600_000]))

export function heldIn(secret: string, session: string | undefined, now: number): Held | undefined {
  const text = session === undefined ? undefined : open(key(secret, 'session'), session)
  if (text === undefined) return undefined
  const [code, window, until] = JSON.parse(text) as [string, string, number]
  return until > now ? { code, window } : undefined
}

/** What somebody has typed, under a key made from the code: whoever reads the database without it reads nothing. */
export const sealDraft = (code: string, body: unknown): string => seal(key(code, 'draft'), JSON.stringify(body))

export function openDraft<T>(code: string, sealed: unknown): T | undefined {
  const text = typeof sealed === 'string' ? open(key(code, 'draft'), sealed) : undefined
  return text === undefined ? undefined : (JSON.parse(text) as T)
}

/** A paper on its way into a file (see `publicPapers`), under a key made from the code as well. */
export const sealPaper = (code: string, content: Buffer): Buffer => sealBytes(key(code, 'paper'), content)

export const openPaper = (code: string, sealed: Buffer): Buffer | undefined => openBytes(key(code, 'paper'), sealed)

const seal = (by: Buffer, text: string): string => sealBytes(by, Buffer.from(text, 'utf8')).toString('base64url')

const open = (by: Buffer, sealed: string): string | undefined => openBytes(by, Buffer.from(sealed, 'base64url'))?.toString('utf8')

function sealBytes(by: Buffer, plain: Buffer): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', by, iv)
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

function openBytes(by: Buffer, sealed: Buffer): Buffer | undefined {
  if (sealed.length < 28) return undefined
  try {
    const cipher = createDecipheriv('aes-256-gcm', by, sealed.subarray(0, 12))
    cipher.setAuthTag(sealed.subarray(12, 28))
    return Buffer.concat([cipher.update(sealed.subarray(28)), cipher.final()])
  } catch {
    return undefined
  }
}

/** A form may lie open for a day. */
const day = 86_400_000

/** Proof that a form came from a page of ours: signed, with the time, needing no cookie. */
export function formToken(secret: string, now: number): string {
  const body = `${now.toString(36)}.${randomBytes(6).toString('base64url')}`
  return `${body}.${signed(secret, body)}`
}

export function isFormToken(secret: string, token: string | undefined, now: number): boolean {
  const at = token?.lastIndexOf('.') ?? -1
  if (token === undefined || at < 1) return false
  const body = token.slice(0, at)
  const made = Number.parseInt(body.split('.')[0] ?? '', 36)
  const [given, wanted] = [Buffer.from(token.slice(at + 1)), Buffer.from(signed(secret, body))]
  return given.length === wanted.length && timingSafeEqual(given, wanted) && made <= now && now - made < day
}

const signed = (secret: string, body: string): string => createHmac('sha256', secret).update(`portal form ${body}`).digest('base64url')
