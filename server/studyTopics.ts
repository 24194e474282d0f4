import { studyTopic, topicsOf } from '../systems/lawStudy/studyTopic.ts'
import { type StudyTopic, topicsWith } from '../systems/lawStudy/topics.ts'
import type { Permission } from './permission.ts'
import type { Serving } from './serving.ts'

/** The county's own subjects are few; a county with more than this keeps a list, not a plan. */
const MOST_TOPICS = 200

/** The subjects of study that stand for who asks: the county's own, and those of ours that none of them replaces. */
export async function studyTopics({ store, definitions }: Serving, permission: Permission): Promise<readonly StudyTopic[]> {
  if (!definitions.procedures.has(studyTopic.type)) return topicsWith([])
  const { rows } = await store.list(permission.eyes(), { type: studyTopic.type, where: { state: 'adopted' }, limit: MOST_TOPICS })
  return topicsWith(topicsOf(rows.map(({ file }) => file)))
}
