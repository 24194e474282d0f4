import { randomUUID } from 'node:crypto'
import { deterministicId } from '../kernel/file/deterministicId.ts'
import type { File } from '../kernel/file/file.ts'
import { type Remark, total, worstLoss } from '../kernel/file/standard.ts'
import { showSource } from '../kernel/law/cite.ts'
import type { County } from '../store/county.ts'
import type { Store } from '../store/store.ts'
import { evaluationCampaign } from '../systems/evaluation/campaign.ts'
import { conclusionData, machineData } from '../systems/evaluation/conclusion.ts'
import { evaluation } from '../systems/evaluation/evaluation.ts'
import { penaltyStandard } from '../systems/evaluation/penaltyStandard.ts'
import { type Candidate, drawSample, type Sample } from '../systems/evaluation/sampling.ts'
import { scoreSheet } from '../systems/evaluation/scoreSheet.ts'
import type { ActBody } from './actBody.ts'
import { enterAct } from './enterAct.ts'
import { countyEyes, systemActor } from './jobs/system.ts'
import { noSuchFile, Problem } from './problem.ts'
import type { Asking, Serving } from './serving.ts'

/** Where reviews are kept. Dossiers and machine findings are read as the program: a reviewer comes from another unit than the dossier. */
export interface Reviews {
  readonly store: Store
  readonly county: County
}

/** What a unit gives at least and at most, and the strata of which it gives one where it has any (重大处罚、不予处罚). */
const perUnit = { min: 1, max: 4, strata: ['major', 'not-punished'] } as const

/** A fault that a reviewer writes down. Points in tenths. */
export interface Written extends Remark {
  readonly page?: string
  readonly why: string
}

/** The items of the standard as a sheet asks them. */
export const askedItems = penaltyStandard.items.map(({ id, group, title, points, faults, source }) => ({
  item: id,
  group,
  title,
  /** Tenths; absent for an item of the basis, failing which makes the whole file 0. */
  ...(points !== undefined && { points }),
  ...(source && { article: showSource(source) }),
  faults: faults.map(({ says, minus = 0, manual }) => ({ says, minus, ...(manual && { manual }) })),
}))

/** A file whoever it is of; the caller asks whether it may be shown. @throws Problem 404 */
export async function anyFile({ store, county }: Reviews, type: string, id: string): Promise<File> {
  const { row } = await store.system.read(countyEyes(county), { type, id })
  if (!row) throw noSuchFile()
  return row.file
}

/** Every file of a type that a condition finds. */
export async function everyFile({ store, county }: Reviews, type: string, where: Readonly<Record<string, unknown>>): Promise<File[]> {
  const files: File[] = []
  for (let after: string | undefined; ; ) {
    const page = await store.system.list(countyEyes(county), { type, where, sort: 'opened', limit: 200, ...(after && { after }) })
    files.push(...page.rows.map(({ file }) => file))
    if (!page.next) return files
    after = page.next
  }
}

/** What drawing from the records as they stand gives, to be held against what was drawn. */
export interface Redrawn {
  readonly sample: Sample
  readonly candidates: readonly (Candidate & { readonly title: string })[]
}

/**
 * Draws a campaign's dossiers from its stored seed. Repeating it is the proof: the same list gives the same dossiers, and where the
 * list has changed since, its digest differs.
 * @param designated dossiers that were named, not drawn
 */
export async function drawFor(reviews: Reviews, { facts }: File, designated: readonly string[]): Promise<Redrawn> {
  const { seed, wanted, scope, closedFrom, closedTo } = facts as unknown as CampaignFacts
  const files = await everyFile(reviews, penaltyStandard.of, { closed: { from: closedFrom, to: closedTo }, unit: { in: [...scope] } })
  const candidates = files.filter(({ id }) => !designated.includes(id)).map((file) => ({ ...candidate(file), title: file.title }))
  return { sample: drawSample(seed, { total: wanted - designated.length, ...perUnit }, candidates), candidates }
}

interface CampaignFacts {
  readonly seed: string
  readonly wanted: number
  readonly scope: readonly string[]
  readonly closedFrom: string
  readonly closedTo: string
}

const candidate = ({ id, unit, facts }: File): Candidate => ({
  id,
  unit,
  strata: [...(facts.filing ? ['major'] : []), ...(facts.penaltyDecision === 'punish' ? [] : ['not-punished'])],
})

const body = (on: ReturnType<County['today']>, capacity: string, data: Readonly<Record<string, unknown>>, id: string): ActBody => ({
  id,
  on,
  capacity,
  data: { ...data },
})

/**
 * Draws, opens a file for each dossier and has the machine look first. Broken off, it is finished by drawing again.
 * @returns how many were drawn
 * @throws Problem 409 where there is nothing to draw from or the campaign is past drawing
 */
export async function drawCampaign(serving: Serving, asking: Asking, campaign: File): Promise<number> {
  const reviews = { store: serving.store, county: asking.county }
  if (campaign.state !== 'planned') throw new Problem(409, 'drawn', '案卷已经抽取', '请查看抽取结果；对结果有异议的，可以重新抽取核对')
  const { sample, candidates } = await drawFor(reviews, campaign, [])
  const drawn = sample.drawn.flatMap(({ ids }) => ids)
  if (drawn.length === 0) throw new Problem(409, 'nothing-closed', '评查期间内没有已办结的案卷', '请核对评查范围和办结期间')
  const today = asking.county.today()
  for (const id of drawn) {
    const dossier = await anyFile(reviews, penaltyStandard.of, id)
    const of = deterministicId('evaluation', asking.county.code, campaign.id, id)
    const there = (await reviews.store.system.read(countyEyes(asking.county), { type: evaluation.type, id: of })).row?.file
    const data = {
      campaign: campaign.id,
      dossier: id,
      dossierTitle: dossier.title,
      evaluated: dossier.unit,
      standard: penaltyStandard.id,
      drawMethod: 'random',
    }
    if (!there) await enterOpening(reviews, asking, of, data)
    if ((there?.n.machine ?? 0) === 0) await machineLooks(reviews, of, dossier)
  }
  const zero = ((campaign.facts.scope ?? []) as readonly string[]).filter((unit) => !candidates.some((one) => one.unit === unit))
  const told = { candidates: candidates.length, digest: sample.digest, drawn: drawn.length, ...(zero.length > 0 && { zeroUnits: zero }) }
  await enterAct(serving, asking, evaluationCampaign, 'draw', campaign.id, body(today, 'justiceBureau', told, randomUUID()))
  return drawn.length
}

/** Opens the file of a dossier under an id made from campaign and dossier, so that a second run finds it. */
async function enterOpening({ store, county }: Reviews, { permission }: Asking, id: string, data: Record<string, unknown>) {
  const worn = permission.wearing('justiceBureau')
  if (!worn) throw new Problem(403, 'forbidden', '抽取案卷由县司法局办理', '请由县司法局的账号办理')
  const entered = await store.enter(worn.eyes, {
    type: evaluation.type,
    id,
    act: { id: `${id}-draw`, kind: 'draw', on: county.today(), data, actor: worn.actor },
  })
  if (!entered.ok) throw new Problem(409, 'moved', `“${String(data.dossierTitle)}”没有抽取登记`, '请重新抽取，已登记的不会重复')
}

/** The machine looks first: nobody types what it finds. */
async function machineLooks({ store, county }: Reviews, id: string, dossier: File) {
  const entered = await store.system.enter(countyEyes(county), {
    type: evaluation.type,
    id,
    act: {
      id: `${id}-machine`,
      kind: 'machine',
      on: county.today(),
      data: machineData(penaltyStandard, dossier),
      actor: systemActor(county.root),
    },
  })
  if (!entered.ok) throw new Problem(409, 'moved', `“${dossier.title}”没有登记机器先评`, '请重新抽取，已登记的不会重复')
}

/** The data of a sheet from what its reviewer wrote: sums are reckoned, never typed. */
export function sheetData(remarks: readonly Written[], words: { readonly problems?: string; readonly highlights?: string }) {
  const { total: score, failed } = total(penaltyStandard, remarks)
  return {
    failedItems: failed.length > 0 ? failed : ['none'],
    failed: failed.length > 0,
    remarks,
    score,
    worst: worstLoss(penaltyStandard, remarks),
    ...words,
  }
}

/**
 * Enters a sheet for its reviewer. What the machine found may be left be, but not in silence.
 * @throws Problem 422 with every refusal, or where a finding of the machine is neither followed nor answered; 400 for an item the standard
 * does not have
 */
export async function submitSheet(
  serving: Serving,
  asking: Asking,
  sheet: File,
  {
    id,
    remarks,
    ...words
  }: { readonly id: string; readonly remarks: readonly Written[]; readonly problems?: string; readonly highlights?: string },
) {
  const known = new Map(penaltyStandard.items.map((item) => [item.id, item]))
  for (const { item, minus } of remarks) {
    const points = known.get(item)
    if (!points) throw new Problem(400, 'no-item', `评查标准没有条目“${item.slice(0, 20)}”`, '请刷新后重新评分')
    if (points.points !== undefined && minus > points.points)
      throw new Problem(400, 'too-much', `“${item}”扣分多于该条目的分值`, '请核对扣分')
  }
  const { facts } = await anyFile({ store: serving.store, county: asking.county }, evaluation.type, String(sheet.facts.evaluation))
  const unanswered = ((facts.machineFindings ?? []) as readonly Remark[]).find(
    ({ item }) => known.get(item)?.points !== undefined && !remarks.some((one) => one.item === item),
  )
  if (unanswered)
    throw new Problem(422, 'machine-unanswered', `机器在“${unanswered.item}”指出的问题没有扣分，也没有说明`, '请扣分，或者写明不采纳的理由')
  const data = sheetData(remarks, words)
  return enterAct(serving, asking, scoreSheet, 'submit', sheet.id, body(asking.county.today(), 'evaluator', data, id))
}

/**
 * Puts the sheets together as the standard says: their mean, or a third reviewer where they lie more than five points apart or differ on
 * the basis.
 */
export async function concludeEvaluation(serving: Serving, asking: Asking, file: File) {
  const reviews = { store: serving.store, county: asking.county }
  const ids = [file.facts.firstSheet, file.facts.secondSheet, file.facts.thirdSheet].filter((id) => typeof id === 'string')
  if (ids.length < 2) throw new Problem(409, 'sheets-missing', '两名评查人的评分表没有收齐', '请等候评分表')
  const taken = await Promise.all(ids.map((id) => anyFile(reviews, scoreSheet.type, id)))
  const data = conclusionData(penaltyStandard, taken)
  const failed = taken.flatMap(({ facts }) => (facts.failedItems as readonly string[]).filter((item) => item !== 'none'))
  const whys = [...new Set(taken.flatMap(({ facts }) => (facts.remarks as readonly Written[]).map(({ why }) => why)))]
  const words = {
    ...('grade' in data && data.finalScore === 0 && failed[0] && { failedItem: failed[0] }),
    ...('grade' in data && whys.length > 0 && { mainProblems: whys.join('；').slice(0, 2000) }),
  }
  return enterAct(
    serving,
    asking,
    evaluation,
    'conclude',
    file.id,
    body(asking.county.today(), 'justiceBureau', { ...data, ...words }, randomUUID()),
  )
}
