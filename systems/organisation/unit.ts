import { z } from 'zod'
import { choice, count, dayField, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'

export const unitKinds = {
  county: '县',
  party: '党委部门',
  congress: '人大、政协机关',
  government: '政府工作部门',
  dispatched: '派出和垂直管理机构',
  institution: '事业单位',
  mass: '群团组织',
  judicial: '法院、检察院',
  enterprise: '国有企业',
  township: '乡镇',
  street: '街道',
  zone: '开发区',
  village: '村（社区）',
  coordination: '议事协调机构',
  lawfirm: '律师事务所',
  committee: '人民调解委员会',
} as const

const source = cite('地方各级人民代表大会和地方各级人民政府组织法', '机构设置的规定')

/**
 * 机构: the county's tree. The id of a unit's file is the id that every `unit` fact holds. A renamed or merged unit keeps its file:
 * earlier acts keep the name of their day.
 */
export const unitRegister = register({
  type: 'unit',
  title: '机构',
  titled: '{name}',
  states: { active: '有效', merged: '已撤并', abolished: '已撤销' },
  closed: ['merged', 'abolished'],
  facts: z.object({
    name: text('名称'),
    shortName: text('简称'),
    docWord: text('机关代字'),
    kind: choice('性质', unitKinds),
    parent: unit('上级单位'),
    regionCode: text('区划代码'),
    uscc: text('统一社会信用代码'),
    group: choice('考核组别', {
      A: '甲组（乡镇、街道、开发区）',
      B: '乙组（行政执法单位）',
      C: '丙组（其他政府部门）',
      D: '丁组（党委、群团和其他单位）',
    }),
    enforcement: yesNo('行政执法主体'),
    delegated: yesNo('承接赋权事项'),
    address: text('地址'),
    phone: text('办公电话'),
    sort: count('排序'),
    since: dayField('设立之日'),
    mergedInto: unit('并入单位'),
    document: text('批准文件'),
  }),
  acts: {
    establish: {
      title: '登记机构',
      from: 'nothing',
      to: 'active',
      by: ['unitAdmin', 'justiceBureau', 'countyOffice'],
      source,
      data: [
        'name',
        'shortName',
        'kind',
        'docWord?',
        'parent?',
        'regionCode?',
        'uscc?',
        'group?',
        'enforcement?',
        'delegated?',
        'address?',
        'phone?',
        'sort?',
        'since?',
        'document?',
      ],
    },
    rename: {
      title: '更名',
      from: ['active'],
      by: ['unitAdmin', 'justiceBureau', 'countyOffice'],
      source,
      data: ['name', 'shortName', 'docWord?', 'document'],
    },
    amend: {
      title: '变更登记',
      from: ['active'],
      by: ['unitAdmin', 'justiceBureau', 'countyOffice'],
      source,
      data: ['docWord?', 'parent?', 'regionCode?', 'uscc?', 'group?', 'enforcement?', 'delegated?', 'address?', 'phone?', 'sort?'],
    },
    merge: { title: '撤并', from: ['active'], to: 'merged', by: ['unitAdmin', 'countyOffice'], source, data: ['mergedInto', 'document'] },
    abolish: { title: '撤销', from: ['active'], to: 'abolished', by: ['unitAdmin', 'countyOffice'], source, data: ['document'] },
  },
  columns: { kinds: ['kind', 'group', 'enforcement', 'delegated', 'parent', 'docWord'], days: ['since'], amounts: ['sort'] },
  terms: ['regionCode', 'shortName'],
  keeping: { source: '县委编办印发的机构名录，或者原有的单位通讯录', minor: ['phone'] },
})
