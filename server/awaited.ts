import { capacityTitle } from '../kernel/file/capacity.ts'
import type { ClockState } from '../kernel/file/clock.ts'
import type { File } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import type { County } from '../store/county.ts'
import { stepsToMeet } from './listRow.ts'
import type { Permission } from './permission.ts'
import { valuesOfKind } from './sealedFields.ts'

/** Whom a file waits for (等谁), and for what. */
export interface Awaited {
  /** In words: 县自然资源局（被申请人）. */
  readonly words: string
  readonly receivers: readonly Permission[]
  /** What they are to do, by when. */
  readonly says: string
}

/**
 * Whom a running limit of a file waits for: its holder where the holder can take the step, otherwise those of the units named in the file
 * whose capacities can; of other units than the asking one first. Where no unit is named it is those who look over the whole county.
 * @param me whoever asks; never among those awaited
 * @returns a sentence why nobody can be urged, where that is so
 */
export function awaited(
  procedure: Procedure,
  file: File,
  county: County,
  me: Permission,
  everybody: readonly Permission[],
  only?: (clock: ClockState) => boolean,
): Awaited | string {
  const running = file.clocks
    .filter((clock) => !clock.met && !clock.stopped && (only?.(clock) ?? true))
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
  const others = everybody.filter(({ account }) => account.person !== me.account.person)
  const holder = others.find(({ account }) => account.person === file.holder)
  const named = new Set([
    file.unit,
    ...valuesOfKind('unit', procedure.facts, file.facts).flatMap(({ value }) => [value].flat().map(String)),
  ])
  if (running.length === 0) {
    if (holder) return { words: `${holder.account.name}（承办人）`, receivers: [holder], says: '请办理本卷' }
    return file.holder === undefined ? '本卷没有正在计算的期限，也没有承办人' : '本卷没有正在计算的期限，承办人没有可以提醒的账号'
  }
  // What is one's own to do, and no other unit's as well, waits for nobody; the next limit may.
  const clock = running.find((one) => !isOwn(one))
  if (!clock) return `“${titleOf(running[0])}”由本账号办理，不用催办`
  if (clock.pauses.some(({ to }) => to === undefined)) return `“${titleOf(clock)}”已中止，等的是本平台以外的事项`
  const steps = stepsToMeet(procedure, clock.name)
  const says = `请办理“${[...new Set(steps.map(({ title }) => title))].join('”或者“')}”，${clock.due}届满`
  const { by, lends, near, away, wide } = ableTo(clock)
  if (holder && lends(holder)) return { words: `${holder.account.name}（承办人）`, receivers: [holder], says }
  const receivers = [away, near, wide].find((some) => some.length > 0) ?? []
  if (receivers.length === 0) return `“${titleOf(clock)}”等${[...by].map(capacityTitle).join('、')}办理，其单位没有可以提醒的账号`
  const units = [...new Set(receivers.map(({ account }) => county.unitName(account.unit)))]
  const shown = units.length > 3 ? `${units.slice(0, 3).join('、')}等` : units.join('、')
  return { words: `${shown}（${[...by].map(capacityTitle).join('、')}）`, receivers: receivers.slice(0, most), says }

  function titleOf(one: ClockState | undefined): string {
    return one ? (procedure.clocks[one.name]?.title ?? one.name) : ''
  }

  function isOwn(one: ClockState): boolean {
    const { lends: mine, away: elsewhere } = ableTo(one)
    return mine(me) && elsewhere.length === 0 && (file.holder === undefined || file.holder === me.account.person)
  }

  /** Who could meet a limit: people of the units named in the file, those of other units than one's own, those who look over the county. */
  function ableTo({ name }: ClockState) {
    const capacities = new Set<string>(stepsToMeet(procedure, name).flatMap((step) => step.capacities))
    const lendsOne = (one: Permission) => one.capacities().some(({ capacity }) => capacities.has(capacity))
    const able = others.filter((one) => lendsOne(one) && one.sees(file))
    const beside = able.filter(({ account }) => named.has(account.unit))
    return {
      by: capacities,
      lends: lendsOne,
      near: beside,
      away: beside.filter(({ account }) => account.unit !== me.account.unit),
      wide: able.filter((one) => one.countyWide()),
    }
  }
}

/** So many people are told at once. */
const most = 20
