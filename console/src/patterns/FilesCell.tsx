import { Button, Popover } from 'antd'
import { Link } from 'react-router'

interface Listed {
  readonly id: string
  readonly title: string
  readonly on: string
}

/** How many files stand behind a cell of a grid: one opens at once; of several the reader chooses. */
export function FilesCell({ type, label, unit, files }: { type: string; label: string; unit: '次' | '场'; files: readonly Listed[] }) {
  const [one] = files
  if (files.length === 1 && one)
    return (
      <Link to={`/files/${type}/${one.id}`} aria-label={`${label} 1 ${unit}：${one.title}`}>
        1
      </Link>
    )
  return (
    <Popover
      trigger="click"
      content={
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          {files.map(({ id, title, on }) => (
            <li key={id}>
              <Link to={`/files/${type}/${id}`}>{title}</Link>　{on}
            </li>
          ))}
        </ul>
      }
    >
      <Button type="link" size="small" aria-label={`${label} ${files.length} ${unit}`}>
        {files.length}
      </Button>
    </Popover>
  )
}
