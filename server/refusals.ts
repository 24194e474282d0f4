import { explain, type Refusal } from '../kernel/file/refusal.ts'
import { showSource } from '../kernel/law/cite.ts'
import { Problem } from './problem.ts'

/** A refusal as it is answered: the kernel's words, the article as printed, and all in one sentence. */
export interface ShownRefusal {
  readonly code: string
  readonly title: string
  readonly about?: string
  readonly says: string
  readonly way: string
  readonly source?: string
  readonly message: string
}

export function showRefusal(refusal: Refusal): ShownRefusal {
  const { code, title, about, says, way, source } = refusal
  return { code, title, ...(about && { about }), says, way, ...(source && { source: showSource(source) }), message: explain(refusal) }
}

/** 422: the law or the procedure forbids the act. Every refusal at once. */
export function refused(refusals: readonly Refusal[]): Problem {
  const says = refusals.length === 1 ? '这一行为不能办理，原因见下' : `这一行为不能办理，共有${refusals.length}项原因，见下`
  return new Problem(422, 'refused', says, '请逐项处理后重新提交', { refusals: refusals.map(showRefusal) })
}

/** 400: the request itself cannot be read. Every fault at once. */
export function malformed(refusals: readonly { readonly about: string; readonly says: string; readonly way: string }[]): Problem {
  const shown = refusals.map((one) => ({ code: 'malformed', title: '请求', ...one, message: `${one.says}；${one.way}。` }))
  return new Problem(400, 'malformed', `请求内容有误，共${shown.length}处`, '请逐项改正后重新提交', { refusals: shown })
}
