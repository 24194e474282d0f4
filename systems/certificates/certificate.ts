import { z } from 'zod'
import { choice, choices, dayField, longText, person, secret, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'

const rules = cite('河南省行政执法证件管理办法', '证件的申领、使用和监督管理的规定')
const henan = (article: number) => cite('河南省行政执法条例', article)

export const enforcementFields = {
  general: '综合行政执法',
  market: '市场监管',
  resources: '自然资源',
  urban: '城市管理',
  transport: '交通运输',
  agriculture: '农业农村',
  culture: '文化旅游',
  fire: '消防救援',
  emergency: '应急管理',
  environment: '生态环境',
  health: '卫生健康',
  security: '公安',
  other: '其他',
} as const

/**
 * 行政执法证名录. The province issues and prints; the county keeps the index and the state. What a certificate was on any past
 * day is what an act of enforcement on that day rests on.
 */
export const certificate = register({
  type: 'certificate',
  title: '行政执法证',
  titled: '{name}（{certNumber}）',
  unit: 'agency',
  states: { valid: '有效', suspended: '暂扣', lost: '遗失', cancelled: '注销或者取消' },
  closed: ['cancelled'],
  facts: z.object({
    person: person('持证人'),
    name: text('姓名'),
    agency: unit('所属执法单位'),
    post: text('职务'),
    certNumber: text('证件编号'),
    certKind: choice('证件种类', { enforcement: '行政执法证', supervision: '行政执法监督证', ministry: '部委制发证件' }),
    establishment: choice('编制性质', { civil: '行政', 'civil-like': '参公', institution: '全额事业', other: '其他事业' }),
    fields: choices('执法类别', enforcementFields),
    area: text('执法区域'),
    validFrom: dayField('有效期自'),
    validTo: dayField('有效期至'),
    legalReviewer: yesNo('法制审核人员'),
    qualification: text('法律职业资格证号'),
    idNumber: secret('身份证号码', 'id-number'),
    suspendReason: choice('暂扣的原因', {
      exam: '考试补考不合格',
      cheating: '考试作弊',
      hours: '未完成年度学时',
      unlawful: '违法执法被查处',
      discipline: '涉嫌违纪违法被立案',
      abuse: '辱骂、殴打当事人',
      refuse: '拒不接受监督',
      misuse: '证件转借、涂改',
    }),
    cancelReason: choice('注销或者取消的原因', {
      moved: '调离',
      retired: '退休',
      died: '死亡',
      unfit: '取消执法资格',
      expired: '期满未续',
      other: '其他',
    }),
    decision: text('暂扣或者恢复的决定文号'),
    cancelDecision: text('取消的决定文号'),
    suspendUntil: dayField('暂扣至'),
    findings: longText('事实和理由'),
    remark: longText('备注'),
  }),
  acts: {
    issue: {
      title: '发证',
      from: 'nothing',
      to: 'valid',
      by: ['justiceBureau'],
      source: rules,
      documents: ['行政执法资格核验单'],
      data: [
        'person',
        'name',
        'agency',
        'certNumber',
        'certKind',
        'fields',
        'validFrom',
        'validTo',
        'post?',
        'establishment?',
        'area?',
        'legalReviewer?',
        'qualification?',
        'idNumber?',
      ],
      needs: [{ must: { validTo: { from: { fact: 'validFrom' } } }, says: '有效期止日早于起日', way: '请核对有效期' }],
    },
    amend: {
      title: '变更登记',
      from: ['valid', 'suspended', 'lost'],
      by: ['justiceBureau', 'unitAdmin'],
      source: rules,
      data: ['post?', 'fields?', 'area?', 'legalReviewer?', 'qualification?', 'remark?'],
    },
    suspend: {
      title: '暂扣',
      from: ['valid', 'lost'],
      to: 'suspended',
      // The system only where a person has decided so on a proposal (suspension-proposal).
      by: ['justiceBureau', 'supervisor', 'system'],
      source: henan(46),
      documents: ['行政执法证暂扣通知书'],
      data: ['suspendReason', 'decision', 'findings', 'suspendUntil?'],
      needs: [
        {
          when: { suspendUntil: { exists: true } },
          must: { suspendUntil: { from: '$on' } },
          says: '暂扣止日早于暂扣之日',
          way: '请核对日期',
        },
      ],
    },
    restore: {
      title: '恢复',
      from: ['suspended'],
      to: 'valid',
      by: ['justiceBureau', 'supervisor'],
      source: henan(46),
      data: ['decision'],
      // A later suspension has its own end, or none.
      sets: { suspendUntil: undefined },
    },
    'report-lost': { title: '报失', from: ['valid'], to: 'lost', by: ['unitAdmin', 'justiceBureau'], source: rules },
    replace: { title: '补发', from: ['lost'], to: 'valid', by: ['justiceBureau'], source: rules, data: ['certNumber'] },
    renew: {
      title: '续期',
      from: ['valid'],
      by: ['justiceBureau'],
      source: rules,
      data: ['validTo', 'certNumber?'],
      needs: [{ must: { validTo: { from: '$on' } }, says: '续期后的有效期已经届满', way: '请核对有效期' }],
    },
    cancel: {
      title: '注销或者取消',
      from: ['valid', 'suspended', 'lost'],
      to: 'cancelled',
      by: ['justiceBureau'],
      source: henan(46),
      data: ['cancelReason', 'cancelDecision?', 'findings?'],
      needs: [
        {
          when: { cancelReason: 'unfit' },
          must: { cancelDecision: { exists: true } },
          says: '取消执法资格应有决定',
          way: '请填写决定文号',
        },
      ],
    },
  },
  columns: {
    kinds: ['certKind', 'legalReviewer', 'suspendReason', 'cancelReason', 'establishment'],
    days: ['validFrom', 'validTo', 'on.suspend'],
  },
  terms: ['certNumber', 'person'],
  keeping: { source: '从省行政执法证件管理系统导出的持证人员名册', until: 'validTo', minor: ['remark'] },
})
