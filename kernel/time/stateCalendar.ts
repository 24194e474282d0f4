import { type Calendar, calendar } from './calendar.ts'
import data from './holidays.data.json' with { type: 'json' }

/**
 * The state's calendar, from the yearly holiday notices of the State Council's office (国务院办公厅) for 2021 to 2026 and,
 * for 2018 to 2020, from a calendar library (each year's source stands in the data). A county adds its days with `withOverrides`.
 */
export const stateCalendar: Calendar = calendar({
  offDays: named('offDays'),
  makeUpWorkdays: named('makeUpWorkdays'),
  coveredFrom: data.coveredFrom,
  coveredTo: data.coveredTo,
})

/** Where the days of a year come from: the State Council's notice, a calendar library, or nothing but the week. */
export function calendarSource(year: number): 'notice' | 'library' | 'weekends' {
  const source = data.years.find((entry) => entry.year === year)?.source
  return source === 'notice' || source === 'library' ? source : 'weekends'
}

function named(kind: 'offDays' | 'makeUpWorkdays'): Record<string, string> {
  return Object.assign({}, ...data.years.map((entry) => entry[kind]))
}
