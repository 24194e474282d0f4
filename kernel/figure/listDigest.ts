import { sha256 } from '../file/sha256.ts'
import type { ListRow } from './answer.ts'

/** The digest (SHA-256, hex) of a list behind a number: its files, by whom kept, on which day, with which amount, in their order. */
export const listDigest = (rows: readonly ListRow[]): string =>
  sha256(JSON.stringify(rows.map(({ id, unit, day, amount }) => [id, unit, day ?? null, amount])))
