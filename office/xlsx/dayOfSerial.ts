/** The instant an Excel serial stands for, as text: the day, with the time of day where there is one. Excel's 29 February 1900 counts. */
export function dayOfSerial(serial: number, from1904 = false): string {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0)
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400)
  const epoch = Date.UTC(1899, 11, 30) + (days < 60 ? 86_400_000 : 0)
  const at = new Date(epoch + days * 86_400_000 + seconds * 1000)
  if (Number.isNaN(at.getTime())) return String(serial)
  const [day, time] = at.toISOString().split('T') as [string, string]
  return seconds === 0 ? day : `${day} ${time.slice(0, 8)}`
}

/** Whether a number format shows a day. Text in quotes and brackets does not count. */
export function showsDay(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[(?!\$)[^\]]*\]|\[\$[^\]]*\]/g, '').toLowerCase()
  return /[yd]/.test(bare) && !/^general$/.test(bare)
}

/** The built-in formats that show a day, those of Chinese workbooks among them. */
export const builtInDays: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
