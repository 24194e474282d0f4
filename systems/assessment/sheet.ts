import { z } from 'zod'
import { choice, dayField, inParts, list, longText, person, ref, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { countyLimit } from '../countyLimit.ts'
import { scheme, slots } from './words.ts'

const own = { must: { scorer: '$actor' }, says: '只能由指定的考核人本人填写', way: '请由考核人本人登录' } as const
const recused = {
  must: { not: { scorerUnit: { fact: 'assessedUnit' } } },
  says: '考核人是被考核单位的人员，应当回避',
  way: '请另行指定其他单位的考核人',
} as const

/**
 * 实地考核评分表: one person's scores of one unit. Kept by the assessing office, yet once handed in nobody reads it but who wrote it, until
 * all sheets of the unit are in and the program opens them together.
 */
export const assessmentSheet = procedure({
  type: 'assessment-sheet',
  title: '实地考核评分表',
  titled: '实地考核评分表（{slot}）',
  holder: 'scorer',
  states: { assigned: '待评分', vacant: '待另行指定', submitted: '已提交，未启封', opened: '已启封', cancelled: '已取消' },
  closed: ['opened', 'cancelled'],
  blind: ['submitted'],
  facts: z.object({
    assessment: ref('考核案卷', 'assessment'),
    slot: choice('考核人', slots),
    scorer: person('考核人姓名'),
    scorerUnit: unit('考核人单位'),
    assessedUnit: ref('被考核单位', 'unit'),
    visitedOn: dayField('到场日期'),
    rows: list('各项评分', {
      item: text('指标'),
      weight: inParts('分值（分）', 100),
      points: inParts('评分（分）', 100),
      reason: text('扣分理由').optional(),
      evidence: text('佐证').optional(),
    }),
    score: inParts('合计（分）', 100),
    unitSays: longText('被考核单位的意见'),
    reason: longText('回避或者取消的理由'),
  }),
  columns: { kinds: ['slot'], days: ['on.submit'] },
  terms: ['assessment', 'scorer'],
  acts: {
    assign: {
      title: '指定考核人',
      from: 'nothing',
      to: 'assigned',
      by: ['system'],
      amendedBy: ['countyOffice'],
      data: ['assessment', 'slot', 'scorer', 'scorerUnit', 'assessedUnit'],
      source: scheme('实地考核'),
      needs: [recused],
    },
    submit: {
      title: '提交评分表',
      from: ['assigned'],
      to: 'submitted',
      by: ['assessor'],
      // A sheet taken back would be readable, one corrected after the opening no longer blind.
      amendedBy: ['system'],
      data: ['visitedOn', 'rows', 'score', 'unitSays?'],
      documents: ['实地考核评分表'],
      source: scheme('实地考核'),
      needs: [
        own,
        { must: { visitedOn: { to: '$on' } }, says: '到场日期晚于评分日期', way: '请核对日期' },
        { must: { rows: { size: { from: 1 } } }, says: '没有评分', way: '请逐项评分' },
        { must: { rows: { every: { points: { to: { fact: 'weight' } } } } }, says: '有的评分高于分值', way: '请核对评分' },
        {
          must: { rows: { every: { any: [{ points: { fact: 'weight' } }, { reason: { exists: true } }] } } },
          says: '没有给满分的项目没有写明扣分理由',
          way: '请写明扣分理由',
        },
        { must: { score: { fact: 'rows.sum.points' } }, says: '合计不等于各项评分之和', way: '请核对合计' },
      ],
    },
    recuse: {
      title: '回避',
      from: ['assigned'],
      to: 'vacant',
      by: ['assessor', 'countyOffice'],
      data: ['reason'],
      source: scheme('回避'),
    },
    reassign: {
      title: '另行指定考核人',
      from: ['assigned', 'vacant'],
      to: 'assigned',
      by: ['countyOffice'],
      data: ['assessment', 'scorer', 'scorerUnit'],
      source: scheme('回避'),
      needs: [recused],
      reads: {
        assessment: {
          must: {
            assessed: { mine: 'assessedUnit' },
            not: { any: [{ firstScorer: { mine: 'scorer' } }, { secondScorer: { mine: 'scorer' } }, { thirdScorer: { mine: 'scorer' } }] },
          },
          says: '所指定的人已经是这一单位的考核人，或者指错了考核案卷',
          way: '请指定其他考核人',
        },
      },
    },
    open: { title: '启封', from: ['submitted'], to: 'opened', by: ['system'], source: scheme('实地考核') },
    cancel: {
      title: '取消',
      from: ['assigned', 'vacant', 'submitted'],
      to: 'cancelled',
      by: ['countyOffice'],
      data: ['reason'],
      source: scheme('考核对象'),
    },
  },
  clocks: {
    score: {
      title: '实地评分',
      rule: countyLimit('county:assessment-score', {
        title: '实地考核评分',
        length: 20,
        unit: 'workday',
        starts: '指定考核人',
        party: '考核人',
      }),
      starts: ['assign', 'reassign'],
      ends: 'submit',
      stops: ['cancel'],
    },
  },
})
