import { type FieldMeta, fieldMeta } from '../kernel/file/fields.ts'
import type { Procedure } from '../kernel/file/procedure.ts'

export interface ListColumn {
  readonly name: string
  readonly title: string
  readonly meta: FieldMeta
}

/** What is kept as the id of something else says nothing in a list; the file itself shows its name. */
const ids = new Set<FieldMeta['kind']>(['person', 'ref', 'file'])

/**
 * The facts a list shows beside what every file has: those a procedure is searched by, as many as a screen bears. Lists and their exports ask here.
 * The unit whose file it is has its own column and is not shown twice.
 */
export function listColumns({ facts, columns, unit }: Procedure, most = 5): readonly ListColumn[] {
  const { kinds = [], days = [], amounts = [] } = columns
  return [...kinds.slice(0, 3), ...days.slice(0, 2), ...amounts.slice(0, 2), ...kinds.slice(3)]
    .flatMap((name): ListColumn[] => {
      const schema = facts.shape[name]
      const meta = schema && fieldMeta(schema as never)
      return meta && !ids.has(meta.kind) && name !== unit ? [{ name, title: meta.title, meta }] : []
    })
    .slice(0, most)
}
