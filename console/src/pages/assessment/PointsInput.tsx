/** Points typed with at most two decimals, kept in hundredths; what is more than the item is worth is not taken. */
export function PointsInput({
  id,
  value,
  max,
  onChange,
}: {
  id: string
  value: number | undefined
  max: number
  onChange: (hundredths: number) => void
}) {
  return (
    <input
      id={id}
      className="points"
      type="number"
      min={0}
      max={max / 100}
      step={0.01}
      value={value === undefined ? '' : value / 100}
      onChange={({ target }) => {
        const given = Math.round(Number(target.value) * 100)
        if (target.value !== '' && given >= 0 && given <= max) onChange(given)
      }}
    />
  )
}
