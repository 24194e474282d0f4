import { holds } from '../kernel/figure/where.ts'
import { type Act, isAmendment } from '../kernel/file/act.ts'
import { type File, lookup, VOIDED } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import { fold } from '../kernel/file/step.ts'
import type { OfficialDocument } from '../kernel/report/document.ts'
import type { DocumentTree } from '../kernel/report/documentTree.ts'
import { type FillWords, fillDocument } from '../kernel/report/fill.ts'
import { markChanged } from '../kernel/report/markChanged.ts'
import type { County } from '../store/county.ts'
import type { KeptAct } from '../store/history.ts'
import type { Store } from '../store/store.ts'
import type { Definitions } from './definitions.ts'
import type { Opened } from './ownFile.ts'
import { Problem } from './problem.ts'
import { valuesOfKind } from './sealedFields.ts'

/** The documents (文书) of a procedure that have a template. */
export const templatesOf = ({ systems }: Definitions, { type }: Procedure): readonly OfficialDocument[] =>
  systems.flatMap((system) => system.documents?.[type] ?? [])

/**
 * What the acts of a file have produced, in their order; each that can be printed with its address. A document that this file's facts do
 * not call for (不予处罚决定书 where there is a penalty) is none of them.
 */
export function documentsOf(definitions: Definitions, procedure: Procedure, file: File, history: readonly KeptAct[]) {
  const { id } = file
  const templates = templatesOf(definitions, procedure)
  return history.flatMap(({ seq, kind, on, actor }) =>
    (procedure.acts[kind]?.documents ?? []).flatMap((name) => {
      const template = templates.find((one) => one.name === name && one.act === kind)
      if (template?.when && !holds(template.when, lookup(file), { actor: actor.person, on, today: on })) return []
      const printable = template !== undefined
      const gone = isVoided(history, seq)
      return {
        seq,
        act: kind,
        on,
        name,
        printable: printable && !gone,
        ...(gone && { voided: true }),
        ...(printable &&
          !gone && { href: `/api/${procedure.type}/${encodeURIComponent(id)}/documents/${seq}/${encodeURIComponent(name)}` }),
      }
    }),
  )
}

/** A document as it was made: its tree, and what a county's own template is filled from. */
export interface Printed {
  readonly tree: DocumentTree
  readonly template: OfficialDocument
  /** As the act left it. */
  readonly file: File
  readonly act: KeptAct
  readonly words: FillWords
}

interface Where {
  readonly store: Store
  readonly definitions: Definitions
  readonly county: County
}
interface Which {
  readonly seq: number
  readonly name: string
}

/** The document that act `seq` of a file produced, see `printed`. @throws Problem 404, 409 */
export const printedDocument = async (where: Where, procedure: Procedure, opened: Opened, which: Which): Promise<DocumentTree> =>
  (await printed(where, procedure, opened, which)).tree

/**
 * The document that act `seq` of a file produced: the file as that act left it, the act as corrected since, identifiers as masks.
 * @throws Problem 404 where the act produced no such document or it has no template, 409 where the act was voided
 */
export async function printed(
  { store, definitions, county }: Where,
  procedure: Procedure,
  { row, history }: Opened,
  { seq, name }: Which,
): Promise<Printed> {
  const act = history.find((one) => one.seq === seq)
  const template = templatesOf(definitions, procedure).find((one) => one.name === name && one.act === act?.kind)
  if (!act || !template || !procedure.acts[act.kind]?.documents?.includes(name)) throw noDocument(name)
  if (isVoided(history, seq)) throw new Problem(409, 'voided', '产生这份文书的行为已经作废', '请打印重新办理的行为所产生的文书')
  const file = fold(row.file.id, upTo(history, seq), { ...county, procedure })
  if (!file || file.state === VOIDED) throw noDocument(name)
  const number = history.find((one) => one.number !== undefined && one.seq <= seq)?.number
  const ids = (kind: 'person' | 'ref') => valuesOfKind(kind, procedure.facts, file.facts).flatMap(({ value }) => [value].flat().map(String))
  // Names are part of the document, whoever keeps the register they stand in.
  const eyes = { county: county.code, unit: county.root, person: 'document' }
  const { refs } = await store.system.read(eyes, {
    type: procedure.type,
    id: file.id,
    refs: [...new Set([...ids('person'), ...ids('ref')])],
  })
  const titleOf = (id: string) => refs.get(id)?.row.file.title
  const actorOf = (id: string) => history.find(({ actor }) => actor.person === id)?.actor.name
  const words: FillWords = {
    procedure,
    ...(number && { number }),
    unit: county.unitName,
    offices: {
      ...county.offices,
      county: county.name.replace(/人民政府$/, ''),
      government: county.name.endsWith('政府') ? county.name : `${county.name}人民政府`,
    },
    figure: (id) => definitions.catalogue.get(id),
    person: (id) => actorOf(id) ?? titleOf(id) ?? id,
    file: (id) => titleOf(id) ?? id,
  }
  const filling = number ? withoutNumberLine(template) : template
  const first = firstVersion(history, seq)
  const asMade = first && fold(row.file.id, first, { ...county, procedure })
  const filled = fillDocument(filling, file, act, words)
  // What a correction changed is marked in the version that follows it.
  const tree = asMade && asMade.state !== VOIDED ? markChanged(fillDocument(filling, asMade, act, words), filled) : filled
  if (act.number !== undefined || numberLine(template)) return { tree, template, file, act, words }
  // A later letter of the same file may speak of the number, and does not bear it.
  const { number: _, ...bare } = tree
  return { tree: bare, template, file, act, words }
}

/** Whether the author gave the official number a line of its own. It is printed at the head, once, where such a number belongs. */
const numberLine = ({ paragraphs }: OfficialDocument): boolean => paragraphs.includes('{$number}')

const withoutNumberLine = (template: OfficialDocument): OfficialDocument => ({
  ...template,
  paragraphs: template.paragraphs.filter((one) => one !== '{$number}'),
})

/** The acts up to one, with whatever was corrected or voided of them since. */
const upTo = (history: readonly KeptAct[], seq: number): readonly Act[] =>
  history.filter((act) => act.seq <= seq || (isAmendment(act.kind) && act.kind !== '$edition' && Number(act.data.seq) <= seq))

/** The acts as they stood when act `seq` was entered; undefined where none of them was corrected since. */
function firstVersion(history: readonly KeptAct[], seq: number): readonly Act[] | undefined {
  const corrected = history.some((act) => act.seq > seq && act.kind === '$correct' && Number(act.data.seq) <= seq)
  return corrected ? history.filter((act) => act.seq <= seq) : undefined
}

/** An act is void if it was voided itself, or the whole file by its first. */
const isVoided = (history: readonly KeptAct[], seq: number): boolean =>
  history.some(({ kind, data }) => kind === '$void' && (data.seq === seq || data.seq === 1))

const noDocument = (name: string) => new Problem(404, 'no-document', `这一行为没有可以打印的“${name}”`, '请从卷页的文书清单打开')
