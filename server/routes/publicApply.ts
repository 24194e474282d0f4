import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { applyPage, checkPage, endedPage, introPage, questionPage, receiptPage, resumePage } from '../../portal/applyPages.ts'
import { papersPage } from '../../portal/papersPage.ts'
import { judgeAnswer } from '../../portal/windows/answer.ts'
import { windowNamed, windows } from '../../portal/windows/index.ts'
import { papersIn } from '../../portal/windows/papers.ts'
import { type Answers, asked, type Question, type Window } from '../../portal/windows/window.ts'
import { oneOf } from '../ask.ts'
import { noSuchPath, Problem } from '../problem.ts'
import { filledIn, optionsOf } from '../publicAnswers.ts'
import { awaitedOf } from '../publicAwaited.ts'
import { publicDrafts } from '../publicDrafts.ts'
import { newToken, type Sent, sendPrivate, sentBy, withForms } from '../publicForms.ts'
import { lookOf, phoneOfUnit, sendPage } from '../publicLook.ts'
import { handInPapers, paperForms, receivePapers, removePapers } from '../publicPapers.ts'
import { heldIn, newSaveCode, readSaveCode, receiptOf, sessionOf } from '../publicSession.ts'
import { enterAtWindow, fileAtWindow } from '../publicWindow.ts'
import type { ShownRefusal } from '../refusals.ts'
import type { Routes } from '../serving.ts'

/**
 * 办事与求助: one question a page, kept under a save code, sent once. No account, no cookie: the address holds the code sealed, and every
 * form a token of ours.
 */
export const publicApplyRoutes: Routes = async (app, serving) => {
  const { settings } = serving
  const open = { config: { public: true, rateLimit: { max: 240, timeWindow: '1 minute' } }, schema: { hide: true } } as const
  const write = { config: { public: true, rateLimit: { max: 120, timeWindow: '1 minute' } }, schema: { hide: true } } as const
  // A paper may be large: fewer of these from one address.
  const upload = { config: { public: true, rateLimit: { max: 30, timeWindow: '1 minute' } }, schema: { hide: true } } as const
  const begin = { config: { public: true, rateLimit: { max: 30, timeWindow: '1 minute' } }, schema: { hide: true } } as const

  const served = windows.filter(({ type }) => serving.definitions.procedures.has(type))
  if (served.length === 0) return

  const take = (forms: FastifyInstance) => {
    forms.get('/apply', open, async (request, reply) => {
      const { look } = await lookOf(serving, request, reply)
      return sendPage(reply, applyPage(look, served, Number(oneOf(request.query, 'part') ?? 1)))
    })

    forms.get('/apply/resume', open, async (request, reply) => {
      const { look } = await lookOf(serving, request, reply)
      return sendPrivate(reply, resumePage(look, newToken(serving)))
    })

    forms.post('/apply/resume', begin, async (request, reply) => {
      const { look, county } = await lookOf(serving, request, reply)
      const code = readSaveCode(sentBy(request, serving).code ?? '')
      const window = code && (await publicDrafts(serving, county, code).window())
      if (!code || !window)
        return sendPrivate(reply, resumePage(look, newToken(serving), '没有找到这个保存码，请核对，分清字母和数字'), 422)
      return go(reply, window, 'check', sessionFor(code, window))
    })

    forms.get<{ Params: { window: string } }>('/apply/:window', open, async (request, reply) => {
      const window = served.find(({ key }) => key === request.params.window && key !== 'message')
      if (!window) throw noSuchPath()
      const { look } = await lookOf(serving, request, reply)
      return sendPrivate(reply, introPage(look, window, newToken(serving), chosenIn(window, request.query as Sent)))
    })

    forms.post<{ Params: { window: string } }>('/apply/:window', begin, async (request, reply) => {
      const { county } = await lookOf(serving, request, reply)
      const window = served.find(({ key }) => key === request.params.window && key !== 'message')
      if (!window) throw noSuchPath()
      const sent = sentBy(request, serving)
      const code = newSaveCode()
      const answers = chosenIn(window, sent)
      await publicDrafts(serving, county, code).save(window, answers)
      const first = window.questions.find(({ id }) => answers[id] === undefined) ?? window.questions[0]
      return go(reply, window, first?.id ?? 'check', sessionFor(code, window))
    })

    forms.get<{ Params: { window: string; step: string } }>('/apply/:window/:step', open, async (request, reply) => {
      const { look, county } = await lookOf(serving, request, reply)
      const at = await standing(request)
      if (!at) return sendPrivate(reply, endedPage(look), 410)
      const { window, code, answers } = at
      const session = sessionFor(code, window)
      const file = await fileAtWindow(serving, county, window, code)
      const { step } = request.params
      if (file && step !== 'done') return go(reply, window, 'done', session)
      if (file) await handInPapers(serving, county, window, code, answers)
      const filled = await filledIn(serving, county, window, answers)
      const under = { look, window, session, form: newToken(serving), code, answers }
      if (step === 'done') {
        if (!file) return go(reply, window, 'check', session)
        const phone = await phoneOfUnit(serving, county, file.file.unit)
        return sendPrivate(
          reply,
          receiptPage({
            look,
            window,
            code,
            receipt: receiptOf(county.code, code, window.key, file.file.opened),
            ...(file.number && { number: file.number }),
            unitName: county.unitName(file.file.unit),
            ...(phone && { phone }),
            on: file.file.opened,
            awaited: awaitedOf(serving, county, file.file),
            lines: copyOf(filled.window, answers, filled.shown),
          }),
        )
      }
      if (step === 'check') {
        const [next] = filled.open
        if (next) return go(reply, window, next.id, session)
        return sendPrivate(reply, checkPage({ ...under, shown: filled.shown, unitName: county.unitName(filled.unit), wrong: [] }))
      }
      const question = asked(window.questions, answers).find(({ id }) => id === step)
      if (!question) throw noSuchPath()
      const part = Number(oneOf(request.query, 'part') ?? 1)
      const fromCheck = oneOf(request.query, 'from') === 'check'
      if (question.kind === 'papers') return sendPrivate(reply, papersPage({ ...under, question, wrong: [], fromCheck }))
      return sendPrivate(reply, questionPage({ ...under, question, options: filled.options(question), part, fromCheck }))
    })

    forms.post<{ Params: { window: string } }>('/apply/:window/papers', upload, async (request, reply) => {
      const { look, county } = await lookOf(serving, request, reply)
      const at = await standing(request)
      if (!at) return sendPrivate(reply, endedPage(look), 410)
      const { window, code, answers } = at
      const session = sessionFor(code, window)
      if (await fileAtWindow(serving, county, window, code)) return go(reply, window, 'done', session)
      const question = window.questions.find(({ kind }) => kind === 'papers')
      if (!question) throw noSuchPath()
      const { papers, wrong, fields } = await receivePapers(serving, county, code, request, papersIn(answers))
      const out = papers.filter(({ sealed }) => sealed === fields.remove)
      const now = { ...answers, [question.id]: JSON.stringify(papers.filter((paper) => !out.includes(paper))) }
      await publicDrafts(serving, county, code).save(window, now)
      await removePapers(serving, county, code, out)
      const fromCheck = fields.from === 'check'
      if (wrong.length > 0) {
        const under = { look, window, session, form: newToken(serving), code, answers: now }
        return sendPrivate(reply, papersPage({ ...under, question, wrong, fromCheck }), 422)
      }
      // From the check page one takes a paper out and stays there.
      const stays = fields.more !== undefined || (out.length > 0 && !fromCheck)
      return go(reply, window, stays ? question.id : 'check', session, stays && fromCheck ? '&from=check' : '')
    })

    forms.post<{ Params: { window: string; step: string } }>('/apply/:window/:step', write, async (request, reply) => {
      const { look, county } = await lookOf(serving, request, reply)
      const sent = sentBy(request, serving)
      const at = await standing(request)
      if (!at) return sendPrivate(reply, endedPage(look), 410)
      const { window, code, answers } = at
      const session = sessionFor(code, window)
      if (await fileAtWindow(serving, county, window, code)) return go(reply, window, 'done', session)
      const under = { look, window, session, form: newToken(serving), code, answers }
      if (request.params.step === 'send') {
        const filled = await filledIn(serving, county, window, answers)
        if (filled.open.length > 0) return go(reply, window, 'check', session)
        try {
          await enterAtWindow(serving, county, { window, act: window.act, unit: filled.unit, code, data: window.data(filled) })
        } catch (error) {
          if (!(error instanceof Problem) || error.status !== 422) throw error
          const wrong = wrongIn(window, error.more.refusals as readonly ShownRefusal[])
          return sendPrivate(reply, checkPage({ ...under, shown: filled.shown, unitName: county.unitName(filled.unit), wrong }), 422)
        }
        await handInPapers(serving, county, window, code, answers)
        return go(reply, window, 'done', session)
      }
      const question = asked(window.questions, answers).find(({ id }) => id === request.params.step)
      if (!question) throw noSuchPath()
      const options = await optionsOf(serving, county, question, answers)
      const fromCheck = sent.from === 'check'
      const typed = typedIn(question, sent, answers)
      const onward = question.kind === 'several' && Number(sent.part ?? 0) > 0
      const judged = onward ? { value: typed } : judgeAnswer(question, typed, options, look.today)
      if ('wrong' in judged)
        return sendPrivate(reply, questionPage({ ...under, question, options, part: 1, fromCheck, typed, wrong: judged.wrong }), 422)
      const now = { ...answers, [question.id]: judged.value }
      await publicDrafts(serving, county, code).save(window, now)
      if (onward) return go(reply, window, question.id, session, `&part=${Number(sent.part) + 1}${fromCheck ? '&from=check' : ''}`)
      if (fromCheck) return go(reply, window, 'check', session)
      const all = asked(window.questions, now)
      const next = all[all.findIndex(({ id }) => id === question.id) + 1]
      return go(reply, window, next?.id ?? 'check', session)
    })
  }
  await withForms(app, serving, take, paperForms)

  const sessionFor = (code: string, window: Window) => sessionOf(settings.cookieSecret, { code, window: window.key }, Date.now())

  function go(reply: FastifyReply, window: Window, step: string, session: string, more = '') {
    return reply.header('cache-control', 'no-store').redirect(`/apply/${window.key}/${step}?s=${session}${more}`, 303)
  }

  /** Whose application the address opens; undefined where it has ended or nothing is kept under it. */
  async function standing(request: FastifyRequest): Promise<{ window: Window; code: string; answers: Answers } | undefined> {
    const county = await serving.store.county(settings.county)
    const held = heldIn(settings.cookieSecret, oneOf(request.query, 's'), Date.now())
    const window = held && windowNamed(held.window)
    if (!window || window.key !== (request.params as { window: string }).window) return undefined
    const answers = await publicDrafts(serving, county, held.code).find(window)
    return answers && { window, code: held.code, answers }
  }
}

/** Answers that the address brought along: what was pressed to come here. */
function chosenIn(window: Window, sent: Sent): Answers {
  return Object.fromEntries(
    window.questions.flatMap(({ id, kind }) => {
      const value = sent[id]
      return kind !== 'papers' && typeof value === 'string' && value !== '' && value.length <= 200 ? [[id, value]] : []
    }),
  )
}

/** What was ticked on this part of a longer list, with what was ticked on the others. */
function typedIn(question: Question, sent: Sent, answers: Answers): string {
  const typed = sent.answer ?? ''
  if (question.kind !== 'several' || sent.shown === undefined) return typed
  const here = new Set(sent.shown.split(','))
  const others = (answers[question.id] ?? '').split(',').filter((code) => code !== '' && !here.has(code))
  return [...others, ...typed.split(',').filter(Boolean)].join(',')
}

function wrongIn({ asks = {}, questions }: Window, refusals: readonly ShownRefusal[]) {
  return refusals.map(({ about = '', says, way }) => {
    const head = about.split(/[.,]/)[0] ?? ''
    return { id: asks[head] ?? questions.find(({ id }) => id === head)?.id ?? questions[0]?.id ?? '', says: `${says}，${way}` }
  })
}

function copyOf(window: Window, answers: Answers, shown: (question: Question) => string) {
  return asked(window.questions, answers).flatMap((question) => {
    const says = shown(question)
    return says ? [{ title: question.short, says }] : []
  })
}
