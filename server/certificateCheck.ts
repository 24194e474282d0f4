import { createHmac, timingSafeEqual } from 'node:crypto'
import type { File } from '../kernel/file/file.ts'
import type { DocumentTree } from '../kernel/report/documentTree.ts'
import type { Serving } from './serving.ts'

/** The type of the register that codes are given for. */
export const checkedType = 'certificate'

/**
 * The code that leads to a certificate: its file and a mark made with the installation's key, so that nobody finds other certificates by
 * counting on from one.
 */
export const codeOf = ({ settings }: Pick<Serving, 'settings'>, file: string): string => `${file}.${markOf(settings, file)}`

/** The file a code leads to; undefined for a code that was not made here. */
export function fileOfCode({ settings }: Pick<Serving, 'settings'>, code: string): string | undefined {
  const at = code.lastIndexOf('.')
  if (at < 1 || code.length > 200) return undefined
  const file = code.slice(0, at)
  const [given, wanted] = [Buffer.from(code.slice(at + 1)), Buffer.from(markOf(settings, file))]
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? file : undefined
}

/** Sixteen characters that are read without being mistaken for each other. */
function markOf({ cookieSecret, county }: Serving['settings'], file: string): string {
  const bytes = createHmac('sha256', cookieSecret).update(`certificate ${county} ${file}`).digest().subarray(0, 10)
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet.charAt(Number.parseInt(five, 2))).join('')
}

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Where the public reads it. @param base address of the server as the public reaches it */
export const checkAddress = (serving: Pick<Serving, 'settings'>, base: string, file: string): string =>
  `${serving.settings.publicUrl ?? base}/certificates/${encodeURIComponent(codeOf(serving, file))}`

/** The document with the code of the certificate it is about. */
export function withCheckCode(serving: Pick<Serving, 'settings'>, base: string, { type, id }: File, tree: DocumentTree): DocumentTree {
  if (type !== checkedType) return tree
  const code = { kind: 'code', address: checkAddress(serving, base, id), caption: '扫码核验执法资格' } as const
  return { ...tree, blocks: [...tree.blocks, code] }
}
