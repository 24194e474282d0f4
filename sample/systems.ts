import type { Catalogue } from '../kernel/figure/answer.ts'
import { dutyProcedure } from '../kernel/file/dutyProcedure.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import type { Reaction } from '../kernel/file/reaction.ts'
import type { System } from '../kernel/system.ts'
import { accountabilitySystem } from '../systems/accountability/index.ts'
import { certificatesSystem } from '../systems/certificates/index.ts'
import { delegationSystem } from '../systems/delegation/index.ts'
import { crossFigures } from '../systems/figures.ts'
import { inspectionSystem } from '../systems/inspection/index.ts'
import { useOfPower } from '../systems/inspection/useOfPower.ts'
import { litigationSystem } from '../systems/litigation/index.ts'
import { mediationSystem } from '../systems/mediation/index.ts'
import { countySetting } from '../systems/organisation/county.ts'
import { personRegister } from '../systems/organisation/person.ts'
import { unitRegister } from '../systems/organisation/unit.ts'
import { reactions as crossReactions } from '../systems/reactions.ts'
import { reconsiderationSystem } from '../systems/reconsideration/index.ts'
import { trainingSystem } from '../systems/training/index.ts'

const systems: readonly System[] = [
  reconsiderationSystem,
  litigationSystem,
  accountabilitySystem,
  mediationSystem,
  trainingSystem,
  certificatesSystem,
  delegationSystem,
  inspectionSystem,
]
const organisation = [unitRegister, personRegister, countySetting]

export const procedures: ReadonlyMap<string, Procedure> = new Map(
  [
    ...organisation,
    ...systems.flatMap((system) => system.procedures),
    ...systems.flatMap((system) => (system.duties ?? []).map(dutyProcedure)),
  ].map((procedure) => [procedure.type, procedure]),
)
export const catalogue: Catalogue = new Map(
  [...systems.flatMap(({ figures }) => figures), ...crossFigures].map((figure) => [figure.id, figure]),
)
export const reactions: readonly Reaction[] = [
  ...new Map([...crossReactions, useOfPower].map((reaction) => [reaction.id, reaction])).values(),
]
