import type { OfficialDocument } from '../../kernel/report/document.ts'

export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  'outreach-event': [
    {
      name: '普法活动登记表',
      act: 'hold',
      form: true,
      paragraphs: [
        '活动主题：{subject}',
        '形式：{form}',
        { when: { keyDate: { exists: true } }, text: '宣传节点：{keyDate}' },
        '时间：{heldOn}',
        '地点：{place}　所在乡镇：{township}',
        '主办单位：{hosts}',
        '对象：{audiences}',
        { when: { signedIn: { exists: true } }, text: '签到人数：{signedIn}人' },
        { when: { not: { signedIn: { exists: true } } }, text: '估计人数：{estimated}人（未签到，不计入统计）' },
        { when: { copies: { from: 1 } }, text: '发放资料：{materials}，{copies}份' },
        { when: { answered: { from: 1 } }, text: '现场解答咨询：{answered}人次' },
      ],
      signedBy: '{organiser}',
    },
  ],
  'display-board': [
    {
      name: '宣传版面检查记录',
      act: 'check',
      form: true,
      paragraphs: [
        '地点：{place}　所在乡镇：{township}',
        '主题：{theme}',
        '块数：{boards}块',
        '检查日期：{checkedOn}',
        '版面状况：{condition}',
        { when: { note: { exists: true } }, text: '说明：{note}' },
      ],
      signedBy: '{keeper}',
    },
  ],
}
