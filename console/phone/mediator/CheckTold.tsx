import { inWords, weekday } from '../../src/patterns/days.ts'
import { Screen } from '../parts/Screen.tsx'
import { useSigned } from '../parts/session.ts'
import { ReadAloud } from '../parts/speech.tsx'
import { actsOf, asksDecision, type Begun, type Desk, routeTitle, type Told } from './record.ts'
import { kinds, outcomes, remedies, sources } from './words.ts'

/** Everything once more, in sentences, before it is recorded; and what will be recorded, act by act. */
export function CheckTold({
  told,
  desk,
  begun,
  about,
  onHelper,
  onBack,
  onRecord,
}: {
  told: Told
  desk: Desk & { readonly committeeName: string; readonly mediatorName: string }
  begun?: Begun
  about?: string
  onHelper: (helper: string) => void
  onBack: () => void
  onRecord: () => void
}) {
  const { today } = useSigned()
  const lines = linesOf(told, today, about, begun)
  const acts = actsOf(told, desk, begun)
  return (
    <Screen
      title="看一遍"
      back={onBack}
      backTitle="回去改"
      foot={
        <button type="button" className="button main" onClick={onRecord}>
          记下来
        </button>
      }
    >
      <p className="strip soon">还没有记。没有错就按“记下来”，记了以后要改，只能更正。</p>
      <dl className="card">
        {lines.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        <div>
          <dt>调解员</dt>
          <dd>
            {desk.mediatorName}，{desk.committeeName}
          </dd>
        </div>
        <div>
          <dt>记成</dt>
          <dd>{acts.map(({ title }) => title).join('、')}</dd>
        </div>
      </dl>
      <ReadAloud text={lines.map(([name, words]) => `${name}：${words}`).join('。')} />
      <label className="field">
        别人代填的，写名字和关系（选填）
        <input value={told.helper} maxLength={60} placeholder="比如：小张，儿子" onChange={(event) => onHelper(event.target.value)} />
      </label>
    </Screen>
  )
}

function linesOf(all: Told, today: string, about?: string, begun?: Begun) {
  const { first, second, source, kind, outcome, willing, form, remedies: told, route, place, says } = all
  const { decision = '', decisionKnownOn } = all
  const known = decisionKnownOn ? `，${inWords(decisionKnownOn)}知道的` : ''
  const lines: (readonly [string, string] | false)[] = [
    ['日期', `${inWords(today)}，${weekday(today)}`],
    about !== undefined ? ['哪一件', about] : ['谁和谁', `${first.trim()}和${second.trim()}（${sources[source]}）`],
    about === undefined && kind !== undefined && ['为啥', kinds[kind]],
    outcome !== undefined && ['怎么样了', willing === false && outcome !== 'moved' ? '有一方不愿意，没有调' : outcomes[outcome].title],
    willing === true && outcome !== 'moved' && ['愿不愿意', '两边都愿意，权利和义务讲过了'],
    outcome === 'moved' && ['转到', routeTitle(route)],
    (outcome === 'failed' || willing === false) && told.length > 0 && ['还能怎么办', told.map((one) => remedies[one].title).join('、')],
    asksDecision(all, begun) && decision.trim() !== '' && ['政府的决定', `${decision.trim()}${known}`],
    outcome === 'agreed' && willing !== false && ['协议', form === 'written' ? '要写，签好字再补办' : '口头就行'],
    outcome !== 'moved' && willing !== false && ['在哪里', place.trim()],
    says.trim() !== '' && ['怎么说的', says.trim()],
  ]
  return lines.filter((line) => line !== false)
}
