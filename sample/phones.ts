/** What a telephone in the sample is for; each has numbers of its own. */
const lines = { office: '555', consult: '556', complaint: '557', firm: '558' } as const

/**
 * A telephone number of the sample that rings nowhere: 0399 is the code of no place in China.
 * @param n at most four figures; the same n is another number on another line
 */
export const phoneOf = (line: keyof typeof lines, n: number): string => `0399-${lines[line]}${String(n).padStart(4, '0')}`
