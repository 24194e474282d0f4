import { z } from 'zod'
import { choice, count, dayField, list, text, yesNo } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'
import { committeeKinds, industries } from './kinds.ts'

const law = (article: number, paragraph?: number) => cite('人民调解法', article, paragraph)

const composition = [
  { must: { members: { size: { from: 3, to: 9 } } }, says: '调解委员会应由三至九名委员组成', way: '请核对委员名单', source: law(8, 2) },
  { must: { members: { some: { sex: 'female' } } }, says: '调解委员会应当有妇女成员', way: '请增补妇女委员', source: law(8, 3) },
  { must: { members: { some: { post: 'chair' } } }, says: '调解委员会应设主任一人', way: '请在委员名单中注明主任', source: law(8, 2) },
] as const

/** 人民调解委员会名录: villages and communities, townships and streets, trades. */
export const committee = register({
  type: 'mediation-committee',
  title: '人民调解委员会',
  titled: '{name}',
  states: { standing: '正常', rectifying: '整改', dissolved: '撤销' },
  closed: ['dissolved'],
  facts: z.object({
    name: text('名称'),
    kind: choice('类型', committeeKinds),
    industry: choice('行业领域', industries),
    regionCode: text('区划代码'),
    address: text('地址'),
    phone: text('联系电话'),
    seal: text('印章名称'),
    sealKept: yesNo('印章已刻制并启用'),
    members: list('委员', {
      name: text('姓名'),
      sex: choice('性别', { male: '男', female: '女' }),
      post: choice('职务', { chair: '主任', deputy: '副主任', member: '委员' }),
    }),
    hired: count('聘任调解员人数'),
    electedOn: dayField('推选日期'),
    standardised: yesNo('已完成规范化建设'),
    reason: text('原因'),
  }),
  acts: {
    establish: {
      title: '设立',
      from: 'nothing',
      to: 'standing',
      by: ['committee', 'justiceBureau'],
      source: law(8),
      needs: composition,
      data: [
        'name',
        'kind',
        'regionCode',
        'members',
        'electedOn',
        'seal?',
        'sealKept?',
        'industry?',
        'address?',
        'phone?',
        'hired?',
        'standardised?',
      ],
    },
    elect: {
      title: '换届',
      from: ['standing', 'rectifying'],
      to: 'standing',
      by: ['committee', 'justiceBureau'],
      source: law(9, 2),
      data: ['members', 'electedOn'],
      needs: composition,
    },
    amend: {
      title: '变更登记',
      from: ['standing', 'rectifying'],
      by: ['committee', 'justiceBureau'],
      source: law(10),
      data: ['name?', 'members?', 'seal?', 'sealKept?', 'address?', 'phone?', 'hired?', 'standardised?'],
      needs: composition,
    },
    'tell-court': { title: '通报人民法院', from: ['standing', 'rectifying'], by: ['justiceBureau'], source: law(10) },
    rectify: { title: '责令整改', from: ['standing'], to: 'rectifying', by: ['justiceBureau'], source: law(5), data: ['reason'] },
    resume: { title: '整改完成', from: ['rectifying'], to: 'standing', by: ['justiceBureau'], source: law(5) },
    dissolve: {
      title: '撤销',
      from: ['standing', 'rectifying'],
      to: 'dissolved',
      by: ['committee', 'justiceBureau'],
      source: law(10),
      data: ['reason'],
    },
  },
  clocks: {
    // An election replaces the running term by a fresh one; an overdue term stays late on the desk until then.
    term: {
      title: '委员任期届满换届',
      rule: 'mediation-committee-term',
      starts: ['establish', 'elect'],
      startsOn: 'electedOn',
      ends: [],
      stops: ['dissolve'],
    },
  },
  columns: { kinds: ['kind', 'industry', 'standardised'], days: ['electedOn'], amounts: ['members.size', 'hired'] },
  keeping: { source: '各乡镇（街道）司法所的调委会名册', minor: ['phone'] },
})
