import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ask } from '../../../api/client.ts'
import { useProcedure, useSigned } from '../../../api/queries.ts'
import type { ListAnswer, Row } from '../../../api/types.ts'
import { useUnits } from '../../../api/units.ts'
import { DueMark, Mark } from '../../../patterns/ClockMark.tsx'
import { Asked, Block } from '../Block.tsx'

/** Matters put to this counsel; what is outside the commission the server does not give. */
const useMatters = () => {
  const { person } = useSigned()
  return useQuery({
    queryKey: ['list', 'counsel-matter', 'own', person],
    queryFn: () => ask<ListAnswer>('/counsel-matter', { query: { holder: person, sort: '-opened', limit: 100 } }),
  })
}

/** 等我出意见: asked when, due when, and whether the material is there. */
export function Opinions() {
  const { county } = useSigned()
  const units = useUnits()
  const { data, error } = useMatters()
  return (
    <Block>
      <Asked data={data} error={error}>
        {({ rows }) => {
          const waiting = rows.filter(({ state }) => ['assigned', 'lacking'].includes(state.code))
          if (waiting.length === 0) return <p>现在没有等候出具意见的事项。</p>
          return (
            <ul className="home-lines">
              {waiting.map((row) => (
                <li key={row.id}>
                  {row.due && <DueMark due={row.due} today={county.today} late={row.late ?? false} />}
                  <Link to={`/files/${row.type}/${row.id}`} data-row-link>
                    {row.title}
                  </Link>
                  <div className="small second">
                    {[units.get(String(row.columns.requester)), `${row.opened} 交办`].filter(Boolean).join('　')}
                    {row.due && `，${row.due} 前出具`}。{row.state.code === 'lacking' ? '材料不齐，已要求补充' : '材料已收'}。{'　'}
                    <Link to={`/files/${row.type}/${row.id}/acts/opine`}>出具意见</Link>
                  </div>
                </li>
              ))}
            </ul>
          )
        }}
      </Asked>
    </Block>
  )
}

/** 我的意见后来怎样: adopted, in part, or not; the reason stands in the file. */
export function Adopted() {
  const { data: procedure } = useProcedure('counsel-matter')
  const { data, error } = useMatters()
  const words = (row: Row, name: string) => procedure?.facts.properties?.[name]?.options?.[String(row.columns[name])]
  return (
    <Block title="我的意见后来怎样">
      <Asked data={data} error={error}>
        {({ rows }) => {
          const given = rows.filter(({ columns }) => columns['on.opine'] !== undefined)
          if (given.length === 0) return <p className="second">还没有出具过意见。</p>
          return (
            <ul className="home-lines">
              {given.slice(0, 8).map((row) => (
                <li key={row.id}>
                  <Mark look={row.columns.adoption === 'adopted' ? 'done' : row.columns.adoption === undefined ? 'paused' : 'unknown'}>
                    {words(row, 'adoption') ?? '等候反馈'}
                  </Mark>
                  <Link to={`/files/${row.type}/${row.id}`}>{row.number ?? row.title}</Link>
                  <div className="small second">
                    {row.title}
                    {words(row, 'laterOutcome') && `　后来：${words(row, 'laterOutcome')}`}
                  </div>
                </li>
              ))}
            </ul>
          )
        }}
      </Asked>
    </Block>
  )
}

/** Hours and opinions of the year and of the year before. */
export function Hours() {
  const { county } = useSigned()
  const { data, error } = useMatters()
  const year = Number(county.today.slice(0, 4))
  return (
    <Block title="用时">
      <Asked data={data} error={error} rows={1}>
        {({ rows }) => (
          <ul style={{ margin: 0, paddingLeft: 20 }}>
            {[year, year - 1].map((one) => {
              const own = rows.filter(({ columns }) => String(columns['on.opine'] ?? '').startsWith(String(one)))
              const hours = own.reduce((sum, { columns }) => sum + Number(columns.hours ?? 0), 0)
              return (
                <li key={one}>
                  {one}年：出具意见 {own.length} 件，用时 {hours} 小时
                </li>
              )
            })}
          </ul>
        )}
      </Asked>
    </Block>
  )
}
