import { cite } from '../../kernel/law/cite.ts'

/** The county's rule on responding to suits and on answering for losses; what it says of bulletins and closing. */
export const countyRule = (topic: string) => cite('县行政机关应诉和行政案件败诉过错责任追究暂行办法', topic)
