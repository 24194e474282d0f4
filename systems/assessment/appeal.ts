import { z } from 'zod'
import { choice, count, longText, person, ref, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { countyLimit } from '../countyLimit.ts'
import { assessmentFacts } from './facts.ts'
import { scheme } from './words.ts'

/** 考核申诉: opened by the unit's appeal; looked into by somebody who did not score the unit; decided point by point with reasons. */
export const assessmentAppeal = procedure({
  type: 'assessment-appeal',
  title: '考核申诉',
  titled: '{appellant}{forYear}年度考核申诉',
  states: { lodged: '已收到', examining: '复核中', decided: '已决定' },
  closed: ['decided'],
  outcome: 'result',
  facts: z.object({
    assessment: ref('考核案卷', 'assessment'),
    appellant: unit('申诉单位'),
    forYear: text('考核年度'),
    appealPoints: assessmentFacts.shape.appealPoints,
    reviewer: person('复核人'),
    found: longText('复核情况'),
    decisions: assessmentFacts.shape.decisions,
    result: choice('结论', { granted: '支持或者部分支持', rejected: '不予支持' }),
    adjusted: count('调整的项数'),
  }),
  columns: { kinds: ['appellant', 'forYear'], days: ['on.decide'], amounts: ['appealPoints.size', 'adjusted'] },
  terms: ['assessment'],
  acts: {
    open: {
      title: '收到申诉',
      from: 'nothing',
      to: 'lodged',
      by: ['system'],
      amendedBy: ['countyOffice'],
      data: ['assessment', 'appellant', 'forYear', 'appealPoints'],
      source: scheme('申诉'),
    },
    examine: {
      title: '复核',
      from: ['lodged'],
      to: 'examining',
      by: ['countyOffice'],
      amendedBy: ['countyOffice'],
      data: ['assessment', 'reviewer', 'found'],
      source: scheme('申诉'),
      reads: {
        assessment: {
          must: {
            assessed: { mine: 'appellant' },
            not: {
              any: [{ firstScorer: { mine: 'reviewer' } }, { secondScorer: { mine: 'reviewer' } }, { thirdScorer: { mine: 'reviewer' } }],
            },
          },
          says: '复核人是原评分人，或者指错了考核案卷',
          way: '请由没有参加评分的人员复核',
        },
      },
    },
    decide: {
      title: '作出申诉决定',
      from: ['examining'],
      to: 'decided',
      by: ['countyLeader', 'countyOffice'],
      amendedBy: ['countyOffice'],
      data: ['decisions', 'adjusted', 'result'],
      documents: ['考核申诉决定书'],
      source: scheme('申诉'),
      needs: [
        {
          must: { decisions: { size: { fact: 'appealPoints.size' } } },
          says: '申诉事项没有逐项决定',
          way: '请对每一申诉事项作出决定并说明理由',
        },
        {
          when: { result: 'rejected' },
          must: { adjusted: 0, decisions: { every: { granted: 'rejected' } } },
          says: '结论为不予支持，却有支持或者调整的事项',
          way: '请核对结论',
        },
        {
          when: { result: 'granted' },
          must: { adjusted: { from: 1 }, decisions: { some: { granted: { in: ['granted', 'partly'] } } } },
          says: '结论为支持，却没有支持或者调整的事项',
          way: '请核对结论',
        },
      ],
    },
  },
  clocks: {
    decide: {
      title: '申诉决定',
      rule: countyLimit('county:assessment-appeal-decision', {
        title: '考核申诉决定',
        length: 15,
        unit: 'workday',
        starts: '收到申诉',
        party: '考核办公室',
      }),
      starts: 'open',
      ends: 'decide',
    },
  },
})
