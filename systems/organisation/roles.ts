import type { Capacity } from '../../kernel/file/capacity.ts'

/** An account role (账号角色): whom it is for, how far it looks, and in which capacities it may act. */
export interface Role {
  readonly title: string
  /** Its own files, its unit, its unit and those below, or the whole county. */
  readonly scope: 'own' | 'unit' | 'subtree' | 'county'
  readonly capacities: readonly Capacity[]
  /** Sees no business data: the three separated administrators (三员分立). */
  readonly technical?: boolean
}

/** Account roles by code, each mapped to the capacities it may wear on an act: the one place where the two kinds of role meet. */
export const roles = {
  SYS: { title: '系统管理员', scope: 'county', capacities: [], technical: true },
  SEC: { title: '安全管理员', scope: 'county', capacities: [], technical: true },
  AUD: { title: '审计管理员', scope: 'county', capacities: [], technical: true },
  OFC: { title: '执法人员', scope: 'own', capacities: ['officer', 'handler'] },
  DIR: { title: '科室（大队）负责人', scope: 'unit', capacities: ['officer', 'handler'] },
  UHD: { title: '单位负责人', scope: 'subtree', capacities: ['head', 'panel', 'respondent', 'defendantUnit', 'appearingHead'] },
  LREV: { title: '法制审核员', scope: 'unit', capacities: ['legalReviewer', 'reviewer', 'respondent', 'defendantUnit'] },
  UADM: { title: '单位管理员', scope: 'subtree', capacities: ['unitAdmin', 'drafter', 'defendantUnit', 'respondent'] },
  SUP: { title: '执法监督人员', scope: 'county', capacities: ['supervisor', 'filingOffice', 'justiceBureau'] },
  EVA: { title: '案卷评查员', scope: 'own', capacities: ['evaluator'] },
  ASR: { title: '考核组成员', scope: 'own', capacities: ['assessor'] },
  HRG: { title: '听证主持人', scope: 'unit', capacities: ['hearingHost', 'hearingClerk'] },
  REC: { title: '复议承办人', scope: 'county', capacities: ['reconOffice', 'reconOfficer', 'handler'] },
  RECL: { title: '复议机构负责人', scope: 'county', capacities: ['reconOffice', 'reconOfficeHead', 'reconAuthority', 'justiceBureau'] },
  RECA: { title: '复议机关负责人', scope: 'county', capacities: ['reconAuthority', 'authorityHead'] },
  LIT: { title: '应诉承办人', scope: 'unit', capacities: ['defendantUnit', 'handler', 'respondent'] },
  JBL: { title: '司法局应诉科', scope: 'county', capacities: ['justiceBureau', 'defendantUnit'] },
  FYLD: { title: '府院联动办', scope: 'county', capacities: ['liaisonOffice', 'justiceBureau'] },
  CRT: { title: '法院联络员', scope: 'county', capacities: ['court'] },
  TMED: { title: '人民调解员', scope: 'unit', capacities: ['mediator'] },
  MCHR: { title: '调委会主任', scope: 'unit', capacities: ['mediator', 'committee'] },
  JST: { title: '司法所', scope: 'subtree', capacities: ['committee', 'mediator', 'unitAdmin'] },
  MED: { title: '人民调解工作科', scope: 'county', capacities: ['justiceBureau', 'committee'] },
  ASO: { title: '依法治县办', scope: 'county', capacities: ['countyOffice', 'justiceBureau'] },
  CNSL: { title: '法律顾问', scope: 'own', capacities: ['counsel'] },
  SVC: { title: '政务服务窗口人员', scope: 'unit', capacities: ['window', 'handler'] },
  AID: { title: '公共法律服务和法律援助中心人员', scope: 'unit', capacities: ['aidCentre'] },
  LAW: { title: '律师', scope: 'own', capacities: ['lawyer'] },
  LDR: { title: '县领导', scope: 'county', capacities: ['authorityHead', 'appearingHead', 'panel', 'countyLeader'] },
} as const satisfies Record<string, Role>

export type RoleCode = keyof typeof roles

/** Codes and titles, for choices on a form. */
export const roleTitles = Object.fromEntries(Object.entries(roles).map(([code, { title }]) => [code, title])) as Record<RoleCode, string>
