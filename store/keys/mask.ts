import type { SecretKind } from '../../kernel/file/fields.ts'

/** What may be shown of a personal identifier. */
export function mask(kind: SecretKind, value: string): string {
  const characters = Array.from(value)
  switch (kind) {
    case 'id-number':
      return covered(characters, 3, 4)
    case 'phone':
      // 138****5678, as everybody writes a mobile number; a shorter one gives less away.
      return characters.length >= 11
        ? `${value.slice(0, 3)}${'*'.repeat(characters.length - 7)}${value.slice(-4)}`
        : covered(characters, 3, 4)
    case 'account':
      return covered(characters, 0, 4)
    case 'address':
      return covered(characters, 6, 0)
  }
}

/** Keeps so many characters at either end, but never more than half of a short value. */
function covered(characters: readonly string[], head: number, tail: number): string {
  const most = Math.floor(characters.length / 2)
  const [first, last] = head + tail <= most ? [head, tail] : [Math.min(head, Math.floor(most / 2)), Math.min(tail, Math.floor(most / 2))]
  const hidden = characters.length - first - last
  return characters.slice(0, first).join('') + '*'.repeat(hidden) + (last ? characters.slice(-last).join('') : '')
}
