/** A stretch of paragraphs that two texts share, or that one has in the place of the other's. */
export type Stretch =
  | { readonly same: true; readonly lines: readonly string[] }
  | { readonly same: false; readonly before: readonly string[]; readonly after: readonly string[] }

/** Two texts compared paragraph by paragraph, in order. */
export function compare(before: string, after: string): Stretch[] {
  return stretches(split(before), split(after), shared(split(before), split(after)))
}

const split = (text: string): string[] => (text === '' ? [] : text.split('\n'))

/** Places of the longest common run of lines, as pairs. */
function shared(a: readonly string[], b: readonly string[]): [number, number][] {
  const longest = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = longest[i]
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const pairs: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pairs.push([i, j])
      i++
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}

function stretches(a: readonly string[], b: readonly string[], pairs: readonly [number, number][]): Stretch[] {
  const found: Stretch[] = []
  let [i, j] = [0, 0]
  let run: string[] = []
  const flush = () => {
    if (run.length > 0) found.push({ same: true, lines: run })
    run = []
  }
  for (const [x, y] of [...pairs, [a.length, b.length] as [number, number]]) {
    if (x > i || y > j) {
      flush()
      found.push({ same: false, before: a.slice(i, x), after: b.slice(j, y) })
    }
    const line = a[x]
    if (line !== undefined) run.push(line)
    ;[i, j] = [x + 1, y + 1]
  }
  flush()
  return found
}

/** A stretch of a text that two people wrote on: settled, or one where both changed the same paragraphs. */
export type Merged =
  | { readonly settled: true; readonly lines: readonly string[] }
  | { readonly settled: false; readonly mine: readonly string[]; readonly theirs: readonly string[] }

/**
 * What two people made of one text, brought together by paragraphs: what only one of them changed is taken as changed; where both changed
 * the same paragraphs in different ways, both stand beside each other for somebody to choose.
 */
export function merge(base: string, mine: string, theirs: string): Merged[] {
  const origin = split(base)
  const [own, other] = [split(mine), split(theirs)]
  const [toOwn, toOther] = [new Map(shared(origin, own)), new Map(shared(origin, other))]
  const found: Merged[] = []
  const settle = (lines: readonly string[]) => {
    const last = found.at(-1)
    if (lines.length === 0) return
    if (last?.settled) found[found.length - 1] = { settled: true, lines: [...last.lines, ...lines] }
    else found.push({ settled: true, lines })
  }
  let [o, m, t] = [0, 0, 0]
  for (let at = 0; at <= origin.length; at++) {
    const [x, y] = at === origin.length ? [own.length, other.length] : [toOwn.get(at), toOther.get(at)]
    if (x === undefined || y === undefined) continue
    const [was, ours, others] = [origin.slice(o, at), own.slice(m, x), other.slice(t, y)]
    if (same(ours, others) || same(was, others)) settle(ours)
    else if (same(was, ours)) settle(others)
    else found.push({ settled: false, mine: ours, theirs: others })
    const line = origin[at]
    if (line !== undefined) settle([line])
    ;[o, m, t] = [at + 1, x + 1, y + 1]
  }
  return found
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((line, at) => line === b[at])

/** The merged text where nothing is left to choose. */
export function settledText(merged: readonly Merged[]): string | undefined {
  const lines: string[] = []
  for (const one of merged) {
    if (!one.settled) return undefined
    lines.push(...one.lines)
  }
  return lines.join('\n')
}
