import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { FastifyRequest } from 'fastify'
import type { PaperKind } from '../kernel/file/paperKinds.ts'
import { type Paper, paperLimits, papersIn, sentKinds } from '../portal/windows/papers.ts'
import type { Answers, Window } from '../portal/windows/window.ts'
import type { County } from '../store/county.ts'
import { sealedUntilSent } from '../store/portalDrafts.ts'
import { attachmentTypes, nameFits, typeOfContent } from './fileType.ts'
import { pdfPages } from './papers.ts'
import { Problem } from './problem.ts'
import { proveOurs } from './publicForms.ts'
import { draftPerson, openPaper, sealPaper } from './publicSession.ts'
import { fileAtWindow, keepAtWindow } from './publicWindow.ts'
import type { Serving } from './serving.ts'

/** Kinds of content that a citizen sends: pictures of papers, and papers. */
const taken = ['pdf', 'jpeg', 'png', 'docx'] as const
const endings = { pdf: 'pdf', jpeg: 'jpg', png: 'png', docx: 'docx' } as const

/** All that may wait unsent in the county, in bytes; nobody who fills the disk keeps the others from writing. */
const mostWaiting = 4 * 1024 ** 3

/** What a form that brings papers may hold; a paper that is too large is cut off and judged as such. */
export const paperForms = {
  throwFileSizeLimit: false,
  limits: { fileSize: paperLimits.size, files: 20, fields: 10, fieldSize: 4096, parts: 30 },
}

/** Uploads that are read at the same time; each holds one paper in memory. */
const mostAtOnce = 12
let atOnce = 0

/** What one press of a button sent: papers to be kept, what is wrong with others, and which button it was. */
export interface Received {
  readonly papers: readonly Paper[]
  readonly wrong: readonly string[]
  readonly fields: Readonly<Record<string, string>>
}

/**
 * Reads the papers of a form, each judged by its content, sealed under the code and kept before the next is read. What is too large or too many
 * is read past, so that the sender gets an answer and no broken connection.
 * @param before those that are attached already
 * @throws Problem 400 for a form that is not ours, 413 for more than anybody sends by mistake, 503 where the county takes no more for now
 */
export async function receivePapers(
  serving: Serving,
  county: County,
  code: string,
  request: FastifyRequest,
  before: readonly Paper[],
): Promise<Received> {
  if (!request.isMultipart()) proveOurs({}, serving)
  if (Number(request.headers['content-length'] ?? 0) > paperLimits.total * 4)
    throw new Problem(413, 'too-large', '一次上传的材料太多了', `请分几次放，每份不超过${paperLimits.size / 1024 ** 2}MB`)
  if (atOnce >= mostAtOnce) throw new Problem(503, 'busy', '现在上传的人多', '请过一分钟再试；填过的都还在')
  atOnce++
  try {
    return await read()
  } finally {
    atOnce--
  }

  async function read(): Promise<Received> {
    const fields: Record<string, string> = {}
    const wrong: string[] = []
    const all = [...before]
    // The token stands first in the form: a stranger's papers are not even looked at.
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        fields[part.fieldname] = String(part.value)
        continue
      }
      proveOurs(fields, serving)
      const content = await part.toBuffer()
      if (content.length === 0 && part.filename === '') continue
      const judged = judge(part.filename, content, part.file.truncated, fields.kind, all)
      if (typeof judged === 'string') wrong.push(judged)
      else if (judged) all.push({ ...judged, sealed: await keep(content) })
    }
    proveOurs(fields, serving)
    return { papers: all, wrong, fields }
  }

  async function keep(content: Buffer): Promise<string> {
    if ((await serving.store.portalDrafts(county.code).waiting()) + content.length > mostWaiting)
      throw new Problem(503, 'full', '网上现在收不下更多材料', '申请可以先交，材料带到窗口，或者等工作人员通知')
    const sealed = sealPaper(code, content)
    const scope = { county: county.code, unit: county.root, person: draftPerson(county.code, code) }
    const about = { name: '', type: sealedUntilSent, most: sealed.length }
    return (await serving.store.attachments(scope).add(Readable.from([sealed]), about)).sha256
  }
}

/** A paper as it will be kept, or why it is not taken; undefined for one that is there already. */
function judge(
  filename: string,
  content: Buffer,
  truncated: boolean,
  kind: string | undefined,
  all: readonly Paper[],
): Omit<Paper, 'sealed'> | string | undefined {
  const name =
    filename
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}/\\]/gu, '')
      .trim()
      .slice(-100) || '材料'
  const megabytes = (bytes: number) => bytes / 1024 ** 2
  if (truncated) return `“${name}”超过${megabytes(paperLimits.size)}MB，请压缩后再放，或者带到窗口`
  if (content.length === 0) return `“${name}”是空的，请重新选择`
  const type = typeOfContent(content)
  if (!taken.some((one) => one === type)) return `“${name}”不是照片（jpg、png）、pdf或者Word文件（docx），请另存为其中一种再放`
  const digest = createHash('sha256').update(content).digest('hex')
  if (all.some((one) => one.digest === digest)) return undefined
  if (all.length >= paperLimits.count) return `最多${paperLimits.count}份，“${name}”没有收，请带到窗口`
  if (all.reduce((sum, { size }) => sum + size, content.length) > paperLimits.total)
    return `合计超过${megabytes(paperLimits.total)}MB，“${name}”没有收，请压缩后再放，或者带到窗口`
  const found = type as (typeof taken)[number]
  return {
    digest,
    // A name that says something else than the content is put right; who opens it should not be misled.
    name: nameFits(name, found) ? name : `${name.replace(/\.[a-z0-9]{1,5}$/i, '')}.${endings[found]}`,
    kind: kind !== undefined && Object.hasOwn(sentKinds, kind) ? (kind as PaperKind) : 'other',
    type: attachmentTypes[found],
    size: content.length,
    pages: found === 'pdf' ? pdfPages(content) : 1,
  }
}

/** Takes papers out again, before anything is sent. */
export async function removePapers({ store }: Serving, county: County, code: string, papers: readonly Paper[]): Promise<void> {
  const person = draftPerson(county.code, code)
  await store.portalDrafts(county.code).removePapers(
    person,
    papers.map(({ sealed }) => sealed),
  )
}

/**
 * Puts what was attached among the papers of the file that the application opened. Where the program ended in between, the next look at the
 * receipt does the rest; what is in the file is not put in again.
 */
export async function handInPapers(serving: Serving, county: County, window: Window, code: string, answers: Answers): Promise<void> {
  const papers = papersIn(answers)
  if (papers.length === 0) return
  const { store } = serving
  const eyes = { county: county.code, unit: county.root, person: draftPerson(county.code, code) }
  for (const paper of papers) {
    if (!(await store.attachments(eyes).find(paper.sealed))) continue
    const content = openPaper(code, await buffer(store.attachments(eyes).open(paper.sealed)))
    const found = await fileAtWindow(serving, county, window, code)
    if (!content || !found) continue
    await keepAtWindow(serving, county, { window, code, file: found.file, paper, content })
    await removePapers(serving, county, code, [paper])
  }
}
