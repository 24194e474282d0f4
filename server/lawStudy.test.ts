import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CountyServer, countyServer } from './testing/countyServer.ts'

let server: CountyServer
beforeAll(async () => {
  server = await countyServer([
    ['yifa', 'ASO', 'bureau'],
    ['longtai', 'UADM', 'longtai'],
  ])
  const found = (id: string, unit: string, on: string, cause: string) =>
    server.put('study-cue', id, 'note', on, { source: 'loss', cause, concerned: unit, lawsuit: 's-1' }, 'justiceBureau', unit)
  await server.put(
    'litigation',
    's-1',
    'receive-complaint',
    '2023-03-01',
    {
      caseNumber: '（2023）豫1798行初12号',
      court: '宁川县人民法院',
      plaintiffs: [{ kind: 'natural', name: '王秀英' }],
      defendant: 'longtai',
      defendantKind: 'original',
      actName: '不动产登记',
      actKind: 'licence',
      adminField: 'land',
      claims: '撤销登记',
      afterReconsideration: false,
    },
    'justiceBureau',
    'longtai',
  )
  await found('cue-1', 'longtai', '2023-06-01', 'procedure')
  await found('cue-2', 'shiqiao', '2023-07-03', 'procedure')
  await found('cue-3', 'longtai', '2023-08-01', 'evidence')
})
afterAll(() => server?.end())

const topicsOf = (body: Record<string, unknown>) =>
  (body.proposals as { topic: string; cues: number }[]).map(({ topic, cues }) => [topic, cues])

test('what leaders might study next comes from the cues, the most asked for first', async () => {
  const office = await server.as('yifa')
  const { body, status } = await office.get('/api/law-study/proposals')
  expect(status).toBe(200)
  expect(topicsOf(body)).toEqual([
    ['procedure', 2],
    ['evidence', 1],
  ])
  expect((body.proposals as { grounds: unknown[] }[])[0]?.grounds).toEqual([
    { source: 'loss', cause: 'procedure', title: '行政诉讼败诉·违反法定程序', cues: 2, figure: 'STU.OPEN.LOSS' },
  ])
  expect(topicsOf((await office.get('/api/law-study/proposals?period=2023-Q3')).body)).toEqual([
    ['evidence', 1],
    ['procedure', 1],
  ])
  expect(topicsOf((await office.get('/api/law-study/proposals?unit=shiqiao')).body)).toEqual([['procedure', 1]])
})

test('a township sees what its own cues propose, nobody who is not signed in sees any', async () => {
  expect(topicsOf((await (await server.as('longtai')).get('/api/law-study/proposals')).body)).toEqual([
    ['evidence', 1],
    ['procedure', 1],
  ])
  expect((await server.app.inject('/api/law-study/proposals')).statusCode).toBe(401)
})

test('what may be asked next are the questions against the same faults', async () => {
  const asked = (code: string, cause: string) => ({
    code,
    cause,
    kind: 'judge',
    field: 'penalty',
    difficulty: 'easy',
    law: '行政处罚法',
    article: '第四十五条',
    stem: '不得因当事人陈述、申辩而给予更重的处罚。',
    options: [
      { letter: 'A', says: '对' },
      { letter: 'B', says: '错' },
    ],
    answer: ['A'],
    validFrom: '2023-01-16',
  })
  await server.put('question', 'question-1', 'enter', '2023-01-16', asked('PD-1', 'procedure'), 'justiceBureau')
  await server.put('question', 'question-2', 'enter', '2023-01-16', asked('PD-2', 'D3'), 'justiceBureau')
  await server.put('question', 'question-3', 'enter', '2023-01-16', asked('PD-3', 'facts'), 'justiceBureau')
  const { body } = await (await server.as('yifa')).get('/api/law-study/proposals')
  const counts = (body.proposals as { topic: string; questions: { count: number; causes: string[] } }[]).map(
    ({ topic, questions: { count } }) => [topic, count],
  )
  expect(counts).toEqual([
    ['procedure', 2],
    ['evidence', 1],
  ])
})

test('the county’s own subject stands in place of ours; a cue that is planned is proposed no more', async () => {
  const own = { code: 'procedure', name: '县专题：程序', laws: [{ name: '行政处罚法' }], answers: ['procedure'] }
  await server.put('study-topic', 'topic-1', 'adopt', '2023-09-01', own, 'countyOffice')
  await server.put('study-cue', 'cue-3', 'dismiss', '2023-09-04', { reason: '已整改' }, 'justiceBureau')
  const { body } = await (await server.as('yifa')).get('/api/law-study/proposals')
  expect((body.proposals as { title: string; cues: number }[]).map(({ title, cues }) => [title, cues])).toEqual([['县专题：程序', 2]])
})

test('a period that cannot be read is told in Chinese', async () => {
  expect(await (await server.as('yifa')).get('/api/law-study/proposals?period=last week')).toMatchObject({ status: 400 })
})
