import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer } from '../../kernel/figure/answer.ts'
import type { Indicator } from '../../kernel/figure/indicator.ts'
import { overFiles } from '../../kernel/figure/overFiles.ts'
import { period } from '../../kernel/figure/period.ts'
import { standing } from '../../kernel/file/clock.ts'
import type { File } from '../../kernel/file/file.ts'
import { type Story, story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { fillDocument } from '../../kernel/report/fill.ts'
import { day, isDay } from '../../kernel/time/day.ts'
import { committee } from './committee.ts'
import { dispute } from './dispute.ts'
import { disputeDocuments } from './documents.ts'
import { figures } from './figures.ts'
import { mediator } from './mediator.ts'

const wall = {
  committee: 'committee-1',
  level: 'village',
  mediators: ['mediator-1'],
  source: 'apply',
  disputeKind: 'neighbour',
  parties: [
    { kind: 'natural', name: '王大山' },
    { kind: 'natural', name: '赵小河' },
  ],
  brief: '因院墙滴水发生争吵',
}
const willing = { consent: true, excluded: 'none' }
const session = { place: '村委会', says: '双方各让一步', ended: 'agreed' }
const written = { facts: '院墙滴水致墙体受潮', agreement: '赵小河十日内改装滴水槽', signedAll: true }
const visit = { way: 'visit', satisfied: 'satisfied', says: '滴水槽已改装' }
const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)

const registered = (on: string, more: object = {}, id?: string): Story =>
  story(dispute, id ? { id } : {}).did(on, 'register', { ...wall, ...more })
const mediated = (on: string, id?: string): Story =>
  registered(on, {}, id).did(on, 'accept', willing).did(on, 'tell-rights').did(on, 'mediate', session)

describe('登记和受理', () => {
  test('在手机上登记只要六项', () => {
    const { mediators: _, ...least } = wall
    const told = story(dispute).did('2023-05-06', 'register', least)
    expect(told.file.title).toBe('王大山与赵小河邻里纠纷')
    expect(told.refused('2023-05-06', 'register', {}).map((refusal) => refusal.code)).toContain('wrong-state')
  })

  test('只有一方当事人的，登记不了', () => {
    const one = { ...wall, parties: wall.parties.slice(0, 1) }
    expect(say(story(dispute).refused('2023-05-06', 'register', one))).toEqual(['纠纷至少有两方当事人'])
  })

  test('一方明确拒绝的不得调解，告知救济途径后不予受理', () => {
    const told = registered('2023-05-06')
    expect(say(told.refused('2023-05-06', 'accept', { ...willing, consent: false }))).toEqual(['一方当事人明确拒绝调解，不得调解'])
    told.did('2023-05-06', 'refuse', { refuseReason: 'refused', remedies: ['court'] })
    expect(told.file).toMatchObject({ state: 'refused', closed: '2023-05-06' })
    expect(told.file.outcome).toBeUndefined()
  })

  test('与行政机关的争议不能当作民间纠纷调解，转行政复议', () => {
    const told = registered('2023-05-06')
    const [refusal] = told.refused('2023-05-06', 'accept', { consent: true, excluded: 'administrative' })
    expect(refusal?.says).toContain('不是民间纠纷')
    expect(refusal?.way).toContain('行政复议')
    expect(told.did('2023-05-06', 'transfer', { route: 'reconsideration' }).file.outcome).toBe('transferred')
  })

  test('调解委员会已撤销、调解员已离任的，当日登记不了', () => {
    const seen = {
      'committee-1': { type: 'mediation-committee', title: '石桥村调解委员会', unit: 'v', state: 'dissolved', facts: {} },
      'mediator-1': { type: 'mediator', title: '孙平', unit: 'v', state: 'left', facts: {} },
    }
    expect(say(story(dispute).refused('2023-05-06', 'register', wall, { capacity: 'mediator', seen }))).toEqual([
      '石桥村调解委员会：该调解委员会当日不在正常履职状态',
      '孙平：该调解员当日不在任',
    ])
  })
})

describe('调解', () => {
  test('未告知权利义务、未确定调解员，不能开始调解', () => {
    const { mediators: _, ...nobody } = wall
    const told = story(dispute).did('2023-05-06', 'register', nobody).did('2023-05-06', 'accept', willing)
    expect(say(told.refused('2023-05-06', 'mediate', session))).toEqual(['尚未确定调解员', '尚未告知当事人权利义务'])
    told.did('2023-05-06', 'assign', { mediators: ['mediator-1'], chosenBy: 'parties' }).did('2023-05-06', 'tell-rights')
    expect(told.did('2023-05-07', 'mediate', session).file.state).toBe('mediating')
  })

  test('调解期限一个月，当事人同意的可以继续', () => {
    const told = registered('2023-05-06').did('2023-05-08', 'accept', willing)
    expect(told.clock('close').due).toBe('2023-06-08')
    told.did('2023-06-01', 'extend', { extendedDays: 1 })
    expect(told.clock('close').due).toBe('2023-07-10')
    expect(say(told.refused('2023-06-01', 'extend', { extendedDays: 0 }))).toEqual(['继续调解的月数应为一至十二'])
  })

  test('逾期达成的协议仍然成立，只记为超期', () => {
    const told = registered('2023-05-06').did('2023-05-08', 'accept', willing).did('2023-05-08', 'tell-rights')
    told.did('2023-06-10', 'mediate', session).did('2023-06-12', 'agree-oral', { agreement: '各自退让' })
    expect(told.file.state).toBe('agreed')
    expect(told.file.findings.map((finding) => finding.code)).toEqual(['late'])
  })

  test('调解不成的，如实登记并告知救济途径', () => {
    const told = mediated('2023-05-08')
    expect(told.refused('2023-05-09', 'fail', { failReason: '分歧过大' })[0]?.says).toBe('缺少“已告知的救济途径”')
    told.did('2023-05-09', 'fail', { failReason: '分歧过大', remedies: ['court', 'arbitration'] })
    expect(told.file).toMatchObject({ state: 'failed', outcome: 'failed' })
    expect(told.clock('close').met).toBe('2023-05-09')
  })

  test('重复登记的并入在先一件，不再另算', () => {
    const told = mediated('2023-05-08').did('2023-05-09', 'merge', { sameAs: 'dispute-0' }, 'committee')
    expect(told.file.state).toBe('merged')
    expect(told.file.links).toContainEqual({ field: 'sameAs', to: 'dispute-0' })
    expect(told.clock('close').stopped).toBe('2023-05-09')
  })
})

describe('协议之后', () => {
  test('签名盖章未齐，书面协议没有生效', () => {
    expect(say(mediated('2023-05-08').refused('2023-05-08', 'agree-written', { ...written, signedAll: false }))).toEqual([
      '签名、盖章或者按指印尚未齐备，协议书还没有生效',
    ])
  })

  test('书面协议没有回访不能归档；口头协议可以', () => {
    const told = mediated('2023-05-08').did('2023-05-08', 'agree-written', written)
    expect(say(told.refused('2023-05-20', 'archive', { keeping: '10y' }))).toEqual(['书面协议尚无回访记录，不能归档'])
    expect(say(told.refused('2023-05-07', 'follow-up', visit))).toContain('回访日期早于达成协议的日期')
    told.did('2023-05-19', 'follow-up', { ...visit, performance: 'performed' }).did('2023-05-20', 'archive', { keeping: '10y' })
    expect(say(told.refused('2023-05-21', 'archive', { keeping: '10y' }))).toEqual(['本卷已经归档'])
    expect(told.file).toMatchObject({ closed: '2023-05-08', facts: { performance: 'performed' } })
    mediated('2023-05-08').did('2023-05-08', 'agree-oral', { agreement: '当面道歉' }).did('2023-05-08', 'archive', { keeping: '5y' })
  })

  test.each([
    ['2023年登记的，依2021年修正的民事诉讼法', '2023-12-08', 'mediation-confirm-apply-2021', '2024-01-08'],
    ['2024年登记的，依2023年修正的民事诉讼法', '2024-01-02', 'mediation-confirm-apply', '2024-02-01'],
  ])('协议生效之日起三十日内共同申请司法确认：%s', (_title, on, rule, due) => {
    const told = mediated(on).did(on, 'agree-written', written)
    expect(told.clock('confirm')).toMatchObject({ rule, due })
    expect(standing(told.clock('confirm'), day('2024-03-01'), true)).toBe('lapsed')
  })

  test('单方申请司法确认不行；法院三日内受理、十五日内裁定', () => {
    const told = mediated('2023-05-08').did('2023-05-08', 'agree-written', written)
    const asked = { court: '宁川县人民法院', jointly: true }
    expect(say(told.refused('2023-05-10', 'apply-confirmation', { ...asked, jointly: false }))).toEqual([
      '司法确认应当由双方当事人共同申请',
    ])
    told.did('2023-05-10', 'apply-confirmation', asked).did('2023-05-12', 'court-accept')
    expect(told.clock('courtAccept')).toMatchObject({ due: '2023-05-15', met: '2023-05-12' })
    expect(told.clock('courtDecide').due).toBe('2023-05-29')
    told.did('2023-05-22', 'confirm', { confirmResult: 'valid', confirmNumber: '（2023）豫1798民特8号' })
    expect(say(told.refused('2023-05-23', 'confirm', { confirmResult: 'invalid' }))).toEqual(['裁定结果已经登记'])
  })

  test('补贴：归档并履行后申报，一件只补一次，核定不高于申报，专职的不补', () => {
    const told = mediated('2023-05-08').did('2023-05-08', 'agree-oral', { agreement: '当面道歉' })
    const claim = { claimant: 'mediator-1', difficulty: 'simple', claimed: 2000 }
    expect(say(told.refused('2023-05-09', 'claim-allowance', claim))).toEqual(['尚未立卷归档', '协议尚未履行'])
    told.did('2023-05-09', 'perform', { performance: 'at-once' }).did('2023-05-09', 'archive', { keeping: '5y' })
    const fullTime = { 'mediator-1': { type: 'mediator', title: '孙平', unit: 'v', state: 'serving', facts: { fullTime: true } } }
    expect(say(told.refused('2023-05-10', 'claim-allowance', claim, { capacity: 'mediator', seen: fullTime }))[0]).toContain('专职调解员')
    told.did('2023-05-10', 'claim-allowance', claim)
    expect(say(told.refused('2023-05-11', 'claim-allowance', claim))).toEqual(['本件已经申报过补贴，一件纠纷只补贴一次'])
    told.did('2023-05-11', 'check-allowance', { checked: 'agree' })
    expect(say(told.refused('2023-05-12', 'grant-allowance', { allowance: 5000 }))).toEqual(['核定补贴高于申报补贴'])
    expect(told.did('2023-05-12', 'grant-allowance', { allowance: 2000 }).file.facts.allowance).toBe(2000)
  })

  test('协议书和回访记录照实打印', () => {
    const told = mediated('2023-05-08')
      .did('2023-05-08', 'agree-written', { ...written, performBy: '2023-05-18' })
      .did('2023-05-19', 'follow-up', visit)
    const print = (name: string) => {
      const template = disputeDocuments.find((one) => one.name === name)!
      const act = told.acts.find((one) => one.kind === template.act)!
      const tree = fillDocument(template, told.file, act, {
        procedure: dispute,
        number: '（2023）宁石人调字第7号',
        file: () => '石桥村人民调解委员会',
      })
      return JSON.stringify(tree)
    }
    expect(print('人民调解协议书')).toContain('履行期限：2023年5月18日以前（含当日）')
    expect(print('人民调解协议书')).toContain('（2023）宁石人调字第7号')
    expect(print('人民调解回访记录')).toContain('"上门","满意","滴水槽已改装')
    for (const { name, act } of disputeDocuments) if (told.acts.some((one) => one.kind === act)) expect(print(name)).not.toContain('未填写')
  })
})

describe('调解委员会和调解员', () => {
  const members = [
    { name: '孙平', sex: 'male', post: 'chair' },
    { name: '李梅', sex: 'female', post: 'member' },
    { name: '周强', sex: 'male', post: 'member' },
  ]
  const village = { name: '石桥村人民调解委员会', kind: 'village', regionCode: '411798101201', members, electedOn: '2021-02-01' }

  test.each([
    ['两名委员', members.slice(0, 2), ['调解委员会应由三至九名委员组成']],
    ['没有妇女', members.map((one) => ({ ...one, sex: 'male' })), ['调解委员会应当有妇女成员']],
    ['没有主任', members.map((one) => ({ ...one, post: 'member' })), ['调解委员会应设主任一人']],
  ])('组成不合法的设立不了：%s', (_title, wrong, says) => {
    expect(say(story(committee).refused('2021-02-01', 'establish', { ...village, members: wrong }))).toEqual(says)
  })

  test('任期三年，换届后重新起算', () => {
    const told = story(committee).did('2021-02-03', 'establish', village)
    expect(told.clock('term').due).toBe('2024-02-01')
    expect(standing(told.clock('term'), day('2024-03-11'))).toBe('late')
    told.did('2024-03-12', 'elect', { members, electedOn: '2024-03-11' })
    expect(told.file.clocks.map((clock) => clock.due)).toEqual(['2027-03-11'])
  })

  test('索取财物情节严重的调解员予以罢免', () => {
    const told = story(mediator).did('2021-02-03', 'appoint', {
      name: '孙平',
      sex: 'male',
      committee: 'committee-1',
      level: 'village',
      role: 'chair',
      fullTime: false,
    })
    told.did('2023-03-01', 'admonish', { misconduct: 'gain' }).did('2023-06-01', 'dismiss', { misconduct: 'gain' })
    expect(told.file).toMatchObject({ state: 'dismissed', closed: '2023-06-01' })
  })
})

describe('指标', () => {
  const catalogue = new Map<string, Indicator>(figures.map((figure) => [figure.id, figure]))
  const files: File[] = [
    mediated('2023-05-08', 'a')
      .did('2023-05-08', 'agree-written', written)
      .did('2023-05-19', 'follow-up', visit)
      .did('2023-06-01', 'archive', { keeping: '10y' }).file,
    mediated('2023-12-30', 'b').did('2023-12-31', 'agree-written', written).file,
    mediated('2023-06-08', 'c').did('2023-06-09', 'agree-oral', { agreement: '当面道歉', amount: 120_000 }).file,
    mediated('2023-06-08', 'd').did('2023-06-20', 'fail', { failReason: '分歧过大', remedies: ['court'] }).file,
    registered('2023-06-08', {}, 'e').did('2023-06-08', 'refuse', { refuseReason: 'pending', remedies: ['court'] }).file,
    registered('2023-06-08', {}, 'f').did('2023-06-08', 'transfer', { route: 'police' }).file,
    mediated('2023-06-08', 'g')
      .did('2023-06-09', 'agree-oral', { agreement: '道歉' })
      .did('2023-06-10', 'merge', { sameAs: 'c' }, 'committee').file,
    mediated('2023-12-30', 'h').did('2024-01-02', 'agree-oral', { agreement: '道歉' }).file,
  ]
  const tell = (id: string) =>
    answer(id, { period: period('2023', day('2024-03-11')), today: day('2024-03-11'), list: true }, catalogue, overFiles(files))

  test.each([
    ['MED.CLOSED', 4],
    ['MED.SUCCESS', 3],
    ['MED.WRITTEN', 2],
    ['MED.DOSSIERS', 1],
    ['MED.ORAL', 1],
    ['MED.FAILED', 1],
    ['MED.REFUSED', 1],
    ['MED.TRANSFERRED', 1],
    ['MED.RATE', 75],
    ['MED.AMOUNT', 120_000],
    ['MED.FOLLOWED', 1],
  ])('%s', async (id, value) => {
    expect((await tell(id)).value).toBe(value)
  })

  test('件数就是清单的长度；书面加口头等于成功，成功加不成等于终结', async () => {
    const [closed, success, failed, inWriting, orally] = await Promise.all(
      ['MED.CLOSED', 'MED.SUCCESS', 'MED.FAILED', 'MED.WRITTEN', 'MED.ORAL'].map(tell),
    )
    expect(closed?.list).toHaveLength(Number(closed?.value))
    expect(Number(inWriting?.value) + Number(orally?.value)).toBe(success?.value)
    expect(Number(success?.value) + Number(failed?.value)).toBe(closed?.value)
  })
})

test.each([dispute, mediator])('随意办理也不会走进死路，期限都有着落：$title', (procedure) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const { file } = wander(procedure, seed)
      for (const clock of file.clocks) {
        expect(isDay(clock.due)).toBe(true)
        if (file.closed && !procedure.clocks[clock.name]?.outlives) expect(clock.met ?? clock.stopped, clock.name).toBeDefined()
      }
    }),
    { numRuns: 150 },
  )
})

test('调解委员会怎样变更、整改、换届，任期总有届满日，最后都能撤销', () => {
  const members = [
    { name: '孙平', sex: 'male', post: 'chair' },
    { name: '李梅', sex: 'female', post: 'member' },
    { name: '周强', sex: 'male', post: 'member' },
  ]
  const data: Record<string, Record<string, unknown>> = { elect: { members, electedOn: '2023-02-01' }, rectify: { reason: '无工作场所' } }
  const kind = fc.constantFrom('elect', 'amend', 'tell-court', 'rectify', 'resume')
  fc.assert(
    fc.property(fc.array(kind, { maxLength: 12 }), (kinds) => {
      const told = story(committee).did('2023-02-01', 'establish', {
        name: '石桥村',
        kind: 'village',
        regionCode: '1',
        members,
        electedOn: '2023-02-01',
      })
      for (const one of kinds) if (told.refused('2023-02-02', one, data[one]).length === 0) told.did('2023-02-02', one, data[one])
      expect(told.file.clocks.map((clock) => [clock.due, clock.stopped])).toEqual([['2026-02-01', undefined]])
      told.did('2023-02-03', 'dissolve', { reason: '村庄合并' })
      expect(told.clock('term').stopped).toBe('2023-02-03')
    }),
  )
})
