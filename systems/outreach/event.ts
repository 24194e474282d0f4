import { z } from 'zod'
import { choice, longText, ref } from '../../kernel/file/fields.ts'
import { activity } from '../../kernel/file/kinds.ts'
import { educationDuty, eventData, eventFacts, eventNeeds } from '../lawEvent.ts'

/** 法治宣传活动: one file per event, however many hosts; where and when, and what was handed out there. */
export const outreachEvent = activity({
  type: 'outreach-event',
  title: '法治宣传活动',
  titled: '{place}：{subject}',
  unit: 'organiser',
  facts: z.object({
    ...eventFacts,
    form: choice('形式', {
      square: '广场集中宣传',
      countryside: '法治宣传下乡',
      market: '集市宣传',
      campus: '法治进校园',
      enterprise: '法治进企业',
      community: '法治进社区',
      organ: '法治进机关',
      performance: '文艺演出',
      contest: '知识竞赛',
      online: '线上宣传',
    }),
    keyDate: ref('宣传节点', 'outreach-date'),
    laws: longText('宣传的法律法规'),
  }),
  act: {
    title: '登记宣传活动',
    by: ['justiceBureau', 'unitAdmin', 'countyOffice'],
    source: educationDuty,
    data: [...eventData, 'form', 'keyDate?', 'laws?'],
    documents: ['普法活动登记表'],
    needs: eventNeeds,
    reads: {
      keyDate: { must: { state: 'listed' }, says: '不是现行的宣传节点', way: '请选择名录中的宣传节点，或者不填' },
    },
  },
  columns: { kinds: ['form', 'township', 'place', 'keyDate'], days: ['heldOn'], amounts: ['signedIn', 'estimated', 'copies', 'answered'] },
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
