import { receiptPage } from '../../portal/applyPages.ts'
import { type FeedbackTyped, feedbackPage } from '../../portal/feedbackPage.ts'
import { judgeAnswer } from '../../portal/windows/answer.ts'
import { message } from '../../portal/windows/message.ts'
import type { Answers } from '../../portal/windows/window.ts'
import type { County } from '../../store/county.ts'
import { oneOf } from '../ask.ts'
import { filledIn } from '../publicAnswers.ts'
import { awaitedOf } from '../publicAwaited.ts'
import { publicDrafts } from '../publicDrafts.ts'
import { newToken, sendPrivate, sentBy, withForms } from '../publicForms.ts'
import { lookOf } from '../publicLook.ts'
import { heldIn, newSaveCode, receiptOf, sessionOf } from '../publicSession.ts'
import { enterAtWindow, fileAtWindow } from '../publicWindow.ts'
import type { Routes } from '../serving.ts'

/** 找错、意见建议: from every page, in one step, answered within stated days. */
export const publicFeedbackRoutes: Routes = async (app, serving) => {
  const { settings, definitions } = serving
  if (!definitions.procedures.has(message.type)) return
  const open = { config: { public: true, rateLimit: { max: 120, timeWindow: '1 minute' } }, schema: { hide: true } } as const
  const write = { config: { public: true, rateLimit: { max: 10, timeWindow: '1 minute' } }, schema: { hide: true } } as const

  await withForms(app, serving, (forms) => {
    forms.get('/feedback', open, async (request, reply) => {
      const { look } = await lookOf(serving, request, reply)
      const page = oneOf(request.query, 'page')?.slice(0, 300) ?? ''
      const kind = oneOf(request.query, 'kind') ?? (page ? 'page-error' : 'suggestion')
      // The form made here leads to one code, so that pressing twice sends once.
      return sendPrivate(reply, feedbackPage(look, fresh(newSaveCode()), { kind, page, says: '', phone: '' }))
    })

    forms.post('/feedback', write, async (request, reply) => {
      const { look, county } = await lookOf(serving, request, reply)
      const { kind = '', page = '', says = '', phone = '', s } = sentBy(request, serving)
      const code = heldIn(settings.cookieSecret, s, Date.now())?.code ?? newSaveCode()
      const typed: FeedbackTyped = { kind, page: page.slice(0, 300), says, phone }
      const judged = message.questions.map((question) => ({
        id: question.id,
        ...judgeAnswer(question, question.id === 'says' ? says : phone, [], look.today),
      }))
      const wrong = judged.flatMap((one) => ('wrong' in one ? [{ id: one.id, says: one.wrong }] : []))
      if (wrong.length > 0) return sendPrivate(reply, feedbackPage(look, fresh(code), typed, wrong), 422)
      const answers = {
        kind,
        page: typed.page,
        ...Object.fromEntries(judged.flatMap((one) => ('value' in one && one.value ? [[one.id, one.value]] : []))),
      }
      if (!(await fileAtWindow(serving, county, message, code))) await send(county, code, answers)
      return reply.header('cache-control', 'no-store').redirect(`/feedback/done?s=${fresh(code).session}`, 303)
    })

    forms.get('/feedback/done', open, async (request, reply) => {
      const { look, county } = await lookOf(serving, request, reply)
      const held = heldIn(settings.cookieSecret, oneOf(request.query, 's'), Date.now())
      const found = held && (await fileAtWindow(serving, county, message, held.code))
      if (!held || !found) return reply.redirect('/feedback', 303)
      const { file, number } = found
      return sendPrivate(
        reply,
        receiptPage({
          look,
          window: message,
          code: held.code,
          receipt: receiptOf(county.code, held.code, message.key, file.opened),
          ...(number && { number }),
          unitName: county.unitName(file.unit),
          on: file.opened,
          awaited: awaitedOf(serving, county, file),
          lines: [{ title: '内容', says: String(file.facts.says ?? '') }],
        }),
      )
    })
  })

  const fresh = (code: string) => ({
    form: newToken(serving),
    session: sessionOf(settings.cookieSecret, { code, window: message.key }, Date.now()),
  })

  async function send(county: County, code: string, answers: Answers): Promise<void> {
    await publicDrafts(serving, county, code).save(message, answers)
    const filled = await filledIn(serving, county, message, answers)
    await enterAtWindow(serving, county, { window: message, act: message.act, unit: filled.unit, code, data: message.data(filled) })
  }
}
