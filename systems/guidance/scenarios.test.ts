import { expect, test } from 'vitest'
import { dutyProcedure } from '../../kernel/file/dutyProcedure.ts'
import { story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { coverage } from './coverage.ts'
import { documents } from './documents.ts'
import { weeklyGuidance } from './duty.ts'
import { guide } from './guide.ts'
import { guidanceRota } from './issuedRota.ts'
import { guidanceQuestion } from './question.ts'
import { guidanceWeeks, proposeRota } from './rota.ts'
import { guidanceVisit } from './visit.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const visit = {
  township: 'town-1',
  visitedOn: '2023-04-05',
  guides: ['guide-1'],
  contents: ['papers'],
  townshipSigned: true,
  signer: '孙队长',
}
const townships = Array.from({ length: 20 }, (_, n) => `town-${String(n + 1).padStart(2, '0')}`)
const guides = Array.from({ length: 12 }, (_, n) => `guide-${String(n + 1).padStart(2, '0')}`)

test('过渡期二十六周，自二〇二三年第十四周至第三十九周，二十个乡镇应指导五百二十周次', () => {
  expect([guidanceWeeks.length, guidanceWeeks[0]?.title, guidanceWeeks.at(-1)?.title]).toEqual([26, '2023-W14', '2023-W39'])
  expect(proposeRota(guides, townships)).toHaveLength(520)
})

test('轮值表：每周每乡镇有一人去；轮空均匀；二十六周下来各乡镇都见过十二名指导人员', () => {
  const turns = proposeRota([...guides].reverse(), townships)
  const times = guides.map((one) => turns.filter((turn) => turn.guide === one).length)
  expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(2)
  for (const township of townships)
    expect(new Set(turns.filter((turn) => turn.township === township).map((turn) => turn.guide)).size).toBe(12)
  expect(proposeRota([], townships)).toEqual([])
})

test('乡镇没有签字、到场前登记、离组的人，都不能登记', () => {
  const refused = (data: object, seen?: object) =>
    say(
      story(guidanceVisit).refused(
        '2023-04-05',
        'hold',
        { ...visit, ...data },
        { capacity: 'justiceBureau', ...(seen && { seen: seen as never }) },
      ),
    )
  expect(refused({ townshipSigned: false })).toEqual(['乡镇没有签字确认'])
  expect(refused({ visitedOn: '2023-04-06' })).toEqual(['到场日期晚于登记日期'])
  expect(refused({ problems: '文书缺项' })).toEqual(['发现问题而没有建议'])
  const seen = { 'guide-1': { type: 'guide', title: '吴某', unit: 'land', state: 'left', facts: { servesFrom: '2023-04-03' } } }
  expect(refused({}, seen)).toEqual(['吴某：当日不是在组的指导人员'])
})

test('覆盖表：去两次仍是一格，没去的点名到乡镇和周', () => {
  const held = (id: string, data: object) => story(guidanceVisit, { id }).did('2023-10-09', 'hold', { ...visit, ...data }).file
  const files = [
    held('v1', { township: 'town-01', visitedOn: '2023-04-03' }),
    held('v2', { township: 'town-01', visitedOn: '2023-04-09' }),
    held('v3', { township: 'town-02', visitedOn: '2023-04-10' }),
    held('v4', { township: 'town-02', visitedOn: '2023-10-02' }),
  ]
  const grid = coverage(files, ['town-01', 'town-02'], guidanceWeeks.slice(0, 2))
  expect(grid).toMatchObject({ visits: 3, owed: 4, weeks: ['2023-W14', '2023-W15'] })
  expect(grid.rows[0]).toMatchObject({ visits: 2, empty: 1, cells: [{ visits: ['v1', 'v2'] }, { visits: [] }] })
  expect(grid.empty).toEqual([
    { township: 'town-01', week: '2023-W15' },
    { township: 'town-02', week: '2023-W14' },
  ])
})

test('当周没有去，任务逾期，写明原因也不算完成', () => {
  const owed = { owedBy: 'town-01', period: '2023-W20', begins: '2023-05-15', ends: '2023-05-21', required: 1 }
  const told = story(dutyProcedure(weeklyGuidance)).did('2023-05-15', 'open', owed)
  expect(told.clock('complete').due).toBe('2023-05-21')
  told.did('2023-05-22', 'explain', { why: '防汛' })
  expect(told.file.state).toBe('missed')
})

test('问答：五个工作日内答复并写明条款；附条文的才入库；法律改了移出', () => {
  const ask = { township: 'town-01', department: 'land', field: 'land', subject: '占地建房由谁处罚', question: '……' }
  const reply = { answer: '由乡镇人民政府责令限期拆除', law: '土地管理法', article: '第七十八条' }
  const answered = { ...reply, guide: 'guide-1' }
  const told = story(guidanceQuestion).did('2023-04-28', 'ask', ask)
  expect(told.clock('answer').due).toBe('2023-05-09')
  expect(say(told.refused('2023-05-04', 'answer', { ...answered, article: undefined }))).toEqual(['缺少“条款”'])
  told.did('2023-05-04', 'answer', answered)
  expect(told.refused('2023-05-05', 'keep')[0]?.way).toContain('补充答复')
  told.did('2023-05-05', 'amend', { ...reply, articleText: '农村村民未经批准……' }).did('2023-05-05', 'keep')
  expect(told.did('2025-09-01', 'retire', { reason: '赋权清单已调整' }).file).toMatchObject({ state: 'retired', findings: [] })
})

test('轮值表按周下达，调整要说原因', () => {
  const turns = proposeRota(guides, townships)
    .filter(({ week }) => week === '2023-W14')
    .map(({ township, guide: one }) => ({ township, guide: one }))
  const told = story(guidanceRota).did('2023-03-31', 'issue', { week: '2023-W14', begins: '2023-04-03', turns })
  expect(told.file.sees).toEqual(expect.arrayContaining(['unit-1']))
  expect(say(told.refused('2023-04-04', 'change', { turns }))).toEqual(['缺少“调整的原因”'])
  expect(told.did('2023-04-10', 'end').file).toMatchObject({ state: 'ended', title: '2023-W14驻点指导轮值表' })
})

test.each([guide, guidanceRota, guidanceVisit, guidanceQuestion].map((each) => [each.title, each] as const))(
  '%s：没有死路，期限都有着落',
  (_t, procedure) => {
    for (let seed = 0; seed < 40; seed++) {
      const { file } = wander(procedure, seed)
      expect(file.findings.filter((finding) => finding.code !== 'late')).toEqual([])
      for (const clock of file.clocks) expect(clock.met ?? clock.stopped ?? (file.closed ? undefined : clock.due), clock.name).toBeTruthy()
    }
  },
)

test('文书的名称和行为对得上，占位的都是事实', () => {
  for (const procedure of [guidanceVisit, guidanceQuestion])
    for (const { name, act, paragraphs, to } of documents[procedure.type] ?? []) {
      expect(procedure.acts[act]?.documents, name).toContain(name)
      const text = [...paragraphs.map((each) => (typeof each === 'string' ? each : each.text)), to ?? ''].join('')
      for (const [, path = ''] of text.matchAll(/\{([^$}][^}]*)\}/g))
        expect(Object.keys(procedure.facts.shape)).toContain(path.split('.')[0])
    }
})
