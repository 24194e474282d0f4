import { z } from 'zod'
import type { File } from '../../kernel/file/file.ts'
import { showSource } from '../../kernel/law/cite.ts'
import { officialDocx } from '../../office/docx/officialDocx.ts'
import { evaluationCampaign } from '../../systems/evaluation/campaign.ts'
import { evaluation } from '../../systems/evaluation/evaluation.ts'
import { penaltyStandard } from '../../systems/evaluation/penaltyStandard.ts'
import { scoreSheet } from '../../systems/evaluation/scoreSheet.ts'
import { grades, slots } from '../../systems/evaluation/words.ts'
import { readBody } from '../actBody.ts'
import { asking } from '../ask.ts'
import { documentsOf, printedDocument } from '../documents.ts'
import { docxType, download } from '../download.ts'
import { actTitle, showFacts, showTimeline, stateTitle } from '../filePage.ts'
import {
  anyFile,
  askedItems,
  concludeEvaluation,
  drawCampaign,
  drawFor,
  everyFile,
  type Reviews,
  submitSheet,
  type Written,
} from '../fileReview.ts'
import { countyEyes } from '../jobs/system.ts'
import { ownFile } from '../ownFile.ts'
import { badRequest, forbidden, noSuchFile, Problem } from '../problem.ts'
import { sheetsOf } from '../reviewers.ts'
import type { FastifyRequest, Routes } from '../serving.ts'

const written = z.strictObject({
  id: z.uuid().meta({ title: '提交的标识', description: '由客户端生成；重复提交只登记一次' }),
  remarks: z
    .array(
      z.strictObject({
        item: z.string().min(1).max(20),
        minus: z.int().min(0).max(1000),
        page: z.string().min(1).max(40).optional(),
        why: z.string().min(1).max(200),
      }),
    )
    .max(200)
    .meta({ title: '扣分', description: '每项写明条目、扣分（十分之一分）和理由' }),
  problems: z.string().min(1).max(2000).optional().meta({ title: '主要问题' }),
  highlights: z.string().min(1).max(2000).optional().meta({ title: '亮点' }),
})
const { $schema: _, ...writtenSchema } = z.toJSONSchema(written)

type One = { Params: { id: string } }
const params = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } }

/**
 * Reviewing dossiers (案卷评查): campaigns with a draw that anybody can repeat; a reviewer's sheet with the machine's findings before the
 * standard's items and the dossier beside them. A sheet is its reviewer's alone: neither the other reviewer nor the unit reads it.
 */
export const fileReviewRoutes: Routes = (app, serving) => {
  const { store, definitions } = serving
  const dossierOf = definitions.procedures.get(penaltyStandard.of)
  if (!definitions.procedures.has(evaluation.type) || !dossierOf) return
  const tags = [evaluation.type]
  const reviewsOf = (request: FastifyRequest): Reviews => ({ store, county: asking(request).county })
  const organises = (request: FastifyRequest) => asking(request).permission.wearing('justiceBureau') !== undefined
  const demandBureau = (request: FastifyRequest) => {
    if (!organises(request)) throw forbidden('组织案卷评查由县司法局办理', '请由县司法局的账号办理')
  }

  /** The asker's own sheet. */
  async function ownSheet(request: FastifyRequest<One>): Promise<File> {
    const { permission } = asking(request)
    const { row } = await ownFile(store, permission, permission.eyes(), scoreSheet, request.params.id)
    if (row.file.facts.reviewer !== permission.account.person) throw noSuchFile()
    return row.file
  }

  const campaignShown = (file: File) => {
    const { name, seed, wanted, digest, candidates, drawn, closedFrom, closedTo, standard } = file.facts
    return {
      id: file.id,
      name,
      state: { code: file.state, title: stateTitle(evaluationCampaign, file.state) },
      standard: standard === penaltyStandard.id ? penaltyStandard.title : standard,
      closedFrom,
      closedTo,
      seed,
      wanted,
      ...(file.on.draw && { drawnOn: file.on.draw, digest, candidates, drawn }),
    }
  }

  app.get('/api/file-reviews', { schema: { tags, summary: '案卷评查：活动和本人的评分表' } }, async (request) => {
    const { permission, county } = asking(request)
    const reviews = reviewsOf(request)
    const sheets = await store.list(permission.eyes(), {
      type: scoreSheet.type,
      where: { reviewer: permission.account.person },
      sort: 'opened',
      limit: 200,
    })
    const own = await Promise.all(
      sheets.rows.map(async ({ file }) => {
        const of = await anyFile(reviews, evaluation.type, String(file.facts.evaluation))
        return {
          id: file.id,
          dossier: of.facts.dossierTitle,
          evaluated: county.unitName(String(of.facts.evaluated)),
          slot: slots[file.facts.slot as keyof typeof slots],
          state: { code: file.state, title: stateTitle(scoreSheet, file.state) },
          opened: file.opened,
          ...(file.on.submit && { submittedOn: file.on.submit }),
        }
      }),
    )
    const campaigns = organises(request) || permission.wearing('evaluator') ? await everyFile(reviews, evaluationCampaign.type, {}) : []
    return {
      today: county.today(),
      organises: organises(request),
      campaigns: campaigns.toReversed().map(campaignShown),
      sheets: own,
      done: own.filter(({ state }) => state.code === 'submitted' || state.code === 'opened').length,
      of: own.filter(({ state }) => state.code !== 'recused').length,
    }
  })

  app.get<One>('/api/file-reviews/campaigns/:id', { schema: { tags, summary: '评查活动：方案、抽取、进度', params } }, async (request) => {
    const { permission, county } = asking(request)
    if (!organises(request) && !permission.wearing('evaluator')) throw noSuchFile()
    const reviews = reviewsOf(request)
    const campaign = await anyFile(reviews, evaluationCampaign.type, request.params.id)
    const files = await everyFile(reviews, evaluation.type, { campaign: campaign.id })
    const counted = files.filter(({ state }) => state !== 'excluded')
    const asked = organises(request) ? await sheetsOf(reviews, files) : []
    const isDone = ({ facts, state }: File) => state !== 'third' && facts.finalScore !== undefined
    return {
      ...campaignShown(campaign),
      seq: campaign.seq,
      done: counted.filter(isDone).length,
      of: counted.length,
      grades: Object.entries(grades).map(([code, title]) => ({
        code,
        title,
        count: counted.filter(({ facts }) => facts.grade === code).length,
      })),
      ...(organises(request) && {
        rows: files.map((file) => ({
          id: file.id,
          dossier: file.facts.dossierTitle,
          unit: { id: file.facts.evaluated, name: county.unitName(String(file.facts.evaluated)) },
          method: file.facts.drawMethod === 'designated' ? '指定' : '随机',
          state: { code: file.state, title: stateTitle(evaluation, file.state) },
          machine: file.facts.machineScore,
          sheets: file.n['take-sheet'] ?? 0,
          reviewers: asked.filter(({ facts, state }) => facts.evaluation === file.id && state !== 'recused').length,
          /** Waits for the office to put the sheets together. */
          concludes: file.state === 'drawn' ? file.n['take-sheet'] === 2 : file.state === 'third' && file.n['take-sheet'] === 3,
          ...(file.facts.finalScore !== undefined && {
            score: file.facts.finalScore,
            grade: grades[file.facts.grade as keyof typeof grades],
          }),
        })),
      }),
    }
  })

  app.get<One>(
    '/api/file-reviews/campaigns/:id/redraw',
    { schema: { tags, summary: '用方案里的种子重新抽取，与当时的结果核对', params } },
    async (request) => {
      const { permission, county } = asking(request)
      if (!organises(request) && !permission.wearing('evaluator')) throw noSuchFile()
      const reviews = reviewsOf(request)
      const campaign = await anyFile(reviews, evaluationCampaign.type, request.params.id)
      const files = await everyFile(reviews, evaluation.type, { campaign: campaign.id })
      const designated = files.filter(({ facts }) => facts.drawMethod === 'designated').map(({ facts }) => String(facts.dossier))
      const before = new Set(files.map(({ facts }) => String(facts.dossier)).filter((id) => !designated.includes(id)))
      const { sample, candidates } = await drawFor(reviews, campaign, designated)
      const now = new Set(sample.drawn.flatMap(({ ids }) => ids))
      const titles = new Map(candidates.map(({ id, title }) => [id, title]))
      const named = (ids: readonly string[]) =>
        organises(request) ? ids.map((id) => titles.get(id) ?? id) : ids.map(() => '（不在本人评查范围）')
      return {
        seed: sample.seed,
        digest: sample.digest,
        sameList: sample.digest === campaign.facts.digest,
        candidates: candidates.length,
        designated: designated.length,
        drawn: now.size,
        same: now.size === before.size && [...now].every((id) => before.has(id)),
        onlyThen: named([...before].filter((id) => !now.has(id))),
        onlyNow: named([...now].filter((id) => !before.has(id))),
        units: sample.drawn.map(({ unit, ids }) => ({
          unit: county.unitName(unit),
          candidates: candidates.filter((one) => one.unit === unit).length,
          drawn: ids.length,
        })),
      }
    },
  )

  app.post<One>(
    '/api/file-reviews/campaigns/:id/draw',
    { schema: { tags, summary: '按方案的种子抽取案卷，逐卷由机器先评', params } },
    async (request) => {
      demandBureau(request)
      const campaign = await anyFile(reviewsOf(request), evaluationCampaign.type, request.params.id)
      return { drawn: await drawCampaign(serving, asking(request), campaign) }
    },
  )

  app.post<One>(
    '/api/file-reviews/evaluations/:id/conclude',
    { schema: { tags, summary: '汇总评分：取平均，或者转第三人评查', params } },
    async (request) => {
      demandBureau(request)
      const file = await anyFile(reviewsOf(request), evaluation.type, request.params.id)
      return concludeEvaluation(serving, asking(request), file)
    },
  )

  app.get<One>('/api/file-reviews/sheets/:id', { schema: { tags, summary: '本人的评查评分表', params } }, async (request) => {
    const { county } = asking(request)
    const sheet = await ownSheet(request)
    const reviews = reviewsOf(request)
    const of = await anyFile(reviews, evaluation.type, String(sheet.facts.evaluation))
    const dossier = await anyFile(reviews, penaltyStandard.of, String(of.facts.dossier))
    const history = await store.system.history(countyEyes(county), dossier.id)
    const { remarks, score, failed, problems, highlights } = sheet.facts
    const found = (of.facts.machineFindings ?? []) as readonly { item: string; says: string; minus: number; act?: number; on?: string }[]
    const sources = new Map(penaltyStandard.items.map(({ id, source }) => [id, source]))
    return {
      id: sheet.id,
      seq: sheet.seq,
      slot: slots[sheet.facts.slot as keyof typeof slots],
      state: { code: sheet.state, title: stateTitle(scoreSheet, sheet.state) },
      evaluated: county.unitName(String(of.facts.evaluated)),
      standard: penaltyStandard.title,
      machineScore: of.facts.machineScore,
      machine: found.map((one) => {
        const source = sources.get(one.item)
        const act = history.find(({ seq }) => seq === one.act)
        return { ...one, ...(act && { actTitle: actTitle(dossierOf, act.kind) }), ...(source && { article: showSource(source) }) }
      }),
      items: askedItems,
      dossier: {
        title: dossier.title,
        state: stateTitle(dossierOf, dossier.state),
        facts: showFacts(dossierOf, dossier.facts, county.unitName),
        timeline: showTimeline(dossierOf, history, county.unitName).map(({ seq, title, on, actor }) => ({
          seq,
          title,
          on,
          by: actor.name,
        })),
        documents: documentsOf(definitions, dossierOf, dossier, history).map(({ seq, on, name, printable }) => ({
          seq,
          on,
          name,
          ...(printable && { href: `/api/file-reviews/sheets/${sheet.id}/documents/${seq}/${encodeURIComponent(name)}` }),
        })),
      },
      ...(score !== undefined && { submitted: { remarks, score, failed, problems, highlights, on: sheet.on.submit } }),
      /** What all sheets came to, once the office has put them together. */
      ...(of.facts.finalScore !== undefined &&
        sheet.state === 'opened' && {
          result: { score: of.facts.finalScore, grade: grades[of.facts.grade as keyof typeof grades], difference: of.facts.difference },
        }),
    }
  })

  app.post<One>(
    '/api/file-reviews/sheets/:id/submit',
    { schema: { tags, summary: '提交评查评分表：得分由系统按扣分计算', params, body: writtenSchema } },
    async (request, reply) => {
      const { id, remarks, problems, highlights } = readBody(written, request.body)
      const sheet = await ownSheet(request)
      const words = { ...(problems && { problems }), ...(highlights && { highlights }) }
      const entered = await submitSheet(serving, asking(request), sheet, { id, remarks: remarks as readonly Written[], ...words })
      return reply.code(entered.repeated ? 200 : 201).send(entered)
    },
  )

  app.get<{ Params: { id: string; seq: string; name: string } }>(
    '/api/file-reviews/sheets/:id/documents/:seq/:name',
    {
      schema: {
        tags,
        summary: '被评查案卷的文书（docx）',
        params: {
          type: 'object',
          required: ['id', 'seq', 'name'],
          properties: {
            ...params.properties,
            seq: { type: 'string', description: '行为序号' },
            name: { type: 'string', description: '文书名称' },
          },
        },
      },
    },
    async (request, reply) => {
      const { county } = asking(request)
      const { seq, name } = request.params
      if (!/^[1-9]\d{0,8}$/.test(seq)) throw badRequest(`“${seq}”不是行为序号`, '请填写正整数')
      const sheet = await ownSheet(request)
      if (sheet.state === 'recused') throw new Problem(409, 'recused', '已经回避，不能再看本卷', '请评查其他案卷')
      const of = await anyFile(reviewsOf(request), evaluation.type, String(sheet.facts.evaluation))
      const { row } = await store.system.read(countyEyes(county), { type: penaltyStandard.of, id: String(of.facts.dossier) })
      if (!row) throw noSuchFile()
      const history = await store.system.history(countyEyes(county), row.file.id)
      const tree = await printedDocument({ store, definitions, county }, dossierOf, { row, history }, { seq: Number(seq), name })
      return download(reply, `${name}${tree.number ?? ''}.docx`, docxType).send(await officialDocx(tree))
    },
  )
}
