/** What a paper put into a file may be; asked once for each. */
export const paperKinds = {
  evidence: '证据材料',
  record: '笔录、记录',
  receipt: '送达回证',
  letter: '来函、来信',
  identity: '身份、资格材料',
  recording: '视听资料',
  other: '其他材料',
} as const
export type PaperKind = keyof typeof paperKinds
