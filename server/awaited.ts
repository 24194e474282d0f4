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
  const worn = new Set<string>(me.capacities().map(({ capacity }) => capacity))
  const others = everybody.filter(({ account }) => account.person !== me.account.person)
  const holder = others.find(({ account }) => account.person === file.holder)
  if (running.length === 0) {
    if (holder) return { words: `${holder.account.name}（承办人）`, receivers: [holder], says: '请办理本卷' }
    return file.holder === undefined ? '本卷没有正在计算的期限，也没有承办人' : '本卷没有正在计算的期限，承办人没有可以提醒的账号'
  }
  // What is one's own to do waits for nobody else; the next limit may.
  const notOwn = running.find((clock) => !isOwn(clock))
  return notOwn ? ofClock(notOwn) : `“${titleOf(running[0])}”由本账号办理，不用催办`

  function titleOf(clock: ClockState | undefined): string {
    return clock ? (procedure.clocks[clock.name]?.title ?? clock.name) : ''
  }

  function isOwn({ name }: ClockState): boolean {
    const own = stepsToMeet(procedure, name).some(({ capacities }) => capacities.some((one) => worn.has(one)))
    return own && (file.holder === undefined || file.holder === me.account.person)
  }

  function ofClock(clock: ClockState): Awaited | string {
    const title = titleOf(clock)
    if (clock.pauses.some(({ to }) => to === undefined)) return `“${title}”已中止，等的是本平台以外的事项`
    const steps = stepsToMeet(procedure, clock.name)
    const by = new Set<string>(steps.flatMap(({ capacities }) => capacities))
    const lends = (one: Permission) => one.capacities().some(({ capacity }) => by.has(capacity))
    const says = `请办理“${[...new Set(steps.map((step) => step.title))].join('”或者“')}”，${clock.due}届满`
    if (holder && lends(holder)) return { words: `${holder.account.name}（承办人）`, receivers: [holder], says }
    const able = others.filter((one) => lends(one) && one.sees(file))
    const named = new Set([
      file.unit,
      ...valuesOfKind('unit', procedure.facts, file.facts).flatMap(({ value }) => [value].flat().map(String)),
    ])
    const near = able.filter(({ account }) => named.has(account.unit))
    const away = near.filter(({ account }) => account.unit !== me.account.unit)
    const wide = able.filter((one) => one.countyWide())
    const receivers = [away, near, wide].find((some) => some.length > 0) ?? []
    if (receivers.length === 0) return `“${title}”等${[...by].map(capacityTitle).join('、')}办理，其单位没有可以提醒的账号`
    const units = [...new Set(receivers.map(({ account }) => county.unitName(account.unit)))]
    const shown = units.length > 3 ? `${units.slice(0, 3).join('、')}等` : units.join('、')
    return { words: `${shown}（${[...by].map(capacityTitle).join('、')}）`, receivers: receivers.slice(0, most), says }
  }
}

/** So many people are told at once. */
const most = 20
