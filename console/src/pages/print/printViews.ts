/** What can be printed of a file: a page that tells it, its catalogue, the reckoning of its limits, all of it. */
export const printViews = [
  ['summary', '案件概要'],
  ['catalogue', '卷内目录'],
  ['limits', '期限计算表'],
  ['whole', '全卷'],
] as const
export type PrintView = (typeof printViews)[number][0]

/** For whom it is printed: what they may not read is hidden. */
export const recipients = {
  own: '本机关存档',
  party: '当事人和代理人',
  public: '社会公开',
} as const
export type Recipient = keyof typeof recipients
