import { useState } from 'react'

const key = 'zhunsheng.large'
const apply = (large: boolean) => document.documentElement.classList.toggle('large', large)
apply(localStorage.getItem(key) === '1')

/** Large type, kept on this machine. */
export function useLargeType(): readonly [boolean, (large: boolean) => void] {
  const [large, set] = useState(localStorage.getItem(key) === '1')
  return [
    large,
    (wanted) => {
      localStorage.setItem(key, wanted ? '1' : '0')
      apply(wanted)
      set(wanted)
    },
  ]
}
