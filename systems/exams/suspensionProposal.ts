import { z } from 'zod'
import { choice, dayField, longText, ref, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { countyLimit } from '../countyLimit.ts'

const source = cite('河南省行政执法条例', 46)

/** 暂扣提请: what failing twice, or cheating, sets going. The rule only proposes; a person hears the officer and decides. */
export const suspensionProposal = procedure({
  type: 'suspension-proposal',
  title: '暂扣执法证提请',
  titled: '{name}暂扣执法证提请',
  unit: 'officerUnit',
  outcome: 'decided',
  states: { proposed: '待处理', heard: '已听取意见', decided: '已决定' },
  closed: ['decided'],
  facts: z.object({
    exam: ref('考试', 'exam'),
    certificate: ref('执法证', 'certificate'),
    name: text('姓名'),
    officerUnit: unit('所在单位'),
    ground: choice('提请的原因', { exam: '考试补考不合格', misconduct: '考试作弊' }),
    defence: longText('本人陈述'),
    decided: choice('决定', { suspend: '暂扣执法证', study: '离岗学习，不暂扣', none: '不予处理' }),
    number: text('决定文号'),
    findings: longText('事实和理由'),
    suspendUntil: dayField('暂扣至'),
  }),
  columns: { kinds: ['ground'], days: ['on.decide'] },
  terms: ['certificate', 'exam'],
  acts: {
    propose: {
      title: '提请暂扣',
      from: 'nothing',
      to: 'proposed',
      by: ['system', 'justiceBureau'],
      data: ['exam', 'certificate', 'name', 'officerUnit', 'ground'],
      source,
    },
    hear: { title: '听取本人陈述', from: ['proposed'], to: 'heard', by: ['justiceBureau', 'supervisor'], data: ['defence'], source },
    decide: {
      title: '作出决定',
      from: ['proposed', 'heard'],
      to: 'decided',
      by: ['justiceBureau', 'supervisor'],
      data: ['decided', 'number?', 'findings', 'suspendUntil?'],
      documents: ['暂扣执法证处理决定'],
      source,
      needs: [
        {
          when: { decided: 'suspend' },
          must: { number: { exists: true } },
          says: '暂扣执法证应有决定文号',
          way: '请填写“决定文号”',
        },
        {
          when: { decided: 'suspend' },
          must: { 'n.hear': { from: 1 } },
          says: '没有听取执法人员本人的陈述',
          way: '请先办理“听取本人陈述”',
        },
        {
          when: { suspendUntil: { exists: true } },
          must: { decided: 'suspend', suspendUntil: { from: '$on' } },
          says: '暂扣止日早于决定之日，或者没有决定暂扣',
          way: '请核对暂扣止日',
        },
      ],
    },
  },
  clocks: {
    decide: {
      title: '处理暂扣提请',
      rule: countyLimit('county:suspension-decision', {
        title: '处理暂扣提请',
        length: 5,
        unit: 'workday',
        starts: '提请',
        party: '县司法局',
      }),
      starts: 'propose',
      ends: 'decide',
    },
  },
})
