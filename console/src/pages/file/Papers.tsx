import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { ApiProblem, ask } from '../../api/client.ts'
import { useRefresh, useSigned } from '../../api/queries.ts'
import type { FilePageAnswer, FullProcedure } from '../../api/types.ts'
import { newId } from '../../form/newId.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { NewPaper, type Uploaded } from './NewPaper.tsx'

/** A line of the catalogue (卷内目录). */
export interface PaperLine {
  readonly n: number
  readonly name: string
  readonly kind: string
  readonly on: string
  readonly seq: number
  readonly by: string
  readonly from: number
  readonly to: number
  readonly origin: string
  readonly source?: string
  readonly version: number
  readonly status: string
  readonly href?: string
  readonly digest?: string
  readonly kept?: boolean
}

export const usePapers = (file: FilePageAnswer) =>
  useQuery({
    queryKey: ['file', file.type, file.id, 'papers', file.seq],
    queryFn: async () => (await ask<{ papers: readonly PaperLine[] }>(`/${file.type}/${file.id}/papers`)).papers,
  })

export const pagesWords = ({ from, to }: PaperLine): string => (from === to ? String(from) : `${from}–${to}`)

/** 材料: documents and papers in the order of the catalogue. A file dropped anywhere on the block is taken in; the same content only once. */
export function Papers({ file, procedure }: { file: FilePageAnswer; procedure: FullProcedure }) {
  const session = useSigned()
  const refresh = useRefresh()
  const { data: papers, error } = usePapers(file)
  const [over, setOver] = useState(false)
  const [busy, setBusy] = useState(false)
  const [waiting, setWaiting] = useState<readonly Uploaded[]>([])
  const [problem, setProblem] = useState<unknown>()
  const [twice, setTwice] = useState<readonly { readonly name: string; readonly first: PaperLine }[]>([])
  const input = useRef<HTMLInputElement>(null)
  const keepers = new Set([...procedure.acts.flatMap(({ by }) => by.map(({ code }) => code)), 'unitAdmin'])
  const worn = session.capacities.find(({ capacity }) => keepers.has(capacity))
  const take = async (files: readonly File[]) => {
    setBusy(true)
    setProblem(undefined)
    setTwice([])
    try {
      for (const one of files) {
        const body = new FormData()
        body.append('file', one)
        const kept = await ask<{ sha256: string; pages: number }>('/attachments', { method: 'POST', body })
        const first = papers?.find(({ digest }) => digest === kept.sha256)
        if (first) setTwice((before) => [...before, { name: one.name, first }])
        else
          setWaiting((before) =>
            before.some(({ digest }) => digest === kept.sha256)
              ? before
              : [...before, { digest: kept.sha256, name: one.name, pages: kept.pages }],
          )
      }
    } catch (failure) {
      setProblem(failure)
    } finally {
      setBusy(false)
    }
  }
  const act = async (kind: '$keep' | '$void', data: Record<string, unknown>, reason?: string) => {
    setProblem(undefined)
    try {
      await ask(`/${file.type}/${file.id}/acts/${kind}`, {
        method: 'POST',
        body: {
          id: newId(),
          on: session.county.today,
          capacity: worn?.capacity ?? '',
          ...(worn && { unit: worn.unit }),
          data,
          ...(reason && { reason }),
          expect: file.seq,
        },
      })
      refresh()
      return true
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure
      setProblem(failure)
      return false
    }
  }
  return (
    <section
      className={`block papers${over ? ' over' : ''}`}
      aria-labelledby="documents"
      onDragOver={(event) => {
        if (!worn) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!worn) return
        event.preventDefault()
        setOver(false)
        void take([...event.dataTransfer.files])
      }}
    >
      <h2 id="documents">文书和材料（{papers?.length ?? file.documents.length}）</h2>
      {error && <ProblemStrip problem={error} />}
      {problem !== undefined && <ProblemStrip problem={problem} />}
      {twice.map(({ name, first }) => (
        <p key={name} className="strip" role="alert">
          “{name}”与卷内第 {first.n} 件相同，没有再收：<a href={`#paper-${first.n}`}>{first.name}</a>
        </p>
      ))}
      {waiting.map((paper) => (
        <NewPaper
          key={paper.digest}
          paper={paper}
          onKeep={async (data) => {
            if (await act('$keep', data)) setWaiting((before) => before.filter(({ digest }) => digest !== paper.digest))
          }}
          onDrop={() => setWaiting((before) => before.filter(({ digest }) => digest !== paper.digest))}
        />
      ))}
      {!papers && !error && <Skeleton rows={3} />}
      {papers?.length === 0 && <p className="second">卷内还没有文书和材料。</p>}
      {papers && papers.length > 0 && (
        <ol className="paper-list">
          {papers.map((paper) => (
            <li key={`${paper.seq} ${paper.name} ${paper.digest ?? ''}`} id={`paper-${paper.n}`}>
              <div>
                {paper.href ? (
                  <a href={paper.href}>{paper.name}</a>
                ) : (
                  <span className={paper.status === '已作废' ? 'gone' : ''}>{paper.name}</span>
                )}
                <span className="small second after">第 {pagesWords(paper)} 页</span>
              </div>
              <div className="small second">
                {paper.on}，{paper.kind}，{paper.status}
                {paper.version > 1 && `，第 ${paper.version} 版（改动处已标出）`}
                {paper.source ? `；来源：${paper.source}` : `；原件：${paper.origin}`}
                {paper.kept && worn && (
                  <Button type="link" size="small" onClick={() => void act('$void', { seq: paper.seq }, '误收，移出')}>
                    移出
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
      {worn && (
        <div className="no-print">
          <input
            ref={input}
            type="file"
            multiple
            className="sr-only"
            aria-label="入卷材料"
            onChange={(event) => {
              void take([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
          <Button loading={busy} onClick={() => input.current?.click()}>
            收入材料
          </Button>
          <span className="second after small">也可以把文件拖到这里；不超过 20 MB</span>
        </div>
      )}
    </section>
  )
}
