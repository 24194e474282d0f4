import type { FastifyRequest } from 'fastify'
import type { MappedColumn } from '../../office/ledger/readRow.ts'
import { suspectRows } from '../../office/ledger/suspectRows.ts'
import { columnLetters } from '../../office/xlsx/ledgerColumns.ts'
import { importBatch } from '../../systems/organisation/importBatch.ts'
import { asking, oneOf } from '../ask.ts'
import { keptState } from '../import/carryOut.ts'
import { draftForm, type ImportState } from '../import/importState.ts'
import { type PlannedImport, planImport } from '../import/planImport.ts'
import { badRequest, Problem } from '../problem.ts'
import type { Routes } from '../serving.ts'

const params = { type: 'object', required: ['id'], properties: { id: { type: 'string', description: '导入的标识' } } }
type Id = { Params: { id: string } }

/** Rows shown at once, side by side. */
const mostRows = 20

/** A closer look at a ledger that is being brought in, or was: its rows cell by cell, and which rows its totals may differ by. */
export const importLookRoutes: Routes = (app, { store, definitions }) => {
  const plannedFor = async (request: FastifyRequest<Id>): Promise<{ state: ImportState; planned: PlannedImport }> => {
    const { permission, county } = asking(request)
    const { eyes } = permission.importing()
    const { id } = request.params
    const draft = await store.drafts(eyes).find(id, draftForm)
    let state = draft?.body as ImportState | undefined
    if (!state) {
      const { row } = await store.read(eyes, { type: importBatch.type, id })
      if (row?.file.type !== importBatch.type)
        throw new Problem(404, 'no-import', '没有这次导入，或者它不在您的查阅范围内', '请从台账导入重新开始')
      state = await keptState(store, county, String(row.file.facts.settings))
    }
    const planner = {
      store,
      county,
      procedures: definitions.procedures,
      mayKeep: () => true,
      uploader: eyes,
      ...(definitions.people && { people: definitions.people }),
    }
    return { state, planned: await planImport(planner, state) }
  }

  app.get<Id>(
    '/api/imports/:id/totals',
    {
      schema: {
        tags: ['imports'],
        summary: '台账自己写的合计与各行之和',
        description: '不一致的，列出可能出错的行；没有哪一行能单独解释的，不列。',
        params,
      },
    },
    async (request) => {
      const { planned } = await plannedFor(request)
      const { plan, tables } = planned
      return {
        totals: plan.totals.map((total) => {
          const table = tables.find(({ sheet }) => sheet === total.sheet)
          return { ...total, suspects: table ? suspectRows(table, columnsOf(planned, table), total) : [] }
        }),
      }
    },
  )

  app.get<Id>(
    '/api/imports/:id/rows',
    {
      schema: {
        tags: ['imports'],
        summary: '原表的几行，逐格',
        params,
        querystring: {
          type: 'object',
          properties: {
            sheet: { type: 'string', description: '工作表' },
            rows: { type: 'string', description: '行号，以逗号隔开，不超过20行' },
          },
        },
      },
    },
    async (request) => {
      const { state, planned } = await plannedFor(request)
      const sheet = oneOf(request.query, 'sheet')
      const table = sheet === undefined ? planned.tables[0] : planned.tables.find((one) => one.sheet === sheet)
      if (!table) throw badRequest(`没有工作表“${sheet}”`, '请从导入页面打开')
      const wanted = (oneOf(request.query, 'rows') ?? '').split(',').map(Number).slice(0, mostRows)
      return {
        sheet: table.sheet,
        columns: table.columns.map(({ at, name }) => ({ letters: columnLetters(at + 1), name })),
        rows: table.rows
          .filter(({ row }) => wanted.includes(row))
          .map(({ row, cells }) => {
            const given = state.fixes[`${table.sheet}!${row}`]
            return {
              row,
              skipped: given?.skip === true,
              cells: table.columns.map(({ at }) => {
                const letters = columnLetters(at + 1)
                const mended = given?.cells?.[letters]
                return { letters, text: cells[at]?.text ?? '', ...(mended !== undefined && { mended }) }
              }),
            }
          }),
      }
    },
  )
}

function columnsOf({ map, targets }: PlannedImport, table: PlannedImport['tables'][number]): MappedColumn[] {
  const byId = new Map(targets.map((target) => [target.id, target]))
  return table.columns.flatMap((column) => {
    const target = byId.get(map[column.name] ?? '')
    return target ? [{ column, target }] : []
  })
}
