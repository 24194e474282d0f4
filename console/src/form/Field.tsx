import { Button, Checkbox, Input, InputNumber, Radio, Select } from 'antd'
import { useFigureTitles } from '../api/figureTitles.ts'
import type { FieldSchema } from '../api/types.ts'
import { useUnits } from '../api/units.ts'
import { AttachmentInput } from './AttachmentInput.tsx'
import { AttachmentsInput } from './AttachmentsInput.tsx'
import { DayInput } from './DayInput.tsx'
import { FilePicker } from './FilePicker.tsx'
import { MoneyInput } from './MoneyInput.tsx'

/** What is wrong with a field, by its path in the form: `applicants.0.name`. */
export type Faults = ReadonlyMap<string, string>

export interface FieldProps {
  readonly path: string
  readonly schema: FieldSchema
  readonly value: unknown
  readonly required: boolean
  readonly faults: Faults
  readonly onChange: (value: unknown) => void
  /** Where a filled-in value came from, told beneath it. */
  readonly origin?: string
}

/** One field of a form, drawn from its schema: label, control, what is wrong with it. */
export function Field(props: FieldProps) {
  const { path, schema, required, faults, origin } = props
  const wrong = faults.get(path)
  const id = idOf(path)
  const group = isGroup(schema)
  const told = (
    <>
      {wrong && (
        <div className="wrong" id={`${id}-wrong`}>
          {wrong}
        </div>
      )}
      {origin && <div className="hint">{origin}</div>}
    </>
  )
  const className = wrong ? 'field has-error' : 'field'
  const mark = required ? 'required' : undefined
  if (group)
    return (
      <fieldset className={className} id={id} tabIndex={-1}>
        <legend className={mark}>{schema.title}</legend>
        {told}
        <Control {...props} id={id} />
      </fieldset>
    )
  return (
    <div className={className}>
      <label className={mark} htmlFor={id}>
        {schema.title}
      </label>
      <Control {...props} id={id} />
      {told}
    </div>
  )
}

/** Stands above a form in which what must be filled in bears a star. */
export const StarNote = () => <p className="small second star-note">带 * 为必填</p>

export const idOf = (path: string): string => `f-${path.replaceAll('.', '-')}`

/** Fields of several controls are grouped; the rest have one control with one label. */
const isGroup = (schema: FieldSchema): boolean =>
  schema.type === 'object' ||
  (schema.type === 'array' && schema.items?.type === 'object') ||
  schema.kind === 'yes-no' ||
  (schema.kind === 'choice' && isShort(schema)) ||
  (schema.kind === 'list' && schema.options !== undefined && Object.keys(schema.options).length <= 8)

const isShort = ({ options = {} }: FieldSchema): boolean => {
  const words = Object.values(options)
  return words.length <= 5 && words.join('').length <= 40
}

function Control({ id, path, schema, value, required, faults, onChange }: FieldProps & { id: string }) {
  const units = useUnits()
  const figures = useFigureTitles(schema)
  const many = schema.type === 'array'
  const { per = 1 } = schema
  if (many && schema.items?.type === 'object')
    return <Items path={path} schema={schema} value={value} required={required} faults={faults} onChange={onChange} />
  switch (schema.kind) {
    case 'day':
      return <DayInput id={id} value={value as string | undefined} onChange={onChange} />
    case 'money':
      return <MoneyInput id={id} value={value as number | undefined} onChange={onChange} />
    case 'count':
      return (
        <InputNumber
          id={id}
          min={0}
          precision={Math.log10(per)}
          style={{ width: 160 }}
          value={typeof value === 'number' ? value / per : null}
          onChange={(next) => onChange(next === null ? undefined : Math.round(next * per))}
        />
      )
    case 'yes-no':
      return (
        <Radio.Group
          value={value}
          onChange={(event) => onChange(event.target.value)}
          options={[
            { value: true, label: '是' },
            { value: false, label: '否' },
          ]}
        />
      )
    case 'choice':
      return isShort(schema) ? (
        <Radio.Group
          value={value}
          onChange={(event) => onChange(event.target.value)}
          options={Object.entries(schema.options ?? {}).map(([code, label]) => ({ value: code, label }))}
        />
      ) : (
        <Options id={id} options={schema.options ?? {}} value={value} onChange={onChange} />
      )
    case 'list':
      return schema.options && Object.keys(schema.options).length <= 8 ? (
        <Checkbox.Group
          value={(value as string[] | undefined) ?? []}
          onChange={(next) => onChange(next.length === 0 ? undefined : next)}
          options={Object.entries(schema.options).map(([code, label]) => ({ value: code, label }))}
        />
      ) : (
        <Options id={id} options={schema.options ?? schema.items?.options ?? {}} value={value} onChange={onChange} multiple />
      )
    case 'unit':
      return <Options id={id} options={Object.fromEntries(units)} value={value} onChange={onChange} multiple={many} />
    case 'person':
      return <FilePicker id={id} of="person" value={value as string} onChange={onChange} multiple={many} />
    case 'ref':
      return <FilePicker id={id} of={schema.of ?? ''} value={value as string} onChange={onChange} multiple={many} />
    case 'file':
      return many ? (
        <AttachmentsInput id={id} value={(value as readonly string[] | undefined) ?? []} onChange={onChange} />
      ) : (
        <AttachmentInput id={id} value={value as string | undefined} onChange={onChange} />
      )
    case 'secret':
      return (
        <>
          <Input
            id={id}
            autoComplete="off"
            style={{ maxWidth: 320 }}
            value={(value as string | undefined) ?? ''}
            onChange={(event) => onChange(event.target.value || undefined)}
          />
          <div className="hint">加密保存，页面上只显示掩码，查看全文须说明理由并留有记录</div>
        </>
      )
    case 'party':
      return <Group path={path} schema={schema} value={value} faults={faults} onChange={onChange} />
    case 'long':
      return (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 3, maxRows: 14 }}
          value={(value as string | undefined) ?? ''}
          onChange={(event) => onChange(event.target.value || undefined)}
        />
      )
    default:
      if (schema.of === 'figure') return <Options id={id} options={Object.fromEntries(figures)} value={value} onChange={onChange} />
      if (schema.type === 'object') return <Group path={path} schema={schema} value={value} faults={faults} onChange={onChange} />
      return <Input id={id} value={(value as string | undefined) ?? ''} onChange={(event) => onChange(event.target.value || undefined)} />
  }
}

/** Among what holds the words typed, what is nothing but those words comes first, then what begins with them: 龙台镇 before its villages. */
function nearest(a: Option, b: Option, { searchValue }: { readonly searchValue: string }): number {
  const far = ({ label }: Option) => (label === searchValue ? 0 : label.startsWith(searchValue) ? 1 : 2)
  return far(a) - far(b)
}
interface Option {
  readonly value: string
  readonly label: string
}

/** One of many words, found by typing. */
function Options({
  id,
  options,
  value,
  onChange,
  multiple = false,
}: {
  id: string
  options: Readonly<Record<string, string>>
  value: unknown
  onChange: (value: unknown) => void
  multiple?: boolean
}) {
  return (
    <Select
      id={id}
      allowClear
      {...(multiple && { mode: 'multiple' as const })}
      showSearch={{ optionFilterProp: 'label', filterSort: nearest }}
      style={{ width: '100%', maxWidth: 420 }}
      value={(value as never) ?? undefined}
      onChange={(next: unknown) => onChange(Array.isArray(next) && next.length === 0 ? undefined : next)}
      options={Object.entries(options).map(([code, label]) => ({ value: code, label }))}
    />
  )
}

/** The fields of one object. */
function Group({ path, schema, value, faults, onChange }: Omit<FieldProps, 'required'>) {
  const object = (value ?? {}) as Readonly<Record<string, unknown>>
  return (
    <div className="group-fields">
      {Object.entries(schema.properties ?? {}).map(([name, field]) => (
        <Field
          key={name}
          path={`${path}.${name}`}
          schema={field}
          value={object[name]}
          required={schema.required?.includes(name) ?? false}
          faults={faults}
          onChange={(next) => {
            const { [name]: _, ...rest } = object
            const changed = next === undefined ? rest : { ...rest, [name]: next }
            onChange(Object.keys(changed).length === 0 ? undefined : changed)
          }}
        />
      ))}
    </div>
  )
}

/** Objects one after another: parties, items. */
function Items({ path, schema, value, required, faults, onChange }: FieldProps) {
  const items = (value as readonly unknown[] | undefined) ?? (required ? [{}] : [])
  const least = required ? 1 : 0
  const change = (at: number, next: unknown) => onChange(items.map((item, index) => (index === at ? (next ?? {}) : item)))
  return (
    <>
      {items
        .map((item, at) => ({ item, at, key: `${path}.${at}` }))
        .map(({ item, at, key }) => (
          <fieldset key={key} className="item">
            <legend>
              {schema.kind === 'party' ? `${schema.title}${at + 1}` : `第${at + 1}项`}
              {items.length > least && (
                <Button
                  type="link"
                  onClick={() => {
                    const rest = items.filter((_, index) => index !== at)
                    onChange(rest.length === 0 ? undefined : rest)
                  }}
                >
                  移除
                </Button>
              )}
            </legend>
            <Group path={`${path}.${at}`} schema={schema.items ?? {}} value={item} faults={faults} onChange={(next) => change(at, next)} />
          </fieldset>
        ))}
      <Button
        onClick={() => onChange([...items, {}])}
      >{`${items.length === 0 ? '加一' : '再加一'}${schema.kind === 'party' ? '人' : '项'}`}</Button>
    </>
  )
}
