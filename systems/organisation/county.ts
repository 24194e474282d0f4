import { z } from 'zod'
import { choice, dayField, text, unit, yesNo } from '../../kernel/file/fields.ts'
import type { File } from '../../kernel/file/file.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'
import type { Day } from '../../kernel/time/day.ts'

const source = cite('本平台运行规则', '县级设置')

/** What the county is called, and what its documents, numbers and days take from it. One file per county. */
export const countySetting = register({
  type: 'county-setting',
  title: '县级设置',
  titled: '{name}',
  states: { running: '使用中' },
  closed: [],
  facts: z.object({
    code: text('六位区划代码'),
    name: text('县名'),
    short: text('简称（文号用字）'),
    city: text('上级市'),
    court: text('基层人民法院'),
    cityCourt: text('中级人民法院'),
    government: unit('县人民政府'),
    justiceBureau: unit('县司法局'),
    countyOffice: unit('依法治县办'),
    demonstration: yesNo('演示数据'),
    today: dayField('演示日期（仅演示数据使用）'),
    rounding: choice('百分比取位', { 'half-up': '四舍五入', truncate: '舍去' }),
    cutoff: dayField('考核数据截止日'),
  }),
  acts: {
    'set-up': {
      title: '建县',
      from: 'nothing',
      to: 'running',
      by: ['unitAdmin', 'countyOffice'],
      source,
      data: [
        'code',
        'name',
        'short',
        'city',
        'court',
        'cityCourt',
        'demonstration',
        'today?',
        'government?',
        'justiceBureau?',
        'countyOffice?',
        'rounding?',
        'cutoff?',
      ],
      needs: [
        { when: { today: { exists: true } }, must: { demonstration: true }, says: '只有演示数据可以设定日期', way: '请去掉演示日期' },
      ],
    },
    amend: {
      title: '修改设置',
      from: 'any',
      by: ['unitAdmin', 'countyOffice'],
      source,
      data: [
        'name?',
        'short?',
        'city?',
        'court?',
        'cityCourt?',
        'government?',
        'justiceBureau?',
        'countyOffice?',
        'today?',
        'rounding?',
        'cutoff?',
      ],
      needs: [
        { when: { today: { exists: true } }, must: { demonstration: true }, says: '只有演示数据可以设定日期', way: '请去掉演示日期' },
      ],
    },
  },
  columns: { kinds: ['code', 'demonstration'] },
})

/** The county as programs use it. */
export interface County {
  readonly code: string
  readonly name: string
  readonly short: string
  readonly city: string
  readonly court: string
  readonly cityCourt: string
  readonly demonstration: boolean
  /** The county's today where it is a demonstration; otherwise the calendar day in Asia/Shanghai, which the caller knows. */
  readonly today?: Day
  readonly rounding: 'half-up' | 'truncate'
}

/** The county of its setting file. */
export function countyOf(file: Pick<File, 'facts'>): County {
  const facts = file.facts as Record<string, string> & { demonstration?: unknown }
  const { code = '', name = '', short = '', city = '', court = '', cityCourt = '', today } = facts
  return {
    code,
    name,
    short,
    city,
    court,
    cityCourt,
    demonstration: (facts.demonstration as unknown) === true,
    ...(today ? { today: today as Day } : {}),
    rounding: facts.rounding === 'truncate' ? 'truncate' : 'half-up',
  }
}
