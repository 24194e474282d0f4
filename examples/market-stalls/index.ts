import { z } from 'zod'
import { sum } from '../../kernel/figure/indicator.ts'
import { count, text } from '../../kernel/file/fields.ts'
import { activity } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'
import type { System } from '../../kernel/system.ts'

const source = cite('城市市容和环境卫生管理条例', 14)

/** 临时摊点巡查: a round past the stalls of a street. */
const round = activity({
  type: 'stall-round',
  title: '临时摊点巡查',
  titled: '{street}巡查',
  facts: z.object({ street: text('街道'), stalls: count('摊点数') }),
  columns: { amounts: ['stalls'] },
  act: { title: '登记巡查', by: ['officer'], source, data: ['street', 'stalls'] },
})

/** A county system of one's own: this folder, and a line in the list of systems. */
export const marketStallsSystem: System = {
  row: 'X01',
  key: 'market-stalls',
  title: '临时摊点',
  procedures: [round],
  figures: [
    sum({
      id: 'STALL.SEEN',
      title: '巡查摊点',
      unit: '个次',
      definition: '各次巡查登记的摊点数之和，按巡查之日计。',
      of: 'stall-round',
      at: 'opened',
      column: 'stalls',
      phrases: [{ says: [['巡查'], ['摊点']], units: ['个次', '个'] }],
    }),
  ],
  chapters: [{ part: '一(四)', title: '临时摊点', sentences: ['全年巡查临时摊点{STALL.SEEN}。'] }],
}
