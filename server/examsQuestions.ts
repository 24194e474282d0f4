import type { Act, Actor } from '../kernel/file/act.ts'
import { deterministicId } from '../kernel/file/deterministicId.ts'
import { judge } from '../kernel/file/judge.ts'
import { columnLetters } from '../office/xlsx/ledgerColumns.ts'
import { BadLedger, openSheet } from '../office/xlsx/readSheet.ts'
import type { County } from '../store/county.ts'
import type { Store } from '../store/store.ts'
import { question } from '../systems/exams/question.ts'
import { columnOf, questionColumns, readQuestions } from '../systems/exams/questionSheet.ts'

/** A cell that cannot be taken, by its address in the sheet. */
export interface CellProblem {
  readonly cell: string
  readonly title: string
  readonly says: string
}

export interface ImportedQuestions {
  readonly file: string
  readonly dryRun: boolean
  /** Lines read: added + there already + with problems. */
  readonly rows: number
  readonly added: number
  /** In the bank already, word for word. */
  readonly known: number
  readonly problems: readonly CellProblem[]
}

/** Headings without which no question can be read. */
const needed = ['题号', '题型', '依据', '条款', '题干', 'A', 'B', 'C', '答案', '启用之日']

/**
 * Reads the question bank's sheet and enters what is new. All or nothing: one bad cell, and no question is entered. A question's file
 * bears an id made from its code, so a sheet brought twice, or broken off and brought again, adds only what is missing.
 * @param content the xlsx; absent: read from the path
 * @param actor who brings it, in the capacity of the justice bureau
 * @throws BadLedger where the sheet as a whole cannot be used
 */
export async function importQuestions(
  { store, county }: { readonly store: Store; readonly county: County },
  path: string,
  { actor, content, dryRun = false }: { readonly actor: Actor; readonly content?: Uint8Array; readonly dryRun?: boolean },
): Promise<ImportedQuestions> {
  const sheet = await openSheet(path, content)
  const missing = needed.filter((name) => !sheet.titles.includes(name))
  if (missing.length > 0)
    throw new BadLedger(`“${path}”第1行缺少列：${missing.join('、')}。应有：${Object.keys(questionColumns).join('、')}。`)
  const rows = readQuestions(sheet.rows(Object.keys(questionColumns)))
  const at = (row: number, title: string): CellProblem['cell'] => {
    const place = sheet.titles.indexOf(title)
    return place < 0 ? `第${row}行` : `${columnLetters(place + 1)}${row}`
  }
  const problems: CellProblem[] = rows.flatMap(({ row, problems: own }) =>
    own.map(({ column, says }) => ({ cell: at(row, column), title: column, says })),
  )
  const known = await codesThere(store, county)
  const fresh: { readonly id: string; readonly act: Omit<Act, 'seq'> }[] = []
  let same = 0
  for (const { row, data } of rows) {
    if (!data) continue
    const there = known.get(data.code)
    if (there) {
      if (says(there) === says(data)) same++
      else
        problems.push({
          cell: at(row, '题号'),
          title: '题号',
          says: `题库中已有题号“${data.code}”而内容不同；要改题目的，请停用原题，另编题号`,
        })
      continue
    }
    const id = deterministicId('question', county.code, data.code)
    const act = { id: `${id}-enter`, kind: 'enter', on: county.today(), data, actor }
    for (const { about = '', says: what, way } of judge(question, undefined, { ...act, seq: 1 }, county.today())) {
      const column = columnOf(about.split(/[.,]/)[0] ?? '')
      problems.push({ cell: at(row, column ?? ''), title: column ?? '', says: `${what}；${way}` })
    }
    fresh.push({ id, act })
  }
  const told = { file: path, dryRun, rows: rows.length, known: same, problems }
  if (problems.length > 0) return { ...told, added: 0 }
  if (!dryRun) for (const { id, act } of fresh) await enter(store, county, id, act)
  return { ...told, added: fresh.length }
}

async function enter(store: Store, county: County, id: string, act: Omit<Act, 'seq'>): Promise<void> {
  const scope = { county: county.code, unit: act.actor.unit, person: act.actor.person }
  const entered = await store.system.enter(scope, { type: 'question', id, act })
  if (entered.ok) return
  const why = 'refusals' in entered ? entered.refusals.map(({ says: what }) => what).join('；') : '同时有人在导入'
  throw new BadLedger(`题号“${String(act.data.code)}”没有登记：${why}。请重新导入，已登记的不会重复。`)
}

/** What a sheet says of a question, in one order: the database does not keep the order of names. */
function says({ options, ...facts }: Readonly<Record<string, unknown>>): string {
  const told = ['kind', 'field', 'difficulty', 'law', 'article', 'stem', 'answer', 'validFrom', 'analysis'].map(
    (name) => facts[name] ?? null,
  )
  const choices = (options as readonly { letter: string; says: string }[]).map((one) => [one.letter, one.says])
  return JSON.stringify([...told, choices])
}

async function codesThere(store: Store, county: County): Promise<Map<string, Readonly<Record<string, unknown>>>> {
  const scope = { county: county.code, unit: county.root, person: 'import' }
  const known = new Map<string, Readonly<Record<string, unknown>>>()
  for (let after: string | undefined; ; ) {
    const page = await store.system.list(scope, { type: 'question', sort: 'opened', limit: 200, ...(after && { after }) })
    for (const { file } of page.rows) known.set(String(file.facts.code), file.facts)
    if (!page.next) return known
    after = page.next
  }
}
