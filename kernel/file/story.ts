import { day as dayOf } from '../time/day.ts'
import { stateCalendar } from '../time/stateCalendar.ts'
import type { Act, Actor, Seen } from './act.ts'
import type { Capacity } from './capacity.ts'
import type { File } from './file.ts'
import { type Choice, choices, judge } from './judge.ts'
import type { Procedure } from './procedure.ts'
import { explain, type Refusal } from './refusal.ts'
import { advance, type Context } from './step.ts'

/** Who does it: a capacity is enough; person, unit and what the act saw of other files may be added. */
export type By = Capacity | (Partial<Actor> & { readonly capacity: Capacity; readonly seen?: Readonly<Record<string, Seen>> })

export interface StoryOptions {
  readonly unitsAbove?: Context['unitsAbove']
  readonly unitName?: Context['unitName']
  /** The file's id, for stories of several files. */
  readonly id?: string
}

/** A file's life told act by act, as a test tells it. */
export interface Story {
  /** Enters a lawful act. @throws where it is refused, with every reason in words */
  did(day: string, act: string, data?: Act['data'], by?: By): Story
  /** What the clerk is told when trying; nothing is entered. */
  refused(day: string, act: string, data?: Act['data'], by?: By): readonly Refusal[]
  /** Enters an act as an imported history does: unasked, what was wrong becomes a finding. */
  imported(day: string, act: string, data?: Act['data'], by?: By): Story
  /** Every act as a button: open or closed, asked in the capacity that may do it. */
  choices(day: string): readonly Choice[]
  /** The last clock of this name. @throws where none was started */
  clock(name: string): File['clocks'][number]
  readonly file: File
  readonly acts: readonly Act[]
}

/**
 * Tells a file's life over `judge` and `step`, without a database. Where no actor is given, the act is done by a fixed
 * person in the first capacity that the procedure allows.
 */
export function story(procedure: Procedure, options: StoryOptions = {}): Story {
  const id = options.id ?? `${procedure.type}-1`
  const context: Context = {
    procedure,
    calendar: stateCalendar,
    unitsAbove: options.unitsAbove ?? (() => []),
    unitName: options.unitName ?? ((unit) => unit),
  }
  const acts: Act[] = []
  let file: File | undefined

  const enter = (act: Act): Story => {
    file = advance(id, file, act, () => acts, context)
    acts.push(act)
    return told
  }
  const told: Story = {
    did(day, kind, data, by) {
      const act = actOf(procedure, acts.length + 1, day, kind, data, by)
      const refusals = judge(procedure, file, act, act.on)
      if (refusals.length > 0) throw new Error(`${day} ${kind}: ${refusals.map(explain).join(' ')}`)
      return enter(act)
    },
    refused: (day, kind, data, by) => {
      const act = actOf(procedure, acts.length + 1, day, kind, data, by)
      return judge(procedure, file, act, act.on)
    },
    imported: (day, kind, data, by) => enter(actOf(procedure, acts.length + 1, day, kind, data, by)),
    choices(day) {
      const asked = new Map<string, Map<string, Choice>>()
      return Object.keys(procedure.acts).flatMap((kind) => {
        const { actor } = actOf(procedure, 0, day, kind)
        const known =
          asked.get(actor.capacity) ?? new Map(choices(procedure, file, actor, dayOf(day)).map((choice) => [choice.act, choice]))
        asked.set(actor.capacity, known)
        return known.get(kind) ?? []
      })
    },
    clock(name) {
      const found = told.file.clocks.findLast((clock) => clock.name === name)
      if (!found) throw new Error(`No clock “${name}” was started; there are: ${told.file.clocks.map((clock) => clock.name).join(', ')}`)
      return found
    },
    get file() {
      if (!file) throw new Error('Nothing has been done yet: the file does not exist')
      return file
    },
    acts,
  }
  return told
}

function actOf(procedure: Procedure, seq: number, day: string, kind: string, data: Act['data'] = {}, by?: By): Act {
  const capacity = typeof by === 'string' ? by : (by?.capacity ?? procedure.acts[kind]?.by[0] ?? 'system')
  const { seen, ...given } = typeof by === 'object' ? by : { seen: undefined }
  const actor: Actor = { person: `person-${capacity}`, name: '周正', unit: 'unit-1', ...given, capacity }
  return { id: `act-${seq}`, seq, kind, on: dayOf(day), actor, data, ...(seen && { seen }) }
}
