import type { Refusal } from '../../kernel/file/refusal.ts'

/** What an officer is told before a case is proposed: five ticks, or a cross with the article and who can mend it. */
export const fiveGuards = [
  { key: 'certificate', title: '本人执法证', about: ['certificate', 'handlers'] },
  { key: 'partner', title: '搭档执法证', about: ['partnerCertificate'] },
  { key: 'power', title: '本机关当日的职权', about: ['power', 'powerSource'] },
  { key: 'lists', title: '四张清单', about: ['listFound', 'listItems', 'listTrace'] },
  { key: 'discretion', title: '裁量基准', about: ['band', 'bandNone'] },
] as const

export interface Tick {
  readonly key: (typeof fiveGuards)[number]['key']
  readonly title: string
  readonly refusals: readonly Refusal[]
}

/**
 * The five guards with what `judge` said of each about a `propose-case`; a guard without refusals is a tick.
 * @param refusals of the act as it stands in the form, missing fields among them
 */
export function ticks(refusals: readonly Refusal[]): Tick[] {
  const concerns = (about: readonly string[], refusal: Refusal) =>
    (refusal.about ?? '').split(',').some((name) => about.some((one) => name === one))
  return fiveGuards.map(({ key, title, about }) => ({ key, title, refusals: refusals.filter((refusal) => concerns(about, refusal)) }))
}
