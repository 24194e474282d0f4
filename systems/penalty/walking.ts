import type { Act } from '../../kernel/file/act.ts'
import type { Procedure } from '../../kernel/file/procedure.ts'
import { type By, type Story, story } from '../../kernel/file/story.ts'
import { DeadEnd, randomness } from '../../kernel/file/wander.ts'
import { addDays, type Day } from '../../kernel/time/day.ts'

/** What may be entered on a day: an act with data and, where it matters, by whom. Acts not named are tried without data. */
export type Ways = (on: Day, told: Story) => readonly (readonly [act: string, data?: Act['data'], by?: By])[]

/**
 * Walks a procedure at random over prepared ways, for tests: on every day it tries the ways in a random order, what was done
 * often later, and takes the first that the law lets pass. What guards on people and other files ask cannot be met by random words, so the ways bring it.
 * @throws DeadEnd where a file that is not closed lets none of them pass for a month
 */
export function walk(procedure: Procedure, ways: Ways, seed: number, from: Day, steps = 80): Story {
  const random = randomness(seed)
  const told = story(procedure)
  let today = from
  let idle = 0
  for (let n = 0; n < steps && (told.acts.length === 0 || !procedure.closed.includes(told.file.state)); n++) {
    const known = ways(today, told)
    const bare = Object.keys(procedure.acts).filter((act) => !known.some(([named]) => named === act))
    const done = (act: string) => told.acts.filter(({ kind }) => kind === act).length
    const tries = [...known, ...bare.map((act) => [act] as const)]
      .map((way) => ({ way, at: random(1000) + 400 * done(way[0]) }))
      .sort((a, b) => a.at - b.at)
    const passed = tries.find(({ way: [act, data, by] }) => told.refused(today, act, data, by).length === 0)
    if (passed) told.did(today, ...(passed.way as Parameters<Story['did']> extends [string, ...infer Rest] ? Rest : never))
    idle = passed ? 0 : idle + 1
    if (idle > 30) throw new DeadEnd(`${told.acts.map((act) => act.kind).join(' > ')} stands still until ${today}`)
    today = addDays(today, passed ? random(9) : 1)
  }
  return told
}
