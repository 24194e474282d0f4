import { Button } from 'antd'
import { useRef, useState } from 'react'
import { ApiProblem } from '../../api/client.ts'
import { useRefresh, useSigned } from '../../api/queries.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'

interface Imported {
  readonly dryRun: boolean
  readonly rows: number
  readonly added: number
  readonly known: number
  readonly problems: readonly { readonly cell: string; readonly title: string; readonly says: string }[]
}

/** The bank's sheet: looked over first, every bad cell by its address; brought in only where all of it is good. */
export function QuestionImport() {
  const { csrf } = useSigned()
  const refresh = useRefresh()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const [result, setResult] = useState<Imported>()
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState(false)
  const send = async (chosen: File, dry: boolean) => {
    setBusy(true)
    setProblem(undefined)
    setResult(undefined)
    try {
      setResult(await upload(chosen, dry, csrf))
      if (!dry) refresh()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
      if (input.current) input.current.value = ''
    }
  }
  return (
    <section className="block" aria-labelledby="bank">
      <h2 id="bank">导入题库</h2>
      <p>
        xlsx，第 1 行为列名：题号、题型、内容、难度、依据、条款、题干、A 至
        F、答案、解析、启用之日。有一格不合格的，全部不登记；题号和内容都相同的，再次导入不重复。
      </p>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        aria-label="题库文件"
        onChange={({ target }) => {
          const chosen = target.files?.[0]
          if (!chosen) return
          setFile(chosen)
          void send(chosen, true)
        }}
      />
      {busy && <p role="status">正在核对</p>}
      {problem && <ProblemStrip problem={problem} />}
      {file && result && (
        <div role="status" style={{ marginTop: 12 }}>
          <p>
            “{file.name}”共 {result.rows} 题：{result.dryRun ? '可登记' : '已登记'} {result.added} 题，题库已有 {result.known}{' '}
            题，有问题的单元格 {result.problems.length} 处。
          </p>
          {result.dryRun && result.problems.length === 0 && result.added > 0 && (
            <Button type="primary" loading={busy} onClick={() => void send(file, false)}>
              登记 {result.added} 题
            </Button>
          )}
        </div>
      )}
      {result && result.problems.length > 0 && (
        <div className="scroll">
          <table className="plain">
            <caption>改正以下单元格后重新选择文件</caption>
            <thead>
              <tr>
                <th scope="col">单元格</th>
                <th scope="col">列</th>
                <th scope="col">问题</th>
              </tr>
            </thead>
            <tbody>
              {result.problems.map(({ cell, title, says }) => (
                <tr key={`${cell} ${says}`}>
                  <th scope="row">{cell}</th>
                  <td>{title}</td>
                  <td>{says}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

/** A sheet with bad cells is answered 422 with the same body as a good one. */
async function upload(file: File, dry: boolean, csrf: string): Promise<Imported> {
  const body = new FormData()
  body.append('file', file)
  const answer = await fetch(`/api/exam-questions/import${dry ? '?dry=1' : ''}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'x-csrf-token': csrf },
    body,
  }).catch(() => undefined)
  if (!answer) throw new ApiProblem(0, { code: 'offline', message: '没有连上服务器', way: '题库没有登记，请恢复连接后重新选择文件' })
  const told = (await answer.json()) as Imported
  if (answer.ok || Array.isArray(told.problems)) return told
  throw new ApiProblem(answer.status, told as never)
}
