import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { choice, count, money, parties, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { day } from '../../kernel/time/day.ts'
import { stateCalendar } from '../../kernel/time/stateCalendar.ts'
import type { Merge, Sheet, SheetCell } from '../xlsx/sheetBook.ts'
import { colourName } from './colourName.ts'
import { readHeading } from './headings.ts'
import type { Plan, PlanInput } from './plan.ts'
import { planLedger } from './planLedger.ts'
import { proposeMap } from './proposeMap.ts'
import { readTarget } from './readTarget.ts'
import { NoTable, tableOf } from './table.ts'
import { targetsOf } from './targets.ts'
import { nameFinder } from './unitNames.ts'

const source = cite('测试规则', 1)
const fines = procedure({
  type: 'fines',
  title: '处罚',
  titled: '{party.0.name}{violation}案',
  states: { filed: '已立案', decided: '已决定', served: '已送达' },
  closed: ['served'],
  unit: 'agency',
  number: { at: 'decide', pattern: '{short}{unit}罚决〔{year}〕{n}号' },
  facts: z
    .object({
      party: parties('当事人'),
      agency: unit('处罚机关'),
      violation: text('案由'),
      kind: choice('处罚种类', { fine: '罚款', warning: '警告' }),
      fine: money('罚款金额'),
      confiscated: money('没收金额'),
      persons: count('人数'),
    })
    .partial(),
  acts: {
    'file-case': {
      title: '立案',
      from: 'nothing',
      to: 'filed',
      by: ['officer'],
      source,
      data: ['party', 'agency', 'violation', 'persons?'],
    },
    decide: { title: '作出决定', from: ['filed'], to: 'decided', by: ['head'], source, data: ['kind', 'fine?', 'confiscated?'] },
    serve: { title: '送达', from: ['decided'], to: 'served', by: ['officer'], source },
  },
})
const units = [
  { id: 'market', name: '宁川县市场监督管理局' },
  { id: 'city', name: '宁川县城市管理局' },
]
const targets = targetsOf(fines, 'file-case')
const known = new Set(targets.map(({ title }) => readHeading(title).name))
const find = nameFinder(units, '单位', ['宁川县'])
const answered = { 'constant:fact:party.kind': '$infer' }

type Written = string | null | { readonly text: string; readonly fill?: string; readonly struck?: boolean; readonly note?: string }
const sheetOf = (rows: readonly (readonly Written[])[], more: { merges?: Merge[]; hidden?: number[] } = {}): Sheet => ({
  name: '表1',
  hidden: false,
  merges: more.merges ?? [],
  lines: rows.flatMap((row, at) => {
    const cells = row.map((cell): SheetCell | undefined =>
      cell === null || cell === '' ? undefined : typeof cell === 'string' ? { text: cell, kind: 'text' } : { kind: 'text', ...cell },
    )
    return cells.some((cell) => cell !== undefined && cell.text.trim() !== '')
      ? [{ row: at + 1, hidden: more.hidden?.includes(at + 1) ?? false, cells }]
      : []
  }),
})

async function planned(
  sheet: Sheet | readonly Sheet[],
  answers: Record<string, string> = {},
  fixes: PlanInput['fixes'] = {},
): Promise<Plan> {
  const tables = [sheet].flat().map((one) => tableOf(one, known))
  const [table] = tables as [(typeof tables)[number]]
  const plan = await planLedger({
    tables,
    procedure: fines,
    opening: 'file-case',
    targets,
    map: proposeMap(table, targets, fines, 'file-case'),
    answers: { ...answered, ...answers },
    fixes,
    directory: { unit: find, person: find, file: find },
    fileOf: () => undefined,
    called: (_target, id) => id,
    context: { calendar: stateCalendar, unitsAbove: () => [], unitName: (id) => id },
    today: day('2024-03-11'),
    unit: 'market',
    mayKeep: () => true,
  })
  const { read, imported, setAside, merged, skipped, stopped } = plan.balance
  expect(imported + setAside + merged + skipped + stopped).toBe(read)
  return plan
}

const head = [
  '序号',
  '决定书文号',
  '处罚机关',
  '当事人',
  '案由',
  '立案日期',
  '决定日期',
  '处罚种类',
  '罚款（万元）',
  '没收（元）',
  '送达日期',
  '备注',
]
const row = (n: number, more: Partial<Record<string, Written>> = {}): Written[] =>
  head.map((title, at) =>
    title in more
      ? (more[title] ?? null)
      : ([
          String(n),
          `宁市监罚决〔2023〕${n}号`,
          '市监局',
          `公司${n}有限公司`,
          `案由${n}`,
          '2023.3.5',
          '2023.4.5',
          '罚款',
          '2',
          null,
          '2023-04-10',
          null,
        ][at] ?? null),
  )
const asked = (plan: Plan) => plan.questions.filter(({ needed, answer }) => needed && answer === undefined).map(({ id }) => id)

describe('what a row becomes', () => {
  test('a closed case is entered with its later acts, amounts in the unit of their heading', async () => {
    const { files, problems } = await planned(sheetOf([head, row(1)]))
    expect(problems).toEqual([])
    expect(files[0]?.acts.map(({ kind, on, data }) => [kind, on, data])).toEqual([
      ['file-case', '2023-03-05', { party: [{ kind: 'legal', name: '公司1有限公司' }], agency: 'market', violation: '案由1' }],
      ['decide', '2023-04-05', { kind: 'fine', fine: 2_000_000 }],
      ['serve', '2023-04-10', {}],
    ])
    expect(files[0]).toMatchObject({ number: '宁市监罚决〔2023〕1号', title: '公司1有限公司案由1案' })
  })

  test('days that contradict are told and kept in their order', async () => {
    const { flags, files } = await planned(sheetOf([head, row(1, { 决定日期: '2023-03-01' })]))
    expect(flags).toContainEqual(
      expect.objectContaining({ cell: 'G2', says: '“作出决定”的日期2023-03-01早于立卷日期2023-03-05，照原样导入' }),
    )
    expect(files[0]?.acts.map(({ kind }) => kind)).toEqual(['file-case', 'decide', 'serve'])
  })

  test('several rows of one number are one case; where they disagree it is asked', async () => {
    const more = row(1, { '罚款（万元）': null, '没收（元）': '500' })
    const one = await planned(sheetOf([head, row(1), more]))
    expect(one.balance).toMatchObject({ imported: 1, merged: 1 })
    expect(one.files[0]).toMatchObject({ rows: [2, 3], acts: [{}, { data: { fine: 2_000_000, confiscated: 50_000 } }, {}] })
    const clash = sheetOf([head, row(1), row(1, { 案由: '另一案由' })])
    const open = await planned(clash)
    const [id = ''] = asked(open)
    expect(id).toBe('same:n:宁市监罚决|2023|1')
    expect(open.balance).toMatchObject({ imported: 1, stopped: 1 })
    expect((await planned(clash, { [id]: 'two' })).balance).toMatchObject({ imported: 2 })
    expect((await planned(clash, { [id]: 'merge' })).balance).toMatchObject({ imported: 1, merged: 1 })
  })

  test('a unit under an old name is taken and told, an unknown one asked once with the nearest', async () => {
    const plan = await planned(
      sheetOf([head, row(1, { 处罚机关: '工商局' }), row(2, { 处罚机关: '城市局' }), row(3, { 处罚机关: '城市局' })]),
    )
    expect(plan.flags).toContainEqual(expect.objectContaining({ cell: 'C2', says: expect.stringContaining('旧名') }))
    expect(plan.questions.find(({ kind }) => kind === 'value')).toMatchObject({
      id: 'value:fact:agency:城市局',
      count: 2,
      cells: ['C3', 'C4'],
    })
    expect(plan.questions.find(({ kind }) => kind === 'value')?.offers[0]?.answer).toBe('city')
    expect((await planned(sheetOf([head, row(2, { 处罚机关: '城市局' })]), { 'value:fact:agency:城市局': '$skip' })).balance).toMatchObject(
      { skipped: 1 },
    )
  })

  test('a unit in cell and heading that differ, and an amount out of all proportion, are told', async () => {
    const rows = [1, 2, 3, 4, 5].map((n) => row(n))
    const plan = await planned(sheetOf([head, ...rows, row(6, { '罚款（万元）': '20000元' }), row(7, { '罚款（万元）': '20000' })]))
    expect(plan.problems).toMatchObject(
      [{ cell: 'I7', says: '格内写的是“元”，这一列是“万元”；请核对后统一' }].map((one) => ({
        ...one,
        says: expect.stringContaining(one.says),
      })),
    )
    expect(plan.flags).toContainEqual(expect.objectContaining({ row: 8, says: expect.stringContaining('一百倍以上') }))
  })

  test('a cell put right by hand, and a row left out', async () => {
    const sheet = sheetOf([head, row(1, { 立案日期: '2023-02-30' }), row(2)])
    expect((await planned(sheet)).balance).toMatchObject({ imported: 1, stopped: 1 })
    expect((await planned(sheet, {}, { '表1!2': { cells: { F: '2023-02-28' } }, '表1!3': { skip: true } })).balance).toMatchObject({
      imported: 1,
      skipped: 1,
      stopped: 0,
    })
  })
})

describe('what is told of cells and columns', () => {
  test('a cell that cannot be read is told once: it is not missing, too', async () => {
    const { problems } = await planned(sheetOf([head, row(1, { 处罚机关: '某某局' }), row(2, { 案由: null })]))
    expect(problems.map(({ cell, says }) => [cell, says])).toEqual([
      ['C2', expect.stringContaining('某某局')],
      ['E3', '缺少“案由”；请填写“案由”'],
    ])
  })

  test('a day that cannot be read is told once: the day it would have begun on is not missing, too', async () => {
    const plan = await planned(sheetOf([head, row(1, { 立案日期: null, 决定日期: '2023-02-30', 送达日期: null })]))
    expect(plan.problems.map(({ cell }) => cell)).toEqual(['G2'])
  })

  test('a choice without the word that all of them end in is that choice', () => {
    const disputes = { ...targets.find(({ id }) => id === 'fact:kind')! }
    const column = { ...disputes.column!, meta: { ...disputes.column!.meta, options: { a: '婚姻家庭纠纷', b: '合同纠纷' } } }
    const read = (raw: string) => readTarget({ ...disputes, column }, raw, { unit: find, person: find, file: find }, {})
    expect(read('婚姻家庭')).toEqual({ status: 'ok', value: 'a' })
    expect(read('家庭')).toMatchObject({ status: 'ask', offers: ['a', 'b'] })
  })

  test('two names and their kind written once: asked once for the column, taken for both or told what to write', async () => {
    const kinded = (cells: Written[], kind: Written): Written[] => [...cells, kind]
    const sheet = sheetOf([kinded(head, '当事人类别'), kinded(row(1, { 当事人: '甲乙公司；丙丁公司' }), '法人'), kinded(row(2), '法人')])
    const open = await planned(sheet)
    expect(asked(open)).toEqual(['spread:当事人类别'])
    expect(open.problems.map(({ cell, says }) => [cell, says])).toEqual([['M2', '有2个名字，这一格只写了1个；请回答是否各个都是它']])
    expect((await planned(sheet, { 'spread:当事人类别': 'yes' })).files[0]?.acts[0]?.data.party).toMatchObject([
      { kind: 'legal' },
      { kind: 'legal' },
    ])
    expect((await planned(sheet, { 'spread:当事人类别': 'no' })).problems).toMatchObject([
      { says: '有2个名字，这一格只写了1个；请写2个，以“；”隔开' },
    ])
  })

  test('a column is counted with all that keeps its rows out, and counted anew once a cell is put right', async () => {
    const sheet = sheetOf([head, row(1), row(2, { 案由: null }), row(3, { 立案日期: '2031-01-01' })])
    const counts = async (fixes: PlanInput['fixes'] = {}) => {
      const { columns } = await planned(sheet, {}, fixes)
      return ['案由', '立案日期'].map((name) => {
        const { usable, empty, problems } = columns.find(({ column }) => column === name) ?? {}
        return [usable, empty, problems]
      })
    }
    expect(await counts()).toEqual([
      [2, 1, 1],
      [2, 0, 1],
    ])
    expect(await counts({ '表1!3': { cells: { E: '案由2' } }, '表1!4': { cells: { F: '2023-03-05' } } })).toEqual([
      [3, 0, 0],
      [3, 0, 0],
    ])
  })

  test('a short form that is nowhere listed is offered what it is short for, first', () => {
    const find = nameFinder(
      ['宁川县市场监督管理局', '宁川县市场服务中心', '宁川县商务局', '宁川县市场监督管理局综合执法大队'].map((name) => ({
        id: name,
        name,
      })),
      '单位',
      ['宁川县'],
    )
    expect(find('市场局')).toMatchObject({ offers: [{ name: '宁川县市场监督管理局' }, {}, {}] })
    expect(find('市场监管局')).toMatchObject({ offers: [{ name: '宁川县市场监督管理局' }, {}, {}] })
  })

  test('the day of receiving is when the file began, not when its later papers came in', () => {
    const later = [...targets, { id: 'day:supplement', title: '收到补正材料日期', kind: 'day', required: false } as const]
    const table = tableOf(sheetOf([['收到日期', '当事人', '案由']]), known)
    expect(proposeMap(table, later, fines, 'file-case')).toMatchObject({ 收到日期: 'day:file-case' })
  })
})

describe('what stands around the rows', () => {
  test('merged cells fill down inside their range only; ditto marks are asked about', async () => {
    const rows = [head, row(1, { 处罚机关: '市监局' }), row(2, { 处罚机关: null }), row(3, { 处罚机关: '〃' })]
    const plan = await planned(sheetOf(rows, { merges: [{ top: 2, bottom: 3, left: 2, right: 2 }] }))
    expect(plan.balance).toMatchObject({ imported: 2, stopped: 1 })
    expect(asked(plan)).toEqual(expect.arrayContaining(['fill-down:处罚机关']))
    expect(
      (await planned(sheetOf(rows, { merges: [{ top: 2, bottom: 3, left: 2, right: 2 }] }), { 'fill-down:处罚机关': 'yes' })).balance,
    ).toMatchObject({ imported: 3 })
  })

  test('sub-headings can name the unit of the rows below', async () => {
    const without = (cells: readonly Written[]) => cells.filter((_, at) => at !== 2)
    const sheet = sheetOf([without(head), ['一、城市管理局（1件）'], without(row(1)), ['二、市场监督管理局（1件）'], without(row(2))])
    const plan = await planned(sheet, { group: 'fact:agency' })
    expect(plan.balance).toMatchObject({ imported: 2, setAside: 3 })
    expect(plan.files.map(({ acts }) => acts[0]?.data.agency)).toEqual(['city', 'market'])
  })

  test('sub-headings can name a choice, too, and what is none of its words is told', async () => {
    const without = (cells: readonly Written[]) => cells.filter((_, at) => at !== 7)
    const sheet = sheetOf([without(head), ['一、警告（1件）'], without(row(1)), ['二、责令（1件）'], without(row(2))])
    const plan = await planned(sheet, { group: 'fact:kind' })
    expect(plan.files.map(({ acts }) => acts[1]?.data.kind)).toEqual(['warning'])
    expect(plan.problems).toMatchObject([{ row: 5, column: '小标题', says: expect.stringContaining('“责令”不在可选范围') }])
  })

  test.each([
    ['FF0000', '红色'],
    ['C00000', '红色'],
    ['FFF2CC', '浅黄色'],
    ['FFFF00', '黄色'],
    ['92D050', '绿色'],
    ['9BC2E6', '浅蓝色'],
    ['D9D9D9', '灰色'],
    ['7030A0', '紫色'],
    ['主题色4', '主题色4'],
  ])('the fill %s is called %s', (code, name) => expect(colourName(code)).toBe(name))

  test('sheets of one heading are one ledger; what their names mean is asked once', async () => {
    const without = (cells: readonly Written[]) => cells.filter((_, at) => at !== 2)
    const sheets = ['城市管理局', '市场监督管理局', '空表'].map((name, n) => ({
      ...sheetOf(n === 2 ? [without(head)] : [without(head), without(row(n + 1))]),
      name,
    }))
    const plan = await planned(sheets)
    expect(plan.questions.find(({ kind }) => kind === 'sheet')).toMatchObject({ id: 'sheet', count: 2, needed: false })
    expect(asked(plan)).toEqual(['constant:fact:agency'])
    const named = await planned(sheets, { sheet: 'fact:agency' })
    expect(asked(named)).toEqual([])
    expect(named.files.map(({ acts }) => acts[0]?.data.agency)).toEqual(['city', 'market'])
  })

  test('a ledger that is only its heading asks nothing', async () => {
    expect((await planned(sheetOf([['案由', '决定日期']]))).questions).toEqual([])
  })

  test('hidden, struck-through and coloured rows as somebody says', async () => {
    const red = row(3).map((cell): Written => (typeof cell === 'string' ? { text: cell, fill: 'FF0000' } : cell))
    const sheet = sheetOf([head, row(1), row(2), red, ['备注：红色为已撤案']], { hidden: [3] })
    const plan = await planned(sheet)
    expect(plan.balance).toMatchObject({ imported: 2, skipped: 1, setAside: 2 })
    expect(plan.questions.find(({ kind }) => kind === 'mark')).toMatchObject({
      id: 'mark:FF0000',
      count: 1,
      says: '有的行底色为红色（表中注明：备注：红色为已撤案），怎样处理？',
    })
    expect((await planned(sheet, { hidden: 'yes', 'mark:FF0000': '$skip' })).balance).toMatchObject({ imported: 2, skipped: 1 })
  })

  test('what a ledger claims to sum to is compared with what it does', async () => {
    const total = (text: string, fine: string): Written[] =>
      head.map((title) => (title === '决定书文号' ? text : title === '罚款（万元）' ? fine : null))
    const plan = await planned(sheetOf([head, row(1), total('小  计', '2'), row(2), total('合  计', '5')]))
    expect(plan.totals).toMatchObject([
      { cell: 'I3', claimed: 20_000, ours: 20_000, difference: 0 },
      { cell: 'I5', claimed: 50_000, ours: 40_000, difference: 10_000 },
    ])
    expect((await planned(sheetOf([head, row(1), row(2), ['以上共3件']]))).totals).toMatchObject([{ unit: '件', claimed: 3, ours: 2 }])
  })

  test('a comment and a telling remark are pointed out, lost characters too', async () => {
    const plan = await planned(sheetOf([head, row(1, { 备注: '与3月重复', 当事人: { text: '王??', note: '核对姓名' } })]))
    expect(plan.flags.map(({ cell, says }) => `${cell} ${says}`)).toEqual([
      'D2 有字在转换中丢失，请按原件补正',
      'L2 备注中有“重复”，请核对这一件是否还应当算',
      'D2 有批注“核对姓名”，请核对',
    ])
  })

  test('a form and a sheet without a heading are no ledger', () => {
    for (const rows of [
      [
        ['当事人', '张三'],
        ['案由', '某事'],
        ['立案日期', '2023-03-05'],
        ['处罚机关', '市监局'],
      ],
      [
        ['1', '2', '3'],
        ['4', '5', '6'],
      ],
    ])
      expect(() => tableOf(sheetOf(rows), known)).toThrow(NoTable)
  })
})

test('whatever stands in a sheet, lines read are imported, set aside, merged, skipped or stopped, and the same again', async () => {
  const cell = fc.constantFrom<Written>(
    null,
    '',
    '2023.3.5',
    '3月5日',
    '合计',
    '一、城管局（2件）',
    '市监局',
    '〃',
    '2万元',
    '—',
    '张三、李四',
    '罚款',
    '填表人：甲',
    '宁市监罚决〔2023〕1号',
    '？？',
    '12件',
  )
  const line = fc.oneof(
    fc.constant(head as Written[]),
    fc.array(cell, { minLength: 1, maxLength: 12 }),
    fc.integer({ min: 1, max: 3 }).map((n) => row(n)),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (rows) => {
      const sheet = sheetOf([head, ...rows])
      const plan = await planned(sheet)
      expect(plan.balance.read).toBe(sheet.lines.length)
      expect(await planned(sheet)).toEqual(plan)
    }),
    { numRuns: 150 },
  )
})
