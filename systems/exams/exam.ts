import { z } from 'zod'
import { choice, choices, count, dayField, list, longText, person, ref, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { countyLimit, dayNamed } from '../countyLimit.ts'
import { causes } from '../studyCauses.ts'
import { letters } from './question.ts'
import { timeOfDay } from './timeOfDay.ts'

const source = cite('河南省行政执法条例', '执法人员培训、考试的规定')
const results = { passed: '合格', failed: '不合格', absent: '缺考' } as const

const ownPaper = { must: { person: '$actor' }, says: '只能由应考人本人答卷', way: '请由本人登录作答' } as const
/** The paper is drawn and the time told by the server; only the bureau puts right what went wrong at a sitting. */
const sat = { page: '/exams/{id}', amendedBy: ['justiceBureau'] } as const
const inTime = {
  must: { at: { to: { fact: 'endsAt' } } },
  says: '考试时间已到，不能再作答',
  way: '系统已按最后一次保存的答案交卷',
} as const
/**
 * 执法考试: one file per officer and sitting, its re-sit within. What is being answered is kept as a draft, and the last draft is what the
 * system hands in when time runs out: answers are one act. Failing twice opens a proposal to suspend; nobody is suspended by a machine.
 *
 * Papers name questions by their codes (题号), not by their files: who may read the exam must not be led to the answers.
 */
export const exam = procedure({
  type: 'exam',
  title: '执法考试',
  titled: '{name}{sitting}考试',
  unit: 'examUnit',
  holder: 'person',
  outcome: 'verdict',
  states: {
    called: '待考',
    sitting: '考试中',
    handed: '已交卷',
    resit: '应补考',
    'resit-sitting': '补考中',
    'resit-handed': '补考已交卷',
    passed: '合格',
    failed: '补考仍不合格',
    cheated: '作弊',
    excused: '免考',
  },
  closed: ['passed', 'failed', 'cheated', 'excused'],
  facts: z.object({
    person: person('应考人'),
    name: text('姓名'),
    examUnit: unit('所在单位'),
    certificate: ref('执法证', 'certificate'),
    kind: choice('考试类别', { qualification: '资格考试', monthly: '月度抽考' }),
    sitting: text('场次'),
    /** The code of a `paper-rule`. */
    rule: text('组卷规则'),
    passMark: count('合格线'),
    minutes: count('考试时长（分钟）'),
    drawSeed: text('抽取应考人的种子'),
    focus: list('侧重选题', { name: text('选题'), causes: choices('针对的问题', causes) }),
    seed: text('抽题种子'),
    questions: z.array(z.string().min(1).max(40)).min(1).max(200).meta({ title: '试题', kind: 'list' }),
    startedAt: timeOfDay('开考时间'),
    endsAt: timeOfDay('结束时间'),
    answers: list('答卷', {
      question: text('题号'),
      chosen: z.array(z.enum(Object.keys(letters) as [string, ...string[]])).meta({ title: '所选', kind: 'list', options: letters }),
    }),
    at: timeOfDay('时间'),
    handedBy: choice('交卷方式', { officer: '本人交卷', system: '到时自动交卷' }),
    firstScore: count('首次成绩'),
    firstResult: choice('首次结果', results),
    resitOn: dayField('补考日期'),
    resitScore: count('补考成绩'),
    resitResult: choice('补考结果', results),
    verdict: choice('结论', { passed: '合格', 'passed-resit': '补考合格', failed: '补考仍不合格', cheated: '作弊', excused: '免考' }),
    reason: longText('情况说明'),
  }),
  columns: {
    kinds: ['kind', 'sitting', 'firstResult', 'resitResult', 'handedBy'],
    days: ['on.score', 'on.score-resit', 'on.miss', 'on.miss-resit'],
    amounts: ['firstScore', 'resitScore'],
  },
  terms: ['person', 'certificate'],
  acts: {
    call: {
      title: '通知考试',
      from: 'nothing',
      to: 'called',
      by: ['justiceBureau'],
      data: ['person', 'name', 'examUnit', 'certificate', 'kind', 'sitting', 'rule', 'passMark', 'minutes', 'drawSeed?', 'focus?'],
      documents: ['考试通知书'],
      source,
      needs: [{ must: { passMark: { from: 1, to: 100 } }, says: '合格线应为一至一百', way: '请核对合格线' }],
    },
    start: {
      title: '开始考试',
      from: ['called'],
      to: 'sitting',
      by: ['officer'],
      data: ['seed', 'questions', 'startedAt', 'endsAt'],
      ...sat,
      source,
      needs: [ownPaper, { must: { endsAt: { from: { fact: 'startedAt' } } }, says: '结束时间早于开考时间', way: '请核对时间' }],
    },
    'start-resit': {
      title: '开始补考',
      from: ['resit'],
      to: 'resit-sitting',
      by: ['officer'],
      data: ['seed', 'questions', 'startedAt', 'endsAt'],
      // What was answered the first time is not the answer to the second paper.
      sets: { answers: [], handedBy: undefined },
      ...sat,
      source,
      needs: [
        ownPaper,
        { must: { endsAt: { from: { fact: 'startedAt' } } }, says: '结束时间早于开考时间', way: '请核对时间' },
        {
          when: { resitOn: { exists: true } },
          must: { resitOn: { to: '$on' } },
          says: '补考日期未到',
          way: '请在通知的补考日期参加补考',
        },
      ],
    },
    'hand-in': {
      title: '交卷',
      from: ['sitting', 'resit-sitting'],
      to: [{ when: { 'n.start-resit': { from: 1 } }, to: 'resit-handed' }, { to: 'handed' }],
      by: ['officer'],
      data: ['answers', 'at'],
      sets: { handedBy: 'officer' },
      ...sat,
      source,
      needs: [ownPaper, inTime],
    },
    'time-out': {
      title: '到时自动交卷',
      from: ['sitting', 'resit-sitting'],
      to: [{ when: { 'n.start-resit': { from: 1 } }, to: 'resit-handed' }, { to: 'handed' }],
      by: ['system'],
      data: ['answers?'],
      sets: { handedBy: 'system' },
      ...sat,
      source,
    },
    score: {
      title: '评分',
      from: ['handed'],
      to: [{ when: { firstResult: 'passed' }, to: 'passed' }, { to: 'resit' }],
      by: ['system', 'justiceBureau'],
      data: ['firstScore', 'firstResult', 'verdict?'],
      documents: ['成绩通知书'],
      amendedBy: ['justiceBureau'],
      source,
      needs: [
        { must: { firstScore: { to: 100 } }, says: '分数高于满分', way: '请核对分数' },
        {
          must: {
            any: [
              { firstResult: 'passed', verdict: 'passed', firstScore: { from: { fact: 'passMark' } } },
              { firstResult: 'failed', verdict: { exists: false }, not: { firstScore: { from: { fact: 'passMark' } } } },
            ],
          },
          says: '结果与分数、合格线不一致；合格的应当写明结论，不合格的待补考后再写',
          way: '请核对分数、结果和结论',
        },
      ],
    },
    'score-resit': {
      title: '补考评分',
      from: ['resit-handed'],
      to: [{ when: { resitResult: 'passed' }, to: 'passed' }, { to: 'failed' }],
      by: ['system', 'justiceBureau'],
      data: ['resitScore', 'resitResult', 'verdict'],
      amendedBy: ['justiceBureau'],
      source,
      needs: [
        { must: { resitScore: { to: 100 } }, says: '分数高于满分', way: '请核对分数' },
        {
          must: {
            any: [
              { resitResult: 'passed', verdict: 'passed-resit', resitScore: { from: { fact: 'passMark' } } },
              { resitResult: 'failed', verdict: 'failed', not: { resitScore: { from: { fact: 'passMark' } } } },
            ],
          },
          says: '结果、结论与分数、合格线不一致',
          way: '请核对分数、结果和结论',
        },
      ],
    },
    'call-resit': {
      title: '通知补考',
      from: ['resit'],
      by: ['justiceBureau'],
      data: ['resitOn'],
      documents: ['补考通知书'],
      source,
      needs: [
        { must: { resitOn: { from: '$on' } }, says: '补考日期早于通知之日', way: '请核对补考日期' },
        { must: { 'due.resit': { from: { fact: 'resitOn' } } }, says: '补考日期晚于补考期限', way: '请在期限届满以前安排补考' },
      ],
    },
    miss: {
      title: '登记缺考',
      from: ['called'],
      to: 'resit',
      by: ['justiceBureau'],
      data: ['reason'],
      sets: { firstResult: 'absent' },
      source,
    },
    'miss-resit': {
      title: '登记补考缺考',
      from: ['resit'],
      to: 'failed',
      by: ['justiceBureau'],
      data: ['reason'],
      sets: { resitResult: 'absent', verdict: 'failed' },
      source,
    },
    excuse: {
      title: '准予免考',
      from: ['called', 'resit'],
      to: 'excused',
      by: ['justiceBureau'],
      data: ['reason'],
      sets: { verdict: 'excused' },
      source,
    },
    'report-cheating': {
      title: '认定作弊',
      from: ['sitting', 'handed', 'resit-sitting', 'resit-handed'],
      to: 'cheated',
      by: ['justiceBureau'],
      data: ['reason'],
      sets: { verdict: 'cheated' },
      source,
    },
  },
  clocks: {
    sit: {
      title: '当日考完',
      rule: dayNamed('county:exam-day', { title: '当日考完', starts: '开考之日', party: '应考人' }),
      starts: ['start', 'start-resit'],
      ends: ['hand-in', 'time-out'],
      stops: ['report-cheating'],
      each: true,
      expires: 'time-out',
    },
    resit: {
      title: '补考',
      rule: countyLimit('county:exam-resit', { title: '补考', length: 15, unit: 'day', starts: '首次不合格', party: '县司法局' }),
      starts: ['score', 'miss'],
      when: { state: 'resit' },
      ends: ['start-resit', 'miss-resit'],
      stops: ['excuse'],
    },
    result: {
      title: '公布成绩',
      rule: countyLimit('county:exam-result', { title: '公布成绩', length: 3, unit: 'workday', starts: '交卷', party: '县司法局' }),
      starts: ['hand-in', 'time-out'],
      ends: ['score', 'score-resit'],
      stops: ['report-cheating'],
    },
  },
})
