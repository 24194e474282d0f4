import {
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  DatabaseOutlined,
  FolderOpenOutlined,
  HomeOutlined,
  ReadOutlined,
} from '@ant-design/icons'
import { type ReactNode, useState } from 'react'
import { Link, useLocation, useParams } from 'react-router'
import { type Group, placeOf } from './navigation.ts'

const icons: Readonly<Record<string, ReactNode>> = {
  工作台: <HomeOutlined />,
  案件: <FolderOpenOutlined />,
  决策与文件: <BankOutlined />,
  执法监督: <AuditOutlined />,
  普法与服务: <ReadOutlined />,
  考核与报告: <BarChartOutlined />,
  台账与设置: <DatabaseOutlined />,
}

/** The menu on the left: one group open at a time, the one of the page unless another was opened. */
export function Rail({ menu, open }: { menu: readonly Group[]; open: boolean }) {
  const { pathname } = useLocation()
  const { type } = useParams()
  const place = placeOf(menu, pathname, type)
  const [chosen, choose] = useState<{ readonly at: string; readonly group: string | undefined }>()
  const shown = chosen?.at === pathname ? chosen.group : (place?.group.title ?? menu[0]?.title)
  return (
    <nav aria-label="主导航" className={open ? 'rail open' : 'rail'}>
      <ul>
        {menu.map((group) => (
          <li key={group.title}>
            <button
              type="button"
              className="group"
              aria-expanded={shown === group.title}
              onClick={() => choose({ at: pathname, group: shown === group.title ? undefined : group.title })}
            >
              {icons[group.title]}
              {group.title}
            </button>
            {shown === group.title && (
              <ul>
                {group.entries.map((entry) => (
                  <li key={entry.title}>
                    <Link to={entry.to} aria-current={place?.entry === entry ? 'page' : undefined}>
                      {entry.title}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
