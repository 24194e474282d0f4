import type { ShownClock } from '../api/types.ts'

/** Until when, or from when on where a waiting period has to pass first; and when it was done. */
export function dueWords({ met, opens, due }: Pick<ShownClock, 'met' | 'opens' | 'due'>): string {
  if (opens) return met ? `${met} 已办，${opens} 起可以办理` : `${opens} 起可以办理`
  return met ? `${met} 已办，期限 ${due}` : `${due} 24:00 前`
}
