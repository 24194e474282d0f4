import type { Act } from '../../kernel/file/act.ts'
import { fieldMeta } from '../../kernel/file/fields.ts'
import { asOf, type File } from '../../kernel/file/file.ts'
import type { Procedure } from '../../kernel/file/procedure.ts'
import type { Day } from '../../kernel/time/day.ts'

/** One act that rested on a certificate that was not good on its day, as the register now knows that day. */
export interface UnqualifiedAct {
  readonly file: string
  readonly title: string
  readonly act: number
  readonly on: Day
  readonly certificate: string
  readonly says: string
}

interface History {
  readonly procedure: Procedure
  readonly file: File
  readonly acts: readonly Act[]
}

/**
 * Every act, in files of whatever kind, whose officer was not qualified on the day: also where the suspension was entered afterwards and
 * dated back. The register is asked as it is now; what an act saw at the time does not matter.
 * @param certificates the register by id
 * @param also what else must hold, such as one certificate only
 */
export function unqualifiedOfficers(
  histories: readonly History[],
  certificates: ReadonlyMap<string, File>,
  also: (certificate: string) => boolean = () => true,
): UnqualifiedAct[] {
  return histories
    .flatMap(({ procedure, file, acts }) =>
      acts.flatMap((act) =>
        namedIn(procedure, act)
          .filter(also)
          .flatMap((certificate) => {
            const says = whyNot(certificates.get(certificate), act.on)
            return says ? [{ file: file.id, title: file.title, act: act.seq, on: act.on, certificate, says }] : []
          }),
      ),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.act - b.act))
}

/** Whether acts of a procedure rest on certificates at all. */
export const restsOnCertificates = (procedure: Procedure): boolean =>
  Object.values(procedure.acts).some(({ reads }) => Object.keys(reads ?? {}).some((name) => isCertificate(procedure, name)))

/**
 * Whether a certificate was good on every day of a span: nothing that rested on it within need be looked at.
 * @param to the last day, included
 */
export function goodThroughout(certificate: File | undefined, from: Day, to: Day): boolean {
  if (!certificate || whyNot(certificate, from) || whyNot(certificate, to)) return false
  return (certificate.past ?? []).every(
    (moment) => moment.from < from || moment.from > to || whyNot(certificate, moment.from) === undefined,
  )
}

/**
 * The certificates an act rests on: those it names where its definition asks something of them. An exam or a proposal to suspend names a
 * certificate and does not rest on it.
 */
function namedIn(procedure: Procedure, act: Act): string[] {
  const guarded = Object.keys(procedure.acts[act.kind]?.reads ?? {}).filter((name) => isCertificate(procedure, name))
  return guarded.flatMap((name) => [act.data[name]].flat().filter((id): id is string => typeof id === 'string'))
}

function isCertificate(procedure: Procedure, name: string): boolean {
  const schema = procedure.facts.shape[name]
  const meta = schema && fieldMeta(schema as never)
  return meta?.kind === 'ref' && meta.of === 'certificate'
}

function whyNot(certificate: File | undefined, on: Day): string | undefined {
  const moment = certificate && asOf(certificate, on)
  if (!certificate || !moment) return '当日没有这个执法证'
  if (moment.state !== 'valid') return `${certificate.title}当日${stateWords[moment.state] ?? '无效'}`
  const { validFrom = '', validTo = '' } = moment.facts as { validFrom?: string; validTo?: string }
  return validFrom <= on && on <= validTo ? undefined : `${certificate.title}当日不在有效期内`
}

const stateWords: Readonly<Record<string, string>> = { suspended: '处于暂扣', lost: '已报失', cancelled: '已注销或者取消' }
