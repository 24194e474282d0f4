import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ApiProblem, ask } from '../../api/client.ts'
import type { Session } from '../../api/types.ts'
import { newId } from '../../form/newId.ts'
import { type Draft, useDraft } from '../../form/useDraft.ts'
import { type Merged, merge, settledText } from './paragraphs.ts'
import type { ReportText } from './types.ts'

/** A part as somebody is writing it: what it was when they began, and the act that will store it. */
interface Written {
  readonly text: string
  readonly base: string
  readonly act?: { readonly id: string; readonly text: string }
}

/** Two people wrote on the same paragraphs of a part; nothing is stored until somebody has chosen. */
export interface Conflict {
  readonly part: string
  readonly theirs: string
  readonly merged: readonly Merged[]
  /** Who stored theirs, and when. */
  readonly by: string
}

export interface Writing {
  readonly ready: boolean
  /** The text of a part as it is being written; what is stored where nobody has typed. */
  textOf(part: string): string
  readonly changed: readonly string[]
  readonly saved: ReturnType<typeof useDraft>['saved']
  readonly busy: boolean
  readonly problem: ApiProblem | undefined
  readonly conflict: Conflict | undefined
  /** What happened at the last storing, in words. */
  readonly told: string | undefined
  type(part: string, text: string): void
  store(): Promise<boolean>
  discard(part: string): void
  /** The conflict as it was chosen. */
  settle(text: string): void
}

/**
 * Writing on a report: kept on this machine with every key and on the server after a pause, stored as an act when somebody says so. Where others
 * have stored the same part meanwhile, what touches different paragraphs comes together; the rest is shown, and neither is lost.
 * @param rebuild the page must show a text that it did not type itself
 */
export function useWriting(session: Session, report: ReportText, rebuild: (part: string, text: string) => void): Writing {
  const client = useQueryClient()
  const capacity = session.capacities.find((one) => ['countyOffice', 'justiceBureau', 'unitAdmin', 'drafter'].includes(one.capacity))
  const { draft, change, saved, clear } = useDraft(
    session,
    `annual-report.write:${report.id}`,
    (): Draft => ({ id: newId(), on: session.county.today, capacity: capacity?.capacity ?? '', data: {} }),
  )
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const [conflict, setConflict] = useState<Conflict>()
  const [told, tell] = useState<string>()
  // What was typed last is in no render yet when the next key comes.
  const now = useRef<Readonly<Record<string, Written>>>({})
  const seen = useRef(false)
  if (draft && !seen.current) {
    seen.current = true
    now.current = draft.data as Readonly<Record<string, Written>>
  }
  const storedText = (of: ReportText, part: string) => of.parts.find(({ key }) => key === part)?.text ?? ''
  const keep = (next: Readonly<Record<string, Written>>) => {
    now.current = next
    if (!draft) return
    change({ ...draft, data: next as Readonly<Record<string, unknown>> })
    if (Object.keys(next).length === 0) void clear()
  }
  const without = (part: string) => Object.fromEntries(Object.entries(now.current).filter(([key]) => key !== part))

  /** Brings what others stored together with what is typed here. @returns whether there is nothing to choose */
  const bring = (of: ReportText, part: string, by: string): boolean => {
    const own = now.current[part]
    const theirs = storedText(of, part)
    if (!own || own.base === theirs) return true
    const merged = merge(own.base, own.text, theirs)
    const text = settledText(merged)
    if (text === undefined) {
      setConflict({ part, theirs, merged, by })
      return false
    }
    keep(text === theirs ? without(part) : { ...now.current, [part]: { text, base: theirs } })
    rebuild(part, text)
    tell(`${by}也改了这一部分，改的段落不同，已合在一起。`)
    return true
  }

  // Whoever comes back to a draft finds what others have stored since.
  const looked = useRef('')
  useEffect(() => {
    if (!draft || looked.current === `${report.seq}` || busy) return
    looked.current = `${report.seq}`
    for (const part of Object.keys(now.current)) if (!bring(report, part, '他人')) break
  })

  async function store(): Promise<boolean> {
    if (!capacity) return false
    setBusy(true)
    setProblem(undefined)
    tell(undefined)
    let current = report
    try {
      for (const part of Object.keys(now.current)) {
        for (let tries = 0; ; tries++) {
          const own = now.current[part]
          if (!own || own.text === storedText(current, part)) {
            keep(without(part))
            break
          }
          const act = own.act?.text === own.text ? own.act : { id: newId(), text: own.text }
          keep({ ...now.current, [part]: { ...own, act } })
          try {
            const entered = await ask<{ seq: number }>(`/annual-report/${report.id}/acts/write`, {
              method: 'POST',
              body: {
                id: act.id,
                on: session.county.today,
                capacity: capacity.capacity,
                unit: capacity.unit,
                data: { part, text: own.text },
                expect: current.seq,
              },
            })
            current = { ...current, seq: entered.seq }
            // What was typed while it was being stored stays a draft, on what is stored now.
            const typed = now.current[part]
            keep(typed && typed.text !== own.text ? { ...now.current, [part]: { text: typed.text, base: own.text } } : without(part))
            break
          } catch (error) {
            if (!(error instanceof ApiProblem) || error.code !== 'moved' || tries > 4) throw error
            current = await ask<ReportText>(`/annual-report/${report.id}/text`)
            client.setQueryData(['report', report.id, 'text'], current)
            looked.current = `${current.seq}`
            const by = [...new Set(error.acts.map(({ name, title }) => `${name}（${title}）`))].join('、') || '他人'
            if (!bring(current, part, by)) return false
          }
        }
      }
      return true
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
      return false
    } finally {
      await client.invalidateQueries({ queryKey: ['report', report.id] })
      void client.invalidateQueries({ queryKey: ['file', 'annual-report', report.id] })
      void client.invalidateQueries({ queryKey: ['list'] })
      setBusy(false)
    }
  }

  return {
    ready: draft !== undefined,
    textOf: (part) => now.current[part]?.text ?? storedText(report, part),
    changed: Object.keys(now.current).filter((part) => now.current[part]?.text !== storedText(report, part)),
    saved,
    busy,
    problem,
    conflict,
    told,
    type: (part, text) => {
      const own = now.current[part]
      const base = own?.base ?? storedText(report, part)
      if (text === own?.text || (own === undefined && text === base)) return
      keep(text === base ? without(part) : { ...now.current, [part]: { text, base } })
    },
    store,
    discard: (part) => {
      keep(without(part))
      rebuild(part, storedText(report, part))
    },
    settle: (text) => {
      if (!conflict) return
      const { part, theirs } = conflict
      keep(text === theirs ? without(part) : { ...now.current, [part]: { text, base: theirs } })
      rebuild(part, text)
      setConflict(undefined)
    },
  }
}
