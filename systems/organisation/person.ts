import { z } from 'zod'
import { choice, longText, secret, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'

const source = cite('公务员法', '职务、职级任免和交流的规定')

/** 人员: the id of a person's file is the id that every `person` fact and every actor holds. Accounts are the server's. */
export const personRegister = register({
  type: 'person',
  title: '人员',
  titled: '{name}',
  unit: 'workUnit',
  states: { serving: '在职', left: '离职' },
  closed: ['left'],
  facts: z.object({
    name: text('姓名'),
    sex: choice('性别', { male: '男', female: '女' }),
    workUnit: unit('所在单位'),
    section: text('科室（大队）'),
    post: text('职务'),
    leader: yesNo('单位负责人'),
    phone: secret('手机号码', 'phone'),
    remark: longText('备注'),
    idNumber: secret('身份证号码', 'id-number'),
    reason: text('原因'),
  }),
  acts: {
    enter: {
      title: '登记人员',
      from: 'nothing',
      to: 'serving',
      by: ['unitAdmin', 'justiceBureau', 'countyOffice'],
      source,
      data: ['name', 'workUnit', 'post?', 'sex?', 'section?', 'leader?', 'phone?', 'idNumber?'],
    },
    amend: {
      title: '变更登记',
      from: ['serving'],
      by: ['unitAdmin', 'justiceBureau', 'countyOffice'],
      source,
      data: ['name?', 'post?', 'section?', 'leader?', 'phone?', 'idNumber?', 'remark?'],
    },
    move: {
      title: '调动',
      from: ['serving'],
      by: ['unitAdmin', 'justiceBureau', 'countyOffice'],
      source,
      data: ['workUnit', 'post?', 'section?', 'leader?'],
    },
    leave: { title: '离职', from: ['serving'], to: 'left', by: ['unitAdmin', 'justiceBureau', 'countyOffice'], source, data: ['reason'] },
  },
  columns: { kinds: ['leader', 'sex', 'workUnit'] },
  keeping: { source: '各单位报来的人员名册', minor: ['remark'] },
})
