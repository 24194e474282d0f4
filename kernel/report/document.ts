import type { AnyWhere } from '../figure/where.ts'

/**
 * An official document (文书) that an act produces: a template as data. `{fact}` and `{path.0.name}` print facts as the file's
 * title does; `{$number}` the official number, `{$on}` the legal day in Chinese, `{$unit}` the keeping unit, `{$actor}` who acted,
 * `{$government}` the county's government.
 */
export interface OfficialDocument {
  /** One of the names the act lists under `documents`. */
  readonly name: string
  readonly act: string
  /** Which of an act's documents is made, where it depends on what the act left the file with: 处罚决定书 or 不予处罚决定书. */
  readonly when?: AnyWhere
  /** Title on the page, broken by hand where it is long; otherwise the name. */
  readonly title?: string
  /** Whom it addresses (主送). */
  readonly to?: string
  readonly paragraphs: readonly (string | { readonly when: AnyWhere; readonly text: string })[]
  /** Who signs: a unit's name or words. */
  readonly signedBy: string
}
