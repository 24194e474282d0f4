import { draftOf } from '../kernel/report/partText.ts'
import { systems } from '../systems/index.ts'
import { defaultParts } from '../systems/report/part.ts'
import type { UnitKind } from './unitTable.ts'

type Texts = readonly (readonly [part: string, text: string])[]

/** Systems whose files are made apart, after the world's, or together with the report. */
const madeApart = ['oversight', 'mediation', 'report']

/**
 * The parts of the 2023 report: what the systems draft, and what people write. A system of which the county keeps no records has nothing to
 * report.
 * @param kept whether there are files of a type
 */
export function texts2023(kept: (type: string) => boolean): Texts {
  const recorded = systems.filter(({ key, procedures }) => madeApart.includes(key) || procedures.some(({ type }) => kept(type)))
  const chapters = recorded.flatMap((system) => system.chapters ?? [])
  return [
    ...defaultParts.filter(({ draws }) => draws === '一' || draws === '二').map((part) => [part.key, draftOf(part, chapters)] as const),
    [
      'shortcomings',
      [
        '**一是行政执法规范化水平仍有差距。**行政诉讼败诉{LIT.LOST}，行政复议纠错{REC.CORRECTED}，问题集中在程序和证据环节。原因是部分执法人员程序意识不强，法制审核把关不严。',
        '**二是重大行政处罚备案还有遗漏。**达到备案标准的处罚决定{FIL.SHOULD}，其中没有报送备案{FIL.MISSING}。原因是个别单位对备案标准掌握不准。',
      ].join('\n'),
    ],
    ['first-persons', draftOf(defaultParts[3] ?? { sections: [] }, chapters)],
    [
      'next-year',
      [
        '**一是深化乡镇综合行政执法。**坚持每月一培训、每月一考试，围绕败诉和纠错案件暴露的问题安排培训内容。',
        '**二是强化行政争议实质性化解。**落实败诉案件分析和责任追究制度，推动行政机关负责人出庭又出声。',
        '**三是提升年度报告数据质量。**所有统计数均由案卷产生，公开后发现变动的及时勘误。',
      ].join('\n'),
    ],
  ]
}

/** The words of those texts that are no counts or no exact ones, each answered for. */
export const answered: readonly (readonly [part: string, words: string, reason: string])[] = [
  ['results', '两组', '检查的组织方式，不是统计数。'],
  ['results', '两人', '评分、评查的规则，不是统计数。'],
  ['results', '一次', '驻点指导的频次要求，不是统计数。'],
  ['results', '三级', '县、乡、村三级，不是统计数。'],
  ['highlights', '两起以上', '挂牌督办的标准，不是统计数。'],
  ['highlights', '三级', '县、乡、村三级，不是统计数。'],
]

/** The parts of the 2022 report, made before most systems kept records: few numbers, none typed. */
export const texts2022: Texts = [
  [
    'results',
    [
      '## 提升工作质效',
      '**一是办理行政复议案件。**全年审结行政复议案件{REC.CLOSED}。',
      '**二是做好行政应诉。**行政诉讼一审收案{LIT.RECEIVED}，审结{LIT.CONCLUDED}，败诉率{LIT.LOSS}。',
    ].join('\n'),
  ],
  ['shortcomings', '**行政诉讼败诉率偏高。**败诉{LIT.LOST}，主要原因是执法程序不规范、证据收集不全面。'],
  ['first-persons', '党政主要负责人认真履行推进法治建设第一责任人职责，定期听取工作汇报，协调解决重大问题。'],
  ['next-year', '**降低行政诉讼败诉率。**开展乡镇综合行政执法培训，健全败诉案件过错责任追究制度。'],
]

/** The parts of a township's report, from the same catalogue as the county's. */
export function townTexts(kind: UnitKind): Texts {
  const enforcement =
    kind === 'township'
      ? '**一是规范行政执法。**承接赋权后，依法作出普通程序行政处罚决定{PEN.DECIDED}。'
      : '**一是配合行政执法。**配合县直执法单位开展检查，落实执法协作机制。'
  return [
    ['results', `${enforcement}\n**二是化解矛盾纠纷。**全年调处各类矛盾纠纷{MED.CLOSED}，调解成功率{MED.RATE}。`],
    ['shortcomings', '**法治宣传的针对性不够强。**宣传方式还比较单一，原因是骨干力量不足。'],
    ['first-persons', '主要负责人认真履行推进法治建设第一责任人职责，带头学法，定期研究法治建设工作。'],
    ['next-year', '**持续规范执法、调解工作。**落实培训、考试制度，提升调解员业务能力。'],
  ]
}
