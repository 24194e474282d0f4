import { describe, expect, test } from 'vitest'
import type { Seen } from '../../kernel/file/act.ts'
import type { File } from '../../kernel/file/file.ts'
import { rejudge, seenOn } from '../../kernel/file/rejudge.ts'
import { story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { type Day, day } from '../../kernel/time/day.ts'
import { certificate } from '../certificates/certificate.ts'
import { power } from '../delegation/power.ts'
import { powerItem } from '../delegation/powerItem.ts'
import { inspection } from './inspection.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)

const holder = (n: number) =>
  story(certificate, { id: `cert-${n}` }).did('2022-05-05', 'issue', {
    person: `p-${n}`,
    name: `执法员${n}`,
    agency: 'longtai',
    certNumber: `41-${n}`,
    certKind: 'enforcement',
    fields: ['general'],
    validFrom: '2022-05-05',
    validTo: '2026-12-31',
  })
const held = story(power, { id: 'power-1' }).did('2023-03-20', 'accept', {
  item: 'item-1',
  itemCode: 'N-01',
  itemName: '占用堵塞疏散通道的处罚',
  field: 'fire',
  township: 'longtai',
  originUnit: 'fire',
  basis: '消防法第六十条',
  listVersion: '2023',
  validFrom: '2023-04-03',
})
const both = ['cert-1', 'cert-2']
const plan = {
  agency: 'longtai',
  kind: 'safety',
  powerSource: 'delegated',
  subject: { kind: 'business', name: '龙台百货店' },
  matter: '疏散通道',
  plannedOn: '2023-06-05',
}
const found = { officers: both, power: 'power-1', place: '龙台镇街道', says: '通道畅通', signed: 'signed', finding: 'none' }

/** What the records know of these files on a day. */
const sees = (on: string, ...files: File[]): Record<string, Seen> =>
  Object.fromEntries(files.flatMap((file) => (seenOn(file, on as Day) ? [[file.id, seenOn(file, on as Day) as Seen]] : [])))
const officer = (seen: Record<string, Seen>) => ({ capacity: 'officer', unit: 'longtai', seen }) as const

describe('两名持证人员、一项当日在手的赋权', () => {
  const files = [holder(1).file, holder(2).file, held.file]
  const entered = (on: string, seen = sees(on, ...files)) =>
    story(inspection).did(on, 'plan', plan).did(on, 'show-certificate', { officers: both, shown: true }, officer(seen))

  test('齐备的检查一路通过', () => {
    const told = entered('2023-06-05')
      .did('2023-06-05', 'record', found, officer(sees('2023-06-05', ...files)))
      .did('2023-06-05', 'close', {}, 'officer')
    expect(told.file).toMatchObject({ state: 'closed', findings: [] })
  })

  test('只有一名执法人员的，不能检查', () => {
    const one = { officers: ['cert-1'], shown: true }
    const told = story(inspection).did('2023-06-05', 'plan', plan)
    expect(say(told.refused('2023-06-05', 'show-certificate', one, officer(sees('2023-06-05', ...files))))[0]).toContain('两名以上')
  })

  test('五日暂扣的，六日不能再用；四日的检查不受影响', () => {
    const suspended = holder(2).did('2023-06-05', 'suspend', {
      suspendReason: 'exam',
      decision: '宁司扣〔2023〕1号',
      findings: '补考不合格',
    })
    const on = (date: string) => sees(date, holder(1).file, suspended.file, held.file)
    expect(entered('2023-06-04', on('2023-06-04')).file.findings).toEqual([])
    const refusals = story(inspection)
      .did('2023-06-06', 'plan', plan)
      .refused('2023-06-06', 'show-certificate', { officers: both, shown: true }, officer(on('2023-06-06')))
    expect(say(refusals)[0]).toContain('执法员2（41-2）')
  })

  test('二〇二三年四月三日以前，乡镇不享有赋权事项', () => {
    const early = { ...plan, plannedOn: '2023-03-27' }
    const at = '2023-03-27'
    const told = story(inspection)
      .did(at, 'plan', early)
      .did(at, 'show-certificate', { officers: both, shown: true }, officer(sees(at, ...files)))
    expect(say(told.refused(at, 'record', found, officer(sees(at, ...files))))[0]).toContain('本机关当日不享有该赋权事项')
  })

  test('收回以后不能再依赋权检查', () => {
    const taken = story(power, { id: 'power-1' })
      .did('2023-03-20', 'accept', { ...held.file.facts } as Record<string, unknown>)
      .did('2023-09-01', 'take-back', { validTo: '2023-09-01', reason: '评估后收回', pending: 'none' })
    const seen = sees('2023-09-04', holder(1).file, holder(2).file, taken.file)
    const told = entered('2023-09-04', sees('2023-09-04', ...files))
    expect(say(told.refused('2023-09-04', 'record', found, officer(seen)))[0]).toContain('已经收回')
  })

  test('别的单位的人员、别的乡镇承接的事项，都不能用；联合检查可以请外单位人员', () => {
    const on = '2023-06-05'
    const at = (kind: string, unit: string) => {
      const by = { capacity: 'officer', unit, seen: sees(on, ...files) } as const
      const planned = { ...plan, agency: unit, kind, ...(kind === 'joint' && { joint: ['longtai'] }) }
      return story(inspection).did(on, 'plan', planned, by).refused(on, 'show-certificate', { officers: both, shown: true }, by)
    }
    expect(say(at('safety', 'shiqiao'))).toEqual(['执法员1（41-1）：不是本检查机关的执法人员', '执法员2（41-2）：不是本检查机关的执法人员'])
    expect(at('joint', 'shiqiao')).toEqual([])
  })

  test('责令改正的，复查改正后才能办结', () => {
    const at = '2023-06-05'
    const told = entered(at)
      .did(at, 'record', { ...found, finding: 'order-correct', problems: '堆放杂物' }, officer(sees(at, ...files)))
      .did(at, 'order-correct', { basis: '消防法第二十八条', orders: '立即清理', correctBy: '2023-06-12' })
    expect(say(told.refused('2023-06-12', 'close', {}, 'officer'))[0]).toContain('复查')
    told
      .did('2023-06-13', 'recheck', { officers: both, recheck: 'corrected', says: '已清理' }, officer(sees('2023-06-13', ...files)))
      .did('2023-06-13', 'close', {}, 'officer')
    expect(told.file.state).toBe('closed')
  })

  test('事后才补记的暂扣，由重新评判查出来', () => {
    const told = entered('2023-06-06')
    const late = holder(2).did('2023-06-05', 'suspend', { suspendReason: 'discipline', decision: '宁司扣〔2023〕2号', findings: '立案' })
    const now = new Map([holder(1).file, late.file, held.file].map((file) => [file.id, file]))
    expect(told.file.findings).toEqual([])
    const wrong = rejudge(inspection, told.acts, (id) => now.get(id))
    expect(wrong.map(({ act, refusals }) => [act.kind, act.on, refusals.length])).toEqual([['show-certificate', '2023-06-06', 1]])
  })
})

describe('证件名录', () => {
  test('期满、恢复、注销，任何一天是什么状态都答得出', () => {
    const told = holder(1)
      .did('2023-06-05', 'suspend', { suspendReason: 'exam', decision: '一号', findings: '不合格' })
      .did('2023-07-10', 'restore', { decision: '二号' })
    const states = ['2022-05-04', '2023-06-04', '2023-06-06', '2023-07-10'].map((on) => seenOn(told.file, day(on))?.state)
    expect(states).toEqual([undefined, 'valid', 'suspended', 'valid'])
  })

  test('取消执法资格须有决定', () => {
    expect(say(holder(1).refused('2023-08-01', 'cancel', { cancelReason: 'unfit' }))).toEqual(['取消执法资格应有决定'])
  })
})

test.each([inspection, certificate, power, powerItem])('合法地走，走不进死胡同：%#', (procedure) => {
  for (let seed = 1; seed <= 60; seed++) expect(wander(procedure, seed, { steps: 25 }).file.findings).toEqual([])
})
