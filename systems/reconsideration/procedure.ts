import { procedure } from '../../kernel/file/procedure.ts'
import { afterwards } from './afterwards.ts'
import { clocks } from './clocks.ts'
import { ending } from './ending.ts'
import { facts } from './facts.ts'
import { intake } from './intake.ts'
import { states } from './shape.ts'
import { trial } from './trial.ts'

/**
 * 行政复议, ordinary and simplified, under the texts of 2017 and 2023. An act cites the text in force; what only one text knows
 * stands behind a guard on `edition`. Under the 2017 text a case is accepted on the day of receipt, so its time to decide runs
 * from there; under the 2023 text it runs from acceptance, and silence for five workdays is acceptance.
 */
export const reconsideration = procedure({
  type: 'reconsideration',
  title: '行政复议',
  titled: '{applicants.0.name}不服{respondent}{actName}案',
  number: { at: 'decide', pattern: '{short}政复决字〔{year}〕{n}号' },
  editions: [
    { id: '2017', title: '行政复议法（2017年修正）', receivedBefore: '2024-01-01' },
    { id: '2023', title: '行政复议法（2023年修订）' },
  ],
  states,
  closed: ['decided', 'mediated', 'terminated', 'refused', 'redirected', 'abandoned', 'withdrawn'],
  facts,
  holder: 'handler',
  outcome: 'result',
  columns: {
    kinds: ['track', 'actKind', 'adminField', 'termination', 'sued', 'met.reply'],
    days: ['met.acceptance', 'due.decide', 'due.reply', 'on.hold-hearing'],
    amounts: ['amount', 'compensation', 'recovered', 'n.opinion'],
  },
  terms: [
    'respondent',
    'receiveWay',
    'enterprise',
    'major',
    'performance',
    'courtResult',
    'compulsory',
    'suspendGround',
    'redo',
    'dismissReason',
    'deemed',
    'noReply',
  ],

  acts: { ...intake, ...trial, ...ending, ...afterwards },
  clocks,
})
