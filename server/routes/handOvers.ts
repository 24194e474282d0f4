import { handOver } from '../../systems/organisation/delegation.ts'
import { behalvesOf } from '../actingFor.ts'
import { asking } from '../ask.ts'
import { colleagues } from '../colleagues.ts'
import { deskOf, receive } from '../handOvers.ts'
import { showRow } from '../listRow.ts'
import type { Routes } from '../serving.ts'

/** Handing over a desk (工作交接): what somebody holds, to whom it may go, and receiving it. Offering and returning are acts like any other. */
export const handOverRoutes: Routes = (app, serving) => {
  const { store, definitions } = serving
  const procedure = definitions.procedures.get(handOver.type)
  if (!procedure) return
  const tags = [handOver.type]

  app.get(
    '/api/hand-overs',
    { schema: { tags, summary: '交接：本人承办的未办结案卷、可以接收的人、交给本人的和本人移交的、有效的授权代办' } },
    async (request) => {
      const asked = asking(request)
      const { permission, county } = asked
      const { person } = permission.account
      const eyes = permission.eyes()
      const of = async (where: Readonly<Record<string, string>>) =>
        (await store.list(eyes, { type: procedure.type, where, sort: '-opened', limit: 50 })).rows.map((row) => ({
          ...showRow(procedure, row, county, permission),
          giver: row.file.facts.giver,
          receiver: row.file.facts.receiver,
          items: row.file.facts.items,
        }))
      const everybody = await colleagues(serving, county)
      const names = new Map(everybody.map(({ account }) => [account.person, account.name]))
      const people = new Map(
        everybody
          .filter((one) => one.account.person !== person && one.capacities().length > 0)
          .map(({ account }) => [
            account.person,
            { person: account.person, name: account.name, unit: account.unit, unitName: county.unitName(account.unit) },
          ]),
      )
      const words = definitions.delegations
      const given = words
        ? (await store.system.list(eyes, { type: words.type, where: { grantor: person }, sort: '-opened', limit: 50 })).rows.map(
            ({ file }) => ({
              id: file.id,
              delegate: names.get(String(file.facts.delegate)) ?? file.facts.delegate,
              role: definitions.roles[String(file.facts.roleCode)]?.title ?? file.facts.roleCode,
              from: file.facts.startsOn,
              days: file.facts.days,
              inForce: words.covers(file, county.today()),
              revoked: file.state !== 'granted',
            }),
          )
        : []
      return {
        today: county.today(),
        open: await deskOf(serving, asked),
        people: [...people.values()].sort((a, b) => a.unitName.localeCompare(b.unitName, 'zh') || a.name.localeCompare(b.name, 'zh')),
        offered: (await of({ receiver: person })).map((one) => ({ ...one, giverName: names.get(String(one.giver)) ?? one.giver })),
        given: (await of({ giver: person })).map((one) => ({ ...one, receiverName: names.get(String(one.receiver)) ?? one.receiver })),
        delegated: given,
        acting: await behalvesOf(serving, person, county),
      }
    },
  )

  app.post<{ Params: { id: string } }>(
    '/api/hand-overs/:id/receive',
    {
      schema: {
        tags,
        summary: '接收交接：逐件改由接收人承办；中断的，再次接收即可办完',
        params: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
      },
    },
    async (request) => ({ results: await receive(serving, asking(request), request.params.id) }),
  )
}
