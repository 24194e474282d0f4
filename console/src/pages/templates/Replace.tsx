import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { ask } from '../../api/client.ts'
import { useSigned } from '../../api/queries.ts'
import { DayInput } from '../../form/DayInput.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { type TemplateCheck, templatePath } from './answers.ts'

/** Puts a county's own Word file in a document's place: uploaded, checked against the document's fields, then taken into use from a day on. */
export function Replace({
  of,
  onDone,
}: {
  of: { readonly type: string; readonly act: string; readonly name: string }
  onDone: () => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const { county } = useSigned()
  const client = useQueryClient()
  const [checked, setChecked] = useState<TemplateCheck>()
  const [fromDay, setFromDay] = useState<string | undefined>(county.today)
  const [problem, setProblem] = useState<unknown>()
  const [done, setDone] = useState<string>()
  const [busy, setBusy] = useState(false)
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(undefined)
    setDone(undefined)
    try {
      await work()
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  const check = (file: File) =>
    attempt(async () => {
      setChecked(undefined)
      const body = new FormData()
      body.append('file', file)
      setChecked(await ask<TemplateCheck>(`${templatePath(of)}/check`, { method: 'POST', body }))
    })
  const adopt = ({ sha256, fileName }: TemplateCheck) =>
    attempt(async () => {
      await ask(templatePath(of), { method: 'POST', body: { sha256, fileName, fromDay } })
      setChecked(undefined)
      setDone(`自 ${fromDay} 起用“${fileName}”。`)
      void client.invalidateQueries({ queryKey: ['templates'] })
      onDone()
    })
  return (
    <section className="block" aria-label="更换模板">
      <h2>更换模板</h2>
      <p className="second">下载上面的模板，在 Word 或者 WPS 里改好版式和文字，存为 docx 上传。字段写在半角大括号内，不要拆开。</p>
      <input
        ref={input}
        type="file"
        className="sr-only"
        aria-label="模板文件"
        accept=".docx"
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) void check(file)
          target.value = ''
        }}
      />
      <Button loading={busy} onClick={() => input.current?.click()}>
        上传并检查
      </Button>
      {problem !== undefined && <ProblemStrip problem={problem} />}
      <div role="status">
        {done && <p className="strip good">{done}</p>}
        {checked && <Verdict checked={checked} />}
      </div>
      {checked?.usable && (
        <div className="filters" style={{ marginTop: 12, marginBottom: 0 }}>
          <label htmlFor="template-from">自哪一日起用</label>
          <DayInput id="template-from" value={fromDay} onChange={setFromDay} />
          <Button type="primary" disabled={fromDay === undefined} loading={busy} onClick={() => void adopt(checked)}>
            启用模板
          </Button>
        </div>
      )}
    </section>
  )
}

function Verdict({ checked: { fileName, tags, unknown, missing, faults, usable } }: { checked: TemplateCheck }) {
  return (
    <>
      <p className={usable ? 'strip good' : 'strip bad'} style={{ marginTop: 12 }}>
        {usable ? `“${fileName}”可以使用，有 ${tags.length} 个字段。` : `“${fileName}”还不能使用，请改正后重新上传。`}
      </p>
      {(unknown.length > 0 || faults.length > 0) && (
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
          {unknown.map((tag) => (
            <li key={tag}>不认识字段“{`{${tag}}`}”，请对照下面的字段表</li>
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <>
          <p>与系统自带的相比，少了这些字段；有意不印的，可以照样启用：</p>
          <ul>
            {missing.map(({ tag, title }) => (
              <li key={tag}>
                {title} <code>{`{${tag}}`}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
