import { useSigned } from '../api/queries.ts'
import { ChangePassword } from '../shell/ChangePassword.tsx'

export function PasswordPage() {
  return <ChangePassword session={useSigned()} />
}
