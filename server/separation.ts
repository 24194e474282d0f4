/** The three administrators (三员) are kept apart from each other and from all business. */
const technical = ['SYS', 'SEC', 'AUD']

/** What is wrong with giving these roles to one person, in Chinese; undefined where nothing is. */
export function clash(roles: readonly string[]): string | undefined {
  const held = technical.filter((role) => roles.includes(role))
  if (held.length > 1) return '系统管理员、安全管理员、审计管理员不得由同一账号担任'
  if (held.length === 1 && roles.some((role) => !technical.includes(role))) return '三员账号不得兼任业务角色'
  return undefined
}
