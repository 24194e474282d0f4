import ExcelJS from '@protobi/exceljs'
import { questionColumns } from '../../systems/exams/questionSheet.ts'

/** A line to write after, one for each kind that differs. */
const examples = [
  [
    'DX-001',
    '单选',
    '行政处罚法',
    '违反法定程序',
    '易',
    '行政处罚法',
    '第六十条',
    '行政处罚案件应当自立案之日起多少日内作出决定？',
    '三十日',
    '九十日',
    '六十日',
    '一百八十日',
    '',
    '',
    'B',
    '',
    '2023-01-16',
  ],
  [
    'PD-001',
    '判断',
    '行政强制法',
    '',
    '易',
    '行政强制法',
    '第十七条',
    '行政强制措施权不得委托。',
    '',
    '',
    '',
    '',
    '',
    '',
    '对',
    '',
    '2023-01-16',
  ],
]

/** Writes the empty sheet of the question bank, with two lines to write after on a second sheet. */
export async function writeQuestionTemplate(path: string): Promise<void> {
  const book = new ExcelJS.Workbook()
  const titles = Object.keys(questionColumns)
  const sheet = book.addWorksheet('题库')
  sheet.addRow(titles).font = { bold: true }
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
  const help = book.addWorksheet('填写示例')
  help.addRow(titles).font = { bold: true }
  for (const line of examples) help.addRow(line)
  for (const one of [sheet, help])
    for (const [at, title] of titles.entries()) one.getColumn(at + 1).width = ['题干', '解析'].includes(title) ? 48 : 14
  await book.xlsx.writeFile(path)
}
