export const bodies = {
  executive: '政府常务会议',
  group: '党组理论学习中心组',
  department: '部门、乡镇领导班子',
} as const

export const studyWays = {
  lecture: '专题讲座',
  reading: '领学',
  case: '以案释法',
  court: '旁听庭审',
  online: '网上学习',
} as const

/** A short quiz (学法测试) is passed at this score. */
export const passMark = 60
