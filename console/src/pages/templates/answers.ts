import { useQuery } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import type { Coded } from '../../api/types.ts'

export interface TemplateLine {
  readonly type: string
  readonly typeTitle: string
  readonly act: string
  readonly actTitle: string
  readonly name: string
  /** The county's own that holds today. */
  readonly own?: { readonly fromDay: string; readonly fileName: string }
}
export interface TemplateList {
  readonly mayReplace: boolean
  readonly systems: readonly { readonly row: string; readonly title: string; readonly documents: readonly TemplateLine[] }[]
}

/** A document as the server gives it, before anybody decides how it looks. */
export interface Tree {
  readonly title: readonly string[]
  readonly mark?: string
  readonly number?: string
  readonly to?: string
  readonly blocks: readonly { readonly kind: string; readonly text?: string; readonly runs?: readonly { readonly text: string }[] }[]
  readonly signedBy?: string
  readonly date?: string
}
export interface TemplateAnswer {
  readonly type: string
  readonly typeTitle: string
  readonly act: string
  readonly actTitle: string
  readonly name: string
  readonly tree: Tree
  readonly fields: readonly { readonly tag: string; readonly title: string; readonly used: boolean }[]
  readonly own: readonly { readonly id: string; readonly state: Coded; readonly fromDay: string; readonly fileName: string }[]
}
export interface TemplateCheck {
  readonly sha256: string
  readonly fileName: string
  readonly tags: readonly { readonly tag: string; readonly title?: string }[]
  readonly unknown: readonly string[]
  readonly missing: readonly { readonly tag: string; readonly title: string }[]
  readonly faults: readonly string[]
  readonly usable: boolean
}

export const useTemplates = () => useQuery({ queryKey: ['templates'], queryFn: () => ask<TemplateList>('/templates') })

export const templatePath = ({ type, act, name }: { readonly type: string; readonly act: string; readonly name: string }): string =>
  `/templates/${type}/${act}/${encodeURIComponent(name)}`

export const useTemplate = (of: { readonly type: string; readonly act: string; readonly name: string }) =>
  useQuery({ queryKey: ['template', of.type, of.act, of.name], queryFn: () => ask<TemplateAnswer>(templatePath(of)) })
