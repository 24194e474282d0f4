import { z } from 'zod'
import { choice, choices, count, dayField, longText, ref, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { activity } from '../../kernel/file/kinds.ts'
import { advising } from './words.ts'

/** 服务工作日志: what an adviser did for a village on one day; the village signs for it. */
export const adviserLog = activity({
  type: 'adviser-log',
  title: '村（居）法律顾问工作日志',
  titled: '{village}法律顾问工作日志',
  unit: 'village',
  facts: z.object({
    village: unit('村（社区）'),
    appointment: ref('聘任', 'village-adviser'),
    lawyer: ref('律师', 'lawyer'),
    servedOn: dayField('服务日期'),
    way: choice('服务方式', { site: '驻村', phone: '电话', message: '微信', video: '视频' }),
    contents: choices('服务内容', {
      consultation: '法律咨询',
      lecture: '法治讲座',
      charter: '审查村规民约、合同',
      mediation: '参与调解',
      drafting: '代写文书',
      aid: '法律援助指引',
      decision: '参与重大决策',
      petition: '信访化解',
      other: '其他',
    }),
    people: count('服务人次'),
    hours: count('时长（小时）'),
    result: longText('成果和文书'),
    villageSigned: yesNo('村（社区）已签字'),
    signer: text('签字人'),
  }),
  act: {
    title: '登记工作日志',
    by: ['lawyer', 'committee', 'justiceBureau', 'unitAdmin'],
    source: advising,
    data: ['village', 'appointment', 'lawyer', 'servedOn', 'way', 'contents', 'people', 'hours', 'result?', 'villageSigned', 'signer?'],
    needs: [
      { must: { servedOn: { to: '$on' } }, says: '服务日期晚于登记日期', way: '请在服务之后登记' },
      { must: { villageSigned: true, signer: { exists: true } }, says: '村（社区）没有签字确认', way: '请由村（社区）负责人签字后登记' },
      { must: { hours: { from: 1, to: 12 } }, says: '时长应为一至十二小时', way: '请核对时长' },
    ],
    reads: {
      appointment: {
        must: { state: 'serving', village: { mine: 'village' }, lawyer: { mine: 'lawyer' }, termFrom: { to: '$on' } },
        says: '当日不是该村（社区）的法律顾问',
        way: '请核对村（社区）和律师',
      },
    },
  },
  columns: { kinds: ['way'], days: ['servedOn'], amounts: ['people', 'hours', 'contents.size'] },
  terms: ['lawyer'],
  occasion: { day: 'servedOn', place: ['village'], reached: 'village' },
})
