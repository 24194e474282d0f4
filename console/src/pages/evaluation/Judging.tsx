import { Button, Input, Modal } from 'antd'
import { useRef, useState } from 'react'
import { ApiProblem, ask } from '../../api/client.ts'
import { useSigned } from '../../api/queries.ts'
import type { Entered } from '../../api/types.ts'
import { newId } from '../../form/newId.ts'
import { savedWords, useDraft } from '../../form/useDraft.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { useScoringKeys } from '../../patterns/useScoringKeys.ts'
import { useScoringPlace } from '../../patterns/useScoringPlace.ts'
import { JudgedItem } from './JudgedItem.tsx'
import { fromMachine, type Judged, type Judgements, judgedBy, needsWhy, notFollowed, remarksOf, sumOf } from './judging.ts'
import { points, type Sheet } from './types.ts'

/** The standard's items, judged one after another with the keyboard and kept as they are. */
export function Judging({ sheet, onDone }: { sheet: Sheet; onDone: () => void }) {
  const session = useSigned()
  const { draft, change, saved, clear } = useDraft(session, `score-sheet.submit:${sheet.id}`, () => ({
    id: newId(),
    on: session.county.today,
    capacity: 'evaluator',
    data: { judged: fromMachine(sheet.items, sheet.machine) },
  }))
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const judgements = (draft?.data.judged ?? {}) as Judgements
  const latest = useRef(judgements)
  latest.current = judgements
  const isFound = (item: string) => sheet.machine.some((one) => one.item === item)
  const begun = draft && (saved ? sheet.items.findIndex(({ item }) => judgements[item] === undefined) : 0)
  const { list, at, setAt, go, askWhy } = useScoringPlace(sheet.items.length, begun)
  const put = (item: string, judged: Judged) => {
    if (draft) change({ ...draft, data: { ...draft.data, judged: { ...latest.current, [item]: judged } } })
  }
  const word = (name: 'problems' | 'highlights', text: string) => {
    if (draft) change({ ...draft, data: { ...draft.data, [name]: text } })
  }
  const score = (fifths: number) => {
    const item = sheet.items[at]
    if (!item) return
    const judged = judgedBy(item, fifths, judgements[item.item], isFound(item.item))
    if (!judged) return
    put(item.item, judged)
    if (!needsWhy(judged, isFound(item.item))) go(at + 1)
    else askWhy()
  }
  useScoringKeys(!asking, { score, move: (by) => go(at + by) })
  if (!draft) return <Skeleton rows={12} />
  const open = sheet.items.filter(({ item }) => judgements[item] === undefined)
  const unsaid = sheet.items.filter(({ item }) => needsWhy(judgements[item], isFound(item)) && !judgements[item]?.why)
  const sum = sumOf(sheet.items, judgements)
  const send = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      const { problems, highlights } = draft.data as { problems?: string; highlights?: string }
      const said = [...notFollowed(sheet.items, judgements), problems].filter(Boolean).join('；')
      await ask<Entered>(`/file-reviews/sheets/${sheet.id}/submit`, {
        method: 'POST',
        body: {
          id: draft.id,
          remarks: remarksOf(sheet.items, judgements),
          ...(said && { problems: said }),
          ...(highlights && { highlights }),
        },
      })
      await clear()
      setAsking(false)
      onDone()
      window.scrollTo(0, 0)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section aria-label="逐项评查">
      <div className="scoring-bar">
        <span role="status" aria-live="polite">
          已评 {sheet.items.length - open.length}/{sheet.items.length}，现为 {points(sum)} 分
        </span>
        <span className={saved?.where === 'here' ? '' : 'second'} role="status">
          {savedWords(saved)}
        </span>
        <Button type="primary" onClick={() => setAsking(true)}>
          提交评分表
        </Button>
        <span className="second small no-phone keys">
          1 至 5 评分（5 为满分或者符合，1 为不符合），J 下一项，K 上一项；写完理由按回车到下一项
        </span>
      </div>
      {problem && !asking && <ProblemStrip problem={problem} />}
      <ol className="scoring" ref={list}>
        {sheet.items.map((item, place) => (
          <JudgedItem
            key={item.item}
            item={item}
            first={item.group !== sheet.items[place - 1]?.group}
            judged={judgements[item.item]}
            found={isFound(item.item)}
            current={place === at}
            onFocus={() => setAt(place)}
            onJudge={(judged) => put(item.item, judged)}
          />
        ))}
      </ol>
      <div className="block">
        <div className="field">
          <label htmlFor="problems">主要问题（选填）</label>
          <Input.TextArea
            id="problems"
            autoSize={{ minRows: 2 }}
            maxLength={2000}
            value={String(draft.data.problems ?? '')}
            onChange={({ target }) => word('problems', target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor="highlights">亮点（选填）</label>
          <Input.TextArea
            id="highlights"
            autoSize={{ minRows: 2 }}
            maxLength={2000}
            value={String(draft.data.highlights ?? '')}
            onChange={({ target }) => word('highlights', target.value)}
          />
        </div>
      </div>
      <Modal
        title="提交评分表"
        open={asking}
        okText="提交评分表"
        cancelText="返回评查"
        confirmLoading={busy}
        okButtonProps={{ disabled: open.length > 0 || unsaid.length > 0 }}
        cancelButtonProps={{ autoFocus: true }}
        onOk={() => void send()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        {problem && <ProblemStrip problem={problem} />}
        <p>得分 {points(sum)} 分，由系统按扣分计算。提交后封存，不能修改；收齐汇总后一并启封。</p>
        {open.length > 0 && (
          <p>
            还有 {open.length} 项没有评：{open.map(({ item }) => item).join('、')}。
          </p>
        )}
        {unsaid.length > 0 && <p>没有写明理由：{unsaid.map(({ item }) => item).join('、')}。</p>}
      </Modal>
    </section>
  )
}
