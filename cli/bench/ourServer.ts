import { serve } from '../../server/main.ts'
import { ourDefinitions } from '../../server/ourDefinitions.ts'
import { answering } from './child.ts'
import { consumption } from './consumption.ts'
import { code } from './county.ts'

/** The program's own server, on a free port. Reactions wait: they are other acts, entered later by the program itself. */
export type AskServer = { readonly ask: 'start'; readonly url: string; readonly keys: string } | { readonly ask: 'used' }

const used = consumption()
/** What goes wrong is told; the log of every request would be measured too. */
const log = { level: 'error', stream: process.stderr }

answering<AskServer>(async (question) => {
  if (question.ask === 'used') return used()
  const { url, keys } = question
  const serving = await serve({ url, keys, county: code, definitions: ourDefinitions, port: 0, jobs: false, signInsPerMinute: 10_000, log })
  return serving.url
})
