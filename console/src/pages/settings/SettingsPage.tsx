import { Radio, Switch } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { Page } from '../../patterns/Page.tsx'
import { type Density, type Preferences, usePreferences } from '../../shell/preferences.ts'

/** 我的设置: how one wants the console; it counts at once, and on every machine. */
export function SettingsPage() {
  const [{ keys, density, large }, prefer] = usePreferences()
  const [kept, setKept] = useState(false)
  const change = async (changed: Partial<Preferences>) => {
    setKept(false)
    await prefer(changed)
    setKept(true)
  }
  return (
    <Page
      title="我的设置"
      aside={
        <span className="second small" role="status">
          {kept && '已保存'}
        </span>
      }
    >
      <div className="block">
        <fieldset className="field">
          <legend>行距</legend>
          <Radio.Group
            value={density}
            onChange={(event) => void change({ density: event.target.value as Density })}
            options={[
              { value: 'compact', label: '紧凑' },
              { value: 'normal', label: '适中' },
              { value: 'loose', label: '宽松' },
            ]}
          />
          <div className="hint">表格各行的高度</div>
        </fieldset>
        <div className="field">
          <label htmlFor="large">放大字号</label>
          <Switch
            id="large"
            checked={large}
            onChange={(checked) => void change({ large: checked })}
            checkedChildren="开"
            unCheckedChildren="关"
          />
        </div>
        <div className="field">
          <label htmlFor="keys">单个字母的快捷键</label>
          <Switch
            id="keys"
            checked={keys}
            onChange={(checked) => void change({ keys: checked })}
            checkedChildren="开"
            unCheckedChildren="关"
          />
          <div className="hint">关闭后，/、g、j、k、x、e、n、? 不再起作用；Ctrl+S、Ctrl+Z、Ctrl+P、Esc 和方向键照常</div>
        </div>
      </div>
      <p>
        <Link to="/password">修改密码</Link>
      </p>
    </Page>
  )
}
