/** What an operator sets; nothing of it is read from anywhere else. */
export interface Settings {
  /** Six-digit division code of the county served. */
  readonly county: string
  /** Signs the session cookie; at least 32 characters. */
  readonly cookieSecret: string
  /** Whether the cookie may travel over plain HTTP; only for a loopback address. */
  readonly insecureCookie?: boolean
  /** Whether a proxy of ours stands in front, whose word on the client's address is believed. */
  readonly behindProxy?: boolean
  /** Lets others than the machine itself read /metrics. */
  readonly metricsToken?: string
  /** Sign-ins one address may try within a minute. */
  readonly signInsPerMinute?: number
  readonly log?: boolean | { readonly level: string; readonly stream?: { write(line: string): void } }
  /** Sample accounts to print on the start page; only ever shown for a county marked 演示. */
  readonly sampleAccounts?: readonly { readonly login: string; readonly title: string; readonly password: string }[]
  /** Where the public reaches this server, without a closing slash; printed in codes to be scanned. Otherwise as the request came. */
  readonly publicUrl?: string
}
