import { z } from 'zod'
import { choices, list, text } from '../../kernel/file/fields.ts'
import type { File } from '../../kernel/file/file.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'
import { causes } from '../studyCauses.ts'
import type { StudyTopic } from './topics.ts'

const source = cite('本平台运行规则', '学法专题')
const by = ['justiceBureau', 'countyOffice', 'unitAdmin'] as const

/** 学法专题: the county's own subjects, and which faults each answers. */
export const studyTopic = register({
  type: 'study-topic',
  title: '学法专题',
  titled: '{name}',
  states: { adopted: '使用中', retired: '停用' },
  closed: ['retired'],
  facts: z.object({
    code: text('专题编号'),
    name: text('专题名称'),
    laws: list('学习的法律法规', { name: text('名称') }),
    answers: choices('针对的问题', causes),
  }),
  columns: { kinds: ['code'] },
  acts: {
    adopt: { title: '启用专题', from: 'nothing', to: 'adopted', by: [...by], data: ['code', 'name', 'laws', 'answers'], source },
    amend: { title: '修改专题', from: ['adopted'], by: [...by], data: ['name?', 'laws?', 'answers?'], source },
    retire: { title: '停用专题', from: ['adopted'], to: 'retired', by: [...by], source },
  },
})

/** The county's own subjects, read off the register's files. */
export const topicsOf = (files: readonly Pick<File, 'state' | 'facts'>[]): StudyTopic[] =>
  files.flatMap(({ state, facts }) =>
    state === 'adopted'
      ? [
          {
            id: String(facts.code),
            title: String(facts.name),
            laws: (facts.laws as readonly { name: string }[]).map(({ name }) => name),
            answers: facts.answers as readonly string[],
          },
        ]
      : [],
  )
