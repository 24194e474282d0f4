import type { Chapter } from '../../kernel/report/chapter.ts'

/** 二(二): what people's mediation adds to the annual report. */
export const chapter: Chapter = {
  part: '二(二)',
  title: '建立多元化解机制，依法有效化解矛盾纠纷',
  sentences: [
    '坚持和发展新时代“枫桥经验”，完善“1+3+N”矛盾纠纷调处机制。',
    '全县现有人民调解委员会{MED.COMMITTEES}，其中村（社区）{MED.COMMITTEES.VILLAGE}、乡镇（街道）{MED.COMMITTEES.TOWN}、行业性专业性{MED.COMMITTEES.INDUSTRY}，专兼职人民调解员{MED.MEDIATORS}。',
    { when: 'MED.COVERED', is: true, text: '实现县、乡、村三级全覆盖。' },
    '全年共调处各类矛盾纠纷{MED.CLOSED}，调解成功{MED.SUCCESS}，调解成功率{MED.RATE}；达成口头协议{MED.ORAL}，形成书面调解卷宗{MED.DOSSIERS}；调解不成的{MED.FAILED}均已告知救济途径。',
  ],
}
