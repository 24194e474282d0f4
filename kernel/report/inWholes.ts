const parts: readonly (readonly [mark: RegExp, by: number, instead: string])[] = [
  [/（十分之一分）$/, 10, '（分）'],
  [/（百分之一分）$/, 100, '（分）'],
  [/（万分之一分）$/, 10_000, '（分）'],
  [/（百分之一）$/, 100, ''],
]

/** A count kept in parts of one says so in its title; paper prints it in wholes. Gives the divisor (1 where there is none) and the title of the whole. */
export function inWholes(title: string): { readonly by: number; readonly title: string } {
  const found = parts.find(([mark]) => mark.test(title))
  return found ? { by: found[1], title: title.replace(found[0], found[2]) } : { by: 1, title }
}
