import { z } from 'zod'
import { choice, dayField, longText, text, unit } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { educationDuty as source } from '../lawEvent.ts'

/** 法律明白人: villagers trained in law who explain it to their neighbours; the county's ledger of them, by village. */
export const legalVillager = register({
  type: 'legal-villager',
  title: '法律明白人',
  titled: '{name}（{village}）',
  unit: 'village',
  states: { serving: '在册', left: '退出' },
  closed: ['left'],
  facts: z.object({
    name: text('姓名'),
    sex: choice('性别', { male: '男', female: '女' }),
    village: unit('村（社区）'),
    standing: choice('类别', { villager: '法律明白人', leader: '法治带头人', household: '学法用法示范户' }),
    education: choice('学历', { primary: '小学', junior: '初中', senior: '高中', college: '大专以上' }),
    post: text('职务'),
    certificate: text('证书编号'),
    trainedOn: dayField('培训之日'),
    training: longText('培训情况'),
    reason: text('退出原因'),
  }),
  acts: {
    enter: {
      title: '列入名册',
      from: 'nothing',
      to: 'serving',
      by: ['unitAdmin', 'committee', 'justiceBureau'],
      data: ['name', 'sex', 'village', 'standing', 'education?', 'post?', 'certificate?'],
      source,
    },
    train: {
      title: '登记培训',
      from: ['serving'],
      by: ['unitAdmin', 'committee', 'justiceBureau'],
      data: ['trainedOn', 'training', 'certificate?'],
      needs: [{ must: { trainedOn: { to: '$on' } }, says: '培训日期晚于登记日期', way: '请在培训结束后登记' }],
      source,
    },
    leave: { title: '退出名册', from: ['serving'], to: 'left', by: ['unitAdmin', 'committee', 'justiceBureau'], data: ['reason'], source },
  },
  columns: { kinds: ['standing', 'sex', 'education'], days: ['trainedOn'], amounts: ['n.train'] },
})
