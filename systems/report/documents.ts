import type { OfficialDocument } from '../../kernel/report/document.ts'

export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  'annual-report': [
    {
      name: '报送年度报告的函',
      act: 'send-up',
      title: '关于报送{year}年度法治政府建设情况报告的函',
      to: '{recipients}',
      paragraphs: ['现将{reporter}{year}年度法治政府建设情况报告送上，请审阅。', '报告所用数据自{dataFrom}至{dataTo}。'],
      signedBy: '{reporter}',
    },
    {
      name: '勘误',
      act: 'erratum',
      title: '关于{year}年度法治政府建设情况报告的勘误',
      paragraphs: ['{reporter}{year}年度法治政府建设情况报告公开后，有关数据更正如下：', '{errata}'],
      signedBy: '{reporter}',
    },
  ],
  'report-request': [
    {
      name: '征求材料通知',
      act: 'send',
      title: '关于征求年度报告材料的通知',
      to: '{asked}',
      paragraphs: [
        '为编制法治政府建设年度报告，请对下列由记录计算的指标予以确认；有异议的，写明理由，不必重新填数：',
        '{figures}',
        { when: { asks: { exists: true } }, text: '另请提供：{asks}' },
        '请于{replyBy}前答复。',
      ],
      signedBy: '{$countyOffice}',
    },
  ],
  'law-statement': [
    {
      name: '述法报告',
      act: 'submit',
      title: '{year}年度述法报告',
      paragraphs: [
        '{workUnit}{post}{stater}',
        '一、学习贯彻习近平法治思想情况。{study}',
        '二、推进法治建设情况。{build}',
        '三、依法决策、依法办事情况。{decide}',
        '四、存在的问题和原因。{problems}',
        '五、整改和下一步打算。{plans}',
      ],
      signedBy: '{stater}',
    },
    {
      name: '述法测评表',
      act: 'rate',
      form: true,
      paragraphs: [
        '述法人：{workUnit}{post}{stater}',
        '述法会议：{meeting}',
        '测评结果：好{good}票，较好{fair}票，一般{plain}票，差{poor}票',
      ],
      signedBy: '{$countyOffice}',
    },
  ],
}
