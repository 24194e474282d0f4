import type { File } from '../../kernel/file/file.ts'
import { grade, type Standard, score } from '../../kernel/file/standard.ts'
import { verdict } from './verdict.ts'

/** A sheet as it was handed in: points in tenths, and the most that one item lost. */
interface Taken {
  readonly slot: string
  readonly score: number
  readonly failed: boolean
  readonly worst: number
}

/** What the machine enters of a dossier (act `machine`): its score, the items of the basis that failed, and each finding with act and day. */
export function machineData(standard: Standard, dossier: File) {
  const { total, failed, findings } = score(standard, dossier)
  return {
    machineScore: total,
    machineFailed: failed.length > 0 ? failed : ['none'],
    machineFindings: findings.map(({ item, says, minus, act, on }) => ({
      item,
      says,
      minus,
      ...(act !== undefined && { act }),
      ...(on !== undefined && { on }),
    })),
  }
}

/**
 * What the sheets that came in make of an evaluation (act `conclude`): the difference, and either nothing more, which asks for a third
 * reviewer and leaves the sheets sealed, or each one's score and the final one with its grade. An excellent file has lost no more on any item, on any sheet, than the grade allows.
 */
export function conclusionData(standard: Standard, files: readonly Pick<File, 'id' | 'facts'>[]) {
  const sheets = files.map(({ facts }) => facts as unknown as Taken)
  const result = verdict(sheets)
  const { difference, split } = result
  const common = { sheets: files.map(({ id }) => id), difference, split }
  if (result.third) return common
  const worst = Math.max(0, ...sheets.filter(({ failed }) => !failed).map((sheet) => sheet.worst))
  const scores = sheets.map(({ slot, score: points, failed }) => ({ slot, score: points, failed }))
  return { ...common, scores, finalScore: result.score, grade: grade(standard, result.score, worst) }
}
