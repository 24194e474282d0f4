import type { FastifyReply } from 'fastify'
import { capacityTitle } from '../../kernel/file/capacity.ts'
import { nameTitle } from '../../kernel/file/nameTitle.ts'
import { actSchema, type Procedure } from '../../kernel/file/procedure.ts'
import { showSource } from '../../kernel/law/cite.ts'
import { asking, filterNames, oneOf } from '../ask.ts'
import { claimOf } from '../claimOf.ts'
import { listColumns } from '../listColumns.ts'
import { Problem } from '../problem.ts'
import { formSchema } from '../sealedFields.ts'
import type { Routes } from '../serving.ts'

/** Everything a console draws itself from: procedures, acts with their forms, states, figures, roles. As data, once. */
export const definitionRoutes: Routes = (app, { definitions }) => {
  const procedures = [...definitions.procedures.values()].map(showProcedure)
  const systems = definitions.systems.map(({ row, key, title, procedures: own }) => ({
    row,
    key,
    title,
    types: own.map(({ type }) => type),
  }))
  const roles = Object.entries(definitions.roles).map(([code, role]) => ({ code, ...role }))
  const whole = JSON.stringify({ systems, procedures, roles })
  const brief = JSON.stringify({ systems, procedures: procedures.map(withoutForms), roles })
  const each = new Map(procedures.map((procedure) => [procedure.type, JSON.stringify(procedure)]))
  const send = (reply: FastifyReply, answer: string) =>
    reply.type('application/json; charset=utf-8').header('cache-control', 'private, max-age=60').send(answer)

  app.get(
    '/api/definitions',
    {
      schema: {
        tags: ['definitions'],
        summary: '全部程序、行为、表单、状态和账号角色的定义',
        querystring: { type: 'object', properties: { brief: { type: 'string', enum: ['1'], description: '不附表单' } } },
      },
    },
    async (request, reply) => {
      asking(request)
      return send(reply, oneOf(request.query, 'brief') === '1' ? brief : whole)
    },
  )

  app.get<{ Params: { type: string } }>(
    '/api/definitions/:type',
    {
      schema: {
        tags: ['definitions'],
        summary: '一种程序的定义，附全部表单',
        params: { type: 'object', required: ['type'], properties: { type: { type: 'string' } } },
      },
    },
    async (request, reply) => {
      asking(request)
      const answer = each.get(request.params.type)
      if (answer === undefined) throw new Problem(404, 'no-such-type', `没有“${request.params.type}”这种卷`, '全部种类见 /api/definitions')
      return send(reply, answer)
    },
  )
}

type Shown = ReturnType<typeof showProcedure>

/** What menus, lists and desks need; the forms are nine tenths of the text. */
function withoutForms({ facts: _, acts, ...rest }: Shown) {
  return { ...rest, acts: acts.map(({ form: __, conditions: ___, ...act }) => act) }
}

function showProcedure(procedure: Procedure) {
  const { type, kind, title, states, closed, editions } = procedure
  const claim = claimOf(procedure)
  return {
    type,
    kind,
    title,
    states: Object.entries(states).map(([code, shown]) => ({ code, title: shown, closed: closed.includes(code) })),
    editions,
    facts: formSchema(procedure.facts),
    columns: procedure.columns,
    /** What people call the columns that are no facts: days and numbers of acts, limits. */
    titles: Object.fromEntries(
      Object.values(procedure.columns)
        .flat()
        .filter((name) => !(name in procedure.facts.shape))
        .map((name) => [name, nameTitle(procedure, name)]),
    ),
    list: listColumns(procedure).map(({ name }) => name),
    ...(claim && { claim }),
    ...(procedure.number && { numberedAt: procedure.number.at }),
    ...(procedure.occasion && { occasion: procedure.occasion }),
    ...(procedure.keeping && { keeping: procedure.keeping }),
    filters: filterNames(procedure),
    clocks: Object.entries(procedure.clocks).map(([name, clock]) => ({
      name,
      title: clock.title,
      ends: [clock.ends].flat(),
      ...(clock.right && { right: true }),
    })),
    acts: Object.entries(procedure.acts).map(([act, definition]) => ({
      act,
      title: definition.title,
      from: definition.from,
      opens: definition.from === 'nothing',
      by: definition.by.map((capacity) => ({ code: capacity, title: capacityTitle(capacity) })),
      source: showSource(definition.source),
      conditions: (definition.needs ?? []).map(({ says, way, source }) => ({ says, way, source: showSource(source ?? definition.source) })),
      documents: definition.documents ?? [],
      ...(definition.page && { page: definition.page }),
      ...(typeof definition.to === 'string' && closed.includes(definition.to) && { closes: true }),
      form: formSchema(actSchema(procedure, act)),
    })),
  }
}
