import type { ReadGuard } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'

const law = (article: number, paragraph?: number) => cite('行政处罚法', article, paragraph)
const inForce = { validFrom: { to: '$on' }, any: [{ validTo: { exists: false } }, { validTo: { from: '$on' } }] }
const validThatDay = { state: 'valid', validFrom: { to: '$on' }, validTo: { from: '$on' } }

/** What other files must have been on the legal day of an act. The first five are asked live while a case is being proposed. */
export const ownCertificate: ReadGuard = {
  must: { ...validThatDay, person: '$actor' },
  says: '不是提请人本人的执法证，或者当日无效（暂扣、遗失、注销、不在有效期内）',
  way: '请选择本人当日有效的执法证；已被暂扣的，由其他持证人员办理，恢复请找县司法局',
  source: law(42, 1),
}

export const partnerCertificate: ReadGuard = {
  must: validThatDay,
  says: '另一名承办人的执法证当日无效（暂扣、遗失、注销、不在有效期内）',
  way: '请更换当日持有效执法证的承办人',
  source: law(42, 1),
}

export const power: ReadGuard = {
  must: { state: 'effective', ...inForce },
  says: '本机关当日不享有该赋权事项（尚未开始行使、已经收回或者已过期限）',
  way: '请移送原实施单位办理，或者核对日期',
  source: law(24, 1),
}

export const listItem: ReadGuard = {
  must: { state: 'listed', ...inForce },
  says: '该清单事项当日不在施行期内',
  way: '请重新查询四张清单，选择当日施行的事项',
  source: law(33),
}

export const band: ReadGuard = {
  must: { state: 'in-force', ...inForce },
  says: '该裁量基准当日不在施行期内',
  way: '请选择当日施行的裁量基准；没有的，说明没有对应基准',
  source: law(34),
}

export const officers: ReadGuard = {
  atLeast: 2,
  must: validThatDay,
  says: '行政处罚应当由两名以上当日持有效执法证的人员实施',
  way: '请更换当日持有效执法证的人员；确无人员的，另定日期',
  source: law(42, 1),
}

export const reviewEntry: ReadGuard = {
  must: { state: 'listed', person: '$actor', any: [{ firstReview: false }, { qualification: { exists: true } }] },
  says: '不是审核人本人的名录登记，或者初次从事法制审核而没有通过国家统一法律职业资格考试',
  way: '请由名录内具备资格的法制审核人员审核',
  source: law(58, 2),
}
