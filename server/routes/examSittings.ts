import { z } from 'zod'
import { deterministicId } from '../../kernel/file/deterministicId.ts'
import type { File } from '../../kernel/file/file.ts'
import { day, isDay } from '../../kernel/time/day.ts'
import { exam } from '../../systems/exams/exam.ts'
import { focusedIn, type Question, questionOf } from '../../systems/exams/paper.ts'
import { question } from '../../systems/exams/question.ts'
import { readBody } from '../actBody.ts'
import { asking } from '../ask.ts'
import { focusOf, wholeBank } from '../exams.ts'
import { every } from '../examsCall.ts'
import { stateTitle } from '../filePage.ts'
import { badRequest, Problem } from '../problem.ts'
import { refused } from '../refusals.ts'
import type { FastifyRequest, Routes } from '../serving.ts'
import { studyTopics } from '../studyTopics.ts'
import { brief, bureau } from './exams.ts'

const which = z.strictObject({
  sitting: z.string().min(1).max(40).meta({ title: '场次', description: '如2024年3月' }),
  kind: z.enum(['monthly', 'qualification']).meta({ title: '考试类别' }),
})
const resit = which.extend({ on: z.string().meta({ title: '补考日期', description: '在补考期限以内' }) })
const { $schema: _, ...resitSchema } = z.toJSONSchema(resit)

/** What the bureau calls a sitting from, how far a sitting is, and the day of its re-sit. */
export const examSittingRoutes: Routes = (app, serving) => {
  const { store, definitions } = serving
  if (!definitions.procedures.has(exam.type)) return
  const tags = [exam.type]
  const examsOf = (request: FastifyRequest) => ({ store, county: asking(request).county })

  app.get('/api/exam-sittings/options', { schema: { tags, summary: '可用的组卷规则，和各单位持有效执法证的人数' } }, async (request) => {
    bureau(request)
    const exams = examsOf(request)
    const { county } = exams
    const today = county.today()
    const officers = new Map<string, number>()
    for (const { unit, facts } of await every(exams, 'certificate', { state: 'valid', certKind: 'enforcement' }))
      if (String(facts.validFrom) <= today && today <= String(facts.validTo)) officers.set(unit, (officers.get(unit) ?? 0) + 1)
    const [rules, topics, bank] = await Promise.all([
      every(exams, 'paper-rule', { state: 'valid' }),
      studyTopics(serving, asking(request).permission),
      wholeBank(exams),
    ])
    return {
      today,
      rules: rules.map(({ facts: { code, name, minutes, passMark } }) => ({ code, name, minutes, passMark })),
      /** What a sitting may ask about first, and how many questions there are. */
      topics: topics.map(({ id, title, answers }) => ({
        id,
        title,
        questions: bank.filter(({ cause }) => cause !== undefined && answers.includes(cause)).length,
      })),
      units: county
        .unitsBelow(county.root)
        .flatMap((id) => (officers.has(id) ? [{ id, name: county.unitName(id), officers: officers.get(id) }] : [])),
    }
  })

  app.get(
    '/api/exam-sittings/progress',
    {
      schema: {
        tags,
        summary: '一场考试的进度：应考人、状态、成绩、补考',
        querystring: {
          type: 'object',
          required: ['sitting', 'kind'],
          properties: { sitting: { type: 'string' }, kind: { type: 'string' } },
        },
      },
    },
    async (request) => {
      bureau(request)
      const exams = examsOf(request)
      const asked = which.safeParse(request.query)
      if (!asked.success) throw badRequest('没有写明场次和考试类别', '请从“各场成绩”打开')
      const files = await every(exams, exam.type, asked.data)
      if (files.length === 0) throw new Problem(404, 'no-sitting', `没有“${asked.data.sitting}”这一场考试`, '请从“各场成绩”打开')
      const bank = files.some((file) => focusOf(file).length > 0)
        ? (await every(exams, question.type, {})).map(({ facts }) => questionOf(facts))
        : []
      return { ...asked.data, today: exams.county.today(), rows: files.map((file) => seatShown(file, exams.county, bank)) }
    },
  )

  app.post(
    '/api/exam-sittings/resit',
    { schema: { tags, summary: '通知一场考试的全部应补考人补考；再次通知同一日期的不重复', body: resitSchema } },
    async (request) => {
      const actor = bureau(request)
      const exams = examsOf(request)
      const { on, ...wanted } = readBody(resit, request.body)
      if (!isDay(on)) throw badRequest(`“${on}”不是日期`, '请写作2024-03-20')
      const scope = { county: exams.county.code, unit: exams.county.root, person: actor.person }
      const waiting = await every(exams, exam.type, { ...wanted, state: 'resit' })
      const todo = waiting.filter(({ facts }) => facts.resitOn !== on)
      for (const { id, seq } of todo) {
        const act = {
          id: deterministicId('call-resit', id, String(seq)),
          kind: 'call-resit',
          on: exams.county.today(),
          data: { resitOn: day(on) },
          actor,
        }
        const entered = await store.system.enter(scope, { type: exam.type, id, act })
        if (!entered.ok && 'refusals' in entered) throw refused(entered.refusals)
      }
      return { resit: waiting.length, called: todo.length }
    },
  )
}

/** The paper last drawn, with the seed it is drawn again from. */
function paperOf(file: File, bank: readonly Question[]) {
  const { seed, questions } = file.facts as { seed?: string; questions?: readonly string[] }
  if (seed === undefined || !questions) return undefined
  return { seed, asked: questions.length, focused: focusedIn(questions, bank, focusOf(file)) }
}

function seatShown(file: File, county: { unitName(id: string): string; today(): string }, bank: readonly Question[]) {
  const { title: _, sitting: __, kind: ___, startable: ____, ...seat } = brief(file, county.today())
  const paper = paperOf(file, bank)
  return {
    ...seat,
    ...(paper && { paper }),
    unit: { id: file.unit, name: county.unitName(file.unit) },
    state: { code: file.state, title: stateTitle(exam, file.state) },
  }
}
