import { messageKinds } from '../../systems/feedback/message.ts'
import type { Window } from './window.ts'

/** 找错、意见建议、无障碍: one page, opened from any other. */
export const message: Window = {
  key: 'message',
  title: '找错和意见建议',
  send: '提交',
  minutes: 1,
  what: '哪一页写错了、用不了，或者有什么建议，写下来。',
  type: 'public-message',
  act: 'send',
  capacity: 'applicant',
  questions: [
    { id: 'says', ask: '哪里错了，或者有什么建议', short: '内容', kind: 'long', most: 2000 },
    { id: 'phone', ask: '要我们答复的，留个电话', short: '联系电话', kind: 'phone', optional: true },
  ],
  unit: ({ bureau }) => bureau,
  data: ({ answers, bureau }) => {
    const kind = answers.kind && Object.hasOwn(messageKinds, answers.kind) ? answers.kind : 'suggestion'
    const says = answers.says ?? ''
    // A correction is made public with the page's address: not with what was searched there, and not with the sender's words.
    const page = (answers.page ?? '').split(/[?#]/)[0]?.slice(0, 300) ?? ''
    return {
      kind,
      keeper: bureau,
      matter: kind === 'page-error' ? `网页 ${page || '（没有写明）'}` : says.replace(/\s+/g, ' ').slice(0, 30),
      says,
      ...(page && { page }),
      ...(answers.phone && { phone: answers.phone }),
    }
  },
  next: '写在每一页的错，三个工作日内答复；意见建议五个工作日内答复。改了的，公布在“网页更正”里。',
  tells: ['reply', 'correction', 'reason'],
  remedy: '到期没有答复的，请打12345。',
}
