import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { County } from '../store/county.ts'
import type { Store } from '../store/store.ts'
import type { Definitions } from './definitions.ts'
import type { Permission } from './permission.ts'
import type { Settings } from './settings.ts'

/** What every route is given: where files are kept, what there is to serve, how it was set up. */
export interface Serving {
  readonly store: Store
  readonly definitions: Definitions
  readonly settings: Settings
}

/** A group of routes. */
export type Routes = (app: FastifyInstance, serving: Serving) => void | Promise<void>

/** Who asks. Set by the session hook before any handler of a route that is not public. */
export interface Asking {
  readonly permission: Permission
  readonly county: County
  readonly session: string
  readonly mustChangePassword: boolean
}

declare module 'fastify' {
  interface FastifyRequest {
    asking?: Asking
  }
  interface FastifyContextConfig {
    /** Open without signing in. */
    public?: boolean
    /** Open to an account that still has to change its first password. */
    beforePasswordChange?: boolean
  }
}

export type { FastifyRequest }
