import { z } from 'zod'
import { choice, count, list, text, yesNo } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import type { ReportPart } from '../../kernel/report/reportPart.ts'
import { reportRule } from './source.ts'

export const levels = { county: '县', department: '部门', township: '乡镇（街道）' } as const
export type Level = keyof typeof levels

const source = reportRule('年度报告内容的规定')

/**
 * 报告组成部分: which parts the annual reports of a level have, in which order, under which names. The parts that the rule of 2019 asks
 * for and local ones alike; a county sets them as its superior wants them.
 */
export const reportPart = register({
  type: 'report-part',
  title: '年度报告组成部分',
  titled: '{level}年度报告：{name}',
  states: { adopted: '使用中', retired: '停用' },
  closed: ['retired'],
  facts: z.object({
    level: choice('适用层级', levels),
    key: text('代号'),
    name: text('名称'),
    place: count('次序'),
    required: yesNo('必备'),
    byRule: yesNo('规定要求的部分'),
    draws: text('取用的系统章节（如“一”）'),
    sections: list('下级标题', { code: text('章节号，如一(四)'), name: text('标题') }),
    reason: text('理由'),
  }),
  acts: {
    adopt: {
      title: '设立',
      from: 'nothing',
      to: 'adopted',
      by: ['countyOffice', 'justiceBureau'],
      data: ['level', 'key', 'name', 'place', 'required', 'byRule', 'draws?', 'sections?'],
      source,
      needs: [{ when: { byRule: true }, must: { required: true }, says: '规定要求的部分不能设为可有可无', way: '请设为必备' }],
    },
    amend: {
      title: '修改',
      from: ['adopted'],
      by: ['countyOffice', 'justiceBureau'],
      data: ['name?', 'place?', 'required?', 'draws?', 'sections?', 'reason'],
      source,
      needs: [{ when: { byRule: true }, must: { required: true }, says: '规定要求的部分不能设为可有可无', way: '请设为必备' }],
    },
    retire: {
      title: '停用',
      from: ['adopted'],
      to: 'retired',
      by: ['countyOffice', 'justiceBureau'],
      data: ['reason'],
      source,
      needs: [{ must: { byRule: false }, says: '规定要求的部分不能停用', way: '可以改名、调整次序' }],
    },
  },
  columns: { kinds: ['level', 'required', 'byRule', 'key'], amounts: ['place'] },
})

/**
 * What stands until a county sets its own: the four parts of the rule of 2019 (the article's text was not at hand; from secondary
 * sources) and the highlights that counties here add.
 */
export const defaultParts: readonly (ReportPart & { readonly byRule: boolean })[] = [
  {
    key: 'results',
    name: '主要举措和成效',
    required: true,
    byRule: true,
    draws: '一',
    sections: [
      { code: '一(一)', name: '抓好顶层设计' },
      { code: '一(二)', name: '严格依法履职' },
      { code: '一(三)', name: '强化监督制约' },
      { code: '一(四)', name: '提升工作质效' },
      { code: '一(五)', name: '推进服务型行政执法' },
    ],
  },
  {
    key: 'highlights',
    name: '工作亮点',
    required: false,
    byRule: false,
    draws: '二',
    sections: [
      { code: '二(一)', name: '强力推进行政诉讼化解工作' },
      { code: '二(二)', name: '依法有效化解矛盾纠纷' },
      { code: '二(三)', name: '打造精准普法新模式' },
      { code: '二(四)', name: '实现公共法律服务零距离' },
    ],
  },
  { key: 'shortcomings', name: '存在的不足和原因', required: true, byRule: true, draws: '三', sections: [] },
  {
    key: 'first-persons',
    name: '党政主要负责人履行推进法治建设第一责任人职责情况',
    required: true,
    byRule: true,
    draws: '四',
    sections: [],
  },
  { key: 'next-year', name: '下一年度主要安排', required: true, byRule: true, draws: '五', sections: [] },
]
