import { usePanels } from './usePanels.ts'

const words: Readonly<Record<string, string>> = { 2017: '旧法', 2023: '新法' }

/** Which text of the reconsideration law a case runs under (旧法、新法); of other files nothing. */
export function EditionMark({ type, file }: { type: string; file: string }) {
  const { data } = usePanels(type === 'reconsideration')
  const edition = data?.editions[file]
  if (edition === undefined || words[edition] === undefined) return null
  return <span className="edition">{words[edition]}</span>
}
