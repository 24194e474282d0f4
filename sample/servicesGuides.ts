import type { itemTypes } from '../systems/services/words.ts'
import { phoneOf } from './phones.ts'
import type { Random } from './random.ts'

export type ItemType = keyof typeof itemTypes

/** What a guide says besides its name and its limits. */
export interface Guide {
  readonly type: ItemType
  readonly basis: string
  readonly exercise: 'county'
  readonly conditions: string
  readonly objects: readonly string[]
  readonly approval: 'instant' | 'reviewed' | 'promise' | 'tolerant'
  readonly visitReason?: string
  readonly depth: 'whole' | 'once'
  readonly online: true
  readonly oneWindow: boolean
  readonly windowNumber: string
  readonly place: string
  readonly hours: string
  readonly consultPhone: string
  readonly complaintPhone: string
  readonly fee: boolean
  readonly feeBasis?: string
  readonly feeAmount?: number
  readonly onlinePay: boolean
  readonly resultKind: 'certificate' | 'paper' | 'none'
  readonly resultName?: string
  readonly steps: readonly { readonly name: string; readonly post: string; readonly workdays: number }[]
  readonly materials: readonly Readonly<Record<string, string | number>>[]
  readonly situations: readonly Readonly<Record<string, string>>[]
}

const laws: Readonly<Record<string, string>> = {
  'unit-market': '市场主体登记管理条例',
  'unit-police': '户口登记条例',
  'unit-land': '城乡规划法',
  'unit-transport': '道路运输条例',
  'unit-housing': '建筑法',
  'unit-labour': '劳动合同法',
  'unit-social': '社会保险法',
  'unit-employment': '就业促进法',
  'unit-insurance': '社会保险法',
  'unit-civil': '社会救助暂行办法',
  'unit-health': '基本医疗卫生与健康促进法',
  'unit-tax': '税收征收管理法',
  'unit-registry': '不动产登记暂行条例',
  'unit-fund': '住房公积金管理条例',
  'unit-ecology': '环境保护法',
  'unit-water': '水法',
  'unit-farming': '农业法',
  'unit-forestry': '森林法',
  'unit-education': '教育法',
  'unit-emergency': '安全生产法',
  'unit-culture': '公共文化服务保障法',
  'unit-tobacco': '烟草专卖法',
  'unit-weather': '气象法',
  'unit-disabled': '残疾人保障法',
  'unit-veterans': '退役军人保障法',
  'unit-justice': '公共法律服务的有关规定',
  'unit-urban': '城市市容和环境卫生管理条例',
}
export const basisOf = (unit: string): string => `${laws[unit] ?? '省政务服务事项基本目录所列设定依据'}的规定`

const licenceSteps = ['受理', '审查', '决定', '制证', '送达'] as const
const plainSteps = ['受理', '审核', '办结'] as const

/** Tells the units' telephones apart. */
const unitNumber = (unit: string): number => [...unit].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 10_000, 7)

/** Draws the rest of a guide: settled on the spot is 即办; no visit and on line throughout go together. */
export function guideOf(
  random: Random,
  { type, unit, name, spot, visits }: { type: ItemType; unit: string; name: string; spot: boolean; visits: number },
): Guide {
  const fee = type === 'licence' && random.chance(0.02)
  const result = resultOf(type, name)
  const situations = random.chance(0.62) ? situationsOf(random) : []
  return {
    type,
    basis: basisOf(unit),
    exercise: 'county',
    conditions: '申请人符合法律、法规规定的条件，材料齐全、符合法定形式',
    objects: type === 'service' || type === 'payment' ? ['person'] : ['person', 'legal'],
    approval: spot ? 'instant' : random.pick(['reviewed', 'reviewed', 'reviewed', 'promise', 'tolerant']),
    ...(visits > 0 && { visitReason: visits === 1 ? '领取证件或者核验原件' : '现场核验，领取证件' }),
    depth: visits === 0 ? 'whole' : 'once',
    online: true,
    oneWindow: random.chance(0.93),
    windowNumber: `${random.int(1, 3)}楼${random.int(1, 60)}号`,
    place: '县政务服务中心',
    hours: '工作日上午8:30至12:00，下午夏季15:00至18:00、冬季14:30至17:30',
    consultPhone: phoneOf('consult', unitNumber(unit)),
    complaintPhone: phoneOf('complaint', unitNumber(unit)),
    fee,
    ...(fee && { feeBasis: '省发展改革、财政部门公布的收费目录', feeAmount: random.pick([1000, 2000, 8000]) }),
    onlinePay: fee,
    ...result,
    steps: (type === 'licence' ? licenceSteps : plainSteps).map((step) => ({ name: step, post: `${step}岗`, workdays: 0 })),
    materials: materialsOf(random, type, situations),
    situations,
  }
}

function resultOf(type: ItemType, name: string): Pick<Guide, 'resultKind' | 'resultName'> {
  const plain = name.replace(/（[^）]*）$/, '')
  if (type === 'licence') return { resultKind: 'certificate', resultName: `${plain}许可证件` }
  if (type === 'confirmation' || type === 'other') return { resultKind: 'paper', resultName: `${plain}结果通知书` }
  return { resultKind: 'none' }
}

const questions = [
  ['是否委托他人办理', '本人办理', '委托办理'],
  ['申请人类别', '自然人', '法人或者其他组织'],
  ['是否首次申请', '首次申请', '再次申请'],
] as const

function situationsOf(random: Random): Guide['situations'] {
  const [question, ...answers] = random.pick(questions)
  return answers.map((answer, at) => ({ code: `Q${at + 1}`, question, answer, name: answer }))
}

function materialsOf(random: Random, type: ItemType, situations: Guide['situations']): Guide['materials'] {
  return [
    { name: '申请表', necessity: 'required', source: 'form', copies: 1 },
    { name: '申请人身份证件', necessity: 'free', source: 'government', issuer: '公安机关', copies: 1 },
    ...(type === 'licence' && random.chance(0.7)
      ? [{ name: '经营或者建设场所的说明', necessity: 'required', source: 'applicant', copies: 1 }]
      : []),
    ...(type === 'licence' && random.chance(0.3)
      ? [{ name: '检验检测报告', necessity: 'later', source: 'intermediary', issuer: '有资质的检验检测机构', copies: 1 }]
      : []),
    ...situations.slice(1).map(({ code = '', name = '' }) => ({
      name: name === '委托办理' ? '授权委托书' : `${name}的证明材料`,
      necessity: 'situation',
      source: 'applicant',
      copies: 1,
      situation: code,
    })),
  ]
}
