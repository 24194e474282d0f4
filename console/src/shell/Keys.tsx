import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'

const list: readonly (readonly [string, string])[] = [
  ['/', '检索'],
  ['g 然后 d', '我的待办'],
  ['g 然后 a', '行政复议案件'],
  ['g 然后 z', '指标'],
  ['j、k 或 ↓、↑', '列表的下一行、上一行'],
  ['回车', '打开所在的行'],
  ['空格', '列表：看一行的要点'],
  ['x', '列表：选中一行'],
  ['e', '案卷页：第一个可以办理的行为'],
  ['Ctrl+S', '立即保存草稿'],
  ['Ctrl+P', '打印'],
  ['Esc', '关闭，回到原处'],
  ['?', '本表'],
]

/** Keys of the console. Off while somebody types, and while an input method composes. */
export function Keys() {
  const navigate = useNavigate()
  const [shown, show] = useState(false)
  useEffect(() => {
    let led = false
    const press = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) || at.isContentEditable) return
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
      else if (event.key === 'e') document.querySelector<HTMLElement>('[data-first-act]')?.click()
      else if (event.key === 'j' || event.key === 'k') step(event.key === 'j' ? 1 : -1)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [navigate])
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
    </Modal>
  )
}

/** From row to row of the page's first list. */
function step(by: number): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row-link]')]
  const at = links.indexOf(document.activeElement as HTMLElement)
  links[Math.max(0, Math.min(links.length - 1, at + by))]?.focus()
}
