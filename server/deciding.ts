import type { File } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import { showChoices } from './filePage.ts'
import { showRow } from './listRow.ts'
import type { Asking, Serving } from './serving.ts'

/**
 * An act by which a leader lets a matter go on, the fact that takes the leader's own words (批示), and the act that sends it back.
 * Matters whose decision is a text of its own, such as a decision on reconsideration, are not among them: they are not made on a phone.
 */
interface Deciding {
  readonly type: string
  readonly act: string
  readonly remark?: string
  /** Only the head of the unit whose file it is: a leader above the unit does not sign in the unit's place. */
  readonly own?: true
  readonly back?: { readonly act: string; readonly remark?: string; readonly data?: Readonly<Record<string, unknown>> }
}

const decidings: readonly Deciding[] = [
  { type: 'annual-report', act: 'approve', remark: 'opinion', back: { act: 'return', remark: 'opinion' } },
  { type: 'annual-report', act: 'approve-own', own: true, remark: 'opinion', back: { act: 'return', remark: 'opinion' } },
  {
    type: 'closing-signature',
    act: 'sign-leader',
    remark: 'leaderOpinion',
    back: { act: 'return', remark: 'returnReason', data: { returnedBy: 'leader' } },
  },
  { type: 'closing-signature', act: 'sign-unit', own: true, remark: 'unitOpinion' },
  { type: 'bulletin', act: 'sign', remark: 'opinion', back: { act: 'drop', remark: 'reason' } },
  { type: 'decision', act: 'start', back: { act: 'decline', remark: 'declineReason' } },
  { type: 'annual-plan', act: 'issue' },
  { type: 'veto', act: 'decide', remark: 'grounds', back: { act: 'dismiss', remark: 'grounds' } },
  { type: 'assessment-scheme', act: 'issue' },
  { type: 'assessment-scheme', act: 'confirm' },
  { type: 'normative-draft', act: 'sign' },
  { type: 'document-review', act: 'decide', remark: 'decisionReason' },
  { type: 'emergency-plan', act: 'approve' },
  { type: 'penalty', act: 'file-case', own: true, back: { act: 'refuse-file', remark: 'refusal' } },
]

const mostOfOne = 50

/** 要您定的: matters that wait for a decision which one of the account's capacities may take now, the nearest limit first. */
export async function mattersToDecide({ store, definitions }: Serving, { permission, county }: Asking) {
  const eyes = permission.eyes()
  const today = county.today()
  const worn = new Set(permission.capacities().map(({ capacity }) => capacity))
  const found = await Promise.all(
    decidings.map(async (deciding) => {
      const procedure = definitions.procedures.get(deciding.type)
      const definition = procedure?.acts[deciding.act]
      if (!procedure || !definition || !Array.isArray(definition.from) || !definition.by.some((capacity) => worn.has(capacity))) return []
      const where = { state: { in: definition.from }, ...permission.within(procedure) }
      const { rows } = await store.list(eyes, { type: procedure.type, where, limit: mostOfOne })
      return rows.flatMap((row) => {
        const choices = showChoices(procedure, row.file, permission, today)
        const open = (act: string) => choices.find((choice) => choice.act === act && choice.open)
        const choice = open(deciding.act)
        // The capacity may be held for a unit other than the one whose matter it is: only those over the file's unit decide on it.
        const isOwn = permission
          .capacities()
          .some(({ capacity, unit }) => unit === row.file.unit && definition.by.some((by) => by === capacity))
        if (deciding.own && !isOwn) return []
        if (!choice || !permission.may(procedure, deciding.act, row.file.unit, (unit) => county.unitsBelow(unit))) return []
        const back = deciding.back && open(deciding.back.act)
        return [
          {
            ...showRow(procedure, row, county, permission),
            act: deciding.act,
            actTitle: choice.title,
            why: whyOf(procedure, row.file),
            ...(deciding.remark && { remark: deciding.remark }),
            ...(back && { back: { ...deciding.back, title: back.title } }),
          },
        ]
      })
    }),
  )
  return found.flat().sort((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1))
}

/** Which step led here, and when: 2024-03-01“承办单位负责人签署”之后. */
function whyOf(procedure: Procedure, file: File): string {
  const last = Object.entries(file.on)
    .filter(([, on]) => on !== undefined)
    .toSorted(([, a], [, b]) => (a < b ? 1 : -1))[0]
  return last ? `${last[1]}“${procedure.acts[last[0]]?.title ?? last[0]}”之后，等待签署或者审批` : '等待签署或者审批'
}
