import { expect, test } from 'vitest'
import { answer } from '../../kernel/figure/answer.ts'
import type { Indicator } from '../../kernel/figure/indicator.ts'
import { overFiles } from '../../kernel/figure/overFiles.ts'
import { period } from '../../kernel/figure/period.ts'
import { story } from '../../kernel/file/story.ts'
import { day } from '../../kernel/time/day.ts'
import { certificate } from './certificate.ts'
import { checkCertificate } from './certificateCheck.ts'
import { figures } from './figures.ts'

const issued = (n: number, more: object = {}) =>
  story(certificate, { id: `cert-${n}` }).did('2022-05-05', 'issue', {
    person: `p-${n}`,
    name: `执法员${n}`,
    agency: 'longtai',
    certNumber: `41-${n}`,
    certKind: 'enforcement',
    fields: ['general'],
    validFrom: '2022-05-05',
    validTo: '2026-12-31',
    ...more,
  })
const exam = { suspendReason: 'exam', decision: '宁司扣〔2023〕1号', findings: '补考不合格' }

test('再次暂扣另定止日，不受上次止日牵连', () => {
  const told = issued(1).did('2023-03-01', 'suspend', { ...exam, suspendUntil: '2023-04-01' })
  expect(told.refused('2023-03-02', 'suspend', exam).map(({ code }) => code)).toEqual(['wrong-state'])
  told.did('2023-04-03', 'restore', { decision: '宁司恢〔2023〕1号' }).did('2023-08-01', 'suspend', exam)
  expect(told.file.state).toBe('suspended')
  expect(told.file.facts.suspendUntil).toBeUndefined()
})

test('暂扣过的，取消资格仍须另有取消的决定', () => {
  const told = issued(1).did('2023-03-01', 'suspend', exam)
  expect(told.refused('2023-08-01', 'cancel', { cancelReason: 'unfit' }).map(({ says }) => says)).toEqual(['取消执法资格应有决定'])
  told.did('2023-08-01', 'cancel', { cancelReason: 'unfit', cancelDecision: '宁司消〔2023〕1号' })
  expect(told.file.closed).toBe('2023-08-01')
})

test('遗失期间不是有效证件，补发后恢复有效', () => {
  const told = issued(1).did('2023-03-01', 'report-lost')
  expect(told.refused('2023-03-02', 'renew', { validTo: '2028-12-31' }).map(({ code }) => code)).toEqual(['wrong-state'])
  expect(told.did('2023-03-06', 'replace', { certNumber: '41-9' }).file).toMatchObject({ state: 'valid', title: '执法员1（41-9）' })
})

test.each([
  ['在册的都算执法人员，监督证不算', 'CERT.OFFICERS', 4],
  ['暂扣的、过期的不算有效', 'CERT.VALID', 2],
  ['按暂扣之日计入', 'CERT.SUSPENDED', 1],
  ['退休注销不算取消资格', 'CERT.CANCELLED', 1],
  ['法制审核人员', 'CERT.REVIEWERS', 1],
  ['占比', 'CERT.REVIEWERS.RATE', 25],
])('%s：%s', async (_title, id, value) => {
  const files = [
    issued(1),
    issued(2, { legalReviewer: true }),
    issued(3).did('2023-06-05', 'suspend', exam),
    issued(4, { validTo: '2023-05-04' }),
    issued(5, { certKind: 'supervision' }),
    issued(6).did('2023-07-01', 'cancel', { cancelReason: 'retired' }),
    issued(7).did('2023-07-01', 'cancel', { cancelReason: 'unfit', cancelDecision: '宁司消〔2023〕1号' }),
  ].map((told) => told.file)
  const catalogue = new Map<string, Indicator>(figures.map((figure) => [figure.id, figure]))
  const ask = { period: period('2023', day('2024-03-11')), today: day('2024-03-11') }
  expect((await answer(id, ask, catalogue, overFiles(files))).value).toBe(value)
})

test('扫码只见应公开的内容：当日能不能执法说得明白，原因不说，姓名遮去一部分', () => {
  const told = issued(1, { name: '王秀兰' }).did('2023-07-05', 'suspend', exam)
  const unitName = () => '龙台镇人民政府'
  const on = (asked: string) => checkCertificate(told.file, day(asked), unitName)
  expect(on('2023-07-04')).toMatchObject({ state: 'good', name: '王*兰', agency: '龙台镇人民政府', says: '该执法证在2023-07-04有效' })
  expect(on('2023-07-05')).toMatchObject({ state: 'suspended', says: '该执法证处于暂扣，持证人当日不得从事行政执法活动' })
  expect(JSON.stringify(on('2023-07-05'))).not.toMatch(/补考|p-1|秀/)
  expect([on('2022-05-04').state, checkCertificate(undefined, day('2023-07-05'), unitName).state]).toEqual(['not-yet', 'unknown'])
  told.did('2023-08-01', 'restore', { decision: '宁司恢〔2023〕1号' })
  expect([on('2023-08-01').state, on('2027-01-01').state, on('2023-07-31').state]).toEqual(['good', 'expired', 'suspended'])
  told.did('2024-01-02', 'cancel', { cancelReason: 'retired' })
  expect(on('2024-01-02')).toMatchObject({ state: 'cancelled' })
})
