/** A moment as tables show it, read in Asia/Shanghai: 2024-03-11 09:05. */
export const instant = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
