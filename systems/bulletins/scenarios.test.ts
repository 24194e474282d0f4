import { describe, expect, test } from 'vitest'
import type { Answer } from '../../kernel/figure/answer.ts'
import { story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { figures as accountabilityFigures } from '../accountability/figures.ts'
import { figures as litigationFigures } from '../litigation/figures.ts'
import { figures as reconsiderationFigures } from '../reconsideration/figures.ts'
import { bulletin } from './bulletin.ts'
import { closingSignature } from './closingSignature.ts'
import { documents } from './documents.ts'
import { linesOf, MissingFigure, regimes } from './regimes.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)

describe('案件通报', () => {
  const draft = {
    kind: 'information',
    coversFrom: '2023-07-01',
    coversTo: '2023-07-31',
    figures: [{ figure: 'LIT.LOST', title: '败诉', shown: '5件' }],
    problems: '败诉集中',
    requirements: '逐案分析',
  }
  const sent = () =>
    story(bulletin)
      .did('2023-08-04', 'draft', draft)
      .did('2023-08-07', 'sign')
      .did('2023-08-07', 'send', { sentTo: ['land', 'labour'] })
  const reader = (person: string) => ({ capacity: 'head', person }) as const

  test('期间没有结束，不能通报', () => {
    expect(say(story(bulletin).refused('2023-07-31', 'draft', draft))).toEqual([])
    expect(say(story(bulletin).refused('2023-07-30', 'draft', draft))[0]).toContain('通报期间没有结束')
  })

  test('三个工作日内回执；一人只回执一次；都回执了才办结', () => {
    const told = sent()
    expect(told.clock('read').due).toBe('2023-08-10')
    told.did('2023-08-08', 'read', { reader: 'p-1', post: '局长' }, reader('p-1'))
    expect(say(told.refused('2023-08-08', 'read', { reader: 'p-1', post: '局长' }, reader('p-1')))).toEqual(['您已经回执'])
    expect(say(told.refused('2023-08-08', 'finish'))).toEqual(['还有单位没有回执'])
    told.did('2023-08-09', 'read', { reader: 'p-2', post: '局长' }, reader('p-2')).did('2023-08-09', 'finish')
    expect(told.file).toMatchObject({ state: 'read', findings: [] })
  })

  test('指标按制度列明，带编号，缺一项就不生成', () => {
    const answers = regimes.information.figures.map((id) => ({ id, title: `指标${id}`, shown: '1件' }) as Answer)
    expect(linesOf('information', [...answers].reverse()).map(({ figure }) => figure)).toEqual(regimes.information.figures)
    expect(() => linesOf('information', answers.slice(1))).toThrow(MissingFigure)
  })

  test('三种通报所列的指标都在指标目录里', () => {
    const known = [...accountabilityFigures, ...litigationFigures, ...reconsiderationFigures].map(({ id }) => id)
    expect(Object.values(regimes).flatMap(({ figures }) => figures.filter((id) => !known.includes(id)))).toEqual([])
  })
})

describe('结案会签', () => {
  const open = (data: object) =>
    story(closingSignature).did('2023-09-01', 'open', { handlingUnit: 'land', lawsuit: 's-1', lost: false, settled: false, ...data })
  const unit = { grounds: ['nothing'], unitOpinion: '同意结案' }

  test('依次签署：前一环节没签，后一环节签不了', () => {
    const told = open({})
    expect(told.refused('2023-09-02', 'sign-leader', { leaderOpinion: '同意' })[0]).toMatchObject({
      code: 'wrong-state',
      way: expect.stringContaining('承办单位负责人签署'),
    })
    told
      .did('2023-09-04', 'sign-unit', unit)
      .did('2023-09-05', 'sign-leader', { leaderOpinion: '同意' })
      .did('2023-09-06', 'sign-liaison', { liaisonOpinion: '同意' })
      .did('2023-09-07', 'sign-justice', { justiceOpinion: '同意' })
    expect(told.file).toMatchObject({ state: 'closed', findings: [] })
    expect(told.clock('sign').met).toBe('2023-09-07')
  })

  test('败诉的要有教训和问责意见；调解、撤诉的还要人民法院签署', () => {
    expect(say(open({ lost: true }).refused('2023-09-04', 'sign-unit', { ...unit, grounds: ['lessons'] }))[0]).toContain('没有问责意见')
    const told = open({ settled: true })
      .did('2023-09-04', 'sign-unit', { ...unit, grounds: ['agreement'] })
      .did('2023-09-05', 'sign-leader', { leaderOpinion: '同意' })
      .did('2023-09-06', 'sign-liaison', { liaisonOpinion: '同意' })
      .did('2023-09-07', 'sign-justice', { justiceOpinion: '同意' })
    expect(told.file.state).toBe('justice')
    expect(told.did('2023-09-08', 'sign-court', { courtOpinion: '同意' }).file.state).toBe('closed')
  })

  test('不同意的退回承办单位，重新依次签署', () => {
    const told = open({}).did('2023-09-04', 'sign-unit', unit).did('2023-09-05', 'sign-leader', { leaderOpinion: '同意' })
    expect(say(told.refused('2023-09-06', 'return', { returnedBy: 'leader', returnReason: '未履行' }))[0]).toContain('退回环节')
    told.did('2023-09-06', 'return', { returnedBy: 'liaison', returnReason: '未履行' })
    expect(told.refused('2023-09-07', 'sign-liaison', { liaisonOpinion: '同意' })[0]?.code).toBe('wrong-state')
    expect(told.did('2023-09-07', 'sign-unit', unit).file.state).toBe('unit')
  })
})

test.each([bulletin, closingSignature].map((each) => [each.title, each] as const))('%s：没有死路，期限都有着落', (_title, procedure) => {
  const states = new Set<string>()
  for (let seed = 0; seed < 60; seed++) {
    const { file } = wander(procedure, seed, { from: '2023-08-01', steps: 60 })
    states.add(file.state)
    expect(file.findings.filter((finding) => finding.code !== 'late')).toEqual([])
    for (const clock of file.clocks) expect(clock.met ?? clock.stopped ?? (file.closed ? undefined : clock.due), clock.name).toBeTruthy()
  }
  expect([...states].some((state) => procedure.closed.includes(state))).toBe(true)
})

test('文书的名称和行为对得上，占位的都是事实', () => {
  for (const procedure of [bulletin, closingSignature])
    for (const { name, act, title, paragraphs, to } of documents[procedure.type] ?? []) {
      expect(procedure.acts[act]?.documents, name).toContain(name)
      const text = [...paragraphs.map((each) => (typeof each === 'string' ? each : each.text)), to ?? '', title ?? ''].join('')
      for (const [, path = ''] of text.matchAll(/\{([^$}][^}]*)\}/g))
        expect(Object.keys(procedure.facts.shape)).toContain(path.split('.')[0])
    }
})
