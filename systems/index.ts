import type { Catalogue } from '../kernel/figure/answer.ts'
import type { Distinct, Indicator, Measure } from '../kernel/figure/indicator.ts'
import { partsOf } from '../kernel/figure/partsOf.ts'
import { namesIn } from '../kernel/figure/where.ts'
import type { Duty } from '../kernel/file/duty.ts'
import { dutyProcedure } from '../kernel/file/dutyProcedure.ts'
import { BadDefinition, type Procedure } from '../kernel/file/procedure.ts'
import { type Publication, provePublication } from '../kernel/file/publication.ts'
import type { Reaction } from '../kernel/file/reaction.ts'
import type { System } from '../kernel/system.ts'
import { accountabilitySystem } from './accountability/index.ts'
import { assessmentSystem } from './assessment/index.ts'
import { bulletinsSystem } from './bulletins/index.ts'
import { certificatesSystem } from './certificates/index.ts'
import { counselSystem } from './counsel/index.ts'
import { withSayings } from './coverage/sayings.ts'
import { decisionsSystem } from './decisions/index.ts'
import { delegationSystem } from './delegation/index.ts'
import { educationSystem } from './education/index.ts'
import { emergencySystem } from './emergency/index.ts'
import { evaluationSystem } from './evaluation/index.ts'
import { examsSystem } from './exams/index.ts'
import { feedbackSystem } from './feedback/index.ts'
import { crossFigures } from './figures.ts'
import { filingSystem } from './filing/index.ts'
import { guidanceSystem } from './guidance/index.ts'
import { inspectionSystem } from './inspection/index.ts'
import { useOfPower } from './inspection/useOfPower.ts'
import { lawStudySystem } from './lawStudy/index.ts'
import { lecturesSystem } from './lectures/index.ts'
import { legalServiceSystem } from './legalService/index.ts'
import { listsSystem } from './lists/index.ts'
import { litigationSystem } from './litigation/index.ts'
import { mediationSystem } from './mediation/index.ts'
import { moreFigures } from './moreFigures.ts'
import { normativeSystem } from './normative/index.ts'
import { delegationCovers, delegationOfRole } from './organisation/delegation.ts'
import { organisationSystem } from './organisation/index.ts'
import { personRegister } from './organisation/person.ts'
import { outreachSystem } from './outreach/index.ts'
import { oversightSystem } from './oversight/index.ts'
import { oversightFigures } from './oversightFigures.ts'
import { penaltySystem } from './penalty/index.ts'
import { planSystem } from './plan/index.ts'
import { publicitySystem } from './publicity/index.ts'
import { reactions as crossReactions } from './reactions.ts'
import { assessmentReactions } from './reactionsAssessment.ts'
import { documentReactions } from './reactionsDocuments.ts'
import { educationReactions } from './reactionsEducation.ts'
import { courtReactions, enforcementReactions } from './reactionsEnforcement.ts'
import { governingReactions } from './reactionsGoverning.ts'
import { oversightReactions } from './reactionsOversight.ts'
import { servicesReactions } from './reactionsServices.ts'
import { reconsiderationSystem } from './reconsideration/index.ts'
import { reportSystem } from './report/index.ts'
import { reportReactions } from './report/reactions.ts'
import { servicesSystem } from './services/index.ts'
import { settlementSystem } from './settlement/index.ts'
import { supervisionSystem } from './supervision/index.ts'
import { trainingSystem } from './training/index.ts'
import { workSystem } from './work/index.ts'

export { roles } from './organisation/roles.ts'

/** The county's systems, in the order of the annual report. Adding one is adding its folder and a line here. */
export const systems: readonly System[] = [
  organisationSystem,
  workSystem,
  decisionsSystem,
  lawStudySystem,
  planSystem,
  trainingSystem,
  examsSystem,
  certificatesSystem,
  guidanceSystem,
  delegationSystem,
  supervisionSystem,
  counselSystem,
  normativeSystem,
  oversightSystem,
  filingSystem,
  assessmentSystem,
  reconsiderationSystem,
  publicitySystem,
  emergencySystem,
  evaluationSystem,
  penaltySystem,
  inspectionSystem,
  lecturesSystem,
  listsSystem,
  servicesSystem,
  outreachSystem,
  litigationSystem,
  accountabilitySystem,
  bulletinsSystem,
  settlementSystem,
  mediationSystem,
  legalServiceSystem,
  feedbackSystem,
  educationSystem,
  reportSystem,
]

/** What reacts to what, across systems. */
export const reactions: readonly Reaction[] = [
  ...crossReactions,
  useOfPower,
  ...enforcementReactions,
  ...courtReactions,
  ...oversightReactions,
  ...educationReactions,
  ...governingReactions,
  ...reportReactions,
  ...servicesReactions,
  ...documentReactions,
  ...assessmentReactions,
]

export const duties: readonly Duty[] = systems.flatMap((system) => system.duties ?? [])

/** Every type of file, those of duties included. */
export const procedures: ReadonlyMap<string, Procedure> = byName(
  [...systems.flatMap((system) => system.procedures), ...duties.map(dutyProcedure)],
  (procedure) => procedure.type,
)

/** What everybody may see, without signing in. */
export const publications: readonly Publication[] = systems.flatMap((system) => system.publications ?? [])

/** Every figure by its id. */
export const catalogue: Catalogue = byName(
  [...systems.flatMap((system) => system.figures), ...crossFigures, ...oversightFigures, ...moreFigures].map(withSayings),
  (figure) => figure.id,
)

/** Who may act for whom (授权代办), as the server asks it. */
export const delegations = { type: delegationOfRole.type, covers: delegationCovers }

/** The register of people, from which the post of the day is read. */
export const people = personRegister.type

/** What the first page shows of last year. */
export const keyFigures = ['REC.CLOSED', 'REC.CORRECTION', 'LIT.LOSS', 'MED.CLOSED', 'MED.RATE', 'TRN.ATTENDANCES']

function byName<T>(all: readonly T[], nameOf: (one: T) => string): ReadonlyMap<string, T> {
  const named = new Map<string, T>()
  for (const one of all) {
    if (named.has(nameOf(one))) throw new BadDefinition(nameOf(one), 'two bear this name')
    named.set(nameOf(one), one)
  }
  return named
}

const always = ['state', 'edition', 'unit', 'outcome', 'opened', 'closed']

/** A figure may only ask what lists can search: the file's own columns, its procedure's typed columns and terms. */
function proveFigure(figure: Indicator): void {
  if (figure.kind === 'count' || figure.kind === 'sum') proveMeasure(figure)
  if (figure.kind === 'distinct') proveGroups(figure)
  for (const id of partsOf(figure)) if (!catalogue.has(id)) throw new BadDefinition(figure.id, `there is no figure “${id}”`)
}

function proveMeasure(figure: Measure): void {
  const procedure = procedures.get(figure.of)
  if (!procedure) throw new BadDefinition(figure.id, `there is no type “${figure.of}”`)
  const { kinds = [], days = [], amounts = [] } = procedure.columns
  const known = new Set([...always, ...kinds, ...days, ...amounts, ...procedure.terms])
  for (const name of namesIn(figure.where ?? {}))
    if (!known.has(name)) throw new BadDefinition(figure.id, `“${name}” is no column of “${figure.of}”`)
  if (![...days, 'opened', 'closed', 'standing'].includes(figure.at)) throw new BadDefinition(figure.id, `“${figure.at}” is no day column`)
  if (figure.sharedBy !== undefined && !procedure.terms.includes(figure.sharedBy))
    throw new BadDefinition(figure.id, `“${figure.sharedBy}” is no term of “${figure.of}”`)
  if (figure.kind === 'sum' && !amounts.includes(figure.column))
    throw new BadDefinition(figure.id, `“${figure.column}” is no amount column`)
}

/** What a figure counts the groups of is something by which its files are grouped. */
function proveGroups({ id, of, by }: Distinct): void {
  const counted = catalogue.get(of)
  if (counted?.kind !== 'count' && counted?.kind !== 'sum') throw new BadDefinition(id, `“${of}” is no count or sum`)
  const { columns, terms } = procedures.get(counted.of) as Procedure
  if (![...(columns.kinds ?? []), ...terms, 'unit'].includes(by)) throw new BadDefinition(id, `“${counted.of}” is not grouped by “${by}”`)
}

for (const figure of catalogue.values()) proveFigure(figure)

for (const publication of publications) {
  const procedure = procedures.get(publication.of)
  if (!procedure) throw new BadDefinition(publication.of, 'a publication shows a type that is not there')
  provePublication(publication, procedure)
}
