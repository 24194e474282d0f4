/**
 * SHA-256 of a text (UTF-8), in hex. Written out, so that a draw can be repeated in a browser as on a server; anybody may check it
 * with a tool of his own.
 * @source FIPS 180-4
 */
export function sha256(text: string): string {
  const bytes = padded(new TextEncoder().encode(text))
  const view = new DataView(bytes.buffer)
  const hash = [...INITIAL]
  const w = new Uint32Array(64)
  for (let block = 0; block < bytes.length; block += 64) {
    for (let t = 0; t < 16; t++) w[t] = view.getUint32(block + t * 4)
    for (let t = 16; t < 64; t++) w[t] = at(w, t - 16) + small0(at(w, t - 15)) + at(w, t - 7) + small1(at(w, t - 2))
    compress(hash, w)
  }
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function compress(hash: number[], w: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let t = 0; t < 64; t++) {
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (K[t] ?? 0) + at(w, t)) | 0
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) hash[i] = ((hash[i] ?? 0) + word) | 0
}

/** The text, a one bit, zeros, and the length in bits at the end of the last block. */
function padded(text: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array((((text.length + 8) >> 6) + 1) << 6)
  bytes.set(text)
  bytes[text.length] = 0x80
  new DataView(bytes.buffer).setUint32(bytes.length - 4, text.length * 8)
  return bytes
}

const at = (words: Uint32Array, i: number): number => words[i] ?? 0
const turn = (x: number, n: number): number => (x >>> n) | (x << (32 - n))
const small0 = (x: number): number => turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)
const small1 = (x: number): number => turn(x, 17) ^ turn(x, 19) ^ (x >>> 10)

const primes = firstPrimes(64)
/** The first 32 bits of the fractional part of a root, as the standard makes its constants. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0
const K = primes.map((p) => fraction(Math.cbrt(p)))
const INITIAL = primes.slice(0, 8).map((p) => fraction(Math.sqrt(p)))

function firstPrimes(n: number): number[] {
  const found: number[] = []
  for (let candidate = 2; found.length < n; candidate++) if (found.every((p) => candidate % p !== 0)) found.push(candidate)
  return found
}
