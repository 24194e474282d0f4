import { fieldMeta } from '../../kernel/file/fields.ts'
import { nameTitle } from '../../kernel/file/nameTitle.ts'
import type { Procedure } from '../../kernel/file/procedure.ts'
import { type TableColumn, tableBook } from '../../office/xlsx/table.ts'
import { asking, filtersOf, oneOf } from '../ask.ts'
import { download, xlsxType } from '../download.ts'
import { factWords, stateTitle } from '../filePage.ts'
import { listColumns } from '../listColumns.ts'
import { showRow } from '../listRow.ts'
import type { Routes } from '../serving.ts'

const own = ['q', 'tag', 'columns', 'limit', 'after', 'sort', 'count', 'pages']

/** For every procedure its list as a workbook: what the screen shows, over all pages, in the same columns and the same order. */
export const exportRoutes: Routes = (app, { store, definitions }) => {
  for (const procedure of definitions.procedures.values()) {
    app.get(
      `/api/${procedure.type}/export`,
      {
        schema: {
          tags: [procedure.type],
          summary: `${procedure.title}清单（xlsx）`,
          description: '与清单页同样的条件、列和次序，全部页；另附说明页。columns写明要哪些可选的列，以逗号分隔；不写则全部。',
        },
      },
      async (request, reply) => {
        const { permission, county } = asking(request)
        const eyes = permission.eyes()
        const { query } = request
        const text = oneOf(query, 'q')
        const sort = oneOf(query, 'sort')
        const tag = oneOf(query, 'tag')
        const columns = chosenColumns(procedure, oneOf(query, 'columns'))
        const where = { ...filtersOf(procedure, query, own), ...permission.within(procedure) }
        const listing = { type: procedure.type, where, limit: 200, ...(text && { text }), ...(tag && { tag }), ...(sort && { sort }) }
        const pages = async function* () {
          let after: string | undefined
          do {
            const found = await store.list(eyes, { ...listing, ...(after && { after }) })
            yield found.rows.map((row) => {
              const shown = showRow(procedure, row, county, permission)
              return columns.map(({ value }) => value(shown, county.unitName))
            })
            after = found.next
          } while (after)
        }
        const conditions = conditionWords(procedure, query as Record<string, string>, county.unitName)
        const book = tableBook(columns, pages(), (rows) => [
          ['内容', `${county.name}${procedure.title}清单`],
          ['件数', rows],
          ['条件', conditions.join('；') || '无'],
          ['截至', county.today()],
          ['导出人', permission.account.name],
          ...(county.demo ? [['提示', '演示数据'] as const] : []),
        ])
        return download(reply, `${procedure.title}清单-${county.today()}.xlsx`, xlsxType).send(book)
      },
    )
  }
}

/** What a list was narrowed by, in the words of its form. */
function conditionWords(procedure: Procedure, query: Readonly<Record<string, string>>, unitName: (unit: string) => string): string[] {
  return Object.entries(query)
    .filter(([name]) => name === 'q' || name === 'tag' || !own.includes(name))
    .map(([name, value]) => {
      const schema = procedure.facts.shape[name]
      const meta = schema && fieldMeta(schema as never)
      const word = (one: string) => {
        if (name === 'state') return stateTitle(procedure, one)
        if (name === 'unit' || meta?.kind === 'unit') return unitName(one)
        if (meta?.kind === 'yes-no') return one === 'true' ? '是' : '否'
        return meta?.options?.[one] ?? one
      }
      const title = name === 'q' ? '文字' : name === 'tag' ? '标签' : nameTitle(procedure, name)
      return `${title}：${value.includes('..') ? value.replace('..', '至') : value.split(',').map(word).join('、')}`
    })
}

interface Exported extends TableColumn {
  /** Its name where it may be left out. */
  readonly name?: string
  readonly value: (row: ReturnType<typeof showRow>, unitName: (unit: string) => string) => string | number | null
}

/** The columns of a list that are wanted, in their order; those that every list has cannot be left out. */
function chosenColumns(procedure: Procedure, wanted: string | undefined): readonly Exported[] {
  const names = wanted?.split(',')
  return columnsOf(procedure).filter(({ name }) => name === undefined || !names || names.includes(name))
}

function columnsOf(procedure: Procedure): readonly Exported[] {
  return [
    { title: '期限', holds: 'day', width: 14, value: ({ due }) => due ?? null },
    { title: '案号', holds: 'text', width: 24, value: ({ number }) => number ?? '' },
    { title: '名称', holds: 'text', width: 40, value: ({ title }) => title },
    { title: '状态', holds: 'text', width: 12, name: 'state', value: ({ state }) => state.title },
    ...listColumns(procedure).map(({ name, title, meta }): Exported => {
      const holds =
        meta.kind === 'day' ? 'day' : meta.kind === 'money' ? 'money' : meta.kind !== 'count' ? 'text' : meta.per ? 'number' : 'count'
      return { title, holds, name, value: ({ columns }, unitName) => factWords(columns[name], meta, unitName) }
    }),
    { title: '单位', holds: 'text', width: 24, name: 'unit', value: ({ unit }) => unit.name },
    { title: '登记日期', holds: 'day', width: 14, name: 'opened', value: ({ opened }) => opened },
  ]
}
