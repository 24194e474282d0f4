import { describe, expect, test } from 'vitest'
import { answer } from '../../kernel/figure/answer.ts'
import { overFiles } from '../../kernel/figure/overFiles.ts'
import { period } from '../../kernel/figure/period.ts'
import type { File } from '../../kernel/file/file.ts'
import { story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { day } from '../../kernel/time/day.ts'
import { oversightAct } from './act.ts'
import { oversightBatch } from './batch.ts'
import { oversightCoverage } from './coverage.ts'
import { coercionColumns, penaltyColumns } from './exportColumns.ts'
import { exportRows, type Registers } from './exportRows.ts'
import { figures } from './figures.ts'
import { oversightItem } from './item.ts'
import { duplicates, reconcile } from './reconcile.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const uscc = '11411798MB1234567A'
const main = {
  code: '41000000001000',
  level: 'main',
  name: '食品生产监督检查',
  domain: '市监',
  ways: ['daily'],
  objectType: 'food',
  basis: '食品安全法第一百一十条',
  from: 'national',
  responsible: 'market',
  validFrom: '2022-01-01',
}
const sub = { ...main, code: '41000000001001', level: 'sub', mainItem: 'item-main', name: '小作坊监督检查' }
const check = {
  kind: 'check',
  actNumber: '宁市监检2023001',
  subItem: 'item-sub',
  mainItem: 'item-main',
  institution: 'market',
  objectType: 'food',
  object: '某食品厂',
  subject: { kind: 'legal', name: '某食品厂' },
  subjectCode: '91411798MA00000000',
  area: '411798',
  form: 'daily',
  category: 'not-random',
  officers: ['cert-1', 'cert-2'],
  result: 'none',
  origin: 'own',
}
const ask = { period: period('2023', day('2024-03-11')), today: day('2024-03-11') }
const catalogue = new Map(figures.map((figure) => [figure.id, figure]))
const value = async (id: string, files: readonly File[]) => (await answer(id, ask, catalogue, overFiles(files))).value

describe('监管事项', () => {
  test('子项要指明主项；没有监管对象的不认领，要有依据', () => {
    expect(say(story(oversightItem).refused('2022-01-04', 'publish', { ...sub, mainItem: undefined }))).toEqual(['子项没有指明主项'])
    const told = story(oversightItem).did('2022-01-04', 'publish', main)
    expect(told.refused('2022-02-01', 'use')[0]?.code).toBe('wrong-state')
    expect(told.did('2022-02-01', 'decline', { declineReason: 'none', proof: '全县没有此类企业' }).file.state).toBe('declined')
  })

  test('首次监管行为即记为已用，由系统登记', () => {
    const told = story(oversightItem).did('2022-01-04', 'publish', main).did('2022-01-10', 'claim')
    expect(told.file.facts.used).toBe(false)
    expect(told.refused('2023-02-01', 'use', {}, 'unitAdmin')[0]?.code).toBe('not-entitled')
    expect(told.did('2023-02-01', 'use').did('2023-05-01', 'use').file).toMatchObject({ facts: { used: true }, n: { use: 2 } })
  })
})

describe('监管行为', () => {
  test('检查应有两人，持证有效；法人要有信用代码；当日未认领的事项不能报', () => {
    const refused = (data: object, seen?: object) =>
      say(
        story(oversightAct).refused(
          '2023-06-01',
          'hold',
          { ...check, ...data },
          { capacity: 'officer', ...(seen && { seen: seen as never }) },
        ),
      )
    expect(refused({})).toEqual([])
    expect(refused({ officers: ['cert-1'] })).toEqual(['行政检查应由两名以上执法人员实施'])
    expect(refused({ subjectCode: undefined })).toEqual(['法人和其他组织没有统一社会信用代码'])
    const item = {
      type: 'oversight-item',
      title: '某事项',
      unit: 'market',
      state: 'published',
      facts: { level: 'sub', validFrom: '2022-01-01' },
    }
    const good = { ...item, state: 'claimed' }
    const officer = {
      type: 'certificate',
      title: '赵刚',
      unit: 'market',
      state: 'valid',
      facts: { validFrom: '2022-01-01', validTo: '2026-12-31' },
    }
    const seen = {
      'item-sub': item,
      'item-main': { ...good, facts: { ...good.facts, level: 'main' } },
      'cert-1': officer,
      'cert-2': officer,
    }
    expect(refused({}, seen)).toEqual(['某事项：当日不是已认领的子项'])
    expect(refused({}, { ...seen, 'item-sub': good, 'cert-2': { ...officer, state: 'suspended' } })).toEqual(['赵刚：执法证当日无效'])
  })

  test('其他系统的数据标明来源，不在本平台重复填报；重复的查得出', () => {
    const imported = { ...check, origin: 'import', officers: undefined }
    expect(say(story(oversightAct).refused('2023-06-01', 'hold', imported))).toEqual(['导入的数据没有注明来源系统和编号'])
    const whole = { ...imported, originSystem: '省市场监管平台', originNumber: '宁市监检2023001' }
    const told = story(oversightAct).did('2023-06-01', 'hold', whole)
    expect(say(story(oversightAct).refused('2023-06-01', 'hold', { ...whole, origin: 'own', officers: check.officers }))).toEqual([
      '本平台办理的数据不应注明来源系统',
    ])
    expect(duplicates([told.file, story(oversightAct).did('2023-06-01', 'hold', check).file])).toEqual(['宁市监检2023001'])
  })
})

test('覆盖率：分子是当年有行为的事项，分母是已认领的事项；差一项不印成百分之百', async () => {
  const item = (id: string, data: Readonly<Record<string, unknown>>): File =>
    story(oversightItem, { id }).did('2022-01-04', 'publish', data).did('2022-01-10', 'claim').file
  const mains = Array.from({ length: 300 }, (_, n) => item(`m${n}`, { ...main, code: `4100000${String(n).padStart(4, '0')}000` }))
  const covered = (n: number, on: string) =>
    Array.from(
      { length: n },
      (_, at) =>
        story(oversightCoverage, { id: `c${on}${at}` }).did(on, 'cover', { item: `m${at}`, level: 'main', responsible: 'market' }).file,
    )
  expect(await value('OVS.MAIN', mains)).toBe(300)
  expect(await value('OVS.MAIN.RATE', [...mains, ...covered(299, '2023-03-01')])).toBe(99)
  expect(await value('OVS.MAIN.RATE', [...mains, ...covered(300, '2023-03-01'), ...covered(300, '2024-01-05')])).toBe(100)
  expect(await value('OVS.SUB.RATE', mains)).toBeNull()
})

describe('报送上级平台', () => {
  const registers: Registers = {
    itemCode: (id) => (id === 'item-sub' ? sub.code : undefined),
    implementCode: () => `${uscc}441000000001001001`,
    unit: () => ({ name: '宁川县市场监督管理局', uscc }),
    certificate: (id) => ({ name: id === 'cert-1' ? '赵刚' : '钱进', number: `1641179800${id.at(-1)}` }),
    identifier: () => undefined,
  }
  const file = (data: object = {}) => story(oversightAct).did('2023-06-01', 'hold', { ...check, ...data }).file

  test('按上级平台的列导出，字典值换成平台的代码', () => {
    const [row] = exportRows([file()], registers)
    expect(row?.problems).toEqual([])
    expect(row?.cells).toMatchObject({
      supervise_item_code: '41000000001001',
      supervise_object_type: '4',
      administrative_cp_na: '2',
      check_form: '1',
      check_type: '2',
      check_result: '1',
      check_date: '2023-06-01',
      check_personnel: '赵刚,钱进',
      check_personnel_code: '16411798001,16411798002',
    })
  })

  test('平台会退回的，报送之前先指出', () => {
    const natural = file({ subject: { kind: 'natural', name: '张三' }, subjectCode: undefined, subItem: 'item-none' })
    const [row] = exportRows([natural], { ...registers, implementCode: () => '机构改革前的代码' })
    expect(row?.problems).toEqual([
      '“监管事项目录编码”为空',
      '“行政相对人编码”为空',
      '检查实施清单编码的前十八位不是实施机构的统一社会信用代码',
    ])
    expect(exportRows([file()], { ...registers, itemCode: () => main.code })[0]?.problems).toEqual(['应报子项，报的是主项'])
  })

  const penalty = {
    id: 'p-1',
    type: 'penalty',
    outcome: 'punish',
    closed: '2023-08-01',
    facts: {
      source: 'inspection',
      inspection: 'ins-1',
      established: '销售过期食品',
      basis: '《食品安全法》第一百二十四条',
      decisionText: '罚款一万元，没收违法所得',
      penaltyKinds: ['fine', 'confiscate-gains'],
      fine: 1_000_050,
      paid: 1_000_050,
      penaltyClose: 'performed',
      challengeKind: 'reconsideration',
    },
    on: { 'file-case': '2023-06-05', decide: '2023-07-03', 'legal-review': '2023-06-28', close: '2023-08-01' },
    n: {},
    clocks: [],
  } as unknown as File
  const cases: Registers = {
    ...registers,
    reported: (of) => (of.facts.penalty === 'p-1' ? { file: penalty, number: '宁市罚决〔2023〕7号' } : undefined),
    checkNumber: (inspection) => (inspection === 'ins-1' ? '宁市检记〔2023〕31号' : undefined),
  }
  const punished = { kind: 'penalty', penalty: 'p-1', result: 'case-to-file', form: undefined, category: undefined }

  test('处罚按处罚的列导出：案卷里有的不再填一遍，金额化为元，日期先后不对的先指出', () => {
    const [row] = exportRows([file(punished)], cases, penaltyColumns)
    expect(row?.problems).toEqual([])
    expect(row?.cells).toMatchObject({
      supervise_item_code: '41000000001001',
      administrative_cp_na: '2',
      case_source: '1',
      check_action_code: '宁市检记〔2023〕31号',
      illegal_fact: '销售过期食品',
      punish_procedure: '2',
      is_hearing: '0',
      is_crime: '0',
      set_date: '2023-06-05',
      is_legal_review: '1',
      legal_review_date: '2023-06-28',
      punish_doc_number: '宁市罚决〔2023〕7号',
      punish_date: '2023-07-03',
      punish_type: '3,4',
      punish_money: '10000.5',
      is_reconsideration: '1',
      is_litigation: '0',
      execute_result: '1',
      is_not_punish: '0',
      close_date: '2023-08-01',
    })
    const wrong = { ...penalty, on: { ...penalty.on, decide: '2023-06-01' } } as unknown as File
    const told = (of: File) =>
      exportRows([file(punished)], { ...cases, reported: () => ({ file: of, number: '7号' }) }, penaltyColumns)[0]?.problems
    expect(told(wrong)).toEqual(['决定日期早于立案时间'])
    expect(told({ ...penalty, facts: { ...penalty.facts, fine: undefined } } as File)).toEqual(['处以罚款而没有罚款金额'])
    expect(told({ ...penalty, facts: { ...penalty.facts, inspection: undefined } } as File)).toEqual([
      '案件来源为行政检查发现，而没有检查行为编号',
    ])
    expect(exportRows([file({ ...punished, penalty: undefined })], cases, penaltyColumns)[0]?.problems).toContain(
      '没有关联行政处罚案卷，处罚的各栏无从填报',
    )
  })

  test('强制措施按强制的列导出', () => {
    const measure = {
      ...penalty,
      id: 'm-1',
      type: 'coercive-measure',
      closed: '2023-07-10',
      outcome: 'release',
      facts: { measureKind: 'seal', reason: '防止证据损毁', basis: '《行政强制法》第九条', result: 'release', inspection: 'ins-1' },
      on: { 'carry-out': '2023-06-20', extend: '2023-07-05', release: '2023-07-10' },
    } as unknown as File
    const [row] = exportRows(
      [file({ ...punished, kind: 'coercion', penalty: undefined, measure: 'm-1' })],
      { ...cases, reported: () => ({ file: measure, number: '宁市强措〔2023〕2号' }) },
      coercionColumns,
    )
    expect(row?.problems).toEqual([])
    expect(row?.cells).toMatchObject({
      force_doc_number: '宁市强措〔2023〕2号',
      force_type: '1',
      force_measure_type: '2',
      force_result: '1',
      begin_date: '2023-06-20',
      is_extended: '1',
      end_date: '2023-07-10',
    })
  })

  test('行为种类与所关联的案卷要对得上', () => {
    expect(say(story(oversightAct).refused('2023-06-01', 'hold', { ...check, penalty: 'p-1' }))).toEqual([
      '行为种类不是行政处罚，而关联了行政处罚案卷',
    ])
    expect(say(story(oversightAct).refused('2023-06-01', 'hold', { ...check, measure: 'm-1' }))).toEqual([
      '行为种类不是行政强制，而关联了强制措施案卷',
    ])
  })

  test('回执逐号核对：接收、退回、没有回执、不是我们报的', () => {
    const receipts = [
      { actNumber: 'a', accepted: false },
      { actNumber: 'a', accepted: true },
      { actNumber: 'b', accepted: false, reason: '证件号码错误' },
      { actNumber: 'x', accepted: true },
    ]
    expect(reconcile(['a', 'b', 'c', 'c'], receipts)).toEqual({
      accepted: ['a'],
      rejected: [{ actNumber: 'b', reason: '证件号码错误' }],
      unanswered: ['c'],
      unknown: ['x'],
      repeated: ['c'],
    })
  })

  test('批次：核对一致才办结；差额要说明', async () => {
    const prepare = {
      batchNumber: '2023060500001',
      kind: 'check',
      coversFrom: '2023-05-29',
      coversTo: '2023-06-04',
      rows: 300,
      digest: 'd',
    }
    const told = story(oversightBatch).did('2023-06-05', 'prepare', prepare)
    expect(told.clock('send').due).toBe('2023-06-13')
    told.did('2023-06-06', 'send')
    expect(say(told.refused('2023-06-07', 'answer', { accepted: 301, rejected: 0, unanswered: 0, reasons: [] }))).toEqual([
      '回执条数多于报送条数',
    ])
    told.did('2023-06-07', 'answer', { accepted: 299, rejected: 1, unanswered: 0, reasons: [{ actNumber: 'b', reason: '证件号码错误' }] })
    expect(say(told.refused('2023-06-08', 'reconcile', { platformTotal: 299, ownTotal: 300, difference: 1 }))).toEqual([
      '两边条数不一致而没有说明',
    ])
    told.did('2023-06-08', 'reconcile', { platformTotal: 299, ownTotal: 300, difference: 1, explanation: '一条证件号码错误，改后重报' })
    expect(told.file.state).toBe('correcting')
    told.did('2023-06-09', 'settle-difference', { explanation: '已随下一批次重报' })
    expect(told.file).toMatchObject({ state: 'closed', findings: [] })
    expect(await value('OVS.ACCEPTED.RATE', [told.file])).toBe(99.7)
  })
})

test.each([oversightItem, oversightAct, oversightCoverage, oversightBatch].map((each) => [each.title, each] as const))(
  '%s：没有死路，期限都有着落',
  (_title, procedure) => {
    for (let seed = 0; seed < 40; seed++) {
      const { file } = procedure.closed.length > 0 ? wander(procedure, seed) : wander(procedure, seed, { steps: 1 })
      expect(file.findings.filter((finding) => finding.code !== 'late')).toEqual([])
      for (const clock of file.clocks) expect(clock.met ?? clock.stopped ?? (file.closed ? undefined : clock.due), clock.name).toBeTruthy()
    }
  },
)
