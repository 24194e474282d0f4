import { framed as portalPage } from '../../portal/frame.ts'
import type { Html } from '../../portal/html.ts'
import type { County } from '../../store/county.ts'
import { plainLook } from '../publicLook.ts'

/** A page for anybody that has no reader's look of its own: what stands in place of something missing, and the description of the API. */
export const framed = (county: County, title: string | undefined, body: Html): string =>
  portalPage(plainLook(county), { ...(title && { title }), body })
