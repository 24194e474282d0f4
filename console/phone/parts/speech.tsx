import { useEffect, useRef, useState } from 'react'

/** What a browser that hears brings along; not every one does. */
interface Recognition {
  lang: string
  continuous: boolean
  interimResults: boolean
  start(): void
  stop(): void
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>; resultIndex: number }) => void) | null
  onend: (() => void) | null
  onerror: (() => void) | null
}
type Hearing = new () => Recognition

const hearing = (): Hearing | undefined => {
  const { SpeechRecognition, webkitSpeechRecognition } = window as unknown as Record<string, Hearing | undefined>
  return SpeechRecognition ?? webkitSpeechRecognition
}

/** A button that writes down what is said; absent where the browser cannot hear. */
export function Speak({ onHeard }: { onHeard: (text: string) => void }) {
  const [on, setOn] = useState(false)
  const [failed, setFailed] = useState(false)
  const current = useRef<Recognition>(undefined)
  useEffect(() => () => current.current?.stop(), [])
  const Made = hearing()
  if (!Made) return null
  const press = () => {
    if (on) return current.current?.stop()
    const made = new Made()
    made.lang = 'zh-CN'
    made.continuous = true
    made.interimResults = false
    made.onresult = ({ results, resultIndex }) => {
      for (let at = resultIndex; at < results.length; at++) {
        const result = results[at]
        if (result?.isFinal) onHeard(result[0]?.transcript ?? '')
      }
    }
    made.onend = () => setOn(false)
    made.onerror = () => {
      setFailed(true)
      setOn(false)
    }
    current.current = made
    setFailed(false)
    made.start()
    setOn(true)
  }
  return (
    <>
      <button type="button" className="button" aria-pressed={on} onClick={press}>
        {on ? '说完了，按一下停' : '按一下，用嘴说'}
      </button>
      {failed && <p className="hint">没有听到，请打字，或者再按一次</p>}
    </>
  )
}

/** A button that reads a text aloud; absent where the browser has no voice. */
export function ReadAloud({ text, children = '念给我听' }: { text: string; children?: string }) {
  if (!('speechSynthesis' in window) || text.trim() === '') return null
  const read = () => {
    window.speechSynthesis.cancel()
    const words = new SpeechSynthesisUtterance(text)
    words.lang = 'zh-CN'
    words.rate = 0.9
    window.speechSynthesis.speak(words)
  }
  return (
    <button type="button" className="button" onClick={read}>
      {children}
    </button>
  )
}
