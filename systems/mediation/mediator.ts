import { z } from 'zod'
import { choice, dayField, longText, ref, secret, text, yesNo } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'
import { committeeKinds } from './kinds.ts'

const law = (article: number) => cite('人民调解法', article)

/** 人民调解员名录: members of committees and persons they hired. */
export const mediator = register({
  type: 'mediator',
  title: '人民调解员',
  titled: '{name}',
  states: { serving: '在任', left: '离任', dismissed: '罢免或者解聘' },
  closed: ['left', 'dismissed'],
  facts: z.object({
    name: text('姓名'),
    sex: choice('性别', { male: '男', female: '女' }),
    bornOn: dayField('出生日期'),
    education: choice('文化程度', { primary: '小学及以下', junior: '初中', senior: '高中、中专', college: '大专及以上' }),
    committee: ref('所属调解委员会', 'mediation-committee'),
    level: choice('调解委员会类型', committeeKinds),
    role: choice('职务', { chair: '主任', deputy: '副主任', member: '委员', hired: '聘任调解员' }),
    fullTime: yesNo('专职'),
    expert: choice('专业背景', {
      none: '无',
      judge: '退休法官、检察官',
      lawyer: '律师',
      doctor: '医生',
      teacher: '教师',
      elder: '五老、乡贤',
      other: '其他',
    }),
    phone: secret('手机号码', 'phone'),
    remark: longText('备注'),
    idNumber: secret('身份证号码', 'id-number'),
    account: secret('补贴账户', 'account'),
    misconduct: choice('行为', {
      partial: '偏袒一方当事人',
      insult: '侮辱当事人',
      gain: '索取、收受财物或者牟取其他不正当利益',
      leak: '泄露个人隐私、商业秘密',
    }),
    reason: text('原因'),
  }),
  acts: {
    appoint: {
      title: '推选或者聘任',
      from: 'nothing',
      to: 'serving',
      by: ['committee', 'justiceBureau'],
      source: law(13),
      data: [
        'name',
        'sex',
        'committee',
        'level',
        'role',
        'fullTime',
        'education?',
        'bornOn?',
        'expert?',
        'phone?',
        'idNumber?',
        'account?',
      ],
      reads: {
        committee: { must: { state: { in: ['standing', 'rectifying'] } }, says: '该调解委员会已撤销', way: '请选择现有的调解委员会' },
      },
    },
    amend: {
      title: '变更登记',
      from: ['serving'],
      by: ['committee', 'justiceBureau'],
      source: law(10),
      data: ['name?', 'committee?', 'level?', 'role?', 'fullTime?', 'education?', 'expert?', 'phone?', 'account?', 'remark?'],
    },
    admonish: { title: '批评教育、责令改正', from: ['serving'], by: ['committee'], source: law(15), data: ['misconduct', 'reason?'] },
    leave: { title: '离任', from: ['serving'], to: 'left', by: ['committee', 'justiceBureau'], source: law(10), data: ['reason?'] },
    dismiss: {
      title: '罢免或者解聘',
      from: ['serving'],
      to: 'dismissed',
      by: ['committee', 'justiceBureau'],
      source: law(15),
      data: ['misconduct', 'reason?'],
    },
  },
  columns: { kinds: ['role', 'fullTime', 'sex', 'level', 'education', 'expert'] },
  terms: ['committee'],
  keeping: { source: '各乡镇（街道）司法所的人民调解员名册', minor: ['remark'] },
})
