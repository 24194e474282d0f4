import { assessment } from '../../systems/assessment/assessment.ts'
import { assessmentSheet } from '../../systems/assessment/sheet.ts'
import { asking } from '../ask.ts'
import { stateTitle } from '../filePage.ts'
import type { Routes } from '../serving.ts'

/** The score sheets of an assessor, each with the unit it is of: the list of the ledger does not name it. */
export const ownSheetRoutes: Routes = (app, { store, definitions }) => {
  if (!definitions.procedures.has(assessment.type)) return
  app.get('/api/assessment-sheets', { schema: { tags: [assessmentSheet.type], summary: '本人的实地考核评分表' } }, async (request) => {
    const { permission, county } = asking(request)
    const { rows } = await store.list(permission.eyes(), {
      type: assessmentSheet.type,
      where: { scorer: permission.account.person },
      sort: '-opened',
      limit: 200,
    })
    return {
      today: county.today(),
      rows: rows.map(({ file }) => {
        const due = file.clocks.findLast(({ met, stopped }) => !met && !stopped)?.due
        return {
          id: file.id,
          title: file.title,
          unit: county.unitName(String(file.facts.assessedUnit)),
          opened: file.opened,
          state: { code: file.state, title: stateTitle(assessmentSheet, file.state) },
          ...(due && { due }),
        }
      }),
    }
  })
}
