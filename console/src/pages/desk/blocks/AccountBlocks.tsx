import { Link } from 'react-router'
import { useSigned } from '../../../api/queries.ts'
import { Mark } from '../../../patterns/ClockMark.tsx'
import { instant } from '../../../patterns/instant.ts'
import { Asked, Block } from '../Block.tsx'
import { useRunning } from './Operation.tsx'

/** 账号申请: what the units ask for, and accounts that wait for their roles. */
export function Requests() {
  const { data, error } = useRunning()
  return (
    <Block title={`账号申请　${data?.accounts.requests.length ?? 0} 件`} more={<Link to="/accounts">账号</Link>}>
      <Asked data={data} error={error} rows={2}>
        {({ accounts }) => (
          <>
            {accounts.requests.length === 0 && <p>没有待办的账号申请。</p>}
            <ul className="home-lines">
              {accounts.requests.map(({ id, name, unitName, opened }) => (
                <li key={id}>
                  <Mark look="soon">待开通</Mark>
                  <Link to={`/accounts?request=${id}`}>{name}</Link>
                  <div className="small second">
                    {unitName}　{opened} 申请
                  </div>
                </li>
              ))}
            </ul>
            <p className="second">
              未授予角色的账号 {accounts.without} 个，首次登录未改密码的 {accounts.first} 个。
            </p>
          </>
        )}
      </Asked>
    </Block>
  )
}

/** 日志告警: what the log of the last week holds that somebody should look into. */
export function Alerts() {
  const { roles } = useSigned()
  const { data, error } = useRunning()
  const reads = roles.some(({ code }) => code === 'AUD')
  return (
    <Block title={`日志告警　${data?.alerts.length ?? 0} 条`} more={<Link to="/audit">操作日志与封存</Link>}>
      <Asked data={data} error={error} rows={2}>
        {({ alerts }) =>
          alerts.length === 0 ? (
            <p>
              <Mark look="done">7 日内没有需要核对的记录</Mark>
            </p>
          ) : (
            <ul className="home-lines">
              {alerts.map(({ what, about, count, last }) => (
                <li key={`${what} ${about}`}>
                  <Mark look="late">{`${what} ${count} 次`}</Mark>　{about}
                  <div className="small second">
                    最近 {instant(last)}
                    {!reads && '；详情由审计管理员查阅'}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Block>
  )
}
