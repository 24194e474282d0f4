import type { RoleCode } from '../systems/organisation/roles.ts'
import { makeCertificates } from './certificates.ts'
import { makeCommittees } from './committees.ts'
import { makeCounsel } from './counsel.ts'
import { countyCode } from './countyCode.ts'
import { spotReviewers } from './evaluation.ts'
import { makeOrganisation } from './organisation.ts'
import { makePeople, type People, personOf, staff } from './people.ts'
import { randomFrom } from './random.ts'
import { World } from './world.ts'

/** Somebody who may sign in to the sample county. The password is for the demonstration alone and is printed by `zhunsheng start`. */
export interface SampleAccount {
  readonly login: string
  readonly password: string
  /** What the start page says of it. */
  readonly title: string
  readonly person: string
  readonly name: string
  readonly unit: string
  readonly post: string
  readonly certificate?: string
  readonly grants: readonly { readonly role: RoleCode; readonly unit: string }[]
}

/** Accounts for each part that is played in the county; the same people as in its files. */
export const sampleAccounts: readonly SampleAccount[] = accountsOf(Number(countyCode))

/** @param seed that the county was made from: it decides the people's names */
export function accountsOf(seed: number): readonly SampleAccount[] {
  const random = randomFrom(seed)
  const organisation = makeOrganisation(random.of('organisation'))
  const world = new World(random.of('world'), organisation)
  const people = makePeople(random.of('people'))
  const committees = makeCommittees(random.of('committees'), world, people, organisation)
  const officers = makeCertificates(random.of('certificates'), world, people)
  const [counsel] = makeCounsel(random.of('counsel'), people)
  const certificateOf = (unit: string, n: number) => officers.get(unit)?.[n - 1]?.certNumber
  const village = committees.find(({ level, unit }) => level === 'village' && unit.startsWith('unit-411798100'))
  const [chair, , member] = village?.mediators ?? []
  const town = 'unit-411798100'

  return [
    account(people, 'sys', '系统管理员', staff.system, ['SYS']),
    account(people, 'sec', '安全管理员', staff.security, ['SEC']),
    account(people, 'aud', '审计管理员', staff.audit, ['AUD']),
    account(people, 'fuyi', '县司法局行政复议承办人', staff.recon[0] ?? '', ['REC']),
    account(people, 'fuyi-fzr', '县司法局行政复议机构负责人', staff.reconHead, ['RECL']),
    account(people, 'yingsu', '县自然资源局应诉承办人', personOf('unit-land', 'legal'), ['LIT']),
    account(people, 'ziyuan-jz', '县自然资源局局长', personOf('unit-land', 'head'), ['UHD']),
    account(
      people,
      'ziyuan-fz',
      '县自然资源局法制审核人员',
      personOf('unit-land', 'officer-1'),
      ['LREV', 'OFC'],
      certificateOf('unit-land', 1),
    ),
    account(people, 'fuyuan', '府院联动办工作人员', staff.liaison, ['FYLD']),
    account(people, 'tiaojie', '龙台镇一名村调解员', member?.person ?? '', ['TMED']),
    account(people, 'tiaojie-zr', '龙台镇一个村调委会主任', chair?.person ?? '', ['MCHR']),
    account(people, 'sifasuo', '龙台镇司法所工作人员', personOf(town, 'legal'), ['JST']),
    account(people, 'zhifa', '龙台镇综合行政执法人员', personOf(town, 'officer-2'), ['OFC'], certificateOf(town, 2)),
    account(people, 'zhenzhang', '龙台镇镇长', personOf(town, 'head'), ['UHD']),
    account(people, 'longtai', '龙台镇内勤', personOf(town, 'admin'), ['UADM']),
    account(people, 'jiandu', '县司法局执法监督人员', staff.supervisors[0] ?? '', ['SUP']),
    account(people, 'xianzhang', '副县长', staff.viceMayor, ['LDR']),
    account(people, 'zhengfuban', '县政府办公室工作人员', personOf('unit-office', 'admin'), ['UADM']),
    account(people, 'guwen', '一名政府法律顾问', counsel?.person ?? '', ['CNSL']),
    account(people, 'chuangkou', '县市场监督管理局政务服务窗口人员', personOf('unit-market', 'admin'), ['SVC']),
    account(people, 'fayuan', '县法律援助中心工作人员', personOf('unit-justice', 'admin'), ['AID']),
    account(people, 'yifa', '依法治县办工作人员', staff.ruleOfLaw, ['ASO']),
    account(people, 'kaohe', '考核组成员（县委政法委）', personOf('unit-politics-law', 'legal'), ['ASR']),
    account(people, 'pingcha', '案卷评查员（县交通运输局）', personOf(spotReviewers[0], 'legal'), ['EVA']),
    account(people, 'pingcha2', '案卷评查员（县生态环境分局）', personOf(spotReviewers[1], 'legal'), ['EVA']),
    account(people, 'pingcha3', '案卷评查员（县公安局）', personOf(spotReviewers[2], 'legal'), ['EVA']),
  ]
}

function account(
  people: People,
  login: string,
  title: string,
  id: string,
  roles: readonly RoleCode[],
  certificate?: string,
): SampleAccount {
  const { name, unit, post } = people.get(id)
  const grants = roles.map((role) => ({ role, unit }))
  return { login, password: `Ningchuan-${login}`, title, person: id, name, unit, post, ...(certificate && { certificate }), grants }
}
