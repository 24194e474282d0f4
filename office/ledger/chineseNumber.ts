const digits: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'〇一二三四五六七八九'].map((character, value) => [character, value])),
  ...Object.fromEntries([...'零壹贰叁肆伍陆柒捌玖'].map((character, value) => [character, value])),
  '○': 0,
  O: 0,
  两: 2,
  貳: 2,
  參: 3,
  陸: 6,
}
const powers: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const myriads: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }

/** The characters of numbers in words, for patterns. */
export const numberWords = `${Object.keys(digits).join('')}${Object.keys(powers).join('')}${Object.keys(myriads).join('')}`

/** A number in words: 二十三, 壹仟伍佰, 两万三千; or digit by digit: 二〇二三. Undefined for anything else. */
export function chineseNumber(text: string): number | undefined {
  const characters = [...text]
  if (characters.length === 0) return undefined
  if (characters.every((character) => character in digits)) return Number(characters.map((character) => digits[character]).join(''))
  let [sum, section, last] = [0, 0, 0]
  for (const character of characters) {
    if (character in digits) last = digits[character]!
    else if (character in powers) {
      section += (last || 1) * powers[character]!
      last = 0
    } else if (character in myriads) {
      sum = (sum + section + last) * myriads[character]!
      ;[section, last] = [0, 0]
    } else return undefined
  }
  return sum + section + last
}
