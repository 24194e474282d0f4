import { z } from 'zod'
import type { ScoringRule } from '../../kernel/figure/scoring.ts'
import { choice, count, inParts, longText, ref, text, yesNo } from '../../kernel/file/fields.ts'
import type { File } from '../../kernel/file/file.ts'
import { register } from '../../kernel/file/kinds.ts'
import { caseFigures, successFigures, unscorableReasons } from '../notScored.ts'
import { type Block, blocks, type Effect, effects, type Group, levels, looksAt, ruleKinds, scheme, whenAbsent } from './words.ts'

const draft = { must: { state: 'draft' }, says: '方案已经定稿，不能再改指标', way: '请先重开方案；印发后的方案不得更改，次年另立' } as const
const refused = (code: 'cases' | 'success' | 'traces', says: string) => ({
  must: { not: { looksAt: code } },
  says: `${says}不得作为考核指标：${unscorableReasons[code]}`,
  way: '请改为考核是否依法履行职责、程序是否完整、办理是否合法',
})

/**
 * 考核指标: one line of a year's scheme. Scored by a figure of the catalogue for each unit, by two people, or triggered by a record.
 * A scheme's items are data; the same item in the next year's scheme is another file.
 */
export const assessmentItem = register({
  type: 'assessment-item',
  title: '考核指标',
  titled: '{code} {name}',
  states: { entered: '有效', removed: '已删除' },
  closed: ['removed'],
  facts: z.object({
    scheme: ref('考核方案', 'assessment-scheme'),
    ofScheme: ref('所属方案', 'assessment-scheme'),
    code: text('编号'),
    name: text('指标名称'),
    block: choice('部分', blocks),
    level: choice('一级指标', levels),
    looksAt: choice('看什么', looksAt),
    standard: longText('评分标准'),
    weightA: inParts('甲组分值（分）', 100),
    weightB: inParts('乙组分值（分）', 100),
    weightC: inParts('丙组分值（分）', 100),
    weightD: inParts('丁组分值（分）', 100),
    figure: text('指标编号'),
    byColumn: text('按哪一列分到单位'),
    rule: choice('计分方法', ruleKinds),
    full: inParts('满分线或者应完成数', 100),
    zero: inParts('零分线', 100),
    each: inParts('每差一点或者每件扣分（分）', 100),
    beyond: inParts('超过多少件起扣', 100),
    cap: inParts('最多扣分（分）', 100),
    falling: yesNo('越低越好'),
    absent: choice('没有基数时', whenAbsent),
    atLeast: count('达到几件触发'),
    effect: choice('触发后果', effects),
    curable: yesNo('可以补救'),
    reason: longText('删除的理由'),
  }),
  columns: { kinds: ['block', 'level', 'looksAt', 'figure', 'effect'], amounts: ['weightA', 'weightB', 'weightC', 'weightD'] },
  terms: ['scheme', 'code'],
  acts: {
    enter: {
      title: '列入指标',
      from: 'nothing',
      to: 'entered',
      by: ['countyOffice'],
      amendedBy: [],
      data: [
        'scheme',
        'code',
        'name',
        'block',
        'level',
        'looksAt',
        'standard',
        'weightA',
        'weightB',
        'weightC',
        'weightD',
        'figure?',
        'byColumn?',
        'rule?',
        'full?',
        'zero?',
        'each?',
        'beyond?',
        'cap?',
        'falling?',
        'absent?',
        'atLeast?',
        'effect?',
        'curable?',
      ],
      source: scheme('指标体系'),
      reads: { scheme: draft },
      needs: [
        refused('cases', '办案数量'),
        refused('success', '成功率'),
        refused('traces', '照片和留痕材料数量'),
        {
          must: { not: { figure: { in: caseFigures } } },
          says: `这一指标统计的是案件数量，不得计分：${unscorableReasons.cases}`,
          way: '请改用办理时效、程序完整或者过错类的指标',
        },
        {
          must: { not: { figure: { in: successFigures } } },
          says: `这一指标统计的是成功率或者成功件数，不得计分：${unscorableReasons.success}`,
          way: '请改用程序完整、卷宗真实或者过错类的指标',
        },
        {
          when: { block: 'auto' },
          must: { figure: { exists: true }, byColumn: { exists: true }, rule: { exists: true }, absent: { exists: true } },
          says: '日常评价的指标没有写明指标编号、分到单位的列、计分方法或者没有基数时的处理',
          way: '请补全；不能由系统计算的，列入实地考核',
        },
        {
          when: { block: { in: ['hand', 'survey'] } },
          must: { figure: { exists: false } },
          says: '由人评分的指标不能绑定指标编号',
          way: '请删去指标编号，或者列入日常评价',
        },
        {
          when: { rule: 'linear' },
          must: { full: { exists: true }, zero: { exists: true } },
          says: '按比例计分没有满分线或者零分线',
          way: '请填写满分线和零分线',
        },
        {
          when: { rule: { in: ['per-point', 'target'] } },
          must: { full: { exists: true } },
          says: '没有满分线或者应完成数',
          way: '请填写',
        },
        {
          when: { rule: { in: ['per-point', 'deduct'] } },
          must: { each: { from: 1 } },
          says: '没有写明每差一点或者每件扣几分',
          way: '请填写',
        },
        {
          when: { block: 'veto' },
          must: { effect: { in: ['no-award', 'unqualified'] } },
          says: '一票否决没有写明后果',
          way: '请选择触发后果',
        },
        {
          when: { block: 'veto', figure: { exists: true } },
          must: { atLeast: { from: 1 }, byColumn: { exists: true } },
          says: '由记录触发的一票否决没有写明达到几件触发、按哪一列分到单位',
          way: '请补全',
        },
      ],
    },
    remove: {
      title: '删除指标',
      from: ['entered'],
      to: 'removed',
      by: ['countyOffice'],
      data: ['ofScheme', 'reason'],
      source: scheme('指标体系'),
      reads: { ofScheme: draft },
      needs: [{ must: { ofScheme: { fact: 'scheme' } }, says: '指名的方案不是这一指标所属的方案', way: '请核对方案' }],
    },
  },
})

/** An item as programs use it. Numbers in hundredths. */
export interface Item {
  readonly code: string
  readonly name: string
  readonly block: Block
  readonly standard: string
  readonly weights: Readonly<Record<Group, number>>
  readonly figure?: string
  readonly byColumn?: string
  readonly rule?: ScoringRule
  readonly absent: 'redistribute' | 'full' | 'zero'
  readonly atLeast: number
  readonly effect: Effect
  readonly curable: boolean
  readonly looksAt: string
}

/** The item of its register file. */
export function itemOf({ facts }: Pick<File, 'facts'>): Item {
  const f: Readonly<Record<string, unknown>> = facts
  const figure = f.figure as string | undefined
  const byColumn = f.byColumn as string | undefined
  const rule = ruleOf(facts)
  return {
    code: String(f.code),
    name: String(f.name),
    block: f.block as Block,
    standard: String(f.standard),
    weights: { A: Number(f.weightA), B: Number(f.weightB), C: Number(f.weightC), D: Number(f.weightD) },
    ...(figure !== undefined && { figure }),
    ...(byColumn !== undefined && { byColumn }),
    ...(rule && { rule }),
    absent: (f.absent as Item['absent'] | undefined) ?? 'redistribute',
    atLeast: Number(f.atLeast ?? 1),
    effect: (f.effect as Effect | undefined) ?? 'none',
    curable: (f.curable as boolean | undefined) ?? false,
    looksAt: String(f.looksAt),
  }
}

function ruleOf({ rule, full, zero, each, beyond, cap, falling }: File['facts']): ScoringRule | undefined {
  const n = (value: unknown) => (value === undefined ? undefined : Number(value))
  const [e, b, c] = [n(each), n(beyond), n(cap)]
  switch (rule) {
    case 'linear':
      return { kind: 'linear', full: Number(full), zero: Number(zero) }
    case 'per-point':
      return { kind: 'per-point', full: Number(full), each: e ?? 0, falling: falling === true }
    case 'deduct':
      return { kind: 'deduct', each: e ?? 0, ...(b !== undefined && { beyond: b }), ...(c !== undefined && { cap: c }) }
    case 'target':
      return { kind: 'target', target: Number(full), ...(e !== undefined && { each: e }) }
    default:
      return undefined
  }
}
