import type { OfficialDocument } from '../../kernel/report/document.ts'

export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  lecture: [
    {
      name: '服务型行政执法活动登记表',
      act: 'hold',
      form: true,
      paragraphs: [
        '活动主题：{subject}',
        '形式：{form}',
        '时间：{heldOn}',
        '地点：{place}　所在乡镇：{township}',
        '主办单位：{hosts}',
        '宣讲人：{speakers}',
        '对象：{audiences}',
        { when: { signedIn: { exists: true } }, text: '签到人数：{signedIn}人' },
        { when: { not: { signedIn: { exists: true } } }, text: '估计人数：{estimated}人（未签到，不计入统计）' },
        { when: { copies: { from: 1 } }, text: '发放资料：{materials}，{copies}份' },
        { when: { questions: { exists: true } }, text: '现场提问和答复：{questions}' },
      ],
      signedBy: '{organiser}',
    },
  ],
}
