import { z } from 'zod'
import { choice, count, dayField, longText, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'

const source = cite('关于开展法治政府建设示范创建活动的意见', '创建程序')
const office = ['countyOffice', 'justiceBureau'] as const

/** 法治政府建设示范创建: what the county or a unit applies to be named for, whom it was put forward to, and what came of it. */
export const demonstration = procedure({
  type: 'demonstration',
  title: '示范创建',
  titled: '{name}（{level}{object}）',
  unit: 'applicant',
  outcome: 'result',
  states: { preparing: '创建中', nominated: '已推荐', shortlisted: '入围', named: '已命名', ended: '未获命名' },
  closed: ['named', 'ended'],
  facts: z.object({
    name: text('名称'),
    object: choice('类型', { region: '综合示范地区', project: '单项示范项目', practice: '最佳实践、优秀案例', unit: '示范单位' }),
    level: choice('级别', { county: '县级', city: '市级', province: '省级', nation: '国家级' }),
    applicant: unit('创建单位'),
    indicators: count('创建指标项数'),
    materials: count('佐证材料份数'),
    nominatedTo: text('推荐至'),
    paper: text('公布文件'),
    namedOn: dayField('命名日期'),
    result: choice('结果', { named: '获得命名', 'not-named': '未获命名', withdrawn: '撤回申报' }),
    reason: longText('说明'),
  }),
  acts: {
    prepare: {
      title: '启动创建',
      from: 'nothing',
      to: 'preparing',
      by: [...office, 'unitAdmin'],
      data: ['name', 'object', 'level', 'applicant', 'indicators?'],
      source,
    },
    file: { title: '整理佐证材料', from: ['preparing'], by: [...office, 'unitAdmin'], data: ['materials', 'indicators?'], source },
    nominate: { title: '推荐', from: ['preparing'], to: 'nominated', by: office, data: ['nominatedTo'], source },
    shortlist: { title: '入围', from: ['nominated'], to: 'shortlisted', by: office, data: ['paper'], source },
    name: {
      title: '获得命名',
      from: ['nominated', 'shortlisted'],
      to: 'named',
      by: office,
      data: ['paper', 'namedOn'],
      sets: { result: 'named' },
      needs: [{ must: { namedOn: { to: '$on' } }, says: '命名日期晚于登记日期', way: '请核对命名日期' }],
      source,
    },
    end: {
      title: '未获命名、撤回',
      from: ['preparing', 'nominated', 'shortlisted'],
      to: 'ended',
      by: office,
      data: ['result', 'reason'],
      needs: [{ must: { not: { result: 'named' } }, says: '结果写成了获得命名', way: '获得命名的，请办理“获得命名”' }],
      source,
    },
  },
  columns: {
    kinds: ['object', 'level'],
    days: ['on.nominate', 'on.shortlist', 'namedOn', 'on.prepare'],
    amounts: ['indicators', 'materials'],
  },
})
