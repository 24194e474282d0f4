import type { AnyWhere } from '../../kernel/figure/where.ts'
import type { ReadGuard } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'

const law = (article: number, paragraph?: number) => cite('行政处罚法', article, paragraph)
const inForceOn = (on: AnyWhere | '$on') => ({
  validFrom: { to: on },
  any: [{ validTo: { exists: false } }, { validTo: { from: on } }],
})
const inForce = inForceOn('$on')
/** In force when the violation ended, whatever became of it since: the old text binds an old violation unless the new one is milder. */
const inForceAtViolation = inForceOn({ mine: 'actEnd' })
const validThatDay = { state: 'valid', validFrom: { to: '$on' }, validTo: { from: '$on' } }

/** Officers and certificates of the unit whose case it is; an entrusted organisation brings its own. */
const ownUnit = { when: { not: { powerSource: 'entrusted' } }, must: { unit: '$unit' } } as const

/**
 * The violation of the case, by the item's code where both have one, otherwise by its name: as the lists themselves are asked
 * (see `consult` of the four lists).
 */
const sameViolation = (says: string, way: string, article: number): ReadGuard[] => [
  {
    when: { violationCode: { exists: true } },
    must: { any: [{ violationCode: { mine: 'violationCode' } }, { violationCode: { exists: false }, violation: { mine: 'violation' } }] },
    says,
    way,
    source: law(article),
  },
  { when: { violationCode: { exists: false } }, must: { violation: { mine: 'violation' } }, says, way, source: law(article) },
]

/** What other files must have been on the legal day of an act. The first five are asked live while a case is being proposed. */
export const ownCertificate: readonly ReadGuard[] = [
  {
    must: { ...validThatDay, person: '$actor' },
    says: '不是提请人本人的执法证，或者当日无效（暂扣、遗失、注销、不在有效期内）',
    way: '请选择本人当日有效的执法证；已被暂扣的，由其他持证人员办理，恢复请找县司法局',
    source: law(42, 1),
  },
  { ...ownUnit, says: '不是本机关人员的执法证', way: '请由本机关执法人员提请', source: law(42, 1) },
]

export const partnerCertificate: readonly ReadGuard[] = [
  {
    must: validThatDay,
    says: '另一名承办人的执法证当日无效（暂扣、遗失、注销、不在有效期内）',
    way: '请更换当日持有效执法证的承办人',
    source: law(42, 1),
  },
  {
    when: { not: { partnerCertificate: { fact: 'certificate' } } },
    must: { not: { person: '$actor' } },
    says: '是提请人本人的执法证，两名承办人不能是同一个人',
    way: '请选择另一名承办人的执法证',
    source: law(42, 1),
  },
  { ...ownUnit, says: '不是本机关执法人员，不能借用其他机关的人员办案', way: '请更换为本机关执法人员', source: law(42, 1) },
]

export const power: ReadGuard = {
  must: { state: 'effective', unit: '$unit', ...inForce },
  says: '本机关当日不享有该赋权事项（不是本机关承接、尚未开始行使、已经收回或者已过期限）',
  way: '请移送原实施单位办理，或者核对日期',
  source: law(24, 1),
}

/** An item that a measure or a decision on the spot rests on: in force on the day of the act itself. */
export const listItemThatDay: ReadGuard = {
  must: { state: 'listed', ...inForce },
  says: '该清单事项当日不在施行期内',
  way: '请重新查询四张清单，选择当日施行的事项',
  source: law(33),
}

const aboutThisViolation = sameViolation('该清单事项说的不是本案的违法行为', '请重新查询四张清单，选择与案由对应的事项', 33)

/** Items found on the spot: the violation is that day's. */
export const listItemOnSpot: readonly ReadGuard[] = [listItemThatDay, ...aboutThisViolation]

/**
 * Items that the lists answered with: in force on the day of the act, or when the violation ended (从旧兼从轻), and about this violation.
 * @source 行政处罚法 第三十七条
 */
export const listItems: readonly ReadGuard[] = [
  {
    must: { any: [{ state: 'listed', ...inForce }, inForceAtViolation] },
    says: '该清单事项在违法行为发生时和当日都不在施行期内',
    way: '请重新查询四张清单，选择违法行为发生时或者当日施行的事项',
    source: law(37),
  },
  ...aboutThisViolation,
]

/** The item that a decision follows: of the list that the decision says it follows. */
export const listItemFollowed: readonly ReadGuard[] = [
  ...listItems,
  {
    when: { not: { listKind: 'none' } },
    must: { kind: { mine: 'listKind' } },
    says: '该事项不在所适用的清单内',
    way: '请核对适用的清单（不予处罚、从轻、减轻）和清单事项',
    source: law(33),
  },
]

/** A band that a case is measured by: in force on the day of the act or when the violation ended, and about this violation. */
export const band: readonly ReadGuard[] = [
  {
    must: { any: [{ state: 'in-force', ...inForce }, inForceAtViolation] },
    says: '该裁量基准在违法行为发生时和当日都不在施行期内',
    way: '请选择违法行为发生时或者当日施行的裁量基准；没有的，说明没有对应基准',
    source: law(37),
  },
  ...sameViolation('该裁量基准说的不是本案的违法行为', '请选择与案由对应的裁量基准；没有的，说明没有对应基准', 34),
]

const limits = (when: AnyWhere, must: AnyWhere): ReadGuard => ({
  when,
  must: { any: [{ highFen: { exists: false } }, must] },
  says: '决定写明的幅度与裁量基准登记的上下限不一致',
  way: '请从裁量基准带入幅度；需要调整的，写明超出幅度的理由，不要改动幅度本身',
  source: law(34),
})

/** The range that a decision states is that of the band itself. A band in per cent has no amounts of its own to hold it to. */
export const bandWithLimits: readonly ReadGuard[] = [
  ...band,
  limits({ bandFrom: { from: 1 } }, { lowFen: { mine: 'bandFrom' } }),
  limits({ bandFrom: 0 }, { any: [{ lowFen: { exists: false } }, { lowFen: 0 }] }),
  limits({ bandTo: { exists: true } }, { highFen: { mine: 'bandTo' } }),
]

export const officers: readonly ReadGuard[] = [
  {
    atLeast: 2,
    must: validThatDay,
    says: '行政处罚应当由两名以上当日持有效执法证的人员实施',
    way: '请更换当日持有效执法证的人员；确无人员的，另定日期',
    source: law(42, 1),
  },
  { ...ownUnit, says: '不是本机关执法人员，不能借用其他机关的人员', way: '请更换为本机关执法人员', source: law(42, 1) },
]

export const reviewEntry: ReadGuard = {
  must: { state: 'listed', person: '$actor', any: [{ firstReview: false }, { qualification: { exists: true } }] },
  says: '不是审核人本人的名录登记，或者初次从事法制审核而没有通过国家统一法律职业资格考试',
  way: '请由名录内具备资格的法制审核人员审核',
  source: law(58, 2),
}
