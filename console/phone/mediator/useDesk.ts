import { useEffect, useState } from 'react'
import type { ListAnswer, Row } from '../../src/api/types.ts'
import { keep, kept } from '../device/vault.ts'
import { useSigned } from '../parts/session.ts'
import { useAsked } from '../parts/useAsked.ts'
import type { Desk } from './record.ts'

/** For which committee the signed-in person mediates, and under which entry of the register. */
export interface DeskFound {
  readonly desk?: Desk & { readonly committeeName: string; readonly mediatorName: string; readonly committeeUnit: string }
  readonly committees: readonly Row[]
  readonly mediators: readonly Row[]
  readonly asked: boolean
  choose(committee: string, mediator: string): void
}

/** Found by the registers: the committee of one's own unit, the entry with one's own name. Where that is not one of each, the person says which. */
export function useDesk(): DeskFound {
  const { session } = useSigned()
  const { heard: some } = useAsked<ListAnswer>('/mediation-committee?state=standing&limit=100')
  const { heard: people } = useAsked<ListAnswer>('/mediator?state=serving&limit=200')
  const [said, setSaid] = useState<{ committee: string; mediator: string }>()
  const name = `desk ${session.login}`
  useEffect(() => {
    void kept<{ committee: string; mediator: string }>(name).then(setSaid)
  }, [name])

  const committees = some?.answer.rows ?? []
  const mediators = people?.answer.rows ?? []
  const own = committees.filter(({ unit }) => unit.id === session.unit.id)
  const committee = committees.find(({ id }) => id === said?.committee) ?? one(own) ?? one(committees)
  const there = mediators.filter(({ columns }) => columns.committee === committee?.id)
  const mediator = there.find(({ id }) => id === said?.mediator) ?? one(there.filter(({ title }) => title === session.name))
  return {
    ...(committee &&
      mediator && {
        desk: {
          committee: committee.id,
          level: String(committee.columns.kind),
          mediator: mediator.id,
          committeeName: committee.title,
          mediatorName: mediator.title,
          committeeUnit: committee.unit.name,
        },
      }),
    committees,
    mediators,
    asked: some !== undefined && people !== undefined,
    choose: (chosenCommittee, chosenMediator) => {
      const both = { committee: chosenCommittee, mediator: chosenMediator }
      setSaid(both)
      void keep(name, both)
    },
  }
}

const one = (rows: readonly Row[]): Row | undefined => (rows.length === 1 ? rows[0] : undefined)
