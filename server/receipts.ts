import type { DocumentTree } from '../kernel/report/documentTree.ts'
import { documentsOf, printedDocument } from './documents.ts'
import { forEach, type Outcome } from './forEach.ts'
import { nameForMessages } from './nameForMessages.ts'
import { ownFile } from './ownFile.ts'
import { templateOn } from './ownTemplate.ts'
import { badRequest } from './problem.ts'
import type { Asking, Serving } from './serving.ts'

/** The document that shows that another was served (送达回证). */
export const receiptName = '送达回证'

/**
 * The service receipts of several files, to be printed in one go.
 * @returns the documents in the order of the files, and for each file how many there are or why there are none
 * @throws Problem 400 where files of this type have no such document
 */
export async function receiptsOf(
  serving: Serving,
  { permission, county }: Asking,
  type: string,
  files: readonly string[],
): Promise<{ trees: readonly DocumentTree[]; results: readonly Outcome[] }> {
  const { store, definitions } = serving
  const procedure = definitions.procedures.get(type)
  if (!procedure || !Object.values(procedure.acts).some(({ documents }) => documents?.includes(receiptName)))
    throw badRequest(`这类卷没有${receiptName}`, '请从案卷页打印其他文书')
  const trees: DocumentTree[] = []
  const kept = { store, definitions, county }
  const results = await forEach(
    files.map((file) => ({ type, file })),
    async ({ file }) => {
      const opened = await ownFile(store, permission, permission.eyes(), procedure, file)
      const name = nameForMessages(opened.row)
      const made = documentsOf(definitions, procedure, opened.row.file, opened.history).filter(
        (one) => one.name === receiptName && !one.voided,
      )
      const printable = made.filter((one) => one.printable)
      if (printable.length === 0) return { name, ok: false, says: made.length > 0 ? `${receiptName}用纸质文书` : `没有${receiptName}` }
      for (const { act, on } of printable)
        if (await templateOn(kept, { type, act, name: receiptName }, on))
          return { name, ok: false, says: '本县使用自己的文书模板，请从案卷页逐份打印' }
      for (const { seq } of printable) trees.push(await printedDocument(kept, procedure, opened, { seq, name: receiptName }))
      return { name, ok: true, says: `${printable.length}份` }
    },
  )
  return { trees, results }
}
