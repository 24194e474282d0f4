import { z } from 'zod'
import { attachment, choice, text } from './fields.ts'

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

/** A paper that somebody puts into a file (入卷材料), besides what its acts bring: late mail to a closed file is an addition too. */
export const paper = z.strictObject({
  content: attachment('材料'),
  name: text('名称'),
  kind: choice('种类', paperKinds),
  pages: z.int().min(1).max(5000).meta({ title: '页数', kind: 'count' }),
  origin: text('原件存放处').optional(),
})
