import { z } from 'zod'
import { choice, dayField, longText, text, unit } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { educationDuty as source } from '../lawEvent.ts'

/**
 * 法治示范、阵地和站点: places named or built for law: model villages with their level, culture parks and corridors, schools with a vice head,
 * stations at which people get legal service.
 */
export const legalPlace = register({
  type: 'legal-place',
  title: '法治示范、阵地和站点',
  titled: '{name}',
  unit: 'keeper',
  states: { standing: '有效', withdrawn: '已撤销' },
  closed: ['withdrawn'],
  facts: z.object({
    name: text('名称'),
    keeper: unit('所在单位'),
    kind: choice('类别', {
      'demo-village': '民主法治示范村（社区）',
      park: '法治文化公园、广场',
      corridor: '法治文化长廊',
      base: '法治宣传教育基地',
      'vice-head': '聘有法治副校长的学校',
      'party-school': '开设法治课程的党校',
      'judicial-office': '五星级（规范化）司法所',
      'service-centre': '公共法律服务中心',
      'service-station': '公共法律服务站',
      'service-point': '公共法律服务联系点、工作室',
      'aid-station': '法律援助工作站',
      'talking-point': '评理说事点、个人调解室',
    }),
    level: choice('级别', { county: '县级', city: '市级', province: '省级', nation: '国家级' }),
    person: text('法治副校长等人员'),
    namedOn: dayField('命名或者建成之日'),
    checkedOn: dayField('复核之日'),
    finding: longText('复核情况'),
    reason: text('撤销原因'),
  }),
  acts: {
    enter: {
      title: '登记',
      from: 'nothing',
      to: 'standing',
      by: ['justiceBureau', 'countyOffice', 'unitAdmin'],
      data: ['name', 'keeper', 'kind', 'level', 'namedOn', 'person?'],
      needs: [
        { must: { namedOn: { to: '$on' } }, says: '命名日期晚于登记日期', way: '请核对日期' },
        { when: { kind: 'vice-head' }, must: { person: { exists: true } }, says: '没有填写法治副校长', way: '请填写姓名和单位' },
      ],
      source,
    },
    check: {
      title: '复核',
      from: ['standing'],
      by: ['justiceBureau', 'countyOffice'],
      data: ['checkedOn', 'finding'],
      needs: [{ must: { checkedOn: { to: '$on' } }, says: '复核日期晚于登记日期', way: '请核对日期' }],
      source,
    },
    raise: { title: '晋级', from: ['standing'], by: ['justiceBureau', 'countyOffice'], data: ['level', 'namedOn'], source },
    withdraw: { title: '撤销', from: ['standing'], to: 'withdrawn', by: ['justiceBureau', 'countyOffice'], data: ['reason'], source },
  },
  columns: { kinds: ['kind', 'level'], days: ['namedOn', 'checkedOn'] },
})
