import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { usePreferences } from './preferences.ts'
import { undoEvent } from './Toast.tsx'

const list: readonly (readonly [string, string])[] = [
  ['/', '检索'],
  ['g 然后 d', '我的待办'],
  ['g 然后 a', '行政复议案件'],
  ['g 然后 z', '指标'],
  ['j、k 或 ↓、↑', '列表的下一行、上一行'],
  ['回车', '打开所在的行'],
  ['空格', '列表：看一行的要点'],
  ['x', '列表：选中一行'],
  ['e', '第一个可以办理的行为'],
  ['n', '新登记'],
  ['Ctrl+S', '立即保存草稿'],
  ['Ctrl+Z', '撤销刚才的领取、转交、标签、批注'],
  ['Ctrl+P', '打印'],
  ['Esc', '关闭，回到原处'],
  ['?', '本表'],
]

const isTyping = (at: HTMLElement): boolean =>
  /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)
    ? !['checkbox', 'radio', 'button'].includes((at as HTMLInputElement).type)
    : at.isContentEditable

/** Keys of the console. Off while somebody types, while an input method composes, and within dialogs; single letters also where one has turned them off. */
export function Keys() {
  const navigate = useNavigate()
  const [{ keys }] = usePreferences()
  const [shown, show] = useState(false)
  useEffect(() => {
    let led = false
    const press = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement
      if (event.isComposing || event.altKey || isTyping(at) || at.closest('[role=dialog]')) return
      if (event.ctrlKey || event.metaKey) {
        if (event.key !== 'z' || event.shiftKey) return
        event.preventDefault()
        window.dispatchEvent(new Event(undoEvent))
        return
      }
      const onRow = at.matches('[data-row-link]')
      if (onRow && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        event.preventDefault()
        return step(event.key === 'ArrowDown' ? 1 : -1)
      }
      if (!keys) return
      const follows = led
      led = false
      if (follows && event.key === 'd') void navigate('/desk')
      else if (follows && event.key === 'a') void navigate('/files/reconsideration')
      else if (follows && event.key === 'z') void navigate('/figures')
      else if (event.key === 'g') led = true
      else if (event.key === '/') {
        event.preventDefault()
        window.dispatchEvent(new Event('zhunsheng:search'))
      } else if (event.key === '?') show(true)
      else if (event.key === 'e') firstAct(at)?.click()
      else if (event.key === 'n') document.querySelector<HTMLElement>('[data-new]')?.click()
      else if (event.key === 'j' || event.key === 'k') step(event.key === 'j' ? 1 : -1)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [navigate, keys])
  return (
    <Modal title="键盘操作" open={shown} onCancel={() => show(false)} footer={null}>
      <table className="plain">
        <tbody>
          {list.map(([key, says]) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              <td>{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small second" style={{ marginTop: 8 }}>
        单个字母的键可以在
        <Link to="/settings" onClick={() => show(false)}>
          我的设置
        </Link>
        中关闭。
      </p>
    </Modal>
  )
}

/** The first act that can be done: of the row one is on, otherwise of the page. */
const firstAct = (at: HTMLElement): HTMLElement | null =>
  at.closest('tr, li')?.querySelector<HTMLElement>('[data-row-act]') ?? document.querySelector<HTMLElement>('[data-first-act]')

/** From row to row of the page's first list. */
function step(by: number): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row-link]')]
  const at = links.indexOf(document.activeElement as HTMLElement)
  links[Math.max(0, Math.min(links.length - 1, at + by))]?.focus()
}
