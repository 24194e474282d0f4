import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ForeignCase, LogColumns } from '../kernel/file/foreignLog.ts'
import { readEventLog } from './eventLog.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'event-log-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(name: string, contents: string | Buffer, columns?: LogColumns): Promise<ForeignCase[]> {
  const path = join(folder, name)
  await writeFile(path, contents)
  return all(path, columns)
}
async function all(path: string, columns?: LogColumns): Promise<ForeignCase[]> {
  const cases: ForeignCase[] = []
  for await (const one of readEventLog(path, columns)) cases.push(one)
  return cases
}

const head = 'case:concept:name,case:channel,concept:name,time:timestamp,org:resource,note'
const xes = (traces: string) => `<?xml version="1.0" encoding="UTF-8"?>
<log xmlns="http://www.xes-standard.org/"><global scope="trace"><string key="concept:name" value="UNKNOWN"/></global>
<int key="total" value="2"><int key="Payment" value="1"/></int>${traces}</log>`
const event = (activity: string, at: string, more = '') =>
  `<event><string key="concept:name" value="${activity}"/><date key="time:timestamp" value="${at}"/>${more}</event>`

test('a CSV: quoted cells, a byte-order mark, CRLF, rows of a case apart, blanks left out', async () => {
  const rows = [
    `\uFEFF${head}`,
    'A,网络,受理,2011-10-11 00:30:00+02:00,张三,"甲,""乙"""',
    'B,,受理,2011-10-12,,',
    'A,网络,办结,2011-12-01 09:00:00.5+01:00,,"两\r\n行"',
    '',
  ]
  const [a, b] = await read('a.csv', rows.join('\r\n'))
  expect(a).toEqual({
    id: 'A',
    attributes: { channel: '网络' },
    events: [
      {
        case: 'A',
        activity: '受理',
        at: '2011-10-11 00:30:00+02:00',
        time: Date.parse('2011-10-10T22:30:00Z'),
        day: '2011-10-11',
        resource: '张三',
        attributes: { note: '甲,"乙"' },
      },
      {
        case: 'A',
        activity: '办结',
        at: '2011-12-01 09:00:00.5+01:00',
        time: Date.parse('2011-12-01T08:00:00.500Z'),
        day: '2011-12-01',
        attributes: { note: '两\r\n行' },
      },
    ],
  })
  expect(b).toEqual({
    id: 'B',
    attributes: {},
    events: [
      { case: 'B', activity: '受理', at: '2011-10-12', time: Date.parse('2011-10-12T00:00:00Z'), day: '2011-10-12', attributes: {} },
    ],
  })
})

test('other column names by mapping', async () => {
  const columns = { case: 'Case ID', activity: 'Activity', at: 'Complete Timestamp', resource: 'User', casePrefix: '(case) ' }
  const [one] = await read(
    'mapped.csv',
    'Case ID,Activity,Complete Timestamp,User,(case) channel\n7,Open,2012-01-02 10:00:00,u,desk\n',
    columns,
  )
  expect(one).toMatchObject({ id: '7', attributes: { channel: 'desk' }, events: [{ activity: 'Open', day: '2012-01-02', resource: 'u' }] })
})

test("an XES: the trace's own attributes, nested values and globals passed over, a name behind the events", async () => {
  const trace = `<trace><string key="channel" value="Post &amp; Desk"/>${event('Open', '2012-01-02T23:30:00.000+01:00', '<string key="org:resource" value="u"/><list key="l"><string key="x" value="y"/></list>')}<string key="concept:name" value="K9"/></trace>`
  for (const [name, contents] of [
    ['a.xes', xes(trace)],
    ['a.xes.gz', gzipSync(xes(trace))],
  ] as const)
    expect(await read(name, contents)).toEqual([
      {
        id: 'K9',
        attributes: { channel: 'Post & Desk' },
        events: [
          {
            case: 'K9',
            activity: 'Open',
            at: '2012-01-02T23:30:00.000+01:00',
            time: Date.parse('2012-01-02T22:30:00Z'),
            day: '2012-01-02',
            resource: 'u',
            attributes: {},
          },
        ],
      },
    ])
})

test.each([
  ['no.txt', 'x', '不是可读取的日志'],
  ['empty.csv', '', '是空文件'],
  ['names.csv', 'id,what,when\n1,2,3\n', '第1行：表头缺少“case:concept:name”、“concept:name”、“time:timestamp”'],
  ['width.csv', `${head}\nA,网络,受理,2011-10-11\n`, '第2行：有4列，表头有6列'],
  ['quote.csv', `${head}\nA,网络,受理,2011-10-11,,"未完\n`, '第2行：引号没有闭合'],
  ['after.csv', `${head}\nA,"网"络,受理,2011-10-11,,\n`, '第2行：引号之后还有“络”'],
  [
    'day.csv',
    `${head}\nA,,受理,2011-10-11,,\nA,,办结,2011-02-30 10:00:00,,\n`,
    '第3行：案件“A”的“办结”时间（time:timestamp）为“2011-02-30 10:00:00”',
  ],
  ['case.csv', `${head}\n,,受理,2011-10-11,,\n`, '第2行：缺少案件编号'],
  ['cut.xes', xes(`<trace>${event('Open', '2012-01-02')}`).slice(0, -6), '不是合式的 XML'],
  ['html.xes', '<html></html>', '根元素为“html”'],
  ['none.xes', xes(''), '没有一个案件'],
  [
    'activity.xes',
    xes('<trace>\n<string key="concept:name" value="K1"/><event>\n</event></trace>'),
    '第4行：案件“K1”的一个事件缺少活动名称',
  ],
  ['bytes.csv', Buffer.from([0x63, 0xff, 0xfe]), '不是 UTF-8 文本'],
  ['zip.csv.gz', 'no gzip', '不是完好的 gzip 文件'],
] as const)('%s is refused with the reason and the line', async (name, contents, says) => {
  await expect(read(name, contents)).rejects.toThrow(says)
  await expect(read(name, contents)).rejects.toMatchObject({ name: 'UnreadableLog' })
})

test('a file that is not there is told, zipped or not', async () => {
  await expect(all(join(folder, 'nowhere.csv'))).rejects.toThrow('不存在')
  await expect(all(join(folder, 'nowhere.xes.gz'))).rejects.toThrow('不存在')
})

const logs = '../shared/data/event-logs'
describe.skipIf(!existsSync(logs))('public logs', () => {
  test.each([
    ['receipt.csv', 1434, 8577, 27],
    ['08_receipt.xes.gz', 1434, 8577, 27],
    ['roadtraffic100traces.csv', 100, 390, 10],
    ['roadtraffic100traces.xes', 100, 390, 10],
    ['12_roadtraffic_1t_per_variant.xes.gz', 231, 1891, 11],
  ])('%s: %i cases, %i events, %i activities', async (name, cases, events, activities) => {
    const read = await all(`${logs}/${name}`)
    const flat = read.flatMap((one) => one.events)
    expect([read.length, flat.length, new Set(flat.map((one) => one.activity)).size]).toEqual([cases, events, activities])
  })

  test('the receipt log is the same from CSV as from XES, events, days and dates of the cases', async () => {
    const [csv, xml] = await Promise.all([all(`${logs}/receipt.csv`), all(`${logs}/08_receipt.xes.gz`)])
    const bare = (cases: ForeignCase[]) =>
      new Map(
        cases.map((one) => [one.id, [one.attributes.enddate?.slice(0, 10), ...one.events.map((each) => `${each.day} ${each.activity}`)]]),
      )
    expect(bare(csv)).toEqual(bare(xml))
    expect(csv.filter((one) => one.attributes.enddate === undefined)).toHaveLength(105)
  })
})
