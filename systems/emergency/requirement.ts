import { z } from 'zod'
import { choice, choices, text } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { hazards, planLevels, making as source } from './words.ts'

/** Kinds of unit that may owe a plan; the codes are those of the register of units. */
export const owingKinds = { county: '县', township: '乡镇', street: '街道', zone: '开发区', village: '村（社区）' } as const

/** 预案编制要求: which plan each unit of these kinds must have. Where a unit has none, the gap shows by name. */
export const planRequirement = register({
  type: 'plan-requirement',
  title: '预案编制要求',
  titled: '{level}{requiredName}',
  states: { required: '应当编制', dropped: '不再要求' },
  closed: ['dropped'],
  facts: z.object({
    requiredName: text('预案名称'),
    level: choice('层级', planLevels),
    hazard: choice('突发事件类别', hazards),
    owedBy: choices('应当编制的单位', owingKinds),
    ground: text('依据'),
  }),
  columns: { kinds: ['level', 'hazard'] },
  acts: {
    require: {
      title: '列入编制要求',
      from: 'nothing',
      to: 'required',
      by: ['unitAdmin', 'countyOffice', 'countyLeader'],
      data: ['requiredName', 'level', 'hazard', 'owedBy', 'ground'],
      source,
    },
    drop: { title: '取消要求', from: ['required'], to: 'dropped', by: ['unitAdmin', 'countyOffice', 'countyLeader'], source },
  },
})
