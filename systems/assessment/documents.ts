import type { OfficialDocument } from '../../kernel/report/document.ts'

export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  'assessment-scheme': [
    {
      name: '法治建设考核方案',
      act: 'issue',
      title: '关于印发《{name}》的通知',
      to: '各乡镇（街道）、县直各单位',
      paragraphs: [
        '现将{name}印发你们，请认真贯彻执行。',
        '一、考核年度为{forYear}年，数据截至{cutoff}。系统已有的数据由系统计算，不再要求报送材料；不以办案数量、成功率、照片和留痕材料计分。',
        '二、考核指标{items}项，日常评价、实地考核和满意度合计一百分，加分、减分和一票否决按方案办理。',
        '三、实地考核由两名考核人分别评分，互不知情；相差超过分值百分之{gapPercent}的，由第三人评分。考核人不得考核本单位。',
        '四、对结果有异议的，可以在收到反馈意见书之日起十日内申诉。名次和等次按申诉后的总分确定。',
      ],
      signedBy: '{$unit}',
    },
    {
      name: '法治建设考核结果公示',
      act: 'publish',
      title: '{forYear}年度法治建设考核结果公示',
      paragraphs: [
        '{forYear}年度法治建设考核得分已经核定，申诉已经办结，现将各组名次和等次予以公示：',
        { when: { results: { size: { from: 1 } } }, text: '{results}' },
        '公示期五个工作日，有意见的请向本办提出。',
      ],
      signedBy: '{$unit}',
    },
    {
      name: '法治建设考核结果通报',
      act: 'notify',
      title: '关于{forYear}年度法治建设考核结果的通报',
      to: '各乡镇（街道）、县直各单位',
      paragraphs: ['{forYear}年度法治建设考核结果已经{approvedBy}审定，现予通报。', '{summary}'],
      signedBy: '{$unit}',
    },
  ],
  assessment: [
    {
      name: '自查报告',
      act: 'report',
      title: '{assessed}\n{forYear}年度法治建设自查报告',
      paragraphs: ['{selfReport}', '自评得分：{selfScore}分。'],
      signedBy: '{assessed}',
    },
    {
      name: '考核反馈意见书',
      act: 'tell',
      title: '{forYear}年度法治建设考核反馈意见书',
      to: '{assessed}',
      paragraphs: [
        '你单位{forYear}年度法治建设考核得分如下：',
        { when: { autoScore: { exists: true } }, text: '日常评价：{autoScore}分。' },
        '实地考核：{handScore}分；满意度：{satisfaction}分；加分：{bonusScore}分；减分：{minusScore}分；总分：{total}分。',
        { when: { handItems: { size: { from: 1 } } }, text: '实地考核各项得分：{handItems}' },
        { when: { deductions: { size: { from: 1 } } }, text: '减分情况：{deductions}' },
        { when: { bonuses: { size: { from: 1 } } }, text: '加分情况：{bonuses}' },
        { when: { vetoEffect: { in: ['no-award', 'unqualified'] } }, text: '一票否决：{vetoEffect}，触发的记录见考核案卷。' },
        '每一分的规则、案卷和算式见考核案卷得分表。如有异议，请在收到本意见书之日起十日内申诉。',
      ],
      signedBy: '{$unit}',
    },
    {
      name: '考核申诉书',
      act: 'appeal',
      to: '{$countyOffice}',
      paragraphs: ['我单位对{forYear}年度法治建设考核结果提出申诉，事项和理由如下：', '{appealPoints}'],
      signedBy: '{assessed}',
    },
    {
      name: '一票否决认定书',
      act: 'enter-veto',
      to: '{assessed}',
      paragraphs: ['依据{vetoDocument}，你单位存在“{vetoItem}”所列情形：{vetoMatter}', '后果：{enteredVeto}。'],
      signedBy: '{$unit}',
    },
  ],
  'assessment-sheet': [
    {
      name: '实地考核评分表',
      act: 'submit',
      form: true,
      paragraphs: [
        '到场日期：{visitedOn}',
        { when: { rows: { size: { from: 1 } } }, text: '各项评分：{rows}' },
        '合计得分：{score}分',
        { when: { unitSays: { exists: true } }, text: '被考核单位意见：{unitSays}' },
        '考核人：{$actor}',
      ],
      signedBy: '{$actorUnit}',
    },
  ],
  'assessment-appeal': [
    {
      name: '考核申诉决定书',
      act: 'decide',
      to: '{appellant}',
      paragraphs: [
        '你单位对{forYear}年度法治建设考核提出的申诉，经复核，结论：{result}。',
        '复核情况：{found}',
        '各事项的决定和理由：{decisions}',
      ],
      signedBy: '{$unit}',
    },
  ],
  'assessment-rectification': [
    {
      name: '考核失分整改方案',
      act: 'plan',
      title: '{rectifier}\n{forYear}年度考核失分整改方案',
      paragraphs: ['责任领导：{leader}', '整改期限：{rectifyBy}', '一、失分项', '{lostItems}', '二、整改措施和责任人', '{measures}'],
      signedBy: '{rectifier}',
    },
    {
      name: '考核失分整改报告',
      act: 'apply',
      title: '{rectifier}\n{forYear}年度考核失分整改报告',
      to: '{$countyOffice}',
      paragraphs: ['我单位{forYear}年度考核失分项已经整改，现申请销号。各项整改情况：', '{done}', '主要负责人（签字）：{signedBy}'],
      signedBy: '{rectifier}',
    },
  ],
}
