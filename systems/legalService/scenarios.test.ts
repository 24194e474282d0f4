import { expect, test } from 'vitest'
import type { Seen } from '../../kernel/file/act.ts'
import { dutyProcedure } from '../../kernel/file/dutyProcedure.ts'
import { story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { villageAdviser } from './adviser.ts'
import { adviserLog } from './adviserLog.ts'
import { consultationTally, legalConsultation } from './consultation.ts'
import { quarterlyLecture } from './duty.ts'
import { lawyer } from './lawyer.ts'
import { aidTally, legalAid } from './legalAid.ts'

const says = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const seenLawyer = (facts: object, state = 'practising'): Record<string, Seen> => ({
  'lawyer-1': { type: 'lawyer', title: '陈律师', unit: 'firm-1', state, facts: { firm: 'firm-1', ...facts } },
})
const asked = {
  centre: 'unit-justice',
  channel: 'hotline',
  asker: '匿名',
  sex: 'female',
  ageGroup: 'middle',
  category: 'labour',
  question: '老板三个月没有发工资',
}
const answered = { lawyer: 'lawyer-1', answer: '可以向劳动保障监察大队投诉，也可以申请仲裁', minutes: 12, outcome: 'answered' }
const applied = {
  centre: 'unit-justice',
  applicant: { kind: 'natural', name: '王某' },
  kind: 'labour',
  matter: 'wages',
  description: '拖欠工资二万元',
  opponent: '某公司',
  hardship: 'exempt',
  pledged: false,
}

test('一村一法律顾问：只能聘在册执业、在所填律所的律师；考核不合格不能续', () => {
  const contract = { village: 'v1', lawyer: 'lawyer-1', firm: 'firm-1', contract: '2023-001', termFrom: '2023-01-01', termTo: '2025-12-31' }
  const refused = (seen: Record<string, Seen>, data: object = {}) =>
    says(story(villageAdviser).refused('2023-01-03', 'appoint', { ...contract, ...data }, { capacity: 'justiceBureau', seen }))
  expect(refused(seenLawyer({}))).toEqual([])
  expect(refused(seenLawyer({}, 'suspended'))).toEqual(['陈律师：当日没有执业，或者年度考核不称职'])
  expect(refused(seenLawyer({ firm: 'firm-2' }))).toEqual(['陈律师：律师不在所填的执业机构'])
  const told = story(villageAdviser).did('2023-01-03', 'appoint', contract)
  expect(told.clock('term').due).toBe('2025-12-31')
  told.did('2023-12-20', 'evaluate', { score: 55, scoreYear: '2023', grade: 'incompetent' })
  expect(says(told.refused('2023-12-21', 'renew', { termTo: '2026-12-31', contract: '2023-002' }))).toEqual(['考核不合格的不得续聘'])
})

test('工作日志：村里没签字的不算，不是这个村的顾问不能记', () => {
  const log = {
    village: 'v1',
    appointment: 'a1',
    lawyer: 'lawyer-1',
    servedOn: '2023-06-05',
    way: 'site',
    contents: ['lecture'],
    people: 36,
    hours: 2,
  }
  const told = story(adviserLog)
  expect(says(told.refused('2023-06-05', 'hold', { ...log, villageSigned: false }))).toEqual(['村（社区）没有签字确认'])
  const seen = (village: string): Record<string, Seen> => ({
    a1: {
      type: 'village-adviser',
      title: '某村法律顾问',
      unit: village,
      state: 'serving',
      facts: { village, lawyer: 'lawyer-1', termFrom: '2023-01-01' },
    },
  })
  const signed = { ...log, villageSigned: true, signer: '村支书' }
  const refused = (village: string) => says(told.refused('2023-06-05', 'hold', signed, { capacity: 'lawyer', seen: seen(village) }))
  expect(refused('v1')).toEqual([])
  expect(refused('v2')).toEqual(['某村法律顾问：当日不是该村（社区）的法律顾问'])
})

test('咨询：下一个工作日前答复，七日内回访；还有疑问的再答', () => {
  const told = story(legalConsultation).did('2024-03-08', 'ask', asked)
  expect(told.clock('answer').due).toBe('2024-03-11')
  told.did('2024-03-11', 'answer', answered)
  expect(told.clock('follow-up').due).toBe('2024-03-18')
  told.did('2024-03-14', 'follow-up', { satisfied: false, again: true, need: '对方不认账' })
  expect([told.file.state, told.clock('answer').due]).toEqual(['open', '2024-03-15'])
  told.did('2024-03-15', 'answer', { ...answered, outcome: 'aid' }).did('2024-03-18', 'follow-up', { satisfied: true, again: false })
  expect(told.file).toMatchObject({ state: 'closed', outcome: 'aid', findings: [] })
})

test('转给别人办的，要写明转到哪里', () => {
  const told = story(legalConsultation).did('2024-03-08', 'ask', asked)
  expect(says(told.refused('2024-03-08', 'answer', { ...answered, outcome: 'mediation' }))).toEqual(['转办而没有写明转交何处'])
})

test('农民工讨薪免核查：七日内决定，三日内指派，结案三十日内交卷', () => {
  const told = story(legalAid).did('2024-01-08', 'apply', applied)
  expect(told.clock('decide')).toMatchObject({ rule: 'aid-decide', due: '2024-01-15' })
  told.did('2024-01-12', 'decide', { decision: 'grant' })
  expect(told.clock('assign')).toMatchObject({ rule: 'aid-assign', due: '2024-01-15' })
  expect(
    says(told.refused('2024-01-15', 'assign', { lawyer: 'lawyer-1' }, { capacity: 'aidCentre', seen: seenLawyer({}, 'suspended') })),
  ).toEqual(['陈律师：当日没有执业，或者年度考核不称职'])
  told.did('2024-01-15', 'assign', { lawyer: 'lawyer-1' }).did('2024-02-20', 'report-close', { result: 'mediated', recovered: 2_000_000 })
  expect(told.clock('file').due).toBe('2024-03-21')
  told.did('2024-03-01', 'archive', { subsidy: 120_000, pages: 42, quality: 'good' })
  expect(told.file).toMatchObject({ state: 'archived', outcome: 'grant', findings: [] })
})

test('材料不齐一次说清，补充期间不计入七日', () => {
  const told = story(legalAid).did('2024-01-08', 'apply', applied).did('2024-01-09', 'ask-supplement', { missing: '劳动合同' })
  told.did('2024-01-16', 'supplement')
  expect(told.clock('decide').due).toBe('2024-01-22')
  expect(says(told.refused('2024-01-17', 'ask-supplement', { missing: '考勤' }))).toEqual(['已经告知过一次'])
})

test('不予援助要书面说理、告知异议；司法局五日内审查，责令改正的重新审查', () => {
  const told = story(legalAid).did('2024-01-08', 'apply', applied)
  expect(says(told.refused('2024-01-10', 'decide', { decision: 'refuse' }))).toEqual(['不给予援助没有书面说明理由，或者没有告知异议权利'])
  told.did('2024-01-10', 'decide', { decision: 'refuse', reason: '不属于援助事项', told: true })
  told.did('2024-01-12', 'object', { objection: '拖欠工资属于援助事项' })
  expect(told.clock('objection').due).toBe('2024-01-17')
  told.did('2024-01-16', 'decide-objection', { objectionResult: 'ordered', reason: '属于第三十一条第五项' })
  expect([told.file.state, told.clock('decide').due]).toEqual(['applied', '2024-01-23'])
})

test('办案机关通知的，收到通知三日内指派；家庭暴力不看经济困难', () => {
  const told = story(legalAid).did('2024-01-08', 'notify', {
    centre: 'unit-justice',
    notifiedBy: '某区人民检察院',
    applicant: { kind: 'natural', name: '某未成年人' },
    description: '未成年犯罪嫌疑人没有委托辩护人',
  })
  expect(told.clock('assign')).toMatchObject({ rule: 'aid-assign-notified', due: '2024-01-11' })
  const violence = { ...applied, kind: 'civil', matter: 'violence' }
  expect(says(story(legalAid).refused('2024-01-08', 'apply', violence))).toEqual(['本事项不受经济困难条件限制'])
  expect(says(story(legalAid).refused('2024-01-08', 'apply', { ...applied, hardship: 'none' }))).toEqual(['本事项须说明经济困难状况'])
})

test('每季度讲座到季末为止', () => {
  const owed = { owedBy: 'v1', period: '2024-Q2', begins: '2024-04-01', ends: '2024-06-30', required: 1 }
  expect(story(dutyProcedure(quarterlyLecture)).did('2024-04-01', 'open', owed).clock('complete').due).toBe('2024-06-30')
})

test.each([lawyer, villageAdviser, legalConsultation, consultationTally, legalAid, aidTally].map((each) => [each.title, each] as const))(
  '%s：没有死路，期限都有着落',
  (_title, procedure) => {
    for (let seed = 0; seed < 40; seed++) {
      const { file } = wander(procedure, seed)
      expect(file.findings.filter((finding) => finding.code !== 'late')).toEqual([])
      for (const clock of file.clocks)
        expect(clock.met ?? clock.stopped ?? (file.closed ? clock.name === 'objection' : clock.due), clock.name).toBeTruthy()
    }
  },
)
