import { z } from 'zod'
import { attachment, choices, dayField, longText, refs, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { activity } from '../../kernel/file/kinds.ts'
import { guidanceNotice } from './source.ts'

/** 驻点指导: one guide or more, one township, one day. The township signs for it. */
export const guidanceVisit = activity({
  type: 'guidance-visit',
  title: '驻点指导',
  titled: '{township}驻点指导',
  unit: 'township',
  facts: z.object({
    township: unit('乡镇'),
    visitedOn: dayField('到场日期'),
    guides: refs('指导人员', 'guide'),
    contents: choices('指导内容', {
      inspection: '检查示范',
      filing: '立案指导',
      papers: '文书制作',
      field: '现场执法教学',
      discretion: '裁量适用',
      dossier: '案卷整理',
      law: '法规培训',
      other: '其他',
    }),
    cases: refs('指导的案件', 'penalty'),
    problems: longText('发现的问题'),
    suggestions: longText('建议'),
    questions: refs('当场提出的问题', 'guidance-question'),
    townshipSigned: yesNo('乡镇已签字'),
    signer: text('乡镇签字人'),
    photos: z.array(attachment('照片')).meta({ title: '现场照片', kind: 'file' }),
  }),
  act: {
    title: '登记驻点指导',
    by: ['justiceBureau', 'unitAdmin', 'officer'],
    source: guidanceNotice,
    data: [
      'township',
      'visitedOn',
      'guides',
      'contents',
      'townshipSigned',
      'signer?',
      'cases?',
      'problems?',
      'suggestions?',
      'questions?',
      'photos?',
    ],
    documents: ['驻点指导记录表'],
    needs: [
      { must: { visitedOn: { to: '$on' } }, says: '到场日期晚于登记日期', way: '请在到场之后登记' },
      { must: { townshipSigned: true }, says: '乡镇没有签字确认', way: '请由乡镇综合行政执法大队签字后登记' },
      { must: { signer: { exists: true } }, says: '没有签字人', way: '请填写“乡镇签字人”' },
      { when: { problems: { exists: true } }, must: { suggestions: { exists: true } }, says: '发现问题而没有建议', way: '请填写“建议”' },
    ],
    reads: {
      guides: {
        atLeast: 1,
        must: { state: 'serving', servesFrom: { to: '$on' } },
        says: '当日不是在组的指导人员',
        way: '请选择在组的指导人员',
      },
    },
  },
  columns: { days: ['visitedOn'], amounts: ['guides.size'], kinds: ['townshipSigned'] },
  occasion: { day: 'visitedOn', place: ['township'], reached: 'township', hosts: 'guides', pictures: 'photos' },
})
