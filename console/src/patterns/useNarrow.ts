import { useSyncExternalStore } from 'react'

const phone = window.matchMedia('(max-width: 700px)')
const watch = (changed: () => void) => {
  phone.addEventListener('change', changed)
  return () => phone.removeEventListener('change', changed)
}

/** Whether the window is as narrow as a phone, where tables are cards and conditions come up from below. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => phone.matches)
