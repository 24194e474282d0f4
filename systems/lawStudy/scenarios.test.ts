import { describe, expect, test } from 'vitest'
import { overFiles } from '../../kernel/figure/overFiles.ts'
import { period } from '../../kernel/figure/period.ts'
import type { Seen } from '../../kernel/file/act.ts'
import type { File } from '../../kernel/file/file.ts'
import { story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { day } from '../../kernel/time/day.ts'
import { causeSources, causes } from '../studyCauses.ts'
import { studyCue } from './cue.ts'
import { figures } from './figures.ts'
import { lawStudySystem } from './index.ts'
import { studyPlan } from './plan.ts'
import { cueFigures, proposals } from './proposals.ts'
import { studySession } from './session.ts'
import { studyTopic, topicsOf } from './studyTopic.ts'
import { defaultTopics, topicsWith } from './topics.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const today = day('2024-03-11')
const catalogue = new Map(figures.map((figure) => [figure.id, figure]))
const about = { loss: 'lawsuit', correction: 'reconsideration', evaluation: 'evaluation', supervision: 'supervision' } as const

let n = 0
function cue(source: keyof typeof about, cause: string, on = '2023-06-01') {
  return story(studyCue, { id: `cue-${++n}` }).did(on, 'note', { source, cause, concerned: 'land', [about[source]]: 'f-1' }, 'system')
}
const proposed = (files: readonly File[], topics = defaultTopics) =>
  proposals({ period: period('2023', today), today }, catalogue, overFiles(files), topics)

describe('下一次学什么，由这一年的败诉、纠错、不合格案卷和监督问题来定', () => {
  test('按问题归到专题，线索多的在前；每条都说明由来和指标', async () => {
    const files = [
      cue('loss', 'procedure'),
      cue('correction', 'procedure'),
      cue('evaluation', 'D4'),
      cue('loss', 'evidence'),
      cue('supervision', 'record'),
      cue('loss', 'law', '2022-06-01'),
    ].map(({ file }) => file)
    const found = await proposed(files)
    expect(found.map(({ topic, cues }) => [topic, cues])).toEqual([
      ['procedure', 3],
      ['evidence', 1],
      ['record', 1],
    ])
    expect(found[0]?.grounds).toContainEqual({
      source: 'evaluation',
      cause: 'D4',
      title: '案卷评查不合格·D4 符合听证条件的依法告知并组织听证',
      cues: 1,
      figure: 'STU.OPEN.EVALUATION',
    })
    expect(found[0]?.laws.length).toBeGreaterThan(0)
  })

  test('列入计划的、学过的、不列入的，不再建议', async () => {
    const files = [
      cue('loss', 'evidence').did('2023-06-05', 'plan', { plan: 'plan-1' }),
      cue('loss', 'procedure').did('2023-07-05', 'study', { session: 's-1' }, 'system'),
      cue('loss', 'law').did('2023-07-05', 'dismiss', { reason: '法律已修改' }),
    ].map(({ file }) => file)
    expect(await proposed(files)).toEqual([])
  })

  test('县里可以自定专题：同编号的以县里的为准，另编的加上', async () => {
    const own = story(studyTopic).did('2023-01-05', 'adopt', {
      code: 'evidence',
      name: '证据专题',
      laws: [{ name: '证据规定' }],
      answers: ['evidence', 'law'],
    })
    const topics = topicsWith(topicsOf([own.file]))
    expect(topics).toHaveLength(defaultTopics.length)
    const found = await proposed([cue('loss', 'evidence').file, cue('correction', 'facts').file], topics)
    expect(found.map(({ topic, title, cues }) => [topic, title, cues])).toEqual([
      ['evidence', '证据专题', 1],
      ['unanswered', '其他问题', 1],
    ])
    expect(topicsOf([own.did('2024-01-05', 'retire').file])).toEqual([])
  })

  test('一个问题属于几个专题的，只算一次', async () => {
    const twice = [{ id: 'own', title: '县专题', laws: [], answers: ['evidence'] }, ...defaultTopics]
    const found = await proposed([cue('loss', 'evidence').file], twice)
    expect(found.map(({ topic, cues }) => [topic, cues])).toEqual([['own', 1]])
  })

  test('每种问题都有专题，没有一种落在专题之外；每个来源都有指标', () => {
    const answered = new Set(defaultTopics.flatMap(({ answers }) => answers))
    expect(Object.keys(causes).filter((cause) => !answered.has(cause))).toEqual([])
    expect([...answered].filter((cause) => !Object.hasOwn(causes, cause))).toEqual([])
    expect(answered.size).toBe(defaultTopics.flatMap(({ answers }) => answers).length)
    expect(Object.keys(cueFigures)).toEqual(Object.keys(causeSources))
    for (const id of Object.values(cueFigures)) expect(catalogue.has(id), id).toBe(true)
  })

  test('线索要指明案卷', () => {
    expect(say(story(studyCue).refused('2023-06-01', 'note', { source: 'loss', cause: 'law', concerned: 'land' }))).toEqual([
      '没有指明线索来自哪一件案卷',
    ])
  })
})

describe('学法', () => {
  const session = {
    subject: '行政程序',
    body: 'executive',
    studies: 'county',
    heldOn: '2023-07-06',
    meeting: 'm-1',
    laws: [{ name: '行政处罚法' }],
    way: 'case',
    lecturer: '司法局局长',
    attendees: [{ name: '赵某', post: '县长' }],
    gist: '……',
  }
  const seen = (type: string, state: string, facts: Seen['facts'] = {}): Seen => ({ type, title: type, unit: 'u', state, facts })
  const by = (meeting: Seen) => ({ capacity: 'unitAdmin', seen: { 'm-1': meeting } }) as const
  const tried = (data: object, meeting = seen('meeting', 'held', { heldOn: '2023-07-06' })) =>
    say(story(studySession).refused('2023-07-06', 'hold', { ...session, ...data }, by(meeting)))

  test('常务会议学法要指明当天召开的会议', () => {
    expect(tried({})).toEqual([])
    expect(tried({ meeting: undefined })).toEqual(['政府常务会议学法没有指明会议'])
    expect(tried({}, seen('meeting', 'called'))[0]).toContain('会议没有召开')
    expect(tried({}, seen('meeting', 'held', { heldOn: '2023-07-05' }))[0]).toContain('不在学法的这一天')
    expect(tried({ laws: [] })).toEqual(['没有学习的法律法规'])
  })

  test('测试六十分以上为合格', () => {
    const quiz = (score: number, passed: boolean) => ({ quiz: [{ name: '赵某', score, passed }] })
    expect(tried(quiz(60, true))).toEqual([])
    expect(tried(quiz(59, true))[0]).toContain('是否合格不符')
    expect(tried(quiz(60, false))[0]).toContain('是否合格不符')
    expect(tried(quiz(101, true))).toHaveLength(1)
  })

  test('计划有了安排才印发；印发后可以增加由案件选出的专题', () => {
    const told = story(studyPlan).did('2023-01-04', 'draw', { year: '2023', body: 'executive', studies: 'county' })
    expect(say(told.refused('2023-01-04', 'issue', { docNumber: '1号' }))).toEqual(['计划没有学法安排'])
    const item = { month: '2023-01', name: '宪法', way: 'lecture', lecturer: '司法局局长' }
    told.did('2023-01-04', 'list', item).did('2023-01-05', 'issue', { docNumber: '宁政办〔2023〕1号' })
    told.did('2023-07-06', 'list', { ...item, month: '2023-07', name: '行政程序', from: '败诉案件' })
    expect(told.file.facts.items).toHaveLength(2)
    expect(told.did('2024-01-08', 'conclude', { held: 12, summary: '……' }).file.state).toBe('concluded')
  })
})

test.each(lawStudySystem.procedures.map((one) => [one.title, one] as const))('%s：随便怎么依规走，都没有死路', (_title, procedure) => {
  for (let seed = 0; seed < 30; seed++) {
    const { file } = wander(procedure, seed, { from: '2023-05-01', steps: 40 })
    expect(file.findings).toEqual([])
  }
})
