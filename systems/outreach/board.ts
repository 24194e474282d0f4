import { z } from 'zod'
import { choice, count, dayField, longText, text, unit } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { countyLimit } from '../countyLimit.ts'
import { educationDuty } from '../lawEvent.ts'

const conditions = { sound: '完好', faded: '褪色', damaged: '破损', outdated: '内容过时', missing: '缺失' } as const
const unsound = { in: ['faded', 'damaged', 'outdated', 'missing'] } as const
const keepers = ['justiceBureau', 'unitAdmin', 'countyOffice'] as const

/**
 * 宣传版面: a place at which boards stand, with their number. Somebody looks at them every half year; what is faded, broken, outdated or gone
 * is put right. The boards counted are those of places still kept.
 */
export const displayBoard = register({
  type: 'display-board',
  title: '宣传版面',
  titled: '{place}（{township}）',
  unit: 'keeper',
  states: { standing: '在用', 'to-repair': '待修复', removed: '已撤除' },
  closed: ['removed'],
  facts: z.object({
    keeper: unit('管理单位'),
    township: unit('所在乡镇（街道）'),
    place: text('地点'),
    placeKind: choice('场所', {
      square: '广场',
      park: '公园',
      'village-square': '乡村文化广场',
      corridor: '长廊',
      hall: '办事大厅',
      market: '集市',
      campus: '校园',
      other: '其他',
    }),
    theme: longText('主题'),
    boards: count('块数'),
    setUpOn: dayField('设置之日'),
    checkedOn: dayField('检查之日'),
    condition: choice('版面状况', conditions),
    note: longText('说明'),
    repair: longText('修复情况'),
    reason: text('撤除原因'),
  }),
  acts: {
    'set-up': {
      title: '设置版面',
      from: 'nothing',
      to: 'standing',
      by: keepers,
      data: ['keeper', 'township', 'place', 'placeKind', 'theme', 'boards', 'setUpOn'],
      sets: { condition: 'sound' },
      needs: [
        { must: { boards: { from: 1 } }, says: '块数应为一块以上', way: '请填写实际设置的块数' },
        { must: { setUpOn: { to: '$on' } }, says: '设置日期晚于登记日期', way: '请在设置之后登记' },
      ],
      source: educationDuty,
    },
    check: {
      title: '检查',
      from: ['standing'],
      to: [{ when: { condition: unsound }, to: 'to-repair' }, { to: 'standing' }],
      by: keepers,
      data: ['checkedOn', 'condition', 'note?'],
      documents: ['宣传版面检查记录'],
      needs: [{ must: { checkedOn: { to: '$on' } }, says: '检查日期晚于登记日期', way: '请核对检查之日' }],
      source: educationDuty,
    },
    renew: {
      title: '更新主题',
      from: ['standing', 'to-repair'],
      to: 'standing',
      by: keepers,
      data: ['theme', 'boards'],
      sets: { condition: 'sound' },
      needs: [{ must: { boards: { from: 1 } }, says: '块数应为一块以上', way: '全部不再设置的，请办理“撤除”' }],
      source: educationDuty,
    },
    mend: {
      title: '修复',
      from: ['to-repair'],
      to: 'standing',
      by: keepers,
      data: ['repair', 'boards?'],
      sets: { condition: 'sound' },
      source: educationDuty,
    },
    remove: { title: '撤除', from: ['standing', 'to-repair'], to: 'removed', by: keepers, data: ['reason'], source: educationDuty },
  },
  clocks: {
    check: {
      title: '版面检查',
      rule: countyLimit('county:board-check', {
        title: '检查宣传版面',
        length: 180,
        unit: 'day',
        starts: '设置或者上次检查',
        party: '管理单位',
      }),
      starts: ['set-up', 'check'],
      ends: 'check',
      stops: ['remove'],
    },
    mend: {
      title: '版面修复',
      rule: countyLimit('county:board-mend', {
        title: '修复宣传版面',
        length: 20,
        unit: 'workday',
        starts: '检查发现问题',
        party: '管理单位',
      }),
      starts: 'check',
      when: { condition: unsound },
      ends: ['mend', 'renew'],
      stops: ['remove'],
    },
  },
  columns: { kinds: ['township', 'placeKind', 'condition', 'place'], days: ['setUpOn', 'checkedOn'], amounts: ['boards', 'n.check'] },
})
