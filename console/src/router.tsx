import { createBrowserRouter, Navigate, type RouteObject } from 'react-router'
import { ErrorPage, NotFoundPage } from './pages/exceptions.tsx'
import { Shell } from './shell/Shell.tsx'

/** Every page but the shell comes in a piece of its own, when it is first opened. */
const page = (path: string, load: () => Promise<Record<string, unknown>>, name: string): RouteObject => ({
  path,
  lazy: async () => ({ Component: (await load())[name] as React.ComponentType }),
})

export const pages: RouteObject[] = [
  page('desk', () => import('./pages/desk/DeskPage.tsx'), 'DeskPage'),
  page('calendar', () => import('./pages/calendar/CalendarPage.tsx'), 'CalendarPage'),
  page('coverage/:which', () => import('./pages/coverage/CoveragePage.tsx'), 'CoveragePage'),
  page('accounts', () => import('./pages/accounts/AccountsPage.tsx'), 'AccountsPage'),
  page('handover', () => import('./pages/accounts/HandOverPage.tsx'), 'HandOverPage'),
  page('audit', () => import('./pages/audit/AuditPage.tsx'), 'AuditPage'),
  page('files/:type', () => import('./pages/list/ListPage.tsx'), 'ListPage'),
  page('files/:type/new/:act', () => import('./pages/act/ActPage.tsx'), 'ActPage'),
  page('files/:type/:id', () => import('./pages/file/FilePage.tsx'), 'FilePage'),
  page('files/:type/:id/acts/:act', () => import('./pages/act/ActPage.tsx'), 'ActPage'),
  page('files/:type/:id/amend/:way', () => import('./pages/amend/AmendPage.tsx'), 'AmendPage'),
  page('activities', () => import('./pages/activity/ActivitiesPage.tsx'), 'ActivitiesPage'),
  page('activities/new', () => import('./pages/activity/NewActivityPage.tsx'), 'NewActivityPage'),
  page('print/:type/:id/:view', () => import('./pages/print/PrintPage.tsx'), 'PrintPage'),
  page('registers/:type', () => import('./pages/register/RegisterPage.tsx'), 'RegisterPage'),
  page('study', () => import('./pages/study/StudyPage.tsx'), 'StudyPage'),
  page('password', () => import('./pages/PasswordPage.tsx'), 'PasswordPage'),
  page('search', () => import('./pages/search/SearchPage.tsx'), 'SearchPage'),
  page('figures', () => import('./pages/figures/FiguresPage.tsx'), 'FiguresPage'),
  page('figures/:id', () => import('./pages/figures/FigurePage.tsx'), 'FigurePage'),
  page('figures/:id/below', () => import('./pages/figures/BelowPage.tsx'), 'BelowPage'),
  page('check', () => import('./pages/check/CheckDraftPage.tsx'), 'CheckDraftPage'),
  page('ledgers', () => import('./pages/ledgers/LedgersPage.tsx'), 'LedgersPage'),
  page('templates', () => import('./pages/templates/TemplatesPage.tsx'), 'TemplatesPage'),
  page('templates/:type/:act/:name', () => import('./pages/templates/TemplatePage.tsx'), 'TemplatePage'),
  page('import', () => import('./pages/import/ImportListPage.tsx'), 'ImportListPage'),
  page('import/new', () => import('./pages/import/NewImportPage.tsx'), 'NewImportPage'),
  page('import/:id/result', () => import('./pages/import/ResultPage.tsx'), 'ResultPage'),
  page('import/:id/:step', () => import('./pages/import/ImportPage.tsx'), 'ImportPage'),
  page('report', () => import('./pages/report/ReportsPage.tsx'), 'ReportsPage'),
  page('report/requests', () => import('./pages/report/RequestsPage.tsx'), 'RequestsPage'),
  page('report/requests/:id', () => import('./pages/report/RequestPage.tsx'), 'RequestPage'),
  page('report/:id', () => import('./pages/report/ReportPage.tsx'), 'ReportPage'),
  page('closings', () => import('./pages/report/ClosingsPage.tsx'), 'ClosingsPage'),
  page('files/annual-report/:id', () => import('./pages/report/OwnPage.tsx'), 'OwnPage'),
  page('files/annual-report/:id/acts/write', () => import('./pages/report/OwnPage.tsx'), 'OwnPage'),
  page('files/report-request/:id', () => import('./pages/report/OwnPage.tsx'), 'OwnRequestPage'),
  page('exam', () => import('./pages/exam/ExamsPage.tsx'), 'ExamsPage'),
  page('exam/call', () => import('./pages/exam/CallSitting.tsx'), 'CallSitting'),
  page('exam/sittings/:sitting', () => import('./pages/exam/SittingPage.tsx'), 'SittingPage'),
  page('exam/:paper', () => import('./pages/exam/ExamPage.tsx'), 'ExamPage'),
  page('exams/:paper', () => import('./pages/exam/ExamPage.tsx'), 'ExamPage'),
  page('assessment', () => import('./pages/assessment/AssessmentPage.tsx'), 'AssessmentPage'),
  page('assessment/sheets/:id', () => import('./pages/assessment/SheetPage.tsx'), 'SheetPage'),
  page('assessment/:unit', () => import('./pages/assessment/UnitPage.tsx'), 'UnitPage'),
  page('files/assessment-sheet/:id/acts/submit', () => import('./pages/assessment/OwnSheet.tsx'), 'OwnSheet'),
  page('evaluation', () => import('./pages/evaluation/ReviewsPage.tsx'), 'ReviewsPage'),
  page('evaluation/campaigns/:id', () => import('./pages/evaluation/CampaignPage.tsx'), 'CampaignPage'),
  page('evaluation/campaigns/:id/reviewers', () => import('./pages/evaluation/ReviewersPage.tsx'), 'ReviewersPage'),
  page('evaluation/:id', () => import('./pages/evaluation/ReviewPage.tsx'), 'ReviewPage'),
  page('files/score-sheet/:id/acts/submit', () => import('./pages/evaluation/OwnSheet.tsx'), 'OwnSheet'),
  page('mine/:which', () => import('./pages/mine/MinePage.tsx'), 'MinePage'),
  page('messages', () => import('./pages/messages/MessagesPage.tsx'), 'MessagesPage'),
  page('settings', () => import('./pages/settings/SettingsPage.tsx'), 'SettingsPage'),
  page('drafts', () => import('./pages/drafts/DraftsPage.tsx'), 'DraftsPage'),
]

export const router = createBrowserRouter(
  [
    {
      path: '/',
      element: <Shell />,
      errorElement: <ErrorPage />,
      children: [{ index: true, element: <Navigate to="/desk" replace /> }, ...pages, { path: '*', element: <NotFoundPage /> }],
    },
  ],
  { basename: '/console' },
)
