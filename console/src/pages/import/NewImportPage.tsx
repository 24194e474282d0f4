import { Button, Input, Select, Tabs } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { ApiProblem, address, ask } from '../../api/client.ts'
import { useSigned } from '../../api/queries.ts'
import { useUnits } from '../../api/units.ts'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { type LedgerReading, useImportTypes } from './answers.ts'
import { Reading, type ReadingEnd } from './Reading.tsx'
import { Steps } from './Steps.tsx'
import { waysIn } from './waysIn.ts'
import './import.css'

/** The largest ledger that is taken. */
const mostBytes = 50 * 1024 * 1024

/** ① 选文件: which records the ledger holds, and the ledger itself, as a file or pasted. Nothing is kept of what cannot be read. */
export function NewImportPage() {
  const { data, error } = useImportTypes()
  const units = useUnits()
  const session = useSigned()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const type = search.get('type') ?? undefined
  const chosen = data?.types.find((one) => one.type === type)
  const act = search.get('act') ?? chosen?.openings[0]?.act
  const [unit, setUnit] = useState<string>()
  const [system, setSystem] = useState('ledger')
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<unknown>()
  const [sending, setSending] = useState<{ readonly name: string; readonly stop: AbortController }>()
  const input = useRef<HTMLInputElement>(null)

  const send = async (body: FormData | Record<string, unknown>, name: string) => {
    const stop = new AbortController()
    setProblem(undefined)
    setSending({ name, stop })
    try {
      const { id } = await ask<LedgerReading>('/imports', { method: 'POST', body, query: { background: 1 }, signal: stop.signal })
      setSearch({ ...Object.fromEntries(search), reading: id }, { replace: true })
    } catch (error) {
      if (!stop.signal.aborted) setProblem(error)
    } finally {
      setSending(undefined)
    }
  }
  const reading = search.get('reading') ?? undefined
  const ended = (end: ReadingEnd) => {
    if (end.how === 'done') {
      void navigate(`/import/${reading}/head`, { replace: true })
      return
    }
    if (end.how === 'failed') setProblem(end.problem)
    const { reading: _, ...rest } = Object.fromEntries(search)
    setSearch(rest, { replace: true })
  }
  const fields = () => ({ type: type ?? '', ...(act && { act }), ...(unit && { unit }), system })
  const upload = (file: File) => {
    // Told here, the same as the server would: nobody waits for what is refused anyway.
    if (file.size > mostBytes) {
      setProblem(new ApiProblem(413, { code: 'too-large', message: '台账超过50MB', way: '请按年份或者单位拆成几个文件后分别导入' }))
      return
    }
    const body = new FormData()
    for (const [name, value] of Object.entries(fields())) body.append(name, value)
    body.append('file', file)
    void send(body, file.name)
  }
  if (!data && !error)
    return (
      <Page title="选文件" crumbs={[{ title: '台账导入', to: '/import' }, { title: '① 选文件' }]}>
        <Skeleton rows={6} />
      </Page>
    )
  const ready = type !== undefined && !sending && reading === undefined
  return (
    <Page title="选文件" crumbs={[{ title: '台账导入', to: '/import' }, { title: '① 选文件' }]}>
      <Steps at="file" />
      {error && <ProblemStrip problem={error} />}
      {problem !== undefined && (
        <>
          <ProblemStrip problem={problem} />
          <Ways problem={problem} />
        </>
      )}
      <section className="block" aria-label="台账的内容" hidden={reading !== undefined}>
        <div className="group-fields">
          <div className="field">
            <label htmlFor="import-type">台账记的是什么</label>
            <Select
              id="import-type"
              style={{ width: '100%' }}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder="例如 行政处罚"
              value={type}
              onChange={(next: string) => setSearch({ type: next }, { replace: true })}
              options={data?.types.map((one) => ({ value: one.type, label: one.title })) ?? []}
            />
          </div>
          {chosen && chosen.openings.length > 1 && (
            <div className="field">
              <label htmlFor="import-act">每行是哪一种</label>
              <Select
                id="import-act"
                style={{ width: '100%' }}
                value={act}
                onChange={(next: string) => setSearch({ type: chosen.type, act: next }, { replace: true })}
                options={chosen.openings.map((one) => ({ value: one.act, label: one.title }))}
              />
            </div>
          )}
          <div className="field">
            <label htmlFor="import-unit">没有写单位的行归</label>
            <Select
              id="import-unit"
              style={{ width: '100%' }}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={session.unit.name}
              allowClear
              value={unit}
              onChange={(next: string | undefined) => setUnit(next)}
              options={[...units].map(([value, label]) => ({ value, label }))}
            />
          </div>
          <div className="field">
            <label htmlFor="import-system">台账从哪里来</label>
            <Select
              id="import-system"
              style={{ width: '100%' }}
              value={system}
              onChange={setSystem}
              options={Object.entries(data?.systems ?? {}).map(([value, label]) => ({ value, label }))}
            />
          </div>
        </div>
      </section>
      <section
        className="block"
        aria-label="台账"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          const [file] = event.dataTransfer.files
          if (ready && file) upload(file)
        }}
      >
        {reading !== undefined ? (
          <Reading id={reading} onEnd={ended} />
        ) : sending ? (
          <Sending {...sending} />
        ) : (
          <Tabs
            items={[
              {
                key: 'file',
                label: '上传文件',
                children: (
                  <>
                    <input
                      ref={input}
                      type="file"
                      className="sr-only"
                      aria-label="台账文件"
                      accept=".xlsx,.xls,.csv,.txt,.tsv,.et"
                      disabled={!ready}
                      onChange={(event) => {
                        const file = event.target.files?.[0]
                        if (file) upload(file)
                        event.target.value = ''
                      }}
                    />
                    <Button type="primary" disabled={!ready} onClick={() => input.current?.click()}>
                      选择文件
                    </Button>
                    <span className="after second">
                      {type === undefined ? '先选台账记的是什么' : '也可以把文件拖到这里；xlsx、xls、csv，不超过 50 MB'}
                    </span>
                    {type !== undefined && (
                      <p style={{ marginTop: 8, marginBottom: 0 }}>
                        没有台账的，<a href={address(`/imports/template/${type}`, { act })}>下载空白表</a>填写。
                      </p>
                    )}
                  </>
                ),
              },
              {
                key: 'paste',
                label: '粘贴表格',
                children: (
                  <>
                    <div className="field" style={{ maxWidth: 'none', marginBottom: 8 }}>
                      <label htmlFor="import-paste">从 WPS 或者 Excel 复制的内容</label>
                      <Input.TextArea
                        id="import-paste"
                        autoSize={{ minRows: 6, maxRows: 14 }}
                        placeholder="在 WPS 里选中表格（连同表头），按 Ctrl+C，再到这里按 Ctrl+V"
                        value={text}
                        onChange={(event) => setText(event.target.value)}
                      />
                    </div>
                    <Button
                      type="primary"
                      disabled={!ready || text.trim() === ''}
                      onClick={() => void send({ ...fields(), text }, '粘贴的内容')}
                    >
                      检查粘贴的内容
                    </Button>
                  </>
                ),
              },
            ]}
          />
        )}
      </section>
      <p className="second">这一步只检查，不入库；到第 ⑤ 步确认后才入库。</p>
    </Page>
  )
}

/** A ledger on its way to the server. */
function Sending({ name, stop }: { name: string; stop: AbortController }) {
  return (
    <div>
      <p role="status">正在上传“{name}”。</p>
      <Button onClick={() => stop.abort()}>停止上传</Button>
    </div>
  )
}

/** What to do in WPS about a file that cannot be used. */
function Ways({ problem }: { problem: unknown }) {
  const steps = problem instanceof ApiProblem ? waysIn(problem.message) : []
  if (steps.length === 0) return null
  return (
    <section className="block" aria-label="怎么处理">
      <h2>在 WPS 里这样处理</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}
