import { day } from '../kernel/time/day.ts'
import { recordsBegin } from './days.ts'
import { personName } from './names.ts'
import { type People, personOf, staff } from './people.ts'
import type { Random } from './random.ts'
import { countyUnits, delegatedUnits } from './unitTable.ts'
import type { World } from './world.ts'

/** An officer with a certificate. */
export interface Officer {
  readonly person: string
  readonly unit: string
  readonly certificate: string
  readonly certNumber: string
  /** Reviews decisions of the unit (法制审核), and therefore handles no cases. */
  readonly reviewer: boolean
}

export const officersOfTownship = 9
const allOfficers = 1240
const allReviewers = 66

/** Officers of the larger subjects; the others share the rest evenly. */
const large: Readonly<Record<string, number>> = {
  police: 200,
  market: 100,
  urban: 96,
  transport: 70,
  land: 62,
  tax: 60,
  farming: 52,
  health: 48,
  emergency: 44,
  housing: 40,
  ecology: 34,
  water: 26,
  labour: 24,
  fire: 22,
  forestry: 22,
  culture: 20,
  tobacco: 18,
  justice: 12,
  civil: 10,
}

const fieldOf: Readonly<Record<string, string>> = {
  police: 'security',
  market: 'market',
  urban: 'urban',
  transport: 'transport',
  land: 'resources',
  farming: 'agriculture',
  health: 'health',
  emergency: 'emergency',
  ecology: 'environment',
  fire: 'fire',
  culture: 'culture',
}

/** The two who failed the re-sit: the first of 龙台镇, who also collects evidence that he was no longer fit for; the second of 石桥镇. */
export const suspended = [
  { unit: 'unit-411798100', n: 7, on: day('2023-07-21'), decision: '宁司暂扣字〔2023〕1号' },
  { unit: 'unit-411798101', n: 4, on: day('2023-10-20'), decision: '宁司暂扣字〔2023〕2号' },
]

/** The first of them, of 龙台镇: on whose evidence a planted case relies though his certificate is suspended. */
export const suspendedOfficer = (officers: ReadonlyMap<string, readonly Officer[]>): Officer => {
  const [first] = suspended
  const found = officers.get(first?.unit ?? '')?.[(first?.n ?? 0) - 1]
  if (!found) throw new Error('There is no suspended officer')
  return found
}

export const isSuspended = ({ unit, certificate }: Officer): boolean =>
  suspended.some((one) => one.unit === unit && certificate === certificateId(unit, one.n))

const certificateId = (unit: string, n: number): string => `certificate-${unit.replace('unit-', '')}-${String(n).padStart(3, '0')}`

/** 58 subjects, 1,240 officers, 66 of them legal reviewers; plans their certificates, all valid to 2026-12-31. Two are suspended later, after the exams. */
export function makeCertificates(random: Random, world: World, people: People): ReadonlyMap<string, readonly Officer[]> {
  const subjects = countyUnits.filter(({ enforces }) => enforces)
  const small = subjects.filter(({ id }) => large[keyOf(id)] === undefined)
  const taken = Object.values(large).reduce((total, n) => total + n, 0) + delegatedUnits.length * officersOfTownship
  const rest = allOfficers - taken
  const sizeOf = (unit: string): number => {
    if (delegatedUnits.some(({ id }) => id === unit)) return officersOfTownship
    const at = small.findIndex(({ id }) => id === unit)
    return large[keyOf(unit)] ?? Math.floor(rest / small.length) + (at < rest % small.length ? 1 : 0)
  }
  const units = [...subjects, ...delegatedUnits]
  const twice = [...subjects].sort((a, b) => sizeOf(b.id) - sizeOf(a.id)).slice(0, allReviewers - units.length)
  const officers = new Map<string, Officer[]>()
  let serial = 0
  for (const unit of units) {
    const reviewers = twice.includes(unit) ? 2 : 1
    const township = delegatedUnits.includes(unit)
    const own: Officer[] = []
    for (let n = 1; n <= sizeOf(unit.id); n++) {
      const post = township ? '综合行政执法大队队员' : n <= reviewers ? '法制审核人员' : '行政执法人员'
      const person = people.add({
        id: personOf(unit.id, `officer-${n}`),
        ...personName(random),
        unit: unit.id,
        post,
        section: township ? '综合行政执法大队' : '执法大队',
      })
      const certNumber = `16${unit.region?.slice(0, 6) ?? '411798'}${String(++serial).padStart(5, '0')}`
      const officer = { person: person.id, unit: unit.id, certificate: certificateId(unit.id, n), certNumber, reviewer: n <= reviewers }
      own.push(officer)
      planCertificate(world, people, officer, person.name, township)
    }
    officers.set(unit.id, own)
  }
  return officers
}

function planCertificate(world: World, people: People, officer: Officer, name: string, township: boolean): void {
  const from = township ? day('2023-03-20') : day('2022-01-01')
  const data = {
    person: officer.person,
    name,
    agency: officer.unit,
    certNumber: officer.certNumber,
    certKind: 'enforcement',
    fields: [township ? 'general' : (fieldOf[keyOf(officer.unit)] ?? 'other')],
    area: '宁川县',
    establishment: township ? 'institution' : 'civil',
    validFrom: from,
    validTo: '2026-12-31',
    legalReviewer: officer.reviewer,
  }
  const issue = { kind: 'issue', on: township ? from : recordsBegin, actor: people.as('justiceBureau', staff.training), data }
  if (township) world.plan('certificate', officer.certificate, [issue])
  else world.found('certificate', officer.certificate, [issue])
}

const keyOf = (unit: string): string => unit.replace('unit-', '')
