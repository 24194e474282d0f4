import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { FilePageAnswer, FullProcedure } from '../../api/types.ts'
import { idOf } from '../../form/Field.tsx'

type Choice = FilePageAnswer['choices'][number]

/**
 * 下一步可以做: what may be done now, as links; and what may not, for which of three reasons. What only lacks something is listed with each thing
 * it lacks and the way to it; what is another post's, or of another stage, is named in one line.
 */
export function NextActs({
  file,
  procedure,
  open,
  path,
}: {
  file: FilePageAnswer
  procedure: FullProcedure
  open: readonly Choice[]
  path: string
}) {
  const [shown, show] = useState(false)
  const closed = file.choices.filter((choice) => !choice.open && choice.refusals.some(({ says }) => says !== ''))
  const refused = ({ refusals }: Choice, code: string) => refusals.some((refusal) => refusal.code === code)
  const elsewhen = closed.filter((choice) => refused(choice, 'wrong-state'))
  const timely = closed.filter((choice) => !refused(choice, 'wrong-state'))
  const lacks = ({ refusals }: Choice) => refusals.filter(({ code }) => code !== 'not-entitled')
  const lacking = timely.filter((choice) => lacks(choice).length > 0)
  const others = timely.filter((choice) => lacks(choice).length === 0)
  const postsOf = (act: string) => procedure.acts.find((one) => one.act === act)?.by.map(({ title }) => title) ?? []
  return (
    <section className="block" aria-labelledby="next">
      <h2 id="next">下一步可以做</h2>
      <div className="filters" style={{ marginBottom: 0 }}>
        {open.map((choice, at) => (
          <Link
            key={choice.act}
            to={`${path}/acts/${choice.act}`}
            className={at === 0 ? 'act first' : 'act'}
            {...(at === 0 && { 'data-first-act': true })}
          >
            {choice.title}
          </Link>
        ))}
        {open.length === 0 && <span className="second">本岗位现在没有可以办理的行为。</span>}
        {closed.length > 0 && (
          <Button type="link" aria-expanded={shown} onClick={() => show(!shown)}>
            现在不能办理的 {closed.length} 项{shown ? '，收起' : '，看原因'}
          </Button>
        )}
      </div>
      {shown && (
        <div className="closed">
          {lacking.length > 0 && <h3>条件不具备的</h3>}
          <ul className="closed-acts">
            {lacking.map((choice) => (
              <li key={choice.act}>
                <strong>{choice.title}</strong>
                {refused(choice, 'not-entitled') && `（由${postsOf(choice.act).join('、')}办理）`}
                <ul>
                  {lacks(choice).map((refusal) => {
                    const to = wayTo(refusal.about, open, procedure)
                    return (
                      <li key={refusal.message}>
                        {refusal.says}；{refusal.way}
                        {to && (
                          <>
                            {' '}
                            <Link to={`${path}/acts/${to}`}>去补</Link>
                          </>
                        )}
                        {refusal.source && <span className="small second">　{refusal.source}</span>}
                      </li>
                    )
                  })}
                </ul>
              </li>
            ))}
          </ul>
          {others.length > 0 && (
            <>
              <h3>由其他岗位办理的</h3>
              <p>{others.map(({ act, title }) => `${title}（${postsOf(act).join('、')}）`).join('、')}</p>
            </>
          )}
          {elsewhen.length > 0 && (
            <>
              <h3>不在“{file.state.title}”阶段办理的</h3>
              <p className="second">{elsewhen.map(({ title }) => title).join('、')}</p>
            </>
          )}
        </div>
      )}
    </section>
  )
}

/** The act, of those open now, by which what is missing comes about: the act that is counted, or one that asks for the fact, at its field. */
function wayTo(about: string | undefined, open: readonly Choice[], { acts }: FullProcedure): string | undefined {
  for (const name of about?.split(',') ?? []) {
    const counted = /^(?:n|on)\.(.+)$/.exec(name)?.[1]
    const to = open.find(({ act }) => act === counted || acts.find((one) => one.act === act)?.form.properties?.[name] !== undefined)
    if (to) return to.act === counted ? to.act : `${to.act}#${idOf(name)}`
  }
  return undefined
}
