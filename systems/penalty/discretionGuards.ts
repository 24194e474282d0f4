import { law, type PenaltyGuard } from './shape.ts'

/** The fine lies within the band that was consulted, or the decision says why not (and the panel has discussed it: see `gates`). */
export const gradeGuards: readonly PenaltyGuard[] = [
  {
    when: { fine: { from: 1 } },
    must: { any: [{ band: { exists: true }, bandFrom: { exists: true }, bandTo: { exists: true } }, { bandNone: { exists: true } }] },
    says: '罚款没有对照裁量基准',
    way: '请选择裁量基准并带入幅度；没有对应基准的，写明情况',
    source: law(34),
  },
  {
    when: { fine: { from: 1 }, bandFrom: { exists: true }, not: { any: [{ deviation: { exists: true } }, { listKind: 'reduced' }] } },
    must: { fine: { from: { fact: 'bandFrom' }, to: { fact: 'bandTo' } } },
    says: '罚款数额不在裁量幅度之内',
    way: '请调整数额；确有必要超出的，写明理由并经集体讨论',
    source: law(34),
  },
]
