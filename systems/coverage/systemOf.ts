import type { Catalogue } from '../../kernel/figure/answer.ts'
import { typesOf } from '../../kernel/figure/coverage.ts'
import type { System } from '../../kernel/system.ts'

/** The system whose files a figure counts; of a figure over several, that of its first part. */
export function systemOf(systems: readonly System[], catalogue: Catalogue): (figure: string) => { row: string; title: string } {
  const keeps = new Map(systems.flatMap((system) => system.procedures.map(({ type }) => [type, system] as const)))
  const owns = new Map(systems.flatMap((system) => system.figures.map(({ id }) => [id, system] as const)))
  return (figure) => {
    const [type = ''] = typesOf(figure, catalogue)
    const { row, title } = keeps.get(type) ?? owns.get(figure) ?? { row: '—', title: '其他' }
    return { row, title }
  }
}
