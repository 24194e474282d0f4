import type { Remark } from '../../systems/organisation/importTold.ts'
import type { ImportState } from './importState.ts'
import type { PlannedImport } from './planImport.ts'

/** Lines of one kind that an answer shows at most; how many there are is always told. */
const most = 1000

/** A dry run as the wizard shows it. */
export function showImport(state: ImportState, { book, procedure, targets, tables, unusable, map, plan, balance, known }: PlannedImport) {
  const { answers, fixes } = state
  const chosen = new Set(tables.map(({ sheet }) => sheet))
  return {
    id: state.id,
    type: { id: procedure.type, title: procedure.title },
    opening: { id: state.opening, title: procedure.acts[state.opening]?.title ?? state.opening },
    unit: state.unit,
    system: state.system,
    run: state.run === true,
    ...(state.saved && { saved: state.saved }),
    file: { name: state.original.name, format: book.format, said: book.said, sha256: state.original.sha256 },
    sheets: book.sheets.map(({ name, hidden, lines }) => {
      const table = tables.find(({ sheet }) => sheet === name)
      const says = unusable.find(({ sheet }) => sheet === name)?.says
      return {
        name,
        hidden,
        lines: lines.length,
        chosen: chosen.has(name),
        ...(table && { headRow: table.headRow, rows: table.rows.length, about: table.about }),
        ...(says !== undefined && { says }),
      }
    }),
    firstLines: tables[0] ? firstLines(book.sheets.find(({ name }) => name === tables[0]?.sheet)?.lines ?? []) : [],
    columns: plan.columns,
    map,
    targets: targets.map(({ id, title, kind, required, column }) => ({
      id,
      title,
      kind,
      required,
      ...(column?.meta.options && { options: column.meta.options }),
      ...(kind === 'ref' && column?.meta.of && { of: column.meta.of }),
    })),
    balance,
    questions: plan.questions.toSorted((a, b) => Number(b.needed) - Number(a.needed) || b.count - a.count),
    open: plan.questions.filter(({ needed, answer }) => needed && answer === undefined).length,
    answers,
    fixes,
    problems: limited(plan.problems),
    flags: limited(plan.flags),
    skipped: limited(plan.skipped),
    aside: limited(plan.aside),
    totals: plan.totals,
    findings: plan.findings,
    unplaced: plan.unplaced,
    changed: known.filter(({ changed }) => changed).map(({ id, sheet, rows }) => ({ id, sheet, rows })),
    preview: plan.files.slice(0, 5).map(({ sheet, rows, number, title, acts }) => ({
      sheet,
      rows,
      ...(number !== undefined && { number }),
      title,
      acts: acts.map(({ kind, on }) => ({ kind, title: procedure.acts[kind]?.title ?? kind, on })),
    })),
  }
}

const limited = <T>(all: readonly T[]) => ({ count: all.length, shown: all.slice(0, most) })

const firstLines = (lines: readonly { readonly row: number; readonly cells: readonly ({ readonly text: string } | undefined)[] }[]) =>
  lines.slice(0, 12).map(({ row, cells }) => ({ row, cells: Array.from(cells, (cell) => cell?.text.slice(0, 60) ?? '') }))

/** What kept rows out, a line each, for the batch's file. */
export function refusalsText(problems: readonly Remark[], stopped: number): string {
  const lines = problems.map(({ sheet, cell, column, says }) => `${sheet}!${cell}${column && `（${column}）`}：${says}`)
  const text = lines.length > 0 ? lines.join('\n') : `${stopped}行未导入`
  return text.length <= 20_000 ? text : `${text.slice(0, 19_900)}\n……全部${lines.length}处见带批注的原表。`
}

/** The column map in words, for the batch's file. */
export function mapText({ map, targets, tables }: PlannedImport): string {
  const titles = new Map(targets.map(({ id, title }) => [id, title]))
  const used = Object.entries(map).map(([column, id]) => (id === null ? `${column}→（不取）` : `${column}→${titles.get(id) ?? id}`))
  const where = tables.map(({ sheet, headRow }) => `工作表“${sheet}”表头第${headRow}行`)
  return `${where.join('；')}；${used.join('；')}`.slice(0, 20_000)
}
