/**
 * What a cell was read as. `ok`: a value; `empty`: it says that there is nothing; `ask`: a person must say what is meant; `flag`: taken, with
 * a remark; `stop`: nothing sound can be made of it.
 */
export type Read<T> =
  | { readonly status: 'ok'; readonly value: T }
  | { readonly status: 'empty' }
  | { readonly status: 'ask'; readonly why: AskWhy; readonly says: string; readonly offers?: readonly string[] }
  | { readonly status: 'flag'; readonly says: string; readonly value?: T }
  | { readonly status: 'stop'; readonly says: string }

/** What is to be asked: once for the whole column where the column's habit decides, otherwise once for each distinct value. */
export type AskWhy = 'two-digit-year' | 'year-missing' | 'money-unit' | 'unknown-value'

export const ok = <T>(value: T): Read<T> => ({ status: 'ok', value })
export const empty = { status: 'empty' } as const
export const stop = (says: string) => ({ status: 'stop', says }) as const

/** A cell's text for codes, numbers and days: full-width made narrow, invisible characters and `_x000D_` gone, ends stripped. Never for names and legal text. */
export function narrow(text: string): string {
  return text
    .replace(/_x000D_/gi, '')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .normalize('NFKC')
    .trim()
}

/** Whether a cell says that there is nothing: a dash, a slash, 无, 暂无. Nothing is not zero. */
export const saysNothing = (text: string): boolean => /^(|[-—–―─_/\\／]+|无|暂无|没有|未填|空|n\/?a|null|none)$/i.test(narrow(text))
