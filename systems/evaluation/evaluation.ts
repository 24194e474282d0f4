import { z } from 'zod'
import { choice, choices, count, dayField, inParts, list, longText, ref, refs, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { countyLimit, dayNamed } from '../countyLimit.ts'
import { failable, grades, slots } from './words.ts'

const source = cite('河南省行政执法条例', 40)
const agreed = [
  {
    when: { finalScore: { exists: true } },
    must: { finalScore: { to: 1000 }, grade: { exists: true } },
    says: '得分高于满分，或者没有等次',
    way: '请核对得分和等次',
  },
  {
    when: { any: [{ finalScore: 0 }, { not: { finalScore: { from: 600 } }, finalScore: { exists: true } }] },
    must: { grade: 'unqualified' },
    says: '不足六十分或者基础标准否决的，等次应为不合格',
    way: '请核对等次',
  },
  {
    when: { grade: 'excellent' },
    must: { finalScore: { from: 900 } },
    says: '不足九十分，不能评为优秀',
    way: '请核对等次',
  },
] as const

/**
 * 案卷评查: one file per dossier drawn. The machine looks first; two reviewers score blind, a third where they differ by more than five
 * points or on the basis. Of a sheet handed in the file knows that it is there and nothing else; scores come with the conclusion. The unit under review is a reference until it is told its result, and only then has a part in the file.
 */
export const evaluation = procedure({
  type: 'evaluation',
  title: '案卷评查',
  titled: '{dossierTitle}评查',
  outcome: 'grade',
  states: {
    drawn: '评查中',
    third: '待第三人评查',
    provisional: '初步结果',
    objected: '异议复核中',
    rectifying: '整改中',
    final: '已定等',
    excluded: '已剔除',
  },
  closed: ['final', 'excluded'],
  facts: z.object({
    campaign: ref('评查活动', 'evaluation-campaign'),
    dossier: ref('案卷', 'penalty'),
    dossierTitle: text('案卷名称'),
    evaluated: ref('被评查单位', 'unit'),
    standard: text('评查标准'),
    drawMethod: choice('抽取方式', { random: '随机', designated: '指定' }),
    machineScore: inParts('机器评分（分）', 10),
    machineFailed: choices('机器认定不符合的基础标准', failable),
    machineFindings: list('机器认定的问题', {
      item: text('条目'),
      says: text('问题'),
      minus: inParts('扣分（分）', 10),
      act: count('行为序号').optional(),
      on: dayField('日期').optional(),
    }),
    firstSheet: ref('评查人一的评分表', 'score-sheet'),
    secondSheet: ref('评查人二的评分表', 'score-sheet'),
    thirdSheet: ref('第三评查人的评分表', 'score-sheet'),
    sheets: refs('据以汇总的评分表', 'score-sheet'),
    scores: list('评分', {
      slot: choice('评查人', slots),
      score: inParts('得分（分）', 10),
      failed: yesNo('基础标准否决'),
    }),
    difference: inParts('分差（分）', 10),
    split: yesNo('对基础标准意见不一'),
    finalScore: inParts('得分（分）', 10),
    grade: choice('等次', grades),
    failedItem: choice('否决的基础标准', failable),
    mainProblems: longText('主要问题'),
    toldUnit: unit('告知的单位'),
    rectifyBy: dayField('整改期限'),
    objection: longText('异议的理由'),
    reviewed: choice('复核结果', { upheld: '维持', changed: '调整' }),
    reviewReason: longText('复核意见'),
    measures: longText('整改情况'),
    excludeReason: choice('剔除的原因', {
      open: '案卷尚未办结',
      secret: '涉及国家秘密',
      minor: '涉及未成年人',
      wrong: '不属于本次评查范围',
    }),
    verified: choice('验收结果', { met: '整改到位', 'not-met': '未到位' }),
  }),
  columns: {
    kinds: ['evaluated', 'drawMethod', 'failedItem', 'reviewed', 'verified'],
    days: ['on.conclude', 'on.tell', 'on.verify'],
    amounts: ['machineScore', 'finalScore', 'difference', 'n.object'],
  },
  terms: ['campaign', 'dossier', 'split'],
  acts: {
    draw: {
      title: '抽取案卷',
      from: 'nothing',
      to: 'drawn',
      by: ['justiceBureau', 'system'],
      data: ['campaign', 'dossier', 'dossierTitle', 'evaluated', 'standard', 'drawMethod'],
      source,
    },
    machine: {
      title: '机器先评',
      from: ['drawn'],
      by: ['system'],
      amendedBy: ['justiceBureau'],
      data: ['machineScore', 'machineFailed', 'machineFindings'],
      source,
      needs: [{ must: { machineScore: { to: 1000 } }, says: '得分高于满分', way: '请核对标准' }],
    },
    'take-sheet': {
      title: '收到评分表',
      from: ['drawn', 'third'],
      by: ['system'],
      data: ['firstSheet?', 'secondSheet?', 'thirdSheet?'],
      source,
      needs: [
        { must: { 'n.machine': { from: 1 } }, says: '机器尚未先评', way: '请县司法局在评查活动页面重新抽取，补做机器先评' },
        {
          when: { state: 'drawn' },
          must: { 'n.take-sheet': { to: 1 } },
          says: '两份评分表已经收齐',
          way: '请办理“汇总评分”；需要第三人的，汇总后再评',
        },
        { when: { state: 'third' }, must: { 'n.take-sheet': 2 }, says: '第三人的评分表已经收到', way: '请办理“汇总评分”' },
      ],
    },
    conclude: {
      title: '汇总评分',
      from: ['drawn', 'third'],
      to: [{ when: { finalScore: { exists: false } }, to: 'third' }, { to: 'provisional' }],
      by: ['justiceBureau', 'system'],
      page: '/evaluation/campaigns/{campaign}',
      data: ['sheets', 'difference', 'split', 'scores?', 'finalScore?', 'grade?', 'failedItem?', 'mainProblems?'],
      source,
      reads: {
        sheets: {
          must: { state: { in: ['submitted', 'opened'] }, evaluation: { mine: 'id' } },
          says: '评分表没有提交，或者不是本卷的',
          way: '请等候评分表',
        },
      },
      needs: [
        { must: { 'n.take-sheet': { from: 2 } }, says: '两名评查人的评分表没有收齐', way: '请等候评分表' },
        {
          when: { 'n.take-sheet': 2, any: [{ difference: { from: 51 } }, { split: true }] },
          must: { finalScore: { exists: false } },
          says: '两份评分相差五分以上，或者对基础标准意见不一，应由第三人评查',
          way: '请不填得分，转第三人评查',
        },
        {
          when: { any: [{ 'n.take-sheet': 3 }, { split: false, difference: { to: 50 } }] },
          must: { finalScore: { exists: true } },
          says: '没有得分',
          way: '请填写汇总得分和等次',
        },
        ...agreed,
      ],
    },
    exclude: {
      title: '剔除案卷',
      from: ['drawn', 'third', 'provisional'],
      to: 'excluded',
      by: ['justiceBureau'],
      data: ['excludeReason'],
      source,
      needs: [{ must: { 'n.tell': 0 }, says: '结果已经告知，不能再剔除', way: '请按异议复核办理' }],
    },
    tell: {
      title: '告知初步结果',
      from: ['provisional'],
      by: ['justiceBureau'],
      data: ['toldUnit', 'rectifyBy?'],
      documents: ['案卷评查问题反馈单'],
      source,
      needs: [
        { must: { toldUnit: { fact: 'evaluated' } }, says: '告知的不是被评查单位', way: '请核对单位' },
        {
          when: { grade: 'unqualified' },
          must: { rectifyBy: { from: '$on' } },
          says: '不合格案卷没有整改期限，或者期限早于今日',
          way: '请填写“整改期限”',
        },
      ],
    },
    object: {
      title: '提出异议',
      from: ['provisional'],
      to: 'objected',
      by: ['unitAdmin', 'head'],
      data: ['objection'],
      source,
      needs: [
        { must: { 'n.tell': { from: 1 } }, says: '初步结果尚未告知', way: '请等候告知' },
        { must: { 'n.object': 0 }, says: '异议已经复核', way: '本次评查不再受理异议' },
        { must: { 'due.objection': { from: '$on' } }, says: '提出异议的期限已过', way: '请按结果整改' },
      ],
    },
    'review-objection': {
      title: '复核异议',
      from: ['objected'],
      to: 'provisional',
      by: ['justiceBureau'],
      data: ['reviewed', 'reviewReason', 'finalScore', 'grade'],
      documents: ['异议复核意见'],
      source,
      needs: agreed,
    },
    'accept-result': {
      title: '确认结果',
      from: ['provisional'],
      by: ['unitAdmin', 'head'],
      source,
      needs: [{ must: { 'n.tell': { from: 1 } }, says: '初步结果尚未告知', way: '请等候告知' }],
    },
    finalise: {
      title: '定等',
      from: ['provisional'],
      to: [{ when: { grade: 'unqualified' }, to: 'rectifying' }, { to: 'final' }],
      by: ['justiceBureau'],
      source,
      needs: [
        { must: { 'n.tell': { from: 1 } }, says: '初步结果尚未告知被评查单位', way: '请先办理“告知初步结果”' },
        {
          must: {
            any: [{ 'n.accept-result': { from: 1 } }, { 'n.review-objection': { from: 1 } }, { not: { 'due.objection': { from: '$on' } } }],
          },
          says: '提出异议的期限尚未届满',
          way: '请等候期限届满，或者由被评查单位确认结果',
        },
      ],
    },
    rectify: { title: '报告整改', from: ['rectifying'], by: ['unitAdmin', 'head'], data: ['measures'], documents: ['整改报告'], source },
    verify: {
      title: '验收整改',
      from: ['rectifying'],
      to: [{ when: { verified: 'met' }, to: 'final' }, { to: 'rectifying' }],
      by: ['justiceBureau', 'supervisor'],
      data: ['verified'],
      source,
      needs: [{ must: { 'n.rectify': { from: 1 } }, says: '没有整改报告', way: '请被评查单位先办理“报告整改”' }],
    },
  },
  clocks: {
    objection: {
      title: '提出异议',
      rule: countyLimit('county:evaluation-objection', {
        title: '提出异议',
        length: 5,
        unit: 'workday',
        starts: '告知初步结果',
        party: '被评查单位',
      }),
      starts: 'tell',
      ends: ['object', 'accept-result'],
      stops: ['finalise'],
      right: true,
    },
    rectify: {
      title: '整改',
      rule: dayNamed('county:evaluation-rectify', { title: '整改', starts: '反馈单载明之日', party: '被评查单位' }),
      starts: 'tell',
      startsOn: 'rectifyBy',
      when: { grade: 'unqualified' },
      ends: 'rectify',
    },
  },
})
