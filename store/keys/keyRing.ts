import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'

/**
 * The keys of an installation: for encrypting identifiers (each version 32 bytes, half for SM4 and half for its check), for digests
 * that let equal values be recognised, and an SM2 pair for signing closings. Kept outside the database, so that a copy of the
 * database alone discloses no identifier.
 */
export interface KeyRing {
  readonly secret: ReadonlyMap<number, Buffer>
  /** The version that new values are encrypted with. */
  readonly current: number
  readonly digest: Buffer
  readonly signing: KeyObject
  readonly verifying: KeyObject
}

interface Written {
  readonly secret: Readonly<Record<string, string>>
  readonly digest: string
  readonly signing: string
}

/** The keys in a file; made on first use, readable by its owner alone. @throws Error (Chinese) for a file that is not one of ours */
export async function openKeyRing(path: string): Promise<KeyRing> {
  if (!existsSync(path)) await save(path, newKeys())
  return parseKeyRing(await readFile(path, 'utf8'), path)
}

/** Keys as they are handed over in an environment variable, in the form of the file. */
export function parseKeyRing(text: string, from = '环境变量'): KeyRing {
  try {
    const { secret, digest, signing } = JSON.parse(text) as Written
    const versions = new Map(Object.entries(secret).map(([version, key]) => [Number(version), Buffer.from(key, 'base64')]))
    const key = createPrivateKey(signing)
    const ring = {
      secret: versions,
      current: Math.max(...versions.keys()),
      digest: Buffer.from(digest, 'base64'),
      signing: key,
      verifying: createPublicKey(key),
    }
    if (ring.digest.length < 32 || [...versions.values()].some((each) => each.length !== 32)) throw new Error('key length')
    return ring
  } catch (error) {
    throw new Error(`密钥文件 ${from} 无法读取。请从备份恢复，不要新建：新密钥打不开原有的证件号码。`, { cause: error })
  }
}

/** Adds a new version for encrypting; earlier ones stay until everything is re-encrypted. */
export async function addKeyVersion(path: string): Promise<KeyRing> {
  const written = JSON.parse(await readFile(path, 'utf8')) as Written
  const next = Math.max(...Object.keys(written.secret).map(Number)) + 1
  await save(path, { ...written, secret: { ...written.secret, [next]: randomBytes(32).toString('base64') } })
  return openKeyRing(path)
}

/** Keys that end with the process: for tests and trials. */
export const passingKeyRing = (): KeyRing => parseKeyRing(JSON.stringify(newKeys()))

function newKeys(): Written {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'SM2' })
  return {
    secret: { 1: randomBytes(32).toString('base64') },
    digest: randomBytes(32).toString('base64'),
    signing: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

async function save(path: string, keys: Written): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  await rename(`${path}.new`, path)
}
