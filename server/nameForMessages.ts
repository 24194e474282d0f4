import type { File } from '../kernel/file/file.ts'
import { withPublicNames } from './publicName.ts'

/** How a message names a file: by its number, or by its title with natural persons as they may be published. */
export const nameForMessages = ({ file, number }: { readonly file: File; readonly number?: string }): string =>
  number ?? withPublicNames(file.title, file.facts)

export const pageOf = ({ type, id }: Pick<File, 'type' | 'id'>): string => `/files/${type}/${id}`
