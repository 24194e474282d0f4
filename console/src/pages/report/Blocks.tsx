import { Link } from 'react-router'
import type { Block, Run } from './types.ts'

/** A part as it prints; every number opens the page of its figure, which lists the files behind it. */
export function Blocks({ blocks, asOf }: { blocks: readonly Block[]; asOf?: string | undefined }) {
  return (
    <>
      {blocks
        .map((block, at) => ({ block, key: `block-${at}` }))
        .map(({ block, key }) => (
          <p key={key} className={block.heading ? 'heading' : undefined}>
            {block.runs
              .map((run, at) => ({ run, key: `run-${at}` }))
              .map((one) => (
                <Piece key={one.key} run={one.run} asOf={asOf} />
              ))}
          </p>
        ))}
    </>
  )
}

function Piece({ run, asOf }: { run: Run; asOf: string | undefined }) {
  if (run.bold) return <b>{run.text}</b>
  if (!run.figure || !run.href) return <>{run.text}</>
  return (
    <Link className="token" to={pathOf(run.href, asOf)} title={`${run.title}；打开名单`}>
      {run.text}
    </Link>
  )
}

/** The console's page for a figure that the server names by its own address. */
export function pathOf(href: string, asOf?: string): string {
  const [path = '', query = ''] = href.replace(/^\/api/, '').split('?')
  const asked = new URLSearchParams(query)
  asked.delete('list')
  const [from = '', to = ''] = (asked.get('period') ?? '').split('..')
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) asked.set('period', from.slice(0, 4))
  if (asOf) asked.set('asOf', asOf)
  return `${path}?${asked}`
}
