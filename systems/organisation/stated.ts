import { z } from 'zod'
import { attachment, dayField, figureCode, longText, text, unit } from '../../kernel/file/fields.ts'
import { activity } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'

const source = cite('法治政府建设与责任落实督察工作规定', '年度报告的规定')

/** A number as it is typed: digits, with a sign and decimals where it has them. */
const figure = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .max(20)
  .meta({ title: '数值', kind: 'text' })

/** 填报: a stamped number from a unit that is not on board yet. Shown apart, never added to a computed figure. */
export const reportedFigure = activity({
  type: 'reported-figure',
  title: '填报数据',
  titled: '{reporter}填报数据（{spanFrom}至{spanTo}）',
  unit: 'reporter',
  facts: z.object({
    figure: figureCode('指标'),
    spanFrom: dayField('统计期自'),
    spanTo: dayField('统计期至'),
    value: figure,
    reporter: unit('填报单位'),
    signedBy: text('审签人'),
    stamped: attachment('盖章文件'),
    remark: longText('说明'),
  }),
  act: {
    title: '填报',
    by: ['unitAdmin', 'justiceBureau', 'countyOffice'],
    source,
    data: ['figure', 'spanFrom', 'spanTo', 'value', 'reporter', 'signedBy', 'stamped', 'remark?'],
    needs: [{ must: { spanTo: { from: { fact: 'spanFrom' } } }, says: '统计期止日早于起日', way: '请核对统计期' }],
  },
  columns: { kinds: ['figure'], days: ['spanFrom', 'spanTo'] },
})

/** 外部事实: an award, a rank, a press report: quoted with the file it comes from, never computed. */
export const outsideFact = activity({
  type: 'outside-fact',
  title: '外部事实',
  titled: '{says}',
  facts: z.object({
    figure: figureCode('指标'),
    spanFrom: dayField('所属期自'),
    spanTo: dayField('所属期至'),
    value: figure,
    says: longText('内容'),
    issuer: text('发布单位'),
    document: text('文号或者刊期'),
    issuedOn: dayField('发布日期'),
    original: attachment('来源文件'),
  }),
  act: {
    title: '登记外部事实',
    by: ['countyOffice', 'justiceBureau', 'unitAdmin'],
    source,
    data: ['figure', 'spanFrom', 'spanTo', 'value', 'says', 'issuer', 'issuedOn', 'original', 'document?'],
    needs: [{ must: { spanTo: { from: { fact: 'spanFrom' } } }, says: '所属期止日早于起日', way: '请核对所属期' }],
  },
  columns: { kinds: ['figure'], days: ['spanFrom', 'spanTo', 'issuedOn'] },
})
