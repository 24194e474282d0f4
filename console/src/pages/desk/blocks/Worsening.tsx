import { Link } from 'react-router'
import { useSigned } from '../../../api/queries.ts'
import { valueWords } from '../../figures/answer.ts'
import { useFigure } from '../../figures/FigureValue.tsx'
import { Block } from '../Block.tsx'
import { halfWords, halves } from '../compared.ts'
import { type WorseningRule, worseningRules } from '../tenFigures.ts'

/** 正在变坏: units whose figure crossed the stated line from one half-year to the next, with the line. */
export function Worsening() {
  const { county } = useSigned()
  const { last, before } = halves(county.today)
  return (
    <Block title="正在变坏" more={`${halfWords(last)}与${halfWords(before)}相比`}>
      {worseningRules.map((rule) => (
        <Crossed key={rule.id} rule={rule} last={last} before={before} />
      ))}
    </Block>
  )
}

function Crossed({ rule, last, before }: { rule: WorseningRule; last: string; before: string }) {
  const now = useFigure(rule.id, { period: last, by: 'unit' })
  const then = useFigure(rule.id, { period: before, by: 'unit' })
  if (now.error || then.error) return <p className="second">{rule.id}：算不出来</p>
  if (!now.data || !then.data) return <p className="second">正在计算</p>
  const words = (part: { readonly value: number | null; readonly numerator?: number; readonly denominator?: number }) =>
    valueWords({ ...part, kind: 'ratio', unit: '%', shown: `${part.value?.toFixed(1) ?? '—'}%` })
  const earlier = new Map(then.data.groups?.map((group) => [group.key, group]))
  const enough = (denominator: number | undefined) => (denominator ?? 0) >= rule.least
  const crossed = (now.data.groups ?? [])
    .flatMap((group) => {
      const was = earlier.get(group.key)
      if (!was || group.value === null || was.value === null || !enough(group.denominator) || !enough(was.denominator)) return []
      const by = rule.bad === 'up' ? group.value - was.value : was.value - group.value
      return by >= rule.points ? [{ group, was, by }] : []
    })
    .sort((a, b) => b.by - a.by)
  const line = `${rule.bad === 'up' ? '上升' : '下降'}${rule.points}个百分点以上，两个半年都不少于${rule.least}件`
  return (
    <div style={{ marginBottom: 8 }}>
      <h3>
        {now.data.title}
        <span className="small second" style={{ fontWeight: 400 }}>
          　{line}的单位
        </span>
      </h3>
      {crossed.length === 0 ? (
        <p className="second">没有。</p>
      ) : (
        <ul className="home-lines">
          {crossed.slice(0, 5).map(({ group, was, by }) => (
            <li key={group.key}>
              {group.title}：{words(was)} 到{' '}
              <Link to={`/figures/${rule.id}?period=${last}&unit=${encodeURIComponent(group.key)}`} style={{ marginLeft: 0 }}>
                {words(group)}
              </Link>
              ，{rule.bad === 'up' ? '升' : '降'} {by.toFixed(1)} 个百分点
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
