import type { Day } from '../kernel/time/day.ts'
import type { Officer } from './certificates.ts'
import type { OfficeDays } from './days.ts'
import type { askLists, Party, Punishment } from './penaltyParts.ts'
import type { Case } from './penaltyPlan.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'

/** Who takes part in a case. */
export interface Team {
  readonly first: Officer
  readonly second: Officer
  readonly reviewer: Officer
}

/** What is told otherwise than usual, in the planted cases. */
export interface Told {
  readonly party?: Party
  readonly punishment?: Punishment
  readonly team?: Partial<Team>
  /** Days of acts that do not fall where they usually do. */
  readonly days?: Readonly<Record<string, Day>>
  /** The right to a hearing is not told, though it should be. */
  readonly hearingUntold?: boolean
  /** The decision counts for society, whoever is punished. */
  readonly published?: boolean
  /** Acts against the law: entered all the same. */
  readonly planted?: readonly string[]
}

/** A case as it is being told: what does not change while it lasts, and where chance and names come from. */
export interface Telling {
  readonly random: Random
  readonly people: People
  readonly days: OfficeDays
  readonly one: Case
  readonly told: Told
  readonly party: Party
  /** The inspection that found it, where that is among our files. */
  readonly inspection?: string
  readonly team: Team
  readonly lists: ReturnType<typeof askLists>
  /** Absent where nobody is punished. */
  readonly punishment?: Punishment
}
