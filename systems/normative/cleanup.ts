import { z } from 'zod'
import { choice, dayField, longText, refs, text } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { countyLimit } from '../countyLimit.ts'
import { cleaning as source } from './words.ts'

/** 规范性文件清理: launched over everything in force (or one subject of it); ends with the result published. */
export const documentCleanup = procedure({
  type: 'document-cleanup',
  title: '规范性文件清理',
  titled: '{subject}',
  states: { running: '清理中', published: '已公布结果' },
  closed: ['published'],
  facts: z.object({
    subject: text('清理名称'),
    scope: choice('范围', { whole: '全面清理', special: '专项清理' }),
    baseDate: dayField('清理基准日'),
    notice: longText('清理要求'),
    reviews: refs('清理审查', 'document-review'),
    resultNote: longText('清理结果'),
  }),
  columns: { kinds: ['scope'], days: ['baseDate', 'on.publish'], amounts: ['reviews.size'] },
  acts: {
    launch: {
      title: '部署清理',
      from: 'nothing',
      to: 'running',
      by: ['reviewer', 'justiceBureau', 'countyOffice'],
      data: ['subject', 'scope', 'baseDate', 'notice'],
      documents: ['清理工作通知'],
      source,
      needs: [{ must: { baseDate: { to: '$on' } }, says: '清理基准日晚于部署之日', way: '请核对“清理基准日”' }],
    },
    publish: {
      title: '公布清理结果',
      from: ['running'],
      to: 'published',
      by: ['reviewer', 'justiceBureau', 'countyOffice'],
      data: ['reviews', 'resultNote'],
      documents: ['清理结果公告'],
      source,
      reads: { reviews: { atLeast: 1, must: { state: 'decided' }, says: '清理审查尚未审定', way: '请在全部审定之后公布' } },
    },
  },
  clocks: {
    finish: {
      title: '完成清理',
      rule: countyLimit('county:normdoc-cleanup', {
        title: '完成清理并公布结果',
        length: 180,
        unit: 'day',
        starts: '部署清理',
        party: '制定机关',
      }),
      starts: 'launch',
      ends: 'publish',
    },
  },
})
