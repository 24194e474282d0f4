import type { OfficialDocument } from '../../kernel/report/document.ts'

const agenda = (act: string, grounds: OfficialDocument['paragraphs']): OfficialDocument => ({
  name: '议题单',
  act,
  form: true,
  paragraphs: [
    '议题名称：{subject}',
    '议题类别：{kind}　序号：{no}　申报单位：{reportUnit}　汇报人：{reporter}',
    '主要内容和依据：{gist}',
    ...grounds,
  ],
  signedBy: '{$actorUnit}',
})

/** Documents (文书) of decisions, meetings, topics and legality opinions, by type of file. */
export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  'decision-catalogue': [
    {
      name: '重大行政决策事项目录',
      act: 'publish',
      title: '{year}年度重大行政决策事项目录',
      paragraphs: ['经{partyNumber}同意，现将{year}年度重大行政决策事项目录公布如下：', '{items}', '执行中根据实际情况调整的，另行公布。'],
      signedBy: '{$government}',
    },
  ],
  decision: [
    {
      name: '决策启动决定',
      act: 'start',
      to: '{leadUnit}',
      paragraphs: [
        '经研究，决定启动“{subject}”的重大行政决策程序（{startNumber}），由你单位承办。',
        '拟解决的主要问题：{problem}',
        '请依法履行公众参与、专家论证、风险评估、合法性审查和集体讨论决定程序；依法不适用的，说明理由。',
      ],
      signedBy: '{$government}',
    },
    {
      name: '公开征求意见公告',
      act: 'announce',
      title: '关于公开征求\n“{subject}”意见的公告',
      paragraphs: [
        '{noticeText}',
        { when: { commentTo: { exists: false } }, text: '征求意见的期限自{commentFrom}起，至{due.comment}止。' },
        {
          when: { commentTo: { exists: true } },
          text: '征求意见的期限自{commentFrom}起，至{commentTo}止。缩短期限的说明：{shortReason}',
        },
        '社会公众可以通过信函、电子邮件、网站留言等方式提出意见。',
      ],
      signedBy: '{leadUnit}',
    },
    {
      name: '听证会公告',
      act: 'send-hearing-papers',
      title: '关于召开“{subject}”听证会的公告',
      paragraphs: [
        '听证会于{hearingDay}在{hearingPlace}公开举行。',
        '听证参加人遴选办法和名单：{hearingChoice}',
        '听证会材料随本公告送达听证参加人。',
      ],
      signedBy: '{leadUnit}',
    },
    {
      name: '听证会记录',
      act: 'hold-hearing',
      title: '“{subject}”听证会记录',
      paragraphs: [
        '日期：{hearingDay}；地点：{hearingPlace}。',
        '{hearingRecord}',
        { when: { hearingSigned: true }, text: '以上记录经听证参加人确认签字。' },
        '听证参加人（签名）：',
      ],
      signedBy: '{leadUnit}',
    },
    {
      name: '意见采纳情况反馈',
      act: 'answer-opinions',
      title: '关于“{subject}”\n公众意见采纳情况的反馈',
      paragraphs: ['共收到意见{opinionsReceived}条，采纳{opinionsAdopted}条。', '{opinionsAnswer}'],
      signedBy: '{leadUnit}',
    },
    {
      name: '专家论证意见',
      act: 'record-experts',
      title: '“{subject}”专家论证意见',
      paragraphs: ['论证方式：{expertMode}。', '参加论证的专家、专业机构及其意见：{experts}', '研究采纳情况：{expertAdoption}'],
      signedBy: '{leadUnit}',
    },
    {
      name: '风险评估报告',
      act: 'record-risk',
      title: '“{subject}”风险评估报告',
      paragraphs: [
        '评估单位：{riskAssessor}；听取意见的部门：{riskHeard}。',
        '风险类别：{riskKinds}；风险等级：{riskLevel}。',
        '风险点：{riskPoints}',
        '防范措施和处置预案：{riskMeasures}',
        '评估结论：{riskResult}。',
      ],
      signedBy: '{riskAssessor}',
    },
    {
      name: '提请审议的请示',
      act: 'table',
      title: '关于提请审议“{subject}”的请示',
      to: '{$government}',
      paragraphs: [
        '“{subject}”的决策草案已经形成，现提请县政府常务会议审议。',
        '公众参与：{participation}；专家论证：{expert}；风险评估：{risk}；合法性审查：{reviewResult}。',
        { when: { participation: 'done' }, text: '社会公众意见的研究采纳情况：{opinionsAnswer}' },
        { when: { expert: 'done' }, text: '专家论证意见的研究采纳情况：{expertAdoption}' },
        { when: { legalRisk: { exists: true } }, text: '明示的法律风险：{legalRisk}' },
        { when: { fairResult: { exists: true } }, text: '公平竞争审查：{fairResult}。' },
      ],
      signedBy: '{leadUnit}',
    },
    {
      name: '向县委的请示',
      act: 'report-party',
      title: '关于“{subject}”的请示',
      to: '中共{$county}委员会',
      paragraphs: ['县政府常务会议讨论了“{subject}”，决定：{resolution}。{resolutionText}', '现按照规定向县委请示报告。'],
      signedBy: '{$government}',
    },
    {
      name: '重大行政决策公告',
      act: 'publish',
      title: '关于公布“{subject}”的公告',
      paragraphs: [
        '“{subject}”（{docNumber}）已经县政府常务会议讨论决定，现予公布，由{executor}负责执行。',
        '{resolutionText}',
        {
          when: { participation: 'done' },
          text: '公开征求意见期间共收到意见{opinionsReceived}条，采纳{opinionsAdopted}条。{opinionsAnswer}',
        },
        { when: { expert: 'done' }, text: '专家论证意见采纳情况：{expertAdoption}' },
      ],
      signedBy: '{$government}',
    },
    {
      name: '决策后评估报告',
      act: 'evaluate',
      title: '“{subject}”决策后评估报告',
      paragraphs: ['评估的情形：{evaluationGround}。评估单位：{evaluator}。', '{evaluationText}', '评估结论：{evaluationResult}。'],
      signedBy: '{evaluator}',
    },
  ],
  'legality-opinion': [
    {
      name: '补充材料通知书',
      act: 'return',
      to: '{submitter}',
      paragraphs: ['你单位送审的“{subject}”材料不符合要求，请补充：{lacking}'],
      signedBy: '{reviewOffice}',
    },
    {
      name: '合法性审查意见书',
      act: 'give',
      to: '{submitter}',
      paragraphs: [
        '你单位送审的“{subject}”，经审查，意见如下：',
        '一、是否符合法定权限：{competence}。',
        '二、是否履行相关法定程序：{procedure}。',
        '三、内容是否符合法律、法规、规章和国家政策：{content}。',
        '四、审查意见（{comments}条）：{reviewText}',
        { when: { lawyerOpinion: { exists: true } }, text: '公职律师意见：{lawyerOpinion}' },
        { when: { legalRisk: { exists: true } }, text: '明示的法律风险：{legalRisk}' },
        '审查结论：{reviewResult}。',
      ],
      signedBy: '{reviewOffice}',
    },
  ],
  topic: [
    {
      name: '议题申报审批表',
      act: 'apply',
      form: true,
      title: '县政府常务会议议题申报审批表',
      paragraphs: [
        '议题名称：{subject}',
        '议题类别：{kind}　申报单位：{reportUnit}　汇报人：{reporter}　拟上会日期：{wantedOn}',
        '主要内容和依据：{gist}',
        { when: { coordinated: { exists: true } }, text: '征求意见和协调情况：{coordinated}' },
        '分管领导审批意见（签名）：',
      ],
      signedBy: '{reportUnit}',
    },
    agenda('admit-decision', ['审查情况：公众参与、专家论证、风险评估已完成或者依法不适用，合法性审查已通过']),
    agenda('admit-examined', ['审查情况：已附合法性审查意见书']),
    agenda('admit-document', ['合法性审核意见：{opinionNumber}']),
    agenda('admit', []),
    {
      name: '会议记录',
      act: 'deliberate',
      title: '县政府常务会议记录',
      paragraphs: [
        '议题：{subject}；汇报单位：{reportUnit}；汇报人：{reporter}。',
        { when: { statements: { exists: true } }, text: '会议组成人员发言：{statements}' },
        { when: { dissent: { exists: true } }, text: '不同意见：{dissent}' },
        { when: { majorityReason: { exists: true } }, text: '决定与多数人意见不一致的理由：{majorityReason}' },
        '会议决定：{resolution}。{resolutionText}',
      ],
      signedBy: '{$actorUnit}',
    },
    {
      name: '交办通知单',
      act: 'assign',
      paragraphs: [
        '县政府常务会议研究“{subject}”，决定：{resolutionText}',
        '现将有关事项交办如下：{tasks}',
        '请于{taskBy}前办结并报送落实情况。',
      ],
      signedBy: '{$actorUnit}',
    },
  ],
  meeting: [
    {
      name: '常务会议通知',
      act: 'invite',
      title: '关于召开县政府常务会议的通知',
      paragraphs: [
        '定于{plannedOn}在{place}召开{term}第{ordinal}次常务会议，请准时参加。',
        '邀请和通知列席：{invited}。因故不能参加的，请提前说明。',
      ],
      signedBy: '{$actorUnit}',
    },
    {
      name: '常务会议纪要',
      act: 'minute',
      title: '{term}第{ordinal}次常务会议纪要',
      paragraphs: [
        '{heldOn}，{chair}主持召开{term}第{ordinal}次常务会议。应到{members}人，实到{present}人。',
        '列席人员：{attendance}',
        { when: { topics: { exists: true } }, text: '会议研究的议题和决定：{topics}' },
        '{minutes}',
      ],
      signedBy: '{$actorUnit}',
    },
  ],
}
