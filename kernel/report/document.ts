import type { AnyWhere } from '../figure/where.ts'

/**
 * An official document (文书) that an act produces: a template as data. `{fact}` and `{path.0.name}` print facts as the file's
 * title does; `{$number}` the official number, `{$on}` the legal day in Chinese, `{$unit}` the keeping unit, `{$actor}` who acted and
 * `{$actorUnit}` for which unit, `{$government}`, `{$justiceBureau}`, `{$court}` … the county's offices by name. `{fine.capitals}` prints money in
 * capitals, `{party.full}` a party with number and address. A paragraph that is a list of things alone (`证据：{evidence}`) becomes a table.
 * 你（单位） becomes the word that suits whom the document addresses.
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
  /** The fact holding the party that 你（单位） means, where nobody is addressed at the head. */
  readonly addresses?: string
  /** A form (审批表、登记表、回证): its lines `标签：内容` are drawn as a table. */
  readonly form?: boolean
  readonly paragraphs: readonly (string | { readonly when: AnyWhere; readonly text: string })[]
  /** Who signs: a unit's name or words. */
  readonly signedBy: string
}
