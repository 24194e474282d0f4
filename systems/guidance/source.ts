import { cite } from '../../kernel/law/cite.ts'

/** The county's arrangement for guidance on the spot; no statute asks for it. */
export const guidanceNotice = cite('乡镇综合行政执法业务指导工作安排', '驻点指导')
