import type { FilePageAnswer } from '../../src/api/types.ts'
import { Screen, Trouble } from '../parts/Screen.tsx'
import { ReadAloud } from '../parts/speech.tsx'
import { useAsked } from '../parts/useAsked.ts'

/** A document in words, as the server fills it in. */
interface Printed {
  readonly title: readonly string[]
  readonly to?: string
  readonly blocks: readonly { readonly kind: string; readonly runs?: readonly { readonly text: string }[] }[]
  readonly signedBy?: string
  readonly date?: string
}

/** 告知书: what the parties are handed when mediation came to nothing, to be shown, read out or printed: where else to go, and by which day. */
export function SlipPage({ file }: { file: string }) {
  const { heard, problem } = useAsked<FilePageAnswer>(`/dispute/${file}`)
  const made = heard?.answer.documents.findLast(({ name, href }) => name === '人民调解终止告知书' && href)
  const { heard: text, problem: unread } = useAsked<Printed>(made?.href && `${made.href.replace(/^\/api/, '')}/text`)
  const lines = (text?.answer.blocks ?? []).map(({ runs = [] }) => runs.map((run) => run.text).join(''))
  return (
    <Screen
      title="给他们的告知书"
      back="/phone/outbox"
      foot={
        text && (
          <button type="button" className="button main" onClick={() => window.print()}>
            打印
          </button>
        )
      }
    >
      {problem && <Trouble problem={problem} />}
      {unread && <Trouble problem={unread} />}
      {heard && !made && <p>这一件没有告知书。</p>}
      {text && (
        <>
          <article className="slip">
            <h2>{text.answer.title.join('')}</h2>
            {text.answer.to && <p>{text.answer.to}：</p>}
            {lines.map((line) => (
              <p key={line} className="line">
                {line}
              </p>
            ))}
            <p className="signed">
              {text.answer.signedBy}
              <br />
              {text.answer.date}
            </p>
          </article>
          <div className="no-print">
            <ReadAloud text={lines.join('')} />
          </div>
        </>
      )}
    </Screen>
  )
}
