import { z } from 'zod'
import type { Actor } from '../../kernel/file/act.ts'
import { BadLedger } from '../../office/xlsx/readSheet.ts'
import { exam } from '../../systems/exams/exam.ts'
import { letters as lettered } from '../../systems/exams/question.ts'
import { readBody } from '../actBody.ts'
import { postOf } from '../actingFor.ts'
import { asking, countOfQuery, oneOf } from '../ask.ts'
import {
  draftOf,
  type Exams,
  endOf,
  focusOf,
  handIn,
  isSitting,
  leftOf,
  paperOf,
  type Seat,
  saveAnswers,
  seatOf,
  settle,
  startExam,
} from '../exams.ts'
import { callSitting } from '../examsCall.ts'
import { importQuestions } from '../examsQuestions.ts'
import { stateTitle } from '../filePage.ts'
import { badRequest, forbidden, noSuchFile, Problem } from '../problem.ts'
import type { FastifyRequest, Routes, Serving } from '../serving.ts'
import { studyTopics } from '../studyTopics.ts'

const letters = Object.keys(lettered) as (keyof typeof lettered)[]
const most = 5 * 1024 * 1024

const answers = z
  .array(z.strictObject({ question: z.string().min(1).max(40), chosen: z.array(z.enum(letters)).max(letters.length) }))
  .max(200)
  .meta({ title: '答卷', description: '每题一项：question为题号，chosen为所选选项的字母' })
const draft = z.strictObject({
  n: z.int().min(1).meta({ title: '保存的次序', description: '每次保存加一；迟到的保存不覆盖在后的' }),
  answers,
})
const handing = z.strictObject({ answers: answers.optional() })
const sitting = z.strictObject({
  sitting: z.string().min(1).max(40).meta({ title: '场次', description: '如2024年3月' }),
  kind: z.enum(['monthly', 'qualification']).meta({ title: '考试类别' }),
  rule: z.string().min(1).max(40).meta({ title: '组卷规则的编号' }),
  units: z.array(z.string().min(1).max(40)).min(1).max(200).meta({ title: '应考单位' }),
  share: z.int().min(1).max(100).meta({ title: '抽取比例', description: '各单位持证人员的百分比，1至100的整数' }),
  topics: z.array(z.string().min(1).max(40)).max(20).optional().meta({ title: '侧重的选题', description: '学法专题的编号' }),
  preview: z.boolean().optional().meta({ title: '只抽取，不通知' }),
})

const json = (schema: z.ZodType) => {
  const { $schema: _, ...shape } = z.toJSONSchema(schema)
  return shape
}
const params = { type: 'object', required: ['id'], properties: { id: { type: 'string', description: '考试卷的标识' } } }
type One = { Params: { id: string } }

/**
 * Taking an exam (考试): the paper without its answers, answers kept as they are given, time by the server's clock alone, and handing in.
 * Whoever sits reads and writes the own exam only. Besides: calling a sitting, and the question bank's sheet.
 */
export const examRoutes: Routes = (app, serving) => {
  const { store, definitions, settings } = serving
  if (!definitions.procedures.has(exam.type)) return
  const examsFor = (request: FastifyRequest): Exams => ({ store, county: asking(request).county })

  /** The asker's own exam, settled where time ran out meanwhile. */
  async function own(request: FastifyRequest, id: string): Promise<{ exams: Exams; seat: Seat }> {
    const exams = examsFor(request)
    const seat = await seatOf(exams, id)
    if (!seat || seat.file.facts.person !== asking(request).permission.account.person) throw noSuchFile()
    return { exams, seat: await settle(exams, seat, new Date()) }
  }

  app.get(
    '/api/exam-seats',
    { schema: { tags: [exam.type], summary: '本人的考试', description: '待考、考试中、应补考的在前。' } },
    async (request) => {
      const { permission, county } = asking(request)
      const { rows } = await store.list(permission.eyes(), {
        type: exam.type,
        where: { person: permission.account.person },
        limit: countOfQuery(request.query, 'limit', 50, 200),
      })
      const open = (state: string) => (exam.closed.includes(state) ? 1 : 0)
      const sorted = rows.map(({ file }) => file).sort((a, b) => open(a.state) - open(b.state) || (a.opened < b.opened ? 1 : -1))
      return { today: county.today(), rows: sorted.map((file) => brief(file, county.today())) }
    },
  )

  app.get<One>('/api/exam-seats/:id', { schema: { tags: [exam.type], summary: '本人的试卷', params } }, async (request) => {
    const { exams, seat } = await own(request, request.params.id)
    return shown(exams, seat)
  })

  app.post<One>(
    '/api/exam-seats/:id/start',
    { schema: { tags: [exam.type], summary: '开始考试或者补考：抽题、计时', params } },
    async (request) => {
      const { exams, seat } = await own(request, request.params.id)
      return shown(exams, await startExam(exams, seat, await officer(serving, request), new Date()))
    },
  )

  app.put<One>(
    '/api/exam-seats/:id/answers',
    { schema: { tags: [exam.type], summary: '保存答卷（未交卷）', params, body: json(draft) } },
    async (request) => {
      const body = readBody(draft, request.body)
      const { exams, seat } = await own(request, request.params.id)
      if (!isSitting(seat)) throw over(seat)
      return { ...(await saveAnswers(exams, seat, body)), secondsLeft: leftOf(seat, new Date()) }
    },
  )

  app.post<One>(
    '/api/exam-seats/:id/hand-in',
    {
      schema: {
        tags: [exam.type],
        summary: '交卷',
        description: '不附answers的，交最后一次保存的答卷。已经交卷的，答复考试现状。',
        params,
        body: json(handing),
      },
    },
    async (request) => {
      const { answers: given } = readBody(handing, request.body ?? {})
      const { exams, seat } = await own(request, request.params.id)
      if (!isSitting(seat)) return shown(exams, seat)
      const kept = given ?? (await draftOf(exams, seat))?.answers ?? []
      return shown(exams, await handIn(exams, seat, await officer(serving, request), kept, new Date()))
    },
  )

  app.post(
    '/api/exam-sittings',
    { schema: { tags: [exam.type], summary: '抽取应考人并通知考试', body: json(sitting) } },
    async (request) => {
      const { preview = false, topics = [], ...wanted } = readBody(sitting, request.body)
      const actor = bureau(request)
      const strange = wanted.units.find((unit) => asking(request).county.unitName(unit) === unit)
      if (strange) throw badRequest(`没有编号为“${strange}”的单位`, '请核对应考单位')
      const known = topics.length > 0 ? await studyTopics(serving, asking(request).permission) : []
      const focus = topics.map((topic) => {
        const found = known.find(({ id }) => id === topic)
        if (!found) throw badRequest(`没有编号为“${topic}”的选题`, '请从“学法选题与考试重点”选择')
        return { name: found.title, causes: found.answers }
      })
      const { units, called, paper } = await callSitting(
        examsFor(request),
        { ...wanted, focus },
        { actor, secret: settings.cookieSecret, preview },
      )
      const { unitName } = asking(request).county
      return {
        preview,
        paper,
        units: units.map((one) => ({ ...one, name: unitName(one.unit) })),
        called: called.map((one) => ({ ...one, unitName: unitName(one.unit) })),
      }
    },
  )

  app.post(
    '/api/exam-questions/import',
    {
      bodyLimit: most + 65_536,
      schema: {
        tags: ['question'],
        summary: '导入题库（xlsx）',
        description:
          '以multipart/form-data上传（file一项，不超过5MB）。有一格不合格即全部不登记，逐格列出；内容相同的题再次导入不重复。dry=1只检查。',
        consumes: ['multipart/form-data'],
        querystring: { type: 'object', properties: { dry: { type: 'string', enum: ['1'] } } },
        body: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
      },
    },
    async (request, reply) => {
      const actor = bureau(request)
      const part = await request.file({ limits: { fileSize: most } })
      if (!part) throw badRequest('没有收到题库', '请在表单的file一项中放入xlsx')
      try {
        const dryRun = oneOf(request.query, 'dry') === '1'
        const done = await importQuestions(examsFor(request), part.filename, { actor, content: await part.toBuffer(), dryRun })
        return reply.code(done.problems.length > 0 ? 422 : 200).send(done)
      } catch (error) {
        if (error instanceof BadLedger) throw new Problem(422, 'bad-sheet', error.message, '请改正后重新上传')
        throw error
      }
    },
  )
}

async function officer(serving: Serving, request: FastifyRequest): Promise<Actor> {
  const asked = asking(request)
  const worn = asked.permission.wearing('officer')
  if (!worn) throw forbidden('本账号不具有执法人员的身份', '请用执法人员本人的账号考试')
  const post = await postOf(serving, asked)
  return { ...worn.actor, ...(post && { post }) }
}

/** @throws Problem 403 */
export function bureau(request: FastifyRequest): Actor {
  const worn = asking(request).permission.wearing('justiceBureau')
  if (!worn) throw forbidden('组织考试、管理题库由县司法局办理', '请由县司法局的账号办理')
  return worn.actor
}

const over = (seat: Seat) =>
  new Problem(409, 'exam-over', `考试现为“${stateTitle(exam, seat.file.state)}”，不能再作答`, '已保存的答案不受影响', {
    state: { code: seat.file.state, title: stateTitle(exam, seat.file.state) },
  })

type File = Seat['file']

const resitClock = (file: File) => file.clocks.findLast((clock) => clock.name === 'resit' && !clock.met && !clock.stopped)

/** @param today before the day of a re-sit it cannot be started */
export function brief(file: File, today: string) {
  const { name, sitting: of, kind, minutes, passMark, firstScore, firstResult, resitScore, resitResult } = file.facts
  const resit = resitClock(file)
  return {
    id: file.id,
    title: file.title,
    name,
    sitting: of,
    kind,
    minutes,
    passMark,
    state: { code: file.state, title: stateTitle(exam, file.state) },
    /** What it asks about first. */
    focus: focusOf(file).map(({ name: about }) => about),
    /** Whether it may be started now. */
    startable: file.state === 'called' || (file.state === 'resit' && !(String(file.facts.resitOn ?? '') > today)),
    attempt: file.state.startsWith('resit') ? 'resit' : 'first',
    ...(resit && { resitBy: resit.due }),
    ...(resit && file.facts.resitOn !== undefined && { resitOn: file.facts.resitOn }),
    ...(firstResult !== undefined && { first: { result: firstResult, ...(firstScore !== undefined && { score: firstScore }) } }),
    ...(resitResult !== undefined && { resit: { result: resitResult, ...(resitScore !== undefined && { score: resitScore }) } }),
  }
}

/** The seat as its page draws it; questions only while it is sat. */
async function shown(exams: Exams, seat: Seat) {
  const now = new Date()
  const head = { ...brief(seat.file, exams.county.today()), now: now.toISOString() }
  if (!isSitting(seat)) return head
  const kept = await draftOf(exams, seat)
  return {
    ...head,
    endsAt: endOf(seat)?.toISOString(),
    secondsLeft: leftOf(seat, now),
    questions: await paperOf(exams, seat),
    n: kept?.n ?? 0,
    answers: kept?.answers ?? [],
    ...(kept && { savedAt: kept.savedAt }),
  }
}
