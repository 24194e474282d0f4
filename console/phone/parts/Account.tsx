import { useState } from 'react'
import { sealed } from '../device/vault.ts'
import { Screen } from './Screen.tsx'
import { signOut, useSigned } from './session.ts'
import { useOutbox, waits } from './useOutbox.ts'

/** Who is signed in; and the way out, which clears this phone. */
export function AccountPage({ onLeft }: { onLeft: () => void }) {
  const { session } = useSigned()
  const waiting = (useOutbox() ?? []).filter(waits)
  const [sure, setSure] = useState(false)
  const roles = [...new Set(session.roles.map(({ title }) => title))].join('、')
  const leave = () => {
    if (waiting.length > 0 && !sure) return setSure(true)
    void signOut().then(onLeft)
  }
  return (
    <Screen
      title={session.name}
      back="/phone/"
      foot={
        <button type="button" className="button main" onClick={leave}>
          {sure ? '不送了，退出登录' : '退出登录'}
        </button>
      }
    >
      <p>
        {session.unit.name}，{roles}
      </p>
      {sure && (
        <p className="strip bad" role="alert">
          本机还有 {waiting.length} 件没有上送。退出后本机的草稿和待送的都会清除，请先在“上送情况”里送完。
        </p>
      )}
      <p className="hint">
        {sealed()
          ? '本机的草稿和待送的记录已加密保存，退出登录就清除。'
          : '现在用的是不加密的地址（http），浏览器不能加密，草稿以原文存在本机，退出登录就清除。请向管理员要https地址。'}
      </p>
      <p>
        <a href="/console/">到工作台（电脑页面）</a>
      </p>
    </Screen>
  )
}
