import type { Reaction } from '../kernel/file/reaction.ts'

type Slot = 'first' | 'second' | 'third'

const sheetFor = (slot: Slot, act: string): Reaction => ({
  id: `assessment.sheet.${slot}`,
  title: '指定考核人，发给评分表',
  when: { type: 'assessment', acts: [act] },
  then: {
    type: 'assessment-sheet',
    act: 'assign',
    file: { one: ['$file'] },
    data: {
      assessment: '$file',
      slot,
      scorer: { fact: `${slot}Scorer` },
      scorerUnit: { fact: `${slot}Unit` },
      assessedUnit: { fact: 'assessed' },
    },
  },
})

const taken = (slot: Slot): Reaction => ({
  id: `assessment-sheet.taken.${slot}`,
  title: '评分表提交，考核案卷登记收到',
  when: { type: 'assessment-sheet', acts: ['submit'], where: { slot } },
  then: { type: 'assessment', act: 'take-sheet', file: { fact: 'assessment' }, data: { [`${slot}Sheet`]: '$file' } },
})

const replaced = (slot: Slot): Reaction => ({
  id: `assessment-sheet.replaced.${slot}`,
  title: '另行指定考核人，考核案卷登记更换',
  when: { type: 'assessment-sheet', acts: ['reassign'], where: { slot } },
  then: {
    type: 'assessment',
    act: 'replace-scorer',
    file: { fact: 'assessment' },
    data: { [`${slot}Scorer`]: { fact: 'scorer' }, [`${slot}Unit`]: { fact: 'scorerUnit' } },
  },
})

/** Sheets are opened together, and only once the unit's score is concluded: nobody reads another's before all are in. */
const opened = (slot: Slot): Reaction => ({
  id: `assessment.sheet-opened.${slot}`,
  title: '评分汇总，评分表启封',
  when: { type: 'assessment', acts: ['conclude'], where: { handScore: { exists: true }, [`${slot}Sheet`]: { exists: true } } },
  then: { type: 'assessment-sheet', act: 'open', file: { fact: `${slot}Sheet` }, data: {} },
})

const slots = ['first', 'second', 'third'] as const

/** What the steps of an assessment open or advance: sheets, appeals, rectifications; and the record that proposes a veto. */
export const assessmentReactions: readonly Reaction[] = [
  sheetFor('first', 'appoint'),
  sheetFor('second', 'appoint'),
  sheetFor('third', 'appoint-third'),
  ...slots.map(taken),
  ...slots.map(replaced),
  ...slots.map(opened),
  {
    id: 'assessment.appeal',
    title: '单位申诉，立为申诉案卷',
    when: { type: 'assessment', acts: ['appeal'] },
    then: {
      type: 'assessment-appeal',
      act: 'open',
      file: { one: ['$file'] },
      data: { assessment: '$file', appellant: { fact: 'assessed' }, forYear: { fact: 'forYear' }, appealPoints: { fact: 'appealPoints' } },
    },
  },
  {
    id: 'assessment-appeal.decided',
    title: '申诉决定，考核案卷登记',
    when: { type: 'assessment-appeal', acts: ['decide'] },
    then: { type: 'assessment', act: 'appeal-decided', file: { fact: 'assessment' }, data: { decisions: { fact: 'decisions' } } },
  },
  {
    id: 'assessment.rectification',
    title: '定等，失分项列入整改台账',
    when: { type: 'assessment', acts: ['finalise'], where: { state: 'rectifying' } },
    then: {
      type: 'assessment-rectification',
      act: 'open',
      file: { one: ['$file'] },
      data: {
        assessment: '$file',
        rectifier: { fact: 'assessed' },
        forYear: { fact: 'forYear' },
        lostItems: { fact: 'lostItems' },
        rectifyBy: { fact: 'rectifyBy' },
      },
    },
  },
  {
    id: 'assessment-rectification.closed',
    title: '整改销号，考核案卷办结',
    when: { type: 'assessment-rectification', acts: ['verify'], where: { verified: 'met' } },
    then: { type: 'assessment', act: 'rectified', file: { fact: 'assessment' }, data: {} },
  },
  {
    id: 'listed-supervision.veto',
    title: '挂牌督办，提出一票否决',
    when: { type: 'listed-supervision', acts: ['list'] },
    then: {
      type: 'veto',
      act: 'propose',
      file: { one: ['$file'] },
      data: { vetoed: '$unit', ruleCode: 'listed', listed: '$file' },
    },
  },
]
