import { sha256 } from '../kernel/file/sha256.ts'
import { inLetters } from './publicId.ts'
import { script } from './script.ts'
import { style } from './style.ts'

/** What pages load besides themselves: names hold a digest of the content, so a browser may keep them for ever. */
export const styleAddress = `/portal/${inLetters(sha256(style).slice(0, 12))}.css`
export const scriptAddress = `/portal/${inLetters(sha256(script).slice(0, 12))}.js`
