const digits = '零壹贰叁肆伍陆柒捌玖'
const places = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿', '万亿']

/** Money in the capitals of official papers: 200000 fen is 贰仟元整. Takes integer fen. */
export function capitals(fen: number): string {
  const yuan = Math.floor(fen / 100)
  const [jiao, rest] = [Math.floor((fen % 100) / 10), fen % 10]
  const whole = yuan === 0 ? '' : `${wholeWords(yuan)}元`
  if (jiao === 0 && rest === 0) return whole === '' ? '零元整' : `${whole}整`
  const small = `${jiao > 0 ? `${digits[jiao]}角` : whole === '' ? '' : '零'}${rest > 0 ? `${digits[rest]}分` : ''}`
  return `${whole}${small}`
}

function wholeWords(yuan: number): string {
  const parts: string[] = []
  let left = yuan
  for (let group = 0; left > 0; group++) {
    const four = left % 10_000
    left = Math.floor(left / 10_000)
    if (four === 0) continue
    const words = `${fourWords(four)}${groups[group]}`
    // A gap of zeros between two groups is read once.
    parts.unshift(left > 0 && (four < 1000 || left % 10_000 === 0) ? `零${words}` : words)
  }
  return parts.join('').replace(/零+/g, '零')
}

function fourWords(four: number): string {
  const text = String(four)
  return [...text]
    .map((digit, at) => (digit === '0' ? '零' : `${digits[Number(digit)]}${places[text.length - 1 - at]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
}
