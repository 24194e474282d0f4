import type { OfficialDocument } from '../../kernel/report/document.ts'

export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  'annual-plan': [
    {
      name: '年度实施方案',
      act: 'issue',
      title: '关于印发《{name}》的通知',
      to: '各有关单位',
      paragraphs: [
        '《{name}》已经{approvedBy}审议通过，现印发你们，请结合实际认真贯彻落实。',
        { when: { parts: { size: { from: 1 } } }, text: '方案各部分：{parts}' },
        '任务分解见任务通知单；绑定指标的任务按指标核定，其他任务申报后经核验销号。',
        '印发单位：{toUnits}。',
      ],
      signedBy: '{$unit}',
    },
    {
      name: '实施方案落实情况通报',
      act: 'summarise',
      title: '关于《{name}》落实情况的通报',
      to: '各有关单位',
      paragraphs: ['{summary}'],
      signedBy: '{$unit}',
    },
  ],
  'plan-task': [
    {
      name: '任务通知单',
      act: 'assign',
      to: '{lead}',
      paragraphs: [
        '任务：{matter}',
        '要求：{measure}',
        '责任领导：{leader}；完成时限：{dueBy}。',
        {
          when: { figure: { exists: true } },
          text: '本任务绑定指标“{figure.title}”，目标：{direction}{target}{figure.unit}。完成与否由系统按记录核定，不需要报送材料。',
        },
        { when: { figure: { exists: false } }, text: '本任务完成后请申报并附佐证，经核验后销号。' },
      ],
      signedBy: '{$actorUnit}',
    },
    {
      name: '督办通知单',
      act: 'urge',
      to: '{lead}',
      paragraphs: ['你单位牵头的任务“{matter}”，完成时限为{dueBy}。督办意见：{urgings}', '请抓紧落实，并报告落实情况。'],
      signedBy: '{$actorUnit}',
    },
    {
      name: '任务完成申报表',
      act: 'claim',
      form: true,
      paragraphs: [
        '任务：{matter}',
        '责任领导：{leader}　完成时限：{dueBy}',
        '完成情况：{claim}',
        { when: { evidence: { size: { from: 1 } } }, text: '佐证材料：{evidence}' },
        '签字的负责人：{claimSigned}',
      ],
      signedBy: '{lead}',
    },
  ],
  veto: [
    {
      name: '一票否决认定书',
      act: 'decide',
      to: '{vetoed}',
      paragraphs: [
        '经核实并听取你单位意见，认定你单位{forYear}年度一票否决：{ruling}。',
        '理由：{grounds}',
        '取消评先评优资格至{bannedUntil}。',
      ],
      signedBy: '{$actorUnit}',
    },
  ],
}
