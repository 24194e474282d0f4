import { expect, test } from 'vitest'
import type { Answer } from '../figure/answer.ts'
import { period } from '../figure/period.ts'
import { day } from '../time/day.ts'
import { pieces } from './chapter.ts'
import { printedAs, writeChapter } from './writeChapter.ts'

const told = (id: string, value: number | boolean | null, shown: string, unit: string): Answer => ({
  id,
  title: id,
  value,
  shown,
  unit,
  definition: '',
  period: period('2023', day('2024-03-11')),
})
const answers: Record<string, Answer> = {
  'REC.CLOSED 2023': told('REC.CLOSED', 95, '95件', '件'),
  'REC.CLOSED.CHANGE 2023': told('REC.CLOSED.CHANGE', 39.7, '39.7%', '%'),
  'LIT.LOSS 2023-H1': told('LIT.LOSS', 29.6, '29.6%', '%'),
  'LIT.LOST last-5@2023-12': told('LIT.LOST', 1, '1件', '件'),
  'LIT.DOUBLE 2023': told('LIT.DOUBLE', true, '', ''),
}
const tell = async (figure: string, span: string) => answers[`${figure} ${span}`] ?? told(figure, null, '', '件')

test('tokens are read with their span and style', () => {
  expect(pieces('审结{REC.CLOSED}，{LIT.LOSS@H1}、{TRN.ATTENDANCES|about:100}。')).toEqual([
    '审结',
    { figure: 'REC.CLOSED' },
    '，',
    { figure: 'LIT.LOSS', span: 'H1' },
    '、',
    { figure: 'TRN.ATTENDANCES', style: 'about', step: 100 },
    '。',
  ])
})

test('a chapter prints its figures, keeps them, and leaves out what did not happen', async () => {
  const written = await writeChapter(
    {
      part: '一(四)',
      title: '提高行政复议质量',
      sentences: [
        '审结行政复议案件{REC.CLOSED}，同比{REC.CLOSED.CHANGE|moved}。',
        '上半年败诉率{LIT.LOSS@H1}，近五个月败诉{LIT.LOST@last-5|number}件。',
        { when: 'LIT.DOUBLE', is: true, text: '实现“双下降”。' },
        { when: 'LIT.DOUBLE', is: false, text: '未实现“双下降”。' },
        '另有{NONE}。',
      ],
    },
    2023,
    tell,
  )
  const text = written.sentences.map((s) => s.map((p) => (typeof p === 'string' ? p : p.text)).join(''))
  expect(text).toEqual([
    '审结行政复议案件95件，同比增长39.7%。',
    '上半年败诉率29.6%，近五个月败诉1件。',
    '实现“双下降”。',
    '另有【待填报】。',
  ])
  expect(written.sentences[0]?.[1]).toMatchObject({ answer: { id: 'REC.CLOSED' } })
})

test('a fall is printed as a fall, “600多” as the floor', () => {
  expect(printedAs({ figure: 'x', style: 'moved' }, told('x', -11.9, '-11.9个百分点', '个百分点'))).toBe('下降11.9个百分点')
  expect(printedAs({ figure: 'x', style: 'about', step: 100 }, told('x', 612, '612人次', '人次'))).toBe('600多人次')
})
