import { asOf, type File } from '../../kernel/file/file.ts'
import type { Day } from '../../kernel/time/day.ts'

/** What anybody learns who scans the code on a certificate: what is published of officers by rule, and never more. */
export interface CertificateCheck {
  readonly valid: boolean
  readonly says: string
  readonly name?: string
  readonly agency?: string
  readonly post?: string
  readonly certNumber?: string
  readonly fields?: readonly string[]
  readonly area?: string
  readonly validFrom?: string
  readonly validTo?: string
}

/** The path a certificate's QR code leads to. */
export const certificatePath = (certNumber: string): string => `/check/certificate/${encodeURIComponent(certNumber)}`

/**
 * Whether a certificate was good on a day. Nothing of why it is not is told: that a certificate is withheld is public, the reason is not.
 * @param certificate the register's file, `undefined` where no certificate has this number
 */
export function checkCertificate(certificate: File | undefined, on: Day, unitName: (unit: string) => string): CertificateCheck {
  const moment = certificate && asOf(certificate, on)
  if (!moment) return { valid: false, says: '没有这个编号的执法证，请向县司法局核实' }
  const { facts, state } = moment
  const text = (name: string) => (typeof facts[name] === 'string' ? facts[name] : undefined)
  const [from = '', to = ''] = [text('validFrom'), text('validTo')]
  const valid = state === 'valid' && from <= on && on <= to
  const shown = {
    name: text('name'),
    agency: unitName(text('agency') ?? ''),
    post: text('post'),
    certNumber: text('certNumber'),
    fields: Array.isArray(facts.fields) ? facts.fields.map(String) : undefined,
    area: text('area'),
    validFrom: from,
    validTo: to,
  }
  const says = valid ? `该执法证在${on}有效` : `该执法证在${on}不能用于执法，持证人不得从事行政执法活动`
  return {
    valid,
    says,
    ...(Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined)) as Partial<CertificateCheck>),
  }
}
