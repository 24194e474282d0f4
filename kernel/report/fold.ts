/**
 * The text with full-width letters, digits and signs as their ASCII forms and straight quotes as pairs. Every character
 * keeps its position, so what is found in the folded text can be cut from the original.
 */
export function fold(text: string): string {
  let open = false
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const c = text[at]!
    const code = text.charCodeAt(at)
    if (c === '\n') open = false
    if (code === 0x22 || code === 0xff02) {
      open = !open
      folded += open ? '“' : '”'
    } else if (code >= 0xff01 && code <= 0xff5e) folded += String.fromCharCode(code - 0xfee0)
    else if (code === 0x3000 || code === 0xa0 || code === 9) folded += ' '
    else if (c === '﹪') folded += '%'
    else folded += c
  }
  return folded
}
