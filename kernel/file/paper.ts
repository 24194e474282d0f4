import { z } from 'zod'
import { attachment, choice, text } from './fields.ts'
import { paperKinds } from './paperKinds.ts'

/** A paper that somebody puts into a file (入卷材料), besides what its acts bring: late mail to a closed file is an addition too. */
export const paper = z.strictObject({
  content: attachment('材料'),
  name: text('名称'),
  kind: choice('种类', paperKinds),
  pages: z.int().min(1).max(5000).meta({ title: '页数', kind: 'count' }),
  origin: text('原件存放处').optional(),
})
