import type { OfficialDocument } from '../../kernel/report/document.ts'

export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  'evaluation-campaign': [
    {
      name: '案卷评查方案',
      act: 'plan',
      title: '{name}方案',
      paragraphs: [
        '对{closedFrom}至{closedTo}办结的{caseKind}案卷进行{mode}，计划抽取{wanted}卷。',
        '评查标准：行政处罚案卷评查标准（基础标准逐项否决，一般标准逐项扣分，满分一百分）。',
        '案卷按公布的种子抽取，任何人都可以用同一种子和候选名单重新抽取核对。种子：{seed}',
        '评查人不得评查本单位案卷；每卷由两名评查人分别评分，相差五分以上或者对基础标准意见不一的，由第三人评查。',
      ],
      signedBy: '{$unit}',
    },
    {
      name: '案卷评查情况通报',
      act: 'notify',
      title: '关于{name}情况的通报',
      to: '各有关单位',
      paragraphs: [
        '本次共抽取案卷{drawn}卷。',
        '{summary}',
        '共性问题：{commonProblems}',
        '整改要求：{requirements}',
        '被评查单位：{scope}。',
      ],
      signedBy: '{$unit}',
    },
  ],
  'score-sheet': [
    {
      name: '行政处罚案卷评查评分表',
      act: 'submit',
      form: true,
      paragraphs: [
        { when: { failedItems: { exists: true } }, text: '不符合的基础标准：{failedItems}' },
        '得分：{score}分',
        { when: { remarks: { size: { from: 1 } } }, text: '扣分情况：{remarks}' },
        { when: { problems: { exists: true } }, text: '主要问题：{problems}' },
        { when: { highlights: { exists: true } }, text: '亮点：{highlights}' },
        '评查人：{$actor}　评查日期：{$on}',
      ],
      signedBy: '{$actorUnit}',
    },
  ],
  evaluation: [
    {
      name: '案卷评查问题反馈单',
      act: 'tell',
      to: '{toldUnit}',
      paragraphs: [
        '你单位“{dossierTitle}”案卷经评查，评定等次为{grade}。',
        { when: { failedItem: { exists: true } }, text: '不符合的基础标准：{failedItem}' },
        { when: { mainProblems: { exists: true } }, text: '主要问题：{mainProblems}' },
        { when: { rectifyBy: { exists: true } }, text: '请于{rectifyBy}前整改并书面报告。' },
        '如有异议，请于收到本单之日起五个工作日内书面提出。',
      ],
      signedBy: '{$unit}',
    },
    {
      name: '异议复核意见',
      act: 'review-objection',
      to: '{toldUnit}',
      paragraphs: ['你单位对“{dossierTitle}”评查结果提出的异议，经复核：{reviewed}。{reviewReason}', '等次：{grade}。'],
      signedBy: '{$unit}',
    },
    { name: '整改报告', act: 'rectify', paragraphs: ['案卷：{dossierTitle}', '整改情况：{measures}'], signedBy: '{toldUnit}' },
  ],
}
