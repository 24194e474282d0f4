import { z } from 'zod'
import { fieldMeta } from '../../kernel/file/fields.ts'
import { type File, lookup } from '../../kernel/file/file.ts'
import type { Procedure } from '../../kernel/file/procedure.ts'
import type { Publication } from '../../kernel/file/publication.ts'
import { type Names, schemaAt, shownValue } from '../../kernel/report/shownValue.ts'
import { framed } from '../../portal/frame.ts'
import { type Html, html } from '../../portal/html.ts'
import type { Look } from '../../portal/look.ts'
import { tel } from '../../portal/parts.ts'
import { isPublic } from '../publicFiles.ts'
import { publicText, titleOf, unitOf } from '../publicKinds.ts'
import { phoneOfUnit } from '../publicLook.ts'
import { withPublicNames } from '../publicName.ts'
import type { Serving } from '../serving.ts'
import { publicEyes } from './publicFigures.ts'

/** The public face of one file: the facts that its publication names and no other. `undefined` where it is not public. */
export async function publicFilePage(
  serving: Serving,
  look: Look,
  { key, publication }: { readonly key: string; readonly publication: Publication },
  id: string,
): Promise<string | undefined> {
  const { store, definitions, settings } = serving
  const county = await store.county(settings.county)
  const eyes = publicEyes(county)
  const procedure = definitions.procedures.get(publication.of)
  const { row } = await store.system.read(eyes, { type: publication.of, id })
  if (!procedure || !row || !isPublic(publication, row.file, county.today())) return undefined
  const { file, number } = row
  const titles = await titlesOf(
    file,
    publication,
    procedure,
    async (type, ref) => (await store.system.read(eyes, { type, id: ref })).row?.file,
  )
  const names: Names = { unit: county.unitName, file: (ref) => titles.get(ref) ?? ref }
  const title = publicText(file.title, file)
  const unit = unitOf(file)
  const phone = await phoneOfUnit(serving, county, unit)
  const more = look.elder ? undefined : moreOf[publication.of]?.(file)
  const body = html`
<h1>${title}</h1>
<dl>
${number && html`<dt>文号</dt><dd>${number}</dd>`}
${unit === file.unit && html`<dt>单位</dt><dd>${county.unitName(unit)}</dd>`}
${publication.shows.map((name) => line(name, file, procedure, names))}
</dl>
${more}
`
  return framed(phone ? { ...look, phone } : look, {
    title,
    section: 'open',
    back: { href: `/public/${key}`, says: publication.title },
    body,
  })
}

/** What a reader of a kind of record may do next. */
const moreOf: Readonly<Record<string, (file: File) => Html>> = {
  'normative-document': ({ id, state }) =>
    html`${state === 'in-force' && html`<p><a href="/apply/suggestion?document=${id}">认为这份文件违法的，可以提出审查建议</a></p>`}`,
  'menu-topic': ({ id }) => html`<p><a class="button" href="/apply/talk?topic=${id}">请人来讲这一课</a></p>`,
  'list-item': ({ id, facts }) =>
    html`${facts.kind === 'no-penalty' && html`<p><a href="/first-offence?item=${id}">查一查自己的情况符不符合</a></p>`}`,
}

/** A list of items becomes a table; all else a line; what the file does not hold is left out. */
function line(name: string, file: File, procedure: Procedure, names: Names): Html | false {
  const [head = '', ...rest] = name.split('.')
  const schema = procedure.facts.shape[head] as z.ZodType | undefined
  const value = name === 'state' ? procedure.states[file.state] : lookup(file)(name)
  const title = name === 'state' ? '现在的状态' : titleOf(name, procedure)
  const items = itemsOf(value, schema)
  if (items) return html`<dt>${title}</dt><dd>${table(title, items.rows, items.shape, names, file)}</dd>`
  if (/phone$/i.test(name) && typeof value === 'string') return html`<dt>${title}</dt><dd>${tel(publicText(value, file))}</dd>`
  const shown = shownValue(value, schemaAt(schema, rest), names)
  return shown !== undefined && html`<dt>${title}</dt><dd>${publicText(shown, file)}</dd>`
}

function itemsOf(value: unknown, schema: z.ZodType | undefined) {
  const bare = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema
  if (!Array.isArray(value) || value.length === 0 || !(bare instanceof z.ZodArray) || !(bare.element instanceof z.ZodObject))
    return undefined
  return { rows: value as readonly Readonly<Record<string, unknown>>[], shape: bare.element.shape as Readonly<Record<string, z.ZodType>> }
}

/** Columns that no row fills are left out. */
function table(
  title: string,
  rows: readonly Readonly<Record<string, unknown>>[],
  shape: Readonly<Record<string, z.ZodType>>,
  names: Names,
  file: File,
): Html {
  const columns = Object.entries(shape).filter(([name]) => rows.some((row) => row[name] !== undefined))
  const named = (name: string, schema: z.ZodType) => fieldMeta(schema)?.title ?? name
  return html`<div class="table"><table class="cards">
<caption>${title}</caption>
<thead><tr>${columns.map(([name, schema]) => html`<th scope="col">${named(name, schema)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${columns.map(([name, schema]) => html`<td data-title="${named(name, schema)}">${publicText(shownValue(row[name], bareOf(schema), names) ?? '', file)}</td>`)}</tr>`)}</tbody>
</table></div>`
}

const bareOf = (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema)

/** Titles of the files that the shown facts refer to. */
async function titlesOf(
  file: File,
  { shows }: Publication,
  procedure: Procedure,
  read: (type: string, id: string) => Promise<File | undefined>,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const name of shows) {
    const schema = procedure.facts.shape[name] as z.ZodType | undefined
    const of = schema && fieldMeta(schema)?.of
    const ref = file.facts[name]
    if (of === undefined || typeof ref !== 'string') continue
    const other = await read(of, ref)
    if (other) found.set(ref, withPublicNames(other.title, other.facts))
  }
  return found
}
