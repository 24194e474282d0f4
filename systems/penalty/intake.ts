import { band, listItems, ownCertificate, partnerCertificate, power } from './reads.ts'
import { type Acts, law, type PenaltyGuard } from './shape.ts'

/** Nobody approves what he handles himself. */
export const notOwnCase = {
  must: { not: { handlers: { some: '$actor' } } },
  says: '您是本案承办人，不能审批本案',
  way: '请由其他负责人审批',
  source: law(57),
} satisfies PenaltyGuard

/** Whatever the lists were asked, the answer is kept with the case. */
export const listsTraced = {
  when: { listFound: { in: ['unmet', 'matched'] } },
  must: { listItems: { exists: true }, listTrace: { exists: true } },
  says: '查询到清单事项的，应当写明是哪些事项、条件逐项核对的情况',
  way: '请用“查询四张清单”带入事项和核对情况',
  source: law(33),
} satisfies PenaltyGuard

/** From the clue to the filing (案源登记、立案). Five guards are live while the officer proposes. */
export const intake = {
  'register-source': {
    title: '案源登记',
    from: 'nothing',
    to: 'registered',
    by: ['handler', 'officer', 'system'],
    data: ['source', 'clue', 'inspection?', 'agency', 'field', 'party', 'partyKind', 'violation', 'violationCode?', 'place', 'enterprise?'],
    documents: ['案源登记表'],
    source: law(54),
    needs: [
      {
        when: { partyKind: 'citizen' },
        must: { party: { has: { kind: { in: ['natural', 'business'] } } } },
        says: '法人或者其他组织不适用公民的标准',
        way: '请核对当事人类别',
        source: law(51),
      },
      {
        when: { partyKind: 'organisation' },
        must: { party: { has: { kind: { in: ['legal', 'other'] } } } },
        says: '自然人、个体工商户适用公民的标准',
        way: '请核对当事人类别',
        source: law(51),
      },
    ],
  },
  'propose-case': {
    title: '提请立案',
    from: ['registered'],
    to: 'proposed',
    by: ['officer', 'handler'],
    data: [
      'certificate',
      'partnerCertificate',
      'handlers',
      'powerSource',
      'power?',
      'listFound',
      'listItems?',
      'listTrace?',
      'band?',
      'bandNone?',
      'actEnd',
      'vital?',
      'harm?',
    ],
    source: law(54, 1),
    reads: { certificate: ownCertificate, partnerCertificate, power, listItems, band },
    needs: [
      { must: { handlers: { some: '$actor' } }, says: '提请人应当是承办人之一', way: '请核对承办人', source: law(42, 1) },
      {
        must: { not: { partnerCertificate: { fact: 'certificate' } } },
        says: '两名承办人不能是同一个执法证',
        way: '请选择另一名承办人的执法证',
        source: law(42, 1),
      },
      {
        when: { powerSource: 'delegated' },
        must: { power: { exists: true } },
        says: '依赋权事项处罚，应当指明所承接的事项',
        way: '请选择当日承接中的事项',
        source: law(24, 1),
      },
      listsTraced,
      {
        must: { any: [{ band: { exists: true } }, { bandNone: { exists: true } }] },
        says: '没有查询裁量基准',
        way: '请选择裁量基准；没有对应基准的，写明情况',
        source: law(34),
      },
      { must: { actEnd: { to: '$on' } }, says: '违法行为终了日期晚于今日', way: '请核对日期', source: law(36) },
    ],
  },
  'file-case': {
    title: '立案',
    from: ['proposed'],
    to: 'investigating',
    by: ['head'],
    documents: ['立案审批表'],
    source: law(54, 2),
    needs: [notOwnCase],
  },
  'refuse-file': {
    title: '不予立案',
    from: ['registered', 'proposed'],
    to: 'not-filed',
    by: ['head'],
    data: ['refusal'],
    documents: ['不予立案审批表'],
    source: law(54),
  },
} as const satisfies Acts
