import { mergeRows, textOf } from './mergeRows.ts'
import type { PlanInput } from './plan.ts'
import { answers, type Questions } from './questions.ts'
import { narrow } from './read.ts'
import type { Reading, ReadRow } from './readRow.ts'

/** One case as far as it is known: the row that tells it, put together from all of its rows. */
export interface Gathered {
  readonly key: string
  read: ReadRow
  readonly rows: number[]
  readonly all: ReadRow[]
}

/** What became of a row: a case of its own, one with an earlier row's, or kept out until somebody says which. */
export type Placed = 'own' | 'merged' | 'stopped'

/** Rows that tell one case are put together; where it is not certain, it is asked. */
export class Cases {
  readonly #in: PlanInput
  readonly #questions: Questions
  readonly #byKey = new Map<string, Gathered[]>()

  constructor(input: PlanInput, questions: Questions) {
    this.#in = input
    this.#questions = questions
  }

  *all(): Generator<Gathered> {
    for (const group of this.#byKey.values()) yield* group
  }

  /** Puts a row with the rows of the same case, or by itself. Of a row kept out, the reason is added to its problems. */
  place(reading: Reading, read: ReadRow): Placed {
    const key = this.#keyOf(reading, read)
    const group = this.#byKey.get(key) ?? []
    this.#byKey.set(key, group)
    const first = group[0]
    const own = () => group.push({ key, read, rows: [read.row], all: [read] })
    if (!first) {
      own()
      return 'own'
    }
    const byId = new Map(this.#in.targets.map((target) => [target.id, target]))
    const { row, clashes } = mergeRows(
      [...first.all, read],
      (target) => byId.get(target)?.column?.items === true,
      (target) => byId.get(target)?.title ?? target,
    )
    const answer = read.numberKey === '' || clashes.length > 0 ? this.#askSame(key, first, read, clashes) : answers.merge
    if (answer === answers.two) {
      own()
      return 'own'
    }
    if (answer === answers.merge) {
      first.read = row
      first.rows.push(read.row)
      first.all.push(read)
      return 'merged'
    }
    const like = read.numberKey === '' ? '像是同一件' : `同一文号，“${clashes.join('、')}”不同`
    const says = `与第${first.rows[0]}行${like}；请回答是一件还是两件`
    read.problems.push({ sheet: read.sheet, row: read.row, cell: `第${read.row}行`, column: '', raw: '', says })
    return 'stopped'
  }

  #askSame(key: string, first: Gathered, read: ReadRow, clashes: readonly string[]): string | undefined {
    const before = `第${read.row}行与第${first.rows[0]}行`
    return this.#questions.ask(
      {
        id: `same:${key}`,
        kind: 'same',
        raw: read.number ?? '',
        says:
          read.number === undefined
            ? `${before}的日期、当事人和事由相同，是同一件吗？`
            : `${before}同为“${read.number}”，“${clashes.join('、')}”不同，是同一件吗？`,
        offers: [
          { answer: answers.merge, title: '同一件，合并（不同之处取前一行）' },
          { answer: answers.two, title: '两件' },
        ],
        free: false,
        needed: true,
      },
      `第${read.row}行`,
    )
  }

  /** The official number; otherwise the day, the names and what the title is made of. */
  #keyOf({ columns, table }: Reading, read: ReadRow): string {
    if (read.numberKey !== '') return `n:${read.numberKey}`
    const { procedure, opening } = this.#in
    const titled = [...procedure.titled.matchAll(/\{(\w+)/g)].map(([, fact]) => fact)
    const ids = columns.filter(
      ({ target }) =>
        target.id === '$unit' ||
        target.id === `day:${opening}` ||
        (target.column !== undefined && (titled.includes(target.column.fact) || target.column.fact === procedure.unit)),
    )
    const own = ids.length >= 2 && procedure.kind !== 'activity' ? ids : columns.filter(({ target }) => target.id !== '$remark')
    const said = own.map(
      ({ target, column }) =>
        `${target.id}=${read.values.has(target.id) ? textOf(read.values.get(target.id)) : narrow(read.raw[column.name] ?? '')}`,
    )
    return `r:${said.toSorted().join('\n')}${read.problems.length > 0 ? `\n${table.sheet}!${read.row}` : ''}`
  }
}
