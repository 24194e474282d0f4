import { existsSync } from 'node:fs'
import { writeQuestionTemplate } from '../office/xlsx/questionTemplate.ts'
import { type ImportedQuestions, importQuestions } from '../server/examsQuestions.ts'
import { BadArguments, readArguments } from './arguments.ts'
import type { Io } from './io.ts'
import { withCounty } from './withCounty.ts'

const usage = `用法：zhunsheng import questions 题库.xlsx [--dry-run] [--json]
      zhunsheng import questions --template [空白表.xlsx]
导入考试题库。有一格不合格的，逐格列出，全部不登记；内容相同的题再次导入不重复。--dry-run 只检查。`

const options = { 'dry-run': { type: 'boolean' }, template: { type: 'boolean' }, county: { type: 'string' } } as const

/**
 * `zhunsheng import questions FILE.xlsx`: the question bank of the exams.
 * @returns 0 all are in, 1 some cells are wrong and nothing was entered
 * @throws BadArguments, BadLedger
 */
export async function importQuestionsCommand(argv: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(argv, options, usage)
  if (values.help) {
    io.out(usage)
    return 0
  }
  const [path, more] = positionals
  if (more !== undefined) throw new BadArguments(`“${more}”是多余的。\n${usage}`)
  if (values.template) {
    const blank = path ?? '题库导入表.xlsx'
    if (existsSync(blank)) throw new BadArguments(`“${blank}”已经存在，不予覆盖；请换一个文件名。`)
    await writeQuestionTemplate(blank)
    io.out(`已写出空白表 ${blank}。`)
    return 0
  }
  if (path === undefined) throw new BadArguments(`缺少题库文件。\n${usage}`)
  return withCounty(values.county, async ({ store, county }) => {
    const actor = { person: 'import', name: '题库导入', unit: county.root, capacity: 'justiceBureau' }
    const done = await importQuestions({ store, county }, path, { actor, dryRun: values['dry-run'] ?? false })
    io.out(values.json ? JSON.stringify(done) : shown(done))
    return done.problems.length === 0 ? 0 : 1
  })
}

function shown({ problems, rows, added, known, dryRun }: ImportedQuestions): string {
  const lines = problems.map(({ cell, title, says }) => `${cell}${title && `（${title}）`}：${says}`)
  lines.push(
    problems.length > 0
      ? `题库${rows}行，有${problems.length}处不合格，全部没有登记；请改正后重新导入。`
      : `题库${rows}行：${dryRun ? '可以登记' : '已登记'}${added}道，题库中已有${known}道。`,
  )
  return lines.join('\n')
}
