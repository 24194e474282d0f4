const endOfChain = 0xfffffffe
const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex')

export const isCompound = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(signature)

/** Names and contents of the streams of a compound file (MS-CFB), the container of .xls, .et and of encrypted workbooks. */
export function compoundStreams(bytes: Buffer): Map<string, () => Buffer> {
  const size = 1 << bytes.readUInt16LE(30)
  const mini = 1 << bytes.readUInt16LE(32)
  const sector = (n: number): Buffer => bytes.subarray((n + 1) * size, (n + 2) * size)
  const table: number[] = []
  for (const at of difat(bytes, sector, size))
    for (let n = 0; n < size / 4; n++) table.push(sector(at).length >= n * 4 + 4 ? sector(at).readUInt32LE(n * 4) : endOfChain)
  const chain = (from: number): Buffer => {
    const parts: Buffer[] = []
    // A chain no longer than the file ends even where the table runs in a circle.
    for (let at = from; at < table.length && parts.length * size <= bytes.length; at = table[at] ?? endOfChain) parts.push(sector(at))
    return Buffer.concat(parts)
  }
  const directory = chain(bytes.readUInt32LE(48))
  const miniTable = chain(bytes.readUInt32LE(60))
  const cutoff = bytes.readUInt32LE(56)
  let root: Buffer = Buffer.alloc(0)
  const streams = new Map<string, () => Buffer>()
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameLength = directory.readUInt16LE(at + 64)
    const type = directory[at + 66]
    const start = directory.readUInt32LE(at + 116)
    const length = directory.readUInt32LE(at + 120)
    if (type === 5) root = chain(start)
    if (type !== 2 || nameLength < 2) continue
    const name = directory.toString('utf16le', at, at + nameLength - 2)
    streams.set(name, () => (length >= cutoff ? chain(start) : miniChain(start)).subarray(0, length))
  }
  return streams

  function miniChain(from: number): Buffer {
    const parts: Buffer[] = []
    for (let at = from; at < miniTable.length / 4 && parts.length * mini <= root.length; at = miniTable.readUInt32LE(at * 4))
      parts.push(root.subarray(at * mini, (at + 1) * mini))
    return Buffer.concat(parts)
  }
}

/** The sectors that hold the allocation table: 109 named in the header, the rest in a chain of their own. */
function difat(bytes: Buffer, sector: (n: number) => Buffer, size: number): number[] {
  const found: number[] = []
  for (let n = 0; n < 109; n++) found.push(bytes.readUInt32LE(76 + n * 4))
  let next = bytes.readUInt32LE(68)
  for (let left = bytes.readUInt32LE(72); left > 0 && next < endOfChain; left--) {
    const part = sector(next)
    if (part.length < size) break
    for (let n = 0; n < size / 4 - 1; n++) found.push(part.readUInt32LE(n * 4))
    next = part.readUInt32LE(size - 4)
  }
  return found.filter((at) => at < endOfChain - 1)
}
