/**
 * Measures of GB/T 9704-2012 (党政机关公文格式), in the units docx wants: twips (1/20 pt) for lengths, half-points for type.
 * The text block is 156 x 225 mm: 22 lines of 28 characters.
 */
const mm = (n: number): number => Math.round((n / 25.4) * 1440)

export const page = { width: mm(210), height: mm(297), top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(28) }
export const textWidth = page.width - page.left - page.right

/** 225 mm by 22 lines: 28.95 pt. A document grid is not used: with it a title line takes two lines of the grid. */
export const line = 579

/** 28 characters of 16 pt are 448 pt, the block is 442 pt wide: each gives up a quarter of a point. */
export const tighter = -5
/** The width of one character of the text, tightened. */
export const character = 315

export const fonts = { text: '仿宋_GB2312', heading: '黑体', second: '楷体_GB2312', title: '方正小标宋简体', page: '宋体' } as const

/** 三号 for the text, 二号 for the title, 四号 for page numbers and the lines at the foot, 小四 in tables. */
export const sizes = { text: 32, title: 44, small: 28, table: 24 } as const

export const red = 'FF0000'
/** The mark stands 35 mm below the upper edge of the text block, the red line 4 mm below the number. */
export const mark = { before: mm(35), lineBelow: 11, largest: 124 } as const

/** How many characters of the text a line is wide; ASCII takes half of one. */
export function widthOf(text: string): number {
  let width = 0
  for (const c of text) width += c.charCodeAt(0) < 0x100 ? 0.5 : 1
  return width
}
