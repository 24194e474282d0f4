import { expect, test } from 'vitest'
import { z } from 'zod'
import { choice, choices, count, dayField, inParts, list, money, parties, ref, text, unit, units, yesNo } from '../file/fields.ts'
import { procedure } from '../file/procedure.ts'
import { story } from '../file/story.ts'
import { cite } from '../law/cite.ts'
import type { OfficialDocument } from './document.ts'
import { type FillWords, fillDocument, MISSING } from './fill.ts'

const source = cite('行政处罚法', 57)
const penalty = procedure({
  type: 'penalty',
  title: '行政处罚',
  states: { open: '已立案', decided: '已决定' },
  closed: ['decided'],
  facts: z
    .object({
      parties: parties('当事人'),
      fine: money('罚款'),
      measures: choices('处罚种类', { warn: '警告', fine: '罚款' }),
      result: choice('结果', { punish: '给予处罚' }),
      facts: text('事实'),
      seizedOn: dayField('查封日'),
      hearing: yesNo('听证'),
      agency: unit('承办机构'),
      joint: units('联合单位'),
      certificate: ref('证件', 'certificate'),
      goods: list('物品', { what: text('名称'), n: count('数量') }),
      reason: text('理由'),
      score: inParts('得分（分）', 100),
      figure: text('指标'),
    })
    .partial(),
  titled: '{parties.0.name}案',
  unit: 'agency',
  outcome: 'result',
  acts: {
    file: { title: '立案', from: 'nothing', to: 'open', by: ['handler'], data: ['parties', 'agency'], source },
    decide: {
      title: '作出决定',
      from: ['open'],
      to: 'decided',
      by: ['head'],
      source,
      data: ['fine?', 'measures?', 'result?', 'facts?', 'seizedOn?', 'hearing?', 'joint?', 'certificate?', 'reason?', 'score?', 'figure?'],
    },
    take: { title: '登记物品', from: ['open'], by: ['handler'], adds: 'goods', source },
  },
})
const people = [
  { kind: 'natural', name: '张三', idNumber: { mask: '411798********0011', digest: 'd', ref: 'r' } },
  { kind: 'business', name: '李四小吃店' },
]
const words: FillWords = {
  procedure: penalty,
  number: '宁市监罚决字〔2024〕8号',
  unit: (id) => ({ u1: '宁川县市场监督管理局', u2: '宁川县公安局' })[id] ?? id,
  file: () => '食品经营许可证',
  offices: { court: '宁川县人民法院' },
  figure: (id) => (id === 'REC.RATE' ? { title: '行政复议案件办结率', unit: '%' } : undefined),
}
const told = () =>
  story(penalty)
    .did('2024-03-01', 'file', { parties: people, agency: 'u1' })
    .did('2024-03-02', 'take', { what: '面粉', n: 2 })
    .did('2024-03-11', 'decide', {
      fine: 123450,
      measures: ['warn', 'fine'],
      result: 'punish',
      facts: '第一行\n第二行',
      seizedOn: '2024-03-05',
      hearing: false,
      joint: ['u2', 'u3'],
      certificate: 'c1',
      reason: '情况紧急。',
      score: 8610,
      figure: 'REC.RATE',
    })

function print(template: Partial<OfficialDocument>, { acts, file } = told(), given: FillWords = words) {
  const decision = { name: '行政处罚决定书', act: 'decide', paragraphs: [], signedBy: '{$unit}', ...template }
  return fillDocument(decision, file, acts.at(-1)!, given)
}
const line = (pattern: string) => {
  const [block] = print({ paragraphs: [pattern] }).blocks
  return block?.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : undefined
}

test.each([
  ['a name by path', '{parties.0.name}', '张三'],
  ['a code of a party', '{parties.1.kind}', '个体工商户'],
  ['all parties', '{parties}', '张三、李四小吃店'],
  ['how many', '{parties.size}名', '2名'],
  ['a masked number', '{parties.0.idNumber}', '411798********0011'],
  ['money', '罚款{fine}', '罚款1234.5元'],
  ['several codes', '{measures}', '警告、罚款'],
  ['the outcome', '{outcome}{result}', '给予处罚给予处罚'],
  ['a day', '{seizedOn}查封，{on.file}立案，{opened}建卷', '2024年3月5日查封，2024年3月1日立案，2024年3月1日建卷'],
  ['no', '{hearing}', '否'],
  ['units', '{agency}会同{joint}', '宁川县市场监督管理局会同宁川县公安局、u3'],
  ['a file', '{certificate}', '食品经营许可证'],
  ['items of a list in a sentence', '物品{goods}已登记', '物品面粉，2已登记'],
  ['money in capitals', '{fine.capitals}', '壹仟贰佰叁拾肆元伍角'],
  ['a party in full', '{parties.0.full}', '张三（公民身份号码：411798********0011）'],
  ['the mark of the sentence rather than of the fact', '因{reason}，依法办理。', '因情况紧急，依法办理。'],
  ['an office the county has not named', '{$justiceBureau}', '县司法局'],
  ['an office by its name', '{$court}', '宁川县人民法院'],
  ['a count kept in parts', '{score}分', '86.1分'],
  ['a figure by its title', '{figure.title}', '行政复议案件办结率'],
  ['the state', '{state}', '已决定'],
  [
    'what the document itself knows',
    '{$number}，{$on}，{$unit}，{$actor}',
    '宁市监罚决字〔2024〕8号，2024年3月11日，宁川县市场监督管理局，周正',
  ],
  ['a missing fact', '地址：{parties.1.address}', `地址：${MISSING}`],
  ['a missing fact that no one declared', '{nothing}', MISSING],
])('%s: %s', (_title, pattern, shown) => {
  expect(line(pattern)).toBe(shown)
})

test('the frame: title by lines, number, addressee, signature and the day of the act', () => {
  expect(print({ title: '宁川县市场监督管理局\n行政处罚决定书', to: '{parties.0.name}' })).toEqual({
    title: ['宁川县市场监督管理局', '行政处罚决定书'],
    number: '宁市监罚决字〔2024〕8号',
    to: '张三',
    blocks: [],
    signedBy: '宁川县市场监督管理局',
    date: '2024年3月11日',
  })
})

test('without a number yet, none is printed and its token says so', () => {
  const tree = print({ paragraphs: ['{$number}'] }, told(), { procedure: penalty })
  expect(tree).not.toHaveProperty('number')
  expect(tree.blocks).toEqual([{ kind: 'paragraph', runs: [{ text: MISSING }] }])
})

test('a conditional paragraph appears only when its condition holds; lines of a long text become paragraphs', () => {
  const paragraphs = [{ when: { hearing: true }, text: '已听证' }, { when: { fine: { from: 100000 } }, text: '属较大数额' }, '{facts}']
  expect(print({ paragraphs }).blocks.map((block) => (block.kind === 'paragraph' ? block.runs[0]?.text : ''))).toEqual([
    '属较大数额',
    '第一行',
    '第二行',
  ])
})

test('round money has no decimals', () => {
  const given = story(penalty).did('2024-03-01', 'file', { parties: people, agency: 'u1' }).did('2024-03-11', 'decide', { fine: 5000000 })
  expect(print({ paragraphs: ['{fine}'] }, given).blocks).toEqual([{ kind: 'paragraph', runs: [{ text: '50000元' }] }])
})

test('a list of things alone in its paragraph is a table; a form draws its lines as rows', () => {
  expect(print({ paragraphs: ['物品：{goods}'] }).blocks).toEqual([
    { kind: 'paragraph', runs: [{ text: '物品：' }] },
    { kind: 'table', head: ['名称', '数量'], rows: [['面粉', '2']] },
  ])
  expect(print({ form: true, paragraphs: ['罚款：{fine}　结果：{result}', '当事人（签名）：', '以上属实。'] }).blocks).toEqual([
    {
      kind: 'table',
      head: [],
      rows: [
        ['罚款', '1234.5元'],
        ['结果', '给予处罚'],
        ['当事人（签名）', ''],
      ],
    },
    { kind: 'paragraph', runs: [{ text: '以上属实。' }] },
  ])
})

test.each([
  ['a person', [people[0]], '你'],
  ['several persons', [people[0], { ...people[0], name: '李四' }], '你们'],
  ['a business', [people[1]], '你单位'],
  ['both', people, '你（单位）'],
])('%s is spoken to as such', (_title, parties, you) => {
  const file = { ...told().file, facts: { parties } }
  const decision = { name: '告知书', act: 'decide', to: '{parties}', paragraphs: ['你（单位）有权陈述'], signedBy: '{$unit}' }
  expect(fillDocument(decision, file, told().acts.at(-1)!, words).blocks).toEqual([
    { kind: 'paragraph', runs: [{ text: `${you}有权陈述` }] },
  ])
})
