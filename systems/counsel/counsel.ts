import { z } from 'zod'
import { choice, choices, count, dayField, longText, money, person, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'
import { countyLimit, dayNamed } from '../countyLimit.ts'
import { counselKinds } from './words.ts'

const opinion = (topic: string) => cite('关于推行法律顾问制度和公职律师公司律师制度的意见', topic)
const source = opinion('法律顾问的聘任')
const by = ['justiceBureau', 'unitAdmin'] as const

/**
 * 法律顾问: the register of those appointed, what they declared, for how long. Who is asked for an opinion must stand here as appointed on
 * that day.
 */
export const counsel = register({
  type: 'counsel',
  title: '法律顾问',
  titled: '{name}',
  unit: 'appointer',
  holder: 'person',
  states: { proposed: '拟聘', appointed: '在聘', suspended: '暂停履职', ended: '已解聘', expired: '聘期届满', dropped: '未聘任' },
  closed: ['ended', 'expired', 'dropped'],
  facts: z.object({
    person: person('人员'),
    name: text('姓名'),
    kind: choice('类别', counselKinds),
    firm: unit('执业机构'),
    licence: text('执业证号'),
    years: count('执业年限'),
    specialty: text('专长'),
    appointer: unit('聘任单位'),
    serves: choices('服务对象', { county: '县委县政府', department: '部门', township: '乡镇（街道）' }),
    way: choice('选聘方式', { purchase: '政府采购', selection: '公开遴选', assigned: '指派' }),
    sanctioned: yesNo('近五年是否受过处罚、行业处分'),
    conflictStatement: longText('利益冲突声明'),
    confidentiality: yesNo('是否签订保密协议'),
    contractNumber: text('聘任合同编号'),
    termFrom: dayField('聘期起'),
    termTo: dayField('聘期止'),
    fee: money('年度报酬'),
    filedNumber: text('备案回执编号'),
    reason: longText('原因'),
  }),
  columns: {
    kinds: ['kind', 'person', 'firm', 'way'],
    days: ['termFrom', 'termTo', 'on.appoint', 'on.file-appointment'],
    amounts: ['years', 'fee'],
  },
  keeping: { source: '各单位法律顾问聘任合同和备案表', until: 'termTo' },
  acts: {
    propose: {
      title: '拟聘',
      from: 'nothing',
      to: 'proposed',
      by: [...by],
      data: [
        'person',
        'name',
        'kind',
        'firm?',
        'licence?',
        'years',
        'specialty',
        'appointer',
        'serves',
        'way',
        'sanctioned',
        'conflictStatement',
      ],
      source,
      needs: [
        {
          when: { kind: 'external' },
          must: { firm: { exists: true }, licence: { exists: true }, years: { from: 5 } },
          says: '外聘律师应有执业机构、执业证号，执业满五年',
          way: '请补充，或者另选人员',
        },
        { must: { sanctioned: false }, says: '近五年受过处罚或者行业处分，不得聘任', way: '请另选人员' },
      ],
    },
    appoint: {
      title: '聘任',
      from: ['proposed'],
      to: 'appointed',
      by: [...by],
      data: ['contractNumber', 'termFrom', 'termTo', 'confidentiality', 'fee?'],
      documents: ['法律顾问聘书'],
      source,
      needs: [
        { must: { termTo: { from: { fact: 'termFrom' } } }, says: '聘期止早于聘期起', way: '请核对聘期' },
        { must: { confidentiality: true }, says: '没有签订保密协议', way: '请先签订保密协议' },
      ],
    },
    drop: { title: '不予聘任', from: ['proposed'], to: 'dropped', by: [...by], data: ['reason'], source },
    'file-appointment': {
      title: '聘任备案',
      from: ['appointed', 'suspended'],
      by: [...by],
      data: ['filedNumber'],
      source: cite('县政府法律顾问管理办法', '聘任备案'),
    },
    renew: {
      title: '续聘',
      from: ['appointed'],
      by: [...by],
      data: ['contractNumber', 'termFrom', 'termTo', 'fee?'],
      documents: ['法律顾问聘书'],
      source,
      needs: [{ must: { termTo: { from: { fact: 'termFrom' } } }, says: '聘期止早于聘期起', way: '请核对聘期' }],
    },
    amend: {
      title: '变更登记',
      from: ['appointed'],
      by: [...by],
      data: ['firm?', 'licence?', 'specialty?', 'conflictStatement?', 'reason'],
      source,
    },
    suspend: { title: '暂停履职', from: ['appointed'], to: 'suspended', by: [...by], data: ['reason'], source },
    resume: { title: '恢复履职', from: ['suspended'], to: 'appointed', by: [...by], source },
    end: { title: '解聘', from: ['appointed', 'suspended'], to: 'ended', by: [...by], data: ['reason'], source },
    expire: {
      title: '聘期届满',
      from: ['appointed', 'suspended'],
      to: 'expired',
      by: ['system', ...by],
      source,
      needs: [{ must: { termTo: { to: '$on' } }, says: '聘期尚未届满', way: '请在聘期届满后办理；提前结束的，办理“解聘”' }],
    },
  },
  clocks: {
    file: {
      title: '聘任备案',
      rule: countyLimit('county:counsel-file', {
        title: '法律顾问聘任备案',
        length: 15,
        unit: 'day',
        starts: '聘任',
        party: '聘任单位',
        law: '县政府法律顾问管理办法',
        article: '聘任备案',
      }),
      starts: 'appoint',
      ends: 'file-appointment',
      stops: ['end', 'expire'],
    },
    term: {
      title: '聘期',
      rule: dayNamed('county:counsel-term', { title: '法律顾问聘期届满前续聘或者办理届满', starts: '聘期止', party: '聘任单位' }),
      starts: ['appoint', 'renew'],
      startsOn: 'termTo',
      ends: 'expire',
      stops: ['end'],
      right: true,
      expires: 'expire',
    },
  },
})
