import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { useFile, useProcedure, useSigned } from '../../api/queries.ts'
import type { FilePageAnswer } from '../../api/types.ts'
import { savedWords } from '../../form/useDraft.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import { Timeline } from '../file/Timeline.tsx'
import { Blocks } from './Blocks.tsx'
import { Comments } from './Comments.tsx'
import { ConflictStrip } from './ConflictStrip.tsx'
import { FigurePicker } from './FigurePicker.tsx'
import { Frozen } from './Frozen.tsx'
import { HeardBar } from './HeardBar.tsx'
import { LastYear } from './LastYear.tsx'
import { type Editor, PartEditor } from './PartEditor.tsx'
import { PrintedReport } from './PrintedReport.tsx'
import { Problems } from './Problems.tsx'
import { Requests } from './Requests.tsx'
import './report.css'
import { Steps } from './Steps.tsx'
import { tokensIn } from './source.ts'
import { TokenNote } from './TokenNote.tsx'
import type { Heard, ReportText } from './types.ts'
import { useEnter, writers } from './useEnter.ts'
import { useReport, useRows, useValues } from './useReport.ts'
import { useWriting } from './useWriting.ts'
import { Versions } from './Versions.tsx'

/** One annual report: its parts, its text with living numbers, and beside it whatever is known of each. */
export function ReportPage() {
  const { id = '' } = useParams()
  const report = useReport(id)
  const file = useFile('annual-report', id)
  if (report.error && !report.data) return <PageProblem problem={report.error} />
  if (file.error && !file.data) return <PageProblem problem={file.error} />
  if (!report.data || !file.data || report.data.id !== id) return <Skeleton rows={14} />
  return <Shown key={id} report={report.data} file={file.data} />
}

type Tab = 'numbers' | 'problems' | 'requests' | 'comments' | 'versions' | 'last' | 'frozen' | 'acts'

function Shown({ report, file }: { report: ReportText; file: FilePageAnswer }) {
  const session = useSigned()
  const client = useQueryClient()
  const { data: procedure } = useProcedure('annual-report')
  const [query, setQuery] = useSearchParams()
  const part = report.parts.find(({ key }) => key === query.get('part')) ?? report.parts[0]
  const key = part?.key ?? ''
  const year = Number(report.year)
  const unit = report.level === 'county' ? undefined : report.reporter.id
  const may = file.choices.some(({ act, open }) => act === 'write' && open)
  const { run, worn, busy: checking, problem: checkProblem } = useEnter()
  const checks = worn(writers) !== undefined && ['drafting', 'reviewing', 'reported', 'signing'].includes(report.state.code)
  const [tab, setTab] = useState<Tab>(report.frozen ? 'frozen' : 'numbers')
  const [token, openToken] = useState<{ readonly token: string; readonly chip?: HTMLElement }>()
  const [picking, pick] = useState<{ readonly begin: string; readonly take: (token: string) => void }>()
  const [heard, hear] = useState<readonly Heard[]>([])
  const [drafted, setDrafted] = useState<string>()
  const [mended, setMended] = useState(0)
  const [pending, await_] = useState<{ readonly part: string; readonly words: string; readonly text?: string }>()
  const editor = useRef<Editor>(null)

  const writing = useWriting(session, report, () => setMended((n) => n + 1))
  const text = writing.textOf(key)
  const all = useMemo(() => [...new Set(report.parts.flatMap((one) => tokensIn(one.text ?? '')))], [report.parts])
  const tokens = tokensIn(text)
  const values = useValues(report.id, [...new Set([...all, ...tokens])])
  const figures = [...new Set(all.map((one) => /^\{([A-Z0-9.-]+)/.exec(one)?.[1] ?? ''))]
  const requests = useRows('report-request', { report: report.id })
  const comments = useRows('report-comment', { report: report.id })
  const openRequests = (requests.data ?? []).filter(({ state }) => state.code === 'sent' || state.code === 'disputed').length
  const openComments = (comments.data ?? []).filter(({ state }) => state.code === 'raised').length
  const unsaved = writing.changed.length > 0

  // Nothing is lost by leaving: the draft is kept with every key.
  const save = async () => {
    const stored = await writing.store()
    if (stored) hear([])
    return stored
  }
  const check = async () => {
    if (unsaved && !(await save())) return
    await run(() => ask(`/annual-report/${report.id}/check`, { method: 'POST', body: {} }))
    await client.invalidateQueries({ queryKey: ['report', report.id, 'text'] })
    setTab('problems')
  }
  const print = async () => {
    if (unsaved && may && !(await save())) return
    window.print()
  }
  const openPart = (next: string) => {
    openToken(undefined)
    pick(undefined)
    hear([])
    setDrafted(undefined)
    setQuery(
      (now) => {
        const to = new URLSearchParams(now)
        to.set('part', next)
        return to
      },
      { replace: true },
    )
  }
  // What is wanted in another part is done once that part stands on the page.
  useEffect(() => {
    if (!pending || pending.part !== key) return
    const timer = setTimeout(() => {
      if (pending.text !== undefined) editor.current?.replace(pending.words, pending.text)
      else if (!editor.current?.show(pending.words)) document.querySelector('.paper')?.scrollIntoView({ block: 'start' })
      await_(undefined)
    }, 60)
    return () => clearTimeout(timer)
  }, [pending, key])
  const reach = (of: string, words: string, put?: string) => {
    if (of !== key) openPart(of)
    await_({ part: of, words, ...(put !== undefined && { text: put }) })
  }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || !may) return
      event.preventDefault()
      void save()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })

  const choose = (begin: string, take: (token: string) => void) => {
    pick({ begin, take })
    hear([])
  }
  const insert = () => choose('', (chosen) => editor.current?.insert(chosen))
  const listen = async (line: string) => {
    if (!/\d|[一二三四五六七八九十百千两数多余近约]/.test(line.replace(/\{[^}]*\}/g, ''))) return hear([])
    const answer = await ask<{ heard: Heard[] }>(`/annual-report/${report.id}/listen`, {
      method: 'POST',
      body: { part: key, text: line },
    }).catch(() => ({ heard: [] }))
    hear(answer.heard)
  }
  const wrong = [...report.problems.filter((problem) => problem.part === key), ...heard]
    .map(({ words = '' }) => words)
    .filter((words) => words !== '' && !words.startsWith('【'))
    .join('\n')
  const marked = useMemo(() => [...new Set(wrong.split('\n'))].filter(Boolean), [wrong])
  const tabs: readonly (readonly [Tab, string])[] = [
    ...(report.frozen ? [['frozen', '封存'] as const] : []),
    ['numbers', `数字 ${tokens.length}`],
    ...(report.frozen
      ? []
      : [['problems', report.checked || report.problems.length > 0 ? `核对 ${report.problems.length}` : '核对'] as const]),
    ['requests', openRequests > 0 ? `征求材料 ${openRequests}` : '征求材料'],
    ['comments', openComments > 0 ? `意见 ${openComments}` : '意见'],
    ['versions', '历次文稿'],
    ['last', '上年报告'],
    ['acts', '办理经过'],
  ]
  return (
    <Page
      title={report.title}
      crumbs={[{ title: '年度报告', to: '/report' }, { title: `${report.year}年度` }]}
      aside={
        <span className="no-print">
          状态：<strong>{report.state.title}</strong>
          {report.number && <span className="second">　{report.number}</span>}
        </span>
      }
      acts={
        <>
          {may && (
            <>
              <span className="second small saved" role="status">
                {unsaved ? `${savedWords(writing.saved)}，草稿，未写入报告` : '没有未保存的修改'}
              </span>
              <Button onClick={insert}>插入指标</Button>
              <Button
                type={unsaved ? 'primary' : 'default'}
                loading={writing.busy}
                aria-disabled={!unsaved}
                onClick={() => unsaved && void save()}
              >
                保存
              </Button>
            </>
          )}
          {checks && (
            <Button loading={checking} onClick={() => void check()}>
              核对全文
            </Button>
          )}
          <a className="act" href={`/api/annual-report/${report.id}/document?format=docx`}>
            导出 Word
          </a>
          <Button onClick={() => void print()}>打印</Button>
        </>
      }
    >
      <div className="no-print">
        {writing.problem && <ProblemStrip problem={writing.problem} />}
        {checkProblem && <ProblemStrip problem={checkProblem} />}
        {writing.told && (
          <div className="strip good" role="status">
            {writing.told}
          </div>
        )}
        {writing.conflict && (
          <ConflictStrip
            key={writing.conflict.theirs}
            conflict={writing.conflict}
            name={report.parts.find((one) => one.key === writing.conflict?.part)?.name ?? ''}
            valueFor={(source) => values.get(source)?.text ?? '…'}
            onSettle={writing.settle}
          />
        )}
        <Steps file={file} report={report} />
      </div>
      {!may && ['signing', 'approved'].includes(report.state.code) && (
        <p className="strip no-print">
          {report.state.code === 'signing'
            ? '送审签期间文稿不能改动。要改的，先“退回修改”，改好后重新核对、送审签。'
            : '已经签发，等待封存，文稿不再改动。'}
        </p>
      )}
      <div className="report no-print">
        <nav className="outline" aria-label="目录">
          <h2>目录</h2>
          <ol>
            {report.parts.map((one, at) => (
              <li key={one.key}>
                <button type="button" aria-current={one.key === key ? 'true' : undefined} onClick={() => openPart(one.key)}>
                  <span>
                    {'一二三四五六七八九十'[at]}、{one.name}
                  </span>
                  <PartMark report={report} part={one.key} text={writing.textOf(one.key)} unsaved={writing.changed.includes(one.key)} />
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <div className="middle">
          {may && writing.ready && (
            <div className="filters tools">
              <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={() => editor.current?.heading()}>
                小标题
              </Button>
              <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={() => editor.current?.bold()}>
                段首加粗
              </Button>
              <Button
                size="small"
                onClick={async () => {
                  const before = writing.textOf(key)
                  const { text: first } = await ask<{ text: string }>(`/annual-report/${report.id}/draft`, { query: { part: key } })
                  if (first === '') return setDrafted('none')
                  editor.current?.rewrite(first)
                  setDrafted(before)
                }}
              >
                取各系统章节为初稿
              </Button>
              {writing.changed.includes(key) && (
                <Button size="small" onClick={() => writing.discard(key)}>
                  放弃本部分未保存的修改
                </Button>
              )}
              <span className="small second">输入 # 插入指标</span>
            </div>
          )}
          {drafted === 'none' && <p className="second">各系统没有这一部分的章节，请直接撰写。</p>}
          {drafted !== undefined && drafted !== 'none' && (
            <p className="strip" role="status">
              已填入各系统章节。原来的文字还在。
              <Button
                size="small"
                onClick={() => {
                  writing.type(key, drafted)
                  setMended((n) => n + 1)
                  setDrafted(undefined)
                }}
              >
                恢复原来的文字
              </Button>
            </p>
          )}
          <div className="paper">
            <h2>
              {'一二三四五六七八九十'[report.parts.findIndex((one) => one.key === key)]}、{part?.name}
            </h2>
            {text.trim() === '' && <EmptyPart part={part} />}
            {may ? (
              writing.ready && part ? (
                <PartEditor
                  key={`${key} ${mended}`}
                  ref={editor}
                  name={part.name}
                  text={text}
                  values={values}
                  marked={marked}
                  onChange={(next) => writing.type(key, next)}
                  onLine={(line) => void listen(line)}
                  onHash={insert}
                  onOpen={(chip) => {
                    const source = chip.dataset.token ?? ''
                    const clause = /^\{[?!](.+)\}$/.exec(source)?.[1]
                    if (source === '{/}') return
                    openToken(clause ? { token: `{${clause}}` } : { token: source, chip })
                    setTab('numbers')
                  }}
                />
              ) : (
                <Skeleton rows={6} />
              )
            ) : (
              <div className="page-text">
                <Blocks blocks={part?.blocks ?? []} asOf={report.asOf} />
              </div>
            )}
          </div>
          {may && picking && (
            <FigurePicker
              year={year}
              unit={unit}
              begin={picking.begin}
              onPick={(chosen) => {
                pick(undefined)
                picking.take(chosen)
              }}
              onLeave={() => {
                pick(undefined)
                editor.current?.focus()
              }}
            />
          )}
          {may && !picking && heard.length > 0 && (
            <HeardBar
              report={report}
              part={key}
              heard={heard}
              onBind={(one) => {
                if (one.token) editor.current?.replace(one.words, one.token)
                hear([])
              }}
              onChoose={(one) => choose('', (chosen) => editor.current?.replace(one.words, chosen))}
              onLeave={() => hear([])}
              onAnswered={() => {
                hear([])
                void client.invalidateQueries({ queryKey: ['report', report.id, 'text'] })
              }}
            />
          )}
        </div>
        <aside className="notes" aria-label="旁注">
          <div className="tabs" role="tablist" aria-label="旁注">
            {tabs.map(([name, title]) => (
              <button key={name} type="button" role="tab" aria-selected={tab === name} onClick={() => setTab(name)}>
                {title}
              </button>
            ))}
          </div>
          <div role="tabpanel" aria-label={tabs.find(([name]) => name === tab)?.[1]} className="panel">
            {tab === 'numbers' && (
              <>
                {token && (
                  <TokenNote
                    id={report.id}
                    token={token.token}
                    year={year}
                    onExchange={
                      may && token.chip
                        ? (next) => {
                            if (token.chip) editor.current?.exchange(token.chip, next)
                            openToken(next === undefined ? undefined : { token: next })
                          }
                        : undefined
                    }
                    onPick={
                      may && token.chip
                        ? () => {
                            const { chip } = token
                            if (chip) choose('', (chosen) => editor.current?.exchange(chip, chosen))
                            openToken(undefined)
                          }
                        : undefined
                    }
                    onClose={() => openToken(undefined)}
                  />
                )}
                <p role="status">本部分共 {tokens.length} 个数</p>
                <ul className="numbers">
                  {tokens.map((source) => {
                    const told = values.get(source)
                    return (
                      <li key={source}>
                        <button
                          type="button"
                          aria-pressed={token?.token === source}
                          onClick={() => {
                            const chip = document.querySelector<HTMLElement>(`.page-text [data-token="${CSS.escape(source)}"]`)
                            openToken({ token: source, ...(chip && { chip }) })
                            chip?.scrollIntoView({ block: 'nearest' })
                          }}
                        >
                          <span>{told?.title ?? (told?.unknown ? '没有这个指标' : '…')}</span>
                          <strong>{told?.text ?? (told?.shown || '…')}</strong>
                        </button>
                      </li>
                    )
                  })}
                </ul>
              </>
            )}
            {tab === 'problems' && (
              <Problems
                report={report}
                may={may}
                checks={checks}
                unsaved={unsaved}
                checking={checking}
                onCheck={() => void check()}
                doing={{
                  show: (of, words) => reach(of, words ?? ''),
                  bind: (of, words, chosen) => reach(of, words, chosen),
                  choose: (of, words) => {
                    if (of !== key) openPart(of)
                    setTimeout(() => choose('', (chosen) => reach(of, words, chosen)), of === key ? 0 : 80)
                  },
                  textOf: writing.textOf,
                  openTab: setTab,
                }}
              />
            )}
            {tab === 'requests' && <Requests report={report} figures={figures} />}
            {tab === 'comments' && <Comments report={report} part={key} />}
            {tab === 'versions' && <Versions key={key} report={report} part={key} now={text} />}
            {tab === 'last' && <LastYear key={key} report={report} part={key} tokens={tokens} />}
            {tab === 'frozen' && report.frozen && <Frozen report={report} file={file} />}
            {tab === 'acts' && procedure && <Done file={file} procedure={procedure} />}
          </div>
        </aside>
      </div>
      <PrintedReport report={report} county={session.county.name} today={session.county.today} />
    </Page>
  )
}

function Done({ file, procedure }: { file: FilePageAnswer; procedure: Parameters<typeof Timeline>[0]['procedure'] }) {
  const path = `/files/annual-report/${file.id}/amend`
  return (
    <>
      {file.documents.length > 0 && (
        <ul className="plain-list">
          {file.documents.map((document) => (
            <li key={`${document.seq} ${document.name}`}>
              {document.href ? <a href={document.href}>{document.name}</a> : document.name}
              <span className="small second after">{document.on}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to={`${path}/correct`}>更正已办理的行为</Link>　<Link to={`${path}/void`}>作废已办理的行为</Link>
      </p>
      <Timeline file={file} procedure={procedure} />
    </>
  )
}

/** A part without text says so, and what the rule asks of it. */
function EmptyPart({ part }: { part: ReportText['parts'][number] | undefined }) {
  if (!part) return null
  if (part.emptyReason) return <p className="empty-part">（本部分空缺：{part.emptyReason}）</p>
  return (
    <p className="empty-part">
      （本部分还没有内容。
      {part.byRule ? `规定要求写明：${part.name}` : part.required ? '本县要求写这一部分' : '本部分可以不写'}）
    </p>
  )
}

/** How a part stands, in sign and words. */
function PartMark({ report, part, text, unsaved }: { report: ReportText; part: string; text: string; unsaved: boolean }) {
  const own = report.parts.find(({ key }) => key === part)
  const wrong = report.problems.filter((problem) => problem.part === part).length
  if (unsaved) return <Mark look="soon">未保存</Mark>
  if (text.trim() === '')
    return own?.emptyReason ? (
      <Mark look="paused">已说明空缺</Mark>
    ) : own?.required ? (
      <Mark look="late">还没有内容</Mark>
    ) : (
      <Mark look="paused">未开始</Mark>
    )
  if (report.frozen) return <span className="small second">已封存</span>
  if (wrong > 0) return <Mark look="soon">{`${wrong} 处问题`}</Mark>
  return <span className="small second">{report.checked ? '已写入，核对无误' : '已写入'}</span>
}
