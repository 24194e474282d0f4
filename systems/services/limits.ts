import type { OwnRule } from '../../kernel/law/rules.ts'
import { countyLimit, dayNamed } from '../countyLimit.ts'

/** What the county promised in the guide of this one item: its length is the item's own, counted in workdays. */
export const promisedLimit: OwnRule = {
  ...countyLimit('county:service-promise', {
    title: '承诺办结',
    length: 0,
    unit: 'workday',
    starts: '受理',
    party: '承办单位',
    law: '办事指南',
    article: '承诺办结时限',
  }),
  trust: 'secondary',
}

/** What another law, or the guide's reckoning of it in workdays, sets for this one item. */
export const statutoryLimit: OwnRule = {
  ...countyLimit('county:service-statutory', {
    title: '法定办结',
    length: 0,
    unit: 'workday',
    starts: '受理',
    party: '承办单位',
    law: '办事指南',
    article: '法定办结时限',
  }),
  extend: { by: 10, unit: 'workday', who: '本行政机关负责人（告知理由）' },
  trust: 'secondary',
}

export const acceptLimit = countyLimit('county:service-accept', {
  title: '作出受理决定或者一次告知补正',
  length: 5,
  unit: 'workday',
  starts: '收到申请材料',
  party: '政务服务窗口',
})

export const supplementLimit = dayNamed('county:service-supplement', {
  title: '补正材料',
  starts: '补正告知书所定之日',
  party: '申请人',
})

export const rectifyLimit = countyLimit('county:service-rectify', {
  title: '差评核实、整改和回访',
  length: 5,
  unit: 'workday',
  starts: '评价',
  party: '承办单位',
})

export const guideLimit = countyLimit('county:service-guide', {
  title: '改正办事指南',
  length: 5,
  unit: 'workday',
  starts: '发出改正通知',
  party: '实施主体',
})

export const unableReply = countyLimit('county:service-unable-reply', {
  title: '答复“办不成事”反映',
  length: 1,
  unit: 'workday',
  starts: '登记',
  party: '反映窗口',
})

export const unableSolve = countyLimit('county:service-unable-solve', {
  title: '解决“办不成事”反映',
  length: 5,
  unit: 'workday',
  starts: '登记',
  party: '责任单位',
})
