import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { ForeignCase, ForeignEvent, LogColumns } from '../../kernel/file/foreignLog.ts'
import { columnsOf, logEvent } from './logEvent.ts'
import { UnreadableLog } from './unreadableLog.ts'

/**
 * The cases of an XES log, each given as soon as its trace ends. The values of nested attributes and the log's own statistics are
 * passed over. A trace names its case by `concept:name`; a trace without a name is called by its number in the log.
 */
export async function* readXesLog(chunks: AsyncIterable<string>, columns: LogColumns): AsyncGenerator<ForeignCase> {
  const reader = new TraceReader(columns)
  for await (const chunk of chunks) {
    reader.write(chunk)
    yield* reader.taken()
  }
  reader.close()
  yield* reader.taken()
}

const valued = new Set(['string', 'date', 'int', 'float', 'boolean', 'id'])

class TraceReader {
  private readonly parser = new SaxesParser()
  private readonly names: ReturnType<typeof columnsOf>
  private readonly done: ForeignCase[] = []
  private traces = 0
  private ofCase: Record<string, string> | undefined
  private ofEvent: Record<string, string> | undefined
  private events: { all: Record<string, string>; line: number }[] = []
  /** How deep inside an attribute, a global or another element whose contents do not count. */
  private skipping = 0
  private depth = 0
  private eventLine = 0

  constructor(columns: LogColumns) {
    this.names = columnsOf(columns)
    this.parser.on('opentag', (tag) => this.open(tag))
    this.parser.on('closetag', (tag) => this.closeTag(tag))
    this.parser.on('error', (error) => {
      throw new UnreadableLog(`第${this.parser.line}行：不是合式的 XML（${error.message}），请核对文件是否完整`)
    })
  }

  write(chunk: string): void {
    this.parser.write(chunk)
  }

  close(): void {
    this.parser.close()
    if (this.traces === 0) throw new UnreadableLog('中没有一个案件（trace），请核对是否为 XES 日志')
  }

  taken(): ForeignCase[] {
    return this.done.splice(0)
  }

  private open(tag: SaxesTagPlain): void {
    this.depth++
    if (this.depth === 1 && tag.name !== 'log')
      throw new UnreadableLog(`第${this.parser.line}行：根元素为“${tag.name}”，不是 XES 日志（log）`)
    if (this.skipping > 0) this.skipping++
    else if (tag.name === 'trace') this.ofCase = {}
    else if (tag.name === 'event' && this.ofCase) {
      this.ofEvent = {}
      this.eventLine = this.parser.line
    } else if (this.depth > 1) {
      const { key, value } = tag.attributes
      const into = this.ofEvent ?? this.ofCase
      if (into && key && value && valued.has(tag.name)) into[key] = value
      this.skipping = 1
    }
  }

  private closeTag(tag: SaxesTagPlain): void {
    this.depth--
    if (this.skipping > 0) this.skipping--
    else if (tag.name === 'event' && this.ofEvent) {
      this.events.push({ all: this.ofEvent, line: this.eventLine })
      this.ofEvent = undefined
    } else if (tag.name === 'trace' && this.ofCase) this.finish(this.ofCase)
  }

  /** A trace's name may stand behind its events, so they become events only now. */
  private finish(all: Record<string, string>): void {
    this.traces++
    const { 'concept:name': name, ...attributes } = all
    const id = name ?? String(this.traces)
    const events: ForeignEvent[] = this.events.map((event) => logEvent(id, event.all, this.names, event.line))
    this.done.push({ id, attributes, events })
    this.ofCase = undefined
    this.events = []
  }
}
