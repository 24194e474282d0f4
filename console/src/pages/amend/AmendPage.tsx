import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { ApiProblem, ask } from '../../api/client.ts'
import { useFile, useProcedure, useRefresh, useSigned } from '../../api/queries.ts'
import type { FilePageAnswer, FullProcedure } from '../../api/types.ts'
import { Field, StarNote } from '../../form/Field.tsx'
import { faultsOf, missing } from '../../form/faults.ts'
import { newId } from '../../form/newId.ts'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { NotFoundPage, PageProblem } from '../exceptions.tsx'

const words = {
  correct: { kind: '$correct', title: '更正已办理的行为', says: '原来的记载保留在办理经过中并划去，更正后的内容与理由另记一笔。' },
  void: { kind: '$void', title: '作废已办理的行为', says: '作废的行为保留在办理经过中并划去，其后的状态、期限按没有这一行为重新推算。' },
} as const

/** Correcting (更正) or voiding (作废) an act: never a change of what was written, always another act with a reason. */
export function AmendPage() {
  const { type = '', id = '', way = '' } = useParams()
  const { data: procedure, error } = useProcedure(type)
  const file = useFile(type, id)
  if (error ?? file.error) return <PageProblem problem={error ?? file.error} />
  if (!procedure || !file.data) return <Skeleton rows={8} />
  if (way !== 'correct' && way !== 'void') return <NotFoundPage />
  return <Amend key={way} way={way} procedure={procedure} file={file.data} />
}

function Amend({ way, procedure, file }: { way: 'correct' | 'void'; procedure: FullProcedure; file: FilePageAnswer }) {
  const session = useSigned()
  const refresh = useRefresh()
  const navigate = useNavigate()
  const { kind, title, says } = words[way]
  const acts = file.timeline.filter((act) => !act.kind.startsWith('$'))
  const [id] = useState(newId)
  const [query] = useSearchParams()
  const asked = acts.find((act) => String(act.seq) === query.get('seq'))
  const [seq, setSeq] = useState(asked?.seq)
  const chosen = acts.find((act) => act.seq === seq)
  const definition = procedure.acts.find(({ act }) => act === chosen?.kind)
  const form = definition?.form
  const [data, setData] = useState<Readonly<Record<string, unknown>>>({ ...asked?.data })
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState(false)
  const by = definition?.by.map(({ code }) => code) ?? []
  const worn = session.capacities.find(({ capacity }) => by.includes(capacity)) ?? session.capacities[0]
  const faults = problem && form ? faultsOf(problem.refusals, form) : []
  const lacking = way === 'correct' && form ? missing(form, data) : []
  const send = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      await ask(`/${file.type}/${file.id}/acts/${kind}`, {
        method: 'POST',
        body: {
          id,
          on: session.county.today,
          capacity: worn?.capacity ?? '',
          ...(worn && { unit: worn.unit }),
          data: { seq, ...(way === 'correct' && { data }) },
          reason,
          expect: file.seq,
        },
      })
      refresh()
      await navigate(`/files/${file.type}/${file.id}`)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
      if (error.code === 'moved') refresh()
    } finally {
      setBusy(false)
    }
  }
  return (
    <Page
      title={title}
      crumbs={[
        { title: procedure.title, to: `/files/${file.type}` },
        { title: file.number ?? file.title, to: `/files/${file.type}/${file.id}` },
      ]}
    >
      <p className="second">{says}</p>
      {problem && <ProblemStrip problem={problem} />}
      <div className="block">
        <StarNote />
        <div className="field">
          <label className="required" htmlFor="amended">
            所{way === 'correct' ? '更正' : '作废'}的行为
          </label>
          <Select
            id="amended"
            style={{ width: '100%', maxWidth: 520 }}
            value={seq ?? null}
            onChange={(next: number | null) => {
              setSeq(next ?? undefined)
              setData({ ...acts.find((act) => act.seq === next)?.data })
            }}
            options={acts.map((act) => ({ value: act.seq, label: `第 ${act.seq} 号　${act.on}　${act.title}　${act.actor.name}` }))}
          />
          {definition && <div className="hint">这一行为的依据：{definition.source}</div>}
        </div>
        {way === 'correct' &&
          form &&
          Object.entries(form.properties ?? {}).map(([name, schema]) => (
            <Field
              key={name}
              path={name}
              schema={schema}
              value={data[name]}
              required={form.required?.includes(name) ?? false}
              faults={new Map(faults.map((fault) => [fault.path, fault.says]))}
              onChange={(value) => {
                const { [name]: _, ...rest } = data
                setData(value === undefined ? rest : { ...rest, [name]: value })
              }}
            />
          ))}
        <div className="field">
          <label className="required" htmlFor="why">
            理由
          </label>
          <Input.TextArea id="why" autoSize={{ minRows: 2 }} value={reason} onChange={(event) => setReason(event.target.value)} />
        </div>
        {lacking.length > 0 && seq !== undefined && <p className="second">还缺：{lacking.map((fault) => fault.says).join('；')}</p>}
        <Button
          type="primary"
          loading={busy}
          disabled={seq === undefined || reason.trim() === '' || lacking.length > 0}
          onClick={() => void send()}
        >
          {way === 'correct' ? '更正这一行为' : '作废这一行为'}
        </Button>
      </div>
    </Page>
  )
}
