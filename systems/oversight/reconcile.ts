/** One line of the platform's receipt (回执). */
export interface Receipt {
  readonly actNumber: string
  readonly accepted: boolean
  readonly reason?: string
}

export interface Reconciliation {
  readonly accepted: readonly string[]
  readonly rejected: readonly { readonly actNumber: string; readonly reason: string }[]
  /** Sent and not answered. */
  readonly unanswered: readonly string[]
  /** Answered and never sent by us. */
  readonly unknown: readonly string[]
  /** Sent more than once under one number. */
  readonly repeated: readonly string[]
}

/** Compares what was sent with what the platform says it got, number by number; the last receipt of a number counts. */
export function reconcile(sent: readonly string[], receipts: readonly Receipt[]): Reconciliation {
  const answers = new Map(receipts.map((receipt) => [receipt.actNumber, receipt]))
  const numbers = [...new Set(sent)]
  const answered = numbers.flatMap((number) => answers.get(number) ?? [])
  return {
    accepted: answered.filter(({ accepted }) => accepted).map(({ actNumber }) => actNumber),
    rejected: answered.filter(({ accepted }) => !accepted).map(({ actNumber, reason = '未说明' }) => ({ actNumber, reason })),
    unanswered: numbers.filter((number) => !answers.has(number)),
    unknown: [...answers.keys()].filter((number) => !numbers.includes(number)),
    repeated: numbers.filter((number) => sent.indexOf(number) !== sent.lastIndexOf(number)),
  }
}

/** Records of one act that came in twice, by import and by hand: same institution, same number. Returns the numbers, each once. */
export function duplicates(acts: readonly { readonly unit: string; readonly facts: Readonly<Record<string, unknown>> }[]): string[] {
  const seen = new Map<string, number>()
  for (const { unit, facts } of acts) {
    const key = `${unit}|${String(facts.originNumber ?? facts.actNumber)}`
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  return [...seen].filter(([, n]) => n > 1).map(([key]) => key.slice(key.indexOf('|') + 1))
}
