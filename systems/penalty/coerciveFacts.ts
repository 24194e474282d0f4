import { z } from 'zod'
import { choice, list, longText, money, party, people, ref, refs, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { adminFields } from '../matters.ts'
import { partyKinds } from '../penaltyThresholds.ts'
import { listFindings } from './words.ts'

const kinds = { seal: '查封场所、设施或者财物', seize: '扣押财物', freeze: '冻结存款、汇款', other: '其他行政强制措施' } as const

/** What may be known of a coercive measure (行政强制措施). */
export const measureFacts = z.object({
  penaltyCase: ref('行政处罚案卷', 'penalty'),
  agency: unit('实施机关'),
  field: choice('行政管理类别', adminFields),
  party: party('当事人'),
  partyKind: choice('当事人类别', partyKinds),
  measureKind: choice('强制措施种类', kinds),
  basis: longText('实施的依据'),
  reason: longText('实施的理由'),
  powerSource: choice('执法依据', { statutory: '法定职权', delegated: '赋权事项' }),
  power: ref('赋权事项', 'power'),
  officers: refs('执法人员执法证', 'certificate').min(2),
  handlers: people('承办人').min(2),
  listFound: choice('不予强制清单查询结果', listFindings),
  listItems: refs('查询到的清单事项', 'list-item'),
  listTrace: longText('清单条件逐项核对情况'),
  listReason: longText('符合不予强制清单仍须实施的理由'),
  urgent: yesNo('是否情况紧急、当场实施'),
  afterwards: choice('补办批准结果', { approved: '同意', refused: '不应当采取，立即解除' }),
  shown: yesNo('已主动出示执法证件'),
  place: text('实施地点'),
  present: choice('到场情况', { party: '当事人到场', witness: '当事人不到场，见证人到场签名' }),
  told: yesNo('已告知理由、依据、权利和救济途径并听取申辩'),
  goods: list('查封、扣押清单', {
    name: text('名称'),
    model: text('规格型号').optional(),
    amount: text('数量'),
    condition: text('现状').optional(),
    keptAt: text('保管地点').optional(),
  }),
  frozen: money('冻结数额'),
  bank: text('协助冻结的金融机构'),
  testMatter: text('检测、检验、检疫或者技术鉴定事项'),
  extendReason: longText('延长的理由'),
  result: choice('处理结果', {
    release: '解除',
    confiscate: '没收',
    destroy: '销毁',
    'handed-to-police': '随案移送',
    refused: '不予批准',
  }),
  releaseGround: choice('解除的情形', {
    'no-violation': '当事人没有违法行为',
    unrelated: '与违法行为无关',
    decided: '已经作出处理决定，不再需要',
    expired: '期限届满',
    refused: '事后未获批准',
    other: '其他不再需要的情形',
  }),
  returned: yesNo('是否已退还财物'),
  disposal: longText('处理情况'),
})
export type MeasureFacts = z.infer<typeof measureFacts>
