import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Sealed, SecretKind } from '../../kernel/file/fields.ts'
import type { KeyRing } from './keyRing.ts'
import { mask } from './mask.ts'

/** A row of table `secret`, as an act brings it. */
export interface SecretRow {
  readonly id: string
  readonly digest: string
  readonly kind: SecretKind
  readonly keyVersion: number
  /** Hex. */
  readonly sealed: string
}

/**
 * A personal identifier in two parts: what the act holds (mask, keyed digest, reference) and the encrypted row that stands apart.
 * The reference is made from the act's id and the value, so that an act sent twice is the same act.
 */
export function seal(keys: KeyRing, county: string, act: string, kind: SecretKind, value: string): { fact: Sealed; row: SecretRow } {
  const digest = keyed(keys, county, kind, value)
  const ref = keyed(keys, county, 'reference', act, kind, value).slice(0, 32)
  const sealed = encrypt(keys, `${county}/${ref}`, value).toString('hex')
  return { fact: { mask: mask(kind, value), digest, ref }, row: { id: ref, digest, kind, keyVersion: keys.current, sealed } }
}

/** HMAC-SM3: equal values of one county can be recognised, but not guessed without the key. */
function keyed(keys: KeyRing, ...parts: readonly string[]): string {
  return createHmac('sm3', keys.digest).update(parts.join('\0')).digest('hex')
}

/** SM4 in counter mode, then HMAC-SM3 over place and text: what was moved to another row does not open. */
export function encrypt(keys: KeyRing, place: string, value: string): Buffer {
  const [key, check] = halves(keys, keys.current)
  const iv = randomBytes(16)
  const cipher = createCipheriv('sm4-ctr', key, iv)
  const body = Buffer.concat([iv, cipher.update(value, 'utf8'), cipher.final()])
  return Buffer.concat([body, tag(check, place, body)])
}

/** @throws Error where the key is missing or the row is not what was encrypted */
export function decrypt(keys: KeyRing, version: number, place: string, sealed: Buffer): string {
  const [key, check] = halves(keys, version)
  const body = sealed.subarray(0, -32)
  if (sealed.length < 48 || !timingSafeEqual(tag(check, place, body), sealed.subarray(-32)))
    throw new Error(`The secret ${place} does not open: its row was changed, or the key file is not the one it was encrypted with`)
  const decipher = createDecipheriv('sm4-ctr', key, body.subarray(0, 16))
  return Buffer.concat([decipher.update(body.subarray(16)), decipher.final()]).toString('utf8')
}

const tag = (key: Buffer, place: string, body: Buffer): Buffer => createHmac('sm3', key).update(place).update('\0').update(body).digest()

function halves(keys: KeyRing, version: number): [Buffer, Buffer] {
  const key = keys.secret.get(version)
  if (!key) throw new Error(`Key version ${version} is not in the key file; restore the file from its backup`)
  return [key.subarray(0, 16), key.subarray(16)]
}
