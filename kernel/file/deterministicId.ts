import { createHash } from 'node:crypto'

/**
 * An id made from its cause, in the form of a UUID (version 8: our own scheme): the same cause gives the same id, so that what a
 * machine enters twice is entered once.
 */
export function deterministicId(...cause: readonly (string | number)[]): string {
  const bytes = createHash('sha256').update(cause.map(String).join('\u0000')).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
