import type { Procedure } from '../kernel/file/procedure.ts'
import { chineseDay } from '../kernel/report/chineseDay.ts'
import { type Cover, dossierDocx, type Piece } from '../office/docx/dossierDocx.ts'
import type { County } from '../store/county.ts'
import type { Store } from '../store/store.ts'
import type { Definitions } from './definitions.ts'
import { documentsOf, printed } from './documents.ts'
import type { Opened } from './ownFile.ts'
import { Problem } from './problem.ts'

interface Where {
  readonly store: Store
  readonly definitions: Definitions
  readonly county: County
}

/** The case that a dossier is handed in to answer: a reconsideration, a suit. */
export interface Answered {
  readonly typeTitle: string
  readonly title: string
  readonly number?: string
}

/**
 * A file as one numbered dossier (卷宗; 证据材料 where it answers a case): every document its acts produced and that was not voided, oldest
 * first, each as it was made.
 * @throws Problem 404 where the file has not produced a single document
 */
export async function dossierOf(where: Where, procedure: Procedure, opened: Opened, answers?: Answered): Promise<Buffer> {
  const { file, number } = opened.row
  const { county } = where
  const pieces: Piece[] = []
  for (const { seq, name, on, printable } of documentsOf(where.definitions, procedure, file, opened.history)) {
    if (!printable) continue
    const { tree } = await printed(where, procedure, opened, { seq, name })
    pieces.push({ name: tree.number ? `${name}（${tree.number}）` : name, on, tree })
  }
  if (pieces.length === 0) throw new Problem(404, 'no-document', '本卷还没有产生文书，没有可以装订的材料', '办理产生文书的事项以后再导出')
  const unit = county.unitName(file.unit)
  const cover: Cover = {
    title: answers ? '证据材料目录' : '卷内目录',
    piece: answers ? '证据' : '材料',
    lines: [
      ...(answers ? [['答复（应诉）的案件', [answers.number, answers.title].filter(Boolean).join('　')] as const] : []),
      ['案卷', [number, file.title].filter(Boolean).join('　')],
      [answers ? '提交单位' : '立卷单位', unit],
      ['份数', `${pieces.length}份`],
    ],
    signedBy: unit,
    date: chineseDay(county.today()),
  }
  return dossierDocx(cover, pieces)
}
