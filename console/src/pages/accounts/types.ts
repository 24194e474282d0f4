export interface AccountLine {
  readonly login: string
  readonly person: string
  readonly name: string
  readonly unit: string
  readonly unitName: string
  readonly post?: string
  readonly grants: readonly { readonly role: string; readonly unit: string; readonly unitName: string }[]
  readonly mustChange: boolean
  readonly disabled: boolean
  /** Roles its unit asked for; none given yet. */
  readonly wanted?: readonly string[]
}
export interface AccountRequest {
  readonly id: string
  readonly opened: string
  readonly person: string
  readonly name: string
  readonly unit: string
  readonly unitName: string
  readonly wanted: readonly string[]
  readonly reason: string
}
export interface UnitLine {
  readonly id: string
  readonly name: string
}
export interface AccountRoleLine {
  readonly code: string
  readonly title: string
  readonly scope: 'own' | 'unit' | 'subtree' | 'county'
  readonly capacities: readonly { readonly code: string; readonly title: string }[]
}
export const scopeWords: Readonly<Record<AccountRoleLine['scope'], string>> = {
  own: '本人的案卷',
  unit: '本单位',
  subtree: '本单位和下属单位',
  county: '全县',
}
