import { Choices, optionsOf } from '../parts/Choices.tsx'
import { useElder } from '../parts/elder.ts'
import { useSigned } from '../parts/session.ts'
import { ReadAloud, Speak } from '../parts/speech.tsx'
import { asksDecision, asksWillingness, type Begun, type Told, tellsRemedies } from './record.ts'
import {
  type Kind,
  kinds,
  type Outcome,
  outcomes,
  type Remedy,
  type Route,
  remedies,
  routes,
  type Source,
  sources,
  usual,
} from './words.ts'

interface Telling {
  readonly told: Told
  readonly begun?: Begun
  /** `forward`: the choice is made, in 长者模式 the next page comes. */
  tell(next: Partial<Told>, forward?: boolean): void
}
export type StepPage = 'who' | 'why' | 'outcome' | 'willing' | 'remedies' | 'route' | 'form' | 'says'

/** The pages of 长者模式 that this quarrel needs. */
export function pagesOf(told: Told, begun?: Begun): StepPage[] {
  const { outcome, willing } = told
  const pages: (StepPage | false)[] = [
    !begun && 'who',
    !begun && 'why',
    'outcome',
    outcome !== 'moved' && asksWillingness(begun) && 'willing',
    tellsRemedies(told, begun) && 'remedies',
    outcome === 'moved' && 'route',
    outcome === 'agreed' && willing !== false && 'form',
    'says',
  ]
  return pages.filter((page) => page !== false)
}

export function WhoStep({ told, tell }: Telling) {
  const elder = useElder()
  const heard = (text: string) => {
    const name = text.replace(/[。，、\s]/g, '')
    tell(told.first.trim() === '' ? { first: name } : { second: name })
  }
  return (
    <section>
      <h2>1 谁和谁</h2>
      <div className={elder ? '' : 'pair'}>
        <label className="field">
          一个人的名字
          <input value={told.first} maxLength={60} autoComplete="off" onChange={(event) => tell({ first: event.target.value })} />
        </label>
        <label className="field">
          另一个人的名字
          <input value={told.second} maxLength={60} autoComplete="off" onChange={(event) => tell({ second: event.target.value })} />
        </label>
      </div>
      {!elder && <Speak onHeard={heard} />}
      <Choices
        legend="怎么来的"
        options={optionsOf(sources)}
        chosen={[told.source]}
        onChoose={(source) => tell({ source: source as Source })}
      />
    </section>
  )
}

export const WhyStep = ({ told, tell }: Telling) => (
  <section>
    <h2>2 为啥</h2>
    <Choices
      legend="是什么事"
      options={optionsOf(kinds)}
      first={usual}
      columns={3}
      chosen={told.kind ? [told.kind] : []}
      onChoose={(kind) => tell({ kind: kind as Kind }, true)}
    />
  </section>
)

const willingness = [
  { value: 'yes', title: '都愿意', hint: '是民间的事，不是告政府、不是犯罪，法院没在办；权利和义务跟两边讲过了' },
  { value: 'no', title: '有一方不愿意', hint: '那就不能调，要告诉他们还能怎么办' },
]

/** What came of it, and what the law asks beside it. `only`: one part of it, as a page of 长者模式. */
export function OutcomeSteps({ told, begun, tell, only }: Telling & { only?: StepPage }) {
  const shows = (page: StepPage) => (only ? only === page : pagesOf(told, begun).includes(page))
  const toggle = (remedy: Remedy) =>
    tell({ remedies: told.remedies.includes(remedy) ? told.remedies.filter((one) => one !== remedy) : [...told.remedies, remedy] })
  return (
    <section>
      <h2>{begun ? '' : '3 '}怎么样了</h2>
      {shows('outcome') && (
        <Choices
          legend="结果"
          options={optionsOf(outcomes)}
          chosen={told.outcome ? [told.outcome] : []}
          onChoose={(outcome) => tell({ outcome: outcome as Outcome }, true)}
        />
      )}
      {shows('willing') && (told.outcome !== undefined || only) && (
        <Choices
          legend="两边愿意让村里调吗"
          options={willingness}
          columns={1}
          chosen={told.willing === undefined ? [] : [told.willing ? 'yes' : 'no']}
          onChoose={(answer) => tell({ willing: answer === 'yes' }, true)}
        />
      )}
      {shows('remedies') && (
        <>
          {told.outcome === 'failed' && <p className="hint">没调成也是办了事。照实记，把还能怎么办告诉他们就行。</p>}
          <Choices
            legend="告诉了他们哪些办法（可以选几个）"
            options={optionsOf(remedies)}
            several
            chosen={told.remedies}
            onChoose={(remedy) => toggle(remedy as Remedy)}
          />
          {asksDecision(told, begun) && <DecisionAsked told={told} tell={tell} />}
        </>
      )}
      {shows('route') && (
        <Choices
          legend="转到哪里"
          options={optionsOf(routes)}
          chosen={told.route ? [told.route] : []}
          onChoose={(route) => tell({ route: route as Route }, true)}
        />
      )}
    </section>
  )
}

/** What the slip reckons the last day from; both may be left out. */
function DecisionAsked({ told, tell }: Telling) {
  const { today } = useSigned()
  return (
    <>
      <label className="field">
        牵扯到政府的哪个决定（没有就不填）
        <input
          value={told.decision ?? ''}
          maxLength={120}
          placeholder="比如：镇里关于挪界桩的罚款决定"
          onChange={(event) => tell({ decision: event.target.value })}
        />
      </label>
      <label className="field">
        他们哪一天知道的（算复议到哪天为止）
        <input
          type="date"
          max={today}
          value={told.decisionKnownOn ?? ''}
          onChange={(event) => tell({ decisionKnownOn: event.target.value || undefined })}
        />
      </label>
    </>
  )
}

const forms = [
  { value: 'oral', title: '口头就行', hint: '两边认就算数' },
  { value: 'written', title: '要写协议', hint: '签好字以后再补办' },
]

export function FormStep({ told, begun, tell }: Telling) {
  const wanted = pagesOf(told, begun).includes('form')
  return (
    <section>
      <h2>{begun ? '' : '4 '}要不要写协议</h2>
      {wanted ? (
        <Choices
          legend="协议"
          options={forms}
          chosen={told.form ? [told.form] : []}
          onChoose={(form) => tell({ form: form as 'oral' | 'written' }, true)}
        />
      ) : (
        <p className="hint">{told.outcome === undefined ? '调成了才问' : '没有说成，不用写协议'}</p>
      )}
    </section>
  )
}

const examples: Readonly<Record<Outcome, string>> = {
  agreed: '比如：各让一尺，月底前把墙挪好',
  failed: '比如：一个要五千，一个只给一千，谈不拢',
  going: '比如：今天先劝了一回，说好后天再谈',
  moved: '比如：动了手，已经报派出所',
}

export function SaysStep({ told, begun, tell }: Telling) {
  const { outcome, willing, says } = told
  return (
    <section>
      <h2>{begun ? '' : '5 '}说一段</h2>
      {outcome !== 'moved' && willing !== false && (
        <label className="field">
          在哪里调的
          <input value={told.place} maxLength={100} onChange={(event) => tell({ place: event.target.value })} />
        </label>
      )}
      <label className="field">
        怎么回事、怎么说的
        <textarea
          rows={4}
          value={says}
          maxLength={5000}
          placeholder={examples[outcome ?? 'agreed']}
          onChange={(event) => tell({ says: event.target.value })}
        />
      </label>
      <div className="row">
        <Speak onHeard={(text) => tell({ says: `${says}${text}` })} />
        <ReadAloud text={says} />
      </div>
    </section>
  )
}
