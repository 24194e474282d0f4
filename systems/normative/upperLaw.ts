import { z } from 'zod'
import { choice, dayField, longText, ref, text } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cleaning as source } from './words.ts'

/**
 * 上位法目录: what the county's documents rest on. A change entered here opens a review of every document in force that cites it; what an
 * entry was on an earlier day can still be asked.
 */
export const upperLaw = register({
  type: 'upper-law',
  title: '上位法',
  titled: '{lawTitle}',
  states: { 'in-force': '现行有效', repealed: '已废止' },
  closed: ['repealed'],
  facts: z.object({
    lawTitle: text('名称'),
    level: choice('效力层级', {
      law: '法律',
      'state-council': '行政法规',
      'national-paper': '国务院及其部门文件',
      'ministry-rule': '部门规章',
      'local-law': '地方性法规',
      'local-rule': '地方政府规章',
      'higher-document': '上级规范性文件',
    }),
    docNumber: text('文号'),
    version: text('版本'),
    effectiveFrom: dayField('施行日期'),
    changedOn: dayField('变动公布日期'),
    change: longText('变动内容'),
    replacedBy: ref('替代它的法律', 'upper-law'),
  }),
  acts: {
    enter: {
      title: '登记上位法',
      from: 'nothing',
      to: 'in-force',
      by: ['reviewer', 'justiceBureau', 'countyOffice'],
      data: ['lawTitle', 'level', 'version', 'effectiveFrom', 'docNumber?'],
      source,
    },
    revise: {
      title: '登记修订',
      from: ['in-force'],
      by: ['reviewer', 'justiceBureau', 'countyOffice'],
      data: ['version', 'changedOn', 'effectiveFrom', 'change', 'docNumber?'],
      source,
      needs: [
        { must: { changedOn: { to: '$on' } }, says: '公布日期晚于登记日期', way: '请在公布之后登记' },
        { must: { effectiveFrom: { from: { fact: 'changedOn' } } }, says: '施行日期早于公布日期', way: '请核对日期' },
      ],
    },
    repeal: {
      title: '登记废止',
      from: ['in-force'],
      to: 'repealed',
      by: ['reviewer', 'justiceBureau', 'countyOffice'],
      data: ['changedOn', 'change', 'replacedBy?'],
      source,
      needs: [{ must: { changedOn: { to: '$on' } }, says: '废止日期晚于登记日期', way: '请在废止之后登记' }],
    },
  },
  columns: { kinds: ['level', 'version'], days: ['changedOn', 'effectiveFrom'], amounts: ['n.revise'] },
})
