import { empty, narrow, ok, type Read, saysNothing, stop } from './read.ts'

/** An identity number or credit code. One that Excel has rounded (4.11729E+17) is beyond repair, one under asterisks is only a mask. */
export function readIdNumber(raw: string): Read<string> {
  if (saysNothing(raw)) return empty
  const text = narrow(raw)
    .replace(/[\s'‘’`]/g, '')
    .toUpperCase()
  if (/^\d(\.\d+)?E\+?\d+$/.test(text) || /^\d{15}0{3}$/.test(text))
    return stop('号码已被表格软件改成科学计数，后几位无法恢复；请把该列设为文本格式后重新填写')
  if (/[*＊•]/.test(text)) return { status: 'flag', says: '是掩码，不是完整号码，不作为证件号码保存' }
  if (/^\d{17}[\dX]$/.test(text)) return checked(text) ? ok(text) : { status: 'flag', value: text, says: '身份证号码的校验码不对' }
  return /^[A-Z0-9()-]{5,30}$/.test(text) ? ok(text) : stop(`“${raw.trim()}”不是证件号码；请核对`)
}

/** A telephone number; several characters that are none are left to a person to judge. */
export function readPhone(raw: string): Read<string> {
  if (saysNothing(raw)) return empty
  const text = narrow(raw)
    .replace(/[\s'‘’`]/g, '')
    .replace(/\.0$/, '')
  if (/E\+?\d+$/i.test(text)) return stop('号码已被表格软件改成科学计数，无法恢复；请把该列设为文本格式后重新填写')
  if (/[*＊•]/.test(text)) return { status: 'flag', says: '是掩码，不是完整号码，不作为电话保存' }
  return /^[+\d][\d()-]{4,29}$/.test(text) ? ok(text) : stop(`“${raw.trim()}”不是电话号码；请核对`)
}

/** A division code of 6, 9 or 12 digits; one that came as a number has a decimal point too many. */
export function readDivision(raw: string): Read<string> {
  if (saysNothing(raw)) return empty
  const text = narrow(raw).replace(/\s/g, '').replace(/\.0+$/, '')
  const plain = /e\+?\d+$/i.test(text) && Number.isSafeInteger(Number(text)) ? String(Number(text)) : text
  return /^(\d{6}|\d{9}|\d{12})$/.test(plain) ? ok(plain) : stop(`“${raw.trim()}”不是区划代码；应为6、9或者12位数字`)
}

/** GB 11643: the weighted sum of the first 17 digits gives the last character. */
function checked(text: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(text[at]), 0) % 11] === text[17]
}
