import { z } from 'zod'
import { choice, dayField, longText, people, ref, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { countyLimit, dayNamed } from '../countyLimit.ts'
import { findingSources, problemKinds } from './words.ts'

const henan = (article: number) => cite('河南省行政执法条例', article)
const methods = cite('行政执法监督条例', '监督方式的规定')

const verified = { must: { verified: 'corrected' }, says: '整改没有经过核实，不能凭单位的承诺办结', way: '请先办理“核实整改”' } as const

/**
 * 执法监督: one file per finding. A small fault is told and corrected; a graver one takes a written opinion (监督意见书) with a day for
 * the reply; what is not corrected, or is grave, takes a decision (监督决定书). The finding keeps the id of the rule it rests on, so that
 * the rule can be run again on later files.
 */
export const supervision = procedure({
  type: 'supervision',
  title: '行政执法监督',
  titled: '{supervisedUnit}{problemKind}监督',
  unit: 'supervisedUnit',
  outcome: 'disposal',
  states: {
    found: '已发现',
    hearing: '已听取说明',
    guided: '已提醒，整改中',
    opinion: '已发意见书，待答复',
    replied: '已答复，待核实',
    decided: '已作监督决定，待执行',
    closed: '已办结',
    unfounded: '不成立',
  },
  closed: ['closed', 'unfounded'],
  facts: z.object({
    supervisedUnit: unit('被监督单位'),
    source: choice('来源', findingSources),
    check: ref('监督检查', 'supervision-check'),
    clue: ref('线索', 'enforcement-clue'),
    evaluation: ref('案卷评查', 'evaluation'),
    caseFile: text('涉及的案卷'),
    problemKind: choice('问题类型', problemKinds),
    rule: text('依据的规则编号'),
    problem: longText('存在的问题'),
    basis: longText('依据'),
    investigators: people('核查人员').min(2),
    statement: longText('被监督单位的说明'),
    disposal: choice('处理方式', { guide: '指导提醒', opinion: '监督意见书', decision: '监督决定书', none: '不成立' }),
    advice: longText('整改意见'),
    replyBy: dayField('答复期限'),
    measures: longText('整改情况'),
    verified: choice('核实结果', { corrected: '已整改', partly: '部分整改', not: '未整改' }),
    verification: longText('核实情况'),
    order: choice('决定内容', { perform: '责令履行', change: '责令改正', annul: '撤销', unlawful: '确认违法' }),
    decisionText: longText('决定理由'),
    executeBy: dayField('执行期限'),
    execution: longText('执行情况'),
    faultSeen: choice('是否移送责任追究', { referred: '移送', 'not-needed': '不移送' }),
    reason: longText('理由'),
  }),
  columns: {
    kinds: ['source', 'problemKind', 'verified', 'order', 'rule'],
    days: ['on.issue-opinion', 'on.reply', 'on.decide', 'replyBy'],
    amounts: ['n.issue-opinion', 'n.decide'],
  },
  terms: ['check', 'clue', 'evaluation', 'caseFile', 'faultSeen'],
  acts: {
    find: {
      title: '登记问题',
      from: 'nothing',
      to: 'found',
      by: ['supervisor', 'justiceBureau', 'system'],
      data: ['supervisedUnit', 'source', 'problemKind', 'problem', 'rule?', 'basis?', 'caseFile?', 'check?', 'clue?', 'evaluation?'],
      source: methods,
      needs: [
        { when: { source: 'check' }, must: { check: { exists: true } }, says: '没有指明监督检查', way: '请选择“监督检查”' },
        { when: { source: 'clue' }, must: { clue: { exists: true } }, says: '没有指明线索', way: '请选择“线索”' },
        { when: { source: 'evaluation' }, must: { evaluation: { exists: true } }, says: '没有指明案卷评查', way: '请选择“案卷评查”' },
        {
          when: { source: 'rule' },
          must: { rule: { exists: true }, caseFile: { exists: true } },
          says: '规则复查的，应指明规则编号和案卷',
          way: '请填写“依据的规则编号”和“涉及的案卷”',
        },
      ],
    },
    hear: {
      title: '听取说明',
      from: ['found'],
      to: 'hearing',
      by: ['supervisor', 'justiceBureau'],
      data: ['investigators', 'statement'],
      documents: ['听取说明记录'],
      source: methods,
    },
    guide: {
      title: '指导提醒',
      from: ['found', 'hearing'],
      to: 'guided',
      by: ['supervisor', 'justiceBureau'],
      data: ['advice'],
      documents: ['行政执法监督提示函'],
      sets: { disposal: 'guide' },
      source: methods,
    },
    'issue-opinion': {
      title: '发出监督意见书',
      from: ['hearing', 'guided'],
      to: 'opinion',
      by: ['justiceBureau'],
      data: ['basis', 'advice', 'replyBy'],
      sets: { disposal: 'opinion' },
      documents: ['行政执法监督意见书'],
      source: henan(43),
      needs: [{ must: { replyBy: { from: '$on' } }, says: '答复期限早于发出之日', way: '请核对答复期限' }],
    },
    reply: {
      title: '答复整改情况',
      from: ['opinion'],
      to: 'replied',
      by: ['head', 'unitAdmin'],
      data: ['measures'],
      documents: ['整改报告'],
      source: henan(43),
    },
    verify: {
      title: '核实整改',
      from: ['guided', 'replied', 'decided'],
      by: ['supervisor', 'justiceBureau'],
      data: ['verified', 'verification'],
      source: methods,
    },
    return: {
      title: '退回继续整改',
      from: ['replied'],
      to: 'opinion',
      by: ['supervisor', 'justiceBureau'],
      data: ['replyBy', 'reason'],
      source: henan(43),
      needs: [
        { must: { replyBy: { from: '$on' } }, says: '新的答复期限早于今日', way: '请核对答复期限' },
        {
          must: { verified: { in: ['partly', 'not'] }, 'on.verify': { from: { fact: 'on.reply' } } },
          says: '答复之后没有核实出未整改的情况',
          way: '请先办理“核实整改”',
        },
      ],
    },
    decide: {
      title: '作出监督决定',
      from: ['hearing', 'opinion', 'replied'],
      to: 'decided',
      by: ['justiceBureau', 'countyOffice'],
      data: ['order', 'decisionText', 'executeBy'],
      sets: { disposal: 'decision' },
      documents: ['行政执法监督决定书'],
      source: henan(43),
      needs: [
        {
          when: { state: 'opinion' },
          must: { not: { replyBy: { from: '$on' } } },
          says: '意见书的答复期限尚未届满',
          way: '请等候答复；期满不答复或者不整改的，再作决定',
        },
        { must: { executeBy: { from: '$on' } }, says: '执行期限早于决定之日', way: '请核对执行期限' },
      ],
    },
    execute: {
      title: '登记执行情况',
      from: ['decided'],
      by: ['head', 'unitAdmin'],
      data: ['execution'],
      source: henan(43),
    },
    close: {
      title: '办结',
      from: ['guided', 'replied', 'decided'],
      to: 'closed',
      by: ['supervisor', 'justiceBureau'],
      data: ['faultSeen'],
      documents: ['执法监督结案报告'],
      source: methods,
      needs: [
        verified,
        {
          when: { disposal: 'decision' },
          must: { 'n.execute': { from: 1 } },
          says: '监督决定尚未执行',
          way: '请被监督单位先办理“登记执行情况”',
          source: henan(43),
        },
      ],
    },
    dismiss: {
      title: '认定问题不成立',
      from: ['hearing', 'replied'],
      to: 'unfounded',
      by: ['supervisor', 'justiceBureau'],
      data: ['reason'],
      sets: { disposal: 'none' },
      source: methods,
    },
  },
  clocks: {
    conclude: {
      title: '核查并处理',
      rule: countyLimit('county:supervision-conclude', {
        title: '核查并处理',
        length: 30,
        unit: 'day',
        starts: '发现问题',
        party: '县司法局',
      }),
      starts: 'find',
      ends: ['guide', 'issue-opinion', 'decide', 'dismiss'],
    },
    reply: {
      title: '答复意见书',
      rule: dayNamed('county:supervision-reply', {
        title: '答复行政执法监督意见书',
        law: '河南省行政执法条例',
        article: '第四十三条',
        starts: '意见书载明之日',
        party: '被监督单位',
      }),
      starts: ['issue-opinion', 'return'],
      startsOn: 'replyBy',
      ends: 'reply',
      stops: ['decide'],
    },
    execute: {
      title: '执行监督决定',
      rule: dayNamed('county:supervision-execute', {
        title: '执行行政执法监督决定',
        law: '河南省行政执法条例',
        article: '第四十三条',
        starts: '决定书载明之日',
        party: '被监督单位',
      }),
      starts: 'decide',
      startsOn: 'executeBy',
      ends: 'execute',
    },
  },
})
