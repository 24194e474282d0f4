import { z } from 'zod'
import { dayField, text } from '../kernel/file/fields.ts'
import type { Conformance } from '../kernel/file/foreignLog.ts'
import { procedure } from '../kernel/file/procedure.ts'
import { cite } from '../kernel/law/cite.ts'
import type { OwnRule } from '../kernel/law/rules.ts'
import { day } from '../kernel/time/day.ts'

const source = cite('荷兰环境许可收件阶段流程', '任务表')

/** The day on which the municipality itself planned to end: eight weeks after the start, six more where prolonged, and time lost by the applicant added. */
const planned: OwnRule = {
  id: 'nl:planned-end',
  law: '荷兰环境许可法通则',
  docNumber: null,
  version: '2010',
  effectiveFrom: day('2010-10-01'),
  effectiveTo: null,
  article: '第三点九条',
  title: '在计划办结日前办结',
  length: 0,
  unit: 'day',
  direction: 'after',
  bound: 'by-date',
  byDate: 'expiry',
  roll: 'n/a',
  extend: null,
  party: '市政府',
  trust: 'memory',
  starts: '计划办结日',
}

/** A task of the receipt phase: done by a handler while the file is open. */
const task = { from: ['received'], by: ['handler'], source } as const

/** One task only makes sense once another has been done. */
const after = <A extends string>(act: A, title: string) => ({
  must: { [`n.${act}`]: { from: 1 } } as Record<`n.${A}`, { from: 1 }>,
  says: `尚未“${title}”`,
  way: `请先办理“${title}”`,
})

const checkedAgain = {
  when: { 'n.adjust-confirmation': { from: 1 } },
  must: { 'on.check-confirmation': { from: { fact: 'on.adjust-confirmation' } } },
  says: '收件回执修改后未重新核对',
  way: '请重新核对后再审定',
} as const

/**
 * The receipt phase of environmental permits (the public log “receipt” of the CoSeLoG project). Two legs run side by side:
 * confirming receipt (T02 to T05), and finding out whether advice or a stop is needed (T06 to T20). Legs are guards, not states,
 * so that either may be ahead of the other. Beginning and end are not events of the log but dates of each case.
 */
const permit = procedure({
  type: 'nl-receipt',
  title: '环境许可申请收件',
  states: { received: '已收件', closed: '已办结' },
  closed: ['closed'],
  facts: z
    .object({
      channel: text('收件渠道'),
      department: text('承办部门'),
      plannedEnd: dayField('计划办结日'),
    })
    .partial(),
  titled: '{channel}收件',
  acts: {
    apply: { ...task, title: '收到申请', from: 'nothing', to: 'received', data: ['channel', 'department', 'plannedEnd'] },
    receive: { ...task, title: '确认收件' },

    'check-confirmation': { ...task, title: '核对收件回执' },
    'adjust-confirmation': { ...task, title: '修改收件回执', needs: [after('check-confirmation', '核对收件回执')] },
    'determine-confirmation': { ...task, title: '审定收件回执', needs: [after('check-confirmation', '核对收件回执'), checkedAgain] },
    'send-confirmation': { ...task, title: '印发收件回执', needs: [after('determine-confirmation', '审定收件回执')] },

    'need-advice': { ...task, title: '判断是否需要意见' },
    'advice-1': { ...task, title: '起草内部意见（方面一）', needs: [after('need-advice', '判断是否需要意见')] },
    'advice-2': { ...task, title: '起草内部意见（方面二）', needs: [after('need-advice', '判断是否需要意见')] },
    'advice-3': { ...task, title: '起草内部意见（方面三）', needs: [after('need-advice', '判断是否需要意见')] },
    'advice-4': { ...task, title: '起草内部意见（类型四）', needs: [after('need-advice', '判断是否需要意见')] },
    'advice-5': { ...task, title: '起草内部意见（方面五）', needs: [after('need-advice', '判断是否需要意见')] },
    'ask-advice': { ...task, title: '发出征求意见函', needs: [after('need-advice', '判断是否需要意见')] },
    'advice-of-1': { ...task, title: '收取第一方意见', needs: [after('ask-advice', '发出征求意见函')] },
    'advice-of-2': { ...task, title: '收取第二方意见', needs: [after('ask-advice', '发出征求意见函')] },
    'advice-of-3': { ...task, title: '收取第三方意见', needs: [after('ask-advice', '发出征求意见函')] },
    'advice-of-4': { ...task, title: '收取第四方意见', needs: [after('ask-advice', '发出征求意见函')] },
    'need-stop': { ...task, title: '判断是否需要中止', needs: [after('need-advice', '判断是否需要意见')] },

    'draft-unlicensed': { ...task, title: '起草无需许可文书', needs: [after('need-stop', '判断是否需要中止')] },
    'check-unlicensed': { ...task, title: '核对无需许可文书', needs: [after('draft-unlicensed', '起草无需许可文书')] },
    'adjust-unlicensed': { ...task, title: '修改无需许可文书', needs: [after('check-unlicensed', '核对无需许可文书')] },
    'determine-unlicensed': { ...task, title: '审定无需许可文书', needs: [after('check-unlicensed', '核对无需许可文书')] },
    'print-unlicensed': { ...task, title: '印发无需许可文书', needs: [after('determine-unlicensed', '审定无需许可文书')] },

    'report-stop': { ...task, title: '报告中止理由', needs: [after('need-stop', '判断是否需要中止')] },
    'check-stop': { ...task, title: '核对中止报告', needs: [after('report-stop', '报告中止理由')] },
    'adjust-stop': { ...task, title: '修改中止报告', needs: [after('check-stop', '核对中止报告')] },
    'determine-stop': { ...task, title: '审定中止报告', needs: [after('check-stop', '核对中止报告')] },
    'print-stop': { ...task, title: '印发中止报告', needs: [after('determine-stop', '审定中止报告')] },

    close: { ...task, title: '办结', to: 'closed' },
  },
  clocks: {
    planned: { title: '计划办结日', rule: planned, starts: 'apply', startsOn: 'plannedEnd', ends: 'close' },
  },
})

export default {
  procedure: permit,
  map: {
    'Confirmation of receipt': { act: 'receive' },
    'T02 Check confirmation of receipt': { act: 'check-confirmation' },
    'T03 Adjust confirmation of receipt': { act: 'adjust-confirmation' },
    'T04 Determine confirmation of receipt': { act: 'determine-confirmation' },
    'T05 Print and send confirmation of receipt': { act: 'send-confirmation' },
    'T06 Determine necessity of stop advice': { act: 'need-advice' },
    'T07-1 Draft intern advice aspect 1': { act: 'advice-1' },
    'T07-2 Draft intern advice aspect 2': { act: 'advice-2' },
    'T07-3 Draft intern advice hold for aspect 3': { act: 'advice-3' },
    'T07-4 Draft internal advice to hold for type 4': { act: 'advice-4' },
    'T07-5 Draft intern advice aspect 5': { act: 'advice-5' },
    'T08 Draft and send request for advice': { act: 'ask-advice' },
    'T09-1 Process or receive external advice from party 1': { act: 'advice-of-1' },
    'T09-2 Process or receive external advice from party 2': { act: 'advice-of-2' },
    'T09-3 Process or receive external advice from party 3': { act: 'advice-of-3' },
    'T09-4 Process or receive external advice from party 4': { act: 'advice-of-4' },
    'T10 Determine necessity to stop indication': { act: 'need-stop' },
    'T11 Create document X request unlicensed': { act: 'draft-unlicensed' },
    'T12 Check document X request unlicensed': { act: 'check-unlicensed' },
    'T13 Adjust document X request unlicensed': { act: 'adjust-unlicensed' },
    'T14 Determine document X request unlicensed': { act: 'determine-unlicensed' },
    'T15 Print document X request unlicensed': { act: 'print-unlicensed' },
    'T16 Report reasons to hold request': { act: 'report-stop' },
    'T17 Check report Y to stop indication': { act: 'check-stop' },
    'T18 Adjust report Y to stop indicition': { act: 'adjust-stop' },
    'T19 Determine report Y to stop indication': { act: 'determine-stop' },
    'T20 Print report Y to stop indication': { act: 'print-stop' },
  },
  ofCase: [
    {
      act: 'apply',
      on: 'startdate',
      at: 'start',
      data: {
        channel: { from: 'channel', of: 'case', as: 'text' },
        department: { from: 'department', of: 'case', as: 'text' },
        plannedEnd: { from: 'enddate_planned', of: 'case', as: 'day' },
      },
    },
    { act: 'close', on: 'enddate', at: 'end' },
  ],
} satisfies Conformance
