import { BadLedger } from '../../office/xlsx/readSheet.ts'
import { badRequest, Problem } from '../problem.ts'
import { NotImportable } from './planImport.ts'

/** What is wrong with a ledger as a whole, in words for whoever handed it over. @throws always */
export function unusable(error: unknown): never {
  if (error instanceof BadLedger) throw new Problem(422, 'bad-ledger', error.message.replace(/。$/, ''), '请按提示另存或者换用空白表')
  if (error instanceof NotImportable) throw badRequest(error.message, '可以导入的卷类见 /api/imports/types')
  throw error
}
