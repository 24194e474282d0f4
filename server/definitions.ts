import type { Catalogue } from '../kernel/figure/answer.ts'
import type { Capacity } from '../kernel/file/capacity.ts'
import type { Duty } from '../kernel/file/duty.ts'
import type { File } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import type { Reaction } from '../kernel/file/reaction.ts'
import type { System } from '../kernel/system.ts'
import type { Day } from '../kernel/time/day.ts'

/** How far an account role looks: its own files, its unit, its unit and those below, the whole county. */
export type Reach = 'own' | 'unit' | 'subtree' | 'county'

/** An account role (账号角色): which capacities it lends on acts, and how far it looks. */
export interface AccountRole {
  readonly title: string
  readonly scope: Reach
  readonly capacities: readonly Capacity[]
  /** Sees no business data: the three separated administrators (三员分立). */
  readonly technical?: boolean
}

/** The register of delegations (授权代办): who may act for whom, in which role, from when for how long. */
export interface Delegations {
  /** Files with the facts `grantor`, `delegate` and `roleCode`, each a kind column. */
  readonly type: string
  covers(file: File, on: Day): boolean
}

/** All that the server serves, as data. Routes, forms, desk and documents are drawn from it; the server knows no county system. */
export interface Definitions {
  readonly systems: readonly System[]
  readonly procedures: ReadonlyMap<string, Procedure>
  readonly catalogue: Catalogue
  readonly reactions: readonly Reaction[]
  readonly duties: readonly Duty[]
  readonly roles: Readonly<Record<string, AccountRole>>
  readonly delegations?: Delegations
  /** Figures that the first page prints, in that order. */
  readonly keyFigures?: readonly string[]
  /** The type of the register of people: a person's file is kept by their unit and holds their `post`. */
  readonly people?: string
}

/** Words that are paths of the API itself and so cannot be the type of a procedure. */
export const reservedPaths = new Set([
  'session',
  'password',
  'desk',
  'deciding',
  'officer-check',
  'search',
  'mine',
  'messages',
  'urges',
  'remarks',
  'tags',
  'colleagues',
  'transfers',
  'presence',
  'receipts',
  'figures',
  'findings',
  'exam-seats',
  'exam-sittings',
  'exam-questions',
  'law-study',
  'oversight',
  'closings',
  'report',
  'public-reports',
  'check',
  'registers',
  'activities',
  'definitions',
  'drafts',
  'attachments',
  'imports',
  'secrets',
  'templates',
  'access-log',
  'seals',
  'accounts',
  'account-requests',
  'hand-overs',
  'roles',
  'help',
  'reckoning',
  'openapi.json',
  'health',
  'metrics',
])

/** @throws ClashingType where a procedure bears the name of one of the API's own paths: ours to repair before anything starts */
export function proveTypes(definitions: Definitions): void {
  for (const type of definitions.procedures.keys()) if (reservedPaths.has(type)) throw new ClashingType(type)
}

export class ClashingType extends Error {
  override readonly name = 'ClashingType'
  constructor(type: string) {
    super(`The procedure type “${type}” is a path of the API; give the procedure another type`)
  }
}
