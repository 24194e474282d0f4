import { deterministicId } from '../kernel/file/deterministicId.ts'
import { addDays, addMonths, addYears, type Day, day, firstOfMonth } from '../kernel/time/day.ts'
import { countyCode } from './countyCode.ts'
import { openDay, recordsBegin, today } from './days.ts'
import { type Meeting, workdays } from './decisionsMeetings.ts'
import { expired, isPast } from './expired.ts'
import { personName } from './names.ts'
import { type LawKey, lawChanges, laws, type NewDocument, newDocuments, oldDocuments } from './normativeTable.ts'
import { type People, personOf, staff } from './people.ts'
import type { Random } from './random.ts'
import { root } from './unitTable.ts'
import type { Step, World } from './world.ts'

/** The standing meetings of 2023 that decided the three documents, by their place in the year. */
export const documentMeetings = [7, 12, 18] as const

export const draftId = (at: number): string => `normative-draft-2023-${at + 1}`

const lawId = (key: LawKey): string => `upper-law-${key}`
const documentId = (key: string): string => `normative-document-${key}`
const cleanup = 'document-cleanup-2022'
const done = (steps: readonly Step[]): Step[] => steps.filter(isPast)

const recipients = [
  ['city', '天中市人民政府', 'statutory', ['county', 'county-office'], '河南省行政规范性文件管理办法'],
  ['congress', '宁川县人民代表大会常务委员会', 'statutory', ['county', 'county-office'], '各级人民代表大会常务委员会监督法'],
  ['county', '宁川县人民政府（县司法局）', 'statutory', ['department', 'township', 'authorised'], '河南省行政规范性文件管理办法'],
  ['city-office', '天中市法治政府建设领导小组办公室', 'rule-of-law', ['county', 'county-office'], '市法治政府建设领导小组办公室报送要求'],
  [
    'province-office',
    '河南省法治政府建设领导小组办公室',
    'rule-of-law',
    ['county', 'county-office'],
    '省法治政府建设领导小组办公室报送要求',
  ],
] as const

/**
 * The laws, the documents in force when records began, the clean-up of 2022, the three documents of 2023 with what reactions open for them,
 * two suggestions answered and one open, and the document of 2024 that is out for comment.
 * @param meetings the standing meetings, those of 2023 first
 */
export function planNormative(random: Random, world: World, people: People, meetings: readonly Meeting[]): void {
  const reviewer = people.of('unit-justice', 'legal', 'reviewer')
  const office = people.of('unit-office', 'admin', 'unitAdmin')
  const mayor = people.as('countyLeader', staff.mayor)
  const drafter = (unit: string) => people.of(unit, 'admin', 'drafter')
  const head = (unit: string) => (unit === root ? mayor : people.of(unit, 'head', 'head'))
  const step = (kind: string, on: string, actor: Step['actor'], data: Record<string, unknown> = {}): Step => ({
    kind,
    on: openDay(day(on)),
    actor,
    data,
  })

  for (const [key, lawTitle, level, version, effectiveFrom] of laws)
    world.found('upper-law', lawId(key), [
      { kind: 'enter', on: recordsBegin, actor: reviewer, data: { lawTitle, level, version, effectiveFrom } },
      ...lawChanges.filter(({ law }) => law === key).map(({ kind, entered, data }) => step(kind, entered, reviewer, data)),
    ])
  for (const [key, recipientName, recipientKind, levels, ground] of recipients)
    world.found('filing-recipient', `filing-recipient-${key}`, [
      {
        kind: 'list',
        on: recordsBegin,
        actor: people.of('unit-justice', 'legal', 'justiceBureau'),
        data: { recipientName, recipientKind, levels, ground },
      },
    ])
  for (const line of oldDocuments) planOld(line)
  planCleanup()
  for (const [at, line] of newDocuments.entries()) planDraft(line, at, meetings[documentMeetings[at] ?? 0] as Meeting)
  planNext()
  planSuggestions()
  world.whenOpened('legality-review', review)
  world.whenOpened('normative-document', register)
  world.whenOpened('normative-filing', file)
  world.whenOpened('document-review', look)

  function planOld(line: (typeof oldDocuments)[number]): void {
    const { key, title, kind, level, maker, draftUnit, number, publishedOn, effectiveOn, validUntil, trial, basis, evaluated } = line
    const id = documentId(key)
    const [evaluatedOn, verdict, until] = evaluated ?? []
    const ended = verdict === 'lapse' && day(validUntil) < today
    world.found(
      'normative-document',
      id,
      done([
        {
          kind: 'record',
          on: recordsBegin,
          actor: reviewer,
          data: {
            docTitle: title,
            docKind: kind,
            maker,
            level,
            draftUnit,
            oldNumber: number,
            publishedOn,
            effectiveOn,
            validUntil,
            trial: trial ?? false,
            basis: basis.map(lawId),
          },
        },
        ...(evaluatedOn
          ? [
              step('evaluate', evaluatedOn, drafter(draftUnit), {
                evaluation:
                  verdict === 'keep'
                    ? '实施以来管理秩序好转，制度仍有必要，与现行上位法一致。'
                    : '主要内容已由上位法和新的制度调整，不宜继续适用。',
                lastVerdict: verdict,
              }),
            ]
          : []),
        ...(evaluatedOn && until
          ? [
              step('extend', workdays(openDay(day(evaluatedOn)), 10), head(maker), {
                validUntil: until,
                reason: '经评估继续有效，延续有效期。',
              }),
            ]
          : []),
        ...(ended ? [expired(id, 'validity', 'expire', day(validUntil), maker)] : []),
      ]),
    )
  }

  /** Over everything in force on its day; what an earlier change of law had repealed is not among it. */
  function planCleanup(): void {
    const reached = oldDocuments.filter(({ cleaned }) => cleaned)
    world.plan('document-cleanup', cleanup, [
      step('launch', '2022-06-06', reviewer, {
        subject: '2022年行政规范性文件全面清理',
        scope: 'whole',
        baseDate: '2022-05-31',
        notice: '起草单位对照现行法律法规逐件提出意见，不再适用的应当废止或者宣布失效，与上位法不一致的应当修改。',
      }),
      step('publish', '2022-08-29', reviewer, {
        reviews: reached.map(({ key }) =>
          deterministicId('reaction-file', countyCode, 'document-cleanup.review', cleanup, documentId(key)),
        ),
        resultNote: `继续有效${reached.filter(({ cleaned }) => cleaned === 'keep').length}件，列入修改计划${reached.filter(({ cleaned }) => cleaned === 'amend').length}件。`,
      }),
    ])
  }

  /** From the proposal to the signature, counted from the meeting that decides. */
  function planDraft(line: NewDocument, at: number, { id: meetingId, on: meeting }: Meeting): void {
    const { title, draftUnit, basis, basisNote, necessity, explanation, opinions, replaces } = line
    const actor = drafter(draftUnit)
    const before = (n: number): Day => workdays(meeting, -n)
    const signed = workdays(meeting, 2)
    const [from, to] = [before(60), before(50)]
    const effectiveOn = addMonths(firstOfMonth(addDays(signed, 40)), 1)
    world.plan('normative-draft', draftId(at), [
      step('propose', before(75), actor, {
        docTitle: title,
        docKind: 'measures',
        maker: root,
        level: 'county',
        draftUnit,
        basis: basis.map(lawId),
        basisNote,
        planned: true,
        necessity,
        byPower: true,
        touchesRights: true,
        binding: true,
        open: true,
        ...(replaces && { replaces: documentId(replaces) }),
      }),
      step('draft', before(65), actor, { text: `${title}（送审稿）\n${explanation}`, explanation, clean: true }),
      step('solicit', from, actor, { solicitTo: to, channels: ['website', 'hearing'], enterprises: true }),
      ...opinions.map(([who, content, taken, reason], n) =>
        step('add-opinion', workdays(from, n + 2), actor, { from: who, content, taken, reason }),
      ),
      step('summarise', before(48), actor, {
        adoption: `收到意见${opinions.length}条，采纳${opinions.filter(([, , taken]) => taken).length}条，未采纳的已逐条说明。`,
      }),
      step('fair-competition', before(47), actor, {
        fairCompetition: 'passed',
        fairNote: '没有限定交易、歧视性准入和优惠的内容。',
      }),
      step('review-in-unit', before(45), people.of(draftUnit, 'legal', 'legalReviewer'), {
        unitOpinion: '经本单位法制机构审核，同意送审。',
        unitMeeting: '局长办公会议讨论通过',
      }),
      step('submit', before(40), actor, {
        reviewUnit: 'unit-justice',
        materials: ['text', 'explanation', 'basis', 'opinions', 'fair', 'unit'],
      }),
      step('decide', meeting, mayor, { meeting: `县政府第${Number(meetingId.slice(-3))}次常务会议`, metOn: meeting }),
      step('sign', signed, mayor, {
        signer: people.get(staff.mayor).name,
        effectiveOn,
        validUntil: addDays(addYears(effectiveOn, 5), -1),
        trial: false,
      }),
    ])
  }

  /** The new text for reconsideration, made because the law changed: out for comment on the county's today. */
  function planNext(): void {
    const draftUnit = 'unit-justice'
    const actor = drafter(draftUnit)
    world.plan('normative-draft', 'normative-draft-2024-1', [
      step('propose', '2024-01-15', actor, {
        docTitle: '宁川县行政复议案件办理规定',
        docKind: 'provisions',
        maker: root,
        level: 'county',
        draftUnit,
        basis: [lawId('reconsideration')],
        planned: true,
        necessity: '《行政复议法》修订后，原规定的审理程序和期限与上位法不一致。',
        byPower: true,
        touchesRights: true,
        binding: true,
        open: true,
        replaces: documentId('reconsideration'),
      }),
      step('draft', '2024-02-20', actor, {
        text: '宁川县行政复议案件办理规定（征求意见稿）',
        explanation: '按照2023年修订的《行政复议法》调整受理、审理、决定程序。',
        clean: true,
      }),
      step('solicit', '2024-02-26', actor, { solicitTo: '2024-03-15', channels: ['website'], enterprises: true }),
      step('add-opinion', '2024-03-05', actor, {
        from: 'citizen',
        content: '建议在乡镇司法所设立复议申请接收点。',
        taken: true,
        reason: '已采纳。',
      }),
    ])
  }

  function planSuggestions(): void {
    const lines = [
      {
        key: '2023-01',
        document: 'outdoor',
        on: '2023-05-09',
        clause: '第十二条',
        content: '门店招牌要求统一颜色，限制了经营者的权利，没有依据。',
        conclusion: 'lawful',
        finding: '该条只规定安全和照明要求，没有统一颜色的规定，建议人所述为执行中的做法。',
        answer: '该条规定不违反上位法；执行中要求统一颜色的做法已要求城管部门纠正。',
      },
      {
        key: '2023-02',
        document: 'homestead',
        on: '2023-09-12',
        clause: '第八条',
        content: '要求申请人提交邻居签字同意的材料，没有法律依据。',
        conclusion: 'partly',
        finding: '邻居签字不是法定条件，应当修改为公示。',
        answer: '您的建议成立。第八条要求邻居签字没有依据，已列入修改，修改前不再要求提交。',
      },
      {
        key: '2024-01',
        document: 'digging',
        on: '2024-02-21',
        clause: '第六条',
        content: '要求缴纳挖掘保证金，规范性文件无权设定。',
        conclusion: '',
        finding: '',
        answer: '',
      },
    ] as const
    for (const { key, document, on, clause, content, conclusion, finding, answer } of lines) {
      const line = oldDocuments.find((one) => one.key === document)
      const opened = openDay(day(on))
      world.plan('review-suggestion', `review-suggestion-${key}`, [
        step('receive', on, reviewer, {
          suggestedBy: 'citizen',
          proposer: { kind: 'natural', name: personName(random).name },
          document: documentId(document),
          docTitle: line?.title,
          maker: line?.maker,
          clause,
          content,
        }),
        step('accept', workdays(opened, 2), reviewer),
        ...(conclusion
          ? [
              step('hear-maker', workdays(opened, 12), reviewer, { makerStatement: '制定机关说明了条款的依据和执行情况。' }),
              step('conclude', workdays(opened, 22), reviewer, { conclusion, finding }),
              step('answer', workdays(opened, 24), reviewer, { answer }),
            ]
          : []),
      ])
    }
  }

  /** Accepted on the next workday, comment by comment, the opinion, the answers, the confirmation. */
  function review({ id, opened, facts }: { id: string; opened: Day; facts: Readonly<Record<string, unknown>> }): void {
    const line = newDocuments.find(({ title }) => title === facts.docTitle)
    if (!line) return
    const accepted = workdays(opened, 1)
    const after = (n: number): Day => workdays(accepted, n)
    world.plan('legality-review', id, [
      step('accept', accepted, reviewer, { reviewer: personOf('unit-justice', 'legal'), urgent: false }),
      step('consult', after(2), reviewer, { counsel: '法律顾问认为应当删去涉及收费、处罚和强制的内容。' }),
      step('issue', after(8), reviewer, {
        makerLawful: 'yes',
        power: 'yes',
        content: 'no',
        process: 'yes',
        form: 'yes',
        result: 'amend',
        opinion: '制定主体和程序合法；部分条款超越规范性文件权限或者与上位法不一致，修改后可以提请集体审议。',
      }),
      step('confirm', after(16), reviewer, { confirmation: '采纳情况已逐条核对，未采纳的理由成立，同意提请集体审议。' }),
    ])
    for (const [n, [clause, problem, suggestion, answer, explanation]] of line.comments.entries())
      world.plan('review-comment', `review-comment-${String(facts.draft).slice(-6)}-${n + 1}`, [
        step('raise', after(3 + (n % 3)), reviewer, { review: id, draftUnit: line.draftUnit, clause, problem, suggestion }),
        step('answer', after(10 + (n % 3)), drafter(line.draftUnit), { answer, explanation }),
      ])
  }

  function register({ id, opened, facts }: { id: string; opened: Day; facts: Readonly<Record<string, unknown>> }): void {
    const n = newDocuments.findIndex(({ title }) => title === facts.docTitle) + 1
    if (n === 0) return
    world.plan('normative-document', id, [
      step('register', workdays(opened, 2), office, { registerCode: `NCXD-2023-${String(n).padStart(4, '0')}` }),
      step('publish', workdays(opened, 4), office, {
        channels: ['website', 'gazette'],
        address: 'http://www.ningchuan.example/zfxxgk/gfxwj',
        interpretation: '同步发布文字解读和图解。',
      }),
    ])
  }

  function file({ id, opened, facts }: { id: string; opened: Day; facts: Readonly<Record<string, unknown>> }): void {
    const n = newDocuments.findIndex(({ title }) => title === facts.docTitle) + 1
    world.plan('normative-filing', id, [
      step('file', workdays(opened, 3), office, {
        package: ['report', 'text', 'explanation', 'basis', 'opinion', 'electronic'],
        copies: 5,
      }),
      step('receive', workdays(opened, 8 + random.int(0, 6)), office, {
        result: 'registered',
        receipt: `${facts.recipientKind === 'statutory' ? '备案登记' : '收文登记'}〔2023〕${n}号`,
      }),
    ])
  }

  function look({ id, opened, facts }: { id: string; opened: Day; facts: Readonly<Record<string, unknown>> }): void {
    const line = oldDocuments.find(({ key }) => documentId(key) === facts.document)
    const draftUnit = String(facts.draftUnit)
    const verdicts = {
      'law-change': line?.key === 'petition' ? 'repeal' : 'amend',
      'clean-up': line?.cleaned ?? 'keep',
      suggestion: 'amend',
    } as const
    const verdict = verdicts[facts.cause as keyof typeof verdicts] ?? 'keep'
    const why = {
      keep: '与现行上位法一致，继续适用。',
      amend: '部分条款与现行上位法不一致，列入修改。',
      repeal: '依据的法规已经废止，不再执行。',
    }[verdict as 'keep' | 'amend' | 'repeal']
    world.plan('document-review', id, [
      step('propose', workdays(opened, random.int(3, 7)), drafter(draftUnit), { proposal: verdict, reason: why }),
      step('decide', workdays(opened, random.int(9, 13)), reviewer, { verdict, decisionReason: why }),
    ])
  }
}
