import { inflateRawSync } from 'node:zlib'

/**
 * Whether everything in a zip unpacks to no more than so many bytes. What the zip says of its sizes is not believed: each entry is
 * unpacked up to the limit. False also for what is no zip.
 */
export function unpacksWithin(zip: Buffer, most: number): boolean {
  try {
    let left = most
    for (const { method, packed } of entries(zip)) {
      const size = method === 0 ? packed.length : inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) }).length
      left -= size
      if (left < 0) return false
    }
    return true
  } catch {
    // A damaged directory, a damaged entry, or one that grows beyond the limit.
    return false
  }
}

/** The entries listed in the central directory; zip64 is not for documents. @throws RangeError where the directory leads outside */
function* entries(zip: Buffer): Generator<{ method: number; packed: Buffer }> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new RangeError('no directory')
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, start] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)]
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    if (from + size > zip.length) throw new RangeError('an entry reaches beyond the end')
    yield { method, packed: zip.subarray(from, from + size) }
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
}
