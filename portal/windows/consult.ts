import { categories } from '../../systems/legalService/words.ts'
import { withFiller } from './person.ts'
import type { Window } from './window.ts'

/** 咨询律师: a question that may be asked without a name. */
export const consult: Window = {
  key: 'consult',
  title: '咨询律师',
  send: '提交咨询',
  minutes: 2,
  what: '有法律问题，写下来，律师看了答复。不收费，可以不写姓名。急的请打12348。',
  type: 'legal-consultation',
  act: 'ask',
  capacity: 'applicant',
  questions: [
    { id: 'category', ask: '是哪一方面的问题', short: '类别', kind: 'choice', options: categories },
    { id: 'question', ask: '您要问什么', short: '问题', kind: 'long', most: 3000 },
    { id: 'name', ask: '怎么称呼您', short: '称呼', hint: '可以不写', kind: 'text', optional: true, most: 40 },
    { id: 'area', ask: '您在哪个乡镇、街道', short: '乡镇、街道', kind: 'choice', options: 'townships', optional: true },
  ],
  unit: ({ bureau }) => bureau,
  data: ({ answers, bureau }) => ({
    centre: bureau,
    channel: 'web',
    asker: answers.name || '匿名',
    sex: 'unknown',
    ageGroup: 'unknown',
    ...(answers.area && { area: answers.area }),
    category: answers.category,
    question: withFiller(answers.question ?? '', answers),
  }),
  asks: { question: 'question', category: 'category', area: 'area' },
  next: '值班律师看了写下答复。请用受理号和保存码回来看，答复只有您能看到。',
  tells: ['answer', 'outcome', 'handedTo'],
  remedy: '没有按期答复的，请打12348；觉得没有说清楚的，可以再问。',
  may: { withdraw: { title: '撤回咨询', states: ['open'], questions: [], data: () => ({}) } },
}
