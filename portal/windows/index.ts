import { aid } from './aid.ts'
import { call } from './call.ts'
import { complaint } from './complaint.ts'
import { consult } from './consult.ts'
import { mediation } from './mediation.ts'
import { message } from './message.ts'
import { reconsideration } from './reconsideration.ts'
import { suggestion } from './suggestion.ts'
import { talk } from './talk.ts'
import { unable } from './unable.ts'
import type { Window } from './window.ts'

/** Every act that the public may take, and no other. */
export const windows: readonly Window[] = [mediation, reconsideration, aid, consult, complaint, unable, suggestion, talk, call, message]

export const windowNamed = (key: string): Window | undefined => windows.find((one) => one.key === key)
