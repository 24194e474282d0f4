import type { OfficialDocument } from '../../kernel/report/document.ts'

/** Documents (文书) of accountability, by type of file. */
export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  accountability: [
    {
      name: '过错责任调查报告',
      act: 'investigate',
      paragraphs: [
        '被调查单位：{accountableUnit}。启动原因：{trigger}。',
        '查明的事实：{faultFacts}',
        '过错认定：{faultKind}',
        { when: { harm: { exists: true } }, text: '后果：{harm}' },
      ],
      signedBy: '{$actorUnit}',
    },
    {
      name: '责任追究告知书',
      act: 'propose',
      to: '{accountableUnit}',
      paragraphs: [
        '经调查，拟对你单位和有关责任人员的过错追究责任：',
        '{proposal}',
        '你单位和有关责任人员有权进行陈述和申辩；放弃陈述、申辩的，请书面说明。',
      ],
      signedBy: '{$countyOffice}',
    },
    {
      name: '陈述申辩笔录',
      act: 'hear-defence',
      paragraphs: [
        '案由：{faultFacts}',
        '被追究单位：{accountableUnit}',
        '听取的日期：{$on}　听取和记录人：{$actor}',
        '陈述申辩方式：{defenceWay}',
        {
          when: { defenceWay: 'waived' },
          text: '已告知拟追究的意见和陈述申辩的权利，被追究单位和有关责任人员表示不陈述、不申辩。',
        },
        { when: { defence: { exists: true } }, text: '陈述申辩内容：{defence}' },
        { when: { defenceAnswer: { exists: true } }, text: '对陈述申辩的采纳情况：{defenceAnswer}' },
        '以上记录经陈述申辩人核对无误。',
        '陈述申辩人（签名）：　　　　年　月　日',
        '记录人（签名）：　　　　年　月　日',
      ],
      signedBy: '{$actorUnit}',
    },
    {
      name: '责任追究决定书',
      act: 'decide',
      to: '{accountableUnit}',
      paragraphs: [
        '{$number}',
        '查明的事实：{faultFacts}',
        '过错认定：{faultKind}。',
        { when: { responsible: { size: { from: 1 } } }, text: '责任人员：{responsible}' },
        '陈述申辩情况：{defenceWay}。',
        { when: { defenceAnswer: { exists: true } }, text: '对陈述申辩的采纳情况：{defenceAnswer}' },
        '经研究，决定：{decision}',
        '对单位的处理：{unitMeasures}。',
        { when: { personMeasures: { exists: true } }, text: '对责任人员的处理：{personMeasures}。' },
        { when: { economicBasis: { exists: true } }, text: '经济处罚依据：{economicBasis}。' },
        '对本决定不服的，可以自收到本决定书之日起依法向本机关申请复核。',
      ],
      signedBy: '{$countyOffice}',
    },
    {
      name: '不予追究决定书',
      act: 'exempt',
      to: '{accountableUnit}',
      paragraphs: ['对你单位有关过错责任的调查已经终结。经查，本案属于“{exemption}”的情形。', '{exemptionReason}', '决定不予追究。'],
      signedBy: '{$countyOffice}',
    },
    {
      name: '复核决定书',
      act: 'review',
      to: '{accountableUnit}',
      paragraphs: ['{objector}对责任追究决定申请复核。经复核，决定：{reviewResult}。', '{reviewReason}'],
      signedBy: '{$countyOffice}',
    },
  ],
  'loss-analysis': [
    {
      name: '败诉分析报告',
      act: 'submit',
      title: '败诉案件分析报告',
      to: '{$justiceBureau}',
      paragraphs: [
        '问题环节：{causeKinds}',
        '原因剖析：{causes}',
        '教训：{lessons}',
        '整改措施：{improvements}',
        { when: { appealAdvice: { exists: true } }, text: '上诉建议：{appealAdvice}' },
      ],
      signedBy: '{$unit}',
    },
  ],
  'listed-supervision': [
    {
      name: '挂牌督办通知书',
      act: 'notify',
      to: '{listedUnit}',
      paragraphs: [
        '{$number}',
        '你单位一年内有两起以上行政败诉案件裁判生效，决定挂牌督办，取消年度评先评优资格。',
        '督办领导：{leader}。督办要求：{requirements}',
        '请于{rectifyBy}前完成整改，并报告整改进展。',
      ],
      signedBy: '{$countyOffice}',
    },
    {
      name: '解除挂牌督办通知书',
      act: 'unlist',
      to: '{listedUnit}',
      paragraphs: [
        '对你单位挂牌督办的整改情况已经验收，验收结论：{review}。{reviewNote}',
        { when: { review: 'met' }, text: '决定解除挂牌督办。' },
        { when: { review: 'not-met' }, text: '继续挂牌督办。' },
      ],
      signedBy: '{$countyOffice}',
    },
  ],
}
