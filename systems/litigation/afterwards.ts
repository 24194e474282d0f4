import { cite } from '../../kernel/law/cite.ts'
import { type Acts, law, reading } from './shape.ts'
import * as words from './words.ts'

/** Performance of the result, the signature under the file, and what the court advises. */
export const afterwards = {
  perform: {
    title: '登记履行情况',
    from: ['effective'],
    by: ['defendantUnit', 'justiceBureau'],
    data: ['performance', 'performanceText'],
    documents: ['履行情况报告'],
    source: law(94),
  },
  'report-result': {
    title: '报送结案情况',
    from: ['effective'],
    by: ['defendantUnit'],
    data: ['resultReport'],
    documents: ['结案报告'],
    source: cite('行政复议法实施条例', 3),
  },
  'sign-closing': {
    title: '登记结案会签完毕',
    from: ['effective'],
    by: ['system'],
    data: ['closingSignature'],
    source: cite('县级管理要求', '结案会签'),
    reads: {
      closingSignature: {
        must: { state: 'closed', lawsuit: { mine: 'id' } },
        says: '会签没有完毕，或者不是本案的会签',
        way: '请先办完本案的结案会签',
      },
    },
  },
  close: {
    title: '结案',
    from: ['effective'],
    to: 'closed',
    by: ['justiceBureau', 'liaisonOffice'],
    source: law(94),
    needs: [
      {
        // What the court did not docket was never tried: there is nothing to sign for.
        when: { not: { firstOutcome: 'not-docketed' } },
        must: { 'n.sign-closing': { from: 1 } },
        says: '结案会签没有完毕',
        way: '请承办单位、分管县领导、府院联动办和司法局依次签署；调解、撤诉的还须人民法院签署。会签完毕后由系统登记',
        source: cite('县级管理要求', '结案会签'),
      },
      {
        must: { 'n.report-result': { from: 1 } },
        says: '承办单位没有报送结案情况',
        way: '请先办理“报送结案情况”',
        source: cite('行政复议法实施条例', 3),
      },
      {
        when: { any: [{ finalOutcome: { in: words.losses } }, { finalOutcome: { exists: false }, firstOutcome: { in: words.losses } }] },
        must: { performance: { in: ['done', 'enforced', 'nothing-due'] } },
        says: '败诉裁判尚未履行完毕',
        way: '请履行后办理“登记履行情况”；没有履行内容的，请如实登记',
      },
    ],
  },
  'receive-suggestion': {
    title: '收到司法建议',
    from: 'ever',
    by: ['defendantUnit', 'justiceBureau'],
    data: ['suggestionNumber', 'suggestionText', 'suggestionReceivedOn', 'aboutNorm'],
    source: reading(149),
    needs: [{ must: { suggestionReceivedOn: { to: '$on' } }, says: '收到日期晚于办理日期', way: '请核对日期' }],
  },
  'answer-suggestion': {
    title: '回复司法建议',
    from: 'ever',
    by: ['defendantUnit'],
    data: ['suggestionAnswer', 'suggestionAdopted'],
    documents: ['司法建议回复函'],
    source: reading(149),
    needs: [{ must: { 'n.receive-suggestion': { from: 1 } }, says: '没有收到司法建议', way: '无需回复' }],
  },
} as const satisfies Acts
