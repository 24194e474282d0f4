import type { FieldSchema, Session } from '../../api/types.ts'

type Data = Readonly<Record<string, unknown>>
const keyOf = ({ county, person }: Session, type: string) => `zhunsheng.last ${county.code} ${person} ${type}`

/** What the next event of a kind begins with: place, hosts and theme of the last one; numbers, lists of people and papers begin anew. */
export function keptOf(form: FieldSchema, day: string, data: Data): Data {
  return Object.fromEntries(
    Object.entries(data).filter(([name]) => {
      const schema = form.properties?.[name]
      return schema && name !== day && !['count', 'money', 'file', 'yes-no'].includes(schema.kind ?? '') && schema.items?.type !== 'object'
    }),
  )
}

export const remember = (session: Session, type: string, kept: Data): void =>
  localStorage.setItem(keyOf(session, type), JSON.stringify(kept))

export function remembered(session: Session, type: string): Data {
  const text = localStorage.getItem(keyOf(session, type))
  return text === null ? {} : (JSON.parse(text) as Data)
}
