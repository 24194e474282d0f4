import type { AnyWhere } from '../../kernel/figure/where.ts'
import type { Fault, StandardItem } from '../../kernel/file/standard.ts'

const punished: AnyWhere = { penaltyDecision: 'punish' }
const done = (act: string): AnyWhere => ({ [`n.${act}`]: { from: 1 } })
const byPerson = (minus: number, says: string): Fault => ({ says, minus, each: true, manual: true })
const machine = (minus: number, says: string, must: AnyWhere, when?: AnyWhere): Fault => ({ says, minus, must, ...(when && { when }) })
const late = (minus: number, says: string, rule: string | string[]): Fault => ({ says, minus, broken: { code: 'late', rule } })

const group = (
  title: string,
  items: readonly (readonly [string, number, string, string | undefined, readonly Fault[]])[],
): StandardItem[] =>
  items.map(([id, points, name, due, faults]) => ({ id, group: title, title: name, points: points * 10, faults, ...(due && { due }) }))

/**
 * 一般标准: 100 points in eight groups; points and deductions in tenths. What does not occur in a file (no hearing, no preservation)
 * keeps its points, so that every file can reach 100. Points are kept as data because each county's differ.
 */
export const points: readonly StandardItem[] = [
  ...group('立案（8分）', [
    [
      'G1.1',
      2,
      '案件来源有登记和材料',
      'register-source',
      [machine(20, '没有案件来源材料', { source: { exists: true }, clue: { exists: true } })],
    ],
    ['G1.2', 2, '立案审批表要素齐全，案由规范', 'file-case', [byPerson(5, '缺项'), byPerson(10, '案由不规范')]],
    [
      'G1.3',
      2,
      '承办、审核、审批意见明确，签名和日期齐全',
      'file-case',
      [byPerson(5, '意见或者签名不全'), byPerson(20, '先批后签、日期倒置')],
    ],
    ['G1.4', 2, '在规定期限内立案', 'file-case', [byPerson(20, '超过规定期限立案')]],
  ]),
  ...group('调查取证（24分）', [
    [
      'G2.1',
      3,
      '出示证件、表明身份、告知权利并记录',
      'close-investigation',
      [machine(30, '没有出示证件的记录', done('show-certificate')), byPerson(10, '笔录未记')],
    ],
    [
      'G2.2',
      4,
      '询问笔录要素齐全',
      'close-investigation',
      [
        machine(20, '没有询问笔录', { inquiries: { size: { from: 1 } } }, punished),
        byPerson(5, '要素不全'),
        byPerson(30, '同一人员同一时段分别询问两人'),
      ],
    ],
    ['G2.3', 3, '现场笔录客观准确，签名齐全', 'close-investigation', [byPerson(5, '不规范'), byPerson(20, '没有签名且没有说明')]],
    ['G2.4', 3, '当事人主体资格材料齐全', 'close-investigation', [byPerson(10, '缺材料')]],
    ['G2.5', 4, '证据注明出处、提供人、时间，核对签名', 'close-investigation', [byPerson(5, '证据形式不全'), byPerson(10, '原件去向不明')]],
    ['G2.6', 3, '抽样、鉴定合法，结果告知当事人', 'close-investigation', [byPerson(20, '结果没有告知'), byPerson(10, '程序不全')]],
    [
      'G2.7',
      2,
      '先行登记保存经批准，七日内处理',
      'preserve-decide',
      [late(20, '先行登记保存超过七日处理', 'preserve'), byPerson(5, '手续不全')],
    ],
    ['G2.8', 2, '强制措施经批准，清单、期限、解除合法', 'close-investigation', [byPerson(20, '超期或者没有解除'), byPerson(5, '手续不全')]],
  ]),
  ...group('审查与审核（12分）', [
    [
      'G3.1',
      3,
      '调查终结报告内容完整',
      'close-investigation',
      [machine(30, '没有调查终结报告', done('close-investigation')), byPerson(5, '缺项')],
    ],
    [
      'G3.2',
      3,
      '裁量基准适用有记载',
      'decide',
      [
        machine(
          30,
          '没有记载裁量基准',
          { any: [{ band: { exists: true } }, { bandNone: { exists: true } }] },
          { all: [punished, { fine: { from: 1 } }] },
        ),
        byPerson(10, '理由不充分'),
      ],
    ],
    [
      'G3.3',
      3,
      '法制审核意见完整，审核人与承办人分离、具备资格',
      'legal-review',
      [
        { says: '审核人不具备资格', minus: 10, broken: { code: 'read', rule: 'reviewEntry' } },
        machine(10, '没有审核内容', { reviewText: { exists: true } }, done('legal-review')),
        byPerson(10, '审核意见不全'),
      ],
    ],
    [
      'G3.4',
      3,
      '集体讨论记录完整，讨论在决定之前',
      'panel-discuss',
      [
        machine(
          30,
          '讨论晚于决定',
          { 'on.panel-discuss': { to: { fact: 'on.decide' } } },
          { all: [done('panel-discuss'), done('decide')] },
        ),
        machine(20, '没有各人意见', { panelOpinions: { exists: true } }, done('panel-discuss')),
        byPerson(5, '缺签名'),
      ],
    ],
  ]),
  ...group('告知与听证（14分）', [
    ['G4.1', 4, '告知书内容完整', 'notify-intended', [byPerson(10, '缺项')]],
    [
      'G4.2',
      3,
      '告知书依法送达',
      'notify-intended',
      [machine(30, '没有告知书送达日期', { noticeReceivedOn: { exists: true } }, done('notify-intended')), byPerson(10, '送达不规范')],
    ],
    [
      'G4.3',
      3,
      '陈述申辩有记录、有复核意见',
      'decide',
      [machine(30, '没有复核意见', { defenceReason: { exists: true } }, done('hear-defence')), byPerson(10, '缺项')],
    ],
    [
      'G4.4',
      4,
      '听证通知、主持、笔录、报告合法',
      'hold-hearing',
      [
        { says: '听证通知不足七日', minus: 10, broken: { code: ['late', 'early'], rule: 'hearing-notice' } },
        machine(10, '没有听证报告', { hearingReport: { exists: true } }, done('hold-hearing')),
        byPerson(10, '不规范'),
      ],
    ],
  ]),
  ...group('决定（20分）', [
    ['G5.1', 4, '当事人信息准确一致', 'decide', [byPerson(10, '不准确、前后不一致')]],
    ['G5.2', 5, '事实叙述要素齐全，列明证据', 'decide', [byPerson(10, '缺项')]],
    ['G5.3', 4, '引用法律全称，条款项目具体', 'decide', [byPerson(10, '不具体')]],
    ['G5.4', 3, '说明采纳情况和裁量理由', 'decide', [byPerson(30, '没有说理'), byPerson(10, '说理简单')]],
    ['G5.5', 2, '履行方式、期限、账户和逾期后果齐全', 'decide', [byPerson(10, '缺项')]],
    ['G5.6', 2, '救济途径、期限和机关正确，印章日期规范', 'decide', [byPerson(10, '不规范'), byPerson(20, '救济机关错误')]],
  ]),
  ...group('送达与执行（12分）', [
    ['G6.1', 4, '七日内送达，回证要素齐全', 'serve', [late(40, '超过七日送达', 'serve'), byPerson(5, '回证缺项')]],
    [
      'G6.2',
      3,
      '罚没票据和处置手续齐全',
      'close',
      [
        machine(10, '没有罚没票据', { receipt: { exists: true } }, { fine: { from: 1 }, penaltyClose: 'performed' }),
        byPerson(10, '手续不全'),
      ],
    ],
    [
      'G6.3',
      3,
      '逾期不履行的及时催告、申请强制执行',
      'close',
      [
        machine(
          30,
          '逾期不履行而没有催告',
          { any: [done('pay'), done('demand'), done('defer'), { setAsideResult: { exists: true } }] },
          { fine: { from: 1 }, 'n.close': { from: 1 } },
        ),
        late(20, '超期申请强制执行', ['apply-court', 'apply-court-deferred']),
      ],
    ],
    [
      'G6.4',
      2,
      '责令改正有复查，延期分期有批准',
      'close',
      [machine(10, '责令改正而没有复查', done('verify-correction'), done('order-correct')), byPerson(10, '手续不全')],
    ],
  ]),
  ...group('公示与记录（4分）', [
    [
      'G7.1',
      2,
      '应当公示的按期公示，没有泄露隐私',
      'close',
      [
        machine(20, '没有列入公示', { publication: { exists: true } }, { socialImpact: true, unpublished: { exists: false }, ...punished }),
        byPerson(10, '超期公示'),
        byPerson(20, '泄露隐私'),
      ],
    ],
    [
      'G7.2',
      2,
      '音像记录与清单一致，可以调取',
      'archive',
      [machine(10, '全过程记录不完整', { recordComplete: true }, done('archive')), byPerson(10, '不一致')],
    ],
  ]),
  ...group('立卷归档（6分）', [
    ['G8.1', 2, '一案一卷，封面、目录、备考表规范', 'archive', [byPerson(5, '不规范')]],
    ['G8.2', 2, '排列有序，页码连续', 'archive', [byPerson(5, '不规范')]],
    ['G8.3', 1, '书写装订整洁', 'archive', [byPerson(2, '不整洁')]],
    ['G8.4', 1, '结案后及时归档', 'archive', [machine(10, '没有归档', done('archive'), done('close')), byPerson(10, '超期归档')]],
  ]),
]
