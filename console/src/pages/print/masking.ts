import type { FilePageAnswer, ShownFact } from '../../api/types.ts'
import type { Recipient } from './printViews.ts'

export const hidden = '已隐去'

/** How texts and facts of a file read for whoever they are printed for. */
export interface Masking {
  readonly text: (text: string) => string
  /** The words of a fact; undefined where it is left out altogether. */
  readonly fact: (fact: ShownFact) => string
  readonly actor: (name: string) => string
}

/**
 * Masks per recipient. Identifiers are masks already; outside the authority they are hidden. In what the public reads, natural persons are
 * 张某, addresses are hidden, and who acted is an office and not a name.
 */
export function maskingFor(recipient: Recipient, file: FilePageAnswer): Masking {
  if (recipient === 'own') return { text: (text) => text, fact: ({ shown }) => shown, actor: (name) => name }
  const parties = file.facts.filter(({ kind }) => kind === 'party').flatMap(({ value }) => [value].flat()) as Party[]
  const people = recipient === 'public' ? parties.filter(({ kind }) => kind === 'natural').map(({ name = '' }) => name) : []
  const names = [...new Set(people)].filter((name) => name !== '').toSorted((a, b) => b.length - a.length)
  const text = (words: string) => names.reduce((all, name) => all.replaceAll(name, shortened(name)), words)
  return {
    text,
    fact: ({ kind, shown, title }) =>
      kind === 'secret' || (recipient === 'public' && /住址|住所|地址|电话/.test(title)) ? hidden : text(shown),
    actor: (name) => (recipient === 'public' ? '' : name),
  }
}

interface Party {
  readonly kind?: string
  readonly name?: string
}

const double = ['欧阳', '司马', '上官', '诸葛', '皇甫', '夏侯', '尉迟', '慕容', '令狐', '司徒']
/** 张三 is 张某, 欧阳修 is 欧阳某. */
const shortened = (name: string) => `${double.find((family) => name.startsWith(family)) ?? name.slice(0, 1)}某`
