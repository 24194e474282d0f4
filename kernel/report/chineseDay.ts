import { type Day, monthOf, yearOf } from '../time/day.ts'

/** A day as official documents write it, Arabic numerals without leading zeros: 2024年3月11日. */
export const chineseDay = (d: Day): string => `${yearOf(d)}年${monthOf(d)}月${Number(d.slice(8))}日`
