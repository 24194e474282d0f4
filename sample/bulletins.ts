import { measureFiles } from '../kernel/figure/overFiles.ts'
import { type Period, period } from '../kernel/figure/period.ts'
import { decimal, fraction, hundredfold } from '../kernel/figure/rounding.ts'
import type { File } from '../kernel/file/file.ts'
import { addDays, type Day } from '../kernel/time/day.ts'
import { type Line, type Regime, regimes } from '../systems/bulletins/regimes.ts'
import { catalogue } from '../systems/index.ts'
import { officeDays, openDay, recordingTime, today } from './days.ts'
import { type People, personOf, staff } from './people.ts'
import type { Random } from './random.ts'
import { delegatedUnits, root } from './unitTable.ts'
import type { World } from './world.ts'

/** What each regime reports on, and the periods of 2023 and after that have a bulletin. */
const issues: readonly (readonly [regime: Regime, of: readonly string[], periods: readonly string[]])[] = [
  ['information', ['litigation'], ['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4']],
  ['inspection', ['litigation', 'accountability', 'listed-supervision'], ['2023-H1', '2023-H2']],
  ['reconsideration', ['reconsideration'], ['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4']],
]
const texts: Readonly<Record<Regime, readonly [problems: string, requirements: string]>> = {
  information: ['个别单位证据提交不及时，负责人出庭后发言不充分。', '按期答辩举证，负责人出庭又出声；败诉案件按期提交分析报告。'],
  inspection: ['部分生效裁判履行材料归卷不及时，追责结果反馈偏慢。', '逐案销号，按期反馈追责和整改情况。'],
  reconsideration: ['被纠错案件集中在程序和证据环节。', '对照纠错决定自查同类案件，收到意见书的按期报告整改。'],
}
const readers = ['unit-land', 'unit-police', 'unit-labour', 'unit-housing', 'unit-urban', 'unit-market', delegatedUnits[0]?.id ?? root]

/**
 * Plans the bulletins, each with its regime's figures as they were known on the day it was drawn up, signed, sent, and read by all. To be
 * called when the rest of the county is there.
 */
export function planBulletins(random: Random, world: World, people: People): void {
  const days = officeDays(random)
  for (const [regime, of, periods] of issues) for (const title of periods) issue(regime, of, period(title, today))

  function issue(regime: Regime, of: readonly string[], span: Period): void {
    const liaison = people.as('liaisonOffice', staff.liaison)
    const drafted = days.workdays(openDay(addDays(span.to, 1)), 3, 6)
    const recordedAt = recordingTime(random, drafted)
    const files = of.flatMap((type) => world.knownAt(type, recordedAt))
    const signed = days.workdays(drafted, 1, 2)
    const sent = days.workdays(signed, 1, 1)
    const lost = regime === 'information' ? losers(files, span) : []
    const [problems, requirements] = texts[regime]
    world.plan('bulletin', `bulletin-${regime}-${span.title}`, [
      {
        kind: 'draft',
        on: drafted,
        recordedAt,
        actor: liaison,
        data: {
          kind: regime,
          coversFrom: span.from,
          coversTo: span.to,
          figures: regimes[regime].figures.map((id) => line(id, files, span)),
          problems,
          requirements,
          ...(lost.length > 0 && { named: lost }),
        },
      },
      { kind: 'sign', on: signed, actor: people.as('countyLeader', staff.viceMayor), data: { opinion: '同意印发。' } },
      { kind: 'send', on: sent, actor: liaison, data: { sentTo: readers, copies: readers.length + 3 } },
      ...readings(sent),
      { kind: 'finish', on: days.workdays(sent, 3, 3), actor: liaison },
    ])
  }

  function readings(sent: Day) {
    return readers
      .map((unit) => ({ unit, on: days.workdays(sent, 0, 2) }))
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      .map(({ unit, on }) => {
        const { id, post } = people.get(personOf(unit, 'head'))
        return { kind: 'read', on, actor: people.of(unit, 'head', 'head'), data: { reader: id, post, answer: '已阅，已部署落实。' } }
      })
  }
}

/** Units that lost a suit in the period, as known then. */
function losers(files: readonly File[], span: Period): string[] {
  const measure = catalogue.get('LIT.LOST')
  if (measure?.kind !== 'count') throw new Error('LIT.LOST is no count')
  return (measureFiles(files, { measure, period: span, by: 'unit' }).groups ?? []).map(({ key }) => key)
}

/** A figure as the bulletin prints it. */
function line(id: string, files: readonly File[], span: Period): Line {
  const figure = catalogue.get(id)
  const value = (of: string): number => {
    const measure = catalogue.get(of)
    if (measure?.kind !== 'count' && measure?.kind !== 'sum') throw new Error(`“${of}” counts nothing`)
    return measureFiles(files, { measure, period: span }).value
  }
  if (!figure) throw new Error(`There is no figure “${id}”`)
  if (figure.kind !== 'ratio') return { figure: id, title: figure.title, shown: `${value(id)}${figure.unit}` }
  const share = fraction(
    figure.hit.reduce((sum, of) => sum + value(of), 0),
    value(figure.base),
  )
  const shown = share ? `${decimal(hundredfold(share), figure.digits, figure.rounding)}%` : '—（基数为零）'
  return { figure: id, title: figure.title, shown }
}
