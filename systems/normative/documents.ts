import type { OfficialDocument } from '../../kernel/report/document.ts'

export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  'normative-draft': [
    {
      name: '起草说明',
      act: 'draft',
      title: '关于《{docTitle}》的起草说明',
      paragraphs: [
        '一、制定的必要性：{necessity}',
        '二、制定依据：{basis}',
        { when: { basisNote: { exists: true } }, text: '依据的条款：{basisNote}' },
        '三、主要内容：{explanation}',
      ],
      signedBy: '{draftUnit}',
    },
    {
      name: '公开征求意见公告',
      act: 'solicit',
      title: '关于公开征求《{docTitle}》意见的公告',
      paragraphs: [
        '{draftUnit}起草了《{docTitle}（征求意见稿）》，现向社会公开征求意见。',
        '意见提出方式：{channels}。截止日期：{solicitTo}。',
        '意见采纳情况将在截止后公布。',
      ],
      signedBy: '{draftUnit}',
    },
    {
      name: '意见采纳情况表',
      act: 'summarise',
      title: '《{docTitle}》公开征求意见采纳情况',
      paragraphs: [
        '公开征求意见至{solicitTo}截止，共收到意见{publicOpinions.size}条。意见和采纳情况：',
        '{publicOpinions}',
        '采纳情况小结：{adoption}',
      ],
      signedBy: '{draftUnit}',
    },
    {
      name: '公平竞争审查表',
      act: 'fair-competition',
      form: true,
      paragraphs: ['文件名称：{docTitle}', '起草单位：{draftUnit}', '审查结论：{fairCompetition}', '说明：{fairNote}'],
      signedBy: '{draftUnit}',
    },
    {
      name: '合法性审核送审函',
      act: 'submit',
      to: '{reviewUnit}',
      paragraphs: ['现将《{docTitle}》（送审稿）及下列材料送请合法性审核：{materials}。', '公平竞争审查结论：{fairCompetition}。'],
      signedBy: '{draftUnit}',
    },
  ],
  'legality-review': [
    {
      name: '补正材料通知',
      act: 'return',
      to: '{draftUnit}',
      paragraphs: ['你单位报送的《{docTitle}》（送审稿）材料不齐全，现予退回：{returnReason}。补正后请重新送审。'],
      signedBy: '{reviewUnit}',
    },
    {
      name: '合法性审核意见书',
      act: 'issue',
      to: '{draftUnit}',
      paragraphs: [
        '你单位报送的《{docTitle}》（送审稿）收悉。经审核，结论为：{result}。',
        '制定主体：{makerLawful}；法定职权：{power}；内容：{content}；程序：{process}；形式和协调性：{form}。',
        '{opinion}',
        { when: { raised: { size: { from: 1 } } }, text: '具体意见共{raised.size}条：{raised}' },
        { when: { result: 'amend' }, text: '请逐条研究并书面反馈采纳情况；不采纳的，写明理由。修改后由本机关确认。' },
        { when: { counsel: { exists: true } }, text: '审核中听取了法律顾问、公职律师意见：{counsel}' },
      ],
      signedBy: '{reviewUnit}',
    },
  ],
  'normative-document': [
    {
      name: '统一登记通知书',
      act: 'register',
      title: '行政规范性文件统一登记通知书',
      to: '{draftUnit}',
      paragraphs: [
        '《{docTitle}》已经审核、审议和签署，现予统一登记，统一登记编号：{registerCode}。',
        '请按规定统一公布；未经公布的，不得作为行政管理的依据。',
      ],
      signedBy: '{$actorUnit}',
    },
    {
      name: '延续有效期公告',
      act: 'extend',
      title: '关于延续《{docTitle}》有效期的公告',
      paragraphs: ['经评估，《{docTitle}》需要继续执行，有效期延续至{validUntil}。', '{reason}'],
      signedBy: '{maker}',
    },
    {
      name: '规范性文件公布稿',
      act: 'publish',
      title: '{docTitle}',
      paragraphs: [
        '统一登记编号：{registerCode}',
        { when: { body: { exists: true } }, text: '{body}' },
        '本文件自{effectiveOn}起施行，有效期至{validUntil}。',
        '政策解读：{interpretation}',
      ],
      signedBy: '{maker}',
    },
    {
      name: '规范性文件评估意见',
      act: 'evaluate',
      title: '《{docTitle}》有效期届满前评估意见',
      paragraphs: ['该文件有效期至{validUntil}。', '{evaluation}', '评估结论：{lastVerdict}。'],
      signedBy: '{draftUnit}',
    },
    {
      name: '废止公告',
      act: 'repeal',
      title: '关于废止《{docTitle}》的公告',
      paragraphs: ['经研究决定，废止《{docTitle}》，自公布之日起不再执行。', '{reason}'],
      signedBy: '{maker}',
    },
  ],
  'normative-filing': [
    {
      name: '备案报告',
      act: 'file',
      title: '关于《{docTitle}》的备案报告',
      to: '{recipientName}',
      paragraphs: [
        '《{docTitle}》已于{publishedOn}公布。现按照规范性文件备案的规定报送备案，随文报送：{package}，共{copies}份。请予审查。',
      ],
      signedBy: '{maker}',
    },
  ],
  'document-cleanup': [
    {
      name: '清理工作通知',
      act: 'launch',
      title: '关于开展{subject}的通知',
      to: '各起草单位',
      paragraphs: [
        '清理范围：{scope}。清理基准日：{baseDate}。',
        '{notice}',
        '请按期提出继续有效、修改、废止或者宣布失效的意见并说明理由。',
      ],
      signedBy: '{$unit}',
    },
    {
      name: '清理结果公告',
      act: 'publish',
      title: '关于公布{subject}结果的公告',
      paragraphs: [
        '对截至{baseDate}现行有效的行政规范性文件进行了清理，共审定{reviews.size}件。',
        '{resultNote}',
        '未列入继续有效目录的文件，不得作为行政管理的依据。',
      ],
      signedBy: '{$unit}',
    },
  ],
  'review-suggestion': [
    {
      name: '审查建议答复书',
      act: 'answer',
      to: '{proposer}',
      paragraphs: ['你对《{docTitle}》提出的审查建议收悉。经研究，结论为：{conclusion}。', '{answer}'],
      signedBy: '{$unit}',
    },
    {
      name: '审查建议答复书',
      act: 'decline',
      to: '{proposer}',
      paragraphs: ['你对《{docTitle}》提出的审查建议收悉。经研究，不予受理：{reason}'],
      signedBy: '{$unit}',
    },
  ],
}
