import { capacityTitle } from '../../kernel/file/capacity.ts'
import { actSchema, type Procedure } from '../../kernel/file/procedure.ts'
import { showSource } from '../../kernel/law/cite.ts'
import { asking, filterNames } from '../ask.ts'
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
  const answer = JSON.stringify({ systems, procedures, roles })
  app.get(
    '/api/definitions',
    { schema: { tags: ['definitions'], summary: '全部程序、行为、表单、状态和账号角色的定义' } },
    async (request, reply) => {
      asking(request)
      return reply.type('application/json; charset=utf-8').header('cache-control', 'private, max-age=60').send(answer)
    },
  )
}

function showProcedure(procedure: Procedure) {
  const { type, kind, title, states, closed, editions } = procedure
  return {
    type,
    kind,
    title,
    states: Object.entries(states).map(([code, shown]) => ({ code, title: shown, closed: closed.includes(code) })),
    editions,
    facts: formSchema(procedure.facts),
    filters: filterNames(procedure),
    clocks: Object.entries(procedure.clocks).map(([name, clock]) => ({ name, title: clock.title, ends: [clock.ends].flat() })),
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
      form: formSchema(actSchema(procedure, act)),
    })),
  }
}
