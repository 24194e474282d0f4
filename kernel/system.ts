import type { Indicator } from './figure/indicator.ts'
import type { Duty } from './file/duty.ts'
import type { Procedure } from './file/procedure.ts'
import type { Publication } from './file/publication.ts'
import type { Chapter } from './report/chapter.ts'
import type { OfficialDocument } from './report/document.ts'

/** One county system: everything the platform knows of it. Adding a system is adding one folder that exports one of these. */
export interface System {
  /** The row of the county's list: S16. */
  readonly row: string
  readonly key: string
  readonly title: string
  readonly procedures: readonly Procedure[]
  readonly figures: readonly Indicator[]
  /** Documents by type of file. */
  readonly documents?: Readonly<Record<string, readonly OfficialDocument[]>>
  readonly duties?: readonly Duty[]
  /** What the public sees of its files. */
  readonly publications?: readonly Publication[]
  readonly chapters?: readonly Chapter[]
}
