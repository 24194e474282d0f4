/** Capacities (办案身份) in the words of the law. Source: the role list that the procedures share. */
export const capacities = {
  officer: '行政执法人员',
  handler: '承办人',
  legalReviewer: '法制审核人员',
  head: '行政机关负责人',
  panel: '负责人集体讨论',
  party: '当事人',
  hearingHost: '听证主持人',
  hearingClerk: '听证记录员',
  reconOffice: '行政复议机构',
  reconOfficeHead: '行政复议机构负责人',
  reconAuthority: '行政复议机关',
  authorityHead: '行政复议机关负责人',
  reconOfficer: '行政复议人员',
  applicant: '申请人',
  respondent: '被申请人',
  thirdParty: '第三人',
  defendantUnit: '应诉单位',
  appearingHead: '出庭负责人',
  mediator: '人民调解员',
  committee: '人民调解委员会',
  drafter: '起草单位',
  reviewer: '合法性审核机构',
  filingOffice: '备案审查机构',
  evaluator: '评查人员',
  aidCentre: '法律援助机构',
  window: '政务服务窗口',
  justiceBureau: '县司法局',
  supervisor: '行政执法监督人员',
  liaisonOffice: '府院联动办',
  court: '人民法院',
  unitAdmin: '单位管理员',
  countyOffice: '依法治县办',
  countyLeader: '县领导',
  counsel: '法律顾问',
  lawyer: '律师',
  system: '系统',
} as const satisfies Record<string, string>
export type Capacity = keyof typeof capacities

export function capacityTitle(capacity: string): string {
  return Object.hasOwn(capacities, capacity) ? capacities[capacity as Capacity] : capacity
}
