/**
 * What no public page may print, wherever it was typed: identity numbers and mobile telephones. A text is gone over once more on its way
 * out, since people write such numbers into fields meant for other things.
 */
export const withoutNumbers = (text: string): string =>
  text
    .replace(/(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g, hidden)
    .replace(/(?<!\d)(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/g, hidden)

const hidden = '（已隐去）'
