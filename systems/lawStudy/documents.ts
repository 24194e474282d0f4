import type { OfficialDocument } from '../../kernel/report/document.ts'

export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  'study-plan': [
    {
      name: '年度学法计划',
      act: 'issue',
      title: '关于{year}年度{studies}领导干部\n学法计划的通知',
      paragraphs: ['为落实领导干部学法制度，现将{year}年度学法计划（{docNumber}）通知如下，请认真组织实施。', '学法安排：{items}'],
      signedBy: '{studies}',
    },
  ],
  'study-session': [
    {
      name: '学法记录',
      act: 'hold',
      form: true,
      title: '领导干部学法记录',
      paragraphs: [
        '主题：{subject}　日期：{heldOn}　方式：{way}　主讲人：{lecturer}',
        '学习的法律法规：{laws}',
        '参加人员：{attendees}',
        '学习情况：{gist}',
        { when: { quiz: { exists: true } }, text: '学法测试：{quiz}' },
      ],
      signedBy: '{studies}',
    },
  ],
}
