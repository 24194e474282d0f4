import { Button } from 'antd'
import { capitals } from '../../../../kernel/report/capitals.ts'
import type { FilePageAnswer, FullAct, FullProcedure } from '../../api/types.ts'
import { useUnits } from '../../api/units.ts'
import type { Draft } from '../../form/useDraft.ts'
import { type Crumb, Page } from '../../patterns/Page.tsx'
import { shown } from '../../patterns/shown.ts'

/** Everything once more before it is final: what was typed, what is new against the file, which document and number come of it. */
export function CheckPage({
  procedure,
  act,
  draft,
  file,
  crumbs,
  busy,
  onBack,
  onSend,
}: {
  procedure: FullProcedure
  act: FullAct
  draft: Draft
  file?: FilePageAnswer
  crumbs: readonly Crumb[]
  busy: boolean
  onBack: () => void
  onSend: () => void
}) {
  const units = useUnits()
  const name = (id: string) => units.get(id) ?? id
  const before = new Map(file?.facts.map((fact) => [fact.name, fact.value]))
  const numbered = procedure.numberedAt === act.act
  return (
    <Page title={`核对：${act.title}`} crumbs={crumbs}>
      <div className="strip">尚未发出。{numbered ? '发出时取号，' : ''}发出后不能修改，只能依法更正。</div>
      <div className="block">
        <dl className="facts">
          {file && (
            <>
              <dt>卷</dt>
              <dd>{file.number ? `${file.number}　${file.title}` : file.title}</dd>
            </>
          )}
          {numbered && (
            <>
              <dt>文号</dt>
              <dd>发出时取号</dd>
            </>
          )}
          {act.documents.length > 0 && (
            <>
              <dt>文书</dt>
              <dd>{act.documents.join('、')}</dd>
            </>
          )}
          <dt>办理日期</dt>
          <dd>{draft.on}</dd>
          {Object.entries(act.form.properties ?? {}).map(([fact, schema]) => {
            const value = draft.data[fact]
            if (value === undefined) return null
            const changed = before.has(fact) && JSON.stringify(before.get(fact)) !== JSON.stringify(value)
            const words = shown(value, schema, name)
            return (
              <div key={fact} style={{ display: 'contents' }}>
                <dt>{schema.title}</dt>
                <dd>
                  {changed ? <mark>{words}</mark> : words}
                  {schema.kind === 'money' && `（${capitals(Number(value))}）`}
                  {changed && <span className="small second">　原为：{shown(before.get(fact), schema, name)}</span>}
                </dd>
              </div>
            )
          })}
        </dl>
        <div style={{ display: 'flex', gap: 8, marginTop: 16 }}>
          <Button onClick={onBack} autoFocus>
            返回修改
          </Button>
          <Button type="primary" loading={busy} onClick={onSend}>
            {act.title}
          </Button>
        </div>
      </div>
    </Page>
  )
}
