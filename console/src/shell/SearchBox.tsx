import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

/** Search over all files, from every page; `/` goes to it. */
export function SearchBox() {
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const box = useRef<InputRef>(null)
  const [text, setText] = useState(query.get('q') ?? '')
  useEffect(() => {
    const focus = () => box.current?.focus()
    window.addEventListener('zhunsheng:search', focus)
    return () => window.removeEventListener('zhunsheng:search', focus)
  }, [])
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim().length >= 2) void navigate(`/search?q=${encodeURIComponent(text.trim())}`)
      }}
    >
      <Input
        ref={box}
        allowClear
        aria-label="检索案号、文号、当事人、单位"
        placeholder="案号、文号、当事人、单位"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  )
}
