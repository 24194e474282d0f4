import type { File } from '../../kernel/file/file.ts'
import { exam } from '../../systems/exams/exam.ts'
import { asking } from '../ask.ts'
import { type Exams, seatOf } from '../exams.ts'
import { forbidden, noSuchFile, Problem } from '../problem.ts'
import type { Routes } from '../serving.ts'

type One = { Params: { id: string } }
interface Answered {
  readonly question: string
  readonly chosen: readonly string[]
}

/** After an exam: the right answers for whoever sat it, and how each sitting went for the bureau. */
export const examReviewRoutes: Routes = (app, { store, definitions }) => {
  if (!definitions.procedures.has(exam.type)) return
  const tags = [exam.type]

  app.get<One>(
    '/api/exam-seats/:id/review',
    {
      schema: {
        tags,
        summary: '本人已结束的考试：各题的答案和依据',
        params: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
      },
    },
    async (request) => {
      const { permission, county } = asking(request)
      const exams: Exams = { store, county }
      const seat = await seatOf(exams, request.params.id)
      if (!seat || seat.file.facts.person !== permission.account.person) throw noSuchFile()
      if (!exam.closed.includes(seat.file.state))
        throw new Problem(409, 'exam-open', '考试尚未结束，答案还不能查看', '补考结束或者合格后再查看')
      const papers = papersOf(seat.history)
      const codes = [...new Set(papers.flatMap(({ questions }) => questions))]
      const known = new Map<string, File['facts']>()
      for (let at = 0; at < codes.length; at += 200) {
        const { rows } = await store.system.list(
          { county: county.code, unit: county.root, person: 'system' },
          { type: 'question', where: { code: { in: codes.slice(at, at + 200) } }, limit: 200 },
        )
        for (const { file } of rows) known.set(String(file.facts.code), file.facts)
      }
      return {
        id: seat.file.id,
        papers: papers.map(({ attempt, on, questions, answers }) => ({
          attempt,
          on,
          rows: questions.flatMap((code) => {
            const facts = known.get(code)
            if (!facts) return []
            const chosen = answers.findLast(({ question }) => question === code)?.chosen ?? []
            const answer = facts.answer as readonly string[]
            return [
              {
                code,
                kind: facts.kind,
                stem: facts.stem,
                options: facts.options,
                chosen,
                answer,
                right: [...chosen].sort().join('') === [...answer].sort().join(''),
                law: facts.law,
                article: facts.article,
                ...(facts.analysis !== undefined && { analysis: facts.analysis }),
              },
            ]
          }),
        })),
      }
    },
  )

  app.get('/api/exam-results', { schema: { tags, summary: '各场考试的人数和结果' } }, async (request) => {
    const { permission, county } = asking(request)
    if (!permission.wearing('justiceBureau')) throw forbidden('考试成绩由县司法局汇总', '请由县司法局的账号查看')
    const sittings = new Map<string, File[]>()
    for (let after: string | undefined; ; ) {
      const page = await store.list(
        { county: county.code, unit: county.root, person: permission.account.person },
        { type: exam.type, sort: '-opened', limit: 200, ...(after && { after }) },
      )
      for (const { file } of page.rows) {
        const of = `${file.facts.kind} ${file.facts.sitting}`
        sittings.set(of, [...(sittings.get(of) ?? []), file])
      }
      if (!page.next) break
      after = page.next
    }
    const count = (files: readonly File[], is: (file: File) => boolean) => files.filter(is).length
    return {
      rows: [...sittings.values()].map((files) => ({
        sitting: files[0]?.facts.sitting,
        kind: files[0]?.facts.kind,
        called: files.length,
        open: count(files, ({ state }) => !exam.closed.includes(state)),
        firstPassed: count(files, ({ facts }) => facts.firstResult === 'passed'),
        firstFailed: count(files, ({ facts }) => facts.firstResult === 'failed'),
        absent: count(files, ({ facts }) => facts.firstResult === 'absent'),
        resitPassed: count(files, ({ facts }) => facts.resitResult === 'passed'),
        failed: count(files, ({ state }) => state === 'failed'),
      })),
    }
  })
}

/** What was asked and answered at each attempt, in order, from the acts themselves: the file keeps the last alone. */
function papersOf(history: readonly { readonly kind: string; readonly on: string; readonly data: Readonly<Record<string, unknown>> }[]) {
  return history.flatMap(({ kind, on, data }, at) => {
    if (kind !== 'start' && kind !== 'start-resit') return []
    const handed = history.slice(at + 1).find((act) => act.kind === 'hand-in' || act.kind === 'time-out')
    return [
      {
        attempt: kind === 'start' ? 'first' : 'resit',
        on,
        questions: (data.questions ?? []) as readonly string[],
        answers: (handed?.data.answers ?? []) as readonly Answered[],
      },
    ]
  })
}
