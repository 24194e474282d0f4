export interface SpanOption {
  readonly value: string
  readonly label: string
}

/** The spans people ask figures over, the last whole year first. */
export function spans(today: string): readonly SpanOption[] {
  const year = Number(today.slice(0, 4))
  const last = year - 1
  return [
    { value: String(last), label: `${last}年` },
    { value: `${year}-to-date`, label: `${year}年至今` },
    { value: `${last}-H1`, label: `${last}年上半年` },
    { value: `${last}-H2`, label: `${last}年下半年` },
    ...[1, 2, 3, 4].map((quarter) => ({ value: `${last}-Q${quarter}`, label: `${last}年第${'一二三四'[quarter - 1]}季度` })),
    { value: String(last - 1), label: `${last - 1}年` },
  ]
}

/** The same span a year before; undefined where it has none. */
export function yearBefore(span: string): string | undefined {
  const found = /^(20\d\d)(-H[12]|-Q[1-4]|-\d\d)?$/.exec(span)
  return found ? `${Number(found[1]) - 1}${found[2] ?? ''}` : undefined
}
