import { partyOf, whoAsks, withFiller } from './person.ts'
import type { Window } from './window.ts'

/** 审查建议: that a document of the county's in force is unlawful. */
export const suggestion: Window = {
  key: 'suggestion',
  title: '对规范性文件提出审查建议',
  send: '提交审查建议',
  minutes: 6,
  what: '认为县里的规范性文件同法律、法规相抵触的，可以建议审查。制定机关不知道是谁提出的。',
  type: 'review-suggestion',
  act: 'receive',
  capacity: 'applicant',
  questions: [
    ...whoAsks('建议人'),
    { id: 'document', ask: '是哪一份文件', short: '文件', kind: 'choice', options: 'documents' },
    { id: 'clause', ask: '是哪一条', short: '条款', kind: 'text', optional: true, most: 100 },
    { id: 'content', ask: '为什么认为它违法', short: '建议和理由', kind: 'long', most: 5000 },
  ],
  unit: ({ bureau }) => bureau,
  data: ({ answers, picked }) => ({
    suggestedBy: 'citizen',
    document: answers.document,
    docTitle: picked('document')?.word ?? '',
    maker: String(picked('document')?.facts?.maker ?? picked('document')?.unit ?? ''),
    content: withFiller(answers.content ?? '', answers),
    ...(answers.clause && { clause: answers.clause }),
    proposer: partyOf(answers),
  }),
  asks: { document: 'document', content: 'content', proposer: 'name' },
  next: '备案审查机构决定要不要研究；研究时听取制定机关说明，得出结论后答复您。',
  tells: ['conclusion', 'answer', 'reason'],
  remedy: '对正在影响您的具体决定不服的，可以申请行政复议，并一并请求审查这份文件。',
}
