import { addDays, type Day, day } from '../kernel/time/day.ts'
import { isOpen, openDay } from './days.ts'
import { type Meeting, minuteOf, planMeetings, workdays } from './decisionsMeetings.ts'
import { type DecisionLine, decisionLines, documentTitles, examinedTitles, plainTitles, plots, policyFields } from './decisionsTable.ts'
import { enterpriseName } from './names.ts'
import { documentMeetings, draftId } from './normative.ts'
import { type People, personOf, staff } from './people.ts'
import type { Random } from './random.ts'
import { countyUnits } from './unitTable.ts'
import type { Step, World } from './world.ts'

/** What counsel was asked about, and when: for `planCounsel`. */
export interface Asked {
  readonly opinion: string
  readonly decision?: string
  readonly unit: string
  readonly subject: string
  readonly party?: string
  /** Counsel is asked on this day and must have answered before the other. */
  readonly from: Day
  readonly before: Day
}

interface Topic {
  readonly subject: string
  readonly kind: string
  readonly unit: string
  readonly admit: (meeting: Meeting, no: number) => Step
  readonly deliberate?: Record<string, unknown>
  readonly resolution: string
}

/** How many topics the meetings of 2023 had, by what they needed: 7 + 3 + 42 with an opinion, 134 without: 186. */
const examined = { contract: 20, policy: 12, property: 10 } as const
const plain = { study: 12, funds: 40, deployment: 50, briefing: 32 } as const
/** The meetings that decided the seven. */
const decidedAt = [11, 13, 15, 17, 19, 21, 23]

/**
 * Plans catalogue, decisions, legality opinions, meetings and topics: 24 meetings of 2023 with 186 topics, 52 of them with an opinion, 7 of
 * these major decisions; a thin January to March 2024, with one decision out for comment.
 * @returns the meetings, and what counsel was asked about
 */
export function planDecisions(random: Random, world: World, people: People): { meetings: readonly Meeting[]; asked: readonly Asked[] } {
  const office = people.of('unit-office', 'admin', 'unitAdmin')
  const bureau = people.of('unit-justice', 'legal', 'reviewer')
  const reviewers = [personOf('unit-justice', 'legal')]
  const meetings = planMeetings(random.of('meetings'), world, people)
  const asked: Asked[] = []
  const year = meetings.slice(0, 24)
  const agenda = new Map<Meeting, Topic[]>(meetings.map((meeting) => [meeting, []]))
  planCatalogues()
  for (const [at, line] of decisionLines.entries()) {
    const meeting = year[decidedAt[at] ?? 0] as Meeting
    agenda.get(meeting)?.push(decide(line, meeting, at))
  }
  fillAgendas()
  for (const [meeting, topics] of agenda) for (const [at, topic] of topics.entries()) planTopic(meeting, topic, at + 1)
  planOutForComment()
  return { meetings, asked }

  function planCatalogues(): void {
    const step = (kind: string, on: string, data: Record<string, unknown> = {}): Step => ({
      kind,
      on: openDay(day(on)),
      actor: office,
      data,
    })
    const item = (name: string, category: string, lead: string, standing = 'listed') => ({
      name,
      category,
      lead,
      by: ['open', 'symposium'],
      planned: '年内',
      standing,
    })
    world.plan('decision-catalogue', 'decision-catalogue-2023', [
      step('draw-up', '2023-01-06', { year: '2023' }),
      ...decisionLines.map(({ subject, category, lead }) => step('list', '2023-01-16', item(subject, category, lead))),
      step('agree', '2023-02-03', { partyNumber: '宁文〔2023〕6号', partyOn: '2023-02-02' }),
      step('publish', '2023-02-08', { docNumber: '宁政〔2023〕3号' }),
      step('adjust', '2023-10-09', { reason: '城乡公交一体化改革试点需要，增加一项。' }),
      step('list', '2023-10-10', item('宁川县城区公交线网优化方案', 'policy', 'unit-transport', 'added')),
      step('agree', '2023-10-20', { partyNumber: '宁文〔2023〕58号', partyOn: '2023-10-19' }),
      step('publish', '2023-10-24', { docNumber: '宁政〔2023〕21号' }),
      step('end', '2024-02-01', { completed: 7, summary: '列入目录的八项，完成七项；公交线网优化方案转入2024年度。' }),
    ])
    world.plan('decision-catalogue', 'decision-catalogue-2024', [
      step('draw-up', '2024-01-08', { year: '2024' }),
      step('list', '2024-01-22', item('宁川县国土空间生态修复规划（2024—2035年）', 'plan', 'unit-land')),
      step('list', '2024-01-22', item('宁川县殡葬服务设施布局方案', 'policy', 'unit-civil')),
      step('list', '2024-01-22', item('宁川县城区公交线网优化方案', 'policy', 'unit-transport')),
      step('agree', '2024-02-06', { partyNumber: '宁文〔2024〕5号', partyOn: '2024-02-05' }),
      step('publish', '2024-02-08', { docNumber: '宁政〔2024〕2号' }),
    ])
  }

  /** The life of a decision, counted back from the meeting that decided it. */
  function decide(line: DecisionLine, meeting: Meeting, at: number): Topic {
    const { key, lead, subject, excused } = line
    const decision = `decision-2023-${key}`
    const opinion = `legality-opinion-decision-${key}`
    const drafter = people.of(lead, 'admin', 'drafter')
    const back = (n: number): Day => workdays(meeting.on, -n)
    const submitted = back(19)
    const given = back(11)
    const after = (n: number): Day => workdays(meeting.on, n)
    const step = (kind: string, on: Day, data: Record<string, unknown> = {}): Step => ({ kind, on, actor: drafter, data })
    const chief = people.as('countyLeader', staff.mayor)
    world.plan('decision', decision, [
      ...begin(line, back(78), 'decision-catalogue-2023', drafter),
      { kind: 'start', on: back(72), actor: chief, data: { startNumber: `宁政办函〔2023〕${20 + at * 6}号` } },
      step('draft', back(60), {
        draftText: line.points,
        draftBasis: '有关法律、法规、规章和上级政策文件，已逐条梳理。',
        options: 1,
        consulted: ['unit-finance', 'unit-development'],
        marketConcern: line.market ?? false,
      }),
      ...participation(),
      ...(excused === 'expert'
        ? []
        : [
            step('record-experts', back(28), {
              expertMode: 'meeting',
              experts: ['规划', '经济', '工程'].map((field) => ({
                name: `${field}专家${random.int(1, 9)}`,
                institution: '天中市决策咨询论证专家库',
                field,
                interested: false,
                signed: true,
                opinion: '必要、可行，建议细化实施步骤。',
              })),
              expertAdoption: '三条建议采纳两条，一条因用地条件不具备未采纳，已说明。',
            }),
          ]),
      excused === 'risk'
        ? step('excuse-risk', back(26), { riskGround: 'assessed', riskBasis: '试点已由上级部门组织评估，不作重复评估。' })
        : step('record-risk', back(26), {
            riskKinds: ['stability', 'finance'],
            riskLevel: line.dissent || line.hearing ? 'middle' : 'low',
            riskHeard: ['unit-politics-law', 'unit-petition', 'unit-finance'],
            riskPoints: '群众对方案理解不一，资金筹措压力。',
            riskMeasures: '分步实施，公开政策，设立投诉渠道，资金分年安排。',
            riskAssessor: '县委政法委委托的第三方机构',
            riskResult: line.dissent ? 'adjusted' : 'controllable',
          }),
      ...(line.market ? [step('record-fair', back(24), { fairResult: 'pass', fairText: '没有排除、限制竞争的内容。' })] : []),
      step('table', back(9)),
      { kind: 'report-party', on: after(3), actor: office, data: { partyNumber: `宁政文〔2023〕${40 + at * 7}号`, partyOn: after(2) } },
      excused === 'participation'
        ? {
            kind: 'issue-unpublished',
            on: after(8),
            actor: office,
            data: { docNumber: `宁政〔2023〕${10 + at * 2}号`, unpublished: '涉及防洪工程敏感数据，依法不予公开。', executor: lead },
          }
        : {
            kind: 'publish',
            on: after(8),
            actor: office,
            data: {
              docNumber: `宁政〔2023〕${10 + at * 2}号`,
              published: ['website', 'gazette', 'new-media'],
              interpretation: '图解和新闻发布会',
              executor: lead,
            },
          },
      ...(at < 5 ? [step('report-execution', after(50), { reportedOn: after(50), text: '按方案推进，完成年度节点任务。' })] : []),
      ...(at === 2
        ? [
            {
              kind: 'evaluate',
              on: after(88),
              actor: office,
              data: {
                evaluationGround: 'complaints',
                evaluator: '天中市社会科学院',
                evaluatorBefore: false,
                evaluationText: '泊位周转率提高，部分路段时段设置需要微调。',
                evaluationResult: 'go',
              },
            },
          ]
        : []),
      ...(at < 3
        ? [step('archive', after(92), { archiveList: '启动、草案、公众参与、论证、评估、审查、讨论、公布、执行材料齐全。' })]
        : []),
    ])
    world.plan('legality-opinion', opinion, [
      {
        ...step('submit', submitted),
        recordedAt: morning(submitted),
        data: {
          subject,
          matter: 'decision',
          submitter: lead,
          reviewOffice: 'unit-justice',
          forDecision: decision,
          materials: '决策草案、起草说明、依据、意见采纳情况、论证意见、风险评估报告。',
          basis: '公众参与、专家论证、风险评估已履行，或者依法不适用并已说明。',
        },
      },
      {
        kind: 'give',
        on: given,
        actor: bureau,
        data: {
          decision,
          reviewers,
          competence: 'yes',
          procedure: 'yes',
          content: line.exploratory ? 'no' : 'yes',
          comments: random.int(2, 5),
          reviewText: '权限和程序符合规定；对个别条款的表述提出修改意见。',
          reviewResult: line.exploratory ? 'exploratory' : 'lawful',
          ...(line.exploratory && { legalRisk: line.exploratory }),
        },
      },
      step('adopt', back(10), { adoption: 'adopted' }),
    ])
    asked.push({ opinion, decision, unit: lead, subject, from: back(18), before: given })
    const statements = [
      { name: people.get(staff.viceMayor).name, post: '副县长', view: 'agree', text: '同意，抓紧实施。' },
      { name: people.get(personOf('unit-finance', 'head')).name, post: '财政局局长', view: 'agree', text: '资金可以保障。' },
      {
        name: people.get(personOf('unit-development', 'head')).name,
        post: '发展和改革委员会主任',
        view: line.dissent ? 'oppose' : 'amend',
        text: line.dissent ?? '同意，建议完善配套措施。',
      },
      { name: people.get(staff.mayor).name, post: '县长', view: 'agree', text: '综合大家意见作出决定。' },
    ]
    return {
      subject: `审议${subject}`,
      kind: 'decision',
      unit: lead,
      resolution: line.resolution,
      admit: (own, no) => ({ kind: 'admit-decision', on: workdays(own.on, -5), actor: office, data: { meeting: own.id, no, decision } }),
      deliberate: { statements, chiefLast: true, againstMajority: false, ...(line.dissent && { dissent: line.dissent }) },
    }

    /** Out for comment for more than thirty days, then heard in other ways, then answered. */
    function participation(): Step[] {
      if (excused === 'participation')
        return [step('excuse-participation', back(40), { participationBasis: '涉及防洪工程敏感数据，依法不予公开。' })]
      const announced = back(58)
      const from = workdays(announced, 1)
      const hearingOn = back(32)
      const [opinionsReceived, opinionsAdopted] = line.opinions
      return [
        step('announce', announced, {
          noticeText: `现就“${subject}”的草案及其说明公开征求意见。`,
          noticeChannels: ['website', 'new-media', 'newspaper'],
          commentFrom: from,
        }),
        ...(line.hearing
          ? [
              step('send-hearing-papers', workdays(hearingOn, -8), {
                hearingDay: hearingOn,
                hearingPlace: '县政务服务中心',
                hearingChoice: '公开报名遴选二十名听证参加人，名单已公布。',
              }),
            ]
          : []),
        step('close-comment', openDay(addDays(from, 31))),
        step('consult', back(33), { way: 'symposium', heldOn: back(33), people: random.int(15, 40), gist: '总体赞成，建议完善保障措施。' }),
        ...(line.hearing
          ? [step('hold-hearing', hearingOn, { hearingRecord: '听证参加人逐一陈述意见，记录经签字确认。', hearingSigned: true })]
          : []),
        step('answer-opinions', back(30), {
          opinionsReceived,
          opinionsAdopted,
          opinionsAnswer: '合理意见已吸收到草案中；未采纳的，因超出本级权限或者与上位法不一致，已逐条说明。',
        }),
      ]
    }
  }

  /** What is left of the 186 is spread over the meetings; a study of law stands first in each month. */
  function fillAgendas(): void {
    const rest = random.shuffle([
      ...Object.entries(examined).flatMap(([kind, n]) => Array.from({ length: n }, () => ({ kind }))),
      ...(['funds', 'deployment', 'briefing'] as const).flatMap((kind) => Array.from({ length: plain[kind] }, () => ({ kind }))),
    ])
    for (const [at, subject] of documentTitles.entries())
      agenda.get(year[documentMeetings[at] ?? 0] as Meeting)?.push(documentTopic(subject, at))
    const sizes = year.map((_, at) => (at % 4 === 3 ? 7 : 8))
    for (const [at, meeting] of year.entries()) {
      const topics = agenda.get(meeting) ?? []
      if (at % 2 === 0) topics.unshift(plainTopic('study', meeting))
      while (topics.length < (sizes[at] ?? 0)) topics.push(made(rest.pop(), meeting))
    }
    for (const meeting of meetings.slice(24).filter(({ held }) => held)) {
      const topics = agenda.get(meeting) ?? []
      if (meeting.on < '2024-03' && (meeting.on < '2024-01-20' || meeting.on > '2024-02')) topics.push(plainTopic('study', meeting))
      topics.push(
        examinedTopic('contract', meeting),
        ...(['funds', 'deployment', 'briefing'] as const).map((kind) => plainTopic(kind, meeting)),
      )
    }
  }

  function made(one: Topic | { readonly kind: string } | undefined, meeting: Meeting): Topic {
    if (!one) throw new Error('There are fewer topics than the meetings have room for')
    if ('subject' in one) return one
    return one.kind in examined
      ? examinedTopic(one.kind as keyof typeof examined, meeting)
      : plainTopic(one.kind as keyof typeof plain, meeting)
  }

  function documentTopic(subject: string, at: number): Topic {
    const opinionNumber = `宁司规审〔2023〕${at + 1}号`
    return {
      subject,
      kind: 'document',
      unit: ['unit-transport', 'unit-urban', 'unit-development'][at] ?? 'unit-office',
      resolution: 'pass',
      admit: (own, no) => ({
        kind: 'admit-document',
        on: workdays(own.on, -5),
        actor: office,
        data: { meeting: own.id, no, draft: draftId(at), opinionNumber },
      }),
    }
  }

  function examinedTopic(kind: keyof typeof examined, meeting: Meeting): Topic {
    const unit = kind === 'property' ? random.pick(['unit-land', 'unit-finance', 'unit-reserve']) : random.pick(countyUnits.slice(0, 24)).id
    const party = kind === 'contract' ? enterpriseName(random) : random.pick(kind === 'policy' ? policyFields : plots)
    const subject = random.pick(examinedTitles[kind]).replace('{party}', party)
    const opinion = `legality-opinion-${asked.length + 1}`
    const from = workdays(meeting.on, -16)
    const given = workdays(meeting.on, -8)
    const actor = people.of(unit, 'admin', 'drafter')
    world.plan('legality-opinion', opinion, [
      {
        kind: 'submit',
        on: from,
        recordedAt: morning(from),
        actor,
        data: {
          subject,
          matter: kind,
          submitter: unit,
          reviewOffice: 'unit-justice',
          materials: '送审稿、起草说明、依据和有关部门意见。',
          basis: '已征求有关部门意见，经本单位集体研究。',
        },
      },
      {
        kind: 'give',
        on: given,
        actor: bureau,
        data: {
          reviewers,
          competence: 'yes',
          procedure: 'yes',
          content: 'yes',
          comments: random.int(0, 4),
          reviewText: '没有超越职权、违反程序和上位法的内容，建议按所列意见完善文字和违约责任。',
          reviewResult: 'lawful',
        },
      },
      { kind: 'adopt', on: workdays(meeting.on, -7), actor, data: { adoption: 'adopted' } },
    ])
    asked.push({ opinion, unit, subject, from: workdays(from, 1), before: given, ...(kind === 'contract' && { party }) })
    return {
      subject,
      kind,
      unit,
      resolution: random.chance(0.04) ? 'defer' : random.chance(0.2) ? 'amend' : 'pass',
      admit: (own, no) => ({ kind: 'admit-examined', on: workdays(own.on, -5), actor: office, data: { meeting: own.id, no, opinion } }),
    }
  }

  function plainTopic(kind: keyof typeof plain, meeting: Meeting): Topic {
    const study = kind === 'study'
    return {
      subject: study ? `会前学法（${Number(meeting.on.slice(5, 7))}月）` : random.pick(plainTitles[kind]),
      kind,
      unit: study ? 'unit-justice' : random.pick(countyUnits.slice(0, 40)).id,
      resolution: study || kind === 'briefing' ? 'noted' : 'pass',
      admit: (own, no) => ({ kind: 'admit', on: workdays(own.on, -5), actor: office, data: { meeting: own.id, no } }),
    }
  }

  function planTopic(meeting: Meeting, topic: Topic, no: number): void {
    const { subject, kind, unit, resolution } = topic
    const drafter = people.of(unit, 'admin', 'drafter')
    const followUp = kind === 'deployment' && meeting.on < '2024' && random.chance(0.4)
    const assigned = workdays(meeting.on, 5)
    const taskBy = openDay(addDays(meeting.on, 60))
    const finished = workdays(meeting.on, random.int(20, 35))
    world.plan('topic', `topic-${meeting.id.slice(-3)}-${String(no).padStart(2, '0')}`, [
      {
        kind: 'apply',
        on: workdays(meeting.on, -7),
        actor: drafter,
        data: {
          subject,
          kind,
          reportUnit: unit,
          reporter: people.get(personOf(unit, 'head')).name,
          gist: `${subject}的背景、主要内容和依据。`,
          wantedOn: meeting.on,
          urgent: false,
        },
      },
      topic.admit(meeting, no),
      {
        kind: 'deliberate',
        on: meeting.on,
        recordedAt: minuteOf(meeting, no),
        actor: office,
        data: {
          meeting: meeting.id,
          ...topic.deliberate,
          resolution,
          resolutionText: resolution === 'defer' ? '缓议，进一步论证后再报。' : '原则同意，由申报单位按会议意见完善后组织实施。',
          followUp,
        },
      },
      ...(followUp
        ? [
            { kind: 'assign', on: assigned, actor: office, data: { name: subject, responsible: unit, taskBy } },
            {
              kind: 'finish',
              on: finished,
              actor: people.of(unit, 'head', 'head'),
              data: { result: '已按会议决定部署落实，并报送情况。' },
            },
          ]
        : []),
    ])
  }

  /** One of 2024: out for comment on the county's today. */
  function planOutForComment(): void {
    const line = {
      subject: '宁川县城区公交线网优化方案',
      category: 'policy',
      lead: 'unit-transport',
      problem: '线网重复、候车时间长。',
    } as const
    const drafter = people.of(line.lead, 'admin', 'drafter')
    const announced = day('2024-02-27')
    if (!isOpen(announced)) throw new Error(`${announced} is no workday`)
    world.plan('decision', 'decision-2024-bus', [
      ...begin(line, day('2024-02-09'), 'decision-catalogue-2024', drafter),
      { kind: 'start', on: day('2024-02-19'), actor: people.as('countyLeader', staff.mayor), data: { startNumber: '宁政办函〔2024〕6号' } },
      {
        kind: 'draft',
        on: day('2024-02-23'),
        actor: drafter,
        data: {
          draftText: '调整十二条线路，新开三条。',
          draftBasis: '道路运输条例和城市公共交通有关规定。',
          options: 2,
          marketConcern: true,
        },
      },
      {
        kind: 'announce',
        on: announced,
        actor: drafter,
        data: {
          noticeText: `现就“${line.subject}”的草案及其说明公开征求意见。`,
          noticeChannels: ['website', 'new-media'],
          commentFrom: day('2024-02-28'),
        },
      },
    ])
  }
}

/** First thing in the morning: what follows on it may come the next day. */
const morning = (on: Day): string => `${on}T00:45:00.000Z`

function begin(
  { subject, category, lead, problem }: Pick<DecisionLine, 'subject' | 'category' | 'lead' | 'problem'>,
  on: Day,
  catalogue: string,
  actor: Step['actor'],
): Step[] {
  const data = {
    subject,
    category,
    proposer: 'department',
    leadUnit: lead,
    catalogue,
    problem,
    grounds: '人大代表建议和群众反映较多，上级有明确部署。',
    outline: '已形成初步方案，经论证必要、可行。',
  }
  return [{ kind: 'propose', on, actor, data }]
}
