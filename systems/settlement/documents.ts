import type { OfficialDocument } from '../../kernel/report/document.ts'

export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  settlement: [
    {
      name: '化解会议纪要',
      act: 'meet',
      title: '行政争议化解会议纪要',
      paragraphs: ['涉案单位：{disputeUnit}', '争议事项：{dispute}', '牵头：{lead}'],
      signedBy: '府院联动办',
    },
    {
      name: '行政争议化解协议书',
      act: 'agree',
      paragraphs: [
        '{disputeUnit}与{claimants.0.name}就下列争议自愿达成协议：{dispute}',
        '{agreement}',
        { when: { performBy: { exists: true } }, text: '履行期限：{performBy}。' },
        '本协议自各方签字之日起生效。',
      ],
      signedBy: '{disputeUnit}',
    },
  ],
}
