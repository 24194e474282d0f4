import type { Readable } from 'node:stream'
import type { Act } from '../kernel/file/act.ts'
import { fieldMeta } from '../kernel/file/fields.ts'
import type { File } from '../kernel/file/file.ts'
import { paperKinds } from '../kernel/file/paperKinds.ts'
import { actSchema, type Procedure } from '../kernel/file/procedure.ts'
import { pagesOf } from '../office/docx/pagesOf.ts'
import type { County } from '../store/county.ts'
import type { KeptAct } from '../store/history.ts'
import { documentsOf, printed } from './documents.ts'
import type { Opened } from './ownFile.ts'
import { sentOnline, visitor } from './publicWindow.ts'
import { valuesOfKind } from './sealedFields.ts'
import type { Asking, Serving } from './serving.ts'

/** One line of a file's catalogue (卷内目录). */
export interface PaperLine {
  readonly n: number
  readonly name: string
  /** 文书, or the kind of a paper put in. */
  readonly kind: string
  readonly on: string
  /** The act that made it or brought it in. */
  readonly seq: number
  readonly by: string
  readonly from: number
  readonly to: number
  /** Where the original lies (原件存放处). */
  readonly origin: string
  /** Whence it came, where nobody of the office brought it. */
  readonly source?: string
  /** 1, and one more for each correction. */
  readonly version: number
  readonly status: string
  readonly href?: string
  readonly digest?: string
  /** Put in by hand, and so to be taken out again by who put it in. */
  readonly kept?: boolean
}

/** A file's papers in the order of its catalogue: what its acts made and what was brought in, by act, numbered through by pages. */
export async function papersOf(
  { store, definitions }: Serving,
  { county, permission }: Asking,
  procedure: Procedure,
  opened: Opened,
): Promise<PaperLine[]> {
  const { history, row } = opened
  const eyes = permission.eyes()
  const made = documentsOf(definitions, procedure, row.file, history)
  const papers = history.filter(({ kind }) => kind === '$keep')
  const lines: PaperLine[] = []
  let page = 0
  const add = (line: Omit<PaperLine, 'n' | 'from' | 'to'>, pages: number) => {
    lines.push({ ...line, n: lines.length + 1, from: page + 1, to: page + pages })
    page += pages
  }
  for (const act of history) {
    if (isTakenOut(history, act.seq) && act.kind === '$keep') continue
    const own = { on: act.on, seq: act.seq, by: act.actor.name }
    const corrected = history.filter(({ kind, data }) => kind === '$correct' && data.seq === act.seq)
    for (const document of made.filter(({ seq }) => seq === act.seq)) {
      const shown = document.printable
        ? await printed({ store, definitions, county }, procedure, opened, { seq: act.seq, name: document.name })
        : undefined
      add(
        {
          ...own,
          name: shown?.tree.number ? `${document.name}（${shown.tree.number}）` : document.name,
          kind: '文书',
          origin: document.printable ? '本系统生成' : '纸质原件，随案卷存放',
          version: 1 + corrected.length,
          status: statusOf(document, act, history, procedure, papers, shown?.tree.to !== undefined),
          ...(document.href && { href: document.href }),
        },
        shown ? pagesOf(shown.tree) : 1,
      )
    }
    for (const { title, digest } of attachedBy(procedure, act)) {
      const found = await store.attachments(eyes).find(digest)
      const paper =
        act.kind === '$keep' ? (act.data as { name: string; kind: keyof typeof paperKinds; pages: number; origin?: string }) : undefined
      const pages = paper?.pages ?? (found ? await pagesIn(store.attachments(eyes).open(digest), found.type) : 1)
      add(
        {
          ...own,
          name: paper?.name ?? (found ? `${title}：${found.name}` : title),
          kind: paper ? paperKinds[paper.kind] : '附件',
          origin: paper?.origin ?? '未写明',
          ...(act.actor.person === visitor.person && { source: sentOnline }),
          version: 1,
          status: found ? '已收入' : '内容不在本机',
          digest,
          ...(paper && { kept: true }),
          ...(found &&
            opensPaper(act, row.file, county, eyes.unit) && {
              href: `/api/attachments/${digest}?type=${procedure.type}&file=${encodeURIComponent(row.file.id)}`,
            }),
        },
        pages,
      )
    }
  }
  return lines
}

/** Papers that are signed by hand: until a signed copy is in the file they wait for it. */
const signedByHand = /笔录|回证|记录|登记表/

function statusOf(
  { name, voided }: { readonly name: string; readonly voided?: boolean },
  act: KeptAct,
  history: readonly KeptAct[],
  procedure: Procedure,
  papers: readonly KeptAct[],
  addressed: boolean,
): string {
  if (voided) return '已作废'
  if (signedByHand.test(name)) return papers.some(({ data }) => String(data.name).includes(name)) ? '已签' : '待签'
  const leaves = addressed || act.number !== undefined
  if (!leaves) return '已作出'
  const served = history.find(({ seq, kind }) => seq > act.seq && /^送达|公告送达/.test(procedure.acts[kind]?.title ?? ''))
  return served ? `已送达 ${served.on}` : '已盖章'
}

const isTakenOut = (history: readonly KeptAct[], seq: number) => history.some(({ kind, data }) => kind === '$void' && data.seq === seq)

/** The attachments an act brought, each with what its field is called. */
function attachedBy(procedure: Procedure, { kind, data }: KeptAct): { readonly title: string; readonly digest: string }[] {
  if (kind === '$keep') return [{ title: String(data.name), digest: String(data.content) }]
  if (!procedure.acts[kind]) return []
  return valuesOfKind('file', actSchema(procedure, kind), data).flatMap(({ value, title, path }) =>
    [value]
      .flat()
      .map((digest) => ({ title: fieldMeta(procedure.facts.shape[String(path[0])] as never)?.title ?? title, digest: String(digest) })),
  )
}

/**
 * Whether a paper put into a file opens for a unit that sees the file: who somebody is (身份、资格材料) concerns the unit that keeps the file and
 * those above it, and no other with a part in it.
 */
export const opensPaper = ({ kind, data }: Act, file: Pick<File, 'unit'>, county: County, unit: string): boolean =>
  kind !== '$keep' || data.kind !== 'identity' || county.unitsBelow(unit).includes(file.unit)

/** Pages of a PDF; everything else is counted as one until somebody says otherwise. */
async function pagesIn(content: Readable, type: string): Promise<number> {
  if (type !== 'application/pdf') {
    content.destroy()
    return 1
  }
  const parts: Buffer[] = []
  try {
    for await (const part of content) parts.push(part as Buffer)
  } catch {
    return 1
  }
  return pdfPages(Buffer.concat(parts))
}

/** How many pages a PDF has, by its page objects; 1 where they are packed away out of sight. */
export const pdfPages = (content: Buffer): number =>
  Math.max(1, content.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 1)
