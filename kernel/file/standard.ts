import { type AnyWhere, holds, type Lookup } from '../figure/where.ts'
import type { Source } from '../law/cite.ts'
import type { Day } from '../time/day.ts'
import { type File, lookup } from './file.ts'
import type { Finding } from './finding.ts'

/** Which of the findings that the file's own history left behind are meant. */
export interface Broken {
  readonly code?: Finding['code'] | readonly Finding['code'][]
  /** The guard, clock, reference or act that was broken. */
  readonly rule?: string | readonly string[]
}

/**
 * One fault that an item asks about: found by machine, where `must` does not hold or the history was `broken`; otherwise by a person.
 * Both may be asked; either is a fault.
 */
export interface Fault {
  readonly says: string
  /** Points taken off, in tenths; for an item of the basis it does not matter. */
  readonly minus?: number
  /** Taken off for each occurrence. */
  readonly each?: boolean
  readonly when?: AnyWhere
  readonly must?: AnyWhere
  readonly broken?: Broken
  readonly manual?: true
}

/** One line of a standard (评查标准): of the basis (failing one makes the whole file 0), or with points that faults take off. */
export interface StandardItem {
  readonly id: string
  readonly group: string
  readonly title: string
  /** In tenths of a point; absent for an item of the basis (基础标准). */
  readonly points?: number
  readonly faults: readonly Fault[]
  /** The act by which it must be met: asked as a hint before, as a gate at it, and of a closed file as a score. */
  readonly due?: string
  readonly source?: Source
}

/** A scored checklist over a file's acts and facts (标准). Data; kept by edition, so that old files are scored by their own. */
export interface Standard {
  readonly id: string
  readonly title: string
  /** The type of file. It is named, not imported: facts and acts are asked by name. */
  readonly of: string
  readonly items: readonly StandardItem[]
  /** Grades from the best down: at least so many tenths; `worst` the most that one item may have lost. */
  readonly grades: readonly { readonly id: string; readonly title: string; readonly from: number; readonly worst?: number }[]
}

/** What the machine says of one item: which act on which day, under which article where the history tells. */
export interface MachineFinding {
  readonly item: string
  readonly says: string
  readonly minus: number
  readonly act?: number
  readonly on?: Day
  readonly source?: Source
}

export interface Scored {
  /** Tenths of a point; 0 where an item of the basis failed. */
  readonly total: number
  readonly failed: readonly string[]
  readonly findings: readonly MachineFinding[]
  /** Items that only a person can judge, in whole or in part. */
  readonly open: readonly string[]
}

/** A fault that a person found. Points in tenths. */
export interface Remark {
  readonly item: string
  readonly minus: number
}

/** Scores a file by what its acts show. Pure: the same file and standard give the same score, whoever asks. */
export function score(standard: Standard, file: File): Scored {
  const findings = standard.items.flatMap((item) => judgeItem(item, file))
  const open = standard.items.filter((item) => item.faults.some((fault) => fault.manual)).map(({ id }) => id)
  return { ...total(standard, findings), findings, open }
}

/** The points of a file when machine and person have both looked: each item loses what was found, and never more than it has. */
export function total(standard: Standard, remarks: readonly Remark[]): { total: number; failed: string[] } {
  const failed = standard.items
    .filter((item) => item.points === undefined && remarks.some((one) => one.item === item.id))
    .map(({ id }) => id)
  const points = standard.items.reduce((all, item) => all + left(item, remarks), 0)
  return { total: failed.length > 0 ? 0 : points, failed }
}

/** The most that one item lost, in tenths. */
export const worstLoss = (standard: Standard, remarks: readonly Remark[]): number =>
  Math.max(0, ...standard.items.map((item) => (item.points ?? 0) - left(item, remarks)))

/** The id of the best grade that a total reaches, given the most that one item lost. */
export function grade(standard: Pick<Standard, 'grades'>, points: number, worst: number): string {
  const found = standard.grades.find((each) => points >= each.from && worst <= (each.worst ?? worst))
  return (found ?? standard.grades.at(-1))?.id ?? ''
}

/** While drafting (hint): what would be faulty were the file to come to its acts as it stands, by the act each item is due at. */
export function hints(standard: Standard, file: File): (MachineFinding & { readonly due: string })[] {
  return standard.items.flatMap(({ due, ...item }) =>
    due && !file.on[due] ? judgeItem(item, file).map((finding) => ({ ...finding, due })) : [],
  )
}

/** At approval (gate): items of the basis that are due at this act and not met. Nothing returned means nothing stands against it. */
export function gate(standard: Standard, file: File, act: string): MachineFinding[] {
  return standard.items.flatMap((item) => (item.points === undefined && item.due === act ? judgeItem(item, file) : []))
}

function left(item: StandardItem, remarks: readonly Remark[]): number {
  const lost = remarks.reduce((all, one) => (one.item === item.id ? all + one.minus : all), 0)
  return Math.max(0, (item.points ?? 0) - lost)
}

/** Names of the file's own, and `findings`: conditions of a standard may ask what the history broke. */
export const lookupWithFindings =
  (file: File): Lookup =>
  (name) =>
    name === 'findings' ? file.findings : lookup(file)(name)

/** Whether the history of a file was broken in this way. */
export const wasBroken = (file: File, broken: Broken): boolean => file.findings.some((finding) => isMeant(finding, broken))

function judgeItem(item: StandardItem, file: File): MachineFinding[] {
  return item.faults.flatMap((fault) => {
    if (fault.when && !holds(fault.when, lookupWithFindings(file))) return []
    const base = { item: item.id, says: fault.says, minus: fault.minus ?? 0 }
    const broken = fault.broken ? file.findings.filter((finding) => isMeant(finding, fault.broken ?? {})) : []
    const found = broken.map(({ act, on, source, text }) => ({
      ...base,
      says: `${fault.says}：${text}`,
      act,
      on,
      ...(source && { source }),
    }))
    if (found.length > 0) return fault.each ? found : found.slice(0, 1)
    const unmet = fault.must && !holds(fault.must, lookupWithFindings(file))
    return unmet ? [{ ...base, ...(item.source && { source: item.source }) }] : []
  })
}

const isMeant = (finding: Finding, { code, rule }: Broken): boolean =>
  (code === undefined || [code].flat().includes(finding.code)) && (rule === undefined || [rule].flat().includes(finding.rule))
