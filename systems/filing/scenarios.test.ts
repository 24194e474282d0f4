import { describe, expect, test } from 'vitest'
import { standing } from '../../kernel/file/clock.ts'
import { type StoryOptions, story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { day, isDay } from '../../kernel/time/day.ts'
import { documents } from './documents.ts'
import { majorFiling } from './majorFiling.ts'

const decision = {
  penaltyCase: 'case-1',
  decidingUnit: 'market',
  decidedOn: '2023-09-20',
  party: { kind: 'legal', name: '某公司' },
  partyKind: 'organisation',
  violation: '无证生产食品',
  penaltyKinds: ['fine'],
  fine: 10_000_000,
}
const pack = { decisionNumber: '宁市监罚决〔2023〕9号', pack: ['decision', 'review', 'evidence'] }
const opinion = { problems: '没有告知听证', demand: '请纠正', answerBy: '2023-11-30' }
const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const opened = (options: StoryOptions = {}) => story(majorFiling, options).did('2023-09-20', 'open', decision, 'system')
const reviewing = () => opened().did('2023-09-25', 'file', pack).did('2023-09-26', 'register')
const item = (finding: string) => ({ item: 'procedure', finding })

describe('报送', () => {
  test('决定之日起十五日，遇假期顺延到节后', () => {
    expect(opened().clock('file')).toMatchObject({ started: '2023-09-20', due: '2023-10-07' })
  })
  test('材料不齐，一次说全', () => {
    expect(say(opened().refused('2023-09-25', 'file', { ...pack, pack: ['decision'] }))).toEqual([
      '报送的材料缺少“法制审核意见书”',
      '报送的材料缺少“主要证据目录”',
    ])
  })
  test('忘了报：一直显示应报未报，到期记明逾期；补报以后仍是逾期', () => {
    const told = opened()
    expect(told.file.state).toBe('pending')
    expect(standing(told.clock('file'), day('2023-10-08'))).toBe('late')
    told.did('2023-10-07', 'note-late').did('2023-10-20', 'file', pack)
    expect(told.file.facts.late).toBe(true)
    expect(told.file.findings[0]?.text).toBe('“报送备案”期限届满日为2023-10-07，实际2023-10-20办理，超期13日')
  })
  test('退回补正后再报，不重新计算期限', () => {
    const told = opened()
      .did('2023-09-25', 'file', pack)
      .did('2023-09-26', 'return', { missing: '集体讨论记录' })
      .did('2023-10-16', 'file', pack)
    expect(told.file.clocks.filter(({ name }) => name === 'file')).toHaveLength(1)
    expect(told.file.findings).toEqual([])
  })
})

describe('审查', () => {
  test('没有审查情况，不能准予备案', () => {
    expect(say(reviewing().refused('2023-10-10', 'pass', { conclusion: 'passed' }))).toEqual(['没有审查情况'])
    expect(reviewing().did('2023-10-09', 'review', item('defect')).did('2023-10-10', 'pass', { conclusion: 'passed' }).file.state).toBe(
      'passed',
    )
  })
  test('发现违法：发意见书，按期报送纠正情况，再准予备案', () => {
    const told = reviewing().did('2023-10-09', 'review', item('unlawful'))
    expect(say(told.refused('2023-10-10', 'pass', { conclusion: 'passed' }))[0]).toContain('不能准予备案')
    told.did('2023-10-10', 'opine', opinion)
    expect(told.clock('answer').due).toBe('2023-11-30')
    told.did('2023-11-20', 'answer', { answer: '已撤销' })
    expect(say(told.refused('2023-11-21', 'pass', { conclusion: 'passed' }))[0]).toContain('纠正后准予备案')
    expect(told.did('2023-11-21', 'pass', { conclusion: 'passed-corrected' }).file.findings).toEqual([])
  })
  test('只有瑕疵不发意见书；没有发意见书不作监督决定', () => {
    const told = reviewing().did('2023-10-09', 'review', item('defect'))
    expect(say(told.refused('2023-10-10', 'opine', opinion))[0]).toContain('没有记明违法的项目')
    expect(say(told.refused('2023-10-10', 'overrule', { ruling: 'annul', problems: '…' }, 'justiceBureau'))[0]).toContain('由机关自行纠正')
  })
  test('意见书不理，作出监督决定，期限随之停止', () => {
    const told = reviewing().did('2023-10-09', 'review', item('unlawful')).did('2023-10-10', 'opine', opinion)
    told.did('2023-12-05', 'overrule', { ruling: 'annul', problems: '…' })
    expect(told.file).toMatchObject({ state: 'overruled', outcome: 'overruled' })
    expect(told.clock('answer').stopped).toBe('2023-12-05')
  })
})

test('随意走合法的步骤，没有死路，期限都有着落', () => {
  // A random pack is seldom complete; what it needs is told above.
  const free = { ...majorFiling, acts: { ...majorFiling.acts, file: { ...majorFiling.acts.file!, needs: [] } } }
  const ends = new Set<string>()
  for (let seed = 1; seed <= 80; seed++) {
    const { file } = wander(free, seed)
    ends.add(file.state)
    for (const clock of file.clocks) {
      expect(isDay(clock.due)).toBe(true)
      if (file.closed) expect(clock.met ?? clock.stopped).toBeDefined()
    }
  }
  expect([...ends]).toEqual(expect.arrayContaining(['passed', 'overruled']))
})

test('每个模板的行为都登记了这份文书', () => {
  for (const { name, act } of documents) expect(majorFiling.acts[act]?.documents).toContain(name)
})
