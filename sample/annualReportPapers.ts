import { sha256 } from '../kernel/file/sha256.ts'
import type { Day } from '../kernel/time/day.ts'
import { day } from '../kernel/time/day.ts'
import type { chiefs, duties } from '../systems/report/chiefAct.ts'
import { type People, personOf, staff } from './people.ts'
import type { World } from './world.ts'

/** An instant of a morning in Shanghai: what was done on a day, one after the other. */
export const atMorning = (on: string, minutes: number): string =>
  new Date(Date.parse(`${on}T00:40:00.000Z`) + minutes * 60_000).toISOString()

const year = { spanFrom: '2023-01-01', spanTo: '2023-12-31' } as const

/** The five facts from papers of others, each with its source. */
const facts: readonly (readonly [figure: string, value: string, says: string, issuer: string, document: string, issuedOn: string])[] = [
  [
    'OUT.AWARD',
    '1',
    '2023年7月，“菜单式”精准普法做法被省司法厅评为全省普法依法治理优秀案例',
    '省司法厅',
    '关于公布全省普法依法治理优秀案例的通知',
    '2023-07-18',
  ],
  [
    'OUT.MEETING',
    '1',
    '2023年10月17日，在天中市府院联动工作推进会上作经验介绍',
    '天中市中级人民法院',
    '府院联动工作推进会会议材料之三',
    '2023-10-17',
  ],
  ['OUT.RANK', '1', '书面调解卷宗数量居天中市第1位', '天中市司法局', '关于2023年度人民调解工作情况的通报', '2024-01-16'],
  ['OUT.PRESS', '3', '矛盾纠纷多元化解的做法被省、市报刊头版刊发报道3篇', '省、市报刊', '报刊剪报（三份）', '2023-11-22'],
  [
    'OUT.CIRCULAR',
    '2',
    '矛盾纠纷多元化解的做法被省委办公厅、市委办公室刊发推广',
    '省委办公厅、市委办公室',
    '工作简报（两期）',
    '2023-12-08',
  ],
]

/** What a paper of the sample says; the content that its digest stands for. */
export interface SamplePaper {
  readonly issuer: string
  readonly document: string
  readonly issuedOn: string
  readonly says: string
}

const reportedPaper: SamplePaper = {
  issuer: '县人民检察院',
  document: '检察建议统计表（2023年度）',
  issuedOn: '2024-01-11',
  says: '2023年1月1日至12月31日，共制发检察建议11件。',
}

/** A paper as plain text: what is attached in the sample is as fictional as the rest, and says so. */
export const paperText = ({ issuer, document, issuedOn, says }: SamplePaper): string =>
  [document, '', says, '', issuer, issuedOn, '', '（演示数据：本件为示例县虚构的材料，仅供演示。）', ''].join('\n')

/** Every paper that an act of the sample names by its digest, so that opening one shows it. */
export const samplePapers: readonly (SamplePaper & { readonly name: string })[] = [
  ...facts.map(([, , says, issuer, document, issuedOn]) => ({ issuer, document, issuedOn, says })),
  reportedPaper,
].map((paper) => ({ ...paper, name: `${paper.document}.txt` }))

/** Plans the register of outside facts, and the one number that a unit not yet on board has reported under its stamp. */
export function planPapers(world: World, people: People): void {
  const office = people.as('countyOffice', staff.ruleOfLaw)
  for (const [at, [figure, value, says, issuer, document, issuedOn]] of facts.entries()) {
    const on = issuedOn < '2024-01-01' ? day('2023-12-20') : day('2024-01-17')
    const data = {
      figure,
      ...year,
      value,
      says,
      issuer,
      document,
      issuedOn,
      original: sha256(paperText({ issuer, document, issuedOn, says })),
    }
    world.plan('outside-fact', `outside-fact-2023-${at + 1}`, [{ kind: 'hold', on, actor: office, recordedAt: atMorning(on, at), data }])
  }
  const reporter = 'unit-procuratorate'
  const on = day('2024-01-11')
  world.plan('reported-figure', 'reported-figure-2023-1', [
    {
      kind: 'hold',
      on,
      actor: office,
      recordedAt: atMorning(on, 30),
      data: {
        figure: 'REP.PROCURATOR',
        ...year,
        value: '11',
        reporter,
        signedBy: people.get(personOf(reporter, 'head')).name,
        stamped: sha256(paperText(reportedPaper)),
        remark: '县人民检察院尚未接入本平台，按盖章报表登记。',
      },
    },
  ])
}

type Line = readonly [on: string, chief: keyof typeof chiefs, duty: keyof typeof duties, what: string, evidence: string]

/** What the two chiefs did in 2023: fourteen records. */
const done: readonly Line[] = [
  ['2023-01-19', 'party', 'deploy', '县委常委会会议研究年度法治建设工作要点', '县委常委会会议纪要第2期'],
  ['2023-02-10', 'government', 'deploy', '县政府常务会议研究法治政府建设年度安排', '县政府常务会议纪要第3期'],
  ['2023-03-14', 'government', 'study', '主持县政府常务会议学法', '县政府常务会议纪要第5期'],
  ['2023-04-03', 'party', 'inspect', '调研乡镇综合行政执法赋权启动情况', '调研记录'],
  ['2023-05-16', 'party', 'hear', '听取行政诉讼败诉情况汇报', '汇报材料'],
  ['2023-06-08', 'government', 'decide', '协调解决征收补偿争议化解问题', '专题会议纪要第9期'],
  ['2023-07-05', 'government', 'instruct', '批示督办上半年败诉案件整改', '批示件第41号'],
  ['2023-07-13', 'party', 'instruct', '批示督办败诉较多单位约谈', '批示件第46号'],
  ['2023-08-17', 'government', 'court', '出庭应诉并旁听庭审', '出庭应诉登记表'],
  ['2023-09-12', 'party', 'study', '主持县委理论学习中心组学习法治思想', '学习记录'],
  ['2023-10-20', 'government', 'hear', '听取行政复议工作汇报', '汇报材料'],
  ['2023-11-09', 'party', 'decide', '研究行政机关应诉和败诉过错责任追究办法', '县委常委会会议纪要第21期'],
  ['2023-12-14', 'party', 'state', '主持述法并逐一点评', '述法会议记录'],
  ['2023-12-22', 'government', 'deploy', '部署年度法治建设考核和年度报告编制', '专题会议纪要第17期'],
]

/** Plans the two chiefs' records. */
export function planChiefs(world: World, people: People): void {
  const office = people.as('countyOffice', staff.ruleOfLaw)
  const who = { party: staff.partySecretary, government: staff.mayor } as const
  for (const [at, [doneOn, chief, duty, what, evidence]] of done.entries()) {
    const on: Day = day(doneOn)
    const data = { chief, person: who[chief], duty, what, doneOn, evidence }
    world.plan('chief-act', `chief-act-2023-${at + 1}`, [{ kind: 'hold', on, actor: office, recordedAt: atMorning(on, 10), data }])
  }
}
