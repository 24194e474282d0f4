import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { NoSuchFigure } from '../kernel/figure/answer.ts'
import { NotAPeriod } from '../kernel/figure/period.ts'
import { NotADay } from '../kernel/time/day.ts'
import { ActReused } from '../store/append.ts'
import { UnsearchableFact } from '../store/figures/columns.ts'
import { BadPage } from '../store/list.ts'
import { badRequest, noSuchPath, Problem } from './problem.ts'

/** The one place where what went wrong becomes an answer: Chinese, with a way out and the request's id, never with our insides. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Error, request, reply) => {
    const problem = problemOf(error)
    if (problem) return send(reply, request, problem)
    request.log.error({ err: { name: error.name, message: error.message, stack: error.stack } }, 'unexpected error')
    return send(
      reply,
      request,
      new Problem(500, 'internal', '系统处理时出现意外，本次操作没有生效', '请稍后重试；仍不成功的，请将请求编号告知系统管理员'),
    )
  })
  app.setNotFoundHandler((request, reply) => send(reply, request, noSuchPath()))
}

function send(reply: FastifyReply, request: FastifyRequest, problem: Problem) {
  const { status, code, message, way, more } = problem
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ code, message, way, requestId: request.id, ...more })
}

function problemOf(error: FastifyError | Error): Problem | undefined {
  if (error instanceof Problem) return error
  if (error instanceof NotADay || error instanceof NotAPeriod) return badRequest(error.message, '请改正后重试')
  if (error instanceof NoSuchFigure) return new Problem(404, 'no-such-figure', error.message, '全部指标见 /api/figures')
  if (error instanceof BadPage || error instanceof UnsearchableFact) return badRequest(error.message, '请改正后重试')
  if (error instanceof ActReused)
    return new Problem(409, 'act-reused', '这一行为标识已用于另一内容的行为', '请为新的行为生成新的标识后重新提交')
  const { code, statusCode } = error as FastifyError
  const away = awayOf(code)
  if (away) return away
  return known[code] ?? (statusCode && statusCode >= 400 && statusCode < 500 ? clientFault(statusCode) : undefined)
}

/** Since when the database has only been read from; the moment is told to everybody until a write succeeds elsewhere. */
let readOnlySince: Date | undefined

/** What the database answers while it recovers, or while it is not there: a pause, not a fault of what was asked. */
function awayOf(code: string | undefined): Problem | undefined {
  if (code === '25006') {
    readOnlySince ??= new Date()
    const since = readOnlySince.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' })
    return new Problem(503, 'read-only', `数据库正在恢复，自${since}起只能查看`, '请稍后再办理，已填写的内容不会丢失')
  }
  const gone = ['ECONNREFUSED', '57P01', '57P02', '57P03'].includes(code ?? '')
  return gone ? new Problem(503, 'away', '数据库暂时连接不上', '请稍后重试；仍不成功的，请联系系统管理员') : undefined
}

const clientFault = (status: number) => new Problem(status, 'bad-request', '请求无法处理', '请按接口说明重新提交')

const known: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new Problem(413, 'too-large', '提交的内容过大', '请求正文不超过1MB，附件不超过20MB'),
  FST_REQ_FILE_TOO_LARGE: new Problem(413, 'too-large', '上传的文件过大', '附件不超过20MB，报告稿不超过5MB'),
  FST_FILES_LIMIT: badRequest('一次只能上传一个附件', '请逐个上传'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new Problem(
    415,
    'bad-media-type',
    '不支持这种内容类型',
    '请使用application/json；附件使用multipart/form-data',
  ),
  FST_INVALID_MULTIPART_CONTENT_TYPE: new Problem(415, 'bad-media-type', '上传附件须使用multipart/form-data', '请以表单方式上传'),
  FST_ERR_CTP_EMPTY_JSON_BODY: badRequest('请求正文为空', '请提交JSON内容'),
  FST_ERR_CTP_INVALID_JSON_BODY: badRequest('请求正文不是有效的JSON', '请检查括号、引号、逗号是否配对'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: badRequest('请求长度与声明不符', '请重新提交'),
}
