import type { OfficialDocument } from '../../kernel/report/document.ts'

export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  'supervision-check': [
    {
      name: '监督检查反馈书',
      act: 'hold',
      title: '行政执法监督检查反馈书',
      to: '{team}',
      paragraphs: [
        '{checkedOn}，{group}对你单位行政执法工作进行了监督检查，抽查案卷{dossiers}卷，得分{score}分，发现问题{problems}个。现将情况反馈如下：',
        '{feedback}',
        { when: { lost: { size: { from: 1 } } }, text: '扣分情况：{lost}' },
        '请对照上述问题认真整改。',
      ],
      signedBy: '{$actorUnit}',
    },
  ],
  supervision: [
    {
      name: '听取说明记录',
      act: 'hear',
      title: '行政执法监督听取说明记录',
      paragraphs: [
        '被监督单位：{supervisedUnit}；日期：{$on}；核查人员：{investigators}。',
        '核查的问题：{problem}',
        '被监督单位的说明：{statement}',
        '以上记录经核对无误。',
        '被监督单位（签名或者盖章）：　　　　年　月　日',
        '核查人员（签名）：　　　　年　月　日',
      ],
      signedBy: '{$justiceBureau}',
    },
    {
      name: '行政执法监督提示函',
      act: 'guide',
      to: '{supervisedUnit}',
      paragraphs: ['经核查，你单位行政执法存在下列问题：{problem}', '现予指导提醒，请对照改正：{advice}', '请将改正情况书面告知本机关。'],
      signedBy: '{$justiceBureau}',
    },
    {
      name: '执法监督结案报告',
      act: 'close',
      title: '行政执法监督结案报告',
      form: true,
      paragraphs: [
        '被监督单位：{supervisedUnit}',
        '存在的问题：{problem}',
        { when: { advice: { exists: true } }, text: '整改意见：{advice}' },
        { when: { order: { exists: true } }, text: '监督决定：{order}' },
        { when: { measures: { exists: true } }, text: '整改情况：{measures}' },
        { when: { verification: { exists: true } }, text: '核实情况：{verification}' },
        '是否移送责任追究：{faultSeen}',
        '承办人：{$actor}　结案日期：{$on}',
      ],
      signedBy: '{$justiceBureau}',
    },
    {
      name: '行政执法监督意见书',
      act: 'issue-opinion',
      to: '{supervisedUnit}',
      paragraphs: [
        '经查，你单位行政执法存在下列问题：{problem}',
        '依据：{basis}',
        { when: { statement: { exists: true } }, text: '你单位说明：{statement}' },
        '现提出整改意见：{advice}',
        '请于{replyBy}前整改，并将整改情况书面报告本机关。期满不整改的，依法作出行政执法监督决定。',
      ],
      signedBy: '{$justiceBureau}',
    },
    {
      name: '整改报告',
      act: 'reply',
      to: '{$justiceBureau}',
      paragraphs: ['你局指出的问题：{problem}', '整改情况：{measures}'],
      signedBy: '{supervisedUnit}',
    },
    {
      name: '行政执法监督决定书',
      act: 'decide',
      to: '{supervisedUnit}',
      paragraphs: [
        '经查，你单位行政执法存在下列问题：{problem}',
        '{decisionText}',
        '本机关决定：{order}。请于{executeBy}前执行，并将执行情况书面报告本机关。',
      ],
      signedBy: '{$justiceBureau}',
    },
  ],
  'enforcement-clue': [
    {
      name: '线索不予受理告知书',
      act: 'reject',
      paragraphs: [
        { when: { complainant: { exists: true } }, text: '{complainant}：' },
        '你反映的“{matter}”已经收悉。经审查，不予受理。理由：{reason}',
        { when: { answer: { exists: true } }, text: '{answer}' },
      ],
      signedBy: '{$justiceBureau}',
    },
    {
      name: '线索转办函',
      act: 'hand-over',
      to: '{receiver}',
      paragraphs: [
        '现将下列线索转你单位依法办理：{content}',
        '转办理由：{reason}',
        '请查清后反馈结果。投诉举报人的信息依法保密，本函不予载明。',
      ],
      signedBy: '{$justiceBureau}',
    },
    {
      name: '线索答复书',
      act: 'answer',
      paragraphs: [
        { when: { complainant: { exists: true } }, text: '{complainant}：' },
        '你反映的“{matter}”已经核查，结论为{conclusion}。',
        '{answer}',
      ],
      signedBy: '{$justiceBureau}',
    },
  ],
}
