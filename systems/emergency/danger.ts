import { z } from 'zod'
import { choice, count, dayField, longText, ref, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { countyLimit, dayNamed } from '../countyLimit.ts'
import { dangerFields, dangerLaw, floodCheck, orderLaw } from './words.ts'

/**
 * 隐患整改: one file per danger, from the finding to its being struck off the list (销号). A grave danger is supervised by name (挂牌督办)
 * before it is ordered away.
 */
export const hiddenDanger = procedure({
  type: 'hidden-danger',
  title: '隐患整改',
  titled: '{place}{field}隐患',
  unit: 'ownerUnit',
  outcome: 'recheck',
  states: {
    found: '已发现',
    ordered: '限期整改中',
    rectified: '已整改，待复查',
    closed: '已销号',
    cancelled: '核实不构成隐患',
  },
  closed: ['closed', 'cancelled'],
  facts: z.object({
    ownerUnit: unit('整改责任单位'),
    check: ref('隐患排查', 'danger-check'),
    field: choice('领域', dangerFields),
    place: text('地点'),
    problem: longText('隐患情况'),
    grade: choice('等级', { common: '一般隐患', grave: '重大隐患' }),
    keeper: text('整改责任人'),
    precaution: longText('整改前的防范措施'),
    order: longText('整改要求'),
    rectifyBy: dayField('整改期限'),
    supervisedBy: text('挂牌督办单位'),
    money: count('整改投入（元）'),
    done: longText('整改情况'),
    recheck: choice('复查结果', { passed: '整改到位', failed: '未整改到位' }),
    recheckNote: longText('复查情况'),
    reason: longText('理由'),
  }),
  columns: {
    kinds: ['field', 'grade', 'recheck'],
    days: ['rectifyBy', 'on.order', 'on.rectify', 'on.recheck'],
    amounts: ['money', 'n.extend', 'n.recheck'],
  },
  terms: ['check'],
  acts: {
    find: {
      title: '登记隐患',
      from: 'nothing',
      to: 'found',
      by: ['unitAdmin', 'officer', 'supervisor', 'head'],
      data: ['ownerUnit', 'field', 'place', 'problem', 'grade', 'precaution', 'check?'],
      source: dangerLaw,
    },
    'list-grave': {
      title: '重大隐患挂牌督办',
      from: ['found', 'ordered'],
      by: ['countyLeader', 'head', 'countyOffice'],
      data: ['supervisedBy'],
      documents: ['重大隐患挂牌督办通知书'],
      source: dangerLaw,
      needs: [{ must: { grade: 'grave' }, says: '一般隐患不挂牌督办', way: '等级有误的，请先更正登记' }],
    },
    order: {
      title: '责令限期整改',
      from: ['found'],
      to: 'ordered',
      by: ['unitAdmin', 'officer', 'head'],
      data: ['order', 'keeper', 'rectifyBy'],
      documents: ['限期整改通知书'],
      source: orderLaw,
      needs: [
        { must: { rectifyBy: { from: '$on' } }, says: '整改期限早于今日', way: '请核对“整改期限”' },
        {
          when: { grade: 'grave' },
          must: { supervisedBy: { exists: true } },
          says: '重大隐患没有挂牌督办',
          way: '请先办理“重大隐患挂牌督办”',
          source: dangerLaw,
        },
      ],
    },
    extend: {
      title: '延长整改期限',
      from: ['ordered'],
      by: ['head', 'countyLeader'],
      data: ['rectifyBy', 'reason'],
      source: orderLaw,
      needs: [{ must: { rectifyBy: { from: '$on' } }, says: '新的整改期限早于今日', way: '请核对“整改期限”' }],
    },
    rectify: {
      title: '报告整改完成',
      from: ['ordered'],
      to: 'rectified',
      by: ['unitAdmin', 'head'],
      data: ['done', 'money?'],
      source: dangerLaw,
    },
    recheck: {
      title: '复查',
      from: ['rectified'],
      to: [{ when: { recheck: 'passed' }, to: 'closed' }, { to: 'ordered' }],
      by: ['officer', 'supervisor', 'unitAdmin', 'head'],
      data: ['recheck', 'recheckNote', 'rectifyBy?'],
      documents: ['隐患复查意见书'],
      source: floodCheck,
      needs: [
        {
          when: { recheck: 'failed' },
          must: { rectifyBy: { from: '$on' } },
          says: '未整改到位而没有新的整改期限',
          way: '请填写“整改期限”',
        },
      ],
    },
    cancel: {
      title: '核实不构成隐患',
      from: ['found', 'ordered'],
      to: 'cancelled',
      by: ['head', 'supervisor'],
      data: ['reason'],
      source: dangerLaw,
    },
  },
  clocks: {
    order: {
      title: '责令整改',
      rule: countyLimit('county:danger-order', {
        title: '下达整改要求',
        length: 3,
        unit: 'workday',
        starts: '发现隐患',
        party: '排查单位',
      }),
      starts: 'find',
      ends: ['order', 'cancel'],
    },
    rectify: {
      title: '整改',
      rule: dayNamed('county:danger-rectify', {
        title: '限期整改',
        law: '安全生产法',
        article: '第六十五条',
        starts: '整改通知书载明之日',
        party: '整改责任单位',
      }),
      starts: ['order', 'extend', 'recheck'],
      startsOn: 'rectifyBy',
      when: { not: { recheck: 'passed' } },
      ends: 'rectify',
      stops: ['cancel'],
    },
    recheck: {
      title: '复查',
      rule: countyLimit('county:danger-recheck', {
        title: '复查整改情况',
        length: 10,
        unit: 'workday',
        starts: '报告整改完成',
        party: '排查单位',
      }),
      starts: 'rectify',
      ends: 'recheck',
    },
  },
})
