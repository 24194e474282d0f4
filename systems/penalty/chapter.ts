import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(四): what is said of penalties. */
export const chapter: Chapter = {
  part: '一(四)',
  title: '规范行政处罚',
  sentences: [
    '全年普通程序办理行政处罚案件{PEN.DECIDED}，其中给予行政处罚{PEN.PUNISHED}，不予处罚{PEN.NOT-PUNISHED}；简易程序处罚{PEN.SUMMARY}。',
    '乡镇依赋权事项办理处罚案件{PEN.TOWNSHIP}；处罚案件按期办结率{PEN.INTIME.RATE}。',
  ],
}
