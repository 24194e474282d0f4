import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(三)三是: supervision by the “互联网+监管” platform. */
export const chapter: Chapter = {
  part: '一(三)',
  title: '加强重点领域行政执法权力的监督和制约',
  sentences: [
    '完善“互联网+监管”执法检查，全县共有监管事项主项{OVS.MAIN}、子项{OVS.SUB}，监管行为主项覆盖率{OVS.MAIN.RATE}，子项覆盖率{OVS.SUB.RATE}，全年汇聚监管行为{OVS.ACTS}。',
  ],
}
