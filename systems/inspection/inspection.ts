import { z } from 'zod'
import { attachment, choice, dayField, list, longText, party, ref, refs, text, unit, units, yesNo } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'

const penalty = (article: number, paragraph?: number) => cite('行政处罚法', article, paragraph)

/**
 * Two officers or more, each with a certificate that is valid on the day of the act and issued to the unit that inspects.
 * @source 行政处罚法 第四十二条、第五十五条
 */
const officers = [
  {
    atLeast: 2,
    must: { state: 'valid', validFrom: { to: '$on' }, validTo: { from: '$on' } },
    says: '检查应由两名以上持有效执法证的人员进行，所引用的执法证当日无效（暂扣、遗失、注销或者不在有效期内）',
    way: '请更换当日持有效执法证的人员；确无人员的，另定检查日期',
    source: penalty(42, 1),
  },
  {
    when: { not: { kind: 'joint' } },
    must: { unit: '$unit' },
    says: '不是本检查机关的执法人员',
    way: '请使用本机关人员；需要其他机关参加的，按联合检查安排',
    source: penalty(42, 1),
  },
]

/** A delegated power that the township holds on the day of the act. */
const power = {
  must: {
    state: 'effective',
    unit: '$unit',
    validFrom: { to: '$on' },
    any: [{ validTo: { exists: false } }, { validTo: { from: '$on' } }],
  },
  says: '本机关当日不享有该赋权事项（不是本机关承接、尚未开始行使、已经收回或者已过行使期限）',
  way: '请移交原实施单位办理，或者核对检查日期',
  source: penalty(24, 1),
}

/** 行政检查: one file per inspection of one subject. */
export const inspection = procedure({
  type: 'inspection',
  title: '行政检查',
  titled: '{subject.name}{kind}',
  number: { at: 'record', pattern: '{short}{unit}检记〔{year}〕{n}号' },
  unit: 'agency',
  outcome: 'finding',
  states: { planned: '已安排', entered: '已出示证件', recorded: '已检查', correcting: '责令改正中', closed: '已办结', cancelled: '已取消' },
  closed: ['closed', 'cancelled'],
  facts: z.object({
    agency: unit('检查机关'),
    joint: units('联合检查单位'),
    kind: choice('检查类别', {
      daily: '日常检查',
      random: '双随机检查',
      special: '专项检查',
      safety: '安全生产检查',
      joint: '联合检查',
      complaint: '投诉举报核查',
    }),
    powerSource: choice('执法依据', { statutory: '法定职权', delegated: '赋权事项' }),
    subject: party('检查对象'),
    matter: text('检查事项'),
    plannedOn: dayField('计划日期'),
    reason: text('原因'),
    officers: refs('检查人员执法证', 'certificate'),
    power: ref('赋权事项', 'power'),
    shown: yesNo('已主动出示执法证件'),
    place: text('检查地点'),
    says: longText('现场检查情况'),
    signed: choice('检查对象签字', { signed: '已签字', refused: '拒绝签字（已注明）', absent: '无人在场（已注明）' }),
    finding: choice('检查结果', {
      none: '未发现问题',
      'corrected-at-once': '当场改正',
      'order-correct': '责令限期改正',
      'file-case': '涉嫌违法，转立案',
      transfer: '移送有管辖权的机关',
    }),
    problems: longText('发现的问题'),
    basis: longText('责令改正的依据'),
    orders: longText('改正要求'),
    correctBy: dayField('改正期限'),
    recheck: choice('复查结果', { corrected: '已改正', partly: '部分改正', not: '未改正' }),
    rechecks: list('复查记录', { says: longText('复查情况') }),
    recording: attachment('执法记录仪视听资料'),
    penaltyCase: ref('所立行政处罚案卷', 'penalty'),
    caseFile: text('立案或者移送的案号'),
  }),
  acts: {
    plan: {
      title: '安排检查',
      from: 'nothing',
      to: 'planned',
      by: ['officer', 'handler', 'head'],
      source: penalty(54),
      data: ['agency', 'kind', 'powerSource', 'subject', 'matter', 'plannedOn', 'joint?'],
      needs: [{ when: { kind: 'joint' }, must: { joint: { exists: true } }, says: '联合检查应注明联合单位', way: '请填写联合检查单位' }],
    },
    'show-certificate': {
      title: '出示执法证件',
      from: ['planned'],
      to: 'entered',
      by: ['officer'],
      source: penalty(55, 1),
      data: ['officers', 'shown'],
      needs: [
        {
          must: { shown: true },
          says: '执法人员应当主动出示执法证件',
          way: '请出示后再检查；未出示的，当事人有权拒绝',
          source: penalty(55, 1),
        },
      ],
      reads: { officers },
    },
    record: {
      title: '现场检查',
      from: ['entered'],
      to: 'recorded',
      by: ['officer'],
      source: penalty(55),
      documents: ['现场检查笔录'],
      data: ['officers', 'power?', 'place', 'says', 'signed', 'finding', 'problems?', 'recording?'],
      needs: [
        {
          when: { powerSource: 'delegated' },
          must: { power: { exists: true } },
          source: penalty(24),
          says: '依赋权事项检查，应指明所承接的事项',
          way: '请选择当日承接中的事项',
        },
        {
          when: { finding: { in: ['corrected-at-once', 'order-correct', 'file-case', 'transfer'] } },
          must: { problems: { exists: true } },
          says: '未写明发现的问题',
          way: '请填写发现的问题',
        },
      ],
      reads: { officers, power },
    },
    'order-correct': {
      title: '责令改正',
      from: ['recorded'],
      to: 'correcting',
      by: ['officer', 'head'],
      source: penalty(28, 1),
      documents: ['责令改正通知书'],
      data: ['basis', 'orders', 'correctBy'],
      needs: [
        { must: { finding: { in: ['order-correct', 'file-case'] } }, says: '检查结果不是责令改正', way: '如检查结果有误，请先更正' },
        { must: { correctBy: { from: '$on' } }, says: '改正期限早于责令改正之日', way: '请核对改正期限' },
      ],
    },
    recheck: {
      title: '复查',
      from: ['correcting'],
      by: ['officer'],
      source: penalty(28, 1),
      adds: 'rechecks',
      data: ['officers', 'recheck'],
      to: [{ when: { recheck: 'corrected' }, to: 'recorded' }, { to: 'correcting' }],
      reads: { officers },
    },
    'link-case': {
      title: '登记已立行政处罚案',
      from: ['recorded', 'correcting', 'closed'],
      by: ['system'],
      source: penalty(54, 2),
      data: ['penaltyCase'],
    },
    close: {
      title: '办结',
      from: ['recorded', 'correcting'],
      to: 'closed',
      by: ['officer', 'head'],
      source: penalty(47),
      data: ['caseFile?'],
      needs: [
        {
          when: { finding: 'order-correct' },
          must: { any: [{ recheck: 'corrected' }, { caseFile: { exists: true } }, { penaltyCase: { exists: true } }] },
          says: '责令改正的，应复查改正情况后办结',
          way: '请先办理“复查”；逾期不改正的，立案时在案源登记中选择本次检查，或者填写案号',
        },
        {
          when: { finding: { in: ['file-case', 'transfer'] } },
          must: { any: [{ caseFile: { exists: true } }, { penaltyCase: { exists: true } }] },
          says: '没有立案或者移送的案卷',
          way: '请在案源登记中选择本次检查，立案后由系统登记；案卷不在本平台的，填写案号',
        },
      ],
    },
    cancel: {
      title: '取消检查',
      from: ['planned', 'entered'],
      to: 'cancelled',
      by: ['officer', 'head'],
      source: penalty(54),
      data: ['reason'],
    },
  },
  columns: {
    kinds: ['kind', 'powerSource', 'signed', 'recheck'],
    days: ['on.record', 'correctBy', 'on.recheck'],
    amounts: ['officers.size'],
  },
  terms: ['power', 'penaltyCase'],
})
