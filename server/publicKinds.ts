import type { z } from 'zod'
import { type FieldKind, fieldMeta } from '../kernel/file/fields.ts'
import { type File, lookup } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import type { Publication } from '../kernel/file/publication.ts'
import { schemaAt, shownValue } from '../kernel/report/shownValue.ts'
import { publicId } from '../portal/publicId.ts'
import type { Cell, Group, PublicColumn, PublicKind, PublicRecord } from '../portal/record.ts'
import { type County, countyTypes } from '../store/county.ts'
import type { Row } from '../store/read.ts'
import type { Definitions } from './definitions.ts'
import { erratumKind } from './publicErrata.ts'
import { publicationsNamed } from './publicFiles.ts'
import { withPublicNames } from './publicName.ts'
import { penaltyKind } from './publicPenalties.ts'
import { withoutNumbers } from './publicText.ts'
import type { Serving } from './serving.ts'

/** A kind with the way its records are read. */
export interface ReadKind extends PublicKind {
  read(serving: Serving, county: County): Promise<PublicRecord[]>
}

/** Every kind of public record: what the systems publish, and the three that are put together from several files. */
export function publicKinds(definitions: Definitions): ReadKind[] {
  const { procedures } = definitions
  return [
    ...(procedures.has('publication') && procedures.has('penalty') ? [penaltyKind] : []),
    ...[...publicationsNamed(definitions).values()].flatMap(({ key, publication }) => {
      const procedure = procedures.get(publication.of)
      return procedure ? [kindOf(publication, procedure, key)] : []
    }),
    ...(procedures.has('annual-report') ? [erratumKind] : []),
  ]
}

/** What fits into a cell. Lists of items stand on the record's own page. */
const inCells: readonly FieldKind[] = ['text', 'long', 'choice', 'day', 'count', 'money', 'unit', 'yes-no', 'list']
/** Most characters of a cell. */
const most = 2000

function kindOf(publication: Publication, procedure: Procedure, key: string): ReadKind {
  const { of, title, shows, by, where } = publication
  const columns = shows.flatMap((name) => columnOf(name, procedure))
  const listed = new Set(listedOf[of] ?? [])
  const heads = { title: of === 'certificate' ? '姓名和证号' : '名称', on: dayTitle(by, procedure) }
  return {
    key,
    title,
    group: groupOf(of),
    says: saysOf[of] ?? `依法公开的${title}。`,
    columns: columns.map(({ name, column }) => ({ ...column, listed: listed.has(name) })),
    heads,
    read: async ({ store }, county) => {
      const records: PublicRecord[] = []
      let after: string | undefined
      do {
        const page = await store.system.list(eyesOf(county), { type: of, where, sort: `-${by}`, limit: 200, ...(after && { after }) })
        for (const row of page.rows) records.push(recordOf(row, { key, by, county, columns, procedure }))
        after = page.next
      } while (after)
      return records
    },
  }
}

export const eyesOf = (county: County) => ({ county: county.code, unit: county.root, person: '' })

interface Column {
  readonly name: string
  readonly schema: z.ZodType | undefined
  readonly column: PublicColumn
}

function columnOf(name: string, procedure: Procedure): Column[] {
  if (name === 'state')
    return [{ name, schema: undefined, column: { title: '现在的状态', holds: 'text', says: Object.values(procedure.states).join('、') } }]
  const [head = '', ...rest] = name.split('.')
  const top = procedure.facts.shape[head] as z.ZodType | undefined
  const schema = schemaAt(top, rest) ?? top
  const meta = schema && fieldMeta(schema)
  const title = titleOf(name, procedure)
  if (!meta) return [{ name, schema, column: { title, holds: 'day', says: `办理“${title}”的日期` } }]
  if (!inCells.includes(meta.kind)) return []
  if (meta.kind === 'list' && !meta.options) return []
  const holds = meta.kind === 'day' || (meta.kind === 'count' && !meta.per) || meta.kind === 'money' ? meta.kind : 'text'
  const says = meta.options
    ? `从下列各项中选：${Object.values(meta.options).join('、')}`
    : ({ day: '日期', money: '金额，单位为元', count: '整数', 'yes-no': '是或者否', unit: '单位名称' } as Record<string, string>)[meta.kind]
  return [{ name, schema, column: { title, holds, says: says ?? '登记的文字' } }]
}

/** What a fact, or the day of an act, is called. */
export function titleOf(name: string, procedure: Procedure): string {
  const [head = '', ...rest] = name.split('.')
  const schema = procedure.facts.shape[head] as z.ZodType | undefined
  if (schema) return fieldMeta(schemaAt(schema, rest) ?? schema)?.title ?? name
  if (head === 'due') return `${procedure.clocks[rest[0] ?? '']?.title ?? ''}截止日期`
  return procedure.acts[rest[0] ?? '']?.title ?? name
}

function dayTitle(by: string, procedure: Procedure): string {
  if (by === 'opened') return '登记日期'
  const title = titleOf(by, procedure)
  return /日期|之日|自$/.test(title) ? title : `${title}日期`
}

function recordOf(
  { file, number }: Row,
  how: {
    readonly key: string
    readonly by: string
    readonly county: County
    readonly columns: readonly Column[]
    readonly procedure: Procedure
  },
): PublicRecord {
  const { key, by, county, columns, procedure } = how
  const on = by === 'opened' ? file.opened : lookup(file)(by)
  const unit = unitOf(file)
  return {
    kind: key,
    id: file.id,
    href: `/public/${key}/${encodeURIComponent(publicId(file.id))}`,
    title: publicText(file.title, file),
    ...(number && { number }),
    unit: { id: unit, name: county.unitName(unit) },
    ...(typeof on === 'string' && { on }),
    cells: columns.map(({ name, schema, column }) =>
      cellOf(name === 'state' ? procedure.states[file.state] : lookup(file)(name), schema, column, file, county),
    ),
  }
}

/** The unit that a record tells of: in the register of units the unit itself, not who keeps the register. */
export const unitOf = ({ type, id, unit }: Pick<File, 'type' | 'id' | 'unit'>): string => (type === countyTypes.unit ? id : unit)

function cellOf(value: unknown, schema: z.ZodType | undefined, { holds }: PublicColumn, file: File, county: County): Cell {
  if (value === undefined || value === null) return null
  if ((holds === 'money' || holds === 'count') && typeof value === 'number') return value
  if (holds === 'day') return String(value)
  const text = publicText(shownValue(value, schema, { unit: county.unitName }) ?? '', file)
  return text.length > most ? `${text.slice(0, most)}…` : text
}

/** A text of a file as everybody may read it: names of natural parties masked, no identity or mobile number. */
export const publicText = (text: string, { facts }: Pick<File, 'facts'>): string => withoutNumbers(withPublicNames(text, facts))

function groupOf(type: string): Group {
  if (['certificate', 'unit', 'publication'].includes(type)) return 'enforcement'
  if (['list-item', 'service-item', 'public-list', 'power'].includes(type)) return 'lists'
  if (['annual-plan', 'assessment', 'assessment-scheme', 'annual-report', 'public-message'].includes(type)) return 'report'
  if (['decision', 'decision-catalogue', 'normative-document', 'normative-draft', 'emergency-plan', 'counsel'].includes(type))
    return 'decisions'
  return 'law'
}

/** Columns that a list shows beside name, unit and day. */
const listedOf: Readonly<Record<string, readonly string[]>> = {
  certificate: ['state', 'fields', 'validTo'],
  unit: ['phone'],
  'list-item': ['kind', 'ground'],
  'normative-document': ['validUntil'],
  'service-item': ['itemType', 'promisedDays'],
  assessment: ['forYear', 'grade'],
  publication: ['channels'],
  'village-adviser': ['firm'],
  lawyer: ['firm', 'areas'],
  'public-message': ['correction'],
}

const saysOf: Readonly<Record<string, string>> = {
  certificate: '现行有效和被暂扣的行政执法证。列持证人姓名、单位、证号和有效期；身份证号、电话不公开。到场检查的人没有证的，可以拒绝。',
  unit: '依法具有行政执法主体资格的机关和组织。',
  'list-item': '轻微不罚、从轻、减轻和不予强制四张清单的事项，写明适用条件。',
  'normative-document': '行政规范性文件，现行有效的和已经失效、废止的都在内。没有列入的，不能作为行政管理的依据。',
  'service-item': '到政务服务窗口和网上能办的事项，写明条件、材料、时限。',
  publication: '行政执法主体、人员、权责、流程等清单的公示位置。',
  'annual-report': '每年公开的法治政府建设情况报告，数字都能点开。',
}
