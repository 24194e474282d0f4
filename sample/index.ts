export { countyCode } from './countyCode.ts'
export { today } from './days.ts'
export { sampleCounty } from './sampleCounty.ts'
export type { Loaded, RecordedAct } from './world.ts'
