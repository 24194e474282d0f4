import { expect, test } from 'vitest'
import { widthOf } from './layout.ts'
import { titleLines } from './titleLines.ts'

test.each([
  ['一行放得下的不断开', ['行政处罚决定书'], ['行政处罚决定书']],
  [
    '断在词与词之间，各行长短相近',
    ['《宁川县行政复议案件办理规定》有效期届满前评估意见'],
    ['《宁川县行政复议案件办理规定》', '有效期届满前评估意见'],
  ],
  ['“的”不在行首，书名号不断开', ['关于废止《宁川县信访事项复查复核办法》的公告'], ['关于废止', '《宁川县信访事项复查复核办法》的公告']],
  ['人手断好的照旧', ['宁川县人民政府', '2023年度法治政府建设情况报告'], ['宁川县人民政府', '2023年度法治政府建设情况报告']],
] as const)('%s', (_name, title, lines) => {
  expect(titleLines(title)).toEqual(lines)
})

test('再长的标题，哪一行也不超出版心，字一个不少', () => {
  const title = '关于印发《宁川县人民政府关于进一步规范乡镇综合行政执法赋权事项承接和行使工作若干规定（试行）》的通知'
  const lines = titleLines([title])
  expect(lines.join('')).toBe(title)
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(20)
})
