import { useState } from 'react'
import type { FilePageAnswer } from '../../src/api/types.ts'
import { newId } from '../../src/form/newId.ts'
import { enqueue, type Sending, sendAll } from '../device/outbox.ts'
import { useElder } from '../parts/elder.ts'
import { go } from '../parts/route.tsx'
import { Screen, Trouble } from '../parts/Screen.tsx'
import { useSigned } from '../parts/session.ts'
import { useAsked } from '../parts/useAsked.ts'
import { CheckTold } from './CheckTold.tsx'
import { DeskPicker } from './DeskPicker.tsx'
import { actsOf, type Begun, blank, missing, type Told, titleOf } from './record.ts'
import { FormStep, OutcomeSteps, pagesOf, SaysStep, WhoStep, WhyStep } from './steps.tsx'
import { type DeskFound, useDesk } from './useDesk.ts'
import { useTold } from './useTold.ts'

/** 记一件, or a quarrel on record taken up again (`file`). `again`: a record that was sent back is mended under its own name. */
export function RecordPage({ file, again }: { file?: string; again?: Sending }) {
  const found = useDesk()
  const { heard, problem } = useAsked<FilePageAnswer>(file === undefined ? undefined : `/dispute/${file}`)
  if (!found.desk) return <DeskPicker found={found} />
  if (file === undefined) return <Record desk={found.desk} {...(again && { again })} />
  if (problem)
    return (
      <Screen title="接着办" back="/phone/">
        <Trouble problem={problem} />
      </Screen>
    )
  return heard ? <Record desk={found.desk} begun={heard.answer} {...(again && { again })} /> : null
}

function Record({ desk, begun, again }: { desk: NonNullable<DeskFound['desk']>; begun?: FilePageAnswer; again?: Sending }) {
  const signed = useSigned()
  const elder = useElder()
  const mended = again?.filled as Told | undefined
  const name = again ? `mend ${again.key}` : begun ? `record ${begun.id}` : 'record'
  const { draft, change, done } = useTold<Told>(name, () => ({
    key: again?.key ?? newId(),
    told: mended ?? blank(`${desk.committeeUnit}调解室`),
    page: 0,
  }))
  const [checking, setChecking] = useState(false)
  const [wanting, setWanting] = useState<readonly string[]>([])
  if (!draft) return null
  const stands = begun && standingOf(begun)
  if (begun && !stands)
    return (
      <Screen title={begun.title} back="/phone/">
        <p>
          这一件已经是“{begun.state.title}”，不用再记。<a href={`/console/files/dispute/${begun.id}`}>到工作台看全卷</a>
        </p>
      </Screen>
    )

  const { told } = draft
  const pages = pagesOf(told, stands)
  const page = Math.min(draft.page, pages.length - 1)
  const tell = (next: Partial<Told>, forward = false) => {
    setWanting([])
    change({ ...draft, told: { ...told, ...next }, page: forward && elder ? page + 1 : page })
  }
  const check = () => {
    const found = missing(told, stands)
    setWanting(found)
    if (found.length === 0) setChecking(true)
  }
  const record = async () => {
    const { session, today } = signed
    const worn = session.capacities.find(({ capacity }) => capacity === 'mediator')
    if (!worn) return
    const steps = actsOf(told, desk, stands).map((step) => ({ ...step, id: newId() }))
    const sending: Sending = {
      key: draft.key,
      login: session.login,
      title: begun ? begun.title : titleOf(told),
      madeAt: new Date().toISOString(),
      type: 'dispute',
      on: today,
      capacity: worn.capacity,
      unit: worn.unit,
      steps,
      standing: 'here',
      filled: told,
      ...(begun && { file: begun.id, seq: begun.seq }),
    }
    await enqueue(sending)
    await done()
    void sendAll(session.login)
    go('/phone/outbox', { replace: true })
  }

  const title = begun ? '接着办' : '记一件'
  if (checking)
    return (
      <CheckTold
        told={told}
        desk={desk}
        {...(begun && { about: begun.title })}
        {...(stands && { begun: stands })}
        onHelper={(helper) => tell({ helper })}
        onBack={() => setChecking(false)}
        onRecord={() => void record()}
      />
    )
  const props = { told, tell, ...(stands && { begun: stands }) }
  const forward = (
    <button type="button" className="button main" onClick={check}>
      看一遍再记
    </button>
  )
  if (!elder)
    return (
      <Screen title={title} back="/phone/" foot={forward}>
        {begun && <p className="lead">{begun.title}</p>}
        {!begun && <WhoStep {...props} />}
        {!begun && <WhyStep {...props} />}
        <OutcomeSteps {...props} />
        <FormStep {...props} />
        <SaysStep {...props} />
        <Wanting said={wanting} />
        <p className="hint">每写一个字都存在本机，中途关了也不丢。</p>
      </Screen>
    )

  const at = pages[page] ?? 'says'
  const last = page === pages.length - 1
  const next = (
    <button type="button" className="button main" onClick={() => (last ? check() : change({ ...draft, page: page + 1 }))}>
      {last ? '看一遍再记' : '下一步'}
    </button>
  )
  const back = () => (page === 0 ? go('/phone/') : change({ ...draft, page: page - 1 }))
  const typed = at === 'who' || at === 'says' || at === 'remedies'
  return (
    <Screen
      title={`${title}（第${page + 1}步，共${pages.length}步）`}
      back={back}
      backTitle={page === 0 ? '返回' : '上一步'}
      {...(typed && { foot: next })}
    >
      {begun && <p className="lead">{begun.title}</p>}
      {at === 'who' && <WhoStep {...props} />}
      {at === 'why' && <WhyStep {...props} />}
      {(at === 'outcome' || at === 'willing' || at === 'remedies' || at === 'route') && <OutcomeSteps {...props} only={at} />}
      {at === 'form' && <FormStep {...props} />}
      {at === 'says' && <SaysStep {...props} />}
      <Wanting said={wanting} />
    </Screen>
  )
}

function Wanting({ said }: { said: readonly string[] }) {
  return (
    <div role="alert">
      {said.length > 0 && (
        <ul className="strip bad">
          {said.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Where a quarrel on record stands; undefined where mediation has come to its end. */
function standingOf({ state, timeline, facts }: FilePageAnswer): Begun | undefined {
  const { code } = state
  if (code !== 'registered' && code !== 'accepted' && code !== 'mediating') return undefined
  return {
    state: code,
    told: timeline.some(({ kind }) => kind === 'tell-rights'),
    assigned: facts.some(({ name, value }) => name === 'mediators' && Array.isArray(value) && value.length > 0),
  }
}
