import type { System } from '../../kernel/system.ts'
import { accountRequest } from './accountRequest.ts'
import { calendarNotice } from './calendarNotice.ts'
import { countySetting } from './county.ts'
import { countyFigure } from './countyFigure.ts'
import { delegationOfRole, handOver } from './delegation.ts'
import { documentTemplate } from './documentTemplate.ts'
import { figures } from './figures.ts'
import { importBatch } from './importBatch.ts'
import { importMap } from './importMap.ts'
import { personRegister } from './person.ts'
import { publications } from './publications.ts'
import { outsideFact, reportedFigure } from './stated.ts'
import { unitRegister } from './unit.ts'

/** S00 机构和人员: what every other system stands on. */
export const organisationSystem: System = {
  row: 'S00',
  key: 'organisation',
  title: '机构和人员',
  procedures: [
    countySetting,
    unitRegister,
    personRegister,
    delegationOfRole,
    handOver,
    accountRequest,
    calendarNotice,
    countyFigure,
    reportedFigure,
    outsideFact,
    importBatch,
    importMap,
    documentTemplate,
  ],
  figures,
  publications,
}
