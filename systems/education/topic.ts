import { z } from 'zod'
import { choice, choices, count, longText, text } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'
import { audienceKinds } from '../lawEvent.ts'
import { menuScheme as source } from './source.ts'
import { repealedLaws, topicKinds } from './words.ts'

const inForce = {
  must: { not: { lawName: { in: repealedLaws } } },
  says: '所列法律已经废止',
  way: '请改列《民法典》的相应各编',
  source: cite('民法典', 1260),
} as const

/** 普法菜单: a topic that may be ordered once its law has been checked and it is published; when its law changes it rests until revised. */
export const menuTopic = register({
  type: 'menu-topic',
  title: '普法菜单',
  titled: '{topicCode} {topicName}',
  states: { proposed: '待审核', reviewed: '已审核，待发布', published: '开放点单', resting: '暂停点单，待修订', retired: '已下架' },
  closed: ['retired'],
  facts: z.object({
    topicCode: text('菜单编号'),
    topicName: text('菜单名称'),
    lawName: text('主讲法律'),
    category: choice('类别', topicKinds),
    form: choice('形式', {
      talk: '讲座',
      play: '情景剧',
      moot: '模拟法庭',
      video: '短视频',
      quiz: '知识竞赛',
      panel: '展板',
      advice: '咨询',
    }),
    audiences: choices('适宜对象', audienceKinds),
    minutes: count('时长（分钟）'),
    summary: longText('内容提要'),
    reviewed: longText('审核意见'),
    change: longText('法律变动情况'),
    reason: longText('下架原因'),
  }),
  acts: {
    propose: {
      title: '提出菜单',
      from: 'nothing',
      to: 'proposed',
      by: ['justiceBureau', 'unitAdmin', 'countyOffice'],
      data: ['topicCode', 'topicName', 'lawName', 'category', 'form', 'audiences', 'minutes', 'summary?'],
      needs: [inForce, { must: { minutes: { from: 10, to: 180 } }, says: '时长应为十至一百八十分钟', way: '请核对时长' }],
      source,
    },
    review: {
      title: '审核',
      from: ['proposed'],
      to: 'reviewed',
      by: ['justiceBureau', 'legalReviewer'],
      data: ['reviewed'],
      needs: [inForce],
      source,
    },
    publish: { title: '发布', from: ['reviewed'], to: 'published', by: ['justiceBureau', 'countyOffice'], source },
    rest: {
      title: '法律变动，暂停点单',
      from: ['published'],
      to: 'resting',
      by: ['justiceBureau', 'legalReviewer', 'unitAdmin'],
      data: ['change'],
      source,
    },
    revise: {
      title: '修订',
      from: ['proposed', 'published', 'resting'],
      to: 'proposed',
      by: ['justiceBureau', 'unitAdmin', 'countyOffice'],
      data: ['topicName', 'lawName', 'summary?'],
      needs: [inForce],
      source,
    },
    retire: { title: '下架', from: 'any', to: 'retired', by: ['justiceBureau', 'countyOffice'], data: ['reason'], source },
  },
  columns: { kinds: ['category', 'form', 'lawName', 'topicCode'], days: ['on.publish'], amounts: ['minutes'] },
  terms: ['audiences'],
})
