import { Input } from 'antd'
import { ask } from '../../api/client.ts'
import type { FieldSchema, Row } from '../../api/types.ts'
import { FilePicker } from '../../form/FilePicker.tsx'

type Item = Readonly<Record<string, unknown>>

/** Whether a list can be filled in as a roll (签到册): people of the register, or lines of words. */
export const isRoll = (schema: FieldSchema): boolean => personOf(schema) !== undefined || wordsOf(schema).length > 0

const personOf = (schema: FieldSchema): string | undefined =>
  Object.entries(schema.items?.properties ?? {}).find(([, field]) => field.kind === 'person')?.[0]

/** The words of a line, in order; only where all that is required are words. */
function wordsOf(schema: FieldSchema): readonly string[] {
  const fields = Object.entries(schema.items?.properties ?? {})
  return fields.length > 0 && fields.every(([, { kind }]) => kind === 'text') ? fields.map(([name]) => name) : []
}

/** A roll: people are picked by name, each with their unit; where the register need not know them, a line for each. */
export function Roll({
  id,
  schema,
  value,
  onChange,
}: {
  id: string
  schema: FieldSchema
  value: unknown
  onChange: (items: readonly Item[] | undefined) => void
}) {
  const items = (value as readonly Item[] | undefined) ?? []
  const person = personOf(schema)
  if (person !== undefined) {
    const unit = Object.entries(schema.items?.properties ?? {}).find(([, { kind }]) => kind === 'unit')?.[0]
    const pick = async (ids: readonly string[]) => {
      const next = await Promise.all(
        ids.map(async (one) => {
          const known = items.find((item) => item[person] === one)
          if (known) return known
          const row = await ask<Row>(`/person/${one}`)
          return { [person]: one, ...(unit && { [unit]: row.unit.id }) }
        }),
      )
      onChange(next.length > 0 ? next : undefined)
    }
    return (
      <>
        <FilePicker
          id={id}
          of="person"
          multiple
          value={items.map((item) => String(item[person]))}
          onChange={(ids) => void pick([ids ?? []].flat())}
        />
        <div className="hint">已选 {items.length} 人；单位按人员名册带出</div>
      </>
    )
  }
  const names = wordsOf(schema)
  const titles = names.map((name) => schema.items?.properties?.[name]?.title ?? name)
  return (
    <>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 3, maxRows: 10 }}
        placeholder={titles.join('　')}
        defaultValue={items
          .map((item) =>
            names
              .map((name) => item[name] ?? '')
              .join('　')
              .trim(),
          )
          .join('\n')}
        onChange={(event) => {
          const lines = event.target.value.split('\n').filter((line) => line.trim() !== '')
          const read = lines.map((line) => {
            const parts = line.trim().split(/[\t　 ,，]+/)
            const words = names.map((name, at) => [name, at === names.length - 1 ? parts.slice(at).join(' ') : parts[at]] as const)
            return Object.fromEntries(words.filter(([, word]) => word))
          })
          onChange(read.length > 0 ? read : undefined)
        }}
      />
      <div className="hint">
        每行一项：{titles.join('、空格、')}；可以从表格整块粘贴。已有 {items.length} 项
      </div>
    </>
  )
}
