import { partyKinds } from '../kernel/file/fields.ts'

/** A natural person's name as it may be published: 张某, 欧阳某某. Names of organisations stay. */
export function publicName(name: string): string {
  const family = doubleNames.find((double) => name.startsWith(double) && name.length > 2) ?? name.slice(0, 1)
  return `${family}${'某'.repeat(Math.min(Math.max(name.length - family.length, 1), 2))}`
}

const doubleNames = ['欧阳', '司马', '上官', '诸葛', '皇甫', '尉迟', '公孙', '慕容', '令狐', '东方', '夏侯', '长孙', '宇文', '司徒', '端木']

/** A text (a title) in which the names of the facts' natural parties are printed as they may be published. */
export function withPublicNames(text: string, facts: Readonly<Record<string, unknown>>): string {
  return naturalNames(facts).reduce((shown, name) => shown.replaceAll(name, publicName(name)), text)
}

/** Longest first, so that a name contained in another does not spoil it. */
function naturalNames(value: unknown): string[] {
  const found = new Set<string>()
  const visit = (one: unknown): void => {
    if (one === null || typeof one !== 'object') return
    const { kind, name } = one as { kind?: unknown; name?: unknown }
    if (typeof name === 'string' && (kind === 'natural' || kind === 'business') && Object.hasOwn(partyKinds, kind)) found.add(name)
    for (const each of Object.values(one)) visit(each)
  }
  visit(value)
  return [...found].filter((name) => name.length > 1 && name.length <= 6).sort((a, b) => b.length - a.length)
}
