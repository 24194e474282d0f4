import { procedures } from '../systems/index.ts'
import { followReactions } from './accountability.ts'
import { planAnnualReports } from './annualReport.ts'
import { finishAssessment, planAssessment } from './assessment.ts'
import { planBulletins } from './bulletins.ts'
import { makeCertificates } from './certificates.ts'
import { followClosings } from './closingSignatures.ts'
import { planMeasures } from './coercion.ts'
import { makeCommittees } from './committees.ts'
import { followCases, makeCounsel, planCounsel } from './counsel.ts'
import { countyCode } from './countyCode.ts'
import { planDecisions } from './decisions.ts'
import { disputes } from './disputes.ts'
import { planEducation } from './education.ts'
import { planLectures, planOutreach } from './educationEvents.ts'
import { planEmergency } from './emergency.ts'
import { followFindings, planEvaluation, planSpotCheck } from './evaluation.ts'
import { planExams } from './exams.ts'
import { planGuidance } from './guidance.ts'
import { planInspections, planLedInspections } from './inspections.ts'
import { planLawStudy } from './lawStudy.ts'
import { planLegalService } from './legalService.ts'
import { planLists } from './lists.ts'
import { planLitigation } from './litigation.ts'
import { planNormative } from './normative.ts'
import { planOnTheSpot } from './onTheSpot.ts'
import { enterOrganisation, makeOrganisation } from './organisation.ts'
import { oversight, planOversightItems } from './oversight.ts'
import { Penalties } from './penalties.ts'
import { enterPeople, makePeople } from './people.ts'
import { followVetoes, planTasks } from './planTasks.ts'
import { planPlantedPenalties } from './plantedPenalties.ts'
import { planPowers } from './powers.ts'
import { followDecisions, planBefore } from './publications.ts'
import { randomFrom } from './random.ts'
import { planReconsiderations } from './reconsideration.ts'
import { planReviewers } from './reviewers.ts'
import { planServices } from './services.ts'
import { planSupervision } from './supervision.ts'
import { planTraining } from './training.ts'
import { planBands } from './violations.ts'
import { type Loaded, type Step, type Surroundings, World } from './world.ts'

/** What is referred to before what refers to it. */
const order = [
  'county-setting',
  'unit',
  'person',
  'certificate',
  'legal-reviewer',
  'list-item',
  'discretion-band',
  'power-item',
  'power',
  'mediation-committee',
  'mediator',
  'upper-law',
  'filing-recipient',
  'normative-draft',
  'legality-review',
  'review-comment',
  'normative-document',
  'normative-filing',
  'document-cleanup',
  'review-suggestion',
  'document-review',
  'plan-requirement',
  'plan-template',
  'emergency-plan',
  'plan-drill',
  'duty.drill',
  'danger-check',
  'hidden-danger',
  'training',
  'duty.training',
  'question',
  'paper-rule',
  'exam',
  'suspension-proposal',
  'guide',
  'guidance-rota',
  'guidance-visit',
  'guidance-question',
  'duty.guidance',
  'supervision-check',
  'enforcement-clue',
  'inspection',
  'penalty',
  'penalty-summary',
  'coercive-measure',
  'major-filing',
  'publication',
  'evaluation-campaign',
  'evaluation',
  'score-sheet',
  'supervision',
  'reconsideration',
  'litigation',
  'loss-analysis',
  'accountability',
  'listed-supervision',
  'veto-rule',
  'veto',
  'annual-plan',
  'plan-task',
  'assessment-scheme',
  'assessment-item',
  'assessment-team',
  'assessment',
  'assessment-sheet',
  'assessment-appeal',
  'assessment-rectification',
  'settlement',
  'closing-signature',
  'bulletin',
  'counsel',
  'counsel-review',
  'decision-catalogue',
  'decision',
  'legality-opinion',
  'counsel-matter',
  'meeting',
  'topic',
  'study-plan',
  'study-cue',
  'study-session',
  'duty.law-study',
  'lecture-partner',
  'lecture',
  'duty.lecture',
  'outreach-date',
  'outreach-event',
  'display-board',
  'menu-topic',
  'law-squad',
  'law-order',
  'report-part',
  'outside-fact',
  'reported-figure',
  'annual-report',
  'report-request',
  'report-comment',
  'chief-act',
  'law-statement',
  'service-item',
  'service-measure',
  'guide-check',
  'service-session',
  'service-matter',
  'service-unable',
  'service-tally',
  'service-coverage',
  'lawyer',
  'village-adviser',
  'adviser-log',
  'legal-consultation',
  'consultation-tally',
  'legal-aid',
  'aid-tally',
] as const

/**
 * The synthetic county 宁川县: its files with all their acts, each file after those it refers to. The same seed gives the same acts, to
 * the byte; another seed other people, days and words, and the same integers.
 * @throws UnlawfulSample where an act meant to be lawful is not
 */
export function* sampleCounty(seed = Number(countyCode)): Generator<Loaded> {
  const random = randomFrom(seed)
  const organisation = makeOrganisation(random.of('organisation'))
  const world = new World(random.of('world'), organisation)
  const people = makePeople(random.of('people'))
  const committees = makeCommittees(random.of('committees'), world, people, organisation)
  const officers = makeCertificates(random.of('certificates'), world, people)
  const counsel = makeCounsel(random.of('counsel'), people)
  enterOrganisation(world, organisation, people)
  enterPeople(world, people)
  planPowers(random.of('powers'), world, people)
  planTraining(random.of('training'), world, people, officers)
  planExams(random.of('exams'), world, people, officers)
  planGuidance(random.of('guidance'), world, people, officers)
  planSupervision(random.of('supervision'), world, people)
  const inspections = planInspections(random.of('inspections'), world, people, officers)
  const subItems = planOversightItems(random.of('oversight-items'), world, people)
  planLectures(random.of('lectures'), world, people)
  planOutreach(random.of('outreach'), world, people)
  planEducation(random.of('education'), world, people, organisation)
  planReviewers(random.of('reviewers'), world, people, officers)
  planBands(world, people)
  planLists(random.of('lists'), world, people)
  const penalties = new Penalties(random.of('penalties'), people, officers, inspections)
  const cases = penalties.planAll(world)
  planPlantedPenalties(random.of('planted penalties'), world, penalties, officers)
  planLedInspections(random.of('inspections that led to cases'), world, inspections, penalties.linked)
  planOnTheSpot(random.of('on the spot'), world, people, penalties)
  planMeasures(random.of('measures'), world, people, penalties, cases)
  planBefore(random.of('before'), world, people)
  followDecisions(random.of('publications'), world, people, officers)
  followReactions(random.of('accountability'), world, people)
  followVetoes(random.of('vetoes'), world, people)
  const closings = new Map<string, Step>()
  followClosings(random.of('closing'), world, people, closings)
  const suable = planReconsiderations(random.of('reconsideration'), world, people, penalties.settled)
  planLitigation(random.of('litigation'), world, people, suable, (penalty) => penalties.partyOf(penalty).party.party.name, closings)
  const { meetings, asked } = planDecisions(random.of('decisions'), world, people)
  planNormative(random.of('normative'), world, people, meetings)
  planEmergency(random.of('emergency'), world, people, organisation)
  planCounsel(random.of('counsel matters'), world, people, counsel, asked)
  planServices(random.of('services'), world, people)
  planLegalService(random.of('legal service'), world, people, organisation)
  world.run()
  planBulletins(random.of('bulletins'), world, people)
  planEvaluation(random.of('evaluation'), world, people)
  followFindings(random.of('findings'), world, people)
  followCases(random.of('counsel cases'), world, people, counsel)
  world.run()
  planLawStudy(random.of('law study'), world, people, meetings)
  world.run()
  planTasks(random.of('plan tasks'), world, people)
  world.run()
  planAssessment(random.of('assessment'), world, people, organisation)
  world.run()
  finishAssessment(random.of('rectification'), world, people)
  world.run()
  planAnnualReports(random.of('annual reports'), world, people)
  world.run()
  planSpotCheck(world, people)
  world.run()
  for (const type of order) yield* inOrderOfNumbers(world.ofType(type).map(({ id }) => world.loaded(id)))
  yield* oversight(random.of('oversight'), world, people, subItems)
  yield* disputes(random.of('disputes'), world, people, committees)
}

/** Files of one type as their official numbers were given: loading gives them in this order. Types without numbers stay as they were opened. */
function inOrderOfNumbers(files: readonly Loaded[]): readonly Loaded[] {
  const at = procedures.get(files[0]?.type ?? '')?.number?.at
  if (!at) return files
  const given = (file: Loaded) => file.acts.find(({ kind }) => kind === at)?.recordedAt ?? '9999'
  return files
    .map((file) => ({ file, at: given(file) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ file }) => file)
}

/** The tree and the names of the county's units, for folding its files without a database. */
export const surroundingsOf = (seed = Number(countyCode)): Surroundings => makeOrganisation(randomFrom(seed).of('organisation'))
