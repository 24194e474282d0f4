import { useCallback, useEffect, useRef, useState } from 'react'
import { ask } from '../api/client.ts'
import type { Session } from '../api/types.ts'

/** What is kept of a form while it is filled in. */
export interface Draft {
  /** The act's own id: a repeat, after a second click or a reload, is answered and not done again. */
  readonly id: string
  readonly on: string
  readonly capacity: string
  readonly data: Readonly<Record<string, unknown>>
  readonly reason?: string
}
type Saved = { readonly at: string; readonly where: 'server' | 'here' }

/**
 * A form's draft: on this machine with every change, on the server after two seconds' rest. Whichever is newer comes back.
 * @param form as the server names it: `type.act`, or `type.act:file`
 */
export function useDraft(session: Session, form: string, fresh: () => Draft) {
  const key = `zhunsheng.draft ${session.county.code} ${session.person} ${form}`
  const [draft, set] = useState<Draft>()
  const [saved, setSaved] = useState<Saved>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const made = useRef(fresh)

  useEffect(() => {
    let gone = false
    const here = readHere(key)
    ask<{ body: Draft; savedAt: string }>(`/drafts/${encodeURIComponent(form)}`)
      .catch(() => undefined)
      .then((there) => {
        if (gone) return
        const newest = there && (!here || there.savedAt > here.at) ? { draft: there.body, at: there.savedAt } : here
        if (newest?.draft?.id) {
          set(newest.draft)
          setSaved({ at: newest.at, where: newest === here ? 'here' : 'server' })
        } else set(made.current())
      })
    return () => {
      gone = true
    }
  }, [key, form])

  const send = useCallback(
    async (next: Draft) => {
      try {
        const { savedAt } = await ask<{ savedAt: string }>(`/drafts/${encodeURIComponent(form)}`, { method: 'PUT', body: next })
        setSaved({ at: savedAt, where: 'server' })
      } catch {
        setSaved({ at: new Date().toISOString(), where: 'here' })
      }
    },
    [form],
  )
  const change = (next: Draft) => {
    set(next)
    const at = new Date().toISOString()
    localStorage.setItem(key, JSON.stringify({ at, draft: next }))
    setSaved({ at, where: 'here' })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void send(next), 2000)
  }
  const latest = useRef(draft)
  latest.current = draft
  // Ctrl+S keeps it now.
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      clearTimeout(timer.current)
      if (latest.current) void send(latest.current)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [send])

  const clear = async () => {
    clearTimeout(timer.current)
    localStorage.removeItem(key)
    await ask(`/drafts/${encodeURIComponent(form)}`, { method: 'DELETE' }).catch(() => undefined)
  }
  return { draft, change, saved, clear }
}

function readHere(key: string): { at: string; draft: Draft } | undefined {
  const text = localStorage.getItem(key)
  return text === null ? undefined : (JSON.parse(text) as { at: string; draft: Draft })
}

/** 已保存 14:05. */
export function savedWords(saved: Saved | undefined): string {
  if (!saved) return ''
  const time = new Date(saved.at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' })
  return saved.where === 'server' ? `已保存 ${time}` : `仅存于本机 ${time}`
}
