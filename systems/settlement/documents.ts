import type { OfficialDocument } from '../../kernel/report/document.ts'

export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  settlement: [
    {
      name: '化解会议纪要',
      act: 'meet',
      title: '行政争议化解会议纪要',
      paragraphs: [
        '涉案单位：{disputeUnit}',
        '争议事项：{dispute}',
        '牵头领导：{lead}',
        { when: { members: { size: { from: 1 } } }, text: '化解专班成员：{members}' },
        '会议情况和议定事项：{meetings}',
      ],
      signedBy: '{$actorUnit}',
    },
    {
      name: '行政争议化解协议书',
      act: 'agree',
      paragraphs: [
        '甲方：{disputeUnit}',
        '乙方：{claimants.full}',
        '争议事项：{dispute}',
        '经协调，双方自愿达成协议如下：',
        '{agreement}',
        { when: { performBy: { exists: true } }, text: '履行期限：{performBy}以前（含当日）。' },
        '本协议自各方签字或者盖章之日起生效。',
        '甲方（盖章）：　　　　　　　　乙方（签名或者盖章）：',
      ],
      signedBy: '{disputeUnit}',
    },
  ],
}
