import { useQueryClient } from '@tanstack/react-query'
import { Select } from 'antd'
import type { Session } from '../api/types.ts'
import { useUnits } from '../api/units.ts'
import { actFor, wear, wearingOf } from './wearing.ts'

/** 以…身份: shown only to those with several units or several capacities. Changing the unit asks everything anew through it. */
export function WearingSwitch({ session }: { session: Session }) {
  const whole = useQueryClient().getQueryData<Session>(['session']) ?? session
  return whole.capacities.length > 1 || whole.behalves ? <Switch whole={whole} /> : null
}

function Switch({ whole }: { whole: Session }) {
  const client = useQueryClient()
  const units = useUnits()
  const chosen = wearingOf(whole)
  const several = new Set(whole.capacities.map(({ unit }) => unit)).size > 1
  const options = whole.capacities.map(({ capacity, title, unit }) => ({
    value: `${unit} ${capacity}`,
    label: several ? `${units.get(unit) ?? unit}　${title}` : title,
  }))
  // Under a delegation one may act for somebody else, and come back to oneself.
  const acting = whole.behalves?.find(({ person }) => person === whole.behalf)
  const others = [
    ...(whole.behalf ? [{ value: 'behalf ', label: `回到本人　${whole.name}` }] : []),
    ...(whole.behalves ?? [])
      .filter(({ person }) => person !== whole.behalf)
      .map(({ person, name, unit, until }) => ({ value: `behalf ${person}`, label: `代 ${name}（${unit}）办理，至 ${until}` })),
  ]
  const first = whole.capacities.find(({ capacity, unit }) => (chosen.capacity ?? capacity) === capacity && (chosen.unit ?? unit) === unit)
  return (
    <span className="wearing">
      {acting ? `代 ${acting.name} 以` : '以'}
      <Select
        aria-label="办理身份"
        size="small"
        variant="borderless"
        popupMatchSelectWidth={false}
        value={first ? `${first.unit} ${first.capacity}` : null}
        onChange={(value: string) => {
          const [unit = '', capacity = ''] = value.split(' ')
          if (unit === 'behalf') {
            actFor(capacity === '' ? undefined : capacity)
            void client.invalidateQueries()
            return
          }
          wear(whole, { capacity, ...(several && { unit }) })
          void client.invalidateQueries()
        }}
        options={[...options, ...others]}
      />
      身份
    </span>
  )
}
