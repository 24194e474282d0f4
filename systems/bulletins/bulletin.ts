import { z } from 'zod'
import { choice, count, dayField, figureCode, list, longText, person, text, units } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { countyLimit } from '../countyLimit.ts'
import { regimes } from './regimes.ts'
import { countyRule } from './source.ts'

const source = countyRule('案件通报')

/** 案件通报: drawn up from figures, signed, sent, and read: each reader's receipt is an act, and it closes when all have read. */
export const bulletin = procedure({
  type: 'bulletin',
  title: '案件通报',
  titled: '{kind}（{coversFrom}至{coversTo}）',
  number: { at: 'sign', pattern: '{short}府通〔{year}〕{n}号' },
  states: { drafted: '待签发', signed: '已签发', sent: '已发出，待回执', read: '已全部阅知', dropped: '不予印发' },
  closed: ['read', 'dropped'],
  facts: z.object({
    kind: choice('种类', {
      information: regimes.information.title,
      inspection: regimes.inspection.title,
      reconsideration: regimes.reconsideration.title,
    }),
    coversFrom: dayField('通报期间自'),
    coversTo: dayField('通报期间至'),
    figures: list('指标', { figure: figureCode('指标'), title: text('指标'), shown: text('数值') }),
    named: units('点名单位'),
    problems: longText('存在的问题'),
    requirements: longText('要求'),
    opinion: longText('签发意见'),
    sentTo: units('发送单位'),
    readings: list('阅知回执', { reader: person('阅知人'), post: text('职务'), answer: longText('落实情况').optional() }),
    copies: count('印发份数'),
    reason: longText('不予印发的理由'),
  }),
  columns: { kinds: ['kind'], days: ['on.sign', 'on.send', 'coversTo'], amounts: ['sentTo.size', 'readings.size'] },
  acts: {
    draft: {
      title: '起草通报',
      from: 'nothing',
      to: 'drafted',
      by: ['liaisonOffice', 'justiceBureau', 'countyOffice', 'system'],
      data: ['kind', 'coversFrom', 'coversTo', 'figures', 'problems', 'requirements', 'named?'],
      source,
      needs: [
        { must: { coversTo: { from: { fact: 'coversFrom' }, to: '$on' } }, says: '通报期间没有结束，或者止日早于起日', way: '请核对期间' },
        { must: { figures: { size: { from: 1 } } }, says: '通报没有指标', way: '请先生成指标' },
      ],
    },
    redraft: {
      title: '修改通报',
      from: ['drafted'],
      by: ['liaisonOffice', 'justiceBureau', 'countyOffice'],
      data: ['problems', 'requirements', 'named?'],
      source,
    },
    sign: {
      title: '签发',
      from: ['drafted'],
      to: 'signed',
      by: ['countyLeader', 'countyOffice'],
      data: ['opinion?'],
      documents: ['案件通报'],
      source,
    },
    send: {
      title: '发出',
      from: ['signed'],
      to: 'sent',
      by: ['liaisonOffice', 'justiceBureau', 'countyOffice'],
      data: ['sentTo', 'copies?'],
      source,
    },
    read: {
      title: '阅知回执',
      from: ['sent'],
      by: ['head', 'unitAdmin', 'defendantUnit', 'respondent'],
      adds: 'readings',
      source,
      needs: [{ must: { not: { readings: { some: { reader: '$actor' } } } }, says: '您已经回执', way: '无需再办' }],
    },
    finish: {
      title: '全部阅知',
      from: ['sent'],
      to: 'read',
      by: ['liaisonOffice', 'justiceBureau', 'countyOffice'],
      source,
      needs: [
        {
          must: { 'n.read': { from: { fact: 'sentTo.size' } } },
          says: '还有单位没有回执',
          way: '请催促未回执的单位；回执齐全后办理',
        },
      ],
    },
    drop: {
      title: '不予印发',
      from: ['drafted'],
      to: 'dropped',
      by: ['countyLeader', 'countyOffice', 'justiceBureau'],
      data: ['reason'],
      source,
    },
  },
  clocks: {
    read: {
      title: '阅知回执',
      rule: countyLimit('county:bulletin-read', {
        title: '阅知回执',
        length: 3,
        unit: 'workday',
        starts: '通报发出',
        party: '收到通报的单位',
        law: source.law,
        article: source.article,
      }),
      starts: 'send',
      ends: 'finish',
    },
  },
})
