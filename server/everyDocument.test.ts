import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { type FieldMeta, fieldMeta } from '../kernel/file/fields.ts'
import type { File } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import type { OfficialDocument } from '../kernel/report/document.ts'
import { type DocumentTree, runOf } from '../kernel/report/documentTree.ts'
import { type FillWords, fillDocument, MISSING } from '../kernel/report/fill.ts'
import { day } from '../kernel/time/day.ts'
import { officialDocxOf } from '../office/docx/officialDocx.ts'
import { systems } from '../systems/index.ts'

const on = day('2024-03-11')

/** A value such a field may hold. What must never be printed as it is stored bears the mark `raw-`. */
function sampleOf(schema: z.ZodType, borrowed?: FieldMeta): unknown {
  const bare = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema
  const meta = fieldMeta(bare) ?? borrowed
  if (bare instanceof z.ZodArray) return [sampleOf(bare.element as z.ZodType, meta)]
  if (meta?.kind === 'secret') return { mask: '411798********0011', digest: 'raw-digest', ref: 'raw-secret' }
  if (bare instanceof z.ZodObject)
    return Object.fromEntries(Object.entries(bare.shape as Record<string, z.ZodType>).map(([key, field]) => [key, sampleOf(field)]))
  switch (meta?.kind) {
    case 'money':
      return 123_400
    case 'count':
      return 3
    case 'yes-no':
      return true
    case 'day':
      return '2024-03-08'
    case 'file':
      return 'f'.repeat(64)
    case 'unit':
    case 'person':
    case 'ref':
      return `raw-${meta.kind}`
    default:
      return meta?.options ? Object.keys(meta.options)[0] : `某${meta?.title ?? '字'}。`
  }
}

/** A file that holds every fact its procedure knows, every act done, every clock run. */
function fullFile({ type, facts, acts, clocks, states }: Procedure): File {
  const every = <T>(keys: object, value: T) => Object.fromEntries(Object.keys(keys).map((key) => [key, value]))
  return {
    id: 'raw-id',
    type,
    title: '某卷',
    state: Object.keys(states)[0],
    unit: 'raw-unit',
    opened: on,
    edition: 'raw-edition',
    facts: Object.fromEntries(Object.entries(facts.shape).map(([key, field]) => [key, sampleOf(field as z.ZodType)])),
    on: every(acts, on),
    n: every(acts, 1),
    clocks: Object.keys(clocks).map((name) => ({ name, due: on, met: on })),
  } as unknown as File
}

/** With every paragraph, whatever its condition. */
const whole = (template: OfficialDocument): OfficialDocument => ({
  ...template,
  paragraphs: template.paragraphs.map((one) => (typeof one === 'string' ? one : one.text)),
})

const textOf = ({ title, to = '', number = '', blocks, signedBy = '' }: DocumentTree): string =>
  [
    ...title,
    to,
    number,
    ...blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return [block.runs.map(({ text }) => text).join('')]
      return block.kind === 'table' ? [...block.head, ...block.rows.flat().map((cell) => runOf(cell).text)] : []
    }),
    signedBy,
  ].join('\n')

const words = (procedure: Procedure): FillWords => ({
  procedure,
  number: '宁测字〔2024〕8号',
  unit: () => '宁川县某局',
  person: () => '周正',
  file: () => '某卷',
  figure: () => ({ title: '行政复议案件办结率', unit: '%' }),
})

const kinds = systems.flatMap(({ procedures, documents = {} }) =>
  procedures.flatMap((procedure) =>
    (documents[procedure.type] ?? []).map((template) => ({
      key: `${procedure.type} ${template.act} ${template.name}`,
      procedure,
      template,
    })),
  ),
)
const act = (kind: string) => ({
  id: 'raw-act',
  seq: 1,
  kind,
  on,
  actor: { person: 'raw-person', name: '周正', unit: 'raw-unit', capacity: 'raw-capacity' },
  data: {},
})
const drawn = kinds.map(({ key, procedure, template }) => {
  const tree = fillDocument(whole(template), fullFile(procedure), act(template.act), words(procedure))
  return { key, procedure, template, tree, text: textOf(tree) }
})

/** Codes of choices that would not pass for a word of the document if they were printed. */
const codesOf = ({ facts }: Procedure): string[] =>
  Object.values(facts.shape).flatMap((field) =>
    Object.keys(fieldMeta(field as z.ZodType)?.options ?? {}).filter((code) => /^[a-z-]{4,}$/.test(code)),
  )

test.each(drawn)('$key: every tag means something, and nothing is printed as it is stored', ({ procedure, text }) => {
  expect(text).not.toContain(MISSING)
  expect(text).not.toMatch(/undefined|null|NaN|\[object|raw-|f{64}|[{}]/)
  expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|（\S分之一分）/)
  expect(text).not.toMatch(/。。|。，|，。|：。|（（|、、|。；/)
  for (const code of codesOf(procedure)) expect(text).not.toMatch(new RegExp(`(?<![\\w.-])${code}(?![\\w.-])`))
})

/** Decisions that somebody may challenge say before whom and how long. */
const challengeable =
  /^(行政处罚决定书|不予行政处罚决定书|当场行政处罚决定书|加处罚款决定书|责令改正通知书|行政强制措施决定书|冻结决定书|延长行政强制措施期限决定书|行政强制措施处理决定书|先行登记保存处理决定书|不予受理决定书|行政复议决定书|办理结果告知书)$/
test.each(drawn.filter(({ template }) => challengeable.test(template.name)))(
  '$key names where and until when it may be challenged',
  ({ text }) => {
    expect(text).toMatch(
      /(六十日内向县人民政府申请行政复议.*六个月内直接向人民法院提起行政诉讼|十五日内，依法向(中级)?人民法院提起行政诉讼)/s,
    )
  },
)

test('a fine is told in figures and in capitals', () => {
  const fined = drawn.filter(({ template }) =>
    /^(行政处罚决定书|当场行政处罚决定书|加处罚款决定书|催告书|强制执行申请书)$/.test(template.name),
  )
  expect(fined.length).toBeGreaterThan(5)
  for (const { text } of fined) expect(text).toContain('1234元（大写：壹仟贰佰叁拾肆元整）')
})

test('every document an act promises has its template', () => {
  const templates = new Set(kinds.map(({ key }) => key))
  const promised = systems.flatMap(({ procedures }) =>
    procedures.flatMap(({ type, acts }) =>
      Object.entries(acts).flatMap(([kind, { documents = [] }]) => documents.map((name) => `${type} ${kind} ${name}`)),
    ),
  )
  expect(promised.filter((one) => !templates.has(one))).toEqual([])
  expect([...templates].filter((one) => !promised.includes(one))).toEqual([])
})

test('all of them make one Word file that reads as their texts do', async () => {
  const docx = await officialDocxOf(drawn.map(({ tree }) => tree))
  const { value } = await mammoth.extractRawText({ buffer: docx })
  for (const { tree } of drawn) expect(value).toContain(tree.signedBy)
  expect(value).not.toMatch(/undefined|\[object|raw-/)
})
