import { z } from 'zod'
import { choice, count, dayField, inParts, list, text } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'
import type { PaperRule } from './paper.ts'
import { questionKinds } from './question.ts'

/** 组卷规则: how many questions of which kind, what each is worth, how long, and how many points pass. A county's own to set and change. */
export const paperRule = register({
  type: 'paper-rule',
  title: '组卷规则',
  titled: '{name}',
  states: { valid: '启用', retired: '停用' },
  closed: ['retired'],
  facts: z.object({
    code: text('规则编号'),
    name: text('名称'),
    parts: list('题型构成', { kind: choice('题型', questionKinds), count: count('题数'), tenths: inParts('每题分值（分）', 10) }),
    minutes: count('考试时长（分钟）'),
    passMark: count('合格线'),
    validTo: dayField('停用之日'),
  }),
  terms: ['code'],
  acts: {
    enter: {
      title: '制定组卷规则',
      from: 'nothing',
      to: 'valid',
      by: ['justiceBureau'],
      data: ['code', 'name', 'parts', 'minutes', 'passMark'],
      source: cite('河南省行政执法条例', '执法人员培训、考试的规定'),
      needs: [
        { must: { parts: { size: { from: 1 } } }, says: '组卷规则没有题型构成', way: '请填写各题型的题数和分值' },
        {
          must: { parts: { every: { count: { from: 1 }, tenths: { from: 1 } } } },
          says: '有题型的题数或者分值为零',
          way: '请删去或者改正',
        },
        { must: { minutes: { from: 5, to: 240 } }, says: '考试时长应为五至二百四十分钟', way: '请核对考试时长' },
        { must: { passMark: { from: 1, to: 100 } }, says: '合格线应为一至一百', way: '请核对合格线' },
      ],
    },
    retire: {
      title: '停用组卷规则',
      from: ['valid'],
      to: 'retired',
      by: ['justiceBureau'],
      sets: { validTo: '$on' },
      source: cite('河南省行政执法条例', '执法人员培训、考试的规定'),
    },
  },
})

/** The rule as the drawing takes it. */
export function paperRuleOf(facts: Readonly<Record<string, unknown>>): PaperRule {
  const { code, name, parts, minutes, passMark } = facts as {
    code: string
    name: string
    parts: PaperRule['parts']
    minutes: number
    passMark: number
  }
  return { id: code, title: name, parts, minutes, pass: passMark }
}
