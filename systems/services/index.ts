import type { System } from '../../kernel/system.ts'
import { chapter } from './chapter.ts'
import { serviceCoverage } from './coverage.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { furtherFigures } from './furtherFigures.ts'
import { guideCheck } from './guideCheck.ts'
import { serviceItem } from './item.ts'
import { serviceMatter } from './matter.ts'
import { serviceMeasure } from './measure.ts'
import { publications } from './publications.ts'
import { serviceSession } from './session.ts'
import { serviceTally } from './tally.ts'
import { serviceUnable } from './unable.ts'

/** S24 政务服务. */
export const servicesSystem: System = {
  row: 'S24',
  key: 'services',
  title: '政务服务',
  procedures: [serviceItem, serviceMatter, serviceTally, serviceCoverage, serviceMeasure, guideCheck, serviceSession, serviceUnable],
  figures: [...figures, ...furtherFigures],
  documents,
  publications,
  chapters: [chapter],
}
