import { type File, lookup } from '../file/file.ts'
import type { OfficialDocument } from './document.ts'

/**
 * How a document speaks to whom it is for: 你 to a person, 你们 to several, 你单位 to an enterprise or organisation. 你（单位） where it is for
 * both, or where nobody can tell.
 */
export function youOf({ to, addresses }: OfficialDocument, file: File): string {
  const [, path] = /^\{(\w+)(?:\.\d+)?(?:\.name)?\}$/.exec(addresses === undefined ? (to ?? '') : `{${addresses}}`) ?? []
  const value = path === undefined ? undefined : lookup(file)(path)
  const kinds = [value].flat().map((party) => (party as { kind?: unknown } | undefined)?.kind)
  if (kinds.some((kind) => typeof kind !== 'string')) return '你（单位）'
  if (kinds.every((kind) => kind === 'natural')) return kinds.length > 1 ? '你们' : '你'
  if (kinds.every((kind) => kind !== 'natural')) return '你单位'
  return '你（单位）'
}
