import { z } from 'zod'
import { choice, longText, ref, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { countyLimit } from '../countyLimit.ts'
import { guidanceFields } from './guide.ts'
import { guidanceNotice as source } from './source.ts'

/**
 * 指导问答: a township asks, a guide answers with the article, and an answer worth keeping goes into the library, where all townships
 * read it. An answer overtaken by a new text leaves the library with its reason.
 */
export const guidanceQuestion = procedure({
  type: 'guidance-question',
  title: '指导问答',
  titled: '{subject}',
  unit: 'township',
  states: { asked: '待答复', answered: '已答复', library: '已入库', retired: '已出库', withdrawn: '已撤回' },
  closed: ['answered', 'library', 'retired', 'withdrawn'],
  facts: z.object({
    township: unit('提问乡镇'),
    department: unit('答复部门'),
    field: choice('业务领域', guidanceFields),
    subject: text('问题标题'),
    question: longText('问题'),
    caseFile: ref('涉及的案件', 'penalty'),
    guide: ref('答复人', 'guide'),
    answer: longText('答复'),
    law: text('依据的法律'),
    article: text('条款'),
    articleText: longText('条文内容'),
    reason: longText('理由'),
  }),
  columns: { kinds: ['field', 'law'], days: ['on.answer', 'on.keep'] },
  terms: ['caseFile'],
  acts: {
    ask: {
      title: '提出问题',
      from: 'nothing',
      to: 'asked',
      by: ['officer', 'unitAdmin', 'handler', 'justiceBureau'],
      data: ['township', 'department', 'field', 'subject', 'question', 'caseFile?'],
      source,
    },
    answer: {
      title: '答复',
      from: ['asked'],
      to: 'answered',
      by: ['officer', 'unitAdmin', 'legalReviewer', 'justiceBureau'],
      data: ['guide', 'answer', 'law', 'article', 'articleText?'],
      documents: ['执法问题答复'],
      source,
      reads: { guide: { must: { state: 'serving' }, says: '当日不是在组的指导人员', way: '请选择在组的指导人员' } },
    },
    amend: {
      title: '补充答复',
      from: ['answered', 'library'],
      by: ['officer', 'unitAdmin', 'legalReviewer', 'justiceBureau'],
      data: ['answer', 'law', 'article', 'articleText?'],
      source,
    },
    keep: {
      title: '收入问答库',
      from: ['answered'],
      to: 'library',
      by: ['justiceBureau'],
      source,
      needs: [{ must: { articleText: { exists: true } }, says: '入库的答复应当附条文内容', way: '请先办理“补充答复”，填写条文内容' }],
    },
    retire: { title: '移出问答库', from: ['library'], to: 'retired', by: ['justiceBureau'], data: ['reason'], source },
    withdraw: { title: '撤回问题', from: ['asked'], to: 'withdrawn', by: ['officer', 'unitAdmin'], data: ['reason'], source },
  },
  clocks: {
    answer: {
      title: '答复',
      rule: countyLimit('county:guidance-answer', { title: '答复乡镇提问', length: 5, unit: 'workday', starts: '提问', party: '指导部门' }),
      starts: 'ask',
      ends: 'answer',
    },
  },
})
