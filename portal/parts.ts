import { chineseDay } from '../kernel/report/chineseDay.ts'
import { type Day, isDay } from '../kernel/time/day.ts'
import { type Html, html } from './html.ts'
import { address, fewest, type Look } from './look.ts'

export interface Choice {
  readonly href: string
  readonly says: string
  readonly hint?: string
  /** The hint is a number and stands beside the words, where there is room. */
  readonly counts?: boolean
}

/**
 * Things to choose from. In 长者模式 they are large buttons, at most five on a page; the others follow on the next.
 * @param part the page of a longer list, counted from 1
 */
export function choices(look: Look, all: readonly Choice[], part = 1): Html {
  const { shown, next } = split(look, all, part)
  const rest = next !== undefined && { href: address(look, { part: String(next) }), says: '看其他的' }
  return html`<ul class="choices">${[...shown, ...(rest ? [rest] : [])].map(
    ({ href, says, hint, counts }: Choice) =>
      html`<li><a class="choice" href="${href}">${says}${look.elder && hint && html`<span class="small">${hint}</span>`}</a>${!look.elder && hint && html`<span class="small${counts && ' count'}">${hint}</span>`}</li>`,
  )}</ul>`
}

/** The part of a list that fits on a page, and the number of the next one; after the last comes the first. */
export function split<T>(look: Look, all: readonly T[], part: number, room = fewest): { shown: readonly T[]; next?: number } {
  if (!look.elder || all.length <= room) return { shown: all }
  const size = room - 1
  const parts = Math.ceil(all.length / size)
  const at = Math.min(Math.max(part, 1), parts)
  return { shown: all.slice((at - 1) * size, at * size), next: at === parts ? 1 : at + 1 }
}

/** Lines of a name and what it is; what is empty is left out. */
export const lines = (all: readonly (readonly [string, unknown])[]): Html =>
  html`<dl>${all
    .filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false)
    .map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`

const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']

/** A day on which somebody has to come or may wait for an answer: with its weekday. */
export function dayWithWeekday(day: string): string {
  if (!isDay(day)) return day
  return `${chineseDay(day as Day)}（${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}）`
}

/** Days left in words, as one would say them. */
export function daysLeft(left: number): string {
  if (left < 0) return `已过${-left}日`
  if (left === 0) return '今天到期'
  return `还有${left <= 10 ? ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'][left] : left}天`
}

/** Errors at the top of a page, each leading to its field in the same words. */
export const wrongs = (all: readonly { readonly id: string; readonly says: string }[]): Html | false =>
  all.length > 0 &&
  html`<div class="wrong" role="alert" tabindex="-1" aria-labelledby="wrong"><h2 id="wrong">有${all.length}处需要改</h2><ul>${all.map(({ id, says }) => html`<li><a href="#${id}">${says}</a></li>`)}</ul></div>`

/** What every form that is sent carries: proof that it came from a page of ours. */
export const token = (value: string): Html => html`<input type="hidden" name="token" value="${value}">`

/** A number that a telephone dials when it is pressed. */
export const tel = (number: string): Html => html`<a href="tel:${number}">${number}</a>`
