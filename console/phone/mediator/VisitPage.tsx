import type { FilePageAnswer } from '../../src/api/types.ts'
import { newId } from '../../src/form/newId.ts'
import { enqueue, sendAll } from '../device/outbox.ts'
import { Choices, optionsOf } from '../parts/Choices.tsx'
import { useElder } from '../parts/elder.ts'
import { go } from '../parts/route.tsx'
import { Screen, Trouble } from '../parts/Screen.tsx'
import { useSigned } from '../parts/session.ts'
import { ReadAloud, Speak } from '../parts/speech.tsx'
import { useAsked } from '../parts/useAsked.ts'
import { useTold } from './useTold.ts'
import { type Performed, performed, type Way, ways } from './words.ts'

interface Visit {
  readonly performance?: Performed
  readonly satisfied?: string
  readonly way: Way
  readonly says: string
}
const contents = { satisfied: '满意', fair: '还行', unsatisfied: '不满意' } as const

/** 回访: whether what was agreed is done, how it was found out, what they say. */
export function VisitPage({ file }: { file: string }) {
  const { session, today } = useSigned()
  const elder = useElder()
  const { heard, problem } = useAsked<FilePageAnswer>(`/dispute/${file}`)
  const { draft, change, done } = useTold<Visit>(`visit ${file}`, () => ({ key: newId(), told: { way: 'visit', says: '' }, page: 0 }))
  if (problem)
    return (
      <Screen title="回访" back="/phone/">
        <Trouble problem={problem} />
      </Screen>
    )
  if (!heard || !draft) return null
  const { told } = draft
  const { answer } = heard
  const agreement = answer.facts.find(({ name }) => name === 'agreement')?.shown
  const tell = (next: Partial<Visit>, page = draft.page) => change({ ...draft, told: { ...told, ...next }, page })
  const ready = told.performance !== undefined && told.satisfied !== undefined && told.says.trim() !== ''
  const record = async () => {
    const worn = session.capacities.find(({ capacity }) => capacity === 'mediator')
    if (!worn || !ready) return
    const { way, says, satisfied, performance } = told
    await enqueue({
      key: draft.key,
      login: session.login,
      title: `回访：${answer.title}`,
      madeAt: new Date().toISOString(),
      type: 'dispute',
      on: today,
      capacity: worn.capacity,
      unit: worn.unit,
      file,
      seq: answer.seq,
      standing: 'here',
      steps: [{ id: newId(), act: 'follow-up', title: '回访', data: { way, says: says.trim(), satisfied, performance } }],
    })
    await done()
    void sendAll(session.login)
    go('/phone/outbox', { replace: true })
  }
  const save = (
    <button type="button" className="button main" aria-disabled={!ready} onClick={() => void record()}>
      {ready
        ? '记下回访'
        : told.performance === undefined
          ? '先选做到了没有'
          : told.satisfied === undefined
            ? '先选满意不满意'
            : '先写一句怎么说的'}
    </button>
  )
  const did = (
    <Choices
      legend="说好的做到了没有"
      options={optionsOf(performed)}
      columns={1}
      chosen={told.performance ? [told.performance] : []}
      onChoose={(one) => tell({ performance: one as Performed }, 1)}
    />
  )
  const felt = (
    <Choices
      legend="他们满意吗"
      options={optionsOf(contents)}
      columns={3}
      chosen={told.satisfied ? [told.satisfied] : []}
      onChoose={(satisfied) => tell({ satisfied }, 2)}
    />
  )
  const how = <Choices legend="怎么问的" options={optionsOf(ways)} chosen={[told.way]} onChoose={(way) => tell({ way: way as Way })} />
  const words = (
    <label className="field">
      怎么说的
      <textarea
        rows={3}
        maxLength={5000}
        value={told.says}
        placeholder="比如：墙已经挪好，两家没再吵"
        onChange={(event) => tell({ says: event.target.value })}
      />
    </label>
  )
  const about = (
    <>
      <p className="lead">{answer.title}</p>
      {agreement !== undefined && <p className="card">当时说好的：{agreement}</p>}
    </>
  )
  if (!elder)
    return (
      <Screen title="回访" back="/phone/" foot={save}>
        {about}
        {did}
        {felt}
        {how}
        {words}
        <div className="row">
          <Speak onHeard={(text) => tell({ says: `${told.says}${text}` })} />
          <ReadAloud text={told.says} />
        </div>
      </Screen>
    )
  const back = () => (draft.page === 0 ? go('/phone/visits') : tell({}, draft.page - 1))
  return (
    <Screen title="回访" back={back} backTitle={draft.page === 0 ? '返回' : '上一步'} {...(draft.page === 2 && { foot: save })}>
      {draft.page === 0 && about}
      {draft.page === 0 && did}
      {draft.page === 1 && felt}
      {draft.page === 2 && how}
      {draft.page === 2 && words}
      {draft.page === 2 && <Speak onHeard={(text) => tell({ says: `${told.says}${text}` })} />}
    </Screen>
  )
}
