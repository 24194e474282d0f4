import { catalogue, delegations, duties, keyFigures, people, procedures, reactions, roles, systems } from '../systems/index.ts'
import type { Definitions } from './definitions.ts'

/** The county's own systems, as the server serves them. */
export const ourDefinitions: Definitions = { systems, procedures, catalogue, reactions, duties, roles, delegations, people, keyFigures }
