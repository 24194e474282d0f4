import { Button, Checkbox, Popover } from 'antd'

/** 列: which of the columns are shown. What every row needs, its limit and its name, stays. */
export function Columns({
  columns,
  hidden,
  onHide,
}: {
  columns: readonly { readonly name: string; readonly title: string }[]
  hidden: readonly string[]
  onHide: (hidden: readonly string[]) => void
}) {
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title="显示的列"
      content={
        <div className="columns">
          <Checkbox checked disabled>
            期限
          </Checkbox>
          <Checkbox checked disabled>
            案号、名称
          </Checkbox>
          {columns.map(({ name, title }) => (
            <Checkbox
              key={name}
              checked={!hidden.includes(name)}
              onChange={({ target }) => onHide(target.checked ? hidden.filter((one) => one !== name) : [...hidden, name])}
            >
              {title}
            </Checkbox>
          ))}
          <Button type="link" size="small" disabled={hidden.length === 0} onClick={() => onHide([])}>
            恢复默认
          </Button>
        </div>
      }
    >
      <Button className="columns-button" aria-haspopup="dialog">
        列▾
      </Button>
    </Popover>
  )
}
