import { needKinds } from '../../systems/legalService/need.ts'
import { route } from '../../systems/legalService/route.ts'
import { needOf } from '../help.ts'
import { helpPage } from '../pages/helpPage.ts'
import { badRequest } from '../problem.ts'
import { lookOf, sendPage } from '../publicLook.ts'
import type { Routes } from '../serving.ts'

const dayText = (description: string) => ({ type: 'string', format: 'date', description })
const yesNo = (description: string) => ({ type: 'string', enum: ['0', '1'], description })

/** The one front door (一个入口): where to go with a need and by when, as a page and as data, without signing in. Nothing is kept. */
export const helpRoutes: Routes = (app, serving) => {
  const { store, settings } = serving
  const limited = { public: true, rateLimit: { max: 120, timeWindow: '1 minute' } } as const

  app.get('/help', { config: limited, schema: { hide: true } }, async (request, reply) => {
    const { look, county } = await lookOf(serving, request, reply)
    return sendPage(reply, helpPage(look, county.calendar, needOf(request.query, county.today())))
  })

  app.get(
    '/api/help',
    {
      config: limited,
      schema: {
        tags: ['help'],
        summary: '法律需求导引：去哪里、到哪一天为止（公开）',
        description: `不填写kind的，列出全部类别。日期不晚于今日。类别：${Object.entries(needKinds)
          .map(([kind, says]) => `${kind} ${says}`)
          .join('；')}`,
        querystring: {
          type: 'object',
          properties: {
            kind: { type: 'string', enum: Object.keys(needKinds) },
            knewOn: dayText('知道行政行为或者权利受到损害之日'),
            madeOn: dayText('作出决定或者提出申请之日'),
            reconsideredOn: dayText('收到复议决定书之日'),
            told: yesNo('是否告知了救济途径和期限'),
            immovable: yesNo('是否涉及土地、房屋'),
            hardship: yesNo('是否请不起律师'),
          },
        },
      },
    },
    async (request) => {
      const county = await store.county(settings.county)
      const today = county.today()
      const { need, faults } = needOf(request.query, today)
      if (faults.length > 0) throw badRequest(faults.join('；'), '请改正后重试')
      if (!need) return { today, kinds: needKinds }
      return { today, need, ...route(need, today, county.calendar) }
    },
  )
}
