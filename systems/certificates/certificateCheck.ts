import { asOf, type File } from '../../kernel/file/file.ts'
import type { Day } from '../../kernel/time/day.ts'

/** What anybody learns who scans the code on a certificate: whether its holder may enforce on the day, and never why not. */
export interface CertificateCheck {
  readonly state: 'good' | 'suspended' | 'lost' | 'cancelled' | 'expired' | 'not-yet' | 'unknown'
  readonly says: string
  readonly name?: string
  readonly agency?: string
  readonly certNumber?: string
  readonly fields?: readonly string[]
  readonly validFrom?: string
  readonly validTo?: string
}

const notTo = '持证人当日不得从事行政执法活动'

/**
 * Whether a certificate was good on a day, as the register now knows that day. That a certificate is withheld is public; the reason is not.
 * @param certificate the register's file, `undefined` where the code leads nowhere
 */
export function checkCertificate(certificate: File | undefined, on: Day, unitName: (unit: string) => string): CertificateCheck {
  if (!certificate) return { state: 'unknown', says: '没有这个核验码。请核对扫得的地址；仍然查不到的，不要配合检查，并向县司法局核实' }
  const moment = asOf(certificate, on)
  if (!moment) return { state: 'not-yet', says: `${on}还没有发证，${notTo}` }
  const { facts } = moment
  const { name, agency, certNumber, fields, validFrom = '', validTo = '' } = facts as Readonly<Record<string, string | undefined>>
  const shown = {
    ...(name && { name: publicOfficer(name) }),
    ...(agency && { agency: unitName(agency) }),
    ...(certNumber && { certNumber }),
    ...(Array.isArray(fields) && { fields: fields.map(String) }),
    validFrom,
    validTo,
  }
  const not = withheld[moment.state]
  if (not) return { ...shown, ...not, says: `${not.says}，${notTo}` }
  if (on < validFrom) return { ...shown, state: 'not-yet', says: `该执法证${validFrom}起生效，${notTo}` }
  if (on > validTo) return { ...shown, state: 'expired', says: `该执法证${validTo}已经到期，${notTo}` }
  return { ...shown, state: 'good', says: `该执法证在${on}有效` }
}

const withheld: Readonly<Record<string, { readonly state: CertificateCheck['state']; readonly says: string }>> = {
  suspended: { state: 'suspended', says: '该执法证处于暂扣' },
  lost: { state: 'lost', says: '该执法证已经报失' },
  cancelled: { state: 'cancelled', says: '该执法证已经注销或者取消' },
  $void: { state: 'cancelled', says: '该执法证的登记已经作废' },
}

/** 赵*, 王*兰: enough to be compared with the person who shows the certificate, too little to be collected. */
const publicOfficer = (name: string): string =>
  name.length <= 2 ? `${name.slice(0, 1)}*` : `${name.slice(0, 1)}${'*'.repeat(name.length - 2)}${name.slice(-1)}`
