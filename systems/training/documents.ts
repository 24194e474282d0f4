import type { OfficialDocument } from '../../kernel/report/document.ts'

export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  training: [
    {
      name: '行政执法培训登记表',
      act: 'hold',
      form: true,
      paragraphs: [
        '培训主题：{subject}　类别：{kind}',
        '日期：{heldOn}　学时：{hours}学时　地点：{place}',
        '组织单位：{organiser}　授课人：{lecturer}',
        { when: { topics: { exists: true } }, text: '培训内容：{topics}' },
        '签到人数：{attendees.size}人',
        '签到名单：{attendees}',
      ],
      signedBy: '{organiser}',
    },
  ],
}
