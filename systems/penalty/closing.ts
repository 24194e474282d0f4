import { type Acts, law, type PenaltyGuard, type PenaltyWhere } from './shape.ts'
import { notPunished } from './words.ts'

/**
 * What the record of a whole case must hold (全过程记录): officers showed their certificates, evidence and notice are there, the
 * decision was served, and what had to be filmed was filmed.
 * @source 行政处罚法 第四十七条
 */
export const completeRecord: PenaltyWhere = {
  'n.show-certificate': { from: 1 },
  evidence: { size: { from: 1 } },
  recordings: true,
  any: [
    { not: { penaltyDecision: 'punish' } },
    { inquiries: { size: { from: 1 } }, 'n.notify-intended': { from: 1 }, 'n.serve': { from: 1 } },
  ],
}

const honest: readonly PenaltyGuard[] = [
  {
    when: completeRecord,
    must: { recordComplete: true },
    says: '各环节记录齐全，不应记为不完整',
    way: '请核对“全过程记录是否完整”',
    source: law(47),
  },
  {
    when: { not: completeRecord },
    must: { recordComplete: false },
    says: '出示证件、证据、询问、告知、送达或者音像记录有缺，不能记为完整',
    way: '请记为不完整，并补充说明',
    source: law(47),
  },
]

const ended = { penaltyClose: { in: ['annulled', 'void', 'terminated'] } } as const

/** Closing, archiving, and what other systems report back (结案、归档). */
export const closing = {
  close: {
    title: '结案',
    from: ['decided', 'served', 'enforcing'],
    to: 'closed',
    by: ['head'],
    data: ['penaltyClose', 'closingReport'],
    documents: ['结案报告'],
    source: law(47),
    needs: [
      {
        when: { penaltyDecision: { in: ['punish', ...notPunished] }, not: ended },
        must: { 'n.serve': { from: 1 } },
        says: '决定书尚未送达',
        way: '请先办理“送达”',
        source: law(61),
      },
      {
        when: { penaltyClose: 'performed' },
        must: {
          penaltyDecision: 'punish',
          any: [{ fine: { exists: false } }, { paid: { from: { fact: 'fine' } } }, { setAsideResult: { exists: true } }],
        },
        says: '罚款尚未缴清，不能按履行完毕结案',
        way: '请先登记缴款，或者催告、申请强制执行',
        source: law(66, 1),
      },
      {
        when: { penaltyClose: 'court-enforced' },
        must: { courtRuling: 'enforce' },
        says: '人民法院没有准予强制执行',
        way: '请先登记法院裁定',
        source: law(72, 1, 4),
      },
      {
        when: { penaltyClose: 'no-penalty-served' },
        must: { penaltyDecision: { in: notPunished } },
        says: '本案不是不予处罚',
        way: '请核对结案方式',
      },
      {
        when: { penaltyClose: 'transferred' },
        must: { penaltyDecision: { in: ['transfer-criminal', 'transfer-agency'] } },
        says: '本案没有移送',
        way: '请核对结案方式',
      },
      {
        when: { penaltyClose: { in: ['annulled', 'void'] } },
        must: { setAsideResult: { exists: true } },
        says: '没有登记决定被撤销或者确认无效',
        way: '请先登记',
      },
    ],
  },
  archive: {
    title: '立卷归档',
    from: ['closed', 'not-filed'],
    by: ['handler'],
    data: ['pages', 'retention', 'recordings', 'recordComplete'],
    documents: ['案卷封面', '卷内目录', '备考表'],
    source: law(47),
    needs: honest,
  },
  'link-publication': { title: '列入公示', from: 'ever', by: ['system'], data: ['publication'], source: law(48, 1) },
  'link-filing': { title: '列入重大行政处罚备案', from: 'ever', by: ['system'], data: ['filing'], source: law(39) },
  'mark-filed': { title: '登记已报备案', from: 'ever', by: ['system'], data: ['filedLate?'], source: law(39) },
} as const satisfies Acts
