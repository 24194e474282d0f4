import { cite } from '../../kernel/law/cite.ts'

/** The rule of 2019 on the annual report; its articles are cited from secondary sources. */
export const reportRule = (article: string) => cite('法治政府建设与责任落实督察工作规定', article)

/** What the county arranged for itself: how material is asked for, how comments are answered. */
export const ownRule = (topic: string) => cite('县级管理要求', topic)
