import { notOwnCase } from './intake.ts'
import { type Acts, coercion, law } from './shape.ts'

const punished = { must: { penaltyDecision: 'punish' }, says: '本案没有给予处罚', way: '请办理结案' } as const
const fined = { must: { fine: { from: 1 } }, says: '本案没有罚款', way: '无需办理' } as const
const standing = ['decided', 'served', 'enforcing', 'closed'] as const

/** Service, payment, surcharge, remedies and court enforcement (送达、缴款、加处罚款、救济、申请强制执行). */
export const execution = {
  announce: {
    title: '公告送达',
    from: ['decided'],
    by: ['officer', 'handler'],
    data: ['announceReason'],
    documents: ['送达公告'],
    source: law(61),
    needs: [{ must: { penaltyDecision: { exists: true } }, says: '尚未作出决定', way: '请先作出决定' }],
  },
  serve: {
    title: '送达',
    from: ['decided'],
    to: 'served',
    by: ['officer', 'handler'],
    data: ['serviceWay', 'receivedOn'],
    documents: ['送达回证'],
    source: law(61),
    needs: [
      { must: { receivedOn: { from: { fact: 'on.decide' }, to: '$on' } }, says: '收到日期早于决定或者晚于登记', way: '请核对送达回证' },
      {
        when: { serviceWay: 'public-notice' },
        must: { 'n.announce': { from: 1 } },
        says: '没有发布公告',
        way: '请先办理“公告送达”，公告期满视为送达',
      },
    ],
  },
  'pay-part': {
    title: '分期缴纳',
    from: ['served', 'enforcing'],
    by: ['party', 'handler'],
    data: ['paid', 'receipt'],
    source: law(66, 2),
    needs: [punished, { must: { 'n.defer': { from: 1 } }, says: '没有批准分期缴纳', way: '请先办理“暂缓或者分期缴纳”' }],
  },
  pay: {
    title: '缴清罚没款',
    from: ['served', 'enforcing'],
    by: ['party', 'handler'],
    data: ['paid', 'receipt'],
    documents: ['罚没票据'],
    source: law(67, 3),
    needs: [
      punished,
      {
        when: { fine: { from: 1 } },
        must: { paid: { from: { fact: 'fine' } } },
        says: '缴款少于罚款数额',
        way: '未缴清的，办理“分期缴纳”',
      },
    ],
  },
  defer: {
    title: '批准暂缓或者分期缴纳',
    from: ['served'],
    by: ['head'],
    data: ['extendedDays', 'deferUntil'],
    documents: ['延期（分期）缴纳罚款通知书'],
    source: law(66, 2),
    needs: [fined, notOwnCase, { must: { deferUntil: { from: '$on' } }, says: '截止日期早于批准日期', way: '请核对日期' }],
  },
  'add-surcharge': {
    title: '加处罚款',
    from: ['served', 'enforcing'],
    by: ['handler', 'head'],
    data: ['surcharge'],
    documents: ['加处罚款决定书'],
    source: law(72, 1, 1),
    needs: [
      fined,
      {
        must: { surcharge: { to: { fact: 'fine' } } },
        says: '加处罚款的数额超出了罚款的数额',
        way: '加处罚款以罚款数额为限，请核对',
        source: coercion(45, 2),
      },
    ],
  },
  demand: {
    title: '催告',
    from: ['served'],
    by: ['handler', 'head'],
    data: ['demandReceivedOn'],
    documents: ['催告书'],
    source: coercion(54),
    needs: [punished, { must: { demandReceivedOn: { from: '$on' } }, says: '催告书送达日期早于催告日期', way: '请核对送达回证' }],
  },
  challenge: {
    title: '登记申请复议或者起诉',
    from: standing,
    by: ['handler', 'system'],
    data: ['challengeKind'],
    source: law(73),
  },
  'challenge-ended': {
    title: '登记复议或者诉讼结果',
    from: standing,
    by: ['handler', 'system'],
    data: ['challengeResult'],
    source: law(73, 3),
    needs: [{ must: { 'n.challenge': { from: 1 } }, says: '没有登记复议或者诉讼', way: '请先登记' }],
  },
  // Entered on the day on which the time to sue runs out: from then the window for asking the court is open.
  'remedy-over': { title: '记明法定救济期限届满', from: ['served', 'enforcing'], by: ['system'], source: coercion(53) },
  'apply-court': {
    title: '申请法院强制执行',
    from: ['served'],
    to: 'enforcing',
    by: ['head', 'handler'],
    documents: ['强制执行申请书'],
    source: coercion(53),
    needs: [
      punished,
      { must: { 'n.demand': { from: 1 } }, says: '申请强制执行前应当催告', way: '请先办理“催告”', source: coercion(54) },
      {
        must: { any: [{ 'n.remedy-over': { from: 1 } }, { deferUntil: { to: '$on' } }] },
        says: '当事人申请复议、提起诉讼的期限尚未届满',
        way: '请在救济期限届满后三个月内申请',
      },
    ],
  },
  'court-accept': {
    title: '登记法院受理',
    from: ['enforcing'],
    by: ['handler', 'court'],
    source: coercion(56),
  },
  'court-rule': {
    title: '登记法院裁定',
    from: ['enforcing'],
    by: ['handler', 'court'],
    data: ['courtRuling'],
    source: coercion(57),
  },
  'set-aside': {
    title: '登记决定被变更、撤销、确认违法或者无效',
    from: standing,
    by: ['system', 'handler', 'head'],
    data: ['setAsideBy', 'setAsideResult'],
    source: law(48, 2),
  },
} as const satisfies Acts
