import { fieldMeta } from '../../kernel/file/fields.ts'
import type { Procedure } from '../../kernel/file/procedure.ts'
import { type TableColumn, tableBook } from '../../office/xlsx/table.ts'
import { asking, filtersOf, oneOf } from '../ask.ts'
import { download, xlsxType } from '../download.ts'
import { factWords, stateTitle } from '../filePage.ts'
import { listColumns } from '../listColumns.ts'
import { showRow } from '../listRow.ts'
import { ownTitles } from '../ownTitles.ts'
import type { Routes } from '../serving.ts'

const own = ['q', 'limit', 'after', 'sort', 'count', 'pages']

/** For every procedure its list as a workbook: what the screen shows, over all pages, in the same columns and the same order. */
export const exportRoutes: Routes = (app, { store, definitions }) => {
  for (const procedure of definitions.procedures.values()) {
    const columns = columnsOf(procedure)
    app.get(
      `/api/${procedure.type}/export`,
      {
        schema: {
          tags: [procedure.type],
          summary: `${procedure.title}清单（xlsx）`,
          description: '与清单页同样的条件、列和次序，全部页；另附说明页。',
        },
      },
      async (request, reply) => {
        const { permission, county } = asking(request)
        const eyes = permission.eyes()
        const { query } = request
        const text = oneOf(query, 'q')
        const sort = oneOf(query, 'sort')
        const where = { ...filtersOf(procedure, query, own), ...permission.within(procedure) }
        const listing = { type: procedure.type, where, limit: 200, ...(text && { text }), ...(sort && { sort }) }
        const pages = async function* () {
          let after: string | undefined
          do {
            const found = await store.list(eyes, { ...listing, ...(after && { after }) })
            yield found.rows.map((row) => {
              const shown = showRow(procedure, row, county, permission)
              return [
                shown.due ?? null,
                shown.number ?? '',
                shown.title,
                shown.state.title,
                ...listColumns(procedure).map(({ name, meta }) => factWords(shown.columns[name], meta, county.unitName)),
                shown.unit.name,
                shown.opened,
              ]
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
    .filter(([name]) => name === 'q' || !own.includes(name))
    .map(([name, value]) => {
      const schema = procedure.facts.shape[name]
      const meta = schema && fieldMeta(schema as never)
      const word = (one: string) => {
        if (name === 'state') return stateTitle(procedure, one)
        if (name === 'unit' || meta?.kind === 'unit') return unitName(one)
        if (meta?.kind === 'yes-no') return one === 'true' ? '是' : '否'
        return meta?.options?.[one] ?? one
      }
      const title = name === 'q' ? '文字' : (meta?.title ?? ownTitles[name] ?? name)
      return `${title}：${value.includes('..') ? value.replace('..', '至') : value.split(',').map(word).join('、')}`
    })
}

function columnsOf(procedure: Procedure): readonly TableColumn[] {
  return [
    { title: '期限', holds: 'day', width: 14 },
    { title: '案号', holds: 'text', width: 24 },
    { title: '名称', holds: 'text', width: 40 },
    { title: '状态', holds: 'text', width: 12 },
    ...listColumns(procedure).map(({ title, meta }): TableColumn => {
      const holds = meta.kind === 'day' ? 'day' : meta.kind === 'money' ? 'money' : meta.kind === 'count' ? 'count' : 'text'
      return { title, holds }
    }),
    { title: '单位', holds: 'text', width: 24 },
    { title: '登记日期', holds: 'day', width: 14 },
  ]
}
