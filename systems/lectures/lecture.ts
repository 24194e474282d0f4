import { z } from 'zod'
import { choice, longText } from '../../kernel/file/fields.ts'
import { activity } from '../../kernel/file/kinds.ts'
import { educationDuty, eventData, eventFacts, eventNeeds } from '../lawEvent.ts'

/** 微宣讲、走基层: departments that enforce the law go out together and explain it; one file per lecture, however many spoke. */
export const lecture = activity({
  type: 'lecture',
  title: '微宣讲、走基层',
  titled: '{township}：{subject}',
  unit: 'organiser',
  facts: z.object({
    ...eventFacts,
    form: choice('形式', { talk: '微宣讲', lesson: '培训授课', visit: '入企入户', model: '观摩示范', contest: '比武竞赛' }),
    speakers: longText('宣讲人和单位'),
    laws: longText('宣讲的法律法规'),
  }),
  act: {
    title: '登记宣讲',
    by: ['justiceBureau', 'unitAdmin', 'countyOffice'],
    source: educationDuty,
    data: [...eventData, 'form', 'speakers', 'laws?'],
    documents: ['服务型行政执法活动登记表'],
    needs: eventNeeds,
  },
  columns: { kinds: ['form', 'township', 'place'], days: ['heldOn'], amounts: ['signedIn', 'estimated', 'copies', 'answered'] },
  terms: ['hosts', 'audiences'],
  occasion: {
    day: 'heldOn',
    place: ['township', 'place'],
    reached: 'township',
    hosts: 'hosts',
    theme: 'subject',
    signed: 'signedIn',
    estimated: 'estimated',
    pictures: 'photos',
  },
})
