import type { FastifyRequest } from 'fastify'
import { endedPage } from '../../portal/applyPages.ts'
import { followPage, matterPage, progressPage } from '../../portal/progressPages.ts'
import { judgeAnswer } from '../../portal/windows/answer.ts'
import { windowNamed, windows } from '../../portal/windows/index.ts'
import { asked, type Given, type Window } from '../../portal/windows/window.ts'
import { oneOf } from '../ask.ts'
import { noSuchPath, Problem } from '../problem.ts'
import { filledIn } from '../publicAnswers.ts'
import { publicDrafts } from '../publicDrafts.ts'
import { newToken, sendPrivate, sentBy, withForms } from '../publicForms.ts'
import { justiceBureauOf, lookOf } from '../publicLook.ts'
import { followedBy, matterOf } from '../publicMatter.ts'
import { heldIn, readReceipt, readSaveCode, receiptOf, sessionOf } from '../publicSession.ts'
import { enterAtWindow, fileAtWindow } from '../publicWindow.ts'
import type { ShownRefusal } from '../refusals.ts'
import type { Routes } from '../serving.ts'

/** 查进度: by what stands on the receipt, and by nothing else. */
export const publicProgressRoutes: Routes = async (app, serving) => {
  const { settings, definitions } = serving
  const open = { config: { public: true, rateLimit: { max: 120, timeWindow: '1 minute' } }, schema: { hide: true } } as const
  const guess = { config: { public: true, rateLimit: { max: 20, timeWindow: '1 minute' } }, schema: { hide: true } } as const
  if (!windows.some(({ type }) => definitions.procedures.has(type))) return

  await withForms(app, serving, (forms) => {
    forms.get('/progress', open, async (request, reply) => {
      const { look } = await lookOf(serving, request, reply)
      return sendPrivate(reply, progressPage(look, newToken(serving), { receipt: oneOf(request.query, 'receipt') ?? '', code: '' }))
    })

    forms.post('/progress', guess, async (request, reply) => {
      const { look, county } = await lookOf(serving, request, reply)
      const { receipt = '', code = '' } = sentBy(request, serving)
      const [number, key] = [readReceipt(receipt), readSaveCode(code)]
      const wrong = [
        ...(number ? [] : [{ id: 'receipt', says: '受理号是12个数字，请照回执填写' }]),
        ...(key ? [] : [{ id: 'code', says: '保存码是12个字母和数字，请照回执填写' }]),
      ]
      const again = (all: readonly { id: string; says: string }[]) =>
        sendPrivate(reply, progressPage(look, newToken(serving), { receipt, code }, all), 422)
      if (!number || !key) return again(wrong)
      const window = windows.find((one) => receiptOf(county.code, key, one.key, number.day) === number.receipt)
      const file = window && (await fileAtWindow(serving, county, window, key))
      if (!window || !file) return again([{ id: 'receipt', says: '没有找到，请核对受理号和保存码是不是同一张回执上的' }])
      const session = sessionOf(settings.cookieSecret, { code: key, window: window.key }, Date.now())
      return reply.header('cache-control', 'no-store').redirect(`/progress/matter?s=${session}`, 303)
    })

    forms.get('/progress/matter', open, async (request, reply) => {
      const { look, county } = await lookOf(serving, request, reply)
      const held = await standing(request)
      if (!held) return sendPrivate(reply, endedPage(look), 410)
      const { window, code, file, number, session } = held
      const further = await followedBy(serving, county, file)
      const answers = await publicDrafts(serving, county, code).find(window)
      const filled = answers && (await filledIn(serving, county, window, answers))
      const matters = await Promise.all([
        matterOf(serving, county, window, file, number),
        ...further.map((one) => matterOf(serving, county, one.window, one.file, one.number)),
      ])
      const procedure = definitions.procedures.get(file.type)
      return sendPrivate(
        reply,
        matterPage({
          look,
          receipt: receiptOf(county.code, code, window.key, file.opened),
          matters,
          next: window.next,
          remedy: (further.at(-1)?.window ?? window).remedy,
          closed: procedure?.closed.includes(file.state) ?? false,
          acts: Object.entries(window.may ?? {})
            .filter(([, { states }]) => states.includes(file.state))
            .map(([act, { title }]) => ({ href: `/progress/${act}?s=${session}`, says: title })),
          lines: filled
            ? asked(window.questions, answers).flatMap((question) =>
                filled.shown(question) ? [{ title: question.short, says: filled.shown(question) }] : [],
              )
            : [],
        }),
      )
    })

    for (const method of ['GET', 'POST'] as const)
      forms.route<{ Params: { act: string } }>({
        method,
        url: '/progress/:act',
        ...(method === 'GET' ? open : guess),
        handler: async (request, reply) => {
          const { look, county } = await lookOf(serving, request, reply)
          const held = await standing(request)
          if (!held) return sendPrivate(reply, endedPage(look), 410)
          const { window, code, file, session } = held
          const { act } = request.params
          const follow = Object.hasOwn(window.may ?? {}, act) ? window.may?.[act] : undefined
          const back = `/progress/matter?s=${session}`
          if (!follow) throw noSuchPath()
          if (!follow.states.includes(file.state)) return reply.redirect(back, 303)
          const optionsOf = (question: { options?: unknown }) =>
            Object.entries((question.options ?? {}) as Readonly<Record<string, string>>).map(([one, word]) => ({ code: one, word }))
          const page = (typed: Readonly<Record<string, string>>, wrong: readonly { id: string; says: string }[]) =>
            followPage(look, {
              title: follow.title,
              action: `/progress/${act}?s=${session}`,
              back,
              form: newToken(serving),
              questions: follow.questions,
              options: optionsOf,
              typed,
              wrong,
            })
          if (method === 'GET') return sendPrivate(reply, page({}, []))
          const sent = sentBy(request, serving)
          const judged = follow.questions.map((question) => ({
            id: question.id,
            ...judgeAnswer(question, sent[question.id] ?? '', optionsOf(question), look.today),
          }))
          const wrong = judged.flatMap((one) => ('wrong' in one ? [{ id: one.id, says: one.wrong }] : []))
          if (wrong.length > 0) return sendPrivate(reply, page(sent, wrong), 422)
          const answers = Object.fromEntries(judged.flatMap((one) => ('value' in one ? [[one.id, one.value]] : [])))
          const given: Given = {
            answers,
            today: look.today,
            bureau: (await justiceBureauOf(serving, county)) ?? county.root,
            picked: () => undefined,
          }
          try {
            await enterAtWindow(serving, county, { window, act, unit: file.unit, code, data: follow.data(given), file })
          } catch (error) {
            if (!(error instanceof Problem) || error.status !== 422) throw error
            const says = (error.more.refusals as readonly ShownRefusal[]).map((one) => `${one.says}，${one.way}`)
            return sendPrivate(
              reply,
              page(
                sent,
                says.map((one) => ({ id: follow.questions.at(-1)?.id ?? 'main', says: one })),
              ),
              422,
            )
          }
          return reply.header('cache-control', 'no-store').redirect(back, 303)
        },
      })
  })

  async function standing(request: FastifyRequest) {
    const county = await serving.store.county(settings.county)
    const session = oneOf(request.query, 's')
    const held = heldIn(settings.cookieSecret, session, Date.now())
    const window: Window | undefined = held && windowNamed(held.window)
    const found = held && window && (await fileAtWindow(serving, county, window, held.code))
    return held && window && found && { window, code: held.code, session: session ?? '', ...found }
  }
}
