import type { FullProcedure } from '../api/types.ts'

const own: Readonly<Record<string, string>> = {
  state: '状态',
  unit: '单位',
  outcome: '结果',
  edition: '适用的规定',
  holder: '承办人',
  opened: '登记日期',
  closed: '办结日期',
  q: '文字',
  tag: '标签',
}
const others = new Set(['sort', 'after', 'pages', 'columns', 'count', 'limit'])

/** What a list was narrowed by, in words, as it is printed above it. */
export function conditionWords(procedure: FullProcedure, query: URLSearchParams, unitName: (id: string) => string): readonly string[] {
  return [...query].flatMap(([name, value]) => {
    if (others.has(name) || value === '') return []
    const schema = procedure.facts.properties?.[name]
    const word = (one: string): string => {
      if (name === 'state') return procedure.states.find(({ code }) => code === one)?.title ?? one
      if (name === 'unit' || schema?.kind === 'unit') return unitName(one)
      if (schema?.kind === 'yes-no') return one === 'true' ? '是' : '否'
      return schema?.options?.[one] ?? one
    }
    const words = value.includes('..') ? value.replace('..', ' 至 ') : value.split(',').map(word).join('、')
    return [`${schema?.title ?? own[name] ?? name}：${words}`]
  })
}
