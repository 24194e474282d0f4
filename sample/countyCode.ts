/** 宁川县: a code that is assigned to no county. */
export const countyCode = '411798'
