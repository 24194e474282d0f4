import { z } from 'zod'
import { choice, choices, longText, ref, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { countyLimit } from '../countyLimit.ts'
import { countyRule } from './source.ts'

const source = countyRule('结案会签')

/**
 * 结案会签: before a suit is closed, the head of the unit, the county leader in charge, the liaison office and the justice bureau sign, in
 * that order; where it was settled, the court too. Whoever does not agree sends it back to the unit, and all sign anew.
 */
export const closingSignature = procedure({
  type: 'closing-signature',
  title: '结案会签',
  titled: '{handlingUnit}结案会签',
  unit: 'handlingUnit',
  states: {
    opened: '待承办单位签署',
    unit: '待分管县领导签署',
    leader: '待府院联动办签署',
    liaison: '待司法局签署',
    justice: '待人民法院签署',
    closed: '会签完毕',
    cancelled: '不再会签',
  },
  closed: ['closed', 'cancelled'],
  facts: z.object({
    lawsuit: ref('行政诉讼案卷', 'litigation'),
    reconsideration: ref('行政复议案卷', 'reconsideration'),
    settlement: ref('化解案卷', 'settlement'),
    handlingUnit: unit('承办单位'),
    caseNumber: text('案号'),
    lost: yesNo('是否败诉'),
    settled: yesNo('是否调解、撤诉'),
    grounds: choices('可以结案的情形', {
      performed: '履行完毕',
      agreement: '化解协议已履行',
      lessons: '教训已报告',
      accountability: '已有问责意见',
      nothing: '没有需要履行的内容',
    }),
    unitOpinion: longText('承办单位意见'),
    leaderOpinion: longText('分管县领导意见'),
    liaisonOpinion: longText('府院联动办意见'),
    justiceOpinion: longText('司法局意见'),
    courtOpinion: longText('人民法院意见'),
    returnedBy: choice('退回环节', { leader: '分管县领导', liaison: '府院联动办', justice: '司法局', court: '人民法院' }),
    returnReason: longText('退回的理由'),
    reason: longText('不再会签的理由'),
  }),
  columns: { kinds: ['lost', 'settled', 'returnedBy'], days: ['on.sign-unit', 'on.return'], amounts: ['n.return'] },
  terms: ['lawsuit', 'reconsideration', 'caseNumber'],
  acts: {
    open: {
      title: '启动会签',
      from: 'nothing',
      to: 'opened',
      by: ['system', 'liaisonOffice', 'justiceBureau', 'defendantUnit'],
      data: ['handlingUnit', 'lost', 'settled', 'lawsuit?', 'reconsideration?', 'settlement?', 'caseNumber?'],
      source,
      needs: [
        {
          must: { any: [{ lawsuit: { exists: true } }, { reconsideration: { exists: true } }] },
          says: '没有指明案件',
          way: '请选择“行政诉讼案卷”或者“行政复议案卷”',
        },
        { must: { not: { lost: true, settled: true } }, says: '败诉和调解、撤诉不能同时成立', way: '请核对裁判结果' },
      ],
    },
    'sign-unit': {
      title: '承办单位负责人签署',
      from: ['opened'],
      to: 'unit',
      by: ['head', 'appearingHead', 'respondent'],
      data: ['grounds', 'unitOpinion'],
      source,
      needs: [
        {
          when: { lost: true },
          must: { all: [{ grounds: { some: 'lessons' } }, { grounds: { some: 'accountability' } }] },
          says: '败诉案件没有报告教训，或者没有问责意见',
          way: '请先提交败诉分析并提出问责意见',
        },
        {
          when: { settled: true },
          must: { any: [{ grounds: { some: 'agreement' } }, { grounds: { some: 'nothing' } }] },
          says: '调解、撤诉的案件没有写明协议是否履行',
          way: '请在“可以结案的情形”中选择',
        },
      ],
    },
    'sign-leader': { title: '分管县领导签署', from: ['unit'], to: 'leader', by: ['countyLeader'], data: ['leaderOpinion'], source },
    'sign-liaison': { title: '府院联动办签署', from: ['leader'], to: 'liaison', by: ['liaisonOffice'], data: ['liaisonOpinion'], source },
    'sign-justice': {
      title: '司法局签署',
      from: ['liaison'],
      to: [{ when: { settled: true }, to: 'justice' }, { to: 'closed' }],
      by: ['justiceBureau'],
      data: ['justiceOpinion'],
      documents: ['结案会签表'],
      source,
    },
    'sign-court': {
      title: '人民法院签署',
      from: ['justice'],
      to: 'closed',
      by: ['court', 'liaisonOffice'],
      data: ['courtOpinion'],
      source,
    },
    return: {
      title: '退回',
      from: ['unit', 'leader', 'liaison', 'justice'],
      to: 'opened',
      by: ['countyLeader', 'liaisonOffice', 'justiceBureau', 'court'],
      data: ['returnedBy', 'returnReason'],
      source,
      needs: [
        {
          must: {
            any: [
              { returnedBy: 'leader', state: 'unit' },
              { returnedBy: 'liaison', state: 'leader' },
              { returnedBy: 'justice', state: 'liaison' },
              { returnedBy: 'court', state: 'justice' },
            ],
          },
          says: '退回环节与现在待签署的环节不一致',
          way: '请选择现在待签署的环节',
        },
      ],
    },
    cancel: {
      title: '不再会签',
      from: ['opened'],
      to: 'cancelled',
      by: ['liaisonOffice', 'justiceBureau'],
      data: ['reason'],
      source,
    },
  },
  clocks: {
    sign: {
      title: '结案会签',
      rule: countyLimit('county:closing-signature', {
        title: '结案会签',
        length: 15,
        unit: 'workday',
        starts: '启动会签',
        party: '承办单位和会签单位',
        law: source.law,
        article: source.article,
      }),
      starts: 'open',
      ends: 'sign-justice',
      stops: ['cancel'],
    },
  },
})
