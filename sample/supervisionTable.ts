import type { checkItems, clueSources, problemKinds } from '../systems/supervision/words.ts'

export interface Fault {
  readonly kind: keyof typeof problemKinds
  readonly item: keyof typeof checkItems
  readonly points: number
  readonly problem: string
  readonly basis: string
  readonly advice: string
}

const line = (kind: Fault['kind'], item: Fault['item'], points: number, problem: string, basis: string, advice: string): Fault => ({
  kind,
  item,
  points,
  problem,
  basis,
  advice,
})

/** What supervision found at the townships' teams. */
export const faults: readonly Fault[] = [
  line('record', 'record', 2, '现场检查未全程音像记录', '行政处罚法第四十七条', '配齐记录仪，检查、送达环节全程记录并归档。'),
  line('record', 'record', 1, '执法人员变动后公示信息未及时更新', '行政处罚法第三十九条', '更新公示，明确专人负责。'),
  line('papers', 'dossiers', 1, '案卷目录、页码不完整', '行政处罚案卷评查标准', '按标准补正，归档前由法制人员核对。'),
  line('papers', 'dossiers', 2, '询问笔录未告知申请回避的权利', '行政处罚法第四十三条', '使用新版笔录文书，逐项告知。'),
  line('procedure', 'cases', 3, '送达回证缺少受送达人签名日期', '行政处罚法第六十一条', '补正送达手续，今后当场核对。'),
  line('procedure', 'cases', 4, '重大案件集体讨论记录过于简单', '行政处罚法第五十七条', '讨论记录写明各人意见和理由。'),
  line('discretion', 'cases', 3, '决定书未写明裁量的情节和档次', '行政处罚法第三十四条', '按裁量基准写明理由。'),
  line('not-filed', 'cases', 3, '检查发现违法行为未按规定立案', '行政处罚法第五十四条', '清理检查台账，应当立案的及时立案。'),
  line('auxiliary', 'team', 2, '辅助人员单独上路巡查', '行政处罚法第四十二条', '巡查由两名以上持证人员带队。'),
  line('other', 'team', 1, '执法服装和标识管理台账不全', '县级管理要求', '建立台账，专人管理。'),
  line('other', 'rules', 1, '没有制定投诉举报办理制度', '行政处罚法第七十五条', '制定制度并公布投诉电话。'),
  line('other', 'training', 1, '月度培训考勤记录缺失', '县级管理要求', '补齐记录，按月归档。'),
]

/** Complaints against enforcement. */
export const clues: readonly {
  readonly source: keyof typeof clueSources
  readonly kind: keyof typeof problemKinds
  readonly matter: string
  readonly established: string
  readonly founded?: boolean
}[] = [
  {
    source: 'hotline',
    kind: 'inspections',
    matter: '反映门店一月内被检查三次',
    established: '三次检查分属投诉核查、双随机抽查和复查，均有依据。',
  },
  { source: 'hotline', kind: 'fines', matter: '反映占道经营罚款过重', established: '罚款在裁量基准幅度内，已说明理由。' },
  { source: 'complaint', kind: 'procedure', matter: '反映处罚前没有告知', established: '案卷有告知书和送达回证。' },
  { source: 'complaint', kind: 'not-filed', matter: '举报违法建房无人查处', established: '已于举报前立案，正在办理。' },
  {
    source: 'hotline',
    kind: 'rough',
    matter: '反映执法人员态度生硬',
    established: '经调阅记录，属实，已由管理单位批评教育并向当事人道歉。',
    founded: true,
  },
  { source: 'petition', kind: 'shirk', matter: '反映多次申请无人受理', established: '受理部门已书面答复两次，事项属于民事纠纷。' },
  { source: 'data', kind: 'record', matter: '数据预警一案公示超期', established: '公示在期限内完成，预警系数据同步延迟。' },
  { source: 'complaint', kind: 'discretion', matter: '反映同类案件罚款不一', established: '两案情节不同，适用档次不同。' },
  { source: 'hotline', kind: 'elsewhere', matter: '反映外乡镇人员跨区检查', established: '为县里统一组织的交叉检查，有文件依据。' },
  { source: 'enterprise', kind: 'inspections', matter: '企业反映检查未出示证件', established: '音像记录显示已出示证件并告知。' },
  {
    source: 'complaint',
    kind: 'rough',
    matter: '反映夜间敲门送达',
    established: '送达在二十时前，方式欠妥，属实，已由管理单位提醒谈话。',
    founded: true,
  },
  { source: 'hotline', kind: 'fees', matter: '反映收取检测费', established: '检测费由检测机构按委托合同收取，执法单位没有收费。' },
]
