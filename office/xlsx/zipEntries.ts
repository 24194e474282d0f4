import { inflateRawSync } from 'node:zlib'

/** Parts of an archive by name; each is unpacked when asked for. */
export type ZipEntries = ReadonlyMap<string, () => Buffer>

/** An archive that is damaged, or would unpack to more than anybody's ledger holds. */
export class BadZip extends Error {
  override readonly name = 'BadZip'
}

const mostUnpacked = 600 * 1024 * 1024

/** The parts of a zip archive, from its directory at the end. @throws BadZip */
export function zipEntries(bytes: Buffer): ZipEntries {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0 || end + 22 > bytes.length) throw new BadZip('压缩包不完整')
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const entries = new Map<string, () => Buffer>()
  let unpacked = 0
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new BadZip('压缩包目录有误')
    const method = bytes.readUInt16LE(at + 10)
    const packed = bytes.readUInt32LE(at + 20)
    const size = bytes.readUInt32LE(at + 24)
    const [nameLength, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)]
    const local = bytes.readUInt32LE(at + 42)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    unpacked += size
    if (unpacked > mostUnpacked) throw new BadZip('解压后过大')
    entries.set(name, () => unpack(bytes, local, packed, method, size))
    at += 46 + nameLength + extra + comment
  }
  return entries
}

function unpack(bytes: Buffer, local: number, packed: number, method: number, size: number): Buffer {
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== 0x04034b50) throw new BadZip('压缩包内容有误')
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const part = bytes.subarray(from, from + packed)
  if (method === 0) return part
  if (method !== 8) throw new BadZip('压缩方式不受支持')
  try {
    return inflateRawSync(part, { maxOutputLength: Math.max(1, Math.min(size, mostUnpacked)) })
  } catch (error) {
    throw new BadZip('压缩包内容有误', { cause: error })
  }
}
