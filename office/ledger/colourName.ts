const hues: readonly (readonly [upTo: number, name: string])[] = [
  [15, '红色'],
  [44, '橙色'],
  [70, '黄色'],
  [165, '绿色'],
  [195, '青色'],
  [255, '蓝色'],
  [330, '紫色'],
  [360, '红色'],
]

/** 红色 for FF0000, 浅黄色 for FFF2CC: what people call a fill, by its hue; what is no plain colour keeps its code. */
export function colourName(code: string): string {
  const [red, green, blue] = (/^([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})$/i.exec(code)?.slice(1) ?? []).map((part) =>
    Number.parseInt(part, 16),
  )
  if (red === undefined || green === undefined || blue === undefined) return code
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  const spread = most - least
  if (spread < 24) return most < 60 ? '黑色' : most > 240 ? '白色' : '灰色'
  const third = most === red ? (green - blue) / spread : most === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread
  const hue = (third * 60 + 360) % 360
  return `${least > 150 ? '浅' : most < 140 ? '深' : ''}${hues.find(([upTo]) => hue < upTo)?.[1] ?? code}`
}
