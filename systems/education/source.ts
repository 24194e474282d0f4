import { cite } from '../../kernel/law/cite.ts'

/** The county's own scheme of 菜单式普法, under the duty of 谁执法谁普法; no statute describes the flow. */
export const menuScheme = cite('县菜单式精准普法工作方案', '点单、派单、送单、评单')
