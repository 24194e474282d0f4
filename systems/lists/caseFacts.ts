import { z } from 'zod'
import { count, money, yesNo } from '../../kernel/file/fields.ts'

/**
 * What the conditions of the four lists may ask of a case. A fact that is not known meets no condition. Lists that need another fact
 * get a line here; counties cannot invent one in a condition.
 */
export const caseFacts = z.object({
  firstOffence: yesNo('初次违法'),
  corrected: yesNo('及时改正'),
  correctedOnSpot: yesNo('当场改正'),
  noHarm: yesNo('没有造成危害后果'),
  minorHarm: yesNo('危害后果轻微'),
  noFault: yesNo('有证据足以证明没有主观过错'),
  cooperates: yesNo('配合查处'),
  selfReported: yesNo('主动供述尚未掌握的违法行为'),
  harmReduced: yesNo('主动消除或者减轻危害后果'),
  coerced: yesNo('受他人胁迫或者诱骗'),
  merit: yesNo('有立功表现'),
  evidenceSafe: yesNo('没有证据灭失风险'),
  age: count('当事人年龄'),
  amount: money('涉案金额'),
  pieces: count('涉案数量'),
  area: count('涉及面积（平方米）'),
  days: count('违法持续天数'),
  overdueDays: count('逾期天数'),
  excess: count('超出比例（百分之）'),
})
export type CaseFacts = Partial<z.infer<typeof caseFacts>>
