import { buffer } from 'node:stream/consumers'
import type { z } from 'zod'
import { holds } from '../kernel/figure/where.ts'
import { fieldMeta } from '../kernel/file/fields.ts'
import { lookup } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import type { OfficialDocument } from '../kernel/report/document.ts'
import { type Block, type DocumentTree, runOf } from '../kernel/report/documentTree.ts'
import { fillText, isReading } from '../kernel/report/fill.ts'
import { schemaAt } from '../kernel/report/shownValue.ts'
import type { Day } from '../kernel/time/day.ts'
import type { TagValue } from '../office/docx/docxTemplate.ts'
import type { County } from '../store/county.ts'
import type { Store } from '../store/store.ts'
import { documentTemplate } from '../systems/organisation/documentTemplate.ts'
import type { Definitions } from './definitions.ts'
import type { Printed } from './documents.ts'

/** Tags that every document has, besides the facts of its file. */
const common: Readonly<Record<string, string>> = {
  $number: '文号',
  $on: '文书日期',
  $unit: '管卷单位',
  $actor: '办理人',
  $actorUnit: '办理人所在单位',
  $county: '县名',
  $government: '县人民政府',
  $justiceBureau: '县司法局',
  $countyOffice: '依法治县办',
  $court: '基层人民法院',
  $cityCourt: '中级人民法院',
}
/** Parts of the document that comes with the platform, for a template that only wants another look. */
const parts: Readonly<Record<string, string>> = {
  $title: '标题',
  $to: '主送',
  $body: '正文，每段一行',
  $signedBy: '落款',
  $date: '成文日期',
}

export interface TemplateField {
  readonly tag: string
  readonly title: string
  /** The document that comes with the platform prints it. */
  readonly used: boolean
}

const tagsIn = (pattern: string): string[] => [...pattern.matchAll(/\{([^{}]+)\}/g)].map(([, tag = '']) => tag)
const patternsOf = ({ paragraphs, title = '', to = '', signedBy }: OfficialDocument): string[] => [
  title,
  to,
  ...paragraphs.map((one) => (typeof one === 'string' ? one : one.text)),
  signedBy,
]

/** Another way of printing a fact, by the last step of its path. */
const readingTitles = { capitals: '大写', full: '连同号码、住址', title: '名称', unit: '单位' } as const

/** What `{applicants.0.name}` is called: 申请人·姓名. Undefined for a tag that nothing stands behind. */
export function tagTitle(procedure: Procedure, official: OfficialDocument, tag: string): string | undefined {
  if (common[tag] ?? parts[tag]) return common[tag] ?? parts[tag]
  const when = /^\$when([1-9]\d*)$/.exec(tag)
  if (when) {
    const text = conditional(official)[Number(when[1]) - 1]?.text
    return text === undefined ? undefined : `只在需要时印的一段：${text.slice(0, 24)}……`
  }
  const [head = '', ...rest] = tag.split('.')
  if (tag === 'state') return '办理状态'
  if (tag === 'outcome') return '办理结果'
  const [last = ''] = rest
  if (head === 'on' || head === 'n') {
    const title = procedure.acts[last]?.title
    return title === undefined ? undefined : head === 'on' ? `“${title}”之日` : `“${title}”的次数`
  }
  if (head === 'due' || head === 'met') {
    const title = procedure.clocks[last]?.title
    return title === undefined ? undefined : `“${title}”${head === 'due' ? '届满之日' : '完成之日'}`
  }
  const step = rest.at(-1)
  if (step !== undefined && isReading(step)) {
    const of = tagTitle(procedure, official, [head, ...rest.slice(0, -1)].join('.'))
    return of && `${of}（${readingTitles[step]}）`
  }
  const schema = procedure.facts.shape[head] as z.ZodType | undefined
  const meta = schema && fieldMeta(schema)
  if (!meta) return undefined
  if (rest.length === 0) return meta.title
  if (last === 'size' && rest.length === 1) return `${meta.title}的项数`
  const inner = schemaAt(schema, rest)
  if (!inner) return undefined
  const place = rest.find((step) => /^\d+$/.test(step))
  const name = fieldMeta(inner)?.title
  return [`${meta.title}${place === undefined ? '' : `（第${Number(place) + 1}个）`}`, name].filter(Boolean).join('·')
}

const conditional = ({ paragraphs }: OfficialDocument) => paragraphs.filter((one) => typeof one !== 'string')

/** Every tag a template of this document may hold, those that the platform's own prints first. */
export function fieldsOf(procedure: Procedure, official: OfficialDocument): TemplateField[] {
  const used = new Set(patternsOf(official).flatMap(tagsIn))
  const whens = conditional(official).map((_, at) => `$when${at + 1}`)
  const all = new Set([...used, ...Object.keys(common), ...Object.keys(parts), ...whens, ...Object.keys(procedure.facts.shape)])
  return [...all].flatMap((tag) => {
    const title = tagTitle(procedure, official, tag)
    return title === undefined ? [] : [{ tag, title, used: used.has(tag) }]
  })
}

/** What a county's template lacks of what the platform's own document prints, and which of its tags mean nothing. */
export function comparedTags(procedure: Procedure, official: OfficialDocument, tags: readonly string[]) {
  const held = new Set(tags)
  const missing = held.has('$body')
    ? []
    : [...new Set(official.paragraphs.flatMap((one) => tagsIn(typeof one === 'string' ? one : one.text)))].filter((tag) => !held.has(tag))
  return {
    unknown: tags.filter((tag) => tagTitle(procedure, official, tag) === undefined),
    missing: missing.map((tag) => ({ tag, title: tagTitle(procedure, official, tag) ?? tag })),
  }
}

/**
 * The document without a file: each tag as `show` has it. A paragraph that is printed only sometimes begins with its `{$whenN}`.
 */
export function blankDocument(procedure: Procedure, official: OfficialDocument, show: (tag: string) => string): DocumentTree {
  const filled = (pattern: string) => pattern.replace(/\{([^{}]+)\}/g, (_, tag: string) => show(tag))
  let when = 0
  // The number stands at the head of the document that bears it, wherever its author put it.
  const bears = official.paragraphs.includes('{$number}') || procedure.number?.at === official.act
  const own = official.paragraphs.filter((one) => one !== '{$number}')
  const lines = own.flatMap((one) =>
    typeof one === 'string' ? filled(one).split('\n') : `${show(`$when${++when}`)}${filled(one.text)}`.split('\n'),
  )
  return {
    title: filled(official.title ?? official.name).split('\n'),
    ...(bears && { number: show('$number') }),
    ...(official.to !== undefined && { to: filled(official.to) }),
    blocks: lines.filter((line) => line !== '').map((text) => ({ kind: 'paragraph', runs: [{ text }] })),
    signedBy: filled(official.signedBy),
    date: show('$date'),
  }
}

/** What each tag of a county's template is replaced by, for one document as it was made. */
export function valuesFor({ tree, template, file, act, words }: Printed): (tag: string) => TagValue {
  const moment = { actor: act.actor.person, on: act.on, today: act.on }
  return (tag) => {
    const when = /^\$when([1-9]\d*)$/.exec(tag)
    if (when) {
      const one = conditional(template)[Number(when[1]) - 1]
      return one !== undefined && holds(one.when, lookup(file), moment)
    }
    switch (tag) {
      case '$title':
        return tree.title.join('\n')
      case '$to':
        return tree.to ?? ''
      case '$body':
        return tree.blocks.flatMap(linesOf)
      case '$signedBy':
        return tree.signedBy ?? ''
      case '$date':
        return tree.date ?? ''
      default:
        return fillText(`{${tag}}`, file, act, words)
    }
  }
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')]
    case 'code':
      return [`${block.caption}：${block.address}`]
    case 'table':
      return block.head.length === 0
        ? block.rows.map((row) => row.map((cell) => runOf(cell).text).join('：'))
        : [block.head, ...block.rows].map((row) => row.map((cell) => runOf(cell).text).join('　'))
  }
}

/** A county's own template of a document. */
export interface OwnTemplate {
  readonly id: string
  readonly state: string
  readonly type: string
  readonly act: string
  readonly name: string
  readonly fromDay: Day
  readonly fileName: string
  readonly sha256: string
}

type Kept = { readonly store: Store; readonly definitions: Definitions; readonly county: County }
const eyesOf = (county: County) => ({ county: county.code, unit: county.root, person: 'document' })

/** The county's own templates, of one document or of all, the latest first; those no longer used among them. */
export async function ownTemplates(
  { store, definitions, county }: Kept,
  of?: { type: string; act: string; name: string },
): Promise<OwnTemplate[]> {
  if (!definitions.procedures.has(documentTemplate.type)) return []
  const { rows } = await store.system.list(eyesOf(county), {
    type: documentTemplate.type,
    ...(of && { where: { ofType: of.type, ofAct: of.act, document: of.name } }),
    limit: 200,
  })
  return rows
    .map(({ file: { id, state, facts } }) => ({
      id,
      state,
      type: String(facts.ofType),
      act: String(facts.ofAct),
      name: String(facts.document),
      fromDay: String(facts.fromDay) as Day,
      fileName: String(facts.fileName),
      sha256: String(facts.template),
    }))
    .toSorted((a, b) => (a.fromDay < b.fromDay ? 1 : -1))
}

/** The bytes of the template that holds for a document of a day; undefined where the platform's own does. */
export async function templateOn(kept: Kept, of: { type: string; act: string; name: string }, on: Day): Promise<Buffer | undefined> {
  const own = (await ownTemplates(kept, of)).find(({ state, fromDay }) => state === 'used' && fromDay <= on)
  return own && buffer(kept.store.attachments(eyesOf(kept.county)).open(own.sha256))
}
