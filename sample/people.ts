import type { Actor } from '../kernel/file/act.ts'
import type { Capacity } from '../kernel/file/capacity.ts'
import { recordsBegin } from './days.ts'
import { personName } from './names.ts'
import type { Random } from './random.ts'
import { coordinationUnits, countyUnits, root, townUnits, tradeUnits, type Unit } from './unitTable.ts'
import type { World } from './world.ts'

export interface Person {
  readonly id: string
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly unit: string
  readonly post: string
  readonly leader?: boolean
  readonly section?: string
}

/** Who works where, and how they sign. */
export class People {
  private readonly all = new Map<string, Person>()

  add(person: Person): Person {
    this.all.set(person.id, person)
    return person
  }

  /** @throws where there is nobody of this id */
  get(id: string): Person {
    const person = this.all.get(id)
    if (!person) throw new Error(`There is no person “${id}”`)
    return person
  }

  list(): Person[] {
    return [...this.all.values()]
  }

  /** A person signing in a capacity. */
  as(capacity: Capacity, id: string, certificate?: string): Actor {
    const { name, unit, post } = this.get(id)
    return { person: id, name, unit, post, capacity, ...(certificate && { certificate }) }
  }

  /** Somebody of a unit: its head 正职, its deputy 副职, its legal officer 法制, its clerk 内勤. */
  of(unit: string, post: 'head' | 'deputy' | 'legal' | 'admin', capacity: Capacity): Actor {
    return this.as(capacity, personOf(unit, post))
  }
}

export const personOf = (unit: string, post: string): string => `person-${unit.replace('unit-', '')}-${post}`

const headTitle = (unit: Unit): string => {
  if (unit.kind === 'township') return unit.name.endsWith('镇') ? '镇长' : '乡长'
  if (unit.kind === 'street' || unit.kind === 'zone' || unit.kind === 'committee') return '主任'
  if (unit.name.endsWith('局')) return '局长'
  if (unit.name.endsWith('法院')) return '院长'
  if (unit.name.endsWith('检察院')) return '检察长'
  return unit.name.endsWith('公司') || unit.name.endsWith('集团') ? '经理' : '主任'
}

/** Staff with work of their own, besides the four of each unit. */
export const staff = {
  partySecretary: 'person-county-party-secretary',
  mayor: 'person-county-mayor',
  viceMayor: 'person-county-vice-mayor',
  secretary: 'person-county-secretary',
  reconHead: 'person-justice-recon-head',
  recon: [1, 2, 3, 4, 5].map((n) => `person-justice-recon-${n}`),
  supervisors: [1, 2, 3, 4].map((n) => `person-justice-supervisor-${n}`),
  litigation: 'person-justice-litigation',
  mediationOffice: 'person-justice-mediation',
  training: 'person-justice-training',
  ruleOfLaw: 'person-rule-of-law-office',
  liaison: 'person-liaison-office',
  system: 'person-data-system',
  security: 'person-data-security',
  audit: 'person-data-audit',
} as const

/** Makes the people of the county's offices. Officers and mediators join them later. */
export function makePeople(random: Random): People {
  const people = new People()
  const put = (id: string, unit: string, post: string, more: Partial<Person> = {}) =>
    people.add({ id, ...personName(random), unit, post, ...more })

  put(staff.mayor, root, '县长', { leader: true })
  put(staff.viceMayor, root, '副县长', { leader: true })
  put(staff.secretary, root, '县政府办公室秘书')
  for (const unit of [...townUnits, ...countyUnits, ...coordinationUnits, ...tradeUnits]) {
    const title = headTitle(unit)
    put(personOf(unit.id, 'head'), unit.id, title, { leader: true })
    put(personOf(unit.id, 'deputy'), unit.id, `副${title}`, { leader: true })
    put(personOf(unit.id, 'legal'), unit.id, '法制工作人员', { section: '法制股' })
    put(personOf(unit.id, 'admin'), unit.id, '办公室工作人员', { section: '办公室' })
  }
  const justice = 'unit-justice'
  put(staff.reconHead, justice, '行政复议机构负责人', { leader: true, section: '行政复议股' })
  for (const id of staff.recon) put(id, justice, '行政复议人员', { section: '行政复议股' })
  for (const id of staff.supervisors) put(id, justice, '执法监督人员', { section: '行政执法协调监督股' })
  put(staff.litigation, justice, '应诉工作人员', { section: '行政应诉股' })
  put(staff.mediationOffice, justice, '基层工作人员', { section: '人民参与和促进法治股' })
  put(staff.training, justice, '执法培训工作人员', { section: '行政执法协调监督股' })
  put(staff.ruleOfLaw, 'unit-rule-of-law', '法治督察股负责人')
  put(staff.liaison, 'unit-liaison', '府院联动办工作人员')
  put(staff.system, 'unit-data', '系统管理员', { section: '运行维护部' })
  put(staff.security, 'unit-data', '安全管理员', { section: '网络安全部' })
  put(staff.audit, 'unit-audit', '审计管理员', { section: '电子数据审计股' })
  put(staff.partySecretary, root, '县委书记', { leader: true })
  return people
}

/** Plans everybody's entry in the register, on the first day of records. */
export function enterPeople(world: World, people: People): void {
  const actor = people.of('unit-organisation', 'admin', 'unitAdmin')
  for (const { id, name, unit, post, sex, section, leader } of people.list()) {
    const data = { name, sex, workUnit: unit, post, ...(section && { section }), ...(leader && { leader }) }
    world.found('person', id, [{ kind: 'enter', on: recordsBegin, actor, data }])
  }
}
