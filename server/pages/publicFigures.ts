import type { Day } from '../../kernel/time/day.ts'
import type { County } from '../../store/county.ts'
import type { Definitions } from '../definitions.ts'
import type { Eyes } from '../permission.ts'

/** Figures open to everybody: the key figures, and no other. */
export const publicFigures = ({ keyFigures = [], catalogue }: Definitions): string[] => keyFigures.filter((id) => catalogue.has(id))

/** The county's own eyes: a public page prints numbers over all its files, and never a file. */
export const publicEyes = (county: County): Eyes => ({ county: county.code, unit: county.root, person: '' })

/** The last whole year. */
export const lastYear = (today: Day): string => String(Number(today.slice(0, 4)) - 1)

/** A definition as a page prints it: its author may have left out the full stop. */
export const sentence = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`)
