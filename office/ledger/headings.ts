import type { MoneyUnit } from './readMoney.ts'

/** A heading freed of stars, blanks, line breaks and remarks in brackets. */
export interface Heading {
  readonly name: string
  readonly unit?: MoneyUnit
}

/** `*姓名`, `名  称`, `罚款\n金额（万元）`: the name, and the unit that the bracket gives for the column. */
export function readHeading(raw: string): Heading {
  const text = raw
    .replace(/_x000D_/g, '')
    .normalize('NFKC')
    .replace(/[\s\u3000\u00a0]+/g, '')
  const [, unit] = /[(（:：/,，](?:单位[:：])?(亿元|万元|元)[)）]?/.exec(text) ?? []
  const name = text
    .replace(/[(（][^()（）]*[)）]/g, '')
    .replace(/^[*＊※★]+|[*＊※★:：]+$/g, '')
    .replace(/[/,，](亿元|万元|元)$/, '')
  return { name: name === '' ? text.replace(/[*＊※★()（）]/g, '') : name, ...(unit !== undefined && { unit: unit as MoneyUnit }) }
}

/**
 * Headings that mean the same in every ledger, by what they mean. The first name of each is how our own tables write it. Codes are those
 * of the national publicity tables (双公示).
 */
const meanings: Readonly<Record<string, readonly string[]>> = {
  serial: ['序号', '编号', '顺序号', '行号', 'No', 'NO', '№'],
  docNo: [
    '文号',
    '决定书文号',
    '处罚决定书文号',
    '行政处罚决定书文号',
    '决定文号',
    '案号',
    '案件编号',
    '案件号',
    '立案号',
    '受理号',
    '受理编号',
    '处罚文号',
    '文书号',
    '协议书编号',
    '卷宗号',
    '卷号',
    '编码',
    'XK_WSH',
    'CF_WSH',
    '行政决定文书号',
    '复议案号',
    '登记号',
  ],
  party: [
    '当事人',
    '当事人姓名',
    '当事人名称',
    '相对人',
    '行政相对人',
    '行政相对人名称',
    '相对人名称',
    '被处罚人',
    '被处罚对象',
    '违法主体',
    '企业名称',
    '单位或个人名称',
    '处罚对象',
    '申请人',
    '原告',
    '当事人姓名或名称',
    'XK_XDR',
    'CF_XDR',
    'CF_XDR_MC',
    '姓名或名称',
  ],
  idNumber: [
    '证件号码',
    '身份证号',
    '身份证号码',
    '居民身份证号',
    '统一社会信用代码',
    '信用代码',
    '社会信用代码',
    '证件号',
    '证照号',
    '证照号码',
    '营业执照号',
    'XK_XDR_SHXYM',
    'CF_XDR_SHXYM',
    'XK_XDR_SFZ',
    'CF_XDR_SFZ',
  ],
  phone: ['联系电话', '电话', '手机', '手机号', '手机号码', '联系方式'],
  address: ['住址或住所', '住址', '住所', '地址', '家庭住址', '注册地址'],
  partyKind: ['当事人类别', '类别', '相对人类别', '主体类型', '对象类型'],
  violation: ['违法行为（案由）', '违法行为', '案由', '处罚事由', '违法事实', '违法情形', 'CF_SY', '主要违法事实', '违法行为类型'],
  fine: ['罚款', '罚款金额', '处罚金额', '罚款数额', '罚没金额', 'CF_JE', '罚款额'],
  confiscated: ['没收', '没收违法所得', '没收金额', '没收数额'],
  agency: [
    '处罚机关',
    '办案单位',
    '执法单位',
    '执法机关',
    '承办单位',
    '主办单位',
    '报备单位',
    '填报单位',
    'CF_XZJG',
    'XK_XZJG',
    '作出单位',
    '决定机关',
  ],
  handler: ['承办人', '办案人员', '经办人', '承办人员', '执法人员'],
  basis: ['处罚依据', '法律依据', '依据', 'CF_YJ'],
  decidedOn: ['决定日期', '处罚决定日期', '处罚日期', '作出处罚日期', '作出决定日期', 'CF_JDRQ', 'XK_JDRQ', '决定时间', '处罚时间'],
  filedOn: ['立案日期', '立案时间', '立卷日期'],
  acceptedOn: ['受理日期', '受理时间'],
  servedOn: ['送达日期', '送达时间'],
  closedOn: ['结案日期', '结案时间', '办结日期', '办结时间', '结卷日期'],
  remark: ['备注', '说明', 'BZ', '附注', '备  注'],
  applicant: ['申请人', '复议申请人'],
  respondent: ['被申请人', '被申请单位', '被申请机关'],
  plaintiff: ['原告', '原告姓名'],
  defendant: ['被告', '被告单位', '被告机关', '被告(单位)'],
}

const meaningOf = new Map<string, string[]>()
for (const [meaning, names] of Object.entries(meanings))
  for (const name of names) {
    const key = readHeading(name).name.toUpperCase()
    meaningOf.set(key, [...(meaningOf.get(key) ?? []), meaning])
  }

/** What a heading means, in the words of `meanings`; several where ledgers of different kinds use it differently; none where unknown. */
export const meaningsOf = (name: string): readonly string[] => meaningOf.get(name.toUpperCase()) ?? []

/** The heading's meaning, otherwise its bare name. */
export const headingName = (raw: string): string => {
  const { name } = readHeading(raw)
  return meaningsOf(name)[0] ?? name
}
