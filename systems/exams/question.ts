import { z } from 'zod'
import { choice, choices, dayField, list, longText, text } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'
import { causes } from '../studyCauses.ts'

const source = cite('河南省行政执法条例', '执法人员培训、考试的规定')

export const questionKinds = { single: '单选', multiple: '多选', judge: '判断', case: '案例' } as const
export const letters = { A: 'A', B: 'B', C: 'C', D: 'D', E: 'E', F: 'F' } as const

/**
 * 试题: one file per question. A question rests on a version of a law and is asked only while that version is in force; of a true-or-false
 * question A is true and B is false. It may name the fault it is asked against (针对的问题): what cost the county a case is asked next.
 */
export const question = register({
  type: 'question',
  title: '考试题库',
  titled: '{code} {stem}',
  states: { valid: '启用', retired: '停用' },
  closed: ['retired'],
  facts: z.object({
    code: text('题号'),
    kind: choice('题型', questionKinds),
    field: choice('内容', {
      penalty: '行政处罚法',
      coercion: '行政强制法',
      systems: '三项制度',
      powers: '赋权事项',
      discretion: '裁量基准',
      papers: '文书制作',
      transfer: '行刑衔接',
      conduct: '廉洁纪律',
      other: '其他',
    }),
    cause: choice('针对的问题', causes),
    difficulty: choice('难度', { easy: '易', medium: '中', hard: '难' }),
    law: text('依据的法律'),
    article: text('条款'),
    stem: longText('题干'),
    options: list('选项', { letter: choice('序号', letters), says: text('内容') }),
    answer: choices('答案', letters),
    analysis: longText('解析'),
    validFrom: dayField('启用之日'),
    validTo: dayField('停用之日'),
    reason: text('停用的原因'),
  }),
  acts: {
    enter: {
      title: '录入试题',
      from: 'nothing',
      to: 'valid',
      by: ['justiceBureau'],
      data: [
        'code',
        'kind',
        'field',
        'difficulty',
        'law',
        'article',
        'stem',
        'options',
        'answer',
        'validFrom',
        'cause?',
        'analysis?',
        'validTo?',
      ],
      source,
      needs: [
        {
          when: { kind: { in: ['single', 'judge'] } },
          must: { answer: { size: 1 } },
          says: '单选题、判断题只能有一个答案',
          way: '请核对答案',
        },
        { when: { kind: 'multiple' }, must: { answer: { size: { from: 2 } } }, says: '多选题至少有两个答案', way: '请核对答案' },
        { when: { kind: 'judge' }, must: { options: { size: 2 } }, says: '判断题应有“对”“错”两个选项', way: '请核对选项' },
        { when: { not: { kind: 'judge' } }, must: { options: { size: { from: 3 } } }, says: '选择题至少有三个选项', way: '请补充选项' },
      ],
    },
    amend: {
      title: '修改试题',
      from: ['valid'],
      by: ['justiceBureau'],
      data: ['cause?', 'difficulty?', 'article?', 'analysis?', 'validTo?'],
      source,
    },
    retire: { title: '停用试题', from: ['valid'], to: 'retired', by: ['justiceBureau'], data: ['reason', 'validTo'], source },
  },
  columns: { kinds: ['kind', 'field', 'difficulty', 'law', 'cause'], days: ['validFrom', 'validTo'] },
  terms: ['code'],
})
