import { Button, Dropdown } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { useFigureTitles } from '../../api/figureTitles.ts'
import { useFile, useProcedure, useProcedures, useSigned } from '../../api/queries.ts'
import type { FieldSchema, FilePageAnswer, FullProcedure } from '../../api/types.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { Page } from '../../patterns/Page.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { urgedWords } from '../../patterns/Urge.tsx'
import { NotFoundPage, PageProblem } from '../exceptions.tsx'
import { printViews } from '../print/printViews.ts'
import { Clocks } from './Clocks.tsx'
import { inOrder } from './inOrder.ts'
import { NextActs } from './NextActs.tsx'
import { Pack } from './Pack.tsx'
import { Papers } from './Papers.tsx'
import { Presence } from './Presence.tsx'
import { Remarks } from './Remarks.tsx'
import { Secret } from './Secret.tsx'
import { Timeline } from './Timeline.tsx'
import { Unqualified } from './Unqualified.tsx'
import './file.css'
import './papers.css'
import './remarks.css'
import { Verbs } from './Verbs.tsx'

/** A file: its state, its limits with their reckoning, what can be done next and why not, and everything that was done. */
export function FilePage() {
  const { type = '', id = '' } = useParams()
  const procedures = useProcedures()
  const { data: procedure } = useProcedure(procedures.has(type) ? type : '')
  const { data: file, error } = useFile(type, id)
  if (procedures.size > 0 && !procedures.has(type)) return <NotFoundPage />
  if (error) return <PageProblem problem={error} />
  if (!file || !procedure) return <Skeleton rows={12} />
  return <Shown file={file} procedure={procedure} />
}

function Shown({ file, procedure }: { file: FilePageAnswer; procedure: FullProcedure }) {
  const session = useSigned()
  const navigate = useNavigate()
  const path = `/files/${file.type}/${file.id}`
  const open = inOrder(file, procedure)
  const amendable = session.capacities.length > 0
  // What made a document is never taken back; it is corrected, on the ground on which it was done.
  const sealed = file.documents.findLast(({ voided }) => !voided)
  const sealedAct = file.timeline.find(({ seq }) => seq === sealed?.seq)
  const ground = procedure.acts.find(({ act }) => act === sealedAct?.kind)?.source
  return (
    <Page
      title={file.number ?? file.title}
      crumbs={[{ title: procedure.title, to: `/files/${file.type}` }, { title: file.number ?? file.title }]}
      aside={
        <span>
          状态：<strong>{file.state.title}</strong>
          <span className="second">　{file.unit.name}</span>
          {file.edition && (
            <span className="second">　适用：{procedure.editions?.find(({ id }) => id === file.edition)?.title ?? file.edition}</span>
          )}
        </span>
      }
      acts={
        <>
          <Verbs file={file} procedure={procedure} />
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                ...printViews.map(([view, title]) => ({
                  key: `print-${view}`,
                  label: `打印${title}`,
                  onClick: () => void navigate(`/print/${file.type}/${file.id}/${view}`),
                })),
                ...(amendable
                  ? [
                      ...(sealedAct && ground
                        ? [
                            {
                              key: 'sealed',
                              label: `更正“${sealedAct.title}”（依据${ground}，原行为保留）`,
                              onClick: () => void navigate(`${path}/amend/correct?seq=${sealedAct.seq}`),
                            },
                          ]
                        : []),
                      { key: 'correct', label: '更正已办理的行为', onClick: () => void navigate(`${path}/amend/correct`) },
                      { key: 'void', label: '作废已办理的行为', onClick: () => void navigate(`${path}/amend/void`) },
                    ]
                  : []),
              ],
            }}
          >
            <Button>更多</Button>
          </Dropdown>
        </>
      }
    >
      {file.number && <p className="second">{file.title}</p>}
      <Presence file={file} />
      {file.urged && (
        <p className="small second">
          {urgedWords(file.urged)}
          {file.urged.waits && `：${file.urged.waits}`}
        </p>
      )}
      <Index file={file} />
      <Clocks file={file} />
      <NextActs file={file} procedure={procedure} open={open} path={path} />
      <div className="two">
        <div>
          <section className="block" aria-labelledby="facts">
            <h2 id="facts">记载事项</h2>
            <Facts file={file} schema={procedure.facts} />
          </section>
          <section className="block" aria-labelledby="timeline">
            <Timeline file={file} procedure={procedure} />
          </section>
        </div>
        <div>
          <Findings file={file} />
          <Unqualified file={file} />
          <Papers file={file} procedure={procedure} />
          <Pack file={file} />
          <Links file={file} schema={procedure.facts} />
          <Remarks file={file} />
        </div>
      </div>
    </Page>
  )
}

/** 目录: where on this long page what is looked for stands. */
function Index({ file }: { file: FilePageAnswer }) {
  const parts = [
    file.clocks.length > 0 && ['clocks', '期限'],
    ['next', '下一步可以做'],
    ['facts', '记载事项'],
    ['timeline', '办理经过'],
    ['findings', '合规检查'],
    ['documents', '文书和材料'],
    file.links.some(({ type }) => type !== undefined) && ['links', '关联'],
    ['remarks', '批注和标签'],
  ].filter((part) => part !== false) as [string, string][]
  return (
    <nav className="file-index no-print" aria-label="本卷目录">
      {parts.map(([id, title]) => (
        <a key={id} href={`#${id}`}>
          {title}
        </a>
      ))}
    </nav>
  )
}

function Facts({ file, schema }: { file: FilePageAnswer; schema: FieldSchema }) {
  if (file.facts.length === 0) return <p className="second">尚无记载。</p>
  return (
    <dl className="facts">
      {file.facts.map((fact) => (
        <div key={fact.name} style={{ display: 'contents' }}>
          <dt>{fact.title}</dt>
          <dd>
            <FactValue fact={fact} file={file} schema={schema.properties?.[fact.name]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function FactValue({
  fact,
  file,
  schema,
}: {
  fact: FilePageAnswer['facts'][number]
  file: FilePageAnswer
  schema: FieldSchema | undefined
}) {
  const ids = [fact.value].flat()
  const linked = file.links.filter(({ field, to }) => field === fact.name && ids.includes(to))
  if (linked.length > 0)
    return (
      <>
        {linked.map(({ to, type, title }, at) => (
          <span key={to}>
            {at > 0 && '、'}
            {type ? <Link to={`/files/${type}/${to}`}>{title ?? to}</Link> : (title ?? '另一卷')}
          </span>
        ))}
      </>
    )
  if (schema?.of === 'figure') return <FigureLink id={fact.shown} schema={schema} />
  const secret = fact.value as { mask?: unknown; ref?: unknown } | null
  if (fact.kind === 'secret' && typeof secret?.ref === 'string') return <Secret mask={fact.shown} reference={secret.ref} file={file} />
  if (fact.kind === 'file') return <a href="#documents">见文书和材料</a>
  if (fact.kind === 'party')
    return <Parties value={fact.value} file={file} kinds={(schema?.items ?? schema)?.properties?.kind?.options ?? {}} />
  if (fact.kind === 'list' && Array.isArray(fact.value) && typeof fact.value[0] === 'object')
    return <>共 {fact.value.length} 项，见办理经过</>
  return <>{fact.shown || '—'}</>
}

function FigureLink({ id, schema }: { id: string; schema: FieldSchema }) {
  return <Link to={`/figures/${id}`}>{useFigureTitles(schema).get(id) ?? id}</Link>
}

interface Party {
  readonly kind?: string
  readonly name?: string
  readonly address?: string
  readonly phone?: { readonly mask: string; readonly ref: string }
  readonly idNumber?: { readonly mask: string; readonly ref: string }
}

function Parties({ value, file, kinds }: { value: unknown; file: FilePageAnswer; kinds: Readonly<Record<string, string>> }) {
  return (
    <>
      {([value].flat() as Party[]).map((party) => (
        <div key={`${party.name} ${party.idNumber?.ref ?? ''}`}>
          {party.name}
          <span className="small second">　{kinds[party.kind ?? ''] ?? ''}</span>
          {party.address && <span className="small second">　{party.address}</span>}
          {(['idNumber', 'phone'] as const).map((name) => {
            const sealed = party[name]
            return sealed ? <Secret key={name} mask={sealed.mask} reference={sealed.ref} file={file} /> : null
          })}
        </div>
      ))}
    </>
  )
}

function Findings({ file }: { file: FilePageAnswer }) {
  return (
    <section className="block" aria-labelledby="findings">
      <h2 id="findings">合规检查</h2>
      {file.findings.length === 0 ? (
        <p>
          <Mark look="done">未发现问题</Mark>
        </p>
      ) : (
        <ul style={{ paddingLeft: 0, listStyle: 'none', margin: 0 }}>
          {file.findings.map((finding) => (
            <li key={`${finding.rule} ${finding.act} ${finding.code}`} style={{ marginBottom: 8 }}>
              <Mark look="late">{finding.code === 'late' ? '逾期' : '不符合'}</Mark>　{finding.text}
              <div className="small second">
                第 {finding.act} 号行为，{finding.on}
                {finding.source && `，${finding.source.law}${finding.source.article}`}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Links({ file, schema }: { file: FilePageAnswer; schema: FieldSchema }) {
  const known = file.links.filter(({ type }) => type !== undefined)
  const once = known.filter(({ to }, at) => known.findIndex((other) => other.to === to) === at)
  if (once.length === 0) return null
  return (
    <section className="block" aria-labelledby="links">
      <h2 id="links">关联</h2>
      <ul style={{ paddingLeft: 20, margin: 0 }}>
        {once.map(({ field, to, type, title }) => (
          <li key={to}>
            {schema.properties?.[field]?.title && <span className="small second">{schema.properties[field].title}　</span>}
            <Link to={`/files/${type}/${to}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
