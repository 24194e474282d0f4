import { readFileSync } from 'node:fs'
import { coverageOf } from '../systems/coverage/coverageOf.ts'
import { readFieldRows } from '../systems/coverage/fieldRows.ts'
import { showCoverage, showTable } from '../systems/coverage/showCoverage.ts'
import { systemOf } from '../systems/coverage/systemOf.ts'
import { catalogue, systems } from '../systems/index.ts'
import { BadArguments } from './arguments.ts'

/**
 * How much of what yearly reports elsewhere print the catalogue answers: of the kinds it knows, or of a survey's rows (csv).
 * @throws BadArguments where the survey cannot be read
 */
export function checkCoverage(survey: string | undefined, json: boolean): string {
  const owner = systemOf(systems, catalogue)
  if (survey === undefined) return showTable(owner)
  const found = coverageOf(rowsOf(survey), owner)
  return json ? JSON.stringify(found) : showCoverage(found)
}

function rowsOf(path: string) {
  try {
    return readFieldRows(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new BadArguments(`读不了“${path}”：${error instanceof Error ? error.message : String(error)}`)
  }
}
