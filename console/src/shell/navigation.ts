import type { BriefProcedure, Definitions, Session } from '../api/types.ts'

export interface Entry {
  readonly title: string
  readonly to: string
  /** Types of file behind it, the first being the one it opens. */
  readonly types: readonly string[]
}
export interface Group {
  readonly title: string
  /** Two characters for the narrow rail. */
  readonly short: string
  readonly entries: readonly Entry[]
}

/** An entry of the menu: a page of its own, the types of county systems (by row), or both. */
interface Planned {
  readonly title: string
  readonly to?: string
  readonly systems?: readonly string[]
  /**
   * Shown to those who look over the whole county, to the technical administrators, to those who write or answer for reports, to those who bring in
   * ledgers, or to everybody.
   */
  readonly for?: 'county' | 'technical' | 'reporters' | 'importers'
}

const plan: readonly { readonly title: string; readonly short: string; readonly entries: readonly Planned[] }[] = [
  {
    title: '工作台',
    short: '工作',
    entries: [
      { title: '我的待办', to: '/desk' },
      { title: '我发起的', to: '/mine/started' },
      { title: '我经办的', to: '/mine/handled' },
      { title: '抄送我的', to: '/mine/copied' },
      { title: '期限日历', to: '/calendar' },
      { title: '草稿', to: '/drafts' },
      { title: '交接和授权', to: '/handover' },
    ],
  },
  {
    title: '案件',
    short: '案件',
    entries: [
      { title: '行政处罚与检查', systems: ['S20'] },
      { title: '重大处罚备案', systems: ['S14'] },
      { title: '行政复议', systems: ['S16'] },
      { title: '行政应诉', systems: ['S25'] },
      { title: '争议化解（1+3）', systems: ['S28'] },
      { title: '人民调解', systems: ['S29'] },
    ],
  },
  {
    title: '决策与文件',
    short: '决策',
    entries: [
      { title: '常务会与重大决策', systems: ['S02'] },
      { title: '规范性文件', systems: ['S12'] },
      { title: '法律顾问', systems: ['S11'] },
      { title: '应急预案', systems: ['S18'] },
    ],
  },
  {
    title: '执法监督',
    short: '监督',
    entries: [
      { title: '培训', systems: ['S05'] },
      { title: '考试与执法资格', to: '/exam', systems: ['S06'] },
      { title: '赋权事项与驻点', systems: ['S08', 'S07'] },
      { title: '四张清单与裁量', systems: ['S22'] },
      { title: '案卷评查', to: '/evaluation', systems: ['S19', 'S10'] },
      { title: '互联网+监管', systems: ['S13'] },
      { title: '三项制度公示', systems: ['S17'] },
      { title: '监督检查与整改', systems: ['S09'] },
      { title: '败诉与追责', systems: ['S26'] },
    ],
  },
  {
    title: '普法与服务',
    short: '服务',
    entries: [
      { title: '普法菜单', systems: ['S30'] },
      { title: '活动登记', to: '/activities' },
      { title: '微宣讲', systems: ['S21'] },
      { title: '法治宣传', systems: ['S23'] },
      { title: '领导学法', systems: ['S03'] },
      { title: '学法选题与考试重点', to: '/study', for: 'county' },
      { title: '公共法律服务', systems: ['S31'] },
      { title: '政务服务事项', systems: ['S24'] },
    ],
  },
  {
    title: '考核与报告',
    short: '报告',
    entries: [
      { title: '指标', to: '/figures' },
      { title: '年度报告', to: '/report', for: 'reporters' },
      { title: '结账', to: '/closings', for: 'county' },
      { title: '数字核对', to: '/check' },
      { title: '覆盖表', to: '/coverage/guidance', for: 'county' },
      { title: '实施方案任务', systems: ['S01'] },
      { title: '法治考核', to: '/assessment', systems: ['S15'] },
      { title: '案件通报', systems: ['S27'] },
      { title: '报告材料', systems: ['S32', 'S04'] },
    ],
  },
  {
    title: '台账与设置',
    short: '台账',
    entries: [
      { title: '台账总览', to: '/ledgers' },
      { title: '台账导入', to: '/import', for: 'importers' },
      { title: '单位与人员', systems: ['S00'] },
      { title: '文书模板', to: '/templates' },
      { title: '账号', to: '/accounts', for: 'technical' },
      { title: '操作日志与封存', to: '/audit' },
    ],
  },
]

/** A unit's own part in annual reports: its report, and what it is asked for the county's. */
const reporters = ['unitAdmin', 'drafter', 'head']

/** Who may bring in ledgers. */
const importers = ['countyOffice', 'justiceBureau', 'unitAdmin']

/** Pages that hold no county business, for the administrators who see none (三员分立). */
const technicalPages = new Set(['/desk', '/accounts', '/audit'])

/**
 * The menu as this account sees it: what it may not open is left out. Seven entries at most and nine below each, in one order for all, so that
 * help over the telephone works.
 */
export function menuFor(session: Session, definitions: Definitions): readonly Group[] {
  const technical = session.capacities.length === 0
  const procedures = new Map(definitions.procedures.map((procedure) => [procedure.type, procedure]))
  const worn = new Set(session.capacities.map(({ capacity }) => capacity))
  const wide = session.countyWide
  const opens = (procedure: BriefProcedure) => wide || procedure.acts.some(({ by }) => by.some(({ code }) => worn.has(code)))
  const systemTypes = (rows: readonly string[]) =>
    rows.flatMap((row) => definitions.systems.filter((system) => system.row.split(/[、,/ ]+/).includes(row)).flatMap(({ types }) => types))
  return plan.flatMap(({ title, short, entries }) => {
    const shown = entries.flatMap((entry): Entry[] => {
      if (entry.systems) {
        if (technical) return []
        const types = [...new Set(systemTypes(entry.systems))].filter((type) => {
          const procedure = procedures.get(type)
          return procedure !== undefined && opens(procedure)
        })
        return types.length === 0 ? [] : [{ title: entry.title, to: entry.to ?? `/files/${types[0]}`, types }]
      }
      if (technical ? !technicalPages.has(entry.to ?? '') : entry.to === '/accounts') return []
      if (entry.for === 'county' && !wide) return []
      if (entry.for === 'reporters' && !wide && !reporters.some((capacity) => worn.has(capacity))) return []
      if (entry.for === 'importers' && !importers.some((capacity) => worn.has(capacity))) return []
      return [{ title: entry.title, to: entry.to ?? '/', types: [] }]
    })
    return shown.length === 0 ? [] : [{ title, short, entries: shown }]
  })
}

/** The entry whose types hold this one, with its group. */
export function placeOf(menu: readonly Group[], path: string, type: string | undefined) {
  for (const group of menu)
    for (const entry of group.entries)
      if (
        entry.to === path ||
        (!entry.to.startsWith('/files/') && path.startsWith(`${entry.to}/`)) ||
        (type !== undefined && entry.types.includes(type))
      )
        return { group, entry }
  return undefined
}
