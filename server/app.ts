import { randomUUID } from 'node:crypto'
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { assessmentRoutes } from './assessmentRoutes.ts'
import { proveTypes } from './definitions.ts'
import { answerErrors } from './errors.ts'
import { describeApi } from './openApi.ts'
import { accountRoutes } from './routes/accounts.ts'
import { activityRoutes } from './routes/activities.ts'
import { actRoutes } from './routes/acts.ts'
import { apiDocRoutes } from './routes/apiDocs.ts'
import { attachmentRoutes } from './routes/attachments.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { certificateCheckRoutes } from './routes/certificateCheck.ts'
import { checkRoutes } from './routes/check.ts'
import { consoleRoutes } from './routes/console.ts'
import { coverageRoutes } from './routes/coverage.ts'
import { decidingRoutes } from './routes/deciding.ts'
import { definitionRoutes } from './routes/definitions.ts'
import { deskRoutes } from './routes/desk.ts'
import { documentRoutes } from './routes/documents.ts'
import { dossierRoutes } from './routes/dossier.ts'
import { draftRoutes } from './routes/drafts.ts'
import { emergencyRoutes } from './routes/emergency.ts'
import { examReviewRoutes } from './routes/examReview.ts'
import { examSittingRoutes } from './routes/examSittings.ts'
import { examRoutes } from './routes/exams.ts'
import { exportRoutes } from './routes/exports.ts'
import { figureChangeRoutes } from './routes/figureChanges.ts'
import { figureDetailRoutes } from './routes/figureDetail.ts'
import { figureRoutes } from './routes/figures.ts'
import { fileReviewRoutes } from './routes/fileReview.ts'
import { fileRoutes } from './routes/files.ts'
import { findingRoutes } from './routes/findings.ts'
import { handOverRoutes } from './routes/handOvers.ts'
import { healthRoutes } from './routes/health.ts'
import { helpRoutes } from './routes/help.ts'
import { homeRoutes } from './routes/home.ts'
import { importRoutes } from './routes/import.ts'
import { importLookRoutes } from './routes/importLook.ts'
import { lawStudyRoutes } from './routes/lawStudy.ts'
import { messageRoutes } from './routes/messages.ts'
import { mineRoutes } from './routes/mine.ts'
import { officerCheckRoutes } from './routes/officerCheck.ts'
import { oversightRoutes } from './routes/oversight.ts'
import { ownSheetRoutes } from './routes/ownSheets.ts'
import { phoneRoutes } from './routes/phone.ts'
import { presenceRoutes } from './routes/presence.ts'
import { publicApplyRoutes } from './routes/publicApply.ts'
import { publicFeedbackRoutes } from './routes/publicFeedback.ts'
import { publicFileRoutes } from './routes/publicFiles.ts'
import { publicLawRoutes } from './routes/publicLaw.ts'
import { publicPageRoutes } from './routes/publicPages.ts'
import { publicProgressRoutes } from './routes/publicProgress.ts'
import { publicReportRoutes } from './routes/publicReports.ts'
import { receiptRoutes } from './routes/receipts.ts'
import { registerRoutes } from './routes/registers.ts'
import { remarkRoutes } from './routes/remarks.ts'
import { reportRoutes } from './routes/report.ts'
import { reportFileRoutes } from './routes/reportFile.ts'
import { reviewerRoutes } from './routes/reviewers.ts'
import { sealRoutes } from './routes/seals.ts'
import { secretRoutes } from './routes/secrets.ts'
import { sessionRoutes } from './routes/session.ts'
import { templateRoutes } from './routes/templates.ts'
import { transferRoutes } from './routes/transfers.ts'
import { unitRoutes } from './routes/units.ts'
import { urgeRoutes } from './routes/urges.ts'
import { guardAll } from './security.ts'
import type { Serving } from './serving.ts'
import type { Settings } from './settings.ts'

/** Every group of routes, in the order of the API document. */
const groups = [
  healthRoutes,
  publicPageRoutes,
  publicFileRoutes,
  publicLawRoutes,
  publicApplyRoutes,
  publicProgressRoutes,
  publicFeedbackRoutes,
  helpRoutes,
  certificateCheckRoutes,
  consoleRoutes,
  phoneRoutes,
  sessionRoutes,
  definitionRoutes,
  deskRoutes,
  homeRoutes,
  mineRoutes,
  messageRoutes,
  urgeRoutes,
  remarkRoutes,
  transferRoutes,
  presenceRoutes,
  receiptRoutes,
  calendarRoutes,
  coverageRoutes,
  decidingRoutes,
  figureRoutes,
  figureChangeRoutes,
  figureDetailRoutes,
  reportRoutes,
  reportFileRoutes,
  publicReportRoutes,
  checkRoutes,
  registerRoutes,
  activityRoutes,
  exportRoutes,
  unitRoutes,
  fileRoutes,
  actRoutes,
  documentRoutes,
  dossierRoutes,
  templateRoutes,
  draftRoutes,
  attachmentRoutes,
  importRoutes,
  importLookRoutes,
  emergencyRoutes,
  examRoutes,
  examReviewRoutes,
  examSittingRoutes,
  fileReviewRoutes,
  reviewerRoutes,
  officerCheckRoutes,
  findingRoutes,
  lawStudyRoutes,
  assessmentRoutes,
  ownSheetRoutes,
  oversightRoutes,
  secretRoutes,
  sealRoutes,
  accountRoutes,
  handOverRoutes,
  apiDocRoutes,
]

/**
 * The server as it answers, without listening: tests ask it by `inject`.
 * @throws ClashingType for a procedure that bears the name of one of the API's own paths
 */
export async function buildApp(serving: Serving): Promise<FastifyInstance> {
  proveTypes(serving.definitions)
  const app = fastify({
    ...logging(serving.settings),
    genReqId: () => randomUUID(),
    bodyLimit: 1_048_576,
    trustProxy: serving.settings.behindProxy ?? false,
    return503OnClosing: true,
  })
  // What comes in is judged by the kernel and by zod, all faults at once and in Chinese; the schemas of routes are for the document.
  app.setValidatorCompiler(() => () => true)
  answerErrors(app)
  await describeApi(app, tags(serving))
  await guardAll(app, serving)
  for (const group of groups) await group(app, serving)
  await app.ready()
  return app
}

/** Logs name routes and outcomes, never what was sent: no query, body, cookie or token. */
function logging({ log = false }: Settings): FastifyServerOptions {
  if (log === false) return { logger: false }
  const { level = 'info', stream } = log === true ? {} : log
  return {
    logger: {
      level,
      ...(stream && { stream }),
      redact: ['req.headers', 'res.headers', 'body', 'data', '*.password', '*.idNumber', '*.phone'],
      serializers: {
        req: ({ method, url, ip }: { method: string; url: string; ip: string }) => ({ method, path: url.split('?')[0], ip }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    },
  }
}

function tags({ definitions }: Serving) {
  const own = [
    { name: 'session', description: '登录、退出、修改密码' },
    { name: 'definitions', description: '程序定义' },
    { name: 'desk', description: '工作台和检索' },
    { name: 'figures', description: '指标' },
    { name: 'report', description: '年度报告和数字核对' },
    { name: 'drafts', description: '草稿' },
    { name: 'attachments', description: '附件' },
    { name: 'imports', description: '台账导入' },
    { name: 'secrets', description: '个人信息的查阅及其记录' },
    { name: 'seals', description: '每日封存' },
    { name: 'help', description: '法律需求导引' },
    { name: 'accounts', description: '账号管理' },
    { name: 'operation', description: '运行' },
  ]
  return [...own, ...[...definitions.procedures.values()].map(({ type, title }) => ({ name: type, description: title }))]
}
