import { Button, Drawer, Dropdown, Input, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { FullProcedure } from '../../api/types.ts'
import { useUnits } from '../../api/units.ts'
import { DayInput } from '../../form/DayInput.tsx'
import { useNarrow } from '../../patterns/useNarrow.ts'
import { useViews } from './useViews.ts'

type Set = (changes: Readonly<Record<string, string | undefined>>) => void

interface Asked {
  readonly procedure: FullProcedure
  readonly query: URLSearchParams
  readonly set: Set
  readonly tags: readonly { readonly tag: string; readonly files: number }[]
}

/**
 * Conditions of a list: words, state, unit, and whatever the procedure can be searched by. They stand in the address. On a phone all but the
 * words come up from below.
 */
export function Filters({ total, ...asked }: Asked & { readonly total: number | undefined }) {
  const { procedure, query, set } = asked
  const narrow = useNarrow()
  const [more, setMore] = useState(false)
  const chosen = [...query.keys()].filter((name) => !['q', 'sort', 'after', 'pages', 'limit'].includes(name))
  const ofOwn = chosen.some((name) => !['state', 'unit', 'tag'].includes(name))
  const clear = (chosen.length > 0 || query.has('q')) && (
    <Button type="link" onClick={() => set(Object.fromEntries([...query.keys()].map((name) => [name, undefined])))}>
      清空
    </Button>
  )
  if (narrow)
    return (
      <div className="filters" role="search" aria-label="筛选条件">
        <Words value={query.get('q') ?? ''} set={set} />
        <Button aria-haspopup="dialog" onClick={() => setMore(true)}>
          {chosen.length > 0 ? `筛选（${chosen.length}）` : '筛选'}
        </Button>
        {clear}
        <Views type={procedure.type} query={query} set={set} />
        <Drawer
          placement="bottom"
          size="large"
          title="筛选条件"
          open={more}
          onClose={() => setMore(false)}
          footer={
            <Button type="primary" block onClick={() => setMore(false)}>
              {total === undefined ? '查看' : `查看 ${total} 件`}
            </Button>
          }
        >
          <div className="filters stacked">
            <Usual {...asked} />
            <Own {...asked} />
          </div>
        </Drawer>
      </div>
    )
  return (
    <>
      <div className="filters" role="search" aria-label="筛选条件">
        <Words value={query.get('q') ?? ''} set={set} />
        <Usual {...asked} />
        <Button type="link" aria-expanded={more || ofOwn} onClick={() => setMore(!more)}>
          更多条件
        </Button>
        {clear}
        <Views type={procedure.type} query={query} set={set} />
      </div>
      {(more || ofOwn) && (
        <div className="filters">
          <Own {...asked} />
        </div>
      )}
    </>
  )
}

/** What every list can be asked for. */
function Usual({ procedure, query, set, tags }: Asked) {
  const units = useUnits()
  return (
    <>
      <Select
        aria-label="状态"
        placeholder="全部状态"
        allowClear
        style={{ minWidth: 140 }}
        value={query.get('state') ?? undefined}
        onChange={(value?: string) => set({ state: value })}
        options={procedure.states.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <Select
        aria-label="单位"
        placeholder="全部单位"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ minWidth: 200 }}
        value={query.get('unit') ?? undefined}
        onChange={(value?: string) => set({ unit: value })}
        options={[...units].map(([value, label]) => ({ value, label }))}
      />
      {(tags.length > 0 || query.has('tag')) && (
        <Select
          aria-label="标签"
          placeholder="全部标签"
          allowClear
          showSearch={{ optionFilterProp: 'value' }}
          style={{ minWidth: 120 }}
          value={query.get('tag') ?? undefined}
          onChange={(value?: string) => set({ tag: value })}
          options={tags.map(({ tag, files }) => ({ value: tag, label: `${tag}（${files}）` }))}
        />
      )}
    </>
  )
}

/** What this procedure can be asked for besides. */
function Own({ procedure, query, set }: Asked) {
  const { kinds = [], days = [] } = procedure.columns
  const titled = (name: string) => procedure.facts.properties?.[name]
  return (
    <>
      {kinds.flatMap((name) => {
        const schema = titled(name)
        const options = schema?.options ?? schema?.items?.options
        const choices =
          schema?.kind === 'yes-no'
            ? [
                { value: 'true', label: `${schema.title}：是` },
                { value: 'false', label: `${schema.title}：否` },
              ]
            : options && Object.entries(options).map(([value, label]) => ({ value, label }))
        if (!choices) return []
        return [
          <Select
            key={name}
            aria-label={schema?.title}
            placeholder={schema?.title}
            allowClear
            style={{ minWidth: 160 }}
            value={query.get(name) ?? undefined}
            onChange={(value?: string) => set({ [name]: value })}
            options={choices}
          />,
        ]
      })}
      {['opened', ...days].map((name) => (
        <Span
          key={name}
          title={name === 'opened' ? '登记日期' : (titled(name)?.title ?? procedure.titles[name] ?? name)}
          name={name}
          query={query}
          set={set}
        />
      ))}
    </>
  )
}

/** Words searched for: asked 300 ms after the last key, never while an input method composes. */
function Words({ value, set }: { value: string; set: Set }) {
  const [text, setText] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setText(value), [value])
  const change = (next: string, composing: boolean) => {
    setText(next)
    clearTimeout(timer.current)
    if (composing || (next.trim().length > 0 && next.trim().length < 2)) return
    timer.current = setTimeout(() => set({ q: next.trim() }), 300)
  }
  return (
    <Input
      allowClear
      aria-label="当事人、文号、名称"
      placeholder="当事人、文号、名称"
      style={{ width: 220 }}
      value={text}
      onChange={(event) => change(event.target.value, (event.nativeEvent as InputEvent).isComposing)}
      onCompositionEnd={(event) => change((event.target as HTMLInputElement).value, false)}
    />
  )
}

/** From one day to another, either left open. */
function Span({ title, name, query, set }: { title: string; name: string; query: URLSearchParams; set: Set }) {
  const value = query.get(name) ?? ''
  const [from = '', to = ''] = value.includes('..') ? value.split('..') : [value, value]
  const change = (a: string, b: string) => set({ [name]: a === '' && b === '' ? undefined : `${a}..${b}` })
  return (
    <span className="span">
      <span className="span-title">{title}</span>
      <DayInput label={`${title}起`} value={from} onChange={(day) => change(day ?? '', to)} short />
      至
      <DayInput label={`${title}止`} value={to} onChange={(day) => change(from, day ?? '')} short />
    </span>
  )
}

/** Conditions kept under a name on the server, for every machine of the same person. */
function Views({ type, query, set }: { type: string; query: URLSearchParams; set: Set }) {
  const { views, save, remove } = useViews(type)
  const [naming, setNaming] = useState<string>()
  const now = new URLSearchParams([...query].filter(([name]) => !['after', 'pages'].includes(name))).toString()
  const apply = (text: string) =>
    set({ ...Object.fromEntries([...query.keys()].map((name) => [name, undefined])), ...Object.fromEntries(new URLSearchParams(text)) })
  if (naming !== undefined)
    return (
      <form
        style={{ display: 'inline-flex', gap: 4 }}
        onSubmit={(event) => {
          event.preventDefault()
          if (naming.trim()) void save(naming.trim(), now)
          setNaming(undefined)
        }}
      >
        <Input autoFocus aria-label="视图名称" placeholder="视图名称" value={naming} onChange={(event) => setNaming(event.target.value)} />
        <Button htmlType="submit">保存视图</Button>
      </form>
    )
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...views.map(({ name, query: kept }) => ({
            key: name,
            label: (
              <span style={{ display: 'flex', gap: 16 }}>
                <button type="button" className="sort" onClick={() => apply(kept)}>
                  {name}
                </button>
                <button type="button" className="sort second" onClick={() => void remove(name)}>
                  删除
                </button>
              </span>
            ),
          })),
          { key: ' save', label: '把现在的条件保存为视图', disabled: now === '', onClick: () => setNaming('') },
        ],
      }}
    >
      <Button type="link">已保存的视图</Button>
    </Dropdown>
  )
}
