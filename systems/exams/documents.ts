import type { OfficialDocument } from '../../kernel/report/document.ts'

export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  exam: [
    {
      name: '考试通知书',
      act: 'call',
      to: '{name}',
      paragraphs: ['请你参加{sitting}{kind}，考试时长{minutes}分钟，满分一百分，{passMark}分合格。', '无正当理由缺考的，按不合格处理。'],
      signedBy: '{$justiceBureau}',
    },
    {
      name: '成绩通知书',
      act: 'score',
      to: '{name}',
      paragraphs: [
        '你参加{sitting}{kind}，成绩{firstScore}分，结果：{firstResult}。',
        { when: { firstResult: 'failed' }, text: '请于本通知之日起十五日内参加补考。补考仍不合格的，将依规提请暂扣执法证。' },
      ],
      signedBy: '{$justiceBureau}',
    },
    {
      name: '补考通知书',
      act: 'call-resit',
      to: '{name}',
      paragraphs: [
        '你参加的{sitting}{kind}首次{firstResult}，请于{resitOn}参加补考，考试时长{minutes}分钟，{passMark}分合格。',
        '补考仍不合格或者缺考的，将依规提请暂扣执法证。',
      ],
      signedBy: '{$justiceBureau}',
    },
  ],
  'suspension-proposal': [
    {
      name: '暂扣执法证处理决定',
      act: 'decide',
      title: '关于暂扣执法证提请的处理决定',
      to: '{officerUnit}',
      paragraphs: [
        '对你单位{name}提请暂扣执法证的理由：{ground}。',
        { when: { defence: { exists: true } }, text: '本人陈述：{defence}' },
        '调查核实情况：{findings}',
        '现决定：{decided}。',
        { when: { suspendUntil: { exists: true } }, text: '暂扣至{suspendUntil}止。暂扣期间不得从事行政执法活动。' },
      ],
      signedBy: '{$justiceBureau}',
    },
  ],
}
