import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { actSchema, type Procedure } from '../../kernel/file/procedure.ts'
import { explain } from '../../kernel/file/refusal.ts'
import { problemTitle } from '../../office/ledger/proposeMap.ts'
import { targetsOf } from '../../office/ledger/targets.ts'
import { annotate } from '../../office/xlsx/annotate.ts'
import { ledgerColumns } from '../../office/xlsx/ledgerColumns.ts'
import { ledgerTemplate } from '../../office/xlsx/ledgerTemplate.ts'
import { mostBytes } from '../../office/xlsx/readBook.ts'
import { shapesCounty } from '../../store/county.ts'
import { importBatch, importSystems } from '../../systems/organisation/importBatch.ts'
import { importMap } from '../../systems/organisation/importMap.ts'
import { readBody } from '../actBody.ts'
import { asking, oneOf } from '../ask.ts'
import { download } from '../download.ts'
import { batchOf, keptState } from '../import/carryOut.ts'
import { changed, draftForm, type ImportState, importChange } from '../import/importState.ts'
import { type PlannedImport, type Planner, planImport } from '../import/planImport.ts'
import { progressOf } from '../import/progress.ts'
import { LedgerReading, readingsOf, showKept } from '../import/readings.ts'
import { readLedger } from '../import/readLedger.ts'
import { saveMap } from '../import/savedMaps.ts'
import { showImport } from '../import/showImport.ts'
import { startImport } from '../import/startImport.ts'
import { unusable } from '../import/unusable.ts'
import { usedOf } from '../import/withdraw.ts'
import { ownFile } from '../ownFile.ts'
import { badRequest, Problem } from '../problem.ts'
import type { Asking, Routes, Serving } from '../serving.ts'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const params = { type: 'object', required: ['id'], properties: { id: { type: 'string', description: '导入的标识' } } }
type Id = { Params: { id: string } }

const pasted = z.strictObject({
  type: z.string().min(1).max(80).meta({ title: '卷类' }),
  act: z.string().max(80).optional().meta({ title: '建卷行为' }),
  unit: z.string().max(40).optional().meta({ title: '默认管卷单位' }),
  system: z.string().max(40).optional().meta({ title: '来源系统' }),
  name: z.string().min(1).max(200).optional().meta({ title: '名称' }),
  text: z.string().min(1).max(900_000).meta({ title: '从表格复制的内容' }),
})
const withdrawal = z.strictObject({ reason: z.string().min(1).max(2000).meta({ title: '撤回理由' }) })
const naming = z.strictObject({ name: z.string().min(1).max(200).meta({ title: '方案名称' }) })

/**
 * Ledgers brought in (台账导入): upload, dry run, answers, run, progress, result, withdrawal. Until it is run an import is its uploader's
 * draft; then it is a file of type `import-batch`, seen like any other.
 */
export const importRoutes: Routes = (app, serving) => {
  const { store, definitions } = serving
  const draftsOf = ({ permission }: Asking) => store.drafts(permission.importing().eyes)
  const stateOf = async (asked: Asking, id: string): Promise<ImportState> => {
    const draft = await draftsOf(asked).find(id, draftForm)
    if (draft) return draft.body as ImportState
    throw noImport()
  }
  const openState = async (asked: Asking, id: string): Promise<ImportState> => {
    const state = await stateOf(asked, id)
    if (state.run) throw new Problem(409, 'import-run', '这次导入已经入库，不能再改', '需要改动的，撤回后重新导入')
    return state
  }
  const plannerFor = ({ permission, county }: Asking): Planner => {
    const { eyes } = permission.importing()
    const own = new Set(county.unitsBelow(eyes.unit))
    return {
      store,
      county,
      procedures: definitions.procedures,
      mayKeep: (unit) => own.has(unit),
      uploader: eyes,
      ...(definitions.people && { people: definitions.people }),
    }
  }
  const planned = (asked: Asking, state: ImportState): Promise<PlannedImport> => planImport(plannerFor(asked), state).catch(unusable)

  app.get('/api/imports/types', { schema: { tags: ['imports'], summary: '可以导入台账的卷类' } }, async (request) => {
    asking(request).permission.importing()
    return {
      types: [...definitions.procedures.values()].flatMap((procedure) => {
        const openings = openingsOf(procedure)
        return openings.length > 0 ? [{ type: procedure.type, title: procedure.title, openings }] : []
      }),
      systems: importSystems,
    }
  })

  app.get<{ Params: { type: string } }>(
    '/api/imports/template/:type',
    {
      schema: {
        tags: ['imports'],
        summary: '下载台账空白表',
        params: { type: 'object', required: ['type'], properties: { type: { type: 'string' } } },
        querystring: { type: 'object', properties: { act: { type: 'string', description: '建卷行为，有几种的写明' } } },
      },
    },
    async (request, reply) => {
      asking(request).permission.importing()
      const { procedure, opening } = openingOf(serving, request.params.type, oneOf(request.query, 'act'))
      const content = await ledgerTemplate(procedure.acts[opening]?.title ?? opening, opening, targetsOf(procedure, opening))
      return download(reply, `${procedure.title}导入表.xlsx`, xlsxType).send(content)
    },
  )

  const { $schema: _, ...pastedJson } = z.toJSONSchema(pasted)
  app.post(
    '/api/imports',
    {
      bodyLimit: mostBytes + 65_536,
      schema: {
        tags: ['imports'],
        summary: '上传台账，得到试运行结果',
        description:
          '以multipart/form-data上传xlsx、xls、csv、txt（file一项，不超过50MB，之前写type，可写act、unit、system），或者以JSON提交粘贴的内容。只检查，不入库。',
        consumes: ['multipart/form-data', 'application/json'],
        querystring: {
          type: 'object',
          properties: {
            background: { type: 'string', description: '写1的，立即答复，在后台读取、检查；进度见 /api/imports/{id}/reading' },
          },
        },
        body: pastedJson,
      },
    },
    async (request, reply) => {
      const asked = asking(request)
      const { eyes, actor } = asked.permission.importing()
      const sent = request.isMultipart() ? await uploaded(request) : fromText(readBody(pasted, request.body))
      const { procedure, opening } = openingOf(serving, sent.type, sent.act)
      const system = systemNamed(sent.system)
      const unit = sent.unit ?? actor.unit
      if (!asked.county.unitsBelow(eyes.unit).includes(unit))
        throw badRequest('默认管卷单位不在您可以导入的范围', '请选择本单位或者下级单位')
      const through = eyes.unit
      const upload = {
        id: randomUUID(),
        name: sent.name,
        person: actor.person,
        given: { type: procedure.type, opening, unit, system, through },
      }
      // On disk before it is acknowledged: from here on nobody has to hand it over again.
      const uploads = store.uploads(eyes)
      await uploads.keep({ ...upload, content: sent.content })
      const reading = new LedgerReading(upload, true)
      const read = readLedger({ store, definitions, county: asked.county, log: request.log }, reading, sent.content)
      if (oneOf(request.query, 'background') === '1') {
        read.catch((error: unknown) => request.log.info({ err: error }, 'ledger not read'))
        return reply.code(202).send(reading.show())
      }
      const { state, plan } = await read.catch(async (error: unknown) => {
        await uploads.stop(upload.id)
        throw error
      })
      return reply.code(201).send(showImport(state, plan))
    },
  )

  app.get<Id>('/api/imports/:id/reading', { schema: { tags: ['imports'], summary: '读取、检查台账的进度', params } }, async (request) => {
    const { eyes, actor } = asking(request).permission.importing()
    const { id } = request.params
    const reading = readingsOf(store).find(id, actor.person)
    if (reading) return reading.show()
    const upload = await store.uploads(eyes).find(id)
    if (!upload) throw new Problem(404, 'no-reading', '没有正在读取的这份台账', '已经停止或者清除的，请重新选择文件')
    return showKept(upload)
  })
  app.delete<Id>(
    '/api/imports/:id/reading',
    { schema: { tags: ['imports'], summary: '停止读取台账，不留任何内容', params } },
    async (request, reply) => {
      const { eyes, actor } = asking(request).permission.importing()
      // The row first: a reading without one leaves nothing, wherever it runs.
      await store.uploads(eyes).stop(request.params.id)
      readingsOf(store).find(request.params.id, actor.person)?.stop()
      return reply.code(204).send()
    },
  )
  app.addHook('onClose', () => readingsOf(store).end())

  app.get('/api/imports', { schema: { tags: ['imports'], summary: '本人未入库的导入和看得到的导入批次' } }, async (request) => {
    const asked = asking(request)
    const { eyes, actor } = asked.permission.importing()
    const drafts = (await draftsOf(asked).all()).filter((draft) => draft.form === draftForm)
    const unread = await store.uploads(eyes).unread()
    const { rows } = await store.list(eyes, { type: importBatch.type, sort: '-opened', limit: 100 })
    return {
      reading: unread.map((one) => readingsOf(store).find(one.id, actor.person)?.show() ?? showKept(one)),
      drafts: drafts.flatMap(({ body, savedAt }) => {
        const { id, type, original, run } = body as ImportState
        return run ? [] : [{ id, type, title: definitions.procedures.get(type)?.title ?? type, name: original.name, savedAt }]
      }),
      batches: rows.map(({ file }) => ({
        id: file.id,
        title: file.title,
        state: file.state,
        stateTitle: importBatch.states[file.state] ?? file.state,
        opened: file.opened,
        unit: file.unit,
        facts: countsOf(file.facts),
      })),
    }
  })

  app.get<Id>('/api/imports/:id', { schema: { tags: ['imports'], summary: '试运行结果', params } }, async (request) => {
    const asked = asking(request)
    const state = await stateOf(asked, request.params.id)
    return showImport(state, await planned(asked, state))
  })

  const { $schema: __, ...changeJson } = z.toJSONSchema(importChange)
  app.put<Id>(
    '/api/imports/:id',
    {
      bodyLimit: 4 * 1024 * 1024,
      schema: { tags: ['imports'], summary: '改工作表、表头、对应关系，回答问题，更正行；得到新的试运行结果', params, body: changeJson },
    },
    async (request) => {
      const asked = asking(request)
      const change = readBody(importChange, request.body)
      if (change.unit !== undefined && !plannerFor(asked).mayKeep(change.unit))
        throw badRequest('默认管卷单位不在您可以导入的范围', '请选择本单位或者下级单位')
      const state = changed(await openState(asked, request.params.id), {
        ...change,
        ...(change.system !== undefined && { system: systemNamed(change.system) }),
      })
      const plan = await planned(asked, state)
      await draftsOf(asked).save(state.id, draftForm, state)
      return showImport(state, plan)
    },
  )

  app.get<Id>('/api/imports/:id/annotated', { schema: { tags: ['imports'], summary: '带批注的原表', params } }, async (request, reply) => {
    const asked = asking(request)
    const state = await stateOf(asked, request.params.id)
    const { bytes, book, tables, plan } = await planned(asked, state)
    const remarks = [
      ...plan.problems.map((remark) => ({ ...remark, level: 'stop' as const })),
      ...[...plan.flags, ...plan.skipped].map((remark) => ({ ...remark, level: 'note' as const })),
    ]
    const content = await annotate(bytes, book, tables, remarks, problemTitle)
    return download(reply, `${state.original.name.replace(/\.[a-z]+\s*$/i, '')}（${problemTitle}）.xlsx`, xlsxType).send(content)
  })

  app.put<Id>(
    '/api/imports/:id/map',
    { schema: { tags: ['imports'], summary: '保存方案', params, body: z.toJSONSchema(naming, { target: 'draft-7' }) } },
    async (request) => {
      const asked = asking(request)
      const { name } = readBody(naming, request.body)
      const state = await stateOf(asked, request.params.id)
      const id = await saveMap(store, asked.county, asked.permission.importing(), state, await planned(asked, state), name)
      if (!state.run) await draftsOf(asked).save(state.id, draftForm, { ...state, saved: { id, name, alike: 1 } })
      return { id, name }
    },
  )

  app.delete<Id>('/api/imports/:id', { schema: { tags: ['imports'], summary: '放弃未入库的导入', params } }, async (request, reply) => {
    const asked = asking(request)
    await openState(asked, request.params.id)
    await draftsOf(asked).remove(request.params.id, draftForm)
    await store.uploads(asked.permission.importing().eyes).remove(request.params.id)
    return reply.code(204).send()
  })

  app.post<Id>('/api/imports/:id/run', { schema: { tags: ['imports'], summary: '入库；由后台办理', params } }, async (request, reply) => {
    const asked = asking(request)
    const state = await stateOf(asked, request.params.id)
    if (!state.run) {
      await startImport(serving, asked.county, asked.permission.importing(), state, await planned(asked, state))
      await draftsOf(asked).save(state.id, draftForm, { ...state, run: true })
      // The original is the batch's attachment by now.
      await store.uploads(asked.permission.importing().eyes).remove(state.id)
    }
    return reply.code(202).send({ batch: state.id })
  })

  app.get<Id>('/api/imports/:id/progress', { schema: { tags: ['imports'], summary: '入库或者撤回的进度', params } }, async (request) => {
    const { file } = await seenBatch(serving, asking(request), request.params.id)
    const shown = progressOf(store, file.id).show()
    const wanted = Number(file.facts.taken ?? 0)
    if (shown.running || shown.failed !== undefined)
      return { state: file.state, stateTitle: importBatch.states[file.state], ...shown, total: shown.total || wanted }
    const there = await store.imports(asking(request).county.code).filesOf(file.id)
    const files = file.state.startsWith('withdraw') ? there.filter(({ state }) => state === '$void').length : there.length
    return { state: file.state, stateTitle: importBatch.states[file.state], ...shown, files, total: wanted }
  })

  app.get<Id>('/api/imports/:id/result', { schema: { tags: ['imports'], summary: '导入结果', params } }, async (request) => {
    const asked = asking(request)
    const { file } = await seenBatch(serving, asked, request.params.id)
    const batch = await batchOf({ store, county: asked.county }, file.id)
    const state = await keptState(store, asked.county, String(file.facts.settings))
    const files = await store.imports(asked.county.code).filesOf(file.id)
    const used = usedOf(files)
    const { rows = 0, taken = 0, refused = 0, setAside = 0, merged = 0, skipped = 0 } = countsOf(file.facts)
    return {
      batch: file.id,
      title: file.title,
      state: file.state,
      stateTitle: importBatch.states[file.state],
      on: file.opened,
      by: batch?.actor.name,
      unit: file.unit,
      system: { code: file.facts.system, title: importSystems[file.facts.system as keyof typeof importSystems] },
      file: { ...state.original, sheets: state.sheets },
      map: file.facts.columnMap,
      balance: { read: rows, imported: taken, setAside, merged, skipped, stopped: refused },
      refusals: file.facts.refusals,
      files: { count: files.length, shown: files.slice(0, 200).map(({ since: _since, referred: _referred, ...one }) => one) },
      mayWithdraw: file.state === 'held' && used.length === 0,
      used: used.slice(0, 100).map(({ id, type, title, number, since, referred }) => ({
        id,
        type,
        title,
        ...(number !== undefined && { number }),
        since,
        referred,
      })),
    }
  })

  app.post<Id>(
    '/api/imports/:id/withdraw',
    {
      schema: {
        tags: ['imports'],
        summary: '撤回本次导入；由后台逐件作废',
        params,
        body: z.toJSONSchema(withdrawal, { target: 'draft-7' }),
      },
    },
    async (request, reply) => {
      const asked = asking(request)
      const { reason } = readBody(withdrawal, request.body)
      const { file } = await seenBatch(serving, asked, request.params.id)
      const { eyes, actor } = asked.permission.importing()
      const used = usedOf(await store.imports(asked.county.code).filesOf(file.id))
      if (used.length > 0)
        throw new Problem(
          409,
          'import-used',
          `这次导入的${used.length}件之后又有办理或者被其他案卷引用，不能整批撤回`,
          '请对各件分别办理更正、作废',
          {
            used: used.slice(0, 100).map(({ id, type, title, number }) => ({ id, type, title, ...(number !== undefined && { number }) })),
          },
        )
      const entered = await store.enter(eyes, {
        type: importBatch.type,
        id: file.id,
        act: { id: `${file.id}-withdraw`, kind: 'withdraw', on: asked.county.today(), data: { withdrawReason: reason }, actor },
      })
      if (!entered.ok && 'refusals' in entered)
        throw new Problem(409, 'not-withdrawn', entered.refusals.map(explain).join(''), '请核对导入的状态')
      return reply.code(202).send({ batch: file.id })
    },
  )

  app.get<{ Params: { type: string; file: string } }>(
    '/api/imports/of/:type/:file',
    {
      schema: {
        tags: ['imports'],
        summary: '一卷由哪次导入而来，原表的行和各格原文',
        params: { type: 'object', required: ['type', 'file'], properties: { type: { type: 'string' }, file: { type: 'string' } } },
      },
    },
    async (request) => {
      const { permission } = asking(request)
      const procedure = definitions.procedures.get(request.params.type)
      if (!procedure) throw noImport()
      const { history } = await ownFile(store, permission, permission.eyes(), procedure, request.params.file)
      const [batch, seen] = Object.entries(history[0]?.seen ?? {}).find(([, { type }]) => type === importBatch.type) ?? []
      if (batch === undefined || !seen) return { imported: false }
      const { system, file, sheet, rows, cells } = seen.facts
      return {
        imported: true,
        batch,
        system: { code: system, title: importSystems[system as keyof typeof importSystems] },
        masterElsewhere: system !== 'ledger',
        file,
        sheet,
        rows,
        cells,
      }
    },
  )
}

interface Sent {
  readonly type: string
  readonly act?: string
  readonly unit?: string
  readonly system?: string
  readonly name: string
  readonly content: Buffer
}

async function uploaded(request: FastifyRequest): Promise<Sent> {
  const part = await request.file({ limits: { fileSize: mostBytes, files: 1, fields: 6, parts: 8 } })
  if (!part) throw badRequest('没有收到台账', '请在表单的file一项中放入文件，其他各项写在file之前')
  const content = await part.toBuffer().catch((error: Error & { code?: string }) => {
    throw error.code === 'FST_REQ_FILE_TOO_LARGE'
      ? new Problem(413, 'too-large', '台账超过50MB', '请按年份或者单位拆成几个文件后分别导入')
      : error
  })
  const field = (name: string): string | undefined => {
    const found = part.fields[name]
    return found && !Array.isArray(found) && found.type === 'field' && found.value !== '' ? String(found.value) : undefined
  }
  const type = field('type')
  if (type === undefined) throw badRequest('没有写明卷类', '请在表单的type一项写明，放在file之前')
  const [act, unit, system] = [field('act'), field('unit'), field('system')]
  const name = part.filename.replace(/[\p{Cc}/\\]/gu, '').slice(0, 200)
  return { type, name, content, ...(act && { act }), ...(unit && { unit }), ...(system && { system }) }
}

const fromText = ({ text, name = '粘贴的内容.txt', type, act, unit, system }: z.infer<typeof pasted>): Sent => ({
  type,
  name,
  content: Buffer.from(text),
  ...(act && { act }),
  ...(unit && { unit }),
  ...(system && { system }),
})

/** The acts by which a ledger may open files of a type; none where each must bring an attachment, or where files shape the county. */
export function openingsOf(procedure: Procedure): { act: string; title: string }[] {
  if (shapesCounty(procedure.type) || procedure.kind === 'duty' || [importBatch.type, importMap.type].includes(procedure.type)) return []
  return Object.entries(procedure.acts).flatMap(([act, { from, title }]) => {
    const attached = ledgerColumns(actSchema(procedure, act).shape).some(({ meta, required }) => meta.kind === 'file' && required)
    return from === 'nothing' && !attached ? [{ act, title }] : []
  })
}

function openingOf({ definitions }: Serving, type: string, act: string | undefined): { procedure: Procedure; opening: string } {
  const procedure = definitions.procedures.get(type)
  if (!procedure) throw badRequest(`没有“${type}”这类案卷`, '可以导入的卷类见 /api/imports/types')
  const openings = openingsOf(procedure)
  const found = act === undefined ? openings[0] : openings.find((one) => one.act === act)
  if (!found)
    throw badRequest(
      `“${procedure.title}”不能由台账导入`,
      openings.length > 0 ? `可用的建卷行为：${openings.map((one) => one.act).join('、')}` : '请逐件办理',
    )
  return { procedure, opening: found.act }
}

function systemNamed(system = 'ledger'): string {
  if (!Object.hasOwn(importSystems, system))
    throw badRequest(`没有“${system}”这一来源系统`, `可选：${Object.keys(importSystems).join('、')}`)
  return system
}

async function seenBatch({ store }: Serving, { permission }: Asking, id: string) {
  const { row } = await store.read(permission.importing().eyes, { type: importBatch.type, id })
  if (row?.file.type !== importBatch.type) throw noImport()
  return row
}

const countsOf = (facts: Readonly<Record<string, unknown>>): Record<string, number> =>
  Object.fromEntries(Object.entries(facts).filter((pair): pair is [string, number] => typeof pair[1] === 'number'))

const noImport = () => new Problem(404, 'no-import', '没有这次导入，或者它不在您的查阅范围内', '请从台账导入重新开始')
