import type { Page } from '@playwright/test'
import { day } from '../../kernel/time/day.ts'
import { countyCode, sampleAccounts, today } from '../../sample/index.ts'
import { type Reckoning, reckon } from '../../server/assessment.ts'
import { react } from '../../server/jobs/reactions.ts'
import type { Work } from '../../server/jobs/system.ts'
import { ourDefinitions } from '../../server/ourDefinitions.ts'
import type { RoleCode } from '../../systems/organisation/roles.ts'
import type { SampleServer } from './sampleServer.ts'

/** Whoever judges in a test besides the sample's own accounts. */
export interface Judge {
  readonly login: string
  readonly person: string
  readonly unit: string
}
const password = 'Ningchuan-pingcha'

/** What the sample county has not: an exam called today, a scheme being scored, a campaign to be drawn. Entered as the people would. */
export class JudgingCounty {
  readonly #server: SampleServer
  readonly #work: Work
  readonly #reckoning: Reckoning

  private constructor(server: SampleServer, work: Work) {
    this.#server = server
    this.#work = work
    this.#reckoning = { store: server.store, county: work.county, definitions: ourDefinitions }
  }

  static async of(server: SampleServer): Promise<JudgingCounty> {
    const county = await server.store.county(countyCode)
    return new JudgingCounty(server, { store: server.store, definitions: ourDefinitions, county, log: { info: () => {}, warn: () => {} } })
  }

  get #eyes() {
    return { county: countyCode, unit: this.#work.county.root, person: 'system' }
  }

  async put(
    type: string,
    id: string,
    kind: string,
    capacity: string,
    data: Record<string, unknown>,
    unit = 'unit-justice',
    person = 'person-test',
  ) {
    const actor = { person, name: '测试人', unit, capacity }
    const act = { id: `${id}-${kind}-${Object.values(data)[0]}`.slice(0, 100), kind, on: today, data, actor }
    const entered = await this.#server.store.system.enter(this.#eyes, { type, id, act })
    if (!entered.ok) throw new Error(`${type}.${kind}: ${JSON.stringify(entered)}`)
    await this.follow(type, id)
  }

  /** Lets what the last act sets off happen, as the outbox would. */
  async follow(type: string, id: string): Promise<void> {
    const { row } = await this.#server.store.system.read(this.#eyes, { type, id })
    await react(this.#work, { type, file: id, seq: row?.file.seq ?? 0 })
  }

  async reckon(type: 'assessment-scheme' | 'assessment', id: string, act: string): Promise<void> {
    await reckon(this.#reckoning, type, id, act, {})
    await this.follow(type, id)
  }

  async file(type: string, id: string) {
    const { row } = await this.#server.store.system.read(this.#eyes, { type, id })
    if (!row) throw new Error(`no ${type} ${id}`)
    return row.file
  }

  async files(type: string, where: Record<string, unknown>) {
    const { rows } = await this.#server.store.system.list(this.#eyes, { type, where, limit: 200 })
    return rows.map(({ file }) => file)
  }

  async account({ login, person, unit }: Judge, role: RoleCode): Promise<void> {
    await this.#server.store.accounts.put(
      { county: countyCode, login, person, name: `评分人${login}`, unit, grants: [{ role, unit }] },
      password,
      false,
    )
  }

  /** Calls one of the sample's officers to an exam. */
  async callExam(login: string, id: string, sitting: string, minutes: number): Promise<void> {
    const { person, name, unit } = sampleAccounts.find((one) => one.login === login) ?? { person: '', name: '', unit: '' }
    const [certificate] = await this.files('certificate', { person, state: 'valid' })
    await this.put('exam', id, 'call', 'justiceBureau', {
      person,
      name,
      examUnit: unit,
      certificate: certificate?.id,
      kind: 'monthly',
      sitting,
      rule: 'monthly',
      passMark: 60,
      minutes,
    })
  }

  /** A unit scored by two, whose result it has been told: two points short on one item, four on the other. @returns the assessment */
  async toldAssessment(year: string, assessed: string): Promise<string> {
    const [first, second] = ['one', 'two'].map((n): Judge => ({ login: '', person: `person-scored-${n}`, unit: 'unit-office' })) as [
      Judge,
      Judge,
    ]
    const { assessment, sheets } = await this.openAssessment(assessed, first, second, year)
    const rows = [
      { item: 'H1', weight: 3000, points: 2800, reason: '专题研究少一次' },
      { item: 'H2', weight: 2000, points: 1600, reason: '会议记录不全' },
    ]
    for (const [at, { person, unit }] of [first, second].entries())
      await this.put('assessment-sheet', sheets[at] ?? '', 'submit', 'assessor', { visitedOn: today, rows, score: 4400 }, unit, person)
    await this.reckon('assessment', assessment, 'conclude')
    const office = 'unit-rule-of-law'
    await this.put('assessment', assessment, 'survey', 'countyOffice', { surveyed: 40, surveyMean: false, satisfaction: 900 }, office)
    await this.reckon('assessment', assessment, 'tell')
    return assessment
  }

  /** A scheme with one unit frozen and two scorers appointed. @returns the assessment, and the sheet of each */
  async openAssessment(assessed: string, first: Judge, second: Judge, year = '2024') {
    const [scheme, id, team] = [`scheme-${year}`, `assessment-${year}`, `team-${year}`]
    const office = (type: string, of: string, kind: string, data: Record<string, unknown>) =>
      this.put(type, of, kind, 'countyOffice', data, 'unit-rule-of-law')
    await office('assessment-scheme', scheme, 'draft', {
      name: `${year}年度考核方案`,
      forYear: year,
      yearEnd: day(`${year}-12-31`),
      cutoff: day('2024-03-10'),
      gapPercent: 20,
      topPercent: 30,
      bonusCap: 500,
      deductionCap: 1000,
    })
    for (const [code, name, weight, more] of [
      [
        'G1',
        '被追责',
        4000,
        { block: 'auto', rule: 'deduct', each: 100, absent: 'full', figure: 'ACC.DECIDED', byColumn: 'unit', looksAt: 'fault' },
      ],
      ['H1', '第一责任人职责', 3000, {}],
      ['H2', '重大决策程序', 2000, {}],
      ['M1', '满意度', 1000, { block: 'survey' }],
    ] as const)
      await office('assessment-item', `item-${year}-${code}`, 'enter', {
        code,
        scheme,
        name,
        block: 'hand',
        level: 'leadership',
        looksAt: 'procedure',
        standard: '少一次扣一分。',
        weightA: weight,
        weightB: weight,
        weightC: weight,
        weightD: weight,
        ...more,
      })
    await this.reckon('assessment-scheme', scheme, 'check')
    await office('assessment-scheme', scheme, 'issue', { assessedUnits: [assessed] })
    await office('assessment-team', team, 'form', {
      scheme,
      name: '第一考核组',
      groups: ['A'],
      leader: first.person,
      members: [first.person, second.person],
    })
    await office('assessment', id, 'open', {
      scheme,
      team,
      assessed,
      group: 'A',
      forYear: year,
      yearEnd: day(`${year}-12-31`),
    })
    await this.put('assessment', id, 'report', 'unitAdmin', { selfReport: '逐项自查，问题已列入整改。', selfScore: 9500 }, assessed)
    await this.reckon('assessment', id, 'freeze')
    await office('assessment', id, 'appoint', {
      firstScorer: first.person,
      firstUnit: first.unit,
      secondScorer: second.person,
      secondUnit: second.unit,
    })
    const sheets = await this.files('assessment-sheet', { assessment: id })
    const sheetOf = ({ person }: Judge) => sheets.find(({ facts }) => facts.scorer === person)?.id ?? ''
    return { assessment: id, sheets: [sheetOf(first), sheetOf(second)] as const }
  }

  /** A campaign whose plan and seed are there and whose dossiers are not drawn yet. */
  planCampaign(id: string): Promise<void> {
    return this.put('evaluation-campaign', id, 'plan', 'justiceBureau', {
      name: '2024年第一季度行政处罚案卷评查',
      mode: 'cross',
      caseKind: 'penalty',
      standard: 'penalty-2022',
      scope: ['unit-market', 'unit-urban', 'unit-land'],
      closedFrom: day('2023-06-01'),
      closedTo: day('2024-02-29'),
      seed: '宁川县2024年第一季度案卷评查-20240311',
      wanted: 5,
    })
  }

  assignReview(id: string, evaluation: string, evaluated: unknown, slot: string, { person, unit }: Judge): Promise<void> {
    return this.put('score-sheet', id, 'assign', 'justiceBureau', {
      evaluation,
      slot,
      reviewer: person,
      reviewerUnit: unit,
      evaluated,
    })
  }
}

/** Signs in as somebody whom `JudgingCounty.account` made. */
export async function signInAs(page: Page, { login }: Judge, to: string): Promise<void> {
  await page.goto(to)
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.locator('header.head').waitFor()
}
