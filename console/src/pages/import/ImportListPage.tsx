import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { address } from '../../api/client.ts'
import { useUnits } from '../../api/units.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { useImportList, useImportTypes } from './answers.ts'
import { words } from './Reading.tsx'
import './import.css'

export const stateLook = { entering: 'soon', held: 'done', withdrawing: 'soon', withdrawn: 'paused' } as const

/** 台账导入: what was brought in so far, what is under way, blank forms, and the way to a new import. */
export function ImportListPage() {
  const { data, error, refetch } = useImportList()
  const units = useUnits()
  const navigate = useNavigate()
  const count = (value: number | undefined) => (value ?? 0).toLocaleString('zh-CN')
  return (
    <Page
      title="台账导入"
      acts={
        <Button type="primary" onClick={() => navigate('/import/new')}>
          导入台账
        </Button>
      }
    >
      {error && <ProblemStrip problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={8} />}
      {data && (
        <>
          {data.drafts.length + data.reading.length > 0 && (
            <section className="block" aria-label="没有办完的导入">
              <h2>没有办完的导入</h2>
              <ul className="bare">
                {data.reading.map((reading) => (
                  <li key={reading.id}>
                    <Link to={`/import/new?type=${reading.type}&act=${reading.opening}&reading=${reading.id}`}>{reading.name}</Link>
                    {reading.problem ? (
                      <span className="after">台账不能用：{reading.problem.message}</span>
                    ) : (
                      <span className="second after" role="status">
                        {words(reading)}
                      </span>
                    )}
                  </li>
                ))}
                {data.drafts.map((draft) => (
                  <li key={draft.id}>
                    <Link to={`/import/${draft.id}/check`}>{draft.name}</Link>
                    <span className="second after">
                      {draft.title}，{shanghai(draft.savedAt)} 保存
                    </span>
                  </li>
                ))}
              </ul>
              <p className="small second">90 日没有接着办的，系统自动清除；原来的文件不受影响。</p>
            </section>
          )}
          <Templates />
          <section className="block" aria-label="历次导入">
            <h2>历次导入</h2>
            {data.batches.length === 0 && (
              <Empty action={<Link to="/import/new">导入第一份台账</Link>}>
                还没有导入过台账。已有的台账不必照模板重做，原样上传即可。
              </Empty>
            )}
            {data.batches.length > 0 && (
              <>
                <p className="counts second">共 {data.batches.length} 次</p>
                <div className="scroll">
                  <table className="plain cards">
                    <caption className="sr-only">历次导入</caption>
                    <thead>
                      <tr>
                        <th scope="col">状态</th>
                        <th scope="col">导入</th>
                        <th scope="col">日期</th>
                        <th scope="col">单位</th>
                        {['读取', '入库', '搁置', '合并', '跳过', '停下'].map((title) => (
                          <th key={title} scope="col" className="number">
                            {title}
                          </th>
                        ))}
                      </tr>
                    </thead>
                    <tbody>
                      {data.batches.map(({ id, title, state, stateTitle, opened, unit, facts }) => (
                        <tr key={id}>
                          <td>
                            <Mark look={stateLook[state]}>{stateTitle}</Mark>
                          </td>
                          <td data-title="导入">
                            <Link to={`/import/${id}/result`}>{title}</Link>
                          </td>
                          <td data-title="日期">{opened}</td>
                          <td data-title="单位">{units.get(unit) ?? unit}</td>
                          {(['rows', 'taken', 'setAside', 'merged', 'skipped', 'refused'] as const).map((name, at) => (
                            <td key={name} className="number" data-title={['读取', '入库', '搁置', '合并', '跳过', '停下'][at]}>
                              {count(facts[name])}
                            </td>
                          ))}
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
                <p className="small second">读取的行数 = 入库 + 搁置 + 合并 + 跳过 + 停下。</p>
              </>
            )}
          </section>
        </>
      )}
    </Page>
  )
}

/** Blank forms, for those who have no ledger yet. */
function Templates() {
  const { data } = useImportTypes()
  const [type, setType] = useState<string>()
  const openings = data?.types.find((one) => one.type === type)?.openings ?? []
  return (
    <section className="block" aria-label="空白表">
      <h2>空白表</h2>
      <p className="second">没有台账的，可以下载空白表填写；表内有示例和填写说明。</p>
      <div className="filters" style={{ marginBottom: 0 }}>
        <label htmlFor="template-type">卷类</label>
        <Select
          id="template-type"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 260 }}
          placeholder="例如 行政处罚"
          value={type}
          onChange={setType}
          options={data?.types.map((one) => ({ value: one.type, label: one.title })) ?? []}
        />
        {type !== undefined &&
          openings.map(({ act, title }) => (
            <a key={act} className="act" href={address(`/imports/template/${type}`, { act })}>
              下载空白表{openings.length > 1 ? `（${title}）` : ''}
            </a>
          ))}
      </div>
    </section>
  )
}

/** An instant as the county's clocks show it. */
export const shanghai = (instant: string): string =>
  new Date(instant).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' })
