import { type Answer, answer, type Catalogue, type Measured, type Query, type Records } from '../kernel/figure/answer.ts'
import type { Indicator, Measure } from '../kernel/figure/indicator.ts'
import { measureFiles } from '../kernel/figure/overFiles.ts'
import { partsOf } from '../kernel/figure/partsOf.ts'
import type { Period } from '../kernel/figure/period.ts'
import { type AnyWhere, holds, namesIn } from '../kernel/figure/where.ts'
import { fieldMeta } from '../kernel/file/fields.ts'
import { type File, lookup } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'

/** A figure that a file not yet entered would move: what it is without the file, and with it. */
export interface Move {
  readonly figure: string
  readonly title: string
  readonly unit: string
  readonly before: string
  readonly after: string
  /** What it adds; absent for rates and the like. */
  readonly by?: number
}

/** A figure that it would not move, and why. */
export interface Still {
  readonly figure: string
  readonly title: string
  readonly why: string
}

export interface Effects {
  readonly moves: readonly Move[]
  readonly stays: readonly Still[]
}

/**
 * What a file would do to the figures of a period if it were entered: each figure over files of its type is answered twice, from the
 * records and from the records with this file among them. Nothing is written.
 */
export async function effectsOf(
  file: File,
  procedure: Procedure,
  asked: { readonly catalogue: Catalogue; readonly records: Records; readonly period: Period; readonly today: Answer['period']['to'] },
): Promise<Effects> {
  const { catalogue, records, period, today } = asked
  const own = [...catalogue.values()].filter(isMeasure).filter(({ of }) => of === file.type)
  const touched = [...catalogue.values()].filter((figure) => !isMeasure(figure) && restsOn(figure, catalogue, file.type))
  const both = withFile(records, file)
  const moves: Move[] = []
  const stays: Still[] = []
  for (const figure of [...own, ...touched]) {
    const ask = { period, today }
    const [before, after] = await Promise.all([answer(figure.id, ask, catalogue, records), answer(figure.id, ask, catalogue, both)])
    const { id, title, unit } = figure
    if (before.shown !== after.shown) {
      const adds = isMeasure(figure) || figure.kind === 'total' || figure.kind === 'distinct'
      const by = adds ? Number(after.value) - Number(before.value) : undefined
      moves.push({ figure: id, title, unit, before: before.shown, after: after.shown, ...(by !== undefined && { by }) })
    } else if (isMeasure(figure)) stays.push({ figure: id, title, why: whyNot(figure, file, procedure, period) })
  }
  return { moves, stays }
}

const isMeasure = (figure: Indicator): figure is Measure => figure.kind === 'count' || figure.kind === 'sum'

/** Whether a figure made of others counts files of this type somewhere. */
function restsOn(figure: Indicator, catalogue: Catalogue, type: string): boolean {
  return partsOf(figure).some((id) => {
    const part = catalogue.get(id)
    return part !== undefined && (isMeasure(part) ? part.of === type : restsOn(part, catalogue, type))
  })
}

/** The records as they would be with one more file. */
function withFile(records: Records, file: File): Records {
  return {
    ...(records.stated && { stated: records.stated }),
    measure: async (query: Query): Promise<Measured> => {
      const [kept, more] = [await records.measure(query), measureFiles([file], query)]
      const groups = new Map((kept.groups ?? []).map(({ key, value }) => [key, value]))
      for (const { key, value } of more.groups ?? []) groups.set(key, (groups.get(key) ?? 0) + value)
      return {
        ...kept,
        value: kept.value + more.value,
        ...(query.by && { groups: [...groups].map(([key, value]) => ({ key, value })) }),
      }
    },
  }
}

/** Why a measure does not count a file of its own type, in words. */
function whyNot(measure: Measure, file: File, procedure: Procedure, period: Period): string {
  const look = lookup(file)
  const on = look(measure.at)
  const moment = { on: period.to, today: period.to }
  if (measure.at === 'standing') return '这一指标数期末仍有效的，活动办过即结束'
  if (typeof on !== 'string') return `没有填写“${titleOf(procedure, measure.at)}”`
  if (on < period.from || on > period.to) return `“${titleOf(procedure, measure.at)}”不在${period.title}之内`
  const failing = Object.entries(measure.where ?? {}).filter(([name, condition]) => !holds({ [name]: condition }, look, moment))
  if (failing.length > 0) return failing.map((line) => conditionWords(line, procedure, look)).join('；')
  if (measure.kind === 'sum') {
    const title = titleOf(procedure, measure.column)
    return look(measure.column) === undefined ? `没有填写“${title}”` : `“${title}”为零`
  }
  return '登记后不改变这一指标'
}

/** A line of a condition that this file does not meet, said of the file. */
function conditionWords([name, condition]: readonly [string, unknown], procedure: Procedure, look: (name: string) => unknown): string {
  if (name === 'not')
    return namesIn(condition as AnyWhere)
      .map((one) => `只计没有“${titleOf(procedure, one)}”或者与此不同的，本场为${valueWords(procedure, one, look(one))}`)
      .join('；')
  if (name === 'any' || name === 'all') {
    const names = [...new Set((condition as AnyWhere[]).flatMap(namesIn))]
    return `“${names.map((one) => titleOf(procedure, one)).join('”“')}”不合这一指标的条件`
  }
  const wanted = typeof condition === 'object' && condition !== null ? (condition as Record<string, unknown>) : { in: [condition] }
  const now = `本场${look(name) === undefined ? '没有填写' : `为${valueWords(procedure, name, look(name))}`}`
  if (Array.isArray(wanted.in))
    return `只计“${titleOf(procedure, name)}”为${wanted.in.map((one) => valueWords(procedure, name, one)).join('、')}的，${now}`
  if (wanted.exists === true) return `只计填写了“${titleOf(procedure, name)}”的，${now}`
  return `“${titleOf(procedure, name)}”不合这一指标的条件，${now}`
}

const own: Readonly<Record<string, string>> = { state: '状态', unit: '单位', opened: '登记日期', closed: '办结日期', outcome: '结果' }

function titleOf(procedure: Procedure, name: string): string {
  const schema = procedure.facts.shape[name.split('.')[0] ?? '']
  return own[name] ?? (schema && fieldMeta(schema as never)?.title) ?? name
}

function valueWords(procedure: Procedure, name: string, value: unknown): string {
  const meta = fieldMeta((procedure.facts.shape[name.split('.')[0] ?? ''] ?? undefined) as never)
  if (Array.isArray(value)) return value.map((one) => valueWords(procedure, name, one)).join('、')
  if (typeof value === 'boolean') return value ? '是' : '否'
  return name === 'state' ? (procedure.states[String(value)] ?? String(value)) : (meta?.options?.[String(value)] ?? String(value))
}
