import { type Html, html } from '../../portal/html.ts'
import type { County } from '../../store/county.ts'
import { framed } from './frame.ts'

/** The parts of an OpenAPI 3.1 document that a reader needs. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly tags?: readonly { readonly name: string; readonly description?: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> }
}
interface Operation {
  readonly tags?: readonly string[]
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses?: Readonly<Record<string, { readonly description?: string; readonly content?: Readonly<Record<string, unknown>> }>>
  readonly security?: readonly Readonly<Record<string, unknown>>[]
}
interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: Schema
}
interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly title?: string
  readonly description?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly options?: Readonly<Record<string, string>>
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly anyOf?: readonly Schema[]
}

interface Entry {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

const methods = ['get', 'post', 'put', 'delete']
const entriesOf = (document: ApiDocument): readonly Entry[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => (item[method] ? [{ method: method.toUpperCase(), path, operation: item[method] }] : [])),
  )

/** Every group of the API with how many addresses it has; with `q`, the addresses whose words or path hold it. */
export function apiIndexPage(county: County, document: ApiDocument, q: string): string {
  const entries = entriesOf(document)
  const found = q === '' ? [] : entries.filter(({ path, operation }) => `${path} ${operation.summary ?? ''}`.includes(q))
  const groups = (document.tags ?? []).flatMap(({ name, description }) => {
    const count = entries.filter(({ operation }) => operation.tags?.includes(name)).length
    return count === 0 ? [] : [{ name, description, count }]
  })
  const body = html`
<h1>接口说明</h1>
<p>${document.info.description}</p>
<p>同一份说明的机器可读文本（OpenAPI 3.1）：<a href="/api/openapi.json">/api/openapi.json</a>。共 ${entries.length} 个接口，${groups.length} 组。</p>
<form method="get" role="search"><label>按地址或者名称查找 <input name="q" value="${q}" maxlength="60"></label> <button type="submit">查找</button></form>
${
  q !== '' &&
  html`<h2>含“${q}”的接口</h2><p role="status">找到 ${found.length} 个</p>
<ul>${found.slice(0, 200).map((one) => html`<li><a href="${linkTo(one)}"><code>${one.method} ${one.path}</code></a> ${one.operation.summary}</li>`)}</ul>`
}
<h2>怎样调用</h2>
<ol>
<li>登录：<code>POST /api/session</code>，填账号<code>name</code>和密码<code>password</code>。答复中有<code>csrf</code>，并设置名为<code>zhunsheng</code>的会话。</li>
<li>查询：带会话发出<code>GET</code>请求。</li>
<li>办理：带会话，并在请求头<code>x-csrf-token</code>写上登录时得到的令牌。行为标识<code>id</code>由调用一方生成，同一标识重复提交只办理一次。</li>
<li>不予办理的，答复422，一次列出全部原因，每条写明依据和办法；本卷已有新的办理的，答复409。</li>
</ol>
<h2>各组接口</h2>
<table><caption class="small">点开一组，查看其全部接口</caption>
<thead><tr><th scope="col">组</th><th scope="col">说明</th><th scope="col" class="n">接口</th></tr></thead>
<tbody>${groups.map(
    ({ name, description, count }) =>
      html`<tr><th scope="row"><a href="/api-docs/${encodeURIComponent(name)}"><code>${name}</code></a></th><td>${description}</td><td class="n">${count}</td></tr>`,
  )}</tbody></table>`
  return framed(county, '接口说明', body)
}

/** One group's addresses, each with what it takes and answers; undefined where there is no such group. */
export function apiGroupPage(county: County, document: ApiDocument, group: string): string | undefined {
  const entries = entriesOf(document).filter(({ operation }) => operation.tags?.includes(group))
  if (entries.length === 0) return undefined
  const title = document.tags?.find(({ name }) => name === group)?.description ?? group
  const schemas = document.components?.schemas ?? {}
  const body = html`
<p class="small"><a href="/api-docs">接口说明</a> › ${title}</p>
<h1>${title}的接口</h1>
<ul>${entries.map((one) => html`<li><a href="#${anchorOf(one)}"><code>${one.method} ${one.path}</code></a> ${one.operation.summary}</li>`)}</ul>
${entries.map((one) => operationShown(one, schemas))}`
  return framed(county, `${title}的接口`, body)
}

const anchorOf = ({ method, path }: Entry): string => `${method}${path}`.replaceAll(/[^A-Za-z0-9]+/g, '-')
const linkTo = (entry: Entry): string => `/api-docs/${encodeURIComponent(entry.operation.tags?.[0] ?? '')}#${anchorOf(entry)}`
const places: Readonly<Record<string, string>> = { path: '地址', query: '查询', header: '请求头' }

function operationShown(entry: Entry, schemas: Readonly<Record<string, Schema>>): Html {
  const { summary, description, parameters = [], requestBody, responses = {}, security } = entry.operation
  const bodies = Object.entries(requestBody?.content ?? {})
  return html`
<section id="${anchorOf(entry)}">
<h2>${summary ?? entry.path}</h2>
<p><code>${entry.method} ${entry.path}</code></p>
${description && html`<p>${description}</p>`}
<p class="small">${security?.length === 0 ? '不用登录' : security?.some((one) => 'csrf' in one) ? '须登录，并带防跨站令牌' : '须登录'}</p>
${
  parameters.length > 0 &&
  html`<table><caption class="small">参数</caption><thead><tr><th scope="col" style="width:24%">名称</th><th scope="col" style="width:9%">位置</th><th scope="col" style="width:8%">必填</th><th scope="col" style="width:22%">格式</th><th scope="col">说明</th></tr></thead>
<tbody>${parameters.map(
    (one) =>
      html`<tr><td><code>${one.name}</code></td><td>${places[one.in] ?? one.in}</td><td>${one.required ? '是' : '否'}</td><td>${kindOf(one.schema ?? {})}</td><td>${one.description ?? one.schema?.title ?? '—'}</td></tr>`,
  )}</tbody></table>`
}
${bodies.map(
  ([type, { schema }]) =>
    html`<table><caption class="small">请求内容（${type}）</caption><thead><tr><th scope="col" style="width:30%">字段</th><th scope="col" style="width:8%">必填</th><th scope="col" style="width:22%">格式</th><th scope="col">说明</th></tr></thead>
<tbody>${fieldsOf(schema, schemas).map(
      ({ name, required, schema: field }) =>
        html`<tr><td><code>${name}</code></td><td>${required ? '是' : '否'}</td><td>${kindOf(field)}</td><td>${wordsOf(field)}</td></tr>`,
    )}</tbody></table>`,
)}
<table><caption class="small">答复</caption><thead><tr><th scope="col" style="width:12%">状态</th><th scope="col">说明</th></tr></thead>
<tbody>${Object.entries(responses).map(([status, one]) => html`<tr><td>${status}</td><td>${one.description ?? ''}</td></tr>`)}</tbody></table>
</section>`
}

/** Fields of a body, those within others with a dot; what refers to itself is not followed. */
function fieldsOf(
  schema: Schema,
  schemas: Readonly<Record<string, Schema>>,
  prefix = '',
  depth = 0,
): readonly { readonly name: string; readonly required: boolean; readonly schema: Schema }[] {
  const of = schema.$ref ? (schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema
  const required = new Set(of.required ?? [])
  return Object.entries(of.properties ?? {}).flatMap(([name, field]) => {
    const inner = field.properties ? field : field.items?.properties ? field.items : undefined
    const path = `${prefix}${name}${field.items ? '[]' : ''}`
    const own = { name: path, required: required.has(name), schema: field }
    return [own, ...(inner && depth < 4 ? fieldsOf(inner, schemas, `${path}.`, depth + 1) : [])]
  })
}

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: '是否（true、false）',
  array: '列表',
  object: '一组字段',
  null: '空',
}
const formats: Readonly<Record<string, string>> = {
  date: '日期（2024-03-11）',
  uuid: '标识（UUID）',
  'date-time': '时刻（ISO 8601）',
  binary: '文件',
}

function kindOf(schema: Schema): string {
  if (schema.format && formats[schema.format]) return formats[schema.format] ?? ''
  if (schema.anyOf) return schema.anyOf.map(kindOf).join('或者')
  const base =
    [schema.type ?? []]
      .flat()
      .map((type) => kinds[type] ?? type)
      .join('或者') || '任意'
  return `${base}${limitsOf(schema)}`
}

function limitsOf({ minimum, maximum, minLength, maxLength, minItems, maxItems }: Schema): string {
  const unit = maxLength !== undefined || minLength !== undefined ? '字' : maxItems !== undefined || minItems !== undefined ? '项' : ''
  const low = minimum ?? minLength ?? minItems
  const high = maximum ?? maxLength ?? maxItems
  // What a machine can hold is no limit worth telling.
  const told = high !== undefined && high < Number.MAX_SAFE_INTEGER ? high : undefined
  if (told === undefined) return low === undefined || low <= 0 ? '' : `，不少于${low}${unit}`
  return low === undefined || low <= 0 ? `，不多于${told}${unit}` : `，${low}至${told}${unit}`
}

function wordsOf(schema: Schema): string {
  const options = schema.options ?? schema.items?.options
  const values = (schema.enum ?? schema.items?.enum ?? (schema.const === undefined ? [] : [schema.const])).map(String)
  const coded = options ? Object.entries(options).map(([code, title]) => `${code}（${title}）`) : values
  return [schema.title, schema.description, coded.length > 0 && `取值：${coded.join('、')}`].filter(Boolean).join('。') || '—'
}
